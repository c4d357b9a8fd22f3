import { type Field, type PartsField, type TextFormat, text } from '../../kernel/field.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'

/** Where the value of a column goes: a field, a field of the nth row of a part, or what every record has. */
export type Target =
  | { readonly to: 'field'; readonly field: string }
  | { readonly to: 'part'; readonly part: string; readonly index: number; readonly field: string }
  /** The names of all parties in one cell, as most clerks write them. */
  | { readonly to: 'names'; readonly part: string }
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

/** Kinds that point to other records or follow by themselves. Files are named in their cell and come beside the sheet, in one package. */
const left: readonly Field['kind'][] = ['link', 'links', 'computed']

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
    column('title', { kind: 'text', name: '事项名称', max: 100 }, ['事项', '名称', '标题', '活动名称', '事由']),
    column('village', { kind: 'unit', name: '村（社区）' }, ['村', '社区', '村社区', '所在村', '所属村', '村居']),
    // Without a date field of its own the step would count as taken on the day of the import.
    ...(step.on ? [] : [column('on', { kind: 'date', name: '办理日期' }, ['日期', '登记日期'])]),
  ]
}

function fieldColumn(name: string, field: Field, required: boolean): readonly Column[] {
  if (left.includes(field.kind)) return []
  const offered = required || field.kind !== 'files'
  return [{ heading: field.name, aliases: aliasesOf(field), target: { to: 'field', field: name }, field, required, offered }]
}

/** Rows of a part that a file may bring as columns. */
const mostRows = 9

/**
 * A part that the step asks becomes columns for its first rows, numbered; a single one without a number. Parts that are only offered are
 * left to the screen. The template shows as many rows as the part needs, at least two.
 */
function partColumns(part: string, field: PartsField, required: boolean): readonly Column[] {
  if (!required && !field.single) return []
  const together = isParties(field) ? [namesColumn(part, field)] : []
  return [...numberedColumns(part, field), ...together]
}

/** Rows of parties: a natural person or a unit, with a name. */
export const isParties = (field: Field): field is PartsField =>
  field.kind === 'parts' &&
  field.fields.kind?.kind === 'choice' &&
  'natural' in field.fields.kind.choices &&
  field.fields.name !== undefined

const namesColumn = (part: string, field: PartsField): Column => ({
  heading: `${field.name}（姓名）`,
  aliases: [field.name, `${field.name}姓名`, `双方${field.name}`, `${field.name}信息`, `${field.name}名称`],
  target: { to: 'names', part },
  field: text(`${field.name}（姓名）`, { secret: 'personal', help: '几个人用顿号隔开' }),
  required: false,
  offered: false,
})

function numberedColumns(part: string, field: PartsField): readonly Column[] {
  const shown = field.single ? 1 : Math.max(2, field.min ?? 0)
  const rows = field.single ? 1 : Math.max(shown, Math.min(mostRows, field.max ?? mostRows))
  return Array.from({ length: rows }, (_, index) =>
    Object.entries(field.fields)
      .filter(([, one]) => !left.includes(one.kind) && one.kind !== 'parts' && one.kind !== 'files')
      .map(([name, one]): Column => {
        const lead = field.single ? field.name : `${field.name}${index + 1}`
        const leads = field.single ? [lead] : [lead, ...otherLeads(field, index)]
        const names = [one.name, ...aliasesOf(one), ...(name === 'name' ? ['姓名', '名称'] : [])]
        return {
          heading: lead + one.name,
          aliases: leads.flatMap((first) => names.map((second) => first + second)),
          target: { to: 'part', part, index, field: name },
          field: one,
          required: false,
          offered: index < shown,
        }
      }),
  ).flat()
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** How else the nth row is called: 当事人一, and for the two sides of a matter 甲方, 申请人, 乙方, 被申请人. */
const otherLeads = (field: PartsField, index: number): readonly string[] => [
  `${field.name}${numerals[index]}`,
  `${field.name}(${numerals[index]})`,
  ...(isParties(field) ? (sides[index] ?? []) : []),
]
const sides: readonly (readonly string[])[] = [
  ['甲方', '申请人', '甲方当事人', '当事人甲'],
  ['乙方', '被申请人', '乙方当事人', '当事人乙'],
]

/** How clerks head such a column in their own books. */
const usual: Readonly<Record<TextFormat, readonly string[]>> = {
  idNumber: ['身份证号', '身份证号码', '身份证', '证件号', '证件号码'],
  uscc: ['信用代码', '社会信用代码'],
  phone: ['电话', '电话号码', '手机', '手机号', '手机号码', '联系方式'],
  url: ['网址', '链接'],
  digest: ['哈希值', '散列值', 'SHA-256', 'MD5'],
}

/** What clerks write for fields that end so. A name that two columns share is none (import-headings.ts). */
const spoken: readonly (readonly [end: string, names: readonly string[]])[] = [
  ['概况', ['简要情况', '基本情况', '主要情况', '情况简述', '简要案情', '纠纷简介', '主要内容']],
  ['发现日期', ['发现时间', '排查日期', '排查时间']],
  ['纠纷类型', ['纠纷类别', '纠纷种类', '类型', '类别']],
  ['涉及人数', ['人数', '涉案人数', '涉及人员数']],
  ['涉及金额', ['金额', '标的额', '涉案金额']],
  ['举办日期', ['活动时间', '活动日期', '举办时间', '开展时间']],
  ['参加人次', ['参加人数', '参与人次', '参与人数', '受众人数', '受教育人次']],
  ['活动地点', ['地点', '举办地点']],
]

function aliasesOf(field: Field): readonly string[] {
  const format = 'format' in field && field.format ? usual[field.format] : []
  const other = spoken.flatMap(([end, names]) => (field.name.endsWith(end) ? names : []))
  return [...format, ...other, ...(field.name.includes('或') ? field.name.split('或') : [])]
}

/** The way to a value as refusals name it: `kind`, `parties[1].name`. */
export const pathOf = (target: Target): string =>
  target.to === 'field'
    ? target.field
    : target.to === 'names'
      ? `${target.part}[].name`
      : target.to === 'part'
        ? `${target.part}[${target.index}].${target.field}`
        : target.to
