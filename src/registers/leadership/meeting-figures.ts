import { all, filled, is, some, yes } from '../../kernel/condition.ts'
import { ofParty } from './meeting-fields.ts'

// 只数法治专题；同一次会有两个主体的，总数算一次，分主体时各算一次，分项不能相加。
const law = yes('ruleOfLaw')
const ofGroups = is('bodies', 'committee', 'leadingGroup', 'coordinationGroup')

/** 会议的指标，都按召开日期计；计划了没有开的没有召开日期，不计。 */
export const meetingFigures = {
  'meetings.total': { name: '研究法治工作的会议', unit: '次', count: 'records', on: 'heldOn', where: law, by: ['bodies'] },
  'meetings.partyCommittee': { name: '党委会专题研究法治', unit: '次', count: 'records', on: 'heldOn', where: all(law, ofParty) },
  'meetings.partySpecial': { name: '专题党委会', unit: '次', count: 'records', on: 'heldOn', where: all(law, is('bodies', 'partySpecial')) },
  'meetings.leadingGroup': { name: '领导小组、委员会、协调小组会议', unit: '次', count: 'records', on: 'heldOn', where: all(law, ofGroups), by: ['bodies'] },
  'meetings.committees': { name: '依法治镇（街）委员会会议', unit: '次', count: 'records', on: 'heldOn', where: all(law, is('bodies', 'committee')) },
  'meetings.groups': { name: '法治建设领导小组会议', unit: '次', count: 'records', on: 'heldOn', where: all(law, is('bodies', 'leadingGroup')) },
  'meetings.govOffice': { name: '政府办公会研究法治', unit: '次', count: 'records', on: 'heldOn', where: all(law, is('bodies', 'govOffice')) },
  'meetings.special': {
    name: '法治专题会议（联席会、部署会等）', unit: '次', count: 'records', on: 'heldOn', where: all(law, is('bodies', 'jointConference', 'other')),
  },
  'duty.briefingsHeard': {
    name: '听取法治工作汇报', unit: '次', count: 'records', on: 'heldOn', where: all(law, some('agenda', is('kind', 'report'))),
  },
  'meetings.problems': { name: '会议研究的问题', unit: '个', count: 'rows', of: 'agenda', on: 'heldOn', where: law, rows: is('kind', 'problem') },
  // 解决的问题：会上研究过、有结论，并且登记了佐证。
  'meetings.issuesResolved': {
    name: '会议研究解决的问题', unit: '个', count: 'rows', of: 'solutions', on: 'heldOn', where: law, rows: filled('evidence'),
  },
  'meetings.decisions': { name: '会议议定事项', unit: '项', count: 'rows', of: 'decisions', on: 'heldOn', where: law },
  'meetings.decisionsOpen': { name: '尚未落实的议定事项', unit: '项', count: 'sum', of: 'openDecisions', on: 'heldOn', where: law },
  'meetings.decisionsDone': { name: '已落实的议定事项', unit: '项', count: 'sum', of: 'doneDecisions', on: 'heldOn', where: law },
  'meetings.decisionDoneRate': { name: '议定事项落实率', unit: '%', count: 'rate', of: 'meetings.decisionsDone', base: 'meetings.decisions' },
} as const
