import { type ClockState, clocksOf } from '../../kernel/clock/clock.ts'
import type { Values } from '../../kernel/condition.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import type { Fields } from '../../kernel/field.ts'
import { linksNeeded } from '../../kernel/needed.ts'
import { coverUnknown, unknownTo } from '../../kernel/privacy/known-to.ts'
import { coverValues, hasSecrets, holdsSecrets, maskValues } from '../../kernel/privacy/mask.ts'
import { clearanceOf, dominates, type Label, labels } from '../../kernel/privacy/privacy.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type PossibleStep, possibleSteps } from '../../kernel/step/possible-steps.ts'
import {
  eventsOf,
  fileNames,
  findRecord,
  openEvents,
  openValues,
  type PastReading,
  readingsOf,
  recordAudit,
  recordReading,
  type Tx,
} from '../../store/index.ts'
import { overBudget, readingLine } from '../audit/view-budget.ts'
import { clockContext, type Office, readingScope, registerOf, today } from '../office.ts'
import { comparePapers, differingIn } from '../papers/compare-papers.ts'
import { papersHere } from '../papers/papers-here.ts'
import { askedFirst, isClosed, labelToday } from '../privacy/label.ts'
import { behindLinks } from '../steps/behind-links.ts'
import { clocksAsked, judging } from '../steps/judging.ts'
import { looksAtPapers } from '../steps/lookups.ts'
import { type LinkedMatter, linkedMatters } from './linked-records.ts'
import { type Called, seenValues, withSeenLinks } from './seen-links.ts'

/** A record as a person sees it: masked unless a purpose was stated, with what can be done and what has happened. */
export type RecordView = {
  readonly record: RecordState
  readonly masked: boolean
  readonly label: Label
  /** Every word is covered until another person gives leave to look (高度敏感). */
  readonly closed: boolean
  readonly steps: readonly PossibleStep[]
  readonly clocks: readonly ClockState[]
  readonly events: readonly RecordEvent[]
  readonly readings: readonly PastReading[]
  readonly linked: readonly LinkedMatter[]
  /** What the records that its fields point to are called, by id. */
  readonly called: Called
  /** The papers that belong to it as it stands. */
  readonly papers: readonly string[]
  /** Names of its files by digest. */
  readonly fileNames: Readonly<Record<string, string>>
}

type Wanted = { readonly register: string; readonly id: string }

/** Opens a record with masked personal data. What lies outside the reader's scope does not exist for him (404, never 403). */
export async function openRecord(office: Office, actor: Actor, { register: name, id }: Wanted): Promise<RecordView | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  const view = await office.db.read(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, id)
    return record ? viewOf(office, tx, { register, record, actor }) : problem('MF-REC-001')
  })
  if (isProblem(view)) return view
  const [linked, seen] = await Promise.all([
    linkedMatters(office, actor, { register, record: view.record }),
    withSeenLinks(office, actor, { register, view }),
  ])
  return { ...seen, linked }
}

type Opening = { readonly register: AnyRegister; readonly record: RecordState; readonly actor: Actor }

async function viewOf(office: Office, tx: Tx, { register, record, actor }: Opening): Promise<Omit<RecordView, 'linked' | 'called'>> {
  const [events, readings, linked, files, values, closed, papers, differing] = await Promise.all([
    eventsOf(tx, record.id),
    readingsOf(tx, record.id),
    allLinked(office, tx, { register, record }),
    fileNames(tx, record.id),
    openValues(tx, register, record),
    isClosed(office, tx, { register, record, actor }),
    papersHere(office, tx, { register, record }),
    differingHere(office, tx, { register, record }),
  ])
  const unknown = unknownTo(register, { record, actor, tree: office.tree(), today: today(office) })
  // Opened only to be masked: of an id number the ends are shown (PI-17), which a sealed one does not have.
  const show: Show = closed ? coverValues : (fields, all) => maskValues(fields, coverUnknown(register, all, unknown))
  const told = closed ? events.map(withoutWords) : await openEvents(tx, register, events)
  return {
    record: shown(register, { ...record, values }, show),
    masked: closed || holdsSecrets(register.fields, values),
    label: labelToday(office, register, record),
    closed,
    events: told.map((event) => shownEvent(register, event, show)),
    readings,
    papers,
    fileNames: closed ? {} : files,
    clocks: clocksOf(register, record, clockContext(office, record.unit)),
    steps: possibleSteps(register, record, {
      ...judging(office, actor, { register, unit: record.unit }),
      ...clocksAsked(office, register, record),
      linked,
      papers: differing,
      draws: { id: record.id, numbers: {} },
    }),
  }
}

