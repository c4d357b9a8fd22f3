import { addDays, type Day } from '../../../src/kernel/calendar/calendar.ts'
import { type Condition, rowsOf, type Values, valueAt } from '../../../src/kernel/condition.ts'
import type { Field, PartsField } from '../../../src/kernel/field.ts'

/** One test of a condition, and the part whose rows it looks at. */
export type Test = { readonly part: string | null; readonly test: Condition }

/** Every single test that a condition is made of; of records behind a link only the link. */
export function testsOf(condition: Condition, part: string | null = null): readonly Test[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => testsOf(one, part))
    case 'not':
      return testsOf(condition.of, part)
    case 'some':
    case 'every':
    case 'last':
      return testsOf(condition.where, condition.part)
    default:
      return [{ part, test: condition }]
  }
}

/** Where another value is typed: what the guard asks of it, what is typed beside it (row or record), and what stories type there. */
export type Here = { readonly tests: readonly Test[]; readonly beside: Values; readonly on: Day; readonly samples: readonly unknown[] }

/** What might be typed in a field instead of `value`: nothing, and whatever lies on the one or the other side of a test. Tests name the field by `path`. */
export function otherwise(field: Field, path: string, { value, here }: { value: unknown; here: Here }): readonly unknown[] {
  const others = [undefined, ...madeBy[familyOf(field)](field, path, { value, here })]
  const seen = new Set([JSON.stringify(value)])
  return others.filter((one) => {
    const key = JSON.stringify(one)
    return seen.has(key) ? false : seen.add(key)
  })
}

type Typed = { readonly value: unknown; readonly here: Here }
type Maker = (field: Field, path: string, typed: Typed) => readonly unknown[]
type Family = 'yesNo' | 'choice' | 'choices' | 'number' | 'date' | 'list' | 'parts' | 'word'

const families: Partial<Readonly<Record<Field['kind'], Family>>> = {
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'choices',
  number: 'number',
  money: 'number',
  date: 'date',
  datetime: 'date',
  persons: 'list',
  units: 'list',
  links: 'list',
  files: 'list',
  statutes: 'list',
  parts: 'parts',
}
const familyOf = ({ kind }: Field): Family => families[kind] ?? 'word'
const keysOf = (field: Field): readonly string[] => ('choices' in field ? Object.keys(field.choices) : [])

const madeBy: Readonly<Record<Family, Maker>> = {
  yesNo: (_field, _path, { value }) => [value !== true],
  choice: (field) => keysOf(field),
  choices: (field, _path, { value }) => {
    const chosen = Array.isArray(value) ? value : []
    return keysOf(field).flatMap((key) => [[key], [...chosen, key], chosen.filter((one) => one !== key)])
  },
  number: (field, path, { here }) => [
    0,
    ...bounds(path, here).flatMap((bound) => [bound - 1, bound, bound + 1]),
    ('max' in field && field.max) || 1000,
  ],
  date: (field, path, { value, here }) => {
    const hour = typeof value === 'string' ? value.slice(10) : field.kind === 'datetime' ? 'T09:00' : ''
    const days = [...neighbours(path, here), ...[-400, -40, -1, 0, 1, 40, 400].map((days) => addDays(dayOf(value) ?? here.on, days))]
    return days.map((day) => day + hour)
  },
  list: (field, path, { value, here }) => {
    const one = field.kind === 'statutes' ? ['中华人民共和国宪法', '查无此法'] : ['另一项']
    const filled = [...new Set([...(Array.isArray(value) ? value : []), ...sameKind(here.beside, field)])]
    const long = bounds(path, here).flatMap((bound) => [bound - 1, bound, bound + 1].map((length) => stretched(filled, length)))
    return [...one.map((name) => [name]), ...filled.map((name) => [name]), ...long, ...here.samples]
  },
  parts: (field, path, typed) => rowsOtherwise(field as PartsField, path, typed),
  word: (field, _path, { here }) => [...sameKind(here.beside, field), ...here.samples, ...wordsFor(field)],
}

