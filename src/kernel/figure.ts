import type { Span } from './calendar/spans.ts'
import type { Condition } from './condition.ts'
import type { UnitKind } from './unit.ts'

/**
 * A question over the records of one register, defined once: list, chart, report and portal all ask it here.
 * `on` names the date the figure is counted by (when it happened, never when it was typed).
 */
export type Figure<Ref extends string = string> = Base<Ref> & Measure<Ref>

type Base<Ref extends string> = {
  readonly name: string
  /** 件 起 次 场 人次 人 份 部 学时 … The unit is part of the count. */
  readonly unit: string
  readonly where?: Condition<Ref>
  /** Fields by which the value may be split. */
  readonly by?: readonly Ref[]
  /** Since which day this rule of counting holds. */
  readonly since?: string
  /** Groups below five persons are hidden from the public. */
  readonly suppress?: boolean
}

type Measure<Ref extends string> =
  /** Records whose date lies in the period. */
  | { readonly count: 'records'; readonly on: Ref }
  /** Rows of a part whose own date lies in the period. */
  | { readonly count: 'rows'; readonly of: Ref; readonly on: Ref; readonly rows?: Condition }
  /**
   * Distinct values of a field (persons, statutes, villages), never added up from attendances. `each`: told apart in every village, so that one
   * value in two villages counts twice. `every`: of a date, the weeks, months or quarters in which it lies, as far as they lie wholly in the period.
   */
  | { readonly count: 'distinct'; readonly of: Ref; readonly on: Ref; readonly each?: 'village'; readonly every?: Rhythm }
  /** Sum of a number field, or of a number in the rows of a part (`rows` filters them). */
  | { readonly count: 'sum'; readonly of: Ref; readonly on: Ref; readonly rows?: Condition }
  /**
   * Persons (`person`: whoever or whatever the amounts belong to), each with all that the period gives him of an amount: how many come to what is
   * asked of them (`atLeast`). `who`: how many fall short of it, or of how many anything is asked at all, the base of a rate. Whoever stands there
   * without an amount has 0; of whom nothing is asked counts nowhere.
   */
  | {
      readonly count: 'persons'
      readonly person: Ref
      readonly of: Ref
      readonly on: Ref
      readonly atLeast: number | Minimum<Ref>
      readonly who?: 'short' | 'asked'
    }
  /** The least that any of these persons has; where there is nobody there is no least. */
  | { readonly count: 'least'; readonly person: Ref; readonly of: Ref; readonly on: Ref }
  /** One figure over another, always shown with its base, in percent or (`as`) as what falls to each (hours per officer); no base, no rate. */
  | { readonly count: 'rate'; readonly of: string; readonly base: string; readonly as?: 'average' }
  /**
   * Records in force on the last day of the period: begun and not yet ended. `of`: not their number but the sum of this amount of theirs, as it stood on
   * that day: `less` takes off what rows of a part had taken off by then (owed, less what was paid).
   */
  | { readonly count: 'stock'; readonly on: Ref; readonly until?: Ref; readonly of?: Ref; readonly less?: Less<Ref> }
  /** Units of this kind at or under the unit that stand on the last day of the period: the base of a coverage. */
  | { readonly count: 'places'; readonly kind: UnitKind }
  /** Weeks, months or quarters that lie wholly in the period; `per`: times the units of this kind. The base of “n of twelve”. */
  | { readonly count: 'periods'; readonly every: Rhythm; readonly per?: UnitKind }
  /** No records behind it: entered with its source (C8). */
  | { readonly count: 'manual'; readonly source: string }

/** An amount in the rows of a part, by the day of the row. */
export type Less<Ref extends string = string> = { readonly of: Ref; readonly on: Ref }

/**
 * What is asked of everybody: the highest amount (`of`) of those records of another register that are in force on the last day of the period (from
 * `on` to `until`) in the unit of the counted record or in one above it. `where` asks for what stands in
 * such a record itself; `same`: what must agree, their field and ours. No such record, nothing asked.
 */
export type Minimum<Ref extends string = string> = {
  /** What the reader of the figure is told it is: 当年执行的学时要求. */
  readonly name: string
  readonly register: string
  readonly of: string
  readonly on: string
  readonly until?: string
  readonly where?: Condition
  readonly same?: Readonly<Record<string, Ref>>
}

/** How often something is counted on. */
export type Rhythm = Extract<Span, 'week' | 'month' | 'quarter'>

/** A figure that is known from the tree and the calendar alone, without any record. */
export type GivenFigure = Extract<Figure, { count: 'places' | 'periods' }>
export const isGiven = (figure: Figure): figure is GivenFigure => figure.count === 'places' || figure.count === 'periods'

/** What the figure says of a person's amount, in words: 合计不少于 60, 合计低于当年执行的学时要求, … */
export function demandInWords({ atLeast, who }: Pick<Extract<Figure, { count: 'persons' }>, 'atLeast' | 'who'>): string {
  const demand = typeof atLeast === 'number' ? ` ${atLeast} ` : atLeast.name
  if (who === 'asked') return `有${typeof atLeast === 'number' ? '要求' : demand}`
  return `合计${who === 'short' ? '低于' : '不少于'}${demand}`
}

/** A figure that tells persons or things apart: it is counted anew for every unit and period, never added up. */
export const tellsApart = ({ count }: Pick<Figure, 'count'>): boolean => count === 'distinct' || count === 'persons' || count === 'least'

/** Half-up rounding to `places`, as reports print it (C5): 97.32 → 97. */
export function roundHalfUp(value: number, places = 0): number {
  const scale = 10 ** places
  return Math.floor(value * scale + 0.5 + 1e-9) / scale
}

/** A rate as its figure tells it: in percent, or on the average with one decimal. Without a base there is none. */
export const quotientOf = (
  { as }: Pick<Extract<Figure, { count: 'rate' }>, 'as'>,
  numerator: number,
  denominator: number,
): number | null => (as === undefined ? rateOf(numerator, denominator) : denominator === 0 ? null : roundHalfUp(numerator / denominator, 1))

/** A rate in percent with its base; without a base there is no rate (never a silent 0 or 100). */
export function rateOf(numerator: number, denominator: number, places = 0): number | null {
  return denominator === 0 ? null : roundHalfUp((numerator / denominator) * 100, places)
}
