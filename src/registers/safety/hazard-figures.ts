import { all, filled, inState, is, late, not } from '../../kernel/condition.ts'

const confirmed = not(inState('found', 'dismissed'))
const due = all(confirmed, filled('dueNow'), not(inState('moved')))

/** 隐患的指标：发现按发现日、整改率和逾期按现行期限、了结按销号日计。 */
export const hazardFigures = {
  'hazard.found': { name: '排查出的隐患', unit: '处', count: 'records', on: 'foundOn', where: confirmed, by: ['category', 'grade', 'how'] },
  'hazard.major': { name: '重大隐患', unit: '处', count: 'records', on: 'foundOn', where: all(confirmed, is('grade', 'major')), by: ['category'] },
  'hazard.due': { name: '到期应整改的隐患', unit: '处', count: 'records', on: 'dueNow', where: due, by: ['category', 'grade'] },
  'hazard.dueClosed': {
    name: '到期隐患中已销号的', unit: '处', count: 'records', on: 'dueNow', where: all(due, inState('cleared')), by: ['category', 'grade'],
  },
  'hazard.fixRate': { name: '隐患整改率', unit: '%', count: 'rate', of: 'hazard.dueClosed', base: 'hazard.due' },
  'hazard.overdue': { name: '逾期整改的隐患', unit: '处', count: 'records', on: 'dueNow', where: all(due, late('fix')), by: ['category', 'grade'] },
  'hazard.closed': { name: '销号的隐患', unit: '处', count: 'records', on: 'closedOn', by: ['category', 'settledAt'] },
  'hazard.closedInVillage': {
    name: '在网格、村（社区）了结的隐患', unit: '处', count: 'records', on: 'closedOn', where: is('settledAt', 'grid', 'village'),
  },
  'hazard.villageRate': { name: '隐患小事不出村比例', unit: '%', count: 'rate', of: 'hazard.closedInVillage', base: 'hazard.closed' },
  'hazard.closedInTown': {
    name: '在乡镇（街道）以下了结的隐患', unit: '处', count: 'records', on: 'closedOn', where: is('settledAt', 'grid', 'village', 'township'),
  },
  'hazard.townRate': { name: '隐患大事不出镇比例', unit: '%', count: 'rate', of: 'hazard.closedInTown', base: 'hazard.closed' },
  'hazard.moved': { name: '移送执法的隐患', unit: '处', count: 'records', on: 'movedOn' },
  'hazard.supervised': { name: '挂牌督办', unit: '处', count: 'records', on: 'supervisedOn', by: ['supervisedBy'] },
} as const
