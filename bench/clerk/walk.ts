import type { Field } from '../../src/kernel/field.ts'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import {
  filesNamed,
  nameOfOpened,
  openedAs,
  registerNamed,
  type Story,
  type StoryStep,
  takerOf,
  withMarks,
} from '../../src/kernel/story/story.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type Desk, fillIn, type Tally } from './controls.ts'
import { type Known, namesAt, uploadOf } from './names.ts'
import { type Answered, type Person, refusalsShown, sendForm } from './person.ts'
import type { Stage } from './stage.ts'

/** The records of a story so far, by the names it calls them. */
export type Records = Map<string, Known>

/** Where a story is told: on which stage, by whom, in which register. */
export type Scene = {
  readonly stage: Stage
  readonly person: Person
  readonly register: AnyRegister
  readonly story: Story
  readonly records: Records
  /** The matter lies in no village. */
  readonly nowhere?: boolean
  titleTyped?: boolean
}

/** What the person finds wrong with the screen: nothing that the law refuses. */
export class Stuck extends Error {}

/** Whether somebody takes the step in a form of the register: not elsewhere, not time or a citizen, not by a page of its own (`through`). */
export const isByHand = ({ register }: Pick<Scene, 'register'>, { in: elsewhere, by, step }: StoryStep): boolean =>
  elsewhere === undefined && by !== 'time' && by !== 'public' && register.steps[step]?.through === undefined

/** The input as it is typed: marks replaced; attachments stay `@file:` names. */
export function typedIn({ stage, records }: Pick<Scene, 'stage' | 'records'>, input: unknown): Record<string, unknown> {
  return withMarks(input ?? {}, {
    person: (role) => stage.person(role).id,
    unit: codeOf(stage, stage.unit),
    village: codeOf(stage, stage.village),
    file: (name) => `@file:${name}`,
    record: (name) => records.get(name)?.id ?? '',
  }) as Record<string, unknown>
}

const codeOf = (stage: Stage, id: number): string => stage.office.tree().get(id)?.code ?? ''

/** Takes a step without the browser: what happens in other registers, what time does by itself, what a citizen does on the portal. */
export async function takeQuietly(scene: Scene, step: StoryStep): Promise<Problem | null> {
  const { stage, records, register, story } = scene
  stage.setDay(step.on)
  const actor = takerOf(step.by, stage.actor)
  const name = step.in ?? register.id
  const input = await inputAsSent({ stage, records }, actor, step.input)
  if (isProblem(input)) return input
  const known = records.get(name)
  const opening = known
    ? {}
    : { title: step.title ?? story.title, unit: stage.unit, village: scene.nowhere && step.in === undefined ? null : stage.village }
  const command = { step: step.step, input, on: step.on, reason: step.reason, ...opening }
  const done = await perform(stage.office, actor, {
    register: registerNamed(name),
    record: known?.id,
    command,
    through: throughOf(scene, name, step.step),
  })
  if (isProblem(done)) return done
  keep(records, register, name, [done.record, ...done.opened])
  return null
}

/** The input as a program would send it: attachments are uploaded first and stand there by their digests. */
export async function inputAsSent(
  scene: Pick<Scene, 'stage' | 'records'>,
  actor: Actor,
  input: unknown,
): Promise<Record<string, unknown> | Problem> {
  const digests = new Map<string, string>()
  for (const file of filesNamed(input ?? {})) {
    const stored = await uploadFile(scene.stage.office, actor, { name: uploadOf(file).name, bytes: uploadOf(file).buffer })
    if (isProblem(stored)) return stored
    digests.set(`@file:${file}`, stored.digest)
  }
  return withDigests(typedIn(scene, input), digests) as Record<string, unknown>
}

function withDigests(value: unknown, digests: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => withDigests(one, digests))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withDigests(one, digests)]))
  return typeof value === 'string' ? (digests.get(value) ?? value) : value
}

/** The use case that acts, for steps that only it may take. */
const throughOf = ({ stage }: Scene, name: string, step: string): string | undefined =>
  stage.office.register(registerNamed(name))?.steps[step]?.through

type Stored = Known & { readonly register?: string }

/** Gives the record that was just opened, and what it opened, their names in the story. */
function keep(records: Records, register: AnyRegister, name: string, [own, ...opened]: readonly Stored[]): void {
  if (own && !records.has(name)) records.set(name, { id: own.id, code: own.code, title: own.title })
  for (const { id, code, title, register: of = '' } of opened) openedAs(records, nameOfOpened(of, register.id), { id, code, title })
}

