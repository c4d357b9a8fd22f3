import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister, Guard } from '../../src/kernel/register.ts'
import type { Role } from '../../src/kernel/role.ts'
import type { StoryStep } from '../../src/kernel/story/story.ts'
import { perform } from '../../src/office/steps/perform.ts'
import type { World } from '../../test/contract/guards/lives.ts'
import { guardIds, momentsRefused, refusedOnlyBy } from '../../test/contract/guards/needed.ts'
import type { Moment } from '../../test/contract/guards/slips.ts'
import { byHand } from './by-hand.ts'
import type { Known } from './names.ts'
import { type Person, refusalsShown, sendForm } from './person.ts'
import { listedAsImpossible, problemsIn } from './refusals.ts'
import type { Stage } from './stage.ts'
import { fillForm, goToForm, inputAsSent, type Records, type Scene, takeQuietly, typedIn } from './walk.ts'

/** A guard and the attempt that it refused. `screen` and `api`: the words in which; null where it was not met that way. */
export type Met = {
  readonly register: AnyRegister
  readonly guard: Guard
  readonly step: string
  readonly screen: string | null
  /** The form refused what was sent, or the record's page said beforehand that the step is not possible now. */
  readonly how: 'form' | 'page' | null
  readonly api: string | null
  readonly why: string | null
}

/** So many attempts are made for one guard before it counts as not met, and so long (in milliseconds) they are looked for. */
const most = 6
const longest = 60_000

/** Tries the guards of a register that `known` does not hold yet: an attempt that the kernel says they refuse is made by the API, with `screen` first in the browser. */
export async function meetGuards(
  stage: Stage,
  person: Person,
  { register, known, screen }: { register: AnyRegister; known: ReadonlySet<string>; screen: boolean },
): Promise<readonly Met[]> {
  const trying: Trying = { stage, person, register, screen, left: [], seen: new Map() }
  for (const id of guardIds(register)) if (!known.has(id) && !trying.seen.has(id)) await meetOne(trying, id)
  await makeRoom(stage, trying.left)
  return guardIds(register).flatMap((id) => (known.has(id) ? [] : [metOf(trying, id)]))
}

type Left = { readonly register: string; readonly id: string }[]
/** How a guard was met: where the screen said so, in its own sentence, and what the API said. */
type Seen = Pick<Met, 'step' | 'screen' | 'how' | 'api' | 'why'>
type Trying = {
  readonly stage: Stage
  readonly person: Person
  readonly register: AnyRegister
  readonly screen: boolean
  readonly left: Left
  readonly seen: Map<string, Seen>
}

function metOf({ register, seen }: Trying, id: string): Met {
  const [step, guard] = Object.entries(register.steps).flatMap(([name, { needs = [] }]) =>
    needs.filter((one) => one.id === id).map((one) => [name, one] as const),
  )[0] as readonly [string, Guard]
  return { register, guard, step, screen: null, how: null, api: null, why: '没有找到能做的试办', ...seen.get(id) }
}

async function meetOne(trying: Trying, id: string): Promise<void> {
  const { seen } = trying
  let tried = 0
  for (const moment of momentsOf(trying.register, id)) {
    const met = seen.get(id)
    // On the screen another guard of the step spoke first: only an attempt that this one refuses alone can do better.
    if (!canBeLived(moment) || (met?.api && !refusedOnlyBy(trying.register, id, moment))) continue
    const why = await tryIt(trying, moment).catch((error: Error) => error.message.split('\n')[0] ?? '')
    const found = seen.get(id)
    if (found?.api && (found.screen || !trying.screen)) return
    if (!found) seen.set(id, { step: moment.tried.step, screen: null, how: null, api: null, why })
    tried += 1
    if (tried >= most) return
  }
}

