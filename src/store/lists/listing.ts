import type { Day } from '../../kernel/calendar/calendar.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, literal, quoted, tableOf } from '../names.ts'
import { valuesOf } from '../records/rows.ts'
import { addFilter, askable, containing, endOf, type Filter, Where } from './listing-parts.ts'

/** One step of an order. */
export type Order = { readonly field: string; readonly descending: boolean }

/** Which records, in which order, which page of them. */
export type ListQuery = {
  /** Where to look: in these units, or in these villages, or (`own`) among the records in which the user of the transaction is involved. */
  readonly units: readonly number[]
  readonly villages?: readonly number[]
  readonly own?: boolean
  /** Of all these only the records of these units and villages. */
  readonly within?: readonly number[]
  readonly states?: readonly string[]
  /** Date field of the period; the register's own when absent. Both days are included. */
  readonly on?: string
  readonly from?: Day
  readonly to?: Day
  readonly filters?: readonly Filter[]
  /** Title or number contains this, literally. */
  readonly q?: string
  /** A field, or `updatedAt`, `registeredAt`, `code`; newest first by the register's date when absent. */
  readonly sort?: Order & { readonly then?: readonly Order[] }
  /** From 1. */
  readonly page?: number
  readonly size?: number
  /** Fields to read; everything short when absent. */
  readonly fields?: readonly string[]
  /** Only records in which this person is involved. */
  readonly involving?: string
  /** Only records that this person handles. */
  readonly handler?: string
  /** Only these records. */
  readonly ids?: readonly string[]
  /** Only records with a correction that waits for approval. */
  readonly pending?: boolean
  /** `only` those that were voided, or `with` them; without them when absent. */
  readonly voided?: 'only' | 'with'
}

/** A record in a list: long texts, parts and sealed values are left out. */
export type ListedRecord = Pick<
  RecordState,
  'id' | 'register' | 'unit' | 'village' | 'code' | 'title' | 'state' | 'handler' | 'restricted' | 'voided' | 'version' | 'values'
> & { readonly registeredAt: string; readonly updatedAt: string }

const base = [
  'id',
  'unit_id',
  'village_id',
  'code',
  'title',
  'state',
  'handler',
  'restricted',
  'voided',
  'version',
  'registered_at',
  'updated_at',
]

/** One page and the number of all that fit, in one statement. Throws on a field that the register lacks or that must not be asked about. */
export async function listRecords(
  tx: Tx,
  register: AnyRegister,
  query: ListQuery,
): Promise<{ readonly rows: readonly ListedRecord[]; readonly total: number }> {
  // What the page is ordered by is read too: the outer order needs it.
  const asked = query.fields && [...query.fields, ...orderedBy(register, query.sort)]
  const fields = listedFields(register).filter((name) => !asked || asked.includes(name))
  const where = conditionOf(register, query)
  const { size = 50, page = 1 } = query
  const columns = [...base.map(quoted), ...fields.map(columnOf)].join(', ')
  const order = orderOf(register, query.sort)
  const from = `FROM ${tableOf(register)} WHERE ${where.sql}`
  const text =
    `SELECT n.total, p.* FROM (SELECT count(*) AS total ${from}) n LEFT JOIN ` +
    `(SELECT ${columns} ${from} ORDER BY ${order} LIMIT ${where.value(size)} OFFSET ${where.value((page - 1) * size)}) p ON true ORDER BY ${order}`
  const rows = await tx.rows(prepared(text), where.values)
  return { total: Number(rows[0]?.[0] ?? 0), rows: rows.filter((row) => row[1] !== null).map((row) => listed(register, fields, row)) }
}

/** Everything short, and whatever the register's own list shows; never what is sealed. */
const listedFields = (register: AnyRegister): readonly string[] =>
  Object.entries(register.fields)
    .filter(
      ([name, field]) =>
        field.secret !== 'sensitive' && field.kind !== 'parts' && (field.kind !== 'longText' || register.lists.includes(name)),
    )
    .map(([name]) => name)

