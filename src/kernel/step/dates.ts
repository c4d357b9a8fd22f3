import { addMinutes, type Day, daysBetween } from '../calendar/calendar.ts'
import type { Values } from '../condition.ts'
import type { RecordState, Trace } from '../event.ts'
import { allowedNames } from '../permission.ts'
import { type Problem, problem, together } from '../problem/problem.ts'
import type { AnyRegister, Step } from '../register.ts'
import { datesOf } from '../value.ts'
import type { Context } from './command.ts'
import { isDated, standing } from './step-days.ts'
import type { Taking } from './taking.ts'

export function effectiveDay(step: Step, values: Values, { command, context }: Pick<Taking, 'command' | 'context'>): Day {
  const named = step.on ? values[step.on] : command.on
  return typeof named === 'string' ? named.slice(0, 10) : context.today
}

/** A step without a day of its own stands on what was typed under 实际办理日期, and on the day of typing where nobody changed that. */
function adviceOn({ steps, approvers }: AnyRegister, before: Trace, taken: readonly Trace[] = []): string {
  const step = steps[before.step]
  const typed = taken.some(({ version, on }) => version === before.version && on === before.on)
  if (step === undefined || step.on !== undefined || !typed) return ''
  const name = `“${step.name}”`
  return `${name}的日期取自登记时的“实际办理日期”，没有改过的就是登记当天；补登以前的事，每个环节都要改成真正办理的那天。${name}的日期确实记错了的，请申请更正它的办理日期，由${allowedNames(approvers)}批准。`
}

type Dating = Taking & { set: Values; effectiveOn: Day }

/** V4 and V5: nothing in the future, states in order, late entry explained, locked periods left alone. */
export function checkDates(register: AnyRegister, record: RecordState | null, dating: Dating): Problem | null {
  const { context, step, effectiveOn, command } = dating
  const { today } = context
  const dates = datesOf(register.fields, dating.set)
  const future = dates.filter(({ field, value }) => !('future' in field && field.future) && value.slice(0, 10) > today)
  if (future.length > 0)
    return together(
      future.map(({ path, field, value }) => problem('MF-DAT-002', { field: path, slots: { field: field.name, got: value, today } })),
    )
  const ahead = stillToCome(dates, context)
  if (ahead) return ahead
  if (effectiveOn > today)
    return problem('MF-DAT-002', { field: step.on ?? 'on', slots: { field: '实际办理日期', got: effectiveOn, today } })
  const dated = (step.to === undefined ? record?.trail.slice(0, 1) : record?.trail)?.filter((trace) => isDated(register, trace.step))
  const before = record && dated ? standing(register, record, dated) : undefined
  if (before && effectiveOn < before.on) {
    const earlier = register.steps[before.step]?.name ?? before.step
    const slots = { field: step.name, got: effectiveOn, earlier, than: before.on, advice: adviceOn(register, before, dated) }
    return problem('MF-DAT-003', { field: step.on ?? 'on', slots })
  }
  // What is counted is locked; a register without figures (the report itself, on its way to the public) goes on.
  if (register.figures && context.lockedThrough && effectiveOn <= context.lockedThrough)
    return problem('MF-REC-005', { slots: { period: `${context.lockedThrough} 以前` } })
  const late = !context.importing && !command.reason?.trim() && daysBetween(effectiveOn, today) > context.backEntryDays
  return late ? problem('MF-DAT-004', { field: 'reason', slots: { days: context.backEntryDays } }) : null
}

/** Minutes by which the clocks of desks and telephones may run ahead of ours. */
const apart = 5

/** A time later today: the clocks that run by the hour would be met by it before anything was done. */
function stillToCome(dates: ReturnType<typeof datesOf>, { minute }: Context): Problem | null {
  const times = dates.filter(({ field }) => field.kind === 'datetime' && !field.future)
  if (minute === undefined || times.length === 0) return null
  const latest = addMinutes(minute, apart)
  const ahead = times.filter(({ value }) => value.slice(0, 16) > latest)
  return together(
    ahead.map(({ path, field, value }) =>
      problem('MF-DAT-014', { field: path, slots: { field: field.name, got: spoken(value), now: spoken(minute) } }),
    ),
  )
}

const spoken = (minute: string): string => minute.slice(0, 16).replace('T', ' ')
