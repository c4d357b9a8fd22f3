import { tellDiffering, unexplained } from '../compare/differing.ts'
import { tellWording } from '../compare/wording.ts'
import { holds, type Values, type View } from '../condition.ts'
import type { RecordState } from '../event.ts'
import { fallenIn } from '../fallen.ts'
import { papersNeeded, wordingNeeded } from '../needed.ts'
import { withPlace } from '../place.ts'
import { type Problem, problem, together } from '../problem/problem.ts'
import type { AnyRegister, Guard, Step } from '../register.ts'
import type { Command, Context } from './command.ts'

/** A stated reason overrules what only warns. */
export const standing = ({ needs = [] }: Step, { reason }: Command): readonly Guard[] =>
  reason?.trim() ? needs.filter((guard) => !guard.warns) : needs

/** `village`: of a record that is being opened. */
type Guarding = { step: Step; values: Values; context: Context; village?: number | null }

export function checkGuards(
  register: AnyRegister,
  record: RecordState | null,
  { step, values, context, village }: Guarding,
): Problem | null {
  const { linked, today, calendar, alike, stands, posts, clocks, papers, words, fate } = context
  const view = { ...viewOf(record, withPlace(values, village), linked), today, calendar, alike, stands, posts, clocks, papers, words }
  const unmet = (step.needs ?? []).filter((guard) => !guardHolds(guard, view, context))
  const fallen = ({ needs }: Guard) => (fate ? fallenIn(needs, view, fate) : [])
  return together(unmet.map((guard) => guardProblem(register, step, told(guard, [...fallen(guard), ...differingIn(guard, view)]))))
}

/** The guard's sentence, with what became of the law it asks for and where papers tell otherwise. */
const told = (guard: Guard, further: readonly string[]): Guard =>
  further.length > 0 ? { ...guard, says: [guard.says, ...further].join('') } : guard

const differingIn = ({ needs }: Guard, { values, papers = [], words = {} }: View): readonly string[] => [
  ...papersNeeded(needs).flatMap((explaining) => tellDiffering(unexplained(papers, explaining, values))),
  ...wordingNeeded(needs).flatMap((test) => tellWording(test, words)),
]

export const viewOf = (record: RecordState | null, values: Values, linked: View['linked']): View => ({
  values: withPlace(values, record?.village),
  state: record?.state ?? null,
  steps: new Set(record?.trail.map((trace) => trace.step)),
  related: record?.links.map(({ register }) => register) ?? [],
  linked,
})

/**
 * A guard falls away only where its condition surely does not hold: one about a record that was not found (hidden from this person) stays. For what another
 * record opens, and for a sheet, nothing was looked for.
 */
const guardHolds = ({ when, needs }: Guard, view: View, { onBehalf, importing }: Context): boolean =>
  (when !== undefined && !holds(when, { ...view, denied: onBehalf === undefined && !importing })) || holds(needs, view)

const guardProblem = (register: AnyRegister, step: Step, guard: Guard): Problem =>
  problem(guard.warns ? 'MF-STP-009' : 'MF-STP-003', {
    slots: { step: step.name, reason: guard.says, help: guard.help },
    ...(guard.warns ? { field: 'reason' } : {}),
    law: guard.law ?? step.law,
    guard: `${register.id}/${guard.id}`,
  })
