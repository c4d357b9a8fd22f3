import type { Field, FieldKind } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { quoted, snake } from '../names.ts'
import { access } from './access.ts'
import type { Check, Index, Table } from './model.ts'

/** What every record has, in the order of the row. */
export const baseColumns = {
  id: 'uuid NOT NULL',
  unit_id: 'integer NOT NULL',
  village_id: 'integer',
  code: 'text NOT NULL',
  title: 'text NOT NULL',
  state: 'text NOT NULL',
  handler: 'text NOT NULL',
  involved: 'text[] NOT NULL',
  restricted: 'boolean NOT NULL',
  voided: 'text',
  pending: 'jsonb',
  files: 'text[] NOT NULL',
  links: 'jsonb NOT NULL',
  trail: 'jsonb NOT NULL',
  version: 'integer NOT NULL',
  chain_head: 'bytea NOT NULL',
  registered_at: 'timestamp with time zone NOT NULL',
  updated_at: 'timestamp with time zone NOT NULL',
} as const

/** The column type of a field, or null where one word does not say it. One line per kind: a new kind does not compile until it stands here. */
const types: Readonly<Record<Exclude<FieldKind, 'number' | 'computed'>, string>> = {
  text: 'text',
  longText: 'text',
  money: 'bigint',
  date: 'date',
  datetime: 'timestamp without time zone',
  choice: 'text',
  choices: 'text[]',
  yesNo: 'boolean',
  person: 'text',
  persons: 'text[]',
  unit: 'text',
  units: 'text[]',
  files: 'text[]',
  link: 'text',
  links: 'text[]',
  docNo: 'text',
  statutes: 'text[]',
  parts: 'jsonb',
}
const computedTypes = { text: 'text', number: 'numeric', date: types.date, datetime: types.datetime, yesNo: 'boolean' } as const

/** The column type of a field. A sealed value is always text, whatever lies inside. */
export function columnType(field: Field): string {
  if (field.secret === 'sensitive') return 'text'
  if (field.kind === 'number') return field.whole ? 'bigint' : 'numeric'
  return field.kind === 'computed' ? computedTypes[field.of] : types[field.kind]
}

/** The table of a register. Throws if a field's column is already taken: a definition that cannot be stored is a bug. */
export function registerTable(register: AnyRegister): Table {
  const fields = Object.entries(register.fields)
  const columns: Record<string, string> = { ...baseColumns }
  for (const [name, field] of fields) {
    const column = snake(name)
    if (column in columns) throw new Error(`${register.id}.${name}: the column “${column}” is already taken`)
    columns[column] = columnType(field)
  }
  const checks = [
    { column: 'state', choices: Object.keys(register.states), several: false },
    ...fields.flatMap(([name, field]) => choiceCheck(name, field)),
  ]
  return { name: snake(register.id), columns, primaryKey: ['id'], checks, indexes: indexesOf(register), access: access.record }
}

function choiceCheck(name: string, field: Field): Check[] {
  if ((field.kind !== 'choice' && field.kind !== 'choices') || field.secret === 'sensitive') return []
  return [{ column: snake(name), choices: Object.keys(field.choices), several: field.kind === 'choices' }]
}

/** Lists, figures by their date, the village, the persons involved, and the search for the same matter entered twice. */
function indexesOf(register: AnyRegister): readonly Index[] {
  const listed = quoted(snake(register.listedBy))
  const dates = datesCounted(register).filter((name) => name !== register.listedBy)
  const same = (register.duplicates?.same ?? []).filter((name) =>
    ['text', 'choice', 'person', 'link', 'docNo', 'date'].includes(register.fields[name]?.kind ?? ''),
  )
  return [
    { on: 'code', unique: true, where: "code <> ''" },
    { on: `unit_id, state, ${listed}` },
    { on: `unit_id, ${listed}, id` },
    { on: 'village_id', where: 'village_id IS NOT NULL' },
    { on: 'involved', using: 'gin' },
    { on: 'unit_id', where: 'pending IS NOT NULL' },
    ...(register.alsoFor === undefined ? [] : [{ on: quoted(snake(register.alsoFor)), using: 'gin' as const }]),
    // Most of these days come late in a record's life or never: a new record need not be entered under each of them.
    ...restsOf(register),
    ...dates.map((name) => ({ on: `unit_id, ${quoted(snake(name))}`, where: `${quoted(snake(name))} IS NOT NULL` })),
    ...(same.length > 0
      ? [{ on: ['unit_id', ...new Set([...same, register.listedBy].map((name) => quoted(snake(name))))].join(', ') }]
      : []),
  ]
}

/** By the law or the record on which a record rests, so that a change of law finds what it touches at once. */
const restsOf = ({ fields }: AnyRegister): readonly Index[] =>
  Object.entries(fields).flatMap(([name, field]): Index[] => {
    if (!('rests' in field) || !field.rests) return []
    const column = quoted(snake(name))
    return field.kind === 'link' ? [{ on: column, where: `${column} IS NOT NULL` }] : [{ on: column, using: 'gin' }]
  })

/** Date fields of the record itself by which a figure counts (dates in parts have no column). */
function datesCounted(register: AnyRegister): readonly string[] {
  const named = Object.values(register.figures ?? {}).flatMap((figure) => ('on' in figure ? [figure.on] : []))
  return [...new Set(named)].filter((name) => {
    const field = register.fields[name]
    return field !== undefined && field.secret !== 'sensitive' && ['date', 'datetime', 'computed'].includes(field.kind)
  })
}
