import { daysBetween } from '../../kernel/calendar/calendar.ts'
import { rowsOf } from '../../kernel/condition.ts'

type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'

/** 没有关联以前的信访事项的，是初次信访。 */
export const firstTime = ({ repeatOf }: Values): boolean => !repeatOf

/** 承办单位就是被反映的单位（第三十条第三款不允许）。 */
export const handledByAccused = ({ accusedUnit, handlingUnit }: Values): boolean => isDay(accusedUnit) && accusedUnit === handlingUnit

/** 办结之日：出具处理意见书之日；没有出具而息诉的，息诉之日。导入、转送、不予受理的不算办结。 */
export const concludingDay = ({ opinionIssuedOn, settledOn }: Values): unknown => opinionIssuedOn ?? settledOn ?? null

/** 现在这次复查意见送达之日：重新办理后再次复查的，上一次的送达不算，请求复核的三十日不从那天起算（第三十六条）。 */
export const toldOfReview = ({ reviewDecidedOn, reviewServedOn }: Values): string | null =>
  isDay(reviewDecidedOn) && isDay(reviewServedOn) && reviewServedOn >= reviewDecidedOn ? reviewServedOn : null

/** 最近一次登记积案进展的日期：每月一次从这一天起算，不从录入那天起算。 */
export const lastNoted = ({ oldNotes }: Values): string | null => rowsOf(oldNotes).map(({ on }) => on).filter(isDay).sort().at(-1) ?? null

/** 复核听证占用的天数：开始当日计入办理期限，次日起至结束之日不计入（第三十六条）。 */
export const daysHeard = ({ recheckHearingFrom: from, recheckHearingTo: to }: Values): number | null =>
  isDay(from) && isDay(to) ? daysBetween(from, to) : null