function listed(register: AnyRegister, fields: readonly string[], row: readonly unknown[]): ListedRecord {
  type Base = [number, string, number, number | null, string, string, string, string, boolean, string | null, number, string, string]
  const [, id, unit, village, code, title, state, handler, restricted, voided, version, registeredAt, updatedAt] = row as Base
  const values = valuesOf(fields, row.slice(1 + base.length))
  return {
    id,
    register: register.id,
    unit,
    village,
    code,
    title,
    state,
    handler,
    restricted,
    voided,
    version,
    registeredAt,
    updatedAt,
    values,
  }
}

const mostWords = 6

/** The conditions of a list, joined by AND: where to look always stands there, beside row-level security. */
export function conditionOf(register: AnyRegister, query: ListQuery): Where {
  const where = new Where()
  addPlaces(where, register, query)
  if (query.voided !== 'with') where.and(query.voided === 'only' ? 'voided IS NOT NULL' : 'voided IS NULL')
  const { states, on, from, to, filters, q, involving, handler, ids, pending } = query
  if (states) where.and(where.among('state', states, 'text'))
  if (from !== undefined || to !== undefined)
    addFilter(where, register, { field: on ?? register.listedBy, from, to: to && endOf(register, on ?? register.listedBy, to) })
  for (const filter of filters ?? []) addFilter(where, register, filter)
  // Each word somewhere: a name and a number typed together find whoever has both.
  for (const word of q?.trim().split(/\s+/).slice(0, mostWords) ?? []) {
    const place = where.value(containing(word))
    where.and(['title', 'code', ...(register.called ?? []).map(columnOf)].map((column) => `${column} LIKE ${place}`).join(' OR '))
  }
  if (handler !== undefined) where.and(`handler = ${where.value(handler)}`)
  if (ids) where.and(where.among('id', ids, 'uuid'))
  if (pending) where.and('pending IS NOT NULL')
  if (involving !== undefined) where.and(`${where.value(involving)} = ANY (involved)`)
  return where
}

/** The condition of the places: units, villages, the own records. */
export function addPlaces(where: Where, register: AnyRegister, query: Pick<ListQuery, 'units' | 'villages' | 'own' | 'within'>): void {
  const { units, villages = [], own, within } = query
  // One unit is asked for as one: only then the index also gives the order.
  const inUnits = where.among('unit_id', units, 'int')
  const places = villages.length > 0 ? `${inUnits} OR village_id = ANY (${where.value(villages)}::int[])` : inUnits
  // A join with the ids: as an OR beside the units it would read the whole table, or try every id on every row.
  const mine = `SELECT id FROM ${tableOf(register)} WHERE ${places} UNION ALL SELECT my_records(${literal(register.id)})`
  where.and(own ? `id IN (${mine})` : places)
  if (!within) return
  const asked = `ANY (${where.value(within)}::int[])`
  where.and(`unit_id = ${asked} OR village_id = ${asked}`)
}

const baseOrders = { updatedAt: 'updated_at', registeredAt: 'registered_at', code: 'code', title: 'title', state: 'state' } as const

const orderedBy = (register: AnyRegister, sort: ListQuery['sort']): readonly string[] =>
  sort ? [sort, ...(sort.then ?? [])].map(({ field }) => field) : [register.listedBy]

/** The id decides between equals, so that no record stands on two pages or on none. */
function orderOf(register: AnyRegister, sort: ListQuery['sort']): string {
  const first = sort ?? { field: register.listedBy, descending: true }
  const steps = [first, ...(sort?.then ?? [])].map(({ field, descending }) => `${orderColumn(register, field)} ${directionOf(descending)}`)
  return `${steps.join(', ')}, id ${directionOf(first.descending)}`
}

const directionOf = (descending: boolean): string => (descending ? 'DESC' : 'ASC')

function orderColumn(register: AnyRegister, field: string): string {
  const known = baseOrders[field as keyof typeof baseOrders]
  if (!known) askable(register, field)
  return known ?? columnOf(field)
}
