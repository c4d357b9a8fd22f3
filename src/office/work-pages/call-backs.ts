import { addMonths } from '../../kernel/calendar/calendar.ts'
import { inForce, readScope, seat } from '../../kernel/permission.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { foundInWords, monthsBack, type Signal } from '../../kernel/signal.ts'
import { alikeCounts } from '../../report/alike/groups.ts'
import { linkedIn, type Signalled, type SignalQuery, signalled, type Tx, wordsOf } from '../../store/index.ts'
import { smallest } from '../figures/small-groups.ts'
import { type Office, readingScope, today } from '../office.ts'

/** Why a record is proposed: what was found, and what may stand behind it. */
export type Reason = { readonly signal: string; readonly name: string; readonly says: string; readonly why: string }
/** A record worth asking about; `link` is the field in which a call-back names it. */
export type Proposed = Omit<Signalled, 'records'> & {
  readonly register: string
  readonly registerName: string
  readonly link: string
  readonly reasons: readonly Reason[]
}
/** How many records a signal points to in all units of somebody who sees totals only; null where there are too few to be told. */
export type SignalCount = { readonly registerName: string; readonly name: string; readonly records: number | null }
/** What is proposed: records to those who may open a call-back, counts to those who see totals only. */
export type Proposals = { readonly rows: readonly Proposed[]; readonly total: number; readonly counts: readonly SignalCount[] }

const asking = 'call-back'
const told = 200

/**
 * The records that signals propose for a call-back (回访核实), worked out now and kept nowhere. Records are told to those who may open a call-back
 * in their units and read the record; whoever sees only totals is told how many there are in all, never where. A record that was called back about is
 * not proposed again. Refuses everybody else.
 */
export async function callBackProposals(office: Office, actor: Actor): Promise<Proposals | Problem> {
  const looking = office.registers.flatMap((register) => seatsOf(office, actor, register))
  if (looking.length === 0) return problem('MF-PER-003', { slots: { register: '回访建议' } })
  const rows = (await Promise.all(looking.map((one) => proposedIn(office, actor, one)))).flat()
  const counts = (await Promise.all(looking.map((one) => countedIn(office, one)))).flat()
  return { rows: rows.toSorted(byReasons).slice(0, told), total: rows.length, counts }
}

const byReasons = (one: Proposed, other: Proposed): number =>
  other.reasons.length - one.reasons.length || other.on.localeCompare(one.on) || one.id.localeCompare(other.id)

/** A register whose signals somebody may look at: in the first units at records, in the others at counts. */
type Looking = {
  readonly register: AnyRegister
  readonly link: string
  readonly units: readonly number[]
  readonly counted: readonly number[]
}

function seatsOf(office: Office, actor: Actor, register: AnyRegister): readonly Looking[] {
  const link = linkTo(office, register)
  if (!register.signals || link === undefined) return []
  const { units: readable, totals } = scopeOf(office, actor, register)
  const asks = askingUnits(office, actor)
  const units = readable.filter((unit) => asks.has(unit))
  const calls = scopeOf(office, actor, office.register(asking) as AnyRegister)
  const onlyCounted = new Set(calls.totals.filter((unit) => !calls.units.includes(unit)))
  const counted = totals.filter((unit) => onlyCounted.has(unit) && !asks.has(unit))
  return units.length + counted.length > 0 ? [{ register, link, units, counted }] : []
}

/** The units in which somebody may open a call-back. */
function askingUnits(office: Office, actor: Actor): ReadonlySet<number> {
  const opening = Object.values(office.register(asking)?.steps ?? {}).filter(({ from }) => from.length === 0)
  const roles = new Set(opening.flatMap(({ by }) => (by === 'time' ? [] : by)))
  const posts = inForce(actor, today(office)).filter(({ role }) => roles.has(role))
  return new Set(posts.flatMap((post) => office.tree().subtree(seat(post, office.tree()))))
}

const scopeOf = (office: Office, actor: Actor, register: AnyRegister) =>
  readScope(register, actor, { tree: office.tree(), today: today(office) })

/** The field in which a call-back names a record of the register. */
const linkTo = (office: Office, { id }: AnyRegister): string | undefined =>
  Object.entries(office.register(asking)?.fields ?? {}).find(([, field]) => field.kind === 'link' && field.register === id)?.[0]

async function proposedIn(office: Office, actor: Actor, { register, link, units }: Looking): Promise<readonly Proposed[]> {
  if (units.length === 0) return []
  const found = await office.db.read(readingScope(office, register, actor), (tx) => allSignals(office, tx, { register, units }))
  const calls = office.register(asking) as AnyRegister
  const ids = [...new Set(found.map(({ record }) => record.id))]
  const answered = await office.db.readOne(readingScope(office, calls, actor), (tx) => linkedIn(tx, calls, { field: link, units, ids }))
  const open = found.filter(({ record }) => !answered.has(record.id))
  return [...Map.groupBy(open, ({ record }) => record.id).values()].map((same) => {
    const { records: _records, ...record } = (same[0] as Found).record
    return { ...record, register: register.id, registerName: register.name, link, reasons: same.map(reasonOf) }
  })
}

type Found = { readonly id: string; readonly signal: Signal; readonly record: Signalled }
type Within = { readonly register: AnyRegister; readonly units: readonly number[] }

const reasonOf = ({ id, signal, record }: Found): Reason => ({
  signal: id,
  name: signal.name,
  says: foundInWords(signal, record.records),
  why: signal.why,
})

async function allSignals(office: Office, tx: Tx, { register, units }: Within): Promise<readonly Found[]> {
  const set = office.settings(units[0] as number)
  const asked = Object.entries(register.signals ?? {}).filter(([, { setting, least }]) => (set[setting] ?? least) > 0)
  const query = { units, from: addMonths(today(office), -monthsBack), to: today(office) }
  const found = await Promise.all(
    asked.map(async ([id, signal]) => {
      const records = await pointedTo(tx, register, { signal, ...query, least: set[signal.setting] ?? signal.least })
      return records.map((record) => ({ id, signal, record }))
    }),
  )
  return found.flat()
}

/** One signal, one statement. Words are compared here, within each unit: the database has no measure for being nearly the same. */
async function pointedTo(
  tx: Tx,
  register: AnyRegister,
  { signal, ...query }: SignalQuery & { readonly signal: Signal },
): Promise<readonly Signalled[]> {
  if (signal.looks !== 'alike') return signalled(tx, register, { ...query, signal })
  const worded = await wordsOf(tx, register, { ...query, of: signal.of })
  return [...Map.groupBy(worded, ({ unit }) => unit).values()].flatMap((own) => {
    const counts = alikeCounts(
      own.map(({ words }) => words),
      signal.share,
    )
    return own
      .map(({ words: _words, ...record }, index) => ({ ...record, records: counts[index] as number }))
      .filter(({ records }) => records >= query.least)
  })
}

/** Counts over all the units together, called back or not: a number per town would be a table of towns. */
async function countedIn(office: Office, { register, counted }: Looking): Promise<readonly SignalCount[]> {
  if (counted.length === 0) return []
  const found = await office.db.owner((tx) => allSignals(office, tx, { register, units: counted }))
  return Object.entries(register.signals ?? {}).map(([id, { name }]) => {
    const records = found.filter((one) => one.id === id).length
    return { registerName: register.name, name, records: records > 0 && records < smallest ? null : records }
  })
}