/** The record alone, masked, for programs that read many: no steps, clocks, events or readings. */
export async function openRow(
  office: Office,
  actor: Actor,
  { register: name, id }: Wanted,
): Promise<Pick<RecordView, 'record' | 'masked'> | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  const record = await office.db.readOne(readingScope(office, register, actor), (tx) => findRecord(tx, register, id))
  if (!record) return problem('MF-REC-001')
  const covered = labelToday(office, register, record) === 'highlySensitive'
  const masked = covered || holdsSecrets(register.fields, record.values)
  const view = { record: shown(register, record, covered ? coverValues : maskValues), masked }
  return withSeenLinks(office, actor, { register, view })
}

type Show = (fields: Fields, values: Values) => Values

const shown = ({ fields }: AnyRegister, record: RecordState, show: Show): RecordState => ({
  ...record,
  values: show(fields, record.values),
  files: show === coverValues ? [] : record.files,
  // A correction that waits is stored sealed and was not opened: it shows nothing of what is sealed.
  pending: record.pending && { ...record.pending, set: show(fields, record.pending.set) },
})

const shownEvent = ({ fields }: AnyRegister, event: RecordEvent, show: Show): RecordEvent => {
  const { pending } = event.base
  return {
    ...event,
    set: show(fields, event.set),
    base: pending ? { ...event.base, pending: { ...pending, set: show(fields, pending.set) } } : event.base,
  }
}

/** Reasons are typed freely and may name anybody. */
const withoutWords = ({ files: _, ...event }: RecordEvent): RecordEvent =>
  event.reason === undefined ? event : { ...event, reason: '******' }

/** Every linked record that some guard of this register looks at. */
function allLinked(office: Office, tx: Tx, { register, record }: { register: AnyRegister; record: RecordState }) {
  const guards = Object.values(register.steps).flatMap((step) => step.needs ?? [])
  const paths = guards.flatMap(({ needs, when }) => [needs, ...(when ? [when] : [])]).flatMap(linksNeeded)
  return behindLinks(office, tx, { register, paths, values: [record.values] })
}

/** Where its papers tell otherwise, if a step that can come next looks at that. */
async function differingHere(office: Office, tx: Tx, { register, record }: { register: AnyRegister; record: RecordState }) {
  const ahead = Object.values(register.steps).some((step) => step.from.includes(record.state) && looksAtPapers(step))
  return ahead ? differingIn(await comparePapers(office, tx, { register, record })) : undefined
}

/** Whose post sees less than this record holds cannot state a purpose that changes it (等保 8.1.4.2 g). What is 高度敏感 another person's leave opens. */
export function notCleared(
  office: Office,
  { register, record, actor }: { register: AnyRegister; record: RecordState; actor: Actor },
): Problem | null {
  const label = labelToday(office, register, record)
  const needed = label === 'highlySensitive' ? 'sensitive' : label
  return dominates(clearanceOf(actor, today(office)), needed) ? null : problem('MF-PRI-002', { slots: { label: labels[label] } })
}

/** Shows personal and sensitive values in full for a stated purpose. The reading is logged in the same transaction, or nothing is shown. */
export async function revealRecord(
  office: Office,
  actor: Actor,
  { register: name, id, purpose }: Wanted & { purpose: string },
): Promise<Values | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  if (purpose.trim().length < 2) return problem('MF-PER-004', { field: 'purpose' })
  const over = await overBudget(office, actor, purpose.trim())
  if (over) return over
  const values = await office.db.write(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, id)
    if (!record) return problem('MF-REC-001')
    const refusal = notCleared(office, { register, record, actor }) ?? (await askedFirst(office, tx, { register, record, actor, purpose }))
    if (refusal) return refusal
    const values = await openValues(tx, register, record)
    const unknown = unknownTo(register, { record, actor, tree: office.tree(), today: today(office) })
    const fields = Object.entries(register.fields)
      .filter(([field, one]) => values[field] !== undefined && !unknown.includes(field) && hasSecrets({ [field]: one }))
      .map(([field]) => field)
    await recordReading(tx, {
      record: id,
      register: register.id,
      unit: record.unit,
      actor: { id: actor.id, name: actor.name },
      at: office.now(),
      purpose: purpose.trim(),
      fields,
    })
    await recordAudit(tx, readingLine(actor, record, fields.length), office.now())
    return coverUnknown(register, values, unknown)
  })
  return isProblem(values) ? values : oneSeen(office, actor, { register, values })
}

const oneSeen = async (office: Office, actor: Actor, { register, values }: { register: AnyRegister; values: Values }): Promise<Values> =>
  (await seenValues(office, actor, { register, values: [values] })).values[0] as Values
