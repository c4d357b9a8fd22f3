import type { ComputedField, Field, FieldKind, Fields } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { bind, key, named, type Sql, sql } from './sql.ts'

/**
 * A value in SQL and how it may be asked. Null where the record has none, whatever the kind. A `list` is text[], `rows` a jsonb array. A `sealed`
 * value (secret: sensitive) is only there or not there.
 */
export type Stored = { readonly as: 'text' | 'number' | 'day' | 'yesNo' | 'list' | 'sealed'; readonly sql: Sql } | StoredRows
export type StoredRows = { readonly as: 'rows'; readonly sql: Sql; readonly fields: Fields }

/**
 * Where the names of a condition are looked up: the columns of a record, or the object of one row of a part. Inside a row the record around it still
 * answers for state, steps and links, as `holds` of the kernel has it.
 */
export type Scope = {
  readonly fields: Fields
  readonly at: (name: string, field: Field) => Stored
  readonly record: RecordScope
  readonly depth: number
}
export type RecordScope = {
  readonly alias: string
  readonly fields: Fields
  readonly registers: readonly AnyRegister[]
  /** A linked record shows no steps and no links of its own. */
  readonly far: boolean
}

/** The scope of a record whose table stands in the query under `alias`. */
export function recordScope(register: AnyRegister, { alias, registers, far }: Omit<RecordScope, 'fields'>): Scope {
  return topOf({ alias, fields: register.fields, registers, far })
}

/** The scope of the record around a row. */
export const topOf = (record: RecordScope): Scope => ({
  fields: record.fields,
  at: (name, field) => readerOf(field)(named(record.alias, name), field),
  record,
  depth: 0,
})

/** The ids that stand at `field`, or at `part.field` in any row, as the kernel's `idsAt`: text[]. */
export function idsSql(scope: Scope, path: string): Sql {
  const [head = '', inRow] = path.split('.')
  const stored = locate(scope, head)
  if (!stored) return sql`'{}'::text[]`
  if (inRow === undefined) return stored.as === 'rows' || stored.as === 'sealed' ? sql`'{}'::text[]` : textsOf(stored)
  return stored.as === 'rows'
    ? sql`array(select id #>> '{}' from jsonb_path_query(${stored.sql}, ${bind(`$[*].${inRow}[*]`)}::jsonpath) as id)`
    : sql`'{}'::text[]`
}

/** One row of a part, opened in a `from`: the alias of the row and the scope inside it. */
export function openRows(rows: StoredRows, around: Scope): { readonly from: Sql; readonly inside: Scope } {
  const alias = `row${around.depth}`
  const inside = { fields: rows.fields, at: inObject(named(alias, 'value')), record: around.record, depth: around.depth + 1 }
  return { from: sql`jsonb_array_elements(${rows.sql}) as ${named(alias)}(value)`, inside }
}

/** The value at `field` or `part.field` (the first row of the part, as the kernel's `valueAt`); undefined where the register has no such field. */
export function locate(scope: Located, path: string): Stored | undefined {
  const [head, ...rest] = path.split('.') as [string, ...string[]]
  const field = scope.fields[head]
  if (!field) return path === 'village' ? villageOf(scope) : undefined
  const stored = scope.at(head, field)
  if (rest.length === 0) return stored
  return stored.as === 'rows' ? locate({ fields: stored.fields, at: inObject(sql`(${stored.sql} -> 0)`) }, rest.join('.')) : undefined
}

type Located = Pick<Scope, 'fields' | 'at'> & Partial<Pick<Scope, 'record' | 'depth'>>

/** The record's village by its inner id; a row has none of its own, and of a linked record nobody asks. */
const villageOf = ({ record, depth }: Located): Stored | undefined =>
  record && !record.far && depth === 0 ? { as: 'text', sql: sql`${named(record.alias, 'village_id')}::text` } : undefined

type Reader = (value: Sql, field: Field) => Stored

const asSealed: Reader = (value) => ({ as: 'sealed', sql: value })
const asText: Reader = (value) => ({ as: 'text', sql: value })
const asNumber: Reader = (value) => ({ as: 'number', sql: sql`(${value})::numeric` })
const asDay: Reader = (value) => ({ as: 'day', sql: sql`(${value})::date` })
const asYesNo: Reader = (value) => ({ as: 'yesNo', sql: sql`(${value})::boolean` })
const asList: Reader = (value) => ({ as: 'list', sql: value })
const asRows: Reader = (value, field) => ({ as: 'rows', sql: value, fields: field.kind === 'parts' ? field.fields : {} })
const asComputed: Reader = (value, field) => computed[(field as ComputedField).of](value, field)
const computed: Readonly<Record<ComputedField['of'], Reader>> = {
  text: asText,
  number: asNumber,
  date: asDay,
  datetime: asDay,
  yesNo: asYesNo,
}

const columns: Readonly<Record<FieldKind, Reader>> = {
  text: asText,
  longText: asText,
  docNo: asText,
  choice: asText,
  person: asText,
  unit: asText,
  link: asText,
  number: asNumber,
  money: asNumber,
  date: asDay,
  datetime: asDay,
  yesNo: asYesNo,
  choices: asList,
  persons: asList,
  units: asList,
  files: asList,
  links: asList,
  statutes: asList,
  parts: asRows,
  computed: asComputed,
}

const readerOf = (field: Field): Reader => (field.secret === 'sensitive' ? asSealed : columns[field.kind])

/** Values inside a jsonb object are read as text and then as what their kind says; a date keeps its day. */
function inObject(object: Sql): Scope['at'] {
  return (name, field) => {
    const stored = readerOf(field)(sql`(${object} ->> ${key(name)})`, field)
    const json = sql`(${object} -> ${key(name)})`
    if (stored.as === 'rows') return { ...stored, sql: json }
    if (stored.as === 'day') return { ...stored, sql: sql`left(${object} ->> ${key(name)}, 10)::date` }
    if (stored.as === 'list')
      return { ...stored, sql: sql`case when ${json} is not null then array(select jsonb_array_elements_text(${json})) end` }
    return stored
  }
}

/** The value as texts, empty where there is none: what a distinct count tells apart and a group is named by. */
export function textsOf(stored: Stored): Sql {
  switch (stored.as) {
    case 'list':
      return sql`coalesce(${stored.sql}, '{}')`
    case 'number':
      return sql`array_remove(array[trim_scale(${stored.sql})::text], null)`
    case 'text':
      return sql`array_remove(array[nullif(${stored.sql}, '')], null)`
    case 'day':
    case 'yesNo':
      return sql`array_remove(array[(${stored.sql})::text], null)`
    case 'rows':
    case 'sealed':
      throw new Error('sealed values and whole rows cannot be told apart by a figure')
  }
}