/** Those written by hand first, then those that the kernel finds, as long as there is time to look. */
function* momentsOf(register: AnyRegister, guard: string): Generator<Moment> {
  yield* byHand(register, guard)
  const begun = Date.now()
  for (const moment of momentsRefused(register, guard)) {
    if (moment !== 'looking') yield moment
    if (Date.now() - begun > longest) return
  }
}

/** What time or a citizen does cannot be tried by somebody at a desk. */
const canBeLived = ({ world, tried }: Moment): boolean =>
  (world.beside === undefined || world.told !== undefined) &&
  tried.by !== 'time' &&
  tried.by !== 'public' &&
  // Made-up entries of a list tell the kernel how long it is; there is nothing to choose by that name.
  !/"另一项"|"第\d+项"/.test(JSON.stringify(tried.input ?? {}))

/** Lives what came before, then makes the attempt; says why nothing was met. */
async function tryIt(
  { stage, person, register, screen, left, seen }: Trying,
  { story, steps, tried: typed, world }: Moment,
): Promise<string | null> {
  await makeRoom(stage, left)
  const before = await liveBeside({ stage, person, left }, world, steps)
  if (typeof before === 'string') return before
  const scene: Scene = { stage, person, register, story, records: before.records, nowhere: world.nowhere }
  const lived = await live(
    scene,
    steps.filter((step) => !before.lived.has(JSON.stringify(step))).map((step) => namingBeside(step, before.name)),
    left,
  )
  if (lived) return lived
  const tried = namingBeside(typed, before.name)
  stage.setDay(tried.on)
  const { how, shown, told, why } = screen
    ? await attempt(scene, tried).catch(async (error: Error) => ({
        how: null,
        shown: [],
        told: await askAs(scene, tried),
        why: error.message.split('\n')[0] ?? '',
      }))
    : { how: null, shown: [], told: await askAs(scene, tried), why: null }
  for (const problem of told) {
    const id = problem.guard?.split('/')[1]
    const said = shown.find((one) => one.includes(problem.message)) ?? null
    if (id && problem.guard?.startsWith(`${register.id}/`) && !(seen.get(id)?.screen && seen.get(id)?.api))
      seen.set(id, {
        step: tried.step,
        screen: said,
        how: said ? how : null,
        api: problem.message,
        why: said ? null : screen ? (why ?? `屏幕上说的是：${shown.join(' ')}`) : '还没有在屏幕上试',
      })
  }
  return why ?? `拒绝的是：${told.map(({ message }) => message).join(' ') || shown.join(' ')}`
}

type Living = { readonly stage: Stage; readonly person: Person; readonly left: Left }
type Before = { readonly records: Records; readonly lived: ReadonlySet<string>; readonly name: string }

/**
 * Lives the record that stands beside the story. A record of another register that both open in the same words is one and the same, and what both do with it
 * is done once; any other keeps to its own story.
 */
async function liveBeside({ stage, person, left }: Living, { told }: World, main: readonly StoryStep[]): Promise<Before | string> {
  const records: Records = new Map()
  if (!told) return { records, lived: new Set(), name: '' }
  const { register, story, steps } = told
  const name = `${register.id}#beside`
  const failed = await live({ stage, person, register, story, records }, steps, left)
  if (failed) return failed
  const [own, opened] = [records.get(register.id), openingsOf(main)]
  const shared = [...openingsOf(steps)].flatMap(([one, opening]) => (opened.get(one) === opening ? [one] : []))
  for (const one of [...records.keys()]) if (!shared.includes(one)) records.delete(one)
  if (own) records.set(name, own)
  return { records, lived: new Set(steps.filter((step) => shared.includes(step.in ?? '')).map((step) => JSON.stringify(step))), name }
}

/** The first step on each record of other registers, by the name of the record. */
const openingsOf = (steps: readonly StoryStep[]): ReadonlyMap<string, string> =>
  new Map(steps.toReversed().flatMap((step) => (step.in === undefined ? [] : [[step.in, JSON.stringify(step)] as const])))

