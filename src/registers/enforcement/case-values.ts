import { addMonths, daysBetween, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { rowsOf, type Values } from '../../kernel/condition.ts'
import { computeDeadline } from '../../kernel/deadline/deadline.ts'
import { isUnder } from '../../kernel/privacy/age.ts'
import { personalNumberIn } from '../../kernel/privacy/identity.ts'
import { heavyKinds } from './case-words.ts'

const isText = (value: unknown): value is string => typeof value === 'string'
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : [])
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
const dayOf = (value: unknown): string | null => (isText(value) ? value.slice(0, 10) : null)

/** 违法行为终了之日：有连续或者继续状态的，从终了之日起算（行政处罚法第三十六条第二款）。 */
const endOf = ({ actOn, actEndedOn }: Values): string | null => dayOf(actEndedOn) ?? dayOf(actOn)

/** 追究时效届满之日：二年；涉及公民生命健康安全、金融安全且有危害后果的五年（第三十六条第一款）。 */
export function limitationEnds(values: Values): string | null {
  const end = endOf(values)
  return end && addMonths(end, values.harm === true ? 60 : 24)
}

/** 行为时不满这么多周岁（按当事人出生日期）。 */
export const wasUnder = (years: number) => ({ party, actOn }: Values): boolean =>
  isText(actOn) && rowsOf(party).some(({ birth }) => isText(birth) && isUnder(years, birth, actOn))
/** 行为时不满十八周岁：按出生日期，或者登记为未成年人（登记时未成年的，行为时更是）。 */
export const wasMinor = (values: Values): boolean => wasUnder(18)(values) || rowsOf(values.party).some(({ minor }) => minor === true)

/** 谁在哪天办了事：笔录上的人在做笔录那天，现在的办案人员在最近一次提请、终结、告知、决定那天。换下去的人，以后的日子与他无关。 */
function worked({ investigators, records, proposedOn, concludedOn, noticeServedOn, decidedOn }: Values): readonly (readonly [string, string])[] {
  const latest = [proposedOn, concludedOn, noticeServedOn, decidedOn].map(dayOf).filter(isText).sort().at(-1)
  const sat = rowsOf(records).flatMap(({ officers, startAt }) => textsOf(officers).map((who) => [who, dayOf(startAt)] as const))
  const acted = textsOf(investigators).map((who) => [who, latest ?? null] as const)
  return [...sat, ...acted].flatMap(([who, day]) => (day === null ? [] : [[who, day] as const]))
}

/** 办案人员和笔录上的人员中，办事那天没有在有效期内的执法证的人数（第四十二条、K04）。 */
export function uncertified(values: Values): number {
  const certificates = rowsOf(values.certificates)
  // 换过证的，名册上是新证的有效期，从首次取证那天起算；中间断过的，on-duty.ts 从名册的经过里查。
  const covered = ([who, day]: readonly [string, string]) =>
    certificates.some(({ holder, since, from, to }) => {
      const first = since ?? from
      return holder === who && isText(first) && isText(to) && first <= day && day <= to
    })
  return new Set(worked(values).filter((one) => !covered(one)).map(([who]) => who)).size
}

/** 主办人员不在办案人员中；办案人员还没有从名册取来的，无从说起。 */
export const undertakerOutside = ({ undertaker, investigators }: Values): boolean =>
  isText(undertaker) && textsOf(investigators).length > 0 && !textsOf(investigators).includes(undertaker)

/** 一个人同时出现在两份笔录里的次数（K05）。 */
export function overlapping({ records }: Values): number {
  const rows = rowsOf(records)
  const before = (one: unknown, other: unknown) => isText(one) && isText(other) && one < other
  const meet = (one: Values, other: Values) => before(one.startAt, other.endAt) && before(other.startAt, one.endAt)
  const clash = (one: Values, other: Values) => meet(one, other) && textsOf(one.officers).some((who) => textsOf(other.officers).includes(who))
  return rows.flatMap((one, index) => rows.slice(index + 1).filter((other) => clash(one, other))).length
}

/** 最近一份笔录是哪天做的。 */
export const lastRecordOn = ({ records }: Values): string | null => dayOf(rowsOf(records).at(-1)?.startAt)

/** 取证到了哪天：各份笔录中最晚的一天，不早于立案；补录的也照那天，不照录入的那天。 */
export const inquiredOn = ({ records, filedOn }: Values): string | null =>
  [filedOn, ...rowsOf(records).map(({ startAt }) => dayOf(startAt))].filter(isText).sort().at(-1) ?? null

