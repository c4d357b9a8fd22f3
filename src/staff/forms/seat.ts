import type { Step } from '../../kernel/register.ts'
import type { Post, UnitEntry } from '../api/types.ts'

/** Where a post works. `village` is empty for everybody but village posts. */
export type Seat = { readonly unit: string; readonly village: string }

/** Where a post works: a village post its village, an office (司法所) the unit it belongs to. */
export function seatOf(code: string, units: readonly UnitEntry[]): Seat {
  const unit = units.find((one) => one.code === code)
  if (unit?.kind === 'village') return { unit: unit.parent ?? code, village: code }
  if (unit?.kind === 'office') return { unit: unit.parent ?? code, village: '' }
  return { unit: code, village: '' }
}

/** The post under which somebody takes the step: the first that may, else his first. */
export const postFor = (step: Step, posts: readonly Post[]): Post | undefined =>
  posts.find(({ role }) => step.by !== 'time' && step.by.includes(role)) ?? posts[0]

/** The unit and everything below it. */
export function under(code: string, units: readonly UnitEntry[]): readonly UnitEntry[] {
  const own = units.filter((one) => one.code === code)
  return [...own, ...units.filter(({ parent }) => parent === code).flatMap((child) => under(child.code, units))]
}
