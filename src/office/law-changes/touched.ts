import type { Rests } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type LawChange, spellings } from '../../law/changes.ts'
import { type RestingRow, restingOn } from '../../store/index.ts'
import { type Office, readingScope } from '../office.ts'

/** Through one field a record rests on law (`statutes`), or on a record that does (`link`). */
type Way = {
  readonly register: AnyRegister
  readonly field: string
  readonly name: string
  readonly rests: Rests
  readonly to: string | null
}

/** A record that a change of law touches. `through`: the record on whose law it rests. */
export type Touched = RestingRow & { readonly way: Way; readonly laws: readonly string[]; readonly through: string | null }

const most = 500

function waysOf(registers: readonly AnyRegister[]): readonly Way[] {
  return registers.flatMap((register) =>
    Object.entries(register.fields).flatMap(([field, one]): Way[] => {
      if (!('rests' in one) || !one.rests) return []
      return [{ register, field, name: one.name, rests: one.rests, to: one.kind === 'link' ? one.register : null }]
    }),
  )
}

/**
 * The records of these units that rest on one of the changed laws: first those that name it, then those that point to one of them (a guide, an
 * inspection, a case to its entry in the authority list), and those that point to these (what a counter received, to its guide). One question per
 * field and round, whatever the number of laws and records.
 */
export async function touchedBy(
  office: Office,
  actor: Actor,
  { changes, units }: { changes: readonly LawChange[]; units: readonly number[] },
): Promise<readonly Touched[]> {
  const ways = waysOf(office.registers)
  const titleOf = new Map(changes.flatMap(({ title }) => spellings(title).map((spelled) => [spelled, title] as const)))
  const asked = (way: Way, on: readonly string[]) => rowsOf(office, actor, { way, on, units })
  const naming = await Promise.all(
    ways
      .filter(({ to }) => to === null)
      .map(async (way) => {
        const rows = await asked(way, [...titleOf.keys()])
        return rows.map((row) => ({ ...row, way, laws: [...new Set(row.named.flatMap((one) => titleOf.get(one) ?? []))], through: null }))
      }),
  )
  const found: Touched[] = []
  for (let round: readonly Touched[] = naming.flat(); round.length > 0; ) {
    found.push(...round)
    const near = round
    const pointing = await Promise.all(ways.filter(({ to }) => to !== null).map((way) => pointingTo(near, way, asked)))
    round = pointing.flat().filter((one) => !found.some(({ id, way }) => id === one.id && way.field === one.way.field))
  }
  return found
}

type Ask = (way: Way, on: readonly string[]) => Promise<readonly RestingRow[]>

async function pointingTo(near: readonly Touched[], way: Way, ask: Ask): Promise<readonly Touched[]> {
  const at = new Map(near.filter(({ way: { register } }) => register.id === way.to).map((one) => [one.id, one]))
  const rows = await ask(way, [...at.keys()])
  return rows.map((row) => ({ ...row, way, laws: at.get(row.named[0] ?? '')?.laws ?? [], through: row.named[0] ?? null }))
}

type Asking = { readonly way: Way; readonly on: readonly string[]; readonly units: readonly number[] }

async function rowsOf(office: Office, actor: Actor, { way, on, units }: Asking): Promise<readonly RestingRow[]> {
  const scope = readingScope(office, way.register, actor)
  if (on.length === 0 || scope.units.length + scope.villages.length === 0) return []
  return office.db.read(scope, (tx) => restingOn(tx, way.register, { field: way.field, rests: way.rests, on, units, most }))
}
