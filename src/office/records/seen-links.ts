import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { RecordEvent, RecordLink, RecordState } from '../../kernel/event.ts'
import type { Fields } from '../../kernel/field.ts'
import { maskValues } from '../../kernel/privacy/mask.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Filter, isRecordId, readableNames, type Total } from '../../store/index.ts'
import { type Office, readingScope } from '../office.ts'

/** The id of a record at the other end of a link. */
type Pointer = { readonly register: string; readonly record: string }

/**
 * What a reader may know of links: the ids of records that he may not read are left out, as if nobody had linked them. A bare id tells that there is a
 * record, and which register it stands in.
 */
export type LinkSight = {
  readonly links: (links: readonly RecordLink[]) => readonly RecordLink[]
  readonly values: (fields: Fields, values: Values) => Values
  readonly sees: (register: string, record: string) => boolean
  /** What the seen ones are called, by id. */
  readonly called: Called
}

/** What linked records are called, by id; those that the reader may not read are missing. */
export type Called = Readonly<Record<string, string>>

/** Settles which of these records the reader may read: one question per register, whatever the number of links. */
export async function sightOf(office: Office, actor: Actor, pointers: readonly Pointer[]): Promise<LinkSight> {
  const asked = Map.groupBy(pointers, ({ register }) => register)
  const found = await Promise.all(
    [...asked].map(async ([id, of]) => [id, await seenIn(office, actor, { id, records: of.map(({ record }) => record) })] as const),
  )
  const seen: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(found)
  const sees = (register: string, record: string): boolean => seen.get(register)?.has(record) ?? false
  return {
    sees,
    called: Object.fromEntries(found.flatMap(([, names]) => [...names])),
    links: (links) => links.filter(({ register, record }) => sees(register, record)),
    values: (fields, values) => withoutUnseen(fields, values, sees),
  }
}

async function seenIn(
  office: Office,
  actor: Actor,
  { id, records }: { id: string; records: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const register = office.register(id)
  const scope = register && readingScope(office, register, actor)
  if (!register || !scope || (scope.units.length + scope.villages.length === 0 && scope.user === '')) return new Map()
  return office.db.readOne(scope, (tx) => readableNames(tx, register, [...new Set(records)]))
}

/** What link fields point to, in rows of parts too. */
export function pointersIn(fields: Fields, values: Values): readonly Pointer[] {
  return Object.entries(values).flatMap(([name, value]): readonly Pointer[] => {
    const field = fields[name]
    if (field?.kind === 'parts') return rowsOf(value).flatMap((row) => pointersIn(field.fields, row))
    if (field?.kind !== 'link' && field?.kind !== 'links') return []
    return idsIn(value).map((record) => ({ register: field.register, record }))
  })
}

/** What is covered is no id, and tells nothing. */
const idsIn = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && isRecordId(one))

function withoutUnseen(fields: Fields, values: Values, sees: LinkSight['sees']): Values {
  const kept = Object.entries(values).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const field = fields[name]
    if (field?.kind === 'parts') return [[name, rowsOf(value).map((row) => withoutUnseen(field.fields, row, sees))]]
    if (field?.kind === 'link') return idsIn(value).every((id) => sees(field.register, id)) ? [[name, value]] : []
    if (field?.kind !== 'links' || !Array.isArray(value)) return [[name, value]]
    return [[name, value.filter((id) => !isRecordId(String(id)) || sees(field.register, String(id)))]]
  })
  return Object.fromEntries(kept)
}

