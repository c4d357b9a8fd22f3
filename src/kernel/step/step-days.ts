import { type Day, isDay } from '../calendar/calendar.ts'
import { rowsOf, type Values } from '../condition.ts'
import type { RecordState, Trace } from '../event.ts'
import type { Field } from '../field.ts'
import { type Problem, problem, together } from '../problem/problem.ts'
import type { AnyRegister } from '../register.ts'
import { dated, type StepDays } from '../trail-days.ts'
import { withComputed } from '../value.ts'
import { isCommon } from './common-ids.ts'

/** The key under which a correction names the day of a step, beside the fields: `@7`. No field is called so. */
export const dayKey = (version: number): string => `@${version}`

const versionIn = (key: string): string | null => /^@\d+$/.exec(key)?.[0].slice(1) ?? null

/** What a correction says of fields and what of the days of steps. */
export function apart(input: Values): { readonly fields: Values; readonly days: Values } {
  const days = Object.entries(input).flatMap(([key, day]) => (versionIn(key) === null ? [] : [[versionIn(key), day] as const]))
  return { fields: Object.fromEntries(Object.entries(input).filter(([key]) => versionIn(key) === null)), days: Object.fromEntries(days) }
}

type Taken = Pick<Trace, 'step' | 'version'>

/** Steps taken whose day stands in no field: it was typed as 实际办理日期, and is corrected as such. What time took by itself stands on its day. */
export const withoutField = <T extends Taken>({ steps }: AnyRegister, trail: readonly T[]): readonly T[] =>
  trail.filter(({ step }) => steps[step] !== undefined && steps[step].on === undefined && steps[step].by !== 'time')

/**
 * What a later step may not go before: what moved the record, and what names its own day. A note beside the way stands on the day it was typed, a term
 * that ran out on the day it did, and a record that begins without asking for a day (a plan, a sheet opened from a case) on the day it was opened: none of
 * them may keep out what happened before it and is entered after it.
 */
export function isDated({ steps }: AnyRegister, name: string): boolean {
  const step = steps[name]
  if (step === undefined) return !isCommon(name)
  return step.on !== undefined || (step.to !== undefined && step.from.length > 0)
}

/**
 * The day before which nothing after it may go. A step that writes rows with days of their own (payments, visits, sessions) tells of those: typed on Monday,
 * it does not keep out what happened after the newest of them and before that Monday.
 */
function standsOn({ steps, fields }: AnyRegister, { values }: Pick<RecordState, 'values'>, { step: name, on }: Trace): Day {
  const step = steps[name]
  if (step === undefined || step.on !== undefined) return on
  const told = (step.asks ?? []).flatMap((part) => rowDays(fields[part], values[part]))
  return told.length === 0 ? on : [on, told.sort().at(-1) as Day].sort()[0]!
}

/** The days of rows that have to say when they were. */
function rowDays(field: Field | undefined, rows: unknown): readonly Day[] {
  if (field?.kind !== 'parts') return []
  const dates = Object.entries(field.fields).flatMap(([name, one]) => (one.kind === 'date' && one.needed && !one.future ? [name] : []))
  return rowsOf(rows).flatMap((row) => dates.map((name) => row[name]).filter((day): day is Day => typeof day === 'string' && isDay(day)))
}

/** The days that are to be changed, in their stored form, or what is wrong with them: no step of that version, not a day, in the future, out of order. */
export function daysOf(register: AnyRegister, record: RecordState, { said, today }: { said: Values; today: Day }): StepDays | Problem {
  const open = withoutField(register, record.trail)
  const days: Record<string, Day> = {}
  const problems: Problem[] = []
  for (const [version, day] of Object.entries(said)) {
    const trace = open.find((one) => String(one.version) === version)
    const field = { field: `@${version}` }
    const name = `${register.steps[trace?.step ?? '']?.name ?? '这一环节'}的办理日期`
    if (!trace) problems.push(problem('MF-STP-012', field))
    else if (typeof day !== 'string' || !isDay(day)) problems.push(problem('MF-FLD-002', { ...field, slots: { field: name } }))
    else if (day > today) problems.push(problem('MF-DAT-002', { ...field, slots: { field: name, got: day, today } }))
    else if (day !== trace.on) days[version] = day
  }
  return (
    together([...problems, ...(problems.length > 0 ? [] : outOfOrder(register, record, days).map((one) => late(register, one)))]) ?? days
  )
}

/** Where a correction of fields puts steps out of order, by the step that would be too early: whoever approves it must know. */
export const movedOutOfOrder = (
  register: AnyRegister,
  record: RecordState,
  set: Values,
): readonly { readonly step: string; readonly says: string }[] =>
  outOfOrder(register, record, followingDays(register, record, set)).map((one) => ({
    step: one.later.step,
    says: late(register, one).message,
  }))

/** Of steps that were taken the one that no later step may go before, on the day for which it stands: the last, or one before it that its rows reach behind. */
export function standing(register: AnyRegister, record: Pick<RecordState, 'values'>, taken: readonly Trace[]): Trace | undefined {
  const trail = taken.map((trace) => ({ ...trace, on: standsOn(register, record, trace) }))
  const plain = trail.findLastIndex(({ on }, at) => on === taken[at]?.on)
  return trail.slice(Math.max(plain, 0)).reduce<Trace | undefined>((last, trace) => (last && trace.on < last.on ? last : trace), undefined)
}

/** Two steps that stand the wrong way round, and the one of them whose day is to be changed. */
type Pair = { readonly of: Trace; readonly earlier: Trace; readonly later: Trace }

/** A step stands neither before what went on before it nor after what went on after it (V4). */
function outOfOrder(register: AnyRegister, record: RecordState, days: StepDays): readonly Pair[] {
  const trail = dated(record.trail, days)
  return trail.flatMap((trace, at) => {
    if (days[trace.version] === undefined) return []
    const moves = (one: Trace) => isDated(register, one.step)
    const before = standing(register, record, moves(trace) ? trail.slice(0, at).filter(moves) : trail.slice(0, 1).filter(moves))
    const after = moves(trace) ? trail.slice(at + 1).find(moves) : undefined
    return [
      ...(before && trace.on < before.on ? [{ of: trace, earlier: before, later: trace }] : []),
      ...(after && after.on < trace.on ? [{ of: trace, earlier: trace, later: after }] : []),
    ]
  })
}

function late({ steps }: AnyRegister, { of: { version }, earlier, later }: Pair): Problem {
  const called = ({ step }: Trace) => steps[step]?.name ?? step
  const slots = { field: called(later), got: later.on, earlier: called(earlier), than: earlier.on, advice: '' }
  return problem('MF-DAT-003', { field: dayKey(version), slots })
}

/** A step whose day stands in a field follows that field: with the field corrected the step was on that day, and the clocks count from it. */
export function followingDays(register: AnyRegister, record: RecordState, set: Values): StepDays {
  const after = withComputed(register.fields, { ...record.values, ...set })
  const newest = new Map(
    record.trail.flatMap((trace) => {
      const field = register.steps[trace.step]?.on
      return field === undefined ? [] : [[field, trace] as const]
    }),
  )
  return Object.fromEntries(
    [...newest].flatMap(([field, { version, on }]) => {
      const [was, is] = [dayIn(record.values[field]), dayIn(after[field])]
      return is !== null && is !== was && is !== on ? [[String(version), is]] : []
    }),
  )
}

const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? value.slice(0, 10) : null)
