import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Field, Fields } from '../../kernel/field.ts'
import type { AnyRegister, PortalPart } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { containing, Where } from '../lists/listing-parts.ts'
import { columnOf, literal, tableOf } from '../names.ts'
import { valuesOf } from '../records/rows.ts'
import { conditionSql } from '../tally/condition.ts'
import type { Sql } from '../tally/sql.ts'
import { recordScope } from '../tally/value.ts'

/** A record as the public may see it. `day` is the date under which it stands on the portal; values hold public fields only. */
export type PublicRow = {
  readonly register: string
  readonly id: string
  readonly unit: number
  readonly code: string
  readonly title: string
  readonly state: string
  readonly day: Day
  readonly updatedAt: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Where and when the public looks: these units and nothing dated after `today`. `registers` are all of them, for conditions that follow links. */
export type PublicPlace = { readonly units: readonly number[]; readonly today: Day; readonly registers: readonly AnyRegister[] }
export type PublicQuery = PublicPlace & { readonly page: number; readonly size: number; readonly q?: string; readonly year?: number }

type ItemsPart = Extract<PortalPart, { shows: 'items' }>

/** What a register shows of single records, or null: then there is no page, no list and no feed of it. */
export const itemsPart = (register: AnyRegister): ItemsPart | null => (register.portal.shows === 'items' ? register.portal : null)

/** The fields that may leave: those the definition lists, without any that is personal or sensitive, whatever the definition says. */
export function publicFields(register: AnyRegister): readonly string[] {
  const part = itemsPart(register)
  if (!part) return []
  const listed = [...part.fields, ...(part.text ? [part.text] : []), part.date]
  return [...new Set(listed)].filter((name) => isOpen(register.fields[name]) && !comesFromSecrets(register.fields, name))
}

/** A value worked out from secret ones tells something of them. */
function comesFromSecrets(fields: Fields, name: string): boolean {
  const field = fields[name]
  return field?.kind === 'computed' && field.from.some((source) => !isOpen(fields[source]))
}

const isOpen = (field: Field | undefined): boolean => field !== undefined && field.secret === undefined

/** Rows of a part without their secret columns. */
export function withoutSecrets(fields: Fields, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => isOpen(fields[name])))
}

const base = ['id', 'unit_id', 'code', 'title', 'state', 'updated_at']

/**
 * The wall between registers and citizens, in one WHERE: the definition's own condition, not voided, not restricted, and dated today or
 * earlier. Every public question goes through it; it holds beside nothing and above nothing, for the owner's eyes see all rows.
 */
function publicWhere(register: AnyRegister, part: ItemsPart, { where, place }: { where: Where; place: PublicPlace }): string {
  const scope = recordScope(register, { alias: 'r', registers: place.registers, far: false })
  return [
    'r.voided IS NULL AND NOT r.restricted',
    `r.unit_id = ANY (${where.value(place.units)}::int[])`,
    `${dayOf(part)} <= ${where.value(place.today)}::date`,
    `(${textOf(conditionSql(part.when, scope), where)})`,
  ].join(' AND ')
}

/** The words citizens find it by; the record's own title where nothing else is said. */
const titleOf = ({ title }: ItemsPart): string => (title === undefined ? 'r.title' : `coalesce(r.${columnOf(title)}, r.code)`)
const dayOf = ({ date }: ItemsPart): string => `r.${columnOf(date)}::date`

/** Compiled SQL with its constants as parameters of this statement. A hole that only a figure fills has no place here and throws. */
function textOf({ pieces }: Sql, where: Where): string {
  const place = (piece: Exclude<Sql['pieces'][number], string>): string => {
    if ('value' in piece) return where.value(piece.value)
    throw new Error(`a public condition cannot ask for “${piece.slot}”`)
  }
  return pieces.map((piece) => (typeof piece === 'string' ? piece : place(piece))).join('')
}

/** One page of a column, newest first, and how many there are. `q` is looked for, literally, in title, number and text. */
export async function listPublic(
  tx: Tx,
  register: AnyRegister,
  query: PublicQuery,
): Promise<{ readonly rows: readonly PublicRow[]; readonly total: number }> {
  const part = itemsPart(register)
  if (!part) return { rows: [], total: 0 }
  const where = new Where()
  const demands = [publicWhere(register, part, { where, place: query }), ...searchOf(register, part, { where, query })]
  const from = `FROM ${tableOf(register)} r WHERE ${demands.join(' AND ')}`
  const fields = shortFields(register)
  const page = `SELECT ${columns(part, fields)} ${from} ORDER BY ${order(part)} LIMIT ${where.value(query.size)} OFFSET ${where.value((query.page - 1) * query.size)}`
  const text = `SELECT n.total, p.* FROM (SELECT count(*) AS total ${from}) n LEFT JOIN (${page}) p ON true ORDER BY p._day DESC, p.id DESC`
  const rows = await tx.rows(prepared(text), where.values)
  const found = rows.filter((row) => row[1] !== null).map((row) => publicRow(register, fields, row.slice(1)))
  return { total: Number(rows[0]?.[0] ?? 0), rows: found }
}

