import { literal } from './names.ts'

/** Whose eyes a transaction has. The database itself shows no row outside it (row-level security). */
export type Scope = { readonly user: string; readonly units: readonly number[]; readonly villages: readonly number[] }

/** The first message of a transaction: it begins and says for whom, in one round trip. Refuses anything but whole numbers as units. */
export function beginFor({ user, units, villages }: Scope, mode: 'READ ONLY' | 'READ WRITE'): string {
  return `BEGIN ${mode}; SET LOCAL app."user" = ${literal(user)}; SET LOCAL app.units = ${idList(units)}; SET LOCAL app.villages = ${idList(villages)}`
}

function idList(ids: readonly number[]): string {
  if (!ids.every(Number.isSafeInteger)) throw new RangeError('units and villages are whole numbers')
  return `'{${ids.join(',')}}'`
}
