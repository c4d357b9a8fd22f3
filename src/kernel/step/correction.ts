import { type Condition, holds, isFilled, type Values } from '../condition.ts'
import type { Correction, RecordState } from '../event.ts'
import { alikeNeeded, clocksNeeded, fieldsNeeded, linkedNeeded, papersNeeded, wordingNeeded } from '../needed.ts'
import { unknownField } from '../privacy/known-to.ts'
import { isProblem, type Problem, problem, together } from '../problem/problem.ts'
import type { AnyRegister, Step } from '../register.ts'
import { isSame } from '../same.ts'
import { parseFields, withComputed } from '../value.ts'
import type { Command, Context } from './command.ts'
import { viewOf } from './guards.ts'
import { apart, daysOf, movedOutOfOrder } from './step-days.ts'

type Asked = { readonly command: Command; readonly context: Context }

/**
 * Fields that somebody may propose to correct: those that stand filled, and those that a step taken so far asked or offered. What is worked out follows by
 * itself; what no step has asked yet is filled by its step, under its guards.
 */
export function correctable(register: AnyRegister, values: Values, trail: Trail): readonly string[] {
  const touched = new Set(stepsTaken(register, trail).flatMap(({ asks = [], may = [] }) => [...asks, ...may]))
  return Object.entries(register.fields)
    .filter(([name, { kind }]) => kind !== 'computed' && (touched.has(name) || isFilled(values[name])))
    .map(([name]) => name)
}

/** What was done, oldest or newest first. */
type Trail = readonly { readonly step: string }[]

const stepsTaken = ({ steps }: AnyRegister, trail: Trail): readonly Step[] =>
  [...new Set(trail.map(({ step }) => step))].flatMap((step) => steps[step] ?? [])

/** Fields that citizens fill: what they said stays as they said it. */
const saidByPublic = ({ steps }: AnyRegister): readonly string[] =>
  Object.values(steps).flatMap(({ by, asks = [] }) => (by !== 'time' && by.includes('public') ? asks : []))

/** The correction as it waits for another's approval, of fields and of the days of steps, or what is wrong with it. What stays as it is does not count; a needed field is not emptied. */
export function correctionOf(register: AnyRegister, record: RecordState, { command, context }: Asked): Correction | Problem {
  const { fields, days: said } = apart(command.input)
  const refused = untouchable(register, record, { command: { ...command, input: fields }, context })
  if (refused) return refused
  const days = daysOf(register, record, { said, today: context.today })
  if (isProblem(days)) return days
  const { values, problems } = parseFields(register.fields, fields)
  const set = Object.fromEntries(Object.entries(values).filter(([name, value]) => !same(value, record.values[name])))
  const refusal = together([...problems, ...emptied(register, record, set)])
  if (refusal) return refusal
  if (Object.keys(set).length + Object.keys(days).length === 0) return problem('MF-STP-010', { field: 'which' })
  const broken = brokenBy(register, record, set)
  // A guard says it in words of its own.
  const told = new Set(broken.map(({ step }) => step))
  const late = movedOutOfOrder(register, record, set).filter(({ step }) => !told.has(register.steps[step]?.name ?? step))
  const breaks = [...new Set([...broken.map(({ step, says }) => `“${step}”：${says}`), ...late.map(({ says }) => says)])]
  const correction = {
    set,
    reason: command.reason as string,
    by: context.actor.id,
    version: record.version,
    ...(Object.keys(days).length > 0 ? { days } : {}),
  }
  return breaks.length > 0 ? { ...correction, breaks } : correction
}

function untouchable(register: AnyRegister, record: RecordState, { command, context }: Asked): Problem | null {
  const said = saidByPublic(register).find((name) => command.input[name] !== undefined)
  if (said) return problem('MF-CON-005', { field: said, slots: { field: register.fields[said]?.name ?? said } })
  const unknown = unknownField(register, { record, ...context }, { step: '申请更正', among: command.input })
  if (unknown) return unknown
  const open = new Set(correctable(register, record.values, record.trail))
  const early = Object.keys(command.input).find((name) => register.fields[name] !== undefined && !open.has(name))
  return early === undefined ? null : problem('MF-STP-011', { field: early, slots: { field: register.fields[early]?.name ?? early } })
}

/** Nothing and an empty list are the same: neither says anything. */
const same = (one: unknown, other: unknown): boolean => (!isFilled(one) && !isFilled(other)) || isSame(one, other)

function emptied(register: AnyRegister, record: RecordState, set: Values): readonly Problem[] {
  const asked = new Set(stepsTaken(register, record.trail).flatMap(({ asks = [] }) => asks))
  return Object.entries(set)
    .filter(([name, value]) => asked.has(name) && !isFilled(value) && isFilled(record.values[name]))
    .map(([name]) => problem('MF-FLD-002', { field: name, slots: { field: register.fields[name]?.name ?? name } }))
}

/**
 * Guards of steps taken that were met and would not be with the corrected values, each in its own words. A correction tells what was, so they do not forbid it;
 * whoever approves must know. Guards that look beyond the record's own fields are left out.
 */
function brokenBy(register: AnyRegister, record: RecordState, set: Values): readonly { readonly step: string; readonly says: string }[] {
  const before = viewOf(record, record.values, {})
  const after = viewOf(record, withComputed(register.fields, { ...record.values, ...set }), {})
  const changed = new Set(Object.keys(register.fields).filter((name) => !same(before.values[name], after.values[name])))
  return stepsTaken(register, record.trail).flatMap(({ name, needs = [] }) =>
    needs
      // What was judged before the step says nothing of the record as it stands after it.
      .filter(({ before: earlier, when, needs }) => !earlier && within([needs, ...(when ? [when] : [])], changed))
      .filter(
        ({ when, needs }) =>
          [before, after].map((view) => (when !== undefined && !holds(when, view)) || holds(needs, view)).join() === 'true,false',
      )
      .map(({ says }) => ({ step: name, says })),
  )
}

const within = (conditions: readonly Condition[], changed: ReadonlySet<string>): boolean =>
  conditions.every((one) => beyond.every((needed) => needed(one).length === 0)) &&
  conditions.flatMap(fieldsNeeded).some((field) => changed.has(field))

const beyond: readonly ((one: Condition) => readonly unknown[])[] = [linkedNeeded, alikeNeeded, clocksNeeded, papersNeeded, wordingNeeded]