/** `_day`: no field of a register is called so. */
const order = (part: ItemsPart): string => `${dayOf(part)} DESC, r.id DESC`
const columns = (part: ItemsPart, fields: readonly string[]): string =>
  [
    ...base.map((name) => (name === 'title' ? `${titleOf(part)} AS title` : `r.${columnOf(name)}`)),
    `${dayOf(part)} AS _day`,
    ...fields.map((name) => `r.${columnOf(name)}`),
  ].join(', ')

/** Lists carry no long texts and no parts. */
const shortFields = (register: AnyRegister): readonly string[] =>
  publicFields(register).filter((name) => !['longText', 'parts'].includes((register.fields[name] as Field).kind))

function searchOf(
  register: AnyRegister,
  part: ItemsPart,
  { where, query: { q, year } }: { where: Where; query: PublicQuery },
): readonly string[] {
  const texts = publicFields(register).filter((name) => ['text', 'longText', 'docNo'].includes((register.fields[name] as Field).kind))
  const found = [titleOf(part), ...['code', ...texts].map((name) => `r.${columnOf(name)}`)]
  return [
    ...(year === undefined
      ? []
      : [`${dayOf(part)} BETWEEN ${where.value(`${year}-01-01`)}::date AND ${where.value(`${year}-12-31`)}::date`]),
    ...(q ? [`(${found.map((column) => `${column} LIKE ${where.value(containing(q))}`).join(' OR ')})`] : []),
  ]
}

function publicRow(register: AnyRegister, fields: readonly string[], row: readonly unknown[]): PublicRow {
  const [id, unit, code, title, state, updatedAt, day] = row as [string, number, string, string, string, string, Day]
  return {
    register: register.id,
    id,
    unit,
    code,
    title,
    state,
    day,
    updatedAt,
    values: opened(register, valuesOf(fields, row.slice(base.length + 1))),
  }
}

function opened(register: AnyRegister, values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => {
    const field = register.fields[name] as Field
    if (field.kind !== 'parts' || !Array.isArray(value)) return [name, value]
    return [name, value.map((row) => withoutSecrets(field.fields, row as Record<string, unknown>))]
  })
  return Object.fromEntries(entries)
}

/** One public record with all its public fields, or null: not there, or not for the public. */
export async function findPublic(tx: Tx, register: AnyRegister, { id, ...place }: PublicPlace & { id: string }): Promise<PublicRow | null> {
  const part = itemsPart(register)
  if (!part) return null
  const where = new Where()
  const fields = publicFields(register)
  const demands = [`r.id = ${where.value(id)}::uuid`, publicWhere(register, part, { where, place })]
  const text = `SELECT ${columns(part, fields)} FROM ${tableOf(register)} r WHERE ${demands.join(' AND ')}`
  const [row] = await tx.rows(prepared(text), where.values)
  return row ? publicRow(register, fields, row) : null
}

/** The newest of several columns in one statement, `size` of each; columns without public items are left out. */
export async function newestPublic(
  tx: Tx,
  columnsAsked: readonly AnyRegister[],
  { size, ...place }: PublicPlace & { size: number },
): Promise<readonly PublicRow[]> {
  const where = new Where()
  const selects = columnsAsked.flatMap((register) => {
    const part = itemsPart(register)
    if (!part) return []
    const demands = publicWhere(register, part, { where, place })
    const from = `FROM ${tableOf(register)} r WHERE ${demands} ORDER BY ${order(part)} LIMIT ${where.value(size)}`
    return [`(SELECT ${literal(register.id)} AS register, ${columns(part, [])} ${from})`]
  })
  if (selects.length === 0) return []
  const rows = await tx.rows(prepared(selects.join(' UNION ALL ')), where.values)
  const registers = new Map(columnsAsked.map((register) => [register.id, register]))
  return rows.map((row) => publicRow(registers.get(row[0] as string) as AnyRegister, [], row.slice(1)))
}
