import type { Field, Fields } from '../../src/kernel/field.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Story, StoryStep } from '../../src/kernel/story/story.ts'

/** Values that stand in no other place: whoever finds one of them where it must not be has found a leak. */
const marks = {
  idNumber: '11010519491231002X',
  uscc: '91350100M000100Y43',
  phone: '13987650021',
  date: '1949-12-31',
  text: '机密之语甲乙丙丁戊',
  number: 77.125,
  digest: 'd1'.repeat(32),
} as const

/** What is sealed carries marks of its own: others may stand unsealed in the masked fields of some register. */
const sealedMarks = { ...marks, phone: '13987650022', date: '1949-11-30', text: '密封之语己庚辛壬癸' } as const

/** What lies in the secret fields of a planted story: sealed in storage (`sensitive`), and masked at every sight (`personal` and sensitive). */
export type Planted = { readonly story: Story; readonly sensitive: readonly string[]; readonly secret: readonly string[] }

/** The story with a mark in every secret field that its steps can set. */
export function plant(register: AnyRegister, story: Story): Planted {
  const sensitive = new Set<string>()
  const secret = new Set<string>()
  const mark = (field: Field): unknown => {
    const value = markFor(field)
    if (value === undefined) return value
    secret.add(String(value))
    if (field.secret === 'sensitive') sensitive.add(String(value))
    return value
  }
  const steps = story.steps.map((step) => (step.in === undefined ? planted(register, step, mark) : step))
  return { story: { ...story, steps }, sensitive: [...sensitive], secret: [...secret] }
}

function markFor(field: Field): unknown {
  const own = field.secret === 'sensitive' ? sealedMarks : marks
  if (field.kind === 'text') return field.format && field.format !== 'url' ? own[field.format] : own.text.slice(0, field.max)
  if (field.kind === 'longText') return own.text
  if (field.kind === 'date') return own.date
  return field.kind === 'number' && !field.whole ? marks.number : undefined
}

type Mark = (field: Field) => unknown

function planted(register: AnyRegister, step: StoryStep, mark: Mark): StoryStep {
  const { asks = [], may = [] } = register.steps[step.step]!
  const typed = step.input ?? {}
  const touched = [...asks, ...may].flatMap((name) => {
    const field = register.fields[name]!
    if (field.kind === 'parts')
      return Array.isArray(typed[name]) ? [[name, typed[name].map((row) => rowWith(field.fields, row, mark))]] : []
    return field.secret ? [[name, mark(field)]] : []
  })
  return { ...step, input: { ...typed, ...Object.fromEntries(touched.filter(([, value]) => value !== undefined)) } }
}

/** The name of a unit is nobody's personal data: decisions on penalties show it (行政处罚法 第四十八条). */
const isNobody = (row: object, name: string): boolean => name === 'name' && 'kind' in row && row.kind === 'unit'

function rowWith(fields: Fields, row: object, mark: Mark): object {
  const secrets = Object.entries(fields)
    .filter(([name, field]) => field.secret && !isNobody(row, name))
    .map(([name, field]) => [name, mark(field)])
  return { ...row, ...Object.fromEntries(secrets.filter(([, value]) => value !== undefined)) }
}