const stretched = (list: readonly unknown[], length: number): readonly unknown[] =>
  Array.from({ length: Math.max(0, length) }, (_, index) => list[index] ?? `第${index + 1}项`)

const wordsFor = (field: Field): readonly unknown[] =>
  field.kind === 'text' ? ['另一句话'] : field.kind === 'longText' ? ['另一段话', '话'.repeat(field.max ?? 20_000)] : []

/** Rows of a part: one less, more or fewer than asked, others' rows, and each row with one thing otherwise. */
function rowsOtherwise({ fields }: PartsField, path: string, { value, here }: Typed): readonly unknown[] {
  const rows = rowsOf(value)
  const known = rows.length > 0 ? rows : [rowsOf(here.samples[0])[0] ?? {}]
  const named = here.tests.filter(({ part }) => part === path).map(({ test }) => ({ part: null, test }))
  const heads = named.length > 0 ? new Set(named.flatMap(({ test }) => pathsOf(test))) : new Set(Object.keys(fields))
  const changed = known.flatMap((row, index) =>
    Object.entries(fields)
      .filter(([name]) => heads.has(name))
      .flatMap(([name, field]) => {
        const inRow = { ...here, tests: named, beside: row, samples: rowsOf(here.samples.flat()).map((one) => one[name]) }
        return otherwise(field, name, { value: row[name], here: inRow }).map((one) => known.with(index, { ...row, [name]: one }))
      }),
  )
  const lengths = bounds(path, here).flatMap((bound) => [bound - 1, bound, bound + 1])
  const long = lengths.map((length) => Array.from({ length: Math.max(0, length) }, (_, index) => known[index % known.length] ?? {}))
  return [...known.map((_, index) => known.toSpliced(index, 1)), ...long, ...here.samples, ...changed]
}

/** The fields that a test names. */
export function pathsOf(test: Condition): readonly string[] {
  if (test.test === 'ordered' || test.test === 'ahead') return [test.first, test.then]
  if (test.test === 'stands') return [test.field, test.on]
  if (test.test === 'alike') return test.same
  return 'field' in test ? [test.field] : []
}

/** Numbers on which a test about the field turns. */
function bounds(path: string, { tests, beside }: Here): readonly number[] {
  return tests.flatMap(({ test }) => {
    if (!pathsOf(test).includes(path)) return []
    if (test.test === 'atLeast' || test.test === 'atMost') return [test.number]
    return test.test === 'ordered' ? otherOf(test, path, beside).filter((one) => typeof one === 'number') : []
  })
}

/** Days on either side of the day with which a test compares this one. */
function neighbours(path: string, { tests, beside }: Here): readonly Day[] {
  return tests.flatMap(({ test }) => {
    if ((test.test !== 'ordered' && test.test !== 'ahead') || !pathsOf(test).includes(path)) return []
    const { gap = 0 } = test.test === 'ahead' ? { gap: test.workdays } : test
    const days = otherOf(test, path, beside).flatMap((one) => dayOf(one) ?? [])
    return days.flatMap((day) => [-gap - 1, -gap, 1 - gap, -1, 0, 1, gap - 1, gap, gap + 1].map((far) => addDays(day, far)))
  })
}

const otherOf = ({ first, then }: { first: string; then: string }, path: string, beside: Values): readonly unknown[] => [
  valueAt(beside, path === first ? then : first),
]
const dayOf = (value: unknown): Day | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined

/** People named elsewhere on the record: the same person may stand in two places. */
function sameKind(beside: Values, { kind }: Field): readonly unknown[] {
  if (kind !== 'person' && kind !== 'persons') return []
  return Object.values(beside)
    .flat()
    .filter((one) => typeof one === 'string' && /^(@|p-)[a-zA-Z]+$/.test(one))
}
