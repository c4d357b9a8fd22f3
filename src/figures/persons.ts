import { holds } from '../kernel/condition.ts'
import type { RecordState } from '../kernel/event.ts'
import type { Figure, Minimum } from '../kernel/figure.ts'
import type { Unit } from '../kernel/unit.ts'
import type { Period } from './periods.ts'

export type PersonsFigure = Extract<Figure, { count: 'persons' | 'least' }>

/** What one counted thing gives a person: an amount, and what is asked of him there (null: nothing). */
export type Given = { readonly value: string; readonly amount: number; readonly asked: number | null }

/** Halves of hours and hundredths of a yuan are added in doubles here, exactly in SQL: what is behind the sixth place is no amount. */
export const asCounted = (sum: number): number => Math.round(sum * 1e6) / 1e6

type Person = { readonly value: string; readonly amount: number; readonly asked: number | null }

/** Everybody with all that was given him; of several minima the highest is his. */
function personsIn(given: readonly Given[]): readonly Person[] {
  return [...Map.groupBy(given, ({ value }) => value)].map(([value, some]) => {
    const asked = some.flatMap((one) => (one.asked === null ? [] : [one.asked]))
    return {
      value,
      amount: asCounted(some.reduce((sum, { amount }) => sum + amount, 0)),
      asked: asked.length > 0 ? Math.max(...asked) : null,
    }
  })
}

/** Whether the figure counts this person. Of the least, everybody is looked at. */
function isCounted(figure: PersonsFigure, { amount, asked }: Person): boolean {
  if (figure.count === 'least') return true
  if (asked === null) return false
  return figure.who === 'asked' || (figure.who === 'short') === amount < asked
}

/** The persons that the figure counts. */
export const countedPersons = (figure: PersonsFigure, given: readonly Given[]): ReadonlySet<string> =>
  new Set(
    personsIn(given)
      .filter((one) => isCounted(figure, one))
      .map(({ value }) => value),
  )

/** How many persons, or the least that one of them has; null where there is nobody to have it. */
export function personsTotal(figure: PersonsFigure, given: readonly Given[]): number | null {
  const counted = personsIn(given).filter((one) => isCounted(figure, one))
  if (figure.count === 'persons') return counted.length
  return counted.length === 0 ? null : Math.min(...counted.map(({ amount }) => amount))
}

export type Around = { readonly record: RecordState; readonly records: readonly RecordState[]; readonly places: readonly Unit[] }

/** What is asked of whoever the record counts: the highest of the records in force in its unit or above on the last day of the period. */
export function askedOf(minimum: number | Minimum, { to }: Period, { record, records, places }: Around): number | null {
  if (typeof minimum === 'number') return minimum
  const units = upFrom(record.unit, places)
  const found = records
    .filter((one) => one.register === minimum.register && one.voided === null && units.includes(one.unit))
    .filter(({ values }) => Object.entries(minimum.same ?? {}).every(([theirs, ours]) => isSame(values[theirs], record.values[ours])))
    .filter(({ values }) => isInForce(values, minimum, to))
    .filter(
      (one) => !minimum.where || holds(minimum.where, { values: one.values, state: one.state, steps: new Set(), linked: {}, related: [] }),
    )
    .flatMap(({ values }) => (typeof values[minimum.of] === 'number' ? [values[minimum.of] as number] : []))
  return found.length > 0 ? Math.max(...found) : null
}

const isSame = (theirs: unknown, ours: unknown): boolean => theirs !== undefined && theirs !== null && theirs === ours

function isInForce(values: RecordState['values'], { on, until }: Minimum, to: string): boolean {
  const [begun, ended] = [dayAt(values[on]), until === undefined ? null : dayAt(values[until])]
  return begun !== null && begun <= to && (ended === null || to <= ended)
}

/** The day of a date or a minute; null where there is none. */
export const dayAt = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 10) : null)

/** The unit and all above it. */
function upFrom(unit: number, places: readonly Unit[]): readonly number[] {
  const parent = places.find(({ id }) => id === unit)?.parent ?? null
  return parent === null ? [unit] : [unit, ...upFrom(parent, places)]
}
