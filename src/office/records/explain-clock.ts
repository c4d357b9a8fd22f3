import { type ClockState, clocksOf, explainClock as explain } from '../../kernel/clock/clock.ts'
import type { ExplainedDeadline } from '../../kernel/deadline/deadline.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { findRecord } from '../../store/index.ts'
import { clockContext, type Office, readingScope, registerOf } from '../office.ts'

export type ClockAnswer = ExplainedDeadline & { readonly state: ClockState }

/** Why a deadline falls on that day: every day from the event to the legal end, counted or not and why. */
export async function explainClock(
  office: Office,
  actor: Actor,
  wanted: { register: string; id: string; clock: string },
): Promise<ClockAnswer | Problem> {
  const register = registerOf(office, wanted.register)
  if (isProblem(register)) return register
  const record = await office.db.read(readingScope(office, register, actor), (tx) => findRecord(tx, register, wanted.id))
  if (!record) return problem('MF-REC-001')
  const context = clockContext(office, record.unit)
  const explained = explain(register, record, wanted.clock, context)
  const state = clocksOf(register, record, context).find((one) => one.clock === wanted.clock)
  return explained && state ? { ...explained, state } : problem('MF-REC-001')
}
