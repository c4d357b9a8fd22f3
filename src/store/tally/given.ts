import type { Day } from '../../kernel/calendar/calendar.ts'
import { stretchesIn } from '../../kernel/calendar/spans.ts'
import type { GivenFigure } from '../../kernel/figure.ts'
import type { UnitKind } from '../../kernel/unit.ts'
import type { Tx } from '../connection/transaction.ts'
import type { Days } from './range.ts'
import type { Tally } from './rate.ts'
import { placesStatement } from './statement.ts'

/** How many units of a kind stand at or under a unit on a day. */
export type Places = (unit: number, kind: UnitKind, on: Day) => number
type Row = { readonly unit: number; readonly kind: UnitKind; readonly closedOn: Day | null; readonly places: number }

const kindsOf = (figures: readonly GivenFigure[]): readonly UnitKind[] =>
  figures.flatMap((figure) => (figure.count === 'places' ? [figure.kind] : figure.per ? [figure.per] : []))

/** Counts the units that these figures ask for, in one statement whatever the days; none where they ask for the calendar alone. */
export async function placesFor(tx: Tx, figures: readonly GivenFigure[], of: readonly (readonly number[])[]): Promise<Places> {
  const kinds = [...new Set(kindsOf(figures))]
  if (kinds.length === 0) return () => 0
  const pairs = of.flatMap((units) => [...new Set(units)].map((leaf) => [leaf, units[0]] as const))
  const { statement, values } = placesStatement
  const rows = await tx.query<Row>(statement, values({ leaves: pairs.map(([leaf]) => leaf), tops: pairs.map(([, top]) => top), kinds }))
  const found = Map.groupBy(rows, ({ unit, kind }) => `${unit} ${kind}`)
  return (unit, kind, on) =>
    (found.get(`${unit} ${kind}`) ?? []).reduce((sum, { closedOn, places }) => sum + (closedOn === null || closedOn > on ? places : 0), 0)
}

/** A figure that the tree and the calendar give: no records stand behind it, and it is never unreported. */
export function givenTally(figure: GivenFigure, unit: number, { places, from, to }: Days & { readonly places: Places }): Tally {
  const value =
    figure.count === 'places'
      ? places(unit, figure.kind, to)
      : stretchesIn(figure.every, { from, to }).length * (figure.per ? places(unit, figure.per, to) : 1)
  return { value, records: 0, entered: true }
}
