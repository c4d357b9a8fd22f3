import type { Field, FieldKind, TextFormat } from '../../kernel/field.ts'
import type { Column } from './sheet-columns.ts'

type Telling = { readonly format: (field: Field) => string; readonly example: (field: Field) => string }

const labels = (field: Field): readonly string[] => ('choices' in field ? Object.values(field.choices) : [])
const limit = (field: Field): string => ('max' in field && field.max ? `，最多 ${field.max} 字` : '')
const always = (text: string) => () => text

/** Fictional numbers with right check digits: division 990601 is no real place. */
const formats: Readonly<Record<TextFormat, readonly [format: string, example: string]>> = {
  idNumber: ['18 位公民身份号码；本列已设为文本格式，请勿改为数字', '990601199001010016'],
  uscc: ['18 位统一社会信用代码', '91990601MA0000000M'],
  phone: ['11 位手机号，或区号加固定电话号码', '13800000000'],
  url: ['http 或 https 网址', 'https://www.example.cn/1'],
  digest: ['32、64 或 128 位十六进制数字', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
}

const text: Telling = {
  format: (field) => ('format' in field && field.format ? formats[field.format][0] : `文字${limit(field)}`),
  example: (field) => ('format' in field && field.format ? formats[field.format][1] : `${field.name}（示例）`),
}
const nothing: Telling = { format: always(''), example: always('') }

/** How a kind of field is filled in, one line per kind: a new kind does not compile until it stands here. */
const kinds: Readonly<Record<FieldKind, Telling>> = {
  text,
  longText: text,
  number: {
    format: (field) => `数字${'unit' in field && field.unit ? `，单位：${field.unit}` : ''}；不写“余”“约”“万”`,
    example: always('12'),
  },
  money: { format: always('以元为单位，最多两位小数'), example: always('1200.50') },
  date: { format: always('日期：2026-03-05、2026/3/5、2026.3.5、2026年3月5日都可以'), example: always('2026-03-05') },
  datetime: { format: always('日期和时间：2026-03-05 14:30'), example: always('2026-03-05 14:30') },
  choice: { format: (field) => `从下列选一项：${labels(field).join('、')}`, example: (field) => labels(field)[0] ?? '' },
  choices: {
    format: (field) => `可选几项，用分号隔开：${labels(field).join('；')}`,
    example: (field) => labels(field).slice(0, 2).join('；'),
  },
  yesNo: { format: always('是或否'), example: always('是') },
  person: { format: always('本单位名册上的姓名；同名的请在页面上登记'), example: always('张三') },
  persons: { format: always('本单位名册上的姓名，用顿号隔开'), example: always('张三、李四') },
  unit: { format: always('单位全称、简称或单位代码'), example: always('') },
  units: { format: always('单位全称、简称或单位代码，可写几个，用顿号隔开'), example: always('') },
  docNo: { format: always('机关代字〔年份〕序号号'), example: always('云政发〔2026〕3号') },
  statutes: { format: always('法律法规全称，加书名号，可以写几部'), example: always('《中华人民共和国宪法》') },
  link: nothing,
  links: nothing,
  files: { format: always('文件名（含扩展名），几个用顿号隔开；文件与表格放进同一个 zip 压缩包'), example: always('') },
  parts: nothing,
  computed: nothing,
}

/** How the cells of a column are written. */
export const formatOf = ({ field }: Column): string => kinds[field.kind].format(field)

/** A value that shows the form; it is never imported. */
export const exampleOf = ({ field }: Column): string => kinds[field.kind].example(field)

/** The closed list of a column, for its drop-down; null where none is closed. Several choices in one cell have none. */
export function listOf(
  { field, target }: Column,
  { units, villages }: { units: readonly string[]; villages: readonly string[] },
): readonly string[] | null {
  if (target.to === 'village') return villages
  if (field.kind === 'choice') return labels(field)
  if (field.kind === 'yesNo') return ['是', '否']
  return field.kind === 'unit' ? units : null
}
