import type { Day } from './calendar/calendar.ts'
import { rowsOf, type Values } from './condition.ts'
import type { Role } from './role.ts'
import { dated, type StepDays } from './trail-days.ts'

/** One thing that happened to a record. Immutable; a record is nothing but the fold of its events. */
export type RecordEvent = {
  readonly record: string
  readonly register: string
  /** 1 for the opening event, then without gaps. */
  readonly version: number
  readonly step: string
  readonly actor: { readonly id: string; readonly name: string; readonly role: Role | 'system' | 'import' | 'public' }
  /** When it was typed (UTC, ISO 8601): for the audit only. */
  readonly recordedAt: string
  /** When it happened in the world: for clocks and figures. */
  readonly effectiveOn: Day
  readonly from: string | null
  readonly to: string
  /** Field values that this event set (null empties a field); of the parts in `base.adds`, the rows that were added. */
  readonly set: Values
  /** Changes to what every record has; `days`: on which days steps taken before really were, by their versions. */
  readonly base: Partial<RecordBase> & { readonly adds?: readonly string[]; readonly days?: StepDays }
  readonly reason?: string
  readonly files?: readonly string[]
  /** Version of the definition under which the step was taken. */
  readonly definition: number
}

/** What every record has, whatever its register. */
export type RecordBase = {
  readonly unit: number
  readonly village: number | null
  readonly code: string
  readonly title: string
  readonly handler: string
  /** Persons who may read it although their post does not reach it, and the only ones who may when it is restricted. */
  readonly involved: readonly string[]
  readonly restricted: boolean
  readonly voided: string | null
  readonly pending: Correction | null
  readonly files: readonly string[]
  readonly links: readonly RecordLink[]
}

/** A correction that waits for another person's approval. The old values stay in the events. `days`: steps that were on another day. `breaks`: guards that would no longer be met. */
export type Correction = {
  readonly set: Values
  readonly reason: string
  readonly by: string
  readonly version: number
  readonly days?: StepDays
  readonly breaks?: readonly string[]
}
export type RecordLink = { readonly register: string; readonly record: string; readonly kind: LinkKind }

/** Typed relations; both ends show them. */
export const linkKinds = {
  escalatedTo: '升级为',
  openedFrom: '由其产生',
  opens: '产生',
  reviewedBy: '审核',
  decidedAt: '议定于',
  evidenceFor: '佐证',
  sameAs: '同一事项',
} as const
export type LinkKind = keyof typeof linkKinds

/** One line of a record's history, enough for guards and clocks without reading the events again. */
export type Trace = { readonly step: string; readonly actor: string; readonly on: Day; readonly version: number; readonly to: string }

/** A record as it stands: the projection of its events. */
export type RecordState = RecordBase & {
  readonly id: string
  readonly register: string
  readonly state: string
  readonly version: number
  readonly values: Values
  readonly trail: readonly Trace[]
}

const blank: RecordBase = {
  unit: 0,
  village: null,
  code: '',
  title: '',
  handler: '',
  involved: [],
  restricted: false,
  voided: null,
  pending: null,
  files: [],
  links: [],
}

/** Folds one event into the record. Judges nothing and knows no users; an event out of sequence is a bug and throws. */
export function apply(record: RecordState | null, event: RecordEvent): RecordState {
  const version = (record?.version ?? 0) + 1
  if (event.version !== version) throw new Error(`event ${event.version} of ${event.record} cannot follow version ${version - 1}`)
  const { adds, days } = event.base
  const base = adds || days ? ofRecord(event.base) : event.base
  const trace: Trace = { step: event.step, actor: event.actor.id, on: event.effectiveOn, version, to: event.to }
  return {
    ...blank,
    ...record,
    ...base,
    id: event.record,
    register: event.register,
    state: event.to,
    version,
    files: [...(record?.files ?? []), ...(event.files ?? [])],
    values: merge(record?.values ?? {}, event.set, adds ?? []),
    trail: [...dated(record?.trail ?? [], days), trace],
  }
}

/** What an event says of the record itself, without what it says of the event. */
function ofRecord({ adds: _, days: __, ...base }: RecordEvent['base']): Partial<RecordBase> {
  return base
}

/** The record after all its events; an empty list has no record. */
export const replay = (events: readonly RecordEvent[]): RecordState | null => events.reduce<RecordState | null>(apply, null)

function merge(values: Values, set: Values, adds: readonly string[]): Values {
  const merged: Record<string, unknown> = { ...values, ...set }
  for (const name of adds) if (name in set) merged[name] = [...rowsOf(values[name]), ...rowsOf(set[name])]
  for (const name in set) if (merged[name] === null) delete merged[name]
  return merged
}
