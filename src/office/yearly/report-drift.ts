import type { FigureEntry } from '../../figures/catalogue.ts'
import { compareFigure, type Difference } from '../../figures/compare.ts'
import type { Period } from '../../figures/periods.ts'
import type { FigureValue } from '../../figures/value.ts'
import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { findRecord, listRecords } from '../../store/index.ts'
import { type FrozenFigure, snapshotsOf } from '../../store/tally/figure-facts.ts'
import { idsOf } from '../../store/tally/tally.ts'
import { countFigures, rulesOf } from '../figures/tally-figures.ts'
import { type Office, readingScope, registerOf } from '../office.ts'

type Matter = { readonly id: string; readonly code: string; readonly title: string }

/** A frozen figure beside today's: what changed, and the records that came or went, as far as the reader may know them. */
export type Drift = Omit<Difference, 'added' | 'removed'> & {
  readonly name: string
  readonly unit: string
  readonly register: string
  readonly period: Period
  readonly frozenAt: string
  readonly came: readonly Matter[]
  readonly went: readonly Matter[]
  /** Records that came or went and that this reader may not open. */
  readonly hidden: number
}

/** At most so many records are named for one figure; the value tells the rest. */
const mostNamed = 100

/**
 * The figures that the registers count otherwise today than when the report froze them. The report itself stays as it is: whoever writes it drafts
 * anew, and after approval the difference is a correction (X21).
 */
export async function reportDrift(office: Office, actor: Actor, { id }: { id: string }): Promise<readonly Drift[] | Problem> {
  const register = registerOf(office, 'annual-report')
  if (isProblem(register)) return register
  const record = await office.db.read(readingScope(office, register, actor), (tx) => findRecord(tx, register, id))
  if (!record) return problem('MF-RPT-001')
  const frozen = await frozenFigures(office, record)
  // A draft freezes all its figures over the same days, so they are counted together.
  const counted = new Map<string, FigureValue>()
  for (const some of Map.groupBy(frozen, ({ from, to }) => `${from} ${to}`).values())
    for (const value of await countedAnew(office, some)) counted.set(`${value.period.from} ${value.period.to} ${value.id}`, value)
  const drifts: Drift[] = []
  for (const one of frozen) {
    const now = counted.get(`${one.from} ${one.to} ${one.figure}`)
    const found = now && (await compared(office, actor, { frozen: one, now }))
    if (found) drifts.push(found)
  }
  return drifts
}

async function countedAnew(office: Office, frozen: readonly FrozenFigure[]): Promise<readonly FigureValue[]> {
  const { catalogue } = rulesOf(office)
  const [first] = frozen
  if (!first) return []
  const entries = frozen.flatMap(({ figure }) => catalogue.get(figure) ?? [])
  return countFigures(office, entries, { unit: first.unit, from: first.from, to: first.to })
}

/** The snapshots that the text is bound to, not those of earlier drafts. */
async function frozenFigures(office: Office, record: RecordState): Promise<readonly FrozenFigure[]> {
  const bound = new Set(rowsOf(record.values.figures).map((row) => String(row.snapshot)))
  const all = await office.db.owner((tx) => snapshotsOf(tx, record.id))
  return all.filter((one) => bound.has(one.id))
}

async function compared(office: Office, actor: Actor, { frozen, now }: { frozen: FrozenFigure; now: FigureValue }): Promise<Drift | null> {
  const { book, catalogue } = rulesOf(office)
  const entry = catalogue.get(frozen.figure)
  if (!entry) return null
  const period = { from: frozen.from, to: frozen.to }
  const ids = await office.db.owner((tx) => idsOf(tx, book, { figure: entry.id, units: office.tree().subtree(frozen.unit), ...period }))
  // The snapshot keeps the number of the rule's version; the day since which it holds is the same while the number is.
  const ruleSince = frozen.rule === entry.register.version.number ? entry.ruleSince : ''
  const difference = compareFigure({ ...frozen, ruleSince }, { ...now, ids })
  const { added, removed, ...told } = difference
  if (told.before === told.after && added.length + removed.length === 0 && !told.ruleChanged) return null
  const named = await namesOf(office, actor, { entry, ids: [...added, ...removed] })
  const matters = (some: readonly string[]) => some.flatMap((id) => named.get(id) ?? [])
  return {
    ...told,
    name: entry.name,
    unit: entry.unit,
    register: entry.register.id,
    period,
    frozenAt: new Date(frozen.asOf).toISOString(),
    came: matters(added),
    went: matters(removed),
    hidden: added.length + removed.length - named.size,
  }
}

/** Codes and titles of the records that this reader may open. */
async function namesOf(
  office: Office,
  actor: Actor,
  { entry, ids }: { entry: FigureEntry; ids: readonly string[] },
): Promise<ReadonlyMap<string, Matter>> {
  if (ids.length === 0) return new Map()
  const scope = readingScope(office, entry.register, actor)
  const where = {
    units: scope.units,
    villages: scope.villages,
    own: scope.units.length === 0,
    ids: ids.slice(0, mostNamed),
    page: 1,
    size: mostNamed,
  }
  const { rows } = await office.db.read(scope, (tx) => listRecords(tx, entry.register, where))
  return new Map(rows.map(({ id, code, title }) => [id, { id, code, title }]))
}
