import { daysBetween } from '../../kernel/calendar/calendar.ts'

type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'

/** 没有关联以前的信访事项的，是初次信访。 */
export const firstTime = ({ repeatOf }: Values): boolean => !repeatOf

/** 承办单位就是被反映的单位（第三十条第三款不允许）。 */
export const handledByAccused = ({ accusedUnit, handlingUnit }: Values): boolean => isDay(accusedUnit) && accusedUnit === handlingUnit

/** 办结之日：出具处理意见书之日；没有出具而息诉的，息诉之日。导入、转送、不予受理的不算办结。 */
export const concludingDay = ({ opinionIssuedOn, settledOn }: Values): unknown => opinionIssuedOn ?? settledOn ?? null

/** 复核听证占用的天数：开始当日计入办理期限，次日起至结束之日不计入（第三十六条）。 */
export const daysHeard = ({ recheckHearingFrom: from, recheckHearingTo: to }: Values): number | null =>
  isDay(from) && isDay(to) ? daysBetween(from, to) : null
