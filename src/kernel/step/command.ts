import type { Calendar, Day, Minute } from '../calendar/calendar.ts'
import type { Condition, LinkedRecord, Values, View } from '../condition.ts'
import type { Fate } from '../fallen.ts'
import type { Actor, Role } from '../role.ts'
import type { UnitTree } from '../unit.ts'

/** What somebody wants to do. The same command comes from screen, API, import, command line and jobs. */
export type Command = {
  readonly step: string
  readonly input: Values
  /** The day it really happened, where no field of the step says so; default: today. */
  readonly on?: Day
  readonly reason?: string
  readonly files?: readonly string[]
  /** Opening only. */
  readonly title?: string
  readonly unit?: number
  readonly village?: number | null
}

/** Everything `decide` may know. Time, identity and the outside facts come in from here and from nowhere else. */
export type Context = {
  readonly today: Day
  /** UTC, ISO 8601. */
  readonly now: string
  /** The same as the clock on the wall, to the minute; without it times are judged by the day alone. */
  readonly minute?: Minute
  readonly actor: Actor
  readonly tree: UnitTree
  readonly calendar: Calendar
  /** Records behind the link fields that guards declared they need, by field. */
  readonly linked: Readonly<Record<string, readonly LinkedRecord[]>>
  /** The `alike` tests among the step's guards that found another record. */
  readonly alike?: readonly Condition[]
  /** Whether a statute is in force on a day; without it none stands. */
  readonly stands?: (title: string, day: Day) => boolean
  /** The posts that somebody held on a day at the unit of the record; without it nobody held one. */
  readonly posts?: View['posts']
  /** Why a statute does not stand, for the refusal. */
  readonly fate?: Fate
  /** How the record's clocks stand before the step, for guards that ask (`inTime`, `late`). */
  readonly clocks?: View['clocks']
  /** Where the papers of the record tell otherwise than it, for guards that ask; absent where nobody compared them. */
  readonly papers?: View['papers']
  /** The texts that guards of the step compare. */
  readonly words?: View['words']
  /** Who is named in a restricted record from the start: holders of the posts that the register informs. */
  readonly informed?: readonly string[]
  /** Id for a new record, and numbers drawn for the step's number fields (the record's own code under `code`). */
  readonly draws: { readonly id: string; readonly numbers: Readonly<Record<string, string>> }
  /** The use case that acts, for steps that only it may take. */
  readonly through?: string
  /** The record is opened by a step taken elsewhere (`opens`), or voided with the one it follows: the role under which that step was taken. */
  readonly onBehalf?: Role
  /** Figures of the unit up to this day are locked by an approved report. */
  readonly lockedThrough?: Day
  /** Nothing may be entered here before an impact assessment: the county wants it so, and there is none. */
  readonly unassessed?: boolean
  /** Back-entry over so many days needs a reason (V5; a county's setting). */
  readonly backEntryDays: number
  /** The command comes from an import of history: its batch is the reason for late entry. */
  readonly importing?: boolean
}
