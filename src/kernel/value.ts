import { isDay, isMinute } from './calendar/calendar.ts'
import { holds, isFilled, rowsOf, type Values, type View } from './condition.ts'
import type { ChoiceField, ChoicesField, Field, FieldKind, Fields, NumberField, PartsField, TextField } from './field.ts'
import { groupsOf } from './field-groups.ts'
import { named } from './named.ts'
import { over } from './over.ts'
import { idNumberFault, isPhone, normaliseNumber, usccFault } from './privacy/identity.ts'
import { secrecyMarkIn } from './privacy/secrecy-mark.ts'
import { type Problem, problem } from './problem/problem.ts'

/** A value in its stored form, or the refusals (a part may have several). */
export type Parsed = { readonly value: unknown } | { readonly problems: readonly Problem[] }

type Place = { readonly field: Field; readonly path: string }
type Parser = (raw: unknown, place: Place) => Parsed

const ok = (value: unknown): Parsed => ({ value })
const bad = (...problems: Problem[]): Parsed => ({ problems })
const wrongType = ({ field, path }: Place, expected: string, raw: unknown): Parsed =>
  bad(problem('MF-FLD-004', { field: path, slots: { field: field.name, expected, got: shown(raw) } }))
const limit = ({ field, path }: Place, sentence: string): Parsed =>
  bad(problem('MF-FLD-006', { field: path, slots: { field: field.name, limit: sentence } }))

/** What was received, short enough for a sentence and never the content of a secret field. */
const shown = (raw: unknown): string =>
  typeof raw === 'string'
    ? '文字'
    : typeof raw === 'number'
      ? '数字'
      : Array.isArray(raw)
        ? '列表'
        : raw === null
          ? '空值'
          : typeof raw === 'boolean'
            ? '是/否'
            : '其他内容'

/** Checks one raw value against its field and gives the stored form. `null` and `''` empty a field. Computed fields refuse any value. */
export function parseValue(field: Field, raw: unknown, path: string): Parsed {
  if (field.kind === 'computed') return wrongType({ field, path }, '系统自动计算的值', raw)
  if (raw === null || raw === '' || raw === undefined) return ok(null)
  return parsers[field.kind](raw, { field, path })
}

const parsers: Readonly<Record<Exclude<FieldKind, 'computed'>, Parser>> = {
  text: parseText,
  longText: parseText,
  number: parseNumber,
  money: parseNumber,
  date: (raw, place) => parseDay(raw, place, isDay, '日期，格式如 2026-03-05'),
  datetime: (raw, place) => parseDay(raw, place, isMinute, '时间，格式如 2026-03-05T14:30'),
  choice: parseChoice,
  choices: parseChoices,
  yesNo: (raw, place) => (typeof raw === 'boolean' ? ok(raw) : wrongType(place, '“是”或“否”', raw)),
  person: parseId,
  unit: parseId,
  link: parseId,
  persons: parseIds,
  units: parseIds,
  links: parseIds,
  files: parseIds,
  statutes: parseIds,
  docNo: parseDocNo,
  parts: parseParts,
}

function parseText(raw: unknown, place: Place): Parsed {
  const field = place.field as TextField
  if (typeof raw !== 'string') return wrongType(place, '文字', raw)
  const max = field.max ?? (field.kind === 'text' ? 200 : 20_000)
  const value = field.format && field.format !== 'url' ? normaliseNumber(raw) : raw.normalize('NFC').trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused here (N-16)
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/.test(value))
    return limit(place, '含有不可见的控制字符')
  if (isLonger(value, max)) return limit(place, `最多 ${max} 个字`)
  if (field.min !== undefined && !isLonger(value, field.min - 1)) return limit(place, `至少 ${field.min} 个字`)
  const mark = secrecyMarkIn(value)
  if (mark) return bad(problem('MF-PRI-005', { field: place.path, slots: { field: field.name, mark } }))
  return checkFormat(value, place)
}

/** In characters as a person counts them: some take two places in a string, none takes less than one. */
const isLonger = (value: string, most: number): boolean => value.length > most && [...value].length > most

