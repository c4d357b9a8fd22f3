import type { AnyRegister, By, Step } from '../kernel/register.ts'

export type NamedStep = { readonly id: string; readonly step: Step }

/**
 * The step by which a matter goes on from this state: the first that the definition names which leaves it, is taken by a person and is not
 * a way back (those ask for a reason). Null in a state where nothing more is expected.
 */
export function nextStep(register: AnyRegister, state: string): NamedStep | null {
  if (register.final.includes(state)) return null
  const found = Object.entries(register.steps).find(
    ([, step]) => step.by !== 'time' && step.reason !== 'needed' && step.from.includes(state) && step.to !== undefined && step.to !== state,
  )
  return found ? { id: found[0], step: found[1] } : null
}

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
  const ways = Object.values(register.steps).filter(({ by, reason }) => by !== 'time' && reason !== 'needed')
  const seen = new Set<string>([state])
  for (const at of seen) for (const { from, to } of ways) if (to !== undefined && from.includes(at)) seen.add(to)
  return seen
}

/**
 * Steps that give a matter back into other hands, with a reason: 退回. What it was given back from lies ahead of it again; a matter that is taken up
 * after a pause (恢复), put aside (暂停) or ended with a reason was not given back.
 */
export function sendingBack(register: AnyRegister): readonly string[] {
  const back = Object.entries(register.steps).filter(([, step]) => {
    if (step.reason !== 'needed' || step.to === undefined || step.from.length === 0) return false
    const next = nextStep(register, step.to)
    const ahead = statesAhead(register, step.to)
    return (
      step.from.some((state) => state !== step.to && ahead.has(state)) &&
      next !== null &&
      takers(step).some((by) => !takers(next.step).includes(by))
    )
  })
  return [...back.map(([id]) => id), 'rejectCorrection']
}