/** Records and events of one register as this reader may know them, and what the linked ones are called. */
export async function withSeenLinks<T extends { readonly record: RecordState; readonly events?: readonly RecordEvent[] }>(
  office: Office,
  actor: Actor,
  { register, view }: { register: AnyRegister; view: T },
): Promise<T & { readonly called: Called }> {
  const { fields } = register
  const { record, events } = view
  const told = [record, ...(events ?? []).map(({ base, set }) => ({ ...base, values: set }))]
  const sight = await sightOf(
    office,
    actor,
    told.flatMap(({ values, links = [], pending }) => [...pointersIn(fields, values), ...pointersIn(fields, pending?.set ?? {}), ...links]),
  )
  const base = <B extends Partial<RecordState>>(one: B): B => ({
    ...one,
    ...(one.links ? { links: sight.links(one.links) } : {}),
    ...(one.pending ? { pending: { ...one.pending, set: sight.values(fields, one.pending.set) } } : {}),
  })
  return {
    ...view,
    called: sight.called,
    record: { ...base(record), values: sight.values(fields, record.values) },
    ...(events ? { events: events.map((event) => ({ ...event, set: sight.values(fields, event.set), base: base(event.base) })) } : {}),
  }
}

/** Values of many records of one register as this reader may know them (lists, exports, papers), and what the linked ones are called. */
export async function seenValues(
  office: Office,
  actor: Actor,
  { register, values }: { register: AnyRegister; values: readonly Values[] },
): Promise<{ readonly values: readonly Values[]; readonly called: Called }> {
  const pointers = values.flatMap((one) => pointersIn(register.fields, one))
  if (pointers.length === 0) return { values, called: {} }
  const sight = await sightOf(office, actor, pointers)
  return { values: values.map((one) => sight.values(register.fields, one)), called: sight.called }
}

/** Listed records as this reader may know them: personal fields masked, links to what he may not read left out, the others called by name. */
export async function shownRows<T extends { readonly values: Values }>(
  office: Office,
  actor: Actor,
  { register, rows }: { register: AnyRegister; rows: readonly T[] },
): Promise<{ readonly rows: readonly T[]; readonly called: Called }> {
  const masked = rows.map((row) => maskValues(register.fields, row.values))
  const { values, called } = await seenValues(office, actor, { register, values: masked })
  return { rows: rows.map((row, index) => ({ ...row, values: values[index] ?? {} })), called }
}

/** A question about a link to what the reader may not read is answered as one about a record that does not exist. */
export async function knownFilters(
  office: Office,
  actor: Actor,
  { register, filters = [] }: { register: AnyRegister; filters?: readonly Filter[] },
): Promise<readonly Filter[]> {
  const pointersOf = (filter: Filter): readonly Pointer[] => {
    const asked = 'equals' in filter ? filter.equals : 'anyOf' in filter ? filter.anyOf : []
    return pointersIn(register.fields, { [filter.field]: asked })
  }
  const pointers = filters.flatMap(pointersOf)
  if (pointers.length === 0) return filters
  const { sees } = await sightOf(office, actor, pointers)
  return filters.map((filter) => {
    const of = pointersOf(filter)
    return of.length === 0
      ? filter
      : { field: filter.field, anyOf: of.filter((one) => sees(one.register, one.record)).map(({ record }) => record) }
  })
}

/** Totals by a link: what points to hidden records is counted with what points to none. */
export async function knownGroups(
  office: Office,
  actor: Actor,
  { register, by, groups }: { register: AnyRegister; by: string; groups: readonly Total[] },
): Promise<readonly Total[]> {
  const field = register.fields[by]
  if (field?.kind !== 'link') return groups
  const { sees } = await sightOf(
    office,
    actor,
    groups.flatMap(({ key }) => (key === null ? [] : [{ register: field.register, record: key }])),
  )
  const known = groups.filter(({ key }) => key !== null && sees(field.register, key))
  const rest = groups.filter((group) => !known.includes(group))
  return rest.length === 0 ? known : [...known, rest.reduce(added, { key: null, count: 0, states: {}, sums: {} })]
}

const added = (one: Total, other: Total): Total => ({
  key: null,
  count: one.count + other.count,
  states: summed(one.states, other.states),
  sums: summed(one.sums, other.sums),
})

const summed = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]),
  )
