import type { Met } from './attempts.ts'
import { type Course, handSeconds, totalOf } from './course.ts'

/** A main task in one line of the table. Seconds: `machine` what the programs took, `person` with the hands' part. */
export type CourseLine = {
  readonly name: string
  readonly task: string
  readonly state: string | null
  readonly reached: boolean
  readonly steps: number
  readonly quietly: number
  readonly opening: Work & { readonly inFront: number; readonly titleTyped: boolean }
  readonly whole: Work
  readonly empty: readonly string[]
  readonly impossible: readonly {
    readonly step: string
    readonly by: string
    readonly shown: readonly string[]
    readonly api: readonly string[]
    readonly guards: readonly string[]
    readonly agrees: boolean
  }[]
  readonly stuck: string | null
}
type Work = { readonly controls: number; readonly characters: number; readonly machine: number; readonly person: number }

/** A guard in one line of its table. */
export type GuardLine = {
  readonly guard: string
  readonly step: string
  readonly says: string
  readonly how: Met['how']
  readonly screen: boolean
  readonly api: boolean
  readonly why: string | null
}

const rounded = (seconds: number): number => Math.round(seconds * 10) / 10
const workOf = (work: { controls: number; characters: number; machine: number }): Work => ({
  controls: work.controls,
  characters: work.characters,
  machine: rounded(work.machine),
  person: rounded(work.machine + handSeconds(work)),
})

export function courseLine({
  register,
  story,
  entered,
  empty,
  impossible,
  quietly,
  state,
  stuck,
  inFront,
  titleTyped,
}: Course): CourseLine {
  const [opening = { controls: 0, characters: 0, machine: 0 }] = entered
  return {
    name: register.name,
    task: story.title,
    state: state === null ? null : (register.states[state] ?? state),
    reached: state === story.ends && stuck === null,
    steps: entered.length,
    quietly,
    opening: { ...workOf(opening), inFront, titleTyped },
    whole: workOf(totalOf(entered)),
    empty,
    impossible: impossible.map(({ step, by, shown, api, guards, agrees }) => ({ step, by, shown, api, guards, agrees })),
    stuck,
  }
}

export const guardLines = (met: readonly Met[]): readonly GuardLine[] =>
  met.map(({ register, guard, step, how, screen, api, why }) => ({
    guard: guard.id,
    step: register.steps[step]?.name ?? step,
    says: guard.says,
    how,
    screen: screen !== null,
    api: api !== null,
    why,
  }))