/** Leads to the form of the step through the links that a person sees. */
export async function goToForm(scene: Scene, { step, by }: StoryStep): Promise<void> {
  const { person, register, records } = scene
  const own = records.get(register.id)
  const name = register.steps[step]?.name ?? step
  const { page } = person
  await person.goAs(by as Role, own ? `/r/${register.id}/${own.id}` : `/r/${register.id}`)
  const place = own ? page.locator('section[aria-labelledby="steps-title"] .row') : page.locator('.head .row')
  const link = place.getByRole('link', { name, exact: true })
  await place.waitFor().catch(() => undefined)
  if (
    !(await link
      .first()
      .waitFor({ timeout: 8_000 })
      .then(
        () => true,
        () => false,
      ))
  )
    throw new Stuck(
      `页面上没有“${name}”：${((await page.locator('main').first().textContent()) ?? '').slice(0, 300).replaceAll('\n', ' ')}`,
    )
  await link.first().click()
  await page.waitForURL(/\/(do|new)\//)
  const gate = page.locator('form.note', { hasText: '办理这一环节' }).getByRole('button', { name: '查看完整信息' })
  await page.locator('form.step-form').or(gate).first().waitFor()
  if (await gate.isVisible()) await gate.click()
  await page.locator('form.step-form').waitFor()
}

/** Fills in the form of the step that is open, through its controls. */
export async function fillForm(
  scene: Scene,
  step: StoryStep,
  { tally, input }: { tally: Tally; input: Record<string, unknown> },
): Promise<void> {
  const { stage, person, register, records } = scene
  const desk: Desk = { page: person.page, names: namesAt(stage, records), tally }
  const opens = !records.has(register.id)
  if (opens) await fillPlace(scene, desk)
  const { asks = [], may = [] } = register.steps[step.step] ?? {}
  const order = [...asks, ...may]
  const unknown = Object.keys(input).filter((name) => !order.includes(name))
  if (unknown.length > 0) throw new Stuck(`表单里没有栏目：${unknown.join('、')}`)
  // A field that another answer makes necessary appears when that answer is given.
  for (const name of order.filter((one) => input[one] !== undefined))
    await fillIn(desk, { field: register.fields[name] as Field, path: name, value: input[name] })
  if (opens) await fillTitle(scene, desk, step)
  if (step.reason && (await person.page.locator('#f-reason').count()) > 0) await fillReason(desk, step.reason)
  await fillDay(scene, desk, step)
}

/** Writes the reason that a step needs, or that a warning asks for. */
export async function fillReason(desk: Pick<Desk, 'page' | 'tally'>, reason: string): Promise<void> {
  await desk.page.locator('#f-reason').fill(reason)
  desk.tally.controls += 1
  desk.tally.characters += reason.length
}

async function fillDay({ register }: Scene, { page, tally }: Desk, { step, on }: StoryStep): Promise<void> {
  if (register.steps[step]?.on !== undefined || (await page.locator('#f-on').count()) === 0) return
  if ((await page.locator('#f-on').inputValue()) === on) return
  await page.locator('#f-on').fill(on)
  tally.controls += 1
}

/** The place of a new record, where the form asks for it. */
async function fillPlace({ stage, nowhere }: Scene, desk: Desk): Promise<void> {
  for (const [path, unit] of [
    ['unit', stage.unit],
    ['village', stage.village],
  ] as const)
    if (!(nowhere && path === 'village') && (await desk.page.locator(`[id="f-${path}"]`).count()) > 0)
      await fillIn(desk, { field: { kind: 'unit', name: path }, path, value: codeOf(stage, unit) })
}

/** A record needs a name of its own only where none follows from what was filled in. */
async function fillTitle(scene: Scene, { page, tally }: Desk, step: StoryStep): Promise<void> {
  const control = page.locator('#f-title')
  if ((await control.count()) === 0 || (await control.getAttribute('placeholder')) || (await control.inputValue()) !== '') return
  const title = step.title ?? scene.story.title
  await control.fill(title)
  scene.titleTyped = true
  tally.controls += 1
  tally.characters += title.length
}

/** Sends the form and keeps what was stored. What was refused comes back as what stands on the page. */
export async function send(
  scene: Scene,
): Promise<{ readonly answer: Answered | null; readonly stored: boolean; readonly shown: readonly string[] }> {
  const answer = await sendForm(scene.person.page)
  const stored = answer !== null && answer.status < 300
  if (!stored) return { answer, stored, shown: await refusalsShown(scene.person.page) }
  await scene.person.page.locator('form.step-form').waitFor({ state: 'detached' })
  const { record, opened = [] } = answer.body as { record: Stored; opened?: readonly Stored[] }
  keep(scene.records, scene.register, scene.register.id, [record, ...opened])
  return { answer, stored, shown: [] }
}