/** Takes the steps one after the other; says which was refused, and why. */
async function live(scene: Scene, steps: readonly StoryStep[], left: Left): Promise<string | null> {
  for (const step of steps) {
    const refusal = await takeQuietly(scene, { ...step, reason: step.reason ?? '并非重复' })
    for (const [name, { id }] of scene.records)
      if (!left.some((one) => one.id === id)) left.push({ id, register: name.split('#')[0] as string })
    if (refusal) return `前面的“${step.step}”办不成：${refusal.message}`
  }
  return null
}

/** The record beside is called by its name in the story, where the kernel alone would know it by an id. */
function namingBeside(step: StoryStep, name: string): StoryStep {
  const named = (value: unknown): unknown => {
    if (value === 'beside') return `@record:${name}`
    if (Array.isArray(value)) return value.map(named)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one)]))
  }
  return step.input ? { ...step, input: named(step.input) as StoryStep['input'] } : step
}

/** What earlier attempts left would stand in the way where only one may stand. */
async function makeRoom(stage: Stage, left: Left): Promise<void> {
  for (const { id, register } of left.splice(0)) {
    const approver = stage.office.register(register)?.approvers[0]
    if (!approver) continue
    await perform(stage.office, stage.actor(approver), { register, record: id, command: { step: 'void', input: {}, reason: '另试一遍' } })
  }
}

/** An attempt as it went: what stood on the screen, and what the API told to the same attempt. */
type Went = { readonly how: Met['how']; readonly shown: readonly string[]; readonly told: readonly Problem[]; readonly why: string | null }

async function attempt(scene: Scene, tried: StoryStep): Promise<Went> {
  const { person, register, records } = scene
  const own = records.get(register.id)
  if (own) {
    await person.goAs(tried.by as Role, `/r/${register.id}/${own.id}`)
    await person.page.locator('#steps-title').waitFor()
    const listed = (await listedAsImpossible(person)).find(([step]) => step === register.steps[tried.step]?.name)
    if (listed) return { how: 'page', shown: listed[1], told: await askApi(scene, tried), why: null }
  }
  await goToForm(scene, tried)
  await fillForm(scene, tried, { tally: { controls: 0, characters: 0 }, input: typedIn(scene, tried.input) })
  const answer = await sendForm(person.page)
  const shown = await refusalsShown(person.page)
  if (!answer) return { how: 'form', shown, told: [], why: null }
  if (answer.status >= 300) return { how: 'form', shown, told: problemsIn((await person.ask(answer.path, answer.sent)).body), why: null }
  if (!own) records.set(register.id, (answer.body as { record: Known }).record)
  return { how: null, shown, told: [], why: '办成了' }
}

async function askAs(scene: Scene, tried: StoryStep): Promise<readonly Problem[]> {
  await scene.person.be(tried.by as Role)
  return askApi(scene, tried)
}

/** The same attempt as a program would make it. */
async function askApi(
  { person, register, records, stage, story, nowhere }: Scene,
  { by, step, input, on, reason }: StoryStep,
): Promise<readonly Problem[]> {
  const sent = await inputAsSent({ stage, records }, stage.actor(by as Role), input)
  if (isProblem(sent)) return [sent]
  const common = { input: sent, on, ...(reason ? { reason } : {}) }
  const own = records.get(register.id)
  if (!own) {
    const [unit, village] = [stage.unit, stage.village].map((id) => stage.office.tree().get(id)?.code)
    const opening = { step, title: story.title, unit, ...(nowhere ? {} : { village }), ...common }
    return problemsIn((await person.ask(`/registers/${register.id}/records`, opening)).body)
  }
  const { body } = await person.ask(`/registers/${register.id}/records/${own.id}`)
  const { version } = (body as { record: { version: number } }).record
  return problemsIn((await person.ask(`/registers/${register.id}/records/${own.id}/steps/${step}`, { version, ...common })).body)
}
