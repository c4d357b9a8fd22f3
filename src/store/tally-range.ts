import type { Day } from '../kernel/calendar.ts'

/** The days asked for, both included. */
export type Days = { readonly from: Day; readonly to: Day }
/** The unit asked for first, then all units below it (as `UnitTree.subtree` gives them). */
export type Range = Days & { readonly units: readonly number[] }
/** A part of a list. */
export type Page = { readonly limit: number; readonly offset: number }
