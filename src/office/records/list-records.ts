import type { Day } from '../../kernel/calendar/calendar.ts'
import { type Field, isAddable } from '../../kernel/field.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import {
  type Filter,
  type ListedRecord,
  type ListQuery,
  listRecords as listRows,
  type Scope,
  selectionSums,
  type Total,
  type Tx,
  totals as totalRows,
} from '../../store/index.ts'
import { type Office, readingScope, registerOf } from '../office.ts'
import { queryFault } from './query-fault.ts'
import { type Called, knownFilters, knownGroups, shownRows } from './seen-links.ts'

/** One step of an order. */
export type Order = { readonly field: string; readonly descending: boolean }

/** What to list. `unit` is an outer code; without one everything the actor may read. Dates are inclusive. */
export type ListRequest = {
  readonly register: string
  readonly unit?: string
  readonly states?: readonly string[]
  readonly on?: string
  readonly from?: Day
  readonly to?: Day
  readonly filters?: readonly Filter[]
  readonly q?: string
  readonly sort?: Order & { readonly then?: readonly Order[] }
  /** Adds up the number fields among `fields` over the whole selection, as far as it is not too large. */
  readonly sums?: boolean
  /** Fields to read; everything short when absent. */
  readonly fields?: readonly string[]
  readonly page: number
  readonly size: number
}

export type ListPage = {
  readonly rows: readonly ListedRecord[]
  /** What the records that the rows point to are called, by id. */
  readonly called: Called
  readonly total: number
  readonly page: number
  readonly size: number
  /** Sums by field, money in 分; null when so many records fit that adding them up would hold the list back. */
  readonly sums?: Readonly<Record<string, number>> | null
}

/** One page of a register with the total, personal fields masked. The scope is a condition of its own beside whatever the caller asks. */
export async function listRecords(office: Office, actor: Actor, request: ListRequest): Promise<ListPage | Problem> {
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  const where = place(office, register, { actor, unit: request.unit })
  if (isProblem(where)) return where
  const fault = queryFault(register, request)
  if (fault) return fault
  const filters = await knownFilters(office, actor, { register, filters: request.filters })
  const query = { ...request, ...where.query, filters }
  const found = request.sums
    ? await office.db.read(where.scope, (tx) => withSums(tx, register, query))
    : await office.db.readOne(where.scope, (tx) => listRows(tx, register, query))
  const shown = await shownRows(office, actor, { register, rows: found.rows })
  return { ...found, ...shown, page: request.page, size: request.size }
}

/** Beyond so many records a sum takes longer than a list may. */
const mostSummed = 200_000

async function withSums(tx: Tx, register: AnyRegister, query: ListRequest & ListQuery): Promise<Pick<ListPage, 'rows' | 'total' | 'sums'>> {
  const found = await listRows(tx, register, query)
  const fields = (query.fields ?? register.lists).filter((name) => isSummable(register.fields[name]))
  const few = found.total <= mostSummed
  return { ...found, sums: few ? await selectionSums(tx, register, { query, fields }) : null }
}

/** What may be added up in a list: nothing that is masked. */
const isSummable = (field: Field | undefined): boolean => field !== undefined && field.secret === undefined && isAddable(field)

/** Totals of a period by one field: records, records by state, sums of the number fields that the list shows. */
export async function totals(
  office: Office,
  actor: Actor,
  request: { register: string; unit?: string; on?: string; from: Day; to: Day; by: string },
): Promise<readonly Total[] | Problem> {
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  const where = place(office, register, { actor, unit: request.unit })
  if (isProblem(where)) return where
  const fault = queryFault(register, request)
  if (fault) return fault
  const sums = Object.entries(register.fields)
    .filter(([, field]) => field.kind !== 'computed' && isSummable(field))
    .map(([name]) => name)
  const { units, villages, own, within } = where.query
  const groups = await office.db.readOne(where.scope, (tx) =>
    totalRows(tx, register, {
      // Beside a whole unit the own records of other places are not looked for: that reads every record twice.
      ...(units.length > 0 ? { units } : { units, villages, own, within }),
      on: request.on ?? register.listedBy,
      from: request.from,
      to: request.to,
      by: request.by,
      sums,
    }),
  )
  return knownGroups(office, actor, { register, by: request.by, groups })
}

/** Where to look: the asked unit and below, cut down to what the actor may read. */
export function place(
  office: Office,
  register: AnyRegister,
  { actor, unit }: { actor: Actor; unit?: string },
): { readonly scope: Scope; readonly query: Pick<ListQuery, 'units' | 'villages' | 'own' | 'within'> } | Problem {
  const scope = readingScope(office, register, actor)
  const own = scope.user !== ''
  if (scope.units.length === 0 && scope.villages.length === 0 && !own) return problem('MF-PER-003', { slots: { register: register.name } })
  if (!unit) return { scope, query: { units: scope.units, villages: scope.villages, own } }
  const asked = office.tree().byCode(unit)
  const below = asked ? office.tree().subtree(asked.id) : []
  const units = shared(below, scope.units)
  // Records of a village belong to the unit above it: who reads that unit finds them by the village.
  const villages = [...new Set([...shared(below, scope.villages), ...(asked?.kind === 'village' ? units : [])])]
  if (units.length === 0 && villages.length === 0 && !own) return problem('MF-PER-006', { slots: { unit: asked?.name ?? unit } })
  // Whose posts reach the whole place needs no second way to his own records there.
  return { scope, query: units.length === below.length ? { units, villages, own: false } : { units, villages, own, within: below } }
}

const sets = new WeakMap<readonly number[], ReadonlySet<number>>()

/** Those of the few that are among the many. The many are an actor's whole scope, which stays the same from one request to the next. */
function shared(few: readonly number[], many: readonly number[]): readonly number[] {
  const set = sets.get(many) ?? new Set(many)
  sets.set(many, set)
  return few.filter((id) => set.has(id))
}
