import type { Field, PartsField, TextFormat } from '../../kernel/field.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'

/** Where the value of a column goes: a field, a field of the nth row of a part, or what every record has. */
export type Target =
  | { readonly to: 'field'; readonly field: string }
  | { readonly to: 'part'; readonly part: string; readonly index: number; readonly field: string }
  | { readonly to: 'title' | 'village' | 'on' }

/** One column of an import sheet, derived from the definition. `offered`: stands in the template; others are understood where a file has them. */
export type Column = {
  readonly heading: string
  readonly aliases: readonly string[]
  readonly target: Target
  readonly field: Field
  readonly required: boolean
  readonly offered: boolean
}

/** Steps that open a record and may be taken by a person from a sheet, by id. */
export const openingSteps = (register: AnyRegister): readonly string[] =>
  Object.entries(register.steps)
    .filter(([, step]) => step.from.length === 0 && step.by !== 'time' && step.through === undefined)
    .map(([id]) => id)

/** The columns of an opening step: title and village, then what it asks, then what it offers. */
export function columnsOf(register: AnyRegister, step: Step): readonly Column[] {
  const asks = step.asks ?? []
  const named = [...asks, ...(step.may ?? []).filter((name) => !asks.includes(name))]
  const ofStep = named.flatMap((name) => {
    const field = register.fields[name] as Field
    return field.kind === 'parts' ? partColumns(name, field, asks.includes(name)) : fieldColumn(name, field, asks.includes(name))
  })
  return [...baseColumns(step), ...ofStep]
}

/** Asked fields that no cell can hold: the step cannot be taken from a sheet. */
export const unsheetable = (register: AnyRegister, step: Step): readonly string[] =>
  (step.asks ?? [])
    .filter((name) => left.includes((register.fields[name] as Field).kind))
    .map((name) => (register.fields[name] as Field).name)

/** Kinds that point to what is not in the sheet (records, uploads) or follow by themselves. */
const left: readonly Field['kind'][] = ['link', 'links', 'files', 'computed']

function baseColumns(step: Step): readonly Column[] {
  const column = (to: 'title' | 'village' | 'on', field: Field, aliases: readonly string[]): Column => ({
    heading: field.name,
    aliases,
    target: { to },
    field,
    required: to === 'title',
    offered: true,
  })
  return [
    column('title', { kind: 'text', name: '事项名称', max: 100 }, ['事项', '名称', '标题']),
    column('village', { kind: 'unit', name: '村（社区）' }, ['村', '社区', '村社区', '所在村', '所属村', '村居']),
    // Without a date field of its own the step would count as taken on the day of the import.
    ...(step.on ? [] : [column('on', { kind: 'date', name: '办理日期' }, ['日期', '登记日期'])]),
  ]
}

function fieldColumn(name: string, field: Field, required: boolean): readonly Column[] {
  if (left.includes(field.kind)) return []
  return [{ heading: field.name, aliases: aliasesOf(field), target: { to: 'field', field: name }, field, required, offered: true }]
}

/** Rows of a part that a file may bring as columns. */
const mostRows = 9

/**
 * A part that the step asks becomes columns for its first rows, numbered; a single one without a number. Parts that are only offered are
 * left to the screen. The template shows as many rows as the part needs, at least two.
 */
function partColumns(part: string, field: PartsField, required: boolean): readonly Column[] {
  if (!required && !field.single) return []
  const shown = field.single ? 1 : Math.max(2, field.min ?? 0)
  const rows = field.single ? 1 : Math.max(shown, Math.min(mostRows, field.max ?? mostRows))
  return Array.from({ length: rows }, (_, index) =>
    Object.entries(field.fields)
      .filter(([, one]) => !left.includes(one.kind) && one.kind !== 'parts')
      .map(([name, one]): Column => {
        const lead = field.single ? field.name : `${field.name}${index + 1}`
        return {
          heading: lead + one.name,
          aliases: aliasesOf(one).map((alias) => lead + alias),
          target: { to: 'part', part, index, field: name },
          field: one,
          required: false,
          offered: index < shown,
        }
      }),
  ).flat()
}

/** How clerks head such a column in their own books. */
const usual: Readonly<Record<TextFormat, readonly string[]>> = {
  idNumber: ['身份证号', '身份证号码', '身份证', '证件号', '证件号码'],
  uscc: ['信用代码', '社会信用代码'],
  phone: ['电话', '电话号码', '手机', '手机号', '手机号码', '联系方式'],
  url: ['网址', '链接'],
}

function aliasesOf(field: Field): readonly string[] {
  const format = 'format' in field && field.format ? usual[field.format] : []
  return [...format, ...(field.name.includes('或') ? field.name.split('或') : [])]
}

/** The way to a value as refusals name it: `kind`, `parties[1].name`. */
export const pathOf = (target: Target): string =>
  target.to === 'field' ? target.field : target.to === 'part' ? `${target.part}[${target.index}].${target.field}` : target.to
