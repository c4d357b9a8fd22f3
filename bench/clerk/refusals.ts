import { daysBetween } from '../../src/kernel/calendar/calendar.ts'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { Role } from '../../src/kernel/role.ts'
import { ownSteps, type StoryStep } from '../../src/kernel/story/story.ts'
import { stories } from '../../src/registers/stories.ts'
import { moved } from '../../test/contract/moved.ts'
import type { Person } from './person.ts'
import { inputAsSent, type Scene } from './walk.ts'

/** A step that the record's page shows as not possible now, and what the API says to the same attempt by the same person. */
export type Impossible = {
  readonly step: string
  readonly by: string
  /** What the page says, each sentence with its next step. */
  readonly shown: readonly string[]
  readonly api: readonly string[]
  readonly codes: readonly string[]
  readonly guards: readonly string[]
  readonly agrees: boolean
}

/** The single refusals in an answer of the API. */
export function problemsIn(body: unknown): readonly Problem[] {
  const { problem } = (body ?? {}) as { problem?: Problem }
  return problem ? (problem.details ?? [problem]) : []
}

/** A refusal as the page words it. */
export const sentenceOf = ({ message, next }: Problem): string => `${message}${next}`

/** What the page of the open record lists under 暂不能办理, by the name of the step. */
export const listedAsImpossible = ({ page }: Person): Promise<readonly (readonly [string, readonly string[]])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('details.refused li')].map(
      (one) =>
        [
          one.querySelector('b')?.textContent ?? '',
          [...one.querySelectorAll('p')].map((line) =>
            [...line.childNodes]
              .filter((node) => !(node instanceof HTMLElement && node.classList.contains('law')))
              .map((node) => node.textContent ?? '')
              .join(''),
          ),
        ] as const,
    ),
  )

/** Looks at the record as whoever takes the next step, and tries by the API what the page says is not possible. Pairs seen before are not tried again. */
export async function seeImpossible(scene: Scene, next: StoryStep, before: readonly Impossible[]): Promise<readonly Impossible[]> {
  const { person, register, records } = scene
  const own = records.get(register.id)
  if (!own || next.by === 'time' || next.by === 'public') return []
  await person.goAs(next.by, `/r/${register.id}/${own.id}`)
  await person.page.locator('#steps-title').waitFor()
  const { body } = await person.ask(`/registers/${register.id}/records/${own.id}`)
  const { version } = (body as { record: { version: number } }).record
  const found: Impossible[] = []
  for (const [name, shown] of await listedAsImpossible(person)) {
    const step = Object.keys(register.steps).find(
      (one) => register.steps[one]?.name === name && register.steps[one]?.from.includes(stateIn(body)),
    )
    if (!step || [...before, ...found].some((one) => one.step === step && one.shown.join() === shown.join())) continue
    const sent = { version, ...(await sampleOf(scene, step, next)) }
    const answer = await person.ask(`/registers/${register.id}/records/${own.id}/steps/${step}`, sent)
    const problems = problemsIn(answer.body)
    const api = problems.map(sentenceOf)
    const guards = problems.flatMap(({ guard }) => (guard ? [guard] : []))
    found.push({
      step,
      by: next.by,
      shown,
      api,
      guards,
      codes: problems.map(({ code }) => code),
      agrees: shown.every((one) => api.includes(one)),
    })
  }
  return found
}

const stateIn = (body: unknown): string => (body as { record: { state: string } }).record.state

/** What a story types at the step, its days moved to now: so that the attempt fails for no other reason. */
async function sampleOf(scene: Scene, step: string, { on, by }: StoryStep): Promise<{ readonly input: object; readonly reason: string }> {
  const told = (stories[scene.register.id] ?? []).flatMap(ownSteps).find((one) => one.step === step)
  const { input, reason }: Partial<StoryStep> = told ? moved(told, daysBetween(told.on, on)) : {}
  const sent = await inputAsSent(scene, scene.stage.actor(by as Role), input)
  return { input: isProblem(sent) ? {} : sent, reason: reason ?? '试办' }
}