function checkFormat(value: string, { field, path }: Place): Parsed {
  const slots = { field: field.name }
  const format = (field as TextField).format
  const fault = format === 'idNumber' ? idNumberFault(value) : format === 'uscc' ? usccFault(value) : null
  if (fault) return bad(problem(format === 'idNumber' ? 'MF-FLD-007' : 'MF-FLD-008', { field: path, slots: { ...slots, why: fault } }))
  if (format === 'phone' && !isPhone(value)) return bad(problem('MF-FLD-009', { field: path, slots }))
  if (format === 'url' && !/^https?:\/\/[^\s]+$/.test(value))
    return bad(problem('MF-FLD-006', { field: path, slots: { ...slots, limit: '应为 http 或 https 网址' } }))
  if (format === 'digest') return digestOf(value, { field, path })
  return ok(value)
}

/** A check sum has so many digits as its method gives (MD5 32, SHA-256 and SM3 64, SHA-512 128); large and small letters are the same digit. */
function digestOf(value: string, { field, path }: Place): Parsed {
  const digits = value.toLowerCase()
  if (/^(?:[\da-f]{32}|[\da-f]{64}|[\da-f]{128})$/.test(digits)) return ok(digits)
  return bad(problem('MF-FLD-015', { field: path, slots: { field: field.name } }))
}

function parseNumber(raw: unknown, place: Place): Parsed {
  const field = place.field as NumberField
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return wrongType(place, field.kind === 'money' ? '金额（分，整数）' : '数字', raw)
  if ((field.whole || field.kind === 'money') && !Number.isSafeInteger(raw)) return limit(place, '应为整数')
  if (field.min !== undefined && raw < field.min) return limit(place, `不能小于 ${field.min}`)
  if (field.max !== undefined && raw > field.max) return limit(place, `不能大于 ${field.max}`)
  return ok(raw)
}

function parseDay(raw: unknown, place: Place, real: (value: string) => boolean, expected: string): Parsed {
  if (typeof raw !== 'string') return wrongType(place, expected, raw)
  if (real(raw)) return ok(raw)
  return /^\d{4}-\d\d-\d\d/.test(raw)
    ? bad(problem('MF-DAT-001', { field: place.path, slots: { field: place.field.name, got: raw.slice(0, 16) } }))
    : wrongType(place, expected, raw)
}

const optionsOf = (field: Field): string => Object.values((field as ChoiceField).choices).join('、')
const notOffered = ({ field, path }: Place, raw: unknown): Parsed =>
  bad(
    problem('MF-FLD-005', {
      field: path,
      slots: { field: field.name, got: typeof raw === 'string' ? raw.slice(0, 20) : shown(raw), choices: optionsOf(field) },
    }),
  )

function parseChoice(raw: unknown, place: Place): Parsed {
  return typeof raw === 'string' && Object.hasOwn((place.field as ChoiceField).choices, raw) ? ok(raw) : notOffered(place, raw)
}

function parseChoices(raw: unknown, place: Place): Parsed {
  if (!Array.isArray(raw)) return wrongType(place, '若干选项', raw)
  const unknown = raw.find((one) => typeof one !== 'string' || !Object.hasOwn((place.field as ChoicesField).choices, one))
  return unknown === undefined ? ok([...new Set(raw)]) : notOffered(place, unknown)
}

function parseId(raw: unknown, place: Place): Parsed {
  return typeof raw === 'string' && raw.length <= 200 ? ok(raw) : wrongType(place, '从列表中选择的一项', raw)
}

function parseIds(raw: unknown, place: Place): Parsed {
  if (!Array.isArray(raw) || raw.some((one) => typeof one !== 'string' || one.length > 300))
    return wrongType(place, '从列表中选择的若干项', raw)
  const value = [...new Set(raw)]
  const { min = 0, max = 1000 } = place.field as { min?: number; max?: number }
  if (value.length < min) return limit(place, `至少 ${min} 项`)
  return value.length > max ? limit(place, `最多 ${max} 项`) : ok(value)
}

