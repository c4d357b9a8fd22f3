import type { Day } from '../kernel/calendar/calendar.ts'
import { fieldAt } from '../kernel/field-at.ts'
import type { FigureEntry } from './catalogue.ts'
import { covers, type Period } from './periods.ts'

/**
 * What counting alone gives, before anybody judges it: by the store for the database, by `tallyInMemory` for a list of records.
 * `records` says how many records were counted, `entered` whether the register holds anything for the period at all.
 */
export type Counted = {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly records: number
  readonly entered: boolean
  readonly groups?: readonly FigureGroup[]
}

/** One share of a figure; `group` is null for records that leave the field empty. */
export type FigureGroup = { readonly group: string | null; readonly value: number }

/** Why a figure has no value. */
export const whyNot = {
  unreported: '未填报',
  noBase: '无基数',
  notBegun: '还没有到',
  tooFew: '人数过少，不公开',
  wholeYears: '只提供整年的数，以免由差额推知个人',
} as const

/** A figure as every face shows it: its value, its rule and base, and how many records stand behind it. */
export type FigureValue = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly groups?: readonly FigureGroup[]
  readonly period: Period
  readonly unitId: number
  /** The moment of counting (UTC, ISO 8601): the same question later may have another answer. */
  readonly asOf: string
  readonly ruleSince: Day
  readonly records: number
  /** How many of the counted records this reader may not open. */
  readonly hidden: number
  /** Why there is no value; absent where there is one. */
  readonly why?: string
}

/** What a figure is asked for. `zeroConfirmed`: a zero report for the period is on file (see `zeroConfirmed`). */
export type Asked = {
  readonly period: Period
  readonly unitId: number
  readonly asOf: string
  readonly zeroConfirmed: boolean
  /** How many of the counted records the reader may open. */
  readonly readable: number
}

/**
 * Judges a count (C6: an empty register is not a zero).
 * 1. A count above zero is the value.
 * 2. A zero is a value if the register was kept in the period: at least one record, voided ones aside, is listed in it or bears the figure's own
 *    date in it, so that the zero means “none of these”. Otherwise it is a value only if a zero report covers the period.
 * 3. Everything else is 未填报, and so is a manual figure that nobody entered.
 * 4. A rate is judged by its base: an unreported base makes it 未填报, a base of a true zero 无基数. It never falls back to 0 or 100. So is the least
 *    of nobody.
 */
export function figureValue(entry: FigureEntry, counted: Counted, asked: Asked): FigureValue {
  const { period, unitId, asOf } = asked
  const { numerator, denominator, groups, records, ...told } = inUnit(entry, counted)
  const shown = judged(entry, { ...told, records }, asked.zeroConfirmed)
  return {
    id: entry.id,
    name: entry.name,
    unit: entry.unit,
    ...shown,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(groups && shown.value !== null ? { groups } : {}),
    period,
    unitId,
    asOf,
    ruleSince: entry.ruleSince,
    records,
    hidden: Math.max(0, records - asked.readable),
  }
}

/** Money is stored in 分; a figure in 元 or 万元 shows it so. */
function inUnit({ definition, register, unit }: FigureEntry, counted: Counted): Counted {
  const divisor = { 元: 100, 万元: 1_000_000 }[unit]
  const of = definition.count === 'sum' || definition.count === 'stock' || definition.count === 'least' ? definition.of : undefined
  if (of === undefined || fieldAt(register.fields, of)?.kind !== 'money' || !divisor || counted.value === null) return counted
  const groups = counted.groups?.map(({ group, value }) => ({ group, value: value / divisor }))
  return { ...counted, value: counted.value / divisor, ...(groups ? { groups } : {}) }
}

function judged(entry: FigureEntry, { value, entered }: Counted, confirmed: boolean): Pick<FigureValue, 'value' | 'why'> {
  const reported = entered || confirmed
  const { count } = entry.definition
  if (value === null) return { value: null, why: (count === 'rate' || count === 'least') && reported ? whyNot.noBase : whyNot.unreported }
  return value !== 0 || reported ? { value } : { value: null, why: whyNot.unreported }
}

/** A zero report as it is on file: a unit confirms that nothing happened in a register during a period. */
export type ZeroReport = { readonly unit: number; readonly register: string; readonly period: Period }

/** Whether zero is confirmed for a unit: by its own reports, or by those of every unit below it that reports (`children`), over the whole period. */
export function zeroConfirmed(
  reports: readonly ZeroReport[],
  asked: { readonly register: string; readonly unit: number; readonly children: readonly number[]; readonly period: Period },
): boolean {
  const covered = (unit: number) =>
    covers(
      reports.filter((one) => one.unit === unit && one.register === asked.register).map((one) => one.period),
      asked.period,
    )
  return covered(asked.unit) || (asked.children.length > 0 && asked.children.every(covered))
}
