import type { ComputedField, Field, FieldKind, Fields, NumberField, PartsField, TextField } from '../../kernel/field.ts'

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>

type SchemaOf<K extends FieldKind> = (field: Extract<Field, { kind: K }>) => Schema

const list = (items: Schema, field: { min?: number; max?: number } = {}): Schema => ({
  type: 'array',
  items,
  minItems: field.min,
  maxItems: field.max,
})
const textOf =
  (longest: number) =>
  (field: TextField): Schema => ({
    type: 'string',
    minLength: field.min,
    maxLength: field.max ?? longest,
    format: field.format === 'url' ? 'uri' : undefined,
  })
const numberOf =
  (whole: boolean) =>
  (field: NumberField): Schema => ({ type: whole || field.whole ? 'integer' : 'number', minimum: field.min, maximum: field.max })
const choicesOf = (choices: Readonly<Record<string, string>>): Schema => ({
  type: 'string',
  enum: Object.keys(choices),
  description: Object.entries(choices)
    .map(([key, name]) => `${key}：${name}`)
    .join('；'),
})
const id = (what: string): Schema => ({ type: 'string', maxLength: 200, description: what })
const minute: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$', description: '北京时间，如 2026-03-05T14:30' }
const computedAs: Readonly<Record<ComputedField['of'], Schema>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  datetime: minute,
  yesNo: { type: 'boolean' },
}

/** One schema for each kind of field: a new kind does not compile until it has one. */
const schemas: { readonly [K in FieldKind]: SchemaOf<K> } = {
  text: textOf(200),
  longText: textOf(20_000),
  number: numberOf(false),
  money: numberOf(true),
  date: () => ({ type: 'string', format: 'date' }),
  datetime: () => minute,
  choice: ({ choices }) => choicesOf(choices),
  choices: ({ choices }) => ({ type: 'array', items: choicesOf(choices), uniqueItems: true }),
  yesNo: () => ({ type: 'boolean' }),
  person: () => id('人员编号'),
  persons: (field) => list(id('人员编号'), field),
  unit: () => id('单位代码'),
  units: (field) => list(id('单位代码'), field),
  files: (field) => list({ type: 'string', pattern: '^[0-9a-f]{64}$', description: '文件的 SHA-256' }, field),
  link: ({ register }) => id(`台账“${register}”的记录编号`),
  links: ({ register }) => list(id(`台账“${register}”的记录编号`)),
  docNo: () => ({ type: 'string', description: '发文字号，如 云政发〔2026〕3号' }),
  statutes: () => list({ type: 'string', description: '法律法规全称' }),
  parts: (field: PartsField) => list(fieldsSchema(field.fields, neededIn(field.fields)), field),
  computed: ({ of }) => ({ ...computedAs[of], readOnly: true }),
}

const neededIn = (row: Fields): readonly string[] => Object.keys(row).filter((name) => row[name]?.needed)

/** The schema of one field with its name. `null` empties a field. */
export function schemaOf(field: Field): Schema {
  const make = schemas[field.kind] as (one: Field) => Schema
  const { type, description, ...rest } = make(field)
  const words = [description, field.help, field.secret === undefined ? undefined : '个人信息，读取时已脱敏'].filter(
    (one) => one !== undefined,
  )
  return withoutGaps({
    title: field.name,
    type: [type, 'null'],
    ...rest,
    ...('enum' in rest ? { enum: [...(rest.enum as string[]), null] } : {}),
    description: words.length > 0 ? words.join('。') : undefined,
  })
}

/** A set of fields. Nothing else may stand beside them; what must be filled a step says. */
export const fieldsSchema = (fields: Fields, needed: readonly string[] = []): Schema =>
  withoutGaps({
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
    required: needed.length > 0 ? needed : undefined,
    additionalProperties: false,
  })

/** The same set as it is read: masked values are text whatever the field's kind. */
export const readSchema = (fields: Fields): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.secret ? { title: field.name, description: '个人信息，已脱敏' } : readable(field),
    ]),
  ),
})

const readable = (field: Field): Schema =>
  field.kind === 'parts' ? { title: field.name, type: 'array', items: readSchema(field.fields) } : schemaOf(field)

const withoutGaps = (schema: Schema): Schema => Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))
