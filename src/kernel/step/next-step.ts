import type { Trace } from '../event.ts'
import type { AnyRegister, By, Step } from '../register.ts'

export type NamedStep = { readonly id: string; readonly step: Step }

/**
 * The step by which a matter usually goes on from this state: the one the definition names (`usually`), else the first after the step that led here (not one that gave it back)
 * that leaves it, is taken by a person and is not a way back (those ask for a reason). Null in a state where nothing is awaited.
 */
export function nextStep(register: AnyRegister, state: string): NamedStep | null {
  if (register.final.includes(state) || register.standing?.includes(state)) return null
  const usual = register.usually?.[state]
  const named = Object.entries(register.steps).map(([id, step]) => ({ id, step }))
  const came = named.findIndex(({ step }) => step.to === state && !step.from.includes(state) && goesOn(step))
  const inOrder = [...named.slice(came + 1), ...named.slice(0, came + 1)]
  const leads = ({ id, step }: NamedStep) =>
    usual === undefined ? goesOn(step) && step.from.includes(state) && step.to !== undefined && step.to !== state : id === usual
  return inOrder.find(leads) ?? null
}

/** What was asked of others (`proposes`) and is not answered yet: by which step, when, and the steps one of which answers it. */
export type Proposal = { readonly asked: NamedStep; readonly on: string; readonly by: string; readonly answers: readonly NamedStep[] }

type Course = { readonly state: string; readonly trail: readonly Pick<Trace, 'step' | 'on' | 'actor'>[] }

/** The proposals that nobody has answered, newest first, each step once, as long as one of their answers is possible in the present state. */
export function openProposals(register: AnyRegister, { state, trail }: Course): readonly Proposal[] {
  const open = [...trail.entries()].reverse().flatMap(([at, { step: id, on, actor }]) => {
    const step = register.steps[id]
    const answers = answersTo(register, id)
    const answered = trail.slice(at + 1).some((later) => answers.some((answer) => answer.id === later.step))
    return step && !answered && answers.some((answer) => answer.step.from.includes(state))
      ? [{ asked: { id, step }, on, by: actor, answers }]
      : []
  })
  return open.filter(({ asked }, at) => open.findIndex((one) => one.asked.id === asked.id) === at)
}

/** The steps one of which answers this one; none where it asks nobody. */
export const answersTo = ({ steps }: AnyRegister, step: string): readonly NamedStep[] =>
  (steps[step]?.proposes ?? []).flatMap((id) => {
    const answer = steps[id]
    return answer ? [{ id, step: answer }] : []
  })

const goesOn = ({ by, reason }: Step): boolean => by !== 'time' && reason !== 'needed'

/** The steps that lie ahead on the straight way from this state to the end; each state once. */
export function stepsAhead(register: AnyRegister, state: string): readonly NamedStep[] {
  const ahead: NamedStep[] = []
  const seen = new Set<string>()
  for (let at = state; !seen.has(at); ) {
    seen.add(at)
    const next = nextStep(register, at)
    if (!next) break
    ahead.push(next)
    at = next.step.to as string
  }
  return ahead
}

const takers = (step: Step): readonly By[] => (step.by === 'time' ? [] : step.by)

/** The states that a matter may come to from this one by steps that need no reason: the ways on, not the ways back or aside. */
function statesAhead(register: AnyRegister, state: string): ReadonlySet<string> {
  const ways = Object.values(register.steps).filter(goesOn)
  const seen = new Set<string>([state])
  for (const at of seen) for (const { from, to } of ways) if (to !== undefined && from.includes(at)) seen.add(to)
  return seen
}

/**
 * Steps that give a matter back into other hands, with a reason: 退回. What it was given back from lies ahead of it again; a matter that is taken up
 * after a pause (恢复), put aside (暂停) or ended with a reason was not given back.
 */
export function sendingBack(register: AnyRegister): readonly string[] {
  const known = back.get(register) ?? findSendingBack(register)
  back.set(register, known)
  return known
}

/** Every desk asks it of every register, and a definition does not change while the program runs. */
const back = new WeakMap<AnyRegister, readonly string[]>()

function findSendingBack(register: AnyRegister): readonly string[] {
  const steps = Object.entries(register.steps).filter(([, step]) => {
    if (step.reason !== 'needed' || step.to === undefined || step.from.length === 0) return false
    const next = nextStep(register, step.to)
    const ahead = statesAhead(register, step.to)
    return (
      step.from.some((state) => state !== step.to && ahead.has(state)) &&
      next !== null &&
      takers(step).some((by) => !takers(next.step).includes(by))
    )
  })
  return [...steps.map(([id]) => id), 'rejectCorrection']
}
