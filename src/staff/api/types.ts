import type { ClockState } from '../../kernel/clock/clock.ts'
import type { Values } from '../../kernel/condition.ts'
import type { CountedDay } from '../../kernel/deadline/deadline.ts'
import type { Correction, RecordEvent, RecordLink } from '../../kernel/event.ts'
import type { Area, Reach } from '../../kernel/register.ts'
import type { Role } from '../../kernel/role.ts'
import type { PossibleStep } from '../../kernel/step/possible-steps.ts'
import type { UnitKind } from '../../kernel/unit.ts'
import type { LinkedMatter } from '../../office/records/linked-records.ts'

/** A unit as the API names it: by its outer code. */
export type UnitName = { readonly code: string; readonly name: string }
export type PersonName = { readonly id: string; readonly name: string }

export type Post = { readonly role: Role; readonly roleName: string; readonly unit: UnitName }
export type Session = {
  readonly actor: PersonName & { readonly appointments: readonly Post[] }
  readonly csrf: string
  /** The server's day in China: forms start from it, not from the clock of the machine. */
  readonly today: string
  /** What signing in still lacks, and browsers that came new since the person last looked. */
  readonly door: {
    readonly missing: 'MF-AUT-004' | 'MF-AUT-005' | null
    readonly recentlyProved: boolean
    readonly newDevices: readonly { readonly label: string; readonly source: string; readonly at: string }[]
  }
}

export type RegisterEntry = {
  readonly id: string
  readonly name: string
  readonly area: Area
  readonly about: string
  readonly reach: Reach
  /** Steps with which he may open a record, and the one for what has happened. */
  readonly opens: readonly string[]
  readonly quick: { readonly step: string; readonly name: string } | null
}

export type UnitEntry = UnitName & { readonly shortName: string; readonly kind: UnitKind; readonly parent: string | null }

export type Row = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit: UnitName
  readonly village: UnitName | null
  readonly state: string
  readonly version: number
  readonly handler: PersonName | null
  readonly updatedAt: string
  /** Masked, only the columns of the list. */
  readonly values: Values
  /** Present where rows of several registers stand together. */
  readonly register?: string
}
/** Names of the persons, units and records that stand in the values, by id. */
export type Names = Readonly<Record<string, string>>
export type Page = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly size: number
  readonly names?: Names
  /** Sums over the whole selection; null when it is too large for that. */
  readonly sums?: Readonly<Record<string, number>> | null
}

export type DueClock = Pick<ClockState, 'clock' | 'dueStrict' | 'dueLegal' | 'status'> & {
  readonly register: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly clockName: string
}

export type Total = {
  readonly group: string | null
  readonly count: number
  readonly byState: Readonly<Record<string, number>>
  readonly sums: Readonly<Record<string, number>>
}

export type RecordSeen = {
  readonly id: string
  readonly register: string
  readonly code: string
  readonly title: string
  readonly unit: UnitName
  readonly village: UnitName | null
  readonly state: string
  readonly version: number
  readonly handler: PersonName | null
  readonly values: Values
  readonly files: readonly string[]
  readonly links: readonly RecordLink[]
  readonly restricted: boolean
  readonly voided: string | null
  readonly pending: Correction | null
  readonly masked: boolean
}
export type EventSeen = Pick<
  RecordEvent,
  'version' | 'step' | 'recordedAt' | 'effectiveOn' | 'from' | 'to' | 'set' | 'reason' | 'files'
> & {
  readonly stepName: string
  /** The day that was typed first, where it was corrected. */
  readonly typedOn?: string
  readonly actor: string | PersonName
  readonly role?: string
}
export type ReadingSeen = { readonly actor: string | PersonName; readonly at: string; readonly purpose: string }
export type RecordView = {
  readonly record: RecordSeen
  /** How far it may be known, where the server says so. */
  readonly label?: { readonly id: string; readonly name: string }
  readonly steps: readonly PossibleStep[]
  readonly clocks: readonly ClockState[]
  readonly events: readonly EventSeen[]
  readonly readings: readonly ReadingSeen[]
  /** The papers that belong to it as it stands. */
  readonly papers: readonly string[]
  readonly linked: readonly LinkedMatter[]
  readonly names?: Names
}
export type ClockExplained = {
  readonly dueStrict: string
  readonly dueLegal: string
  readonly provisional: boolean
  readonly days: readonly CountedDay[]
  readonly law?: string | null
}

/** What a step sends. `version` is the one the user saw. */
export type StepRequest = {
  readonly version: number
  readonly input: Values
  readonly on?: string
  readonly reason?: string
  readonly files?: readonly string[]
}
export type OpenRequest = Omit<StepRequest, 'version'> & {
  readonly step: string
  readonly unit: string
  readonly village?: string
  readonly title: string
}
export type Done = { readonly record: { readonly id: string; readonly version: number } }
export type StoredFile = { readonly digest: string; readonly name: string; readonly type: string; readonly size: number }

export type Period = { readonly from: string; readonly to: string }
export type FigureSeen = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly period?: Period
  readonly asOf: string
  readonly records: number
  readonly hidden: number
  readonly why?: string
}
/** With the register that it counts. */
export type FigureListed = FigureSeen & { readonly register: string }
export type FigureRecords = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly register: string
  /** Counted records that this reader may not open. */
  readonly hidden: number
  readonly names?: Names
}

export type Finding = {
  readonly rule: string
  readonly severity: string
  readonly quote: string
  readonly message: string
  readonly suggestion?: string
}
