import { type Figure, isGiven, quotientOf } from '../../kernel/figure.ts'
import type { Book } from './book.ts'

/** What was counted. Sums of money are in 分. `figureValue` of the figures judges it: a zero is not always a value (C6). */
export type Tally = {
  /** Null for a rate without a base and for a manual figure that nobody entered. */
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  /** How many records were counted (of a rate: its base). */
  readonly records: number
  /** Whether the register holds anything for the period at all. */
  readonly entered: boolean
  readonly groups?: readonly TallyGroup[]
}
/** A number as the database tells it; null where there is none. */
export const counted = (value: unknown): number | null => (value === null ? null : Number(value))

/** One share; `group` is null for records that leave the field empty. Shares of a field with several choices overlap. */
export type TallyGroup = { readonly group: string | null; readonly value: number }

/** What stands where nobody counted anything. */
export const nothing: Tally = { value: null, records: 0, entered: false }

export type Rate = Extract<Figure, { count: 'rate' }>

/** A base that the tree and the calendar give has no records: those behind the rate, and whether it was reported at all, are its numerator's. */
export const isKnown = (book: Book, { base }: Pick<Rate, 'base'>): boolean => {
  const figure = book.figures.get(base)
  return figure !== undefined && isGiven(figure)
}

/** Numerator over denominator, as the figure tells it; each group over its own base. `known`: the tree and the calendar give the base. */
export function ratio(figure: Pick<Rate, 'as'> & { readonly known: boolean }, above: Tally, below: Tally): Tally {
  const { groups } = below
  const { records, entered } = figure.known ? above : below
  const [numerator, denominator] = [above.value ?? 0, below.value ?? 0]
  const share = (group: string | null) => above.groups?.find((one) => one.group === group)?.value ?? 0
  const shares = groups?.flatMap(({ group, value }) => {
    const quotient = quotientOf(figure, share(group), value)
    return quotient === null ? [] : [{ group, value: quotient }]
  })
  return {
    value: quotientOf(figure, numerator, denominator),
    numerator,
    denominator,
    records,
    entered,
    ...(shares ? { groups: shares } : {}),
  }
}
