import { all, any, inState, inTime, is, not } from '../../kernel/condition.ts'
import { isGraded } from './data-incident-fields.ts'

/** 经查确有其事的，和还在查的。 */
export const real = not(inState('groundless'))
/** 须限时报告的。定为一般之前都按较大以上计时：等定了级再起算，四小时早就过了。 */
export const mustReport = all(real, not(is('level', 'general')))

/** 数据安全事件的指标：按发现之日计。没有公布的事件，数目太小也会让人猜到是哪一起（T-25）。 */
export const dataIncidentFigures = {
  'dataSecurity.incidents': { name: '数据安全事件', unit: '起', count: 'records', on: 'foundAt', where: real, by: ['kinds', 'level'], suppress: true },
  'dataSecurity.mustReport': { name: '应当限时报告的数据安全事件', unit: '起', count: 'records', on: 'foundAt', where: all(real, isGraded), suppress: true },
  'dataSecurity.reportedInTime': {
    name: '按时报告的数据安全事件', unit: '起', count: 'records', on: 'foundAt',
    where: all(real, isGraded, any(inTime('province'), inTime('critical'))), suppress: true,
  },
  'dataSecurity.onTimeRate': { name: '数据安全事件按时报告率', unit: '%', count: 'rate', of: 'dataSecurity.reportedInTime', base: 'dataSecurity.mustReport' },
} as const
