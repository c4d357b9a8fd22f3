import { randomUUID } from 'node:crypto'
import type { RecordState } from '../../src/kernel/event.ts'
import { alikeNeeded } from '../../src/kernel/needed.ts'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { filesNamed, nameOfOpened, registerNamed, type Story, type StoryStep, takerOf, withMarks } from '../../src/kernel/story/story.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { type Performed, perform, type Request } from '../../src/office/steps/perform.ts'
import { registerById, registers } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { type County, town, village, villageCode } from './county.ts'

/** Every story with its register, as `it.each` takes them. */
export const told: readonly (readonly [string, string, AnyRegister, Story])[] = registers.flatMap((register) =>
  (stories[register.id] ?? []).map((story) => [register.id, story.title, register, story] as const),
)

/** The registers that have stories. */
export const storied: readonly (readonly [string, AnyRegister, readonly Story[]])[] = registers.flatMap((register) => {
  const own = stories[register.id]
  return own ? [[register.id, register, own] as const] : []
})

/** The records of a story by the names it calls them. */
export type Life = ReadonlyMap<string, RecordState>

/** `@role` becomes the person of that role, `@unit` the township, `@record:` the story's record; attachments stay as they are named. */
export const filledIn = (value: unknown, life: Life = new Map()): unknown =>
  withMarks(value, {
    person: (role) => `p-${role}`,
    unit: town.code,
    village: villageCode,
    file: (name) => `@file:${name}`,
    record: (name) => life.get(name)?.id ?? `@record:${name}`,
  })

/** What a story types at a step: its people, its place, and its attachments uploaded by whoever takes the step. */
export async function typedBy(county: County, actor: Actor, { input = {}, on }: StoryStep, life?: Life): Promise<Record<string, unknown>> {
  let typed = JSON.stringify(filledIn(input, life))
  for (const name of filesNamed(input)) {
    const bytes = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${randomUUID()}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    )
    const { digest } = must(await uploadFile(county.at(on), actor, { name: name.replace(/\.\w+$/, '.pdf'), bytes }), name)
    typed = typed.replaceAll(`@file:${name}`, digest)
  }
  return JSON.parse(typed)
}

type Taking = { readonly record?: string; readonly version?: number; readonly title?: string; readonly life?: Life }

/** Takes one step of a story on its own day: on a record, or opening one in the first township. */
export async function take(
  county: County,
  register: AnyRegister,
  step: StoryStep,
  { record, version, title = '示例', life }: Taking = {},
): Promise<Performed | Problem> {
  const actor = takerOf(step.by, county.actor)
  // A story is told more than once: whoever tells it again says that it is not the same matter (V7).
  const opening = record ? {} : { title, unit: town.id, village, reason: step.reason ?? '并非重复' }
  const command = { step: step.step, input: await typedBy(county, actor, step, life), on: step.on, reason: step.reason, ...opening }
  const request: Request = { register: register.id, record, version, command, through: register.steps[step.step]?.through }
  return perform(county.at(step.on), actor, request)
}

/** What was done, or an error that says why it was refused. */
export function must<T extends object>(result: T | Problem, about = ''): T {
  if (!isProblem(result)) return result
  throw new Error(
    `${about}: ${result.code} ${result.message} ${(result.details ?? []).map((one) => `${one.field}: ${one.message}`).join(' ')}`,
  )
}

/** Told of each record as it stands before a step, and once at the end (`next` is then absent). */
export type Watch = (record: RecordState | null, next: StoryStep | undefined) => Promise<void>

/** Lives a story through the real office, each step at its own date, records of other registers too. Gives the story's own record. */
export async function live(county: County, register: AnyRegister, story: Story, watch?: Watch): Promise<RecordState> {
  const record = (await liveTo(county, register, { story, watch })).get(register.id)
  if (!record) throw new Error(`the story “${story.title}” has no record of its own`)
  await watch?.(record, undefined)
  return record
}

/** Lives a story until its own record is opened. */
export async function begin(county: County, register: AnyRegister, story: Story): Promise<{ record: RecordState; life: Life }> {
  const life = await liveTo(county, register, { story, upTo: openingAt(story) + 1 })
  return { record: life.get(register.id) as RecordState, life }
}

/** Where a story opens its own record. */
export const openingAt = ({ steps }: Story): number => steps.findIndex((step) => step.in === undefined)

/** Lives what a story tells before its own record is opened. */
export const prepare = (county: County, register: AnyRegister, story: Story): Promise<Life> =>
  liveTo(county, register, { story, upTo: openingAt(story) })

type Living = { readonly story: Story; readonly watch?: Watch; readonly upTo?: number }

/** Registers of which one unit may hold only one record that is alike: a card, a yearly list. */
const single = registers.filter(({ steps }) =>
  Object.values(steps).some(({ needs = [] }) =>
    needs.some((guard) => !guard.warns && [guard.needs, ...(guard.when ? [guard.when] : [])].flatMap(alikeNeeded).length > 0),
  ),
)

/** A story is told more than once in one county: what an earlier telling left where only one may stand is voided. */
async function makeRoom(county: County): Promise<void> {
  for (const register of single) {
    const table = register.id.replaceAll('-', '_')
    const left = await county.sql(`SELECT id FROM "${table}" WHERE voided IS NULL AND NOT restricted AND unit_id = $1`, [town.id])
    for (const { id } of left) {
      const command = { step: 'void', input: {}, reason: '另讲一遍' }
      must(await perform(county.office, county.actor(register.approvers[0]!), { register: register.id, record: String(id), command }))
    }
  }
}

async function liveTo(county: County, register: AnyRegister, { story, watch, upTo }: Living): Promise<Life> {
  const life = new Map<string, RecordState>()
  await makeRoom(county)
  for (const step of story.steps.slice(0, upTo)) {
    const name = step.in ?? register.id
    const before = life.get(name) ?? null
    if (name === register.id) await watch?.(before, step)
    const at = step.in ? (registerById(registerNamed(name)) as AnyRegister) : register
    const done: Performed = must(
      await take(county, at, step, { record: before?.id, title: step.title ?? story.title, life }),
      `${name} “${story.title}” ${step.step} ${step.on}`,
    )
    life.set(name, done.record)
    for (const opened of done.opened) life.set(nameOfOpened(opened.register, register.id), opened)
  }
  return life
}