/** 起止颠倒的笔录份数。 */
export const backwards = ({ records }: Values): number =>
  rowsOf(records).filter(({ startAt, endAt }) => isText(startAt) && isText(endAt) && endAt < startAt).length

const stray = (days: readonly (string | null)[], { discoveredOn, concludedOn }: Values): number =>
  days.filter((day) => day !== null && ((isText(discoveredOn) && day < discoveredOn) || (isText(concludedOn) && day > concludedOn))).length
const early = (days: readonly (string | null)[], { filedOn }: Values): number => days.filter((day) => day !== null && isText(filedOn) && day < filedOn).length
const evidenceDays = ({ evidence }: Values) => rowsOf(evidence).map(({ on }) => dayOf(on))
const recordDays = ({ records }: Values) => rowsOf(records).map(({ startAt }) => dayOf(startAt))

/** 发现之前或者调查终结之后取得的证据份数（K08）。 */
export const strayEvidence = (values: Values): number => stray(evidenceDays(values), values)
/** 立案之前取得的证据份数（K08）：核查阶段取得的要说明。 */
export const earlyEvidence = (values: Values): number => early(evidenceDays(values), values)
/** 发现之前或者调查终结之后制作的笔录份数（K08）。 */
export const strayRecords = (values: Values): number => stray(recordDays(values), values)
/** 立案之前制作的笔录份数（K08）：核查阶段制作的要说明。 */
export const earlyRecords = (values: Values): number => early(recordDays(values), values)

/** 事实、案由里写了身份证号、手机号。 */
export const numbersInText = ({ facts, cause }: Values): boolean =>
  [facts, cause].some((one) => isText(one) && personalNumberIn(one) !== null)

/** 拟作的处罚要告知听证权利：降低资质、吊销、停产停业、关闭、限制从业，或者达到本省较大数额（第六十三条）。 */
export const hearingDue = ({ proposedKinds, largeSum }: Values): boolean =>
  largeSum === true || textsOf(proposedKinds).some((kind) => heavyKinds.includes(kind))

/** 听证主持人是本案调查人员（第六十四条第四项）。 */
export const chairInvolved = ({ hearingChair, investigators, undertaker, records }: Values): boolean =>
  isText(hearingChair) && [undertaker, ...textsOf(investigators), ...rowsOf(records).flatMap(({ officers }) => textsOf(officers))].includes(hearingChair)

/** 决定比告知多出来的处罚种类数；当场处罚没有书面告知，无从比起。 */
export const addedKinds = ({ procedure, proposedKinds, kinds }: Values): number | null =>
  procedure === 'simple' ? null : textsOf(kinds).filter((kind) => !textsOf(proposedKinds).includes(kind)).length

/** 应缴的罚没款，以元计（录入的金额以分存）。 */
export const owed = ({ fine, gain }: Values): number => (numberOf(fine) + numberOf(gain)) / 100
/** 已缴的罚没款（不含加处罚款），以元计。 */
export const paid = ({ payments }: Values): number => rowsOf(payments).reduce((sum, { amount }) => sum + numberOf(amount), 0) / 100
/** 最近一次缴款的日期。 */
const lastPaidOn = ({ payments }: Values): string | null => rowsOf(payments).map(({ on }) => on).filter(isText).sort().at(-1) ?? null

/** 缴款期限哪天届满：收到决定书之日起十五日，批准暂缓的加上暂缓的天数（第六十六条、第六十七条）；没有罚款的没有。 */
export function payBy({ servedOn, fine, deferDays }: Values): string | null {
  if (!isText(servedOn) || numberOf(fine) === 0) return null
  const extensions = [{ days: numberOf(deferDays) }]
  return computeDeadline({ profile: 'penalty', start: servedOn, length: { days: 15 }, extensions, calendar: nationalCalendar }).dueLegal
}

const instalmentsOf = ({ deferAs, instalments }: Values) =>
  deferAs === 'parts'
    ? rowsOf(instalments).flatMap(({ by, amount }) => (isText(by) ? [{ by, amount: numberOf(amount) }] : [])).sort((a, b) => a.by.localeCompare(b.by))
    : []
