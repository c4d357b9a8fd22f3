import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Stretch } from '../../kernel/calendar/spans.ts'
import type { Figure } from '../../kernel/figure.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import { type DoneAt, stretchesOf, type Undone, undoneOf } from '../../kernel/recurring.ts'
import type { AnyRegister, Recurrence } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Tx } from '../../store/index.ts'
import { zeroReports } from '../../store/tally/figure-facts.ts'
import { tallySeries } from '../../store/tally/series.ts'
import { type Book, openBook } from '../../store/tally/tally.ts'
import { type Office, today } from '../office.ts'

/** A recurring duty that is not done, with the register and the step by which it is done. */
export type RecurringDuty = Undone & {
  readonly register: string
  readonly duty: string
  readonly name: string
  readonly says: string
  readonly step: string
}

type Owed = { readonly register: AnyRegister; readonly id: string; readonly recurrence: Recurrence; readonly places: readonly number[] }

/**
 * What the posts of this person owe again and again and have not done: in the running stretch, and in the last one. Counted like a figure, by the day on
 * which it happened; one statement for each duty, whatever the number of villages. Says nothing of any record, so a restricted one counts too.
 */
export async function recurringDuties(office: Office, actor: Actor): Promise<readonly RecurringDuty[]> {
  const owed = owedBy(office, actor)
  if (owed.length === 0) return []
  const found = await office.db.owner((tx) => Promise.all(owed.map((one) => undone(office, tx, one))))
  return found.flat().toSorted((one, other) => one.due.localeCompare(other.due) || one.name.localeCompare(other.name))
}

function owedBy(office: Office, actor: Actor): readonly Owed[] {
  const posts = inForce(actor, today(office))
  return office.registers.flatMap((register) =>
    Object.entries(register.recurs ?? {}).flatMap(([id, recurrence]) => {
      const held = posts.filter(({ role }) => recurrence.by.includes(role))
      const places = new Set(held.flatMap((post) => placesOf(office, seat(post, office.tree()), recurrence)))
      return places.size === 0 ? [] : [{ register, id, recurrence, places: [...places] }]
    }),
  )
}

/** The unit of a post, or the villages at or under it; a village that was closed owes nothing any more. */
function placesOf(office: Office, unit: number, { per }: Recurrence): readonly number[] {
  if (per === 'unit') return [unit]
  const tree = office.tree()
  const stands = (closedOn: Day | null | undefined) => !closedOn || closedOn > today(office)
  return tree.subtree(unit).filter((id) => tree.get(id)?.kind === 'village' && stands(tree.get(id)?.closedOn))
}

async function undone(office: Office, tx: Tx, { register, id, recurrence, places }: Owed): Promise<readonly RecurringDuty[]> {
  const spans = stretchesOf(recurrence, today(office))
  const of = places.map((place) => office.tree().subtree(place))
  const series = await tallySeries(tx, bookOf(office), { figure: `${register.id}/${id}`, of, spans })
  const zeros = recurrence.orZero ? await zeroReports(tx, { units: places, from: spans[1].from, to: spans[0].to }) : []
  const isZero = (place: number, { from, to }: Stretch) =>
    zeros.some((one) => one.unit === place && one.register === register.id && one.from <= from && one.to >= to)
  const times = recurrence.setting === undefined ? undefined : office.settings(places[0] as number)[recurrence.setting]
  const enough = times ?? recurrence.times ?? 1
  const done = places.map((place): DoneAt => {
    const [running, before] = spans.map((span, nth) => (isZero(place, span) ? enough : (series.get(place)?.[nth]?.value ?? 0)))
    return { place, running: running as number, before: before as number }
  })
  const step = recurrence.step ?? openingOf(register)
  const words = { register: register.id, duty: id, name: recurrence.name, says: recurrence.says, step }
  return undoneOf(recurrence, done, { today: today(office), since: register.version.since, times }).map((one) => ({ ...one, ...words }))
}

const openingOf = ({ steps }: AnyRegister): string => Object.entries(steps).find(([, { from }]) => from.length === 0)?.[0] ?? ''

const books = new WeakMap<object, Book>()

/** The duties as figures, compiled once per set of registers: `<register>/<duty>` counts the records that do it. */
function bookOf({ registers }: Office): Book {
  const known = books.get(registers)
  if (known) return known
  const made = openBook(registers.map((register) => ({ ...register, figures: figuresOf(register) })))
  books.set(registers, made)
  return made
}

const figuresOf = (register: AnyRegister): Readonly<Record<string, Figure>> =>
  Object.fromEntries(
    Object.entries(register.recurs ?? {}).map(([id, { name, on, where }]) => [
      `${register.id}/${id}`,
      { name, unit: '次', count: 'records', on, ...(where ? { where } : {}) },
    ]),
  )
