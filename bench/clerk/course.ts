import { errors } from 'playwright-core'
import type { Problem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Story, StoryStep } from '../../src/kernel/story/story.ts'
import type { Tally } from './controls.ts'
import { type Person, refusalsShown, sendForm } from './person.ts'
import { type Impossible, seeImpossible } from './refusals.ts'
import type { Stage } from './stage.ts'
import { fillForm, fillReason, goToForm, isByHand, type Scene, send, takeQuietly, typedIn } from './walk.ts'

/** One step that was taken in the browser: the work of the hands, and what the machine took from the click on its link to the stored record. */
export type Entered = Tally & { readonly step: string; readonly machine: number; readonly refused: readonly string[] }

/** How a register's main task went. `stuck`: why it did not come to its end. */
export type Course = {
  readonly register: AnyRegister
  readonly story: Story
  readonly entered: readonly Entered[]
  /** What the form said that was sent empty. */
  readonly empty: readonly string[]
  readonly impossible: readonly Impossible[]
  readonly quietly: number
  readonly state: string | null
  readonly stuck: string | null
  /** Visible controls of the opening form before anything is unfolded. */
  readonly inFront: number
  readonly titleTyped: boolean
}

/** Seconds that a person needs besides: 0.2 for each sign typed, 1.2 for each control found and set. */
export const handSeconds = ({ controls, characters }: Tally): number => characters * 0.2 + controls * 1.2

const sum = (entered: readonly Entered[], of: (one: Entered) => number): number => entered.reduce((all, one) => all + of(one), 0)
export const totalOf = (entered: readonly Entered[]): Tally & { readonly machine: number } => ({
  controls: sum(entered, (one) => one.controls),
  characters: sum(entered, (one) => one.characters),
  machine: sum(entered, (one) => one.machine),
})

/** Does the main task of a register: its first story, in the browser, step by step on its days. */
export async function doMainTask(stage: Stage, person: Person, register: AnyRegister, story: Story): Promise<Course> {
  const scene: Scene = { stage, person, register, story, records: new Map() }
  const entered: Entered[] = []
  const impossible: Impossible[] = []
  const first = { empty: [] as readonly string[], inFront: 0, titleTyped: false }
  let quietly = 0
  let stuck: string | null = null
  try {
    for (const step of story.steps) {
      stage.setDay(step.on)
      if (!isByHand(scene, step)) {
        quietly += 1
        mustBeDone(await takeQuietly(scene, step), step)
        continue
      }
      const opens = !scene.records.has(register.id)
      if (opens) Object.assign(first, await sendEmpty(scene, step))
      else impossible.push(...(await seeImpossible(scene, step, impossible)))
      entered.push(await enter(scene, step))
      if (opens) first.titleTyped = scene.titleTyped === true
    }
  } catch (error) {
    stuck = error instanceof errors.TimeoutError ? '页面没有按时出来' : error instanceof Error ? error.message.slice(0, 200) : String(error)
    await person.page.screenshot({ path: `${stage.pictures}/${register.id}.png`, fullPage: true }).catch(() => undefined)
  }
  const own = scene.records.get(register.id)
  const state = own ? await stateOf(scene, own.id) : null
  return { register, story, entered, ...first, impossible, quietly, state, stuck: stuck ?? faultsOf(person) }
}

const faultsOf = (person: Person): string | null => person.faults()[0] ?? null

function mustBeDone(refusal: Problem | null, { in: elsewhere, step }: StoryStep): void {
  if (refusal)
    throw new Error(`${elsewhere ?? ''} ${step}: ${refusal.message} ${(refusal.details ?? []).map(({ message }) => message).join(' ')}`)
}

/** Opens the form, sends it as it stands, and reads what it says. */
async function sendEmpty(scene: Scene, step: StoryStep): Promise<{ readonly empty: readonly string[]; readonly inFront: number }> {
  await goToForm(scene, step)
  const { page } = scene.person
  const inFront = await page.evaluate(
    () =>
      new Set(
        [...document.querySelectorAll('form.step-form .field')].filter(
          (field) => !field.closest('details:not([open])') && !field.querySelector('.field') && field.getBoundingClientRect().height > 0,
        ),
      ).size,
  )
  await sendForm(page)
  return { empty: await refusalsShown(page), inFront }
}

/** What somebody writes who was asked to look twice, did, and finds it as it is. */
const lookedTwice = '已经核对，情况属实。'

/** Takes the step; a warning is answered with the reason that the story gives, or that it is so. */
async function enter(scene: Scene, step: StoryStep): Promise<Entered> {
  const tally: Tally = { controls: 0, characters: 0 }
  const begun = Date.now()
  await goToForm(scene, step)
  await fillForm(scene, step, { tally, input: typedIn(scene, step.input) })
  let sent = await send(scene)
  const refused = sent.shown
  if (!sent.stored && (await scene.person.page.locator('#f-reason').count()) > 0) {
    await fillReason({ page: scene.person.page, tally }, step.reason ?? lookedTwice)
    sent = await send(scene)
  }
  if (!sent.stored) throw new Error(`“${scene.register.steps[step.step]?.name}”没有存下：${sent.shown.join(' ')}`)
  return { ...tally, step: step.step, machine: (Date.now() - begun) / 1000, refused }
}

async function stateOf({ register, person }: Scene, id: string): Promise<string | null> {
  const { body } = await person.ask(`/registers/${register.id}/records/${id}`)
  return (body as { record?: { state?: string } } | null)?.record?.state ?? null
}