/** 批准分期那天，各期合计不等于还没有缴的，或者有一期晚于暂缓期满；批准以后缴了多少都不影响。 */
export function instalmentsOff(values: Values): boolean {
  const rows = instalmentsOf(values)
  if (rows.length === 0) return false
  const first = rowsOf(values.payments).filter(({ on }) => isText(on) && isText(values.deferredOn) && on < values.deferredOn)
  const open = numberOf(values.fine) + numberOf(values.gain) - paid({ payments: first }) * 100
  const end = payBy(values)
  return rows.reduce((sum, { amount }) => sum + amount, 0) !== open || (end !== null && rows.some(({ by }) => by > end))
}
/** 下一期是哪一期：各期金额依次累加，第一个已缴数还不够的。缴清了的没有。 */
export function nextInstalment(values: Values): string | null {
  const paidUp = paid(values) * 100
  const rows = instalmentsOf(values)
  return rows.find((_, at) => rows.slice(0, at + 1).reduce((sum, { amount }) => sum + amount, 0) > paidUp)?.by ?? null
}

/** 加处罚款最多多少（分）：从缴款期满次日起每日百分之三，不超过罚款本数（第七十二条）；算到催告或者最近一次缴款那天。 */
function surchargeMax(values: Values): number {
  const until = [values.urgeServedOn, lastPaidOn(values)].filter(isText).sort().at(-1)
  const end = payBy(values)
  if (end === null || until === undefined) return 0
  const fine = numberOf(values.fine)
  return Math.min(fine, Math.max(0, Math.round(fine * 0.03 * daysBetween(end, until))))
}
/** 加处的罚款超过了上限。 */
export const surchargeOver = (values: Values): boolean => numberOf(values.surcharge) > surchargeMax(values)

/** 公开时的名称：案由加“案”。案件自己的名称里可能有当事人的姓名。 */
export const publicTitle = ({ cause }: Values): string => `${isText(cause) ? cause : '行政处罚'}案`

/** 公开时写的当事人：自然人只写姓氏加“某”，单位写全称。 */
export const publicParty = ({ party }: Values): string | null => {
  const [first] = rowsOf(party)
  if (!isText(first?.name)) return null
  return first.kind === 'unit' ? first.name : `${[...first.name][0]}某`
}

/** 要公开的案由、摘要、条款里写了自然人当事人或者代理人的姓名。单位名称里本来就有的字不算。 */
export const nameInPublic = ({ party, cause, publicFacts, articles }: Values): boolean => {
  const names = rowsOf(party).flatMap(({ kind, name, agent }) =>
    [...(kind === 'natural' ? [name] : []), ...(isText(name) && isText(agent) && name.includes(agent) ? [] : [agent])].filter(isText))
  return [cause, publicFacts, articles].some((one) => isText(one) && names.some((name) => one.includes(name)))
}

/** 救济途径（立案、当场处罚以后才有处理决定可言）：当场处罚先复议，其他的可以复议也可以起诉（行政复议法第二十条、第二十三条，行政诉讼法第四十六条）。 */
export const remedies = ({ procedure }: Values): string | null =>
  procedure === undefined || procedure === null ? null : procedure === 'simple'
    ? '不服本决定的，应当自知道之日起六十日内先申请行政复议；对复议决定仍不服的，可以依法提起行政诉讼。'
    : '不服本决定的，可以自知道之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。'

/** 催告书送达满十个工作日的那天：此后仍不履行，才能申请强制执行（行政强制法第五十四条）。 */
export const urgeEnds = ({ urgeServedOn }: Values): string | null =>
  isText(urgeServedOn)
    ? computeDeadline({ profile: 'compel', start: urgeServedOn, length: { days: 10 }, calendar: nationalCalendar }).dueLegal
    : null

/** 公告送达的，公告满三十日视为送达；期满那天是休息日的顺延（民事诉讼法第九十五条、第八十五条）。 */
export const announcedEnds = ({ announcedOn }: Values): string | null =>
  isText(announcedOn)
    ? computeDeadline({ profile: 'civproc', start: announcedOn, length: { days: 30 }, calendar: nationalCalendar }).dueLegal
    : null

/** 当事人没有申请复议、起诉的，救济期限最早哪天届满：送达后六个月；当场处罚先复议，六十日（行政诉讼法第四十六条，行政复议法第二十条、第二十三条）。 */
export function remedyEnds({ servedOn, procedure }: Values): string | null {
  if (!isText(servedOn)) return null
  const term = procedure === 'simple'
    ? { profile: 'recon', length: { days: 60 } } as const
    : { profile: 'admlit', length: { months: 6 } } as const
  return computeDeadline({ ...term, start: servedOn, calendar: nationalCalendar }).dueLegal
}

/** 立案或者当场处罚之日：一件案件从这天起算一件。 */
export const takenUp = ({ filedOn, procedure, decidedOn }: Values): unknown => filedOn ?? (procedure === 'simple' ? (decidedOn ?? null) : null)
