import type { Day } from '../kernel/calendar.ts'
import { isDay } from '../kernel/calendar.ts'
import type { Field } from '../kernel/field.ts'
import { maskValues } from '../kernel/mask.ts'
import { isProblem, type Problem, problem } from '../kernel/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import {
  type Filter,
  type ListedRecord,
  type ListQuery,
  listRecords as listRows,
  selectionSums,
  type Total,
  type Tx,
  totals as totalRows,
} from '../store/index.ts'
import { type Office, readingScope, registerOf } from './office.ts'

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
  const query = { ...request, ...where.query }
  const found = request.sums
    ? await office.db.read(where.scope, (tx) => withSums(tx, register, query))
    : await office.db.readOne(where.scope, (tx) => listRows(tx, register, query))
  const rows = found.rows.map((row) => ({ ...row, values: maskValues(register.fields, row.values) }))
  return { ...found, rows, page: request.page, size: request.size }
}

/** Beyond so many records a sum takes longer than a list may. */
const mostSummed = 200_000

async function withSums(tx: Tx, register: AnyRegister, query: ListRequest & ListQuery): Promise<Pick<ListPage, 'rows' | 'total' | 'sums'>> {
  const found = await listRows(tx, register, query)
  const fields = (query.fields ?? register.lists).filter((name) => isSummable(register.fields[name]))
  const few = found.total <= mostSummed
  return { ...found, sums: few ? await selectionSums(tx, register, { query, fields }) : null }
}

/** Number fields that may be added up: nothing that is masked. */
const isSummable = (field: Field | undefined): boolean =>
  field !== undefined &&
  field.secret === undefined &&
  (field.kind === 'number' || field.kind === 'money' || (field.kind === 'computed' && field.of === 'number'))

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
    .filter(([, field]) => (field.kind === 'number' || field.kind === 'money') && field.secret === undefined)
    .map(([name]) => name)
  return office.db.readOne(where.scope, (tx) =>
    totalRows(tx, register, {
      units: where.query.units,
      on: request.on ?? register.listedBy,
      from: request.from,
      to: request.to,
      by: request.by,
      sums,
    }),
  )
}

/** Where to look: the asked unit and below, cut down to what the actor may read. */
function place(office: Office, register: AnyRegister, { actor, unit }: { actor: Actor; unit?: string }) {
  const scope = readingScope(office, register, actor)
  const own = scope.user !== ''
  if (scope.units.length === 0 && scope.villages.length === 0 && !own) return problem('MF-PER-003', { slots: { register: register.name } })
  if (!unit) return { scope, query: { units: scope.units, villages: scope.villages, own } }
  const asked = office.tree().byCode(unit)
  const below = asked ? office.tree().subtree(asked.id) : []
  const units = shared(below, scope.units)
  const villages = shared(below, scope.villages)
  if (units.length === 0 && villages.length === 0 && !own) return problem('MF-PER-006', { slots: { unit: asked?.name ?? unit } })
  return { scope, query: { units, villages, own: false } }
}

const sets = new WeakMap<readonly number[], ReadonlySet<number>>()

/** Those of the few that are among the many. The many are an actor's whole scope, which stays the same from one request to the next. */
function shared(few: readonly number[], many: readonly number[]): readonly number[] {
  const set = sets.get(many) ?? new Set(many)
  sets.set(many, set)
  return few.filter((id) => set.has(id))
}

type Asked = {
  on?: string
  from?: string
  to?: string
  by?: string
  states?: readonly string[]
  filters?: readonly Filter[]
  sort?: { field: string; then?: readonly { field: string }[] }
}

const base = ['code', 'title', 'state', 'unit', 'village', 'handler', 'registeredAt', 'updatedAt']

/** Names that the register lacks, and days that do not exist, are refused before any query. */
function queryFault(register: AnyRegister, { on, from, to, by, states, filters, sort }: Asked): Problem | null {
  const named = [
    on,
    by,
    sort?.field,
    ...(sort?.then ?? []).map(({ field }) => field),
    ...(filters ?? []).map((filter) => filter.field),
  ].filter((name) => name !== undefined)
  const lost = named.find((name) => !Object.hasOwn(register.fields, name) && !base.includes(name))
  const known = Object.keys(register.fields).join('、')
  if (lost) return problem('MF-FLD-003', { field: lost, slots: { step: register.name, field: lost, known } })
  const wrong = [from, to].find((day) => day !== undefined && !isDay(day))
  if (wrong) return problem('MF-DAT-001', { slots: { field: '期间', got: wrong } })
  const state = states?.find((one) => !Object.hasOwn(register.states, one))
  return state
    ? problem('MF-FLD-005', { field: 'state', slots: { field: '状态', got: state, choices: Object.values(register.states).join('、') } })
    : null
}
