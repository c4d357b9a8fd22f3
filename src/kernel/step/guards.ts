import { tellDiffering, unexplained } from '../compare/differing.ts'
import { tellWording } from '../compare/wording.ts'
import { holds, rowsOf, type Values, type View } from '../condition.ts'
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

/** `needs`: those of the step's guards that stand; all unless told. `words`: with what the step takes over. `village`: of a record that is being opened. */
type Guarding = {
  step: Step
  needs?: readonly Guard[]
  values: Values
  context: Context
  words?: Context['words']
  village?: number | null
}

export function checkGuards(
  register: AnyRegister,
  record: RecordState | null,
  { step, needs = step.needs ?? [], values, context, words = context.words, village }: Guarding,
): Problem | null {
  if (needs.length === 0) return null
  const { fate } = context
  const view = { ...guardView(record, withPlace(values, village), context), words }
  const stood = (guard: Guard): View =>
    guard.before ? { ...view, values: withPlace(record?.values ?? {}, record?.village ?? village) } : ofNew(guard, view, record)
  const unmet = needs.filter((guard) => !guardHolds(guard, stood(guard), context))
  const fallen = ({ needs }: Guard) => (fate ? fallenIn(needs, view, fate) : [])
  return together(unmet.map((guard) => guardProblem(register, step, told(guard, [...fallen(guard), ...differingIn(guard, view)]))))
}

/** What the guards of a step look at. */
export function guardView(record: RecordState | null, values: Values, context: Context): View {
  const { linked, today, calendar, alike, stands, posts, clocks, papers, words } = context
  return { ...viewOf(record, values, linked), today, calendar, alike, stands, posts, clocks, papers, words }
}

/** The guard's sentence, with what became of the law it asks for and where papers tell otherwise. */
const told = (guard: Guard, further: readonly string[]): Guard =>
  further.length > 0 ? { ...guard, says: [guard.says, ...further].join('') } : guard

const differingIn = ({ needs }: Guard, { values, papers = [], words = {} }: View): readonly string[] => [
  ...papersNeeded(needs).flatMap((explaining) => tellDiffering(unexplained(papers, explaining, values))),
  ...wordingNeeded(needs).flatMap((test) => tellWording(test, words)),
]

/** What the guard looks at: of rows that only grow those that are new, where it asks for no more. */
function ofNew({ ofNew: field }: Guard, view: View, record: RecordState | null): View {
  if (field === undefined || record === null) return view
  const added = rowsOf(view.values[field]).slice(rowsOf(record.values[field]).length)
  return { ...view, values: { ...view.values, [field]: added } }
}

const noSteps: ReadonlySet<string> = new Set()

/** Each step where it was last taken. */
function lastTaken({ trail }: RecordState): ReadonlySet<string> {
  const steps = new Set<string>()
  for (const { step } of trail) {
    steps.delete(step)
    steps.add(step)
  }
  return steps
}

export const viewOf = (record: RecordState | null, values: Values, linked: View['linked']): View => ({
  values: withPlace(values, record?.village),
  state: record?.state ?? null,
  steps: record ? lastTaken(record) : noSteps,
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
    ...(guard.law ? { law: guard.law } : {}),
    guard: `${register.id}/${guard.id}`,
  })
