import { is } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, number, parts, person, text, unit, units, year } from '../../kernel/field.ts'
import { areas } from '../../kernel/register.ts'

type Values = Readonly<Record<string, unknown>>
const rowsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? value : [])
const isDay = (value: unknown): value is string => typeof value === 'string'

/** 现行时限：届满之前批准的延期才算数；逾期以后才批的照样登记，但时限不变，仍按逾期计。 */
export const dueNowOf = ({ dueOn, extensions }: Values): string | null =>
  rowsOf(extensions).reduce<string | null>((due, { on, to }) => (due && isDay(on) && isDay(to) && on <= due ? to : due), isDay(dueOn) ? dueOn : null)
const lastStageOf = ({ stages }: Values) => rowsOf(stages).map(({ due }) => due).filter(isDay).sort().at(-1) ?? null
const yearEndOf = ({ forYear }: Values) => (typeof forYear === 'number' ? `${forYear}-12-31` : null)
/** 转来转去，又回到曾经承办的人。 */
const circles = ({ assignee, transfers }: Values): boolean => rowsOf(transfers).some(({ from }) => from === assignee)
const dayOf = (values: Values): string | null => dueNowOf(values) ?? (isDay(values.proposedOn) ? values.proposedOn : null)

/** 任务的栏目。牵头单位和承办人总是现在的；以前的在转办记录里。 */
export const taskFields = {
  origin: choice('任务来源', { plan: '年度计划', meeting: '会议议定', rectification: '问题整改', superior: '上级交办', other: '其他' }),
  rectification: link('来自整改事项', 'rectification'),
  meeting: link('来自会议', 'meeting'),
  plan: link('所属计划', 'plan', { neededIf: is('origin', 'plan') }),
  forYear: year('计划年度'),
  serial: number('序号', '', { adds: false, help: '任务分解表中的序号' }),
  content: longText('任务内容', { max: 5000 }),
  indicator: text('对应考评指标', { max: 100 }),
  area: choice('领域', areas),
  leadOrg: unit('牵头单位'),
  coOrgs: units('配合单位', { max: 30 }),
  leader: person('责任领导'),
  assignee: person('承办人'),
  stages: parts('阶段安排', { text: text('阶段任务', { max: 200 }), due: date('阶段时限', { needed: true, future: true }) }, { max: 12 }),
  lastStage: computed('最后阶段时限', { of: 'date', from: ['stages'], compute: lastStageOf }),
  target: number('目标值', '', { adds: false, whole: false }),
  targetUnit: text('目标值单位', { max: 10 }),
  proposedOn: date('提出日期'),
  assignedOn: date('下达日期'),
  dueOn: date('完成时限', { future: true }),
  extensions: parts('延期', {
    on: date('批准日期'), to: date('延至', { future: true }), reason: text('延期理由', { max: 200 }), approver: person('批准人'),
  }, { grows: true }),
  dueNow: computed('现行时限', { of: 'date', from: ['dueOn', 'extensions'], compute: dueNowOf }),
  taskDay: computed('时限或者提出日期', { of: 'date', from: ['dueOn', 'extensions', 'proposedOn'], compute: dayOf }),
  yearEnd: computed('年度末日', { of: 'date', from: ['forYear'], compute: yearEndOf }),
  acceptedOn: date('签收日期'),
  transfers: parts('转办记录', {
    from: person('原承办人'), fromOrg: unit('原牵头单位'), on: date('转办日期'), reason: text('转办理由', { max: 200 }),
  }, { grows: true }),
  circling: computed('循环转办', { of: 'yesNo', from: ['assignee', 'transfers'], compute: circles }),
  progress: number('进度', '%', { adds: false, max: 100 }),
  notes: parts('进展', { on: date('进展日期', { needed: true }), text: longText('进展情况', { needed: true, max: 1000 }), files: files('进展材料') }, { grows: true }),
  urges: parts('督办', {
    on: date('督办日期'), level: choice('督办级别', { remind: '提醒', urge: '督办', report: '通报' }), demand: text('督办要求', { max: 200 }),
  }, { grows: true }),
  submittedOn: date('报结日期'),
  result: longText('完成情况', { max: 2000 }),
  evidence: files('完成佐证'),
  verifiedOn: date('核验日期'),
  closedOn: date('办结日期'),
} as const
