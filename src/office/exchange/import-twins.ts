import { rowsOf } from '../../kernel/condition.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Older, olderRecords } from '../../store/index.ts'
import type { Office } from '../office.ts'
import type { JudgedRow } from './import-rows.ts'
import type { Target } from './import-target.ts'

/** A line that says what a record of the register, or an earlier line, says already. */
export type Twin = { readonly line: number; readonly code: string | null; readonly same: number | null }

/**
 * Lines whose matter stands in the register of this unit already: the same day, title and, where the register says what makes two records one matter
 * (V7), these fields. One question for the whole sheet; lines that repeat an earlier line are told too.
 */
export async function twinsOf(office: Office, { register, unit, scope }: Target, judged: readonly JudgedRow[]): Promise<readonly Twin[]> {
  const keyed = judged.flatMap(({ row, event }) => (event ? [{ line: row.line, keys: keysOf(register, ofEvent(register, event)) }] : []))
  const days = judged
    .flatMap(({ event }) => (event ? [dayOf(register, event)] : []))
    .filter((day) => day !== null)
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return []
  const fields = (register.duplicates?.same ?? []).filter((name) => register.fields[name] !== undefined)
  const older = await office.db.readOne(scope, (tx) => olderRecords(tx, register, { unit: unit.id, from, to, fields }))
  const known = new Map(older.flatMap((one) => keysOf(register, one).map((key) => [key, one.code] as const)))
  const lines = new Map<string, number>()
  return keyed.flatMap(({ line, keys }): Twin[] => {
    const code = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? null
    const same = keys.map((key) => lines.get(key)).find((found) => found !== undefined) ?? null
    for (const key of keys) lines.set(key, lines.get(key) ?? line)
    return code === null && same === null ? [] : [{ line, code, same }]
  })
}

type Compared = Pick<Older, 'title' | 'on' | 'village' | 'values'>

const dayOf = (register: AnyRegister, { set }: RecordEvent): string | null => {
  const day = set[register.listedBy]
  return typeof day === 'string' ? day.slice(0, 10) : null
}

const ofEvent = (register: AnyRegister, event: RecordEvent): Compared => ({
  title: event.base.title ?? '',
  on: dayOf(register, event),
  village: event.base.village ?? null,
  values: event.set,
})

/** A record is known by day and title, and by day and the fields of V7; parties by their names and lists by what they hold, in any order. */
function keysOf(register: AnyRegister, { title, on, village, values }: Compared): readonly string[] {
  const day = on?.slice(0, 10) ?? ''
  const same: readonly string[] = register.duplicates?.same ?? []
  const said = same.map((name) => {
    const field = register.fields[name]
    if (!field) return String(village ?? '')
    const value = field.kind === 'parts' ? rowsOf(values[name]).map((row) => row.name) : values[name]
    return Array.isArray(value) ? value.map(String).sort().join() : String(value ?? '')
  })
  return [`title ${day} ${title}`, ...(same.length > 0 && said.every((one) => one !== '') ? [`same ${day} ${said.join('|')}`] : [])]
}
