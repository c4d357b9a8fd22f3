import { type ClockState, clocksOf } from '../kernel/clock.ts'
import { linksNeeded, type Values } from '../kernel/condition.ts'
import type { RecordEvent, RecordState } from '../kernel/event.ts'
import { type PossibleStep, possibleSteps } from '../kernel/lifecycle.ts'
import { hasSecrets, maskValues } from '../kernel/mask.ts'
import { isProblem, type Problem, problem } from '../kernel/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import {
  eventsOf,
  fileNames,
  findRecord,
  linkedRecords,
  openValues,
  type PastReading,
  readingsOf,
  recordReading,
  type Tx,
} from '../store/index.ts'
import { type LinkedMatter, linkedMatters } from './linked-records.ts'
import { clockContext, type Office, readingScope, registerOf, today } from './office.ts'

/** A record as a person sees it: masked unless a purpose was stated, with what can be done and what has happened. */
export type RecordView = {
  readonly record: RecordState
  readonly masked: boolean
  readonly steps: readonly PossibleStep[]
  readonly clocks: readonly ClockState[]
  readonly events: readonly RecordEvent[]
  readonly readings: readonly PastReading[]
  readonly linked: readonly LinkedMatter[]
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
    if (!record) return problem('MF-REC-001')
    const [events, readings, linked, files] = await Promise.all([
      eventsOf(tx, id),
      readingsOf(tx, id),
      allLinked(office, tx, { register, record }),
      fileNames(tx, id),
    ])
    return {
      record: masked(register, record),
      masked: hasSecrets(register.fields),
      events: events.map((event) => maskedEvent(register, event)),
      readings,
      fileNames: files,
      clocks: clocksOf(register, record, clockContext(office, record.unit)),
      steps: possibleSteps(register, record, {
        today: today(office),
        now: office.now(),
        actor,
        tree: office.tree(),
        calendar: office.calendar(record.unit),
        linked,
        draws: { id, numbers: {} },
        backEntryDays: 30,
      }),
    }
  })
  return isProblem(view) ? view : { ...view, linked: await linkedMatters(office, actor, { register, record: view.record }) }
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
  return record ? { record: masked(register, record), masked: hasSecrets(register.fields) } : problem('MF-REC-001')
}

const masked = (register: AnyRegister, record: RecordState): RecordState => ({
  ...record,
  values: maskValues(register.fields, record.values),
  pending: record.pending && { ...record.pending, set: maskValues(register.fields, record.pending.set) },
})

const maskedEvent = (register: AnyRegister, event: RecordEvent): RecordEvent => ({
  ...event,
  set: maskValues(register.fields, event.set),
  base: event.base.pending
    ? { ...event.base, pending: { ...event.base.pending, set: maskValues(register.fields, event.base.pending.set) } }
    : event.base,
})

/** Every linked record that some guard of this register looks at. */
async function allLinked(office: Office, tx: Tx, { register, record }: { register: AnyRegister; record: RecordState }) {
  const fields = new Set(Object.values(register.steps).flatMap((step) => (step.needs ?? []).flatMap((guard) => linksNeeded(guard.needs))))
  const found = [...fields].map(async (name) => {
    const field = register.fields[name]
    const target = field && 'register' in field ? office.register(field.register) : undefined
    const ids = [record.values[name] ?? []].flat() as string[]
    return [name, target && ids.length > 0 ? await linkedRecords(tx, target, ids) : []] as const
  })
  return Object.fromEntries(await Promise.all(found))
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
  return office.db.write(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, id)
    if (!record) return problem('MF-REC-001')
    const values = await openValues(tx, register, record)
    const fields = Object.entries(register.fields)
      .filter(([field, one]) => values[field] !== undefined && hasSecrets({ [field]: one }))
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
    return values
  })
}