/** D-15: organ code, year in six-cornered brackets, serial without leading zero. */
function parseDocNo(raw: unknown, { field, path }: Place): Parsed {
  const right = typeof raw === 'string' && /^[\p{Script=Han}]{1,15}〔(19|20)\d{2}〕[1-9]\d{0,4}号$/u.test(raw)
  return right ? ok(raw) : bad(problem('MF-FLD-013', { field: path, slots: { field: field.name } }))
}

function parseParts(raw: unknown, place: Place): Parsed {
  const field = place.field as PartsField
  if (!Array.isArray(raw) || raw.some((row) => typeof row !== 'object' || row === null || Array.isArray(row)))
    return wrongType(place, '若干行', raw)
  const { min = 0, max = 500 } = field
  if (raw.length < min) return limit(place, `至少 ${min} 行`)
  if (raw.length > max) return limit(place, `最多 ${max} 行`)
  const rows = raw.map((row, index) => parseFields(field.fields, row as Values, `${place.path}[${index}].`))
  const problems = rows.flatMap((row) => row.problems)
  return problems.length > 0 ? { problems } : ok(rows.map((row) => row.values))
}

/** Checks a set of values: unknown names are refused, what must be filled is demanded. Used for parts and for whole inputs. */
export function parseFields(fields: Fields, input: Values, prefix = ''): { values: Record<string, unknown>; problems: readonly Problem[] } {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const name of Object.keys(input)) {
    const raw = input[name]
    const field = named(fields as Readonly<Record<string, Field>>, name)
    if (!field) {
      problems.push(
        problem('MF-FLD-003', {
          field: prefix + name,
          slots: {
            step: '本表',
            field: name,
            known: Object.values(fields)
              .map((one) => one.name)
              .join('、'),
          },
        }),
      )
      continue
    }
    const parsed = parseValue(field, raw, prefix + name)
    if ('problems' in parsed) problems.push(...parsed.problems)
    else if (prefix === '' || parsed.value !== null) values[name] = parsed.value
  }
  if (prefix !== '') problems.push(...missing(fields, values, prefix))
  return { values, problems }
}

/** Whether a field must be filled beside these values: in every row, or because its `neededIf` holds. */
export const mustFill = ({ needed, neededIf }: Field, view: View): boolean =>
  needed === true || (neededIf !== undefined && holds(neededIf, view))

const noSteps: ReadonlySet<string> = new Set()

/** Fields that must be filled beside these values but are empty. */
export function missing(fields: Fields, values: Values, prefix = ''): readonly Problem[] {
  const view = { values, state: null, steps: noSteps, linked: {} }
  return groupsOf(fields)
    .needed.filter(([name, field]) => !isFilled(values[name]) && mustFill(field, view))
    .map(([name, field]) => problem('MF-FLD-002', { field: prefix + name, slots: { field: field.name } }))
}

/** Values with the computed fields worked out. A computed field may use only stored fields, not other computed ones. */
export function withComputed(fields: Fields, values: Values): Values {
  const computed: Record<string, unknown> = {}
  for (const [name, field] of groupsOf(fields).computed) {
    const value = field.compute(values)
    if (value !== values[name]) computed[name] = value
  }
  return over(values, computed)
}

/** All dates of the values with their paths, for the checks on future days. Rows are walked too. */
export function datesOf(fields: Fields, values: Values, prefix = ''): readonly { path: string; field: Field; value: string }[] {
  const dates: { path: string; field: Field; value: string }[] = []
  for (const [name, field] of groupsOf(fields).dated) {
    const value = values[name]
    if (value === undefined || value === null) continue
    if ((field.kind === 'date' || field.kind === 'datetime') && typeof value === 'string') dates.push({ path: prefix + name, field, value })
    if (field.kind === 'parts')
      for (const [index, row] of rowsOf(value).entries()) dates.push(...datesOf(field.fields, row, `${prefix}${name}[${index}].`))
  }
  return dates
}
