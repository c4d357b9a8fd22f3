import type { Values } from '../../kernel/condition.ts'
import type { Field, FieldKind } from '../../kernel/field.ts'
import type { Office } from '../office.ts'

type Words = (office: Office, field: Field, value: unknown) => string

const plain: Words = (_, __, value) => String(value)
const list = (value: unknown): readonly string[] => [value].flat().map(String)
const chosen: Words = (_, field, value) =>
  list(value)
    .map((one) => ('choices' in field ? (field.choices[one] ?? one) : one))
    .join('、')
const named: Words = (office, _, value) =>
  list(value)
    .map((id) => office.person(id)?.name ?? id)
    .join('、')

/** How a stored value is written in a paper or a spreadsheet, by kind of field. Empty stays empty. */
const words: Readonly<Record<FieldKind, Words>> = {
  text: plain,
  longText: plain,
  date: plain,
  docNo: plain,
  // An id says nothing to anybody; who may know what the record is called is for the caller.
  link: () => '1 条',
  computed: plain,
  datetime: (_, __, value) => String(value).replace('T', ' '),
  number: (_, field, value) => `${value}${'unit' in field && field.unit ? field.unit : ''}`,
  money: (_, __, value) => `${(Number(value) / 100).toFixed(2)}元`,
  choice: chosen,
  choices: chosen,
  person: named,
  persons: named,
  yesNo: (_, __, value) => (value === true ? '是' : '否'),
  unit: (office, _, value) => office.tree().byCode(String(value))?.name ?? String(value),
  units: (office, _, value) =>
    list(value)
      .map((code) => office.tree().byCode(code)?.name ?? code)
      .join('、'),
  files: (_, __, value) => `${list(value).length} 个文件`,
  links: (_, __, value) => `${list(value).length} 条`,
  statutes: (_, __, value) =>
    list(value)
      .map((title) => `《${title}》`)
      .join('、'),
  parts: (office, field, value) => (Array.isArray(value) ? (value as Values[]) : []).map((row) => inParts(office, field, row)).join('；'),
}

/** The value in words; an empty value gives an empty text. */
export const valueInWords = (office: Office, field: Field, value: unknown): string =>
  value === undefined || value === null || value === '' ? '' : words[field.kind](office, field, value)

function inParts(office: Office, field: Field, row: Values): string {
  if (field.kind !== 'parts') return ''
  return Object.entries(field.fields)
    .filter(([name]) => row[name] !== undefined && row[name] !== null)
    .map(([name, one]) => `${one.name}：${valueInWords(office, one, row[name])}`)
    .join('，')
}
