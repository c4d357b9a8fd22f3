import { literal } from '../names.ts'

/** Whose eyes a transaction has. The database itself shows no row outside it (row-level security). */
export type Scope = { readonly user: string; readonly units: readonly number[]; readonly villages: readonly number[] }

/** The first message of a transaction: it begins and says for whom, in one round trip. Refuses anything but whole numbers as units. */
export const beginFor = (scope: Scope, mode: 'READ ONLY' | 'READ WRITE'): string => `BEGIN ${mode}; ${saidOf(scope)}`

const said = new WeakMap<Scope, string>()

/** A scope that is used again (a person's, for the day) is spelled once. */
function saidOf(scope: Scope): string {
  const known = said.get(scope)
  if (known) return known
  const { user, units, villages } = scope
  const made = `SET LOCAL app."user" = ${literal(user)}; SET LOCAL app.units = ${rangesOf(units)}; SET LOCAL app.villages = ${rangesOf(villages)}`
  said.set(scope, made)
  return made
}

/**
 * Whole numbers as PostgreSQL's multirange: `{[3,8),[12,13)}`. Of neighbouring units only the two ends are said, and one is found by halving: a
 * scope of thousands of units costs a row-level check no more than one of ten.
 */
function rangesOf(ids: readonly number[]): string {
  if (!ids.every(Number.isSafeInteger)) throw new RangeError('units and villages are whole numbers')
  const sorted = [...ids].sort((one, other) => one - other)
  const starts = sorted.filter((id, index) => index === 0 || id > sorted[index - 1]! + 1)
  const ends = sorted.filter((id, index) => index === sorted.length - 1 || sorted[index + 1]! > id + 1)
  return `'{${starts.map((start, index) => `[${start},${ends[index]! + 1})`).join(',')}}'`
}
