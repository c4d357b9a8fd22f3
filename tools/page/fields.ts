import type { Field, FieldKind, Fields } from '../../src/kernel/field.ts'
import { inWords, named, type Words } from '../../src/kernel/in-words.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { table } from './table.ts'

const kinds: Readonly<Record<FieldKind, string>> = {
  text: '文字',
  longText: '长文字',
  number: '数字',
  money: '金额（分）',
  date: '日期',
  datetime: '日期时间',
  choice: '单选',
  choices: '多选',
  yesNo: '是/否',
  person: '人员',
  persons: '人员（多人）',
  unit: '单位',
  units: '单位（多个）',
  files: '附件',
  link: '关联',
  links: '关联（多条）',
  docNo: '发文字号',
  statutes: '法律法规',
  parts: '表格',
  computed: '自动计算',
}
const secrecies = { personal: '个人信息（遮挡）', sensitive: '敏感（加密）' } as const

/** The fields of a register with kind, limits, when they must be filled, secrecy, and whether citizens see them. */
export const fieldsTable = (words: Words): readonly string[] =>
  table(
    ['栏目', '标识', '类型', '选项与限制', '何时必填', '保密', '公开'],
    rowsOf(words.fields, { words, prefix: '', published: publishedIn(words.register) }),
  )

type Place = { readonly words: Words; readonly prefix: string; readonly published: ReadonlySet<string> }

const publishedIn = ({ portal }: AnyRegister): ReadonlySet<string> =>
  new Set(portal.shows === 'items' ? [...portal.fields, ...(portal.text ? [portal.text] : []), portal.date] : [])

function rowsOf(fields: Fields, { words, prefix, published }: Place): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const name = prefix ? `　${field.name}` : field.name
    const row = [
      name,
      `\`${prefix}${id}\``,
      kinds[field.kind],
      limitsOf(field, words),
      neededWhen(field, id, { words, prefix, published }),
      field.secret ? secrecies[field.secret] : '',
      published.has(prefix + id) ? '是' : '',
    ]
    return [
      row,
      ...(field.kind === 'parts'
        ? rowsOf(field.fields, { words: { ...words, fields: field.fields }, prefix: `${prefix}${id}.`, published })
        : []),
    ]
  })
}

/** Choices, limits and help of a field in words. */
function limitsOf(field: Field, words: Words): string {
  const told = [
    'choices' in field ? Object.values(field.choices).join('、') : '',
    'register' in field ? `指向${words.all.find(({ id }) => id === field.register)?.name ?? field.register}` : '',
    field.kind === 'computed' ? `由${field.from.map((name) => named(words, name)).join('、')}得出` : '',
    'unit' in field && field.unit ? `单位：${field.unit}` : '',
    'min' in field && field.min !== undefined && field.min > 0 ? `至少 ${field.min}` : '',
    'max' in field && field.max !== undefined && !('single' in field && field.single) ? `至多 ${field.max}` : '',
    field.future ? '可以是将来的日期' : '',
    field.help ?? '',
  ]
  return told.filter(Boolean).join('；')
}

/** The steps that ask for the field, and the condition under which it must be filled. */
function neededWhen({ needed, neededIf }: Field, id: string, { words, prefix }: Place): string {
  const steps = prefix ? [] : Object.values(words.register.steps).filter((step) => step.asks?.includes(id))
  return [
    ...(steps.length > 0 ? [`办理${steps.map(({ name }) => `“${name}”`).join('、')}时`] : []),
    ...(needed ? ['每一行都填'] : []),
    ...(neededIf ? [`${inWords(neededIf, words)}时`] : []),
  ].join('；')
}
