import type { Day } from '../../kernel/calendar/calendar.ts'

/** The days asked for, both included. */
export type Days = { readonly from: Day; readonly to: Day }
/** The unit asked for first, then all units below it (as `UnitTree.subtree` gives them). */
export type Range = Days & { readonly units: readonly number[] }
/** A part of a list. */
export type Page = { readonly limit: number; readonly offset: number }

/**
 * Where a record counts. `unit`: in the unit it belongs to and all above. `village`: a unit without any below it was asked for, which may be a village,
 * and a village's records belong to its township.
 */
export type Seat = 'unit' | 'village'
export const seatOf = (of: readonly (readonly number[])[]): Seat => (of.some((units) => new Set(units).size === 1) ? 'village' : 'unit')
