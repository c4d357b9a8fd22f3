import { randomUUID } from 'node:crypto'
import { daysBetween } from '../../src/kernel/calendar.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import { isProblem, type Problem } from '../../src/kernel/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor } from '../../src/kernel/role.ts'
import type { Story, StoryStep } from '../../src/kernel/story.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { type Performed, perform, type Request } from '../../src/office/perform.ts'
import { registers } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { type County, town, village } from './county.ts'
import { moved } from './moved.ts'

/** Every story with its register, as `it.each` takes them. */
export const told: readonly (readonly [string, string, AnyRegister, Story])[] = registers.flatMap((register) =>
  (stories[register.id] ?? []).map((story) => [register.id, story.title, register, story] as const),
)

/** The registers that have stories. */
export const storied: readonly (readonly [string, AnyRegister, readonly Story[]])[] = registers.flatMap((register) => {
  const own = stories[register.id]
  return own ? [[register.id, register, own] as const] : []
})

/** `@role` becomes the person of that role, `@unit` the township; attachments stay as they are named. */
export function filledIn(value: unknown): unknown {
  if (value === '@unit') return town.code
  if (typeof value === 'string') return value.replace(/^@(?!file:)(\w+)$/, 'p-$1')
  if (Array.isArray(value)) return value.map(filledIn)
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one)])) : value
}

/** What a story types at a step: its people, its place, and its attachments uploaded by whoever takes the step. */
export async function typedBy(county: County, actor: Actor, { input = {}, on }: StoryStep): Promise<Record<string, unknown>> {
  let typed = JSON.stringify(filledIn(input))
  for (const [mark, name] of new Map(typed.matchAll(/@file:([^"]+)/g).map((match) => [match[0], match[1]!]))) {
    const bytes = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${randomUUID()}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    )
    const { digest } = must(await uploadFile(county.at(on), actor, { name: name.replace(/\.\w+$/, '.pdf'), bytes }), name)
    typed = typed.replaceAll(mark, digest)
  }
  return JSON.parse(typed)
}

/** Takes one step of a story on its own day: on a record, or opening one in the first township. */
export async function take(
  county: County,
  register: AnyRegister,
  step: StoryStep,
  { record, version, title = '示例' }: { record?: string; version?: number; title?: string } = {},
): Promise<Performed | Problem> {
  const actor = county.actor(step.by)
  // A story is told more than once: whoever tells it again says that it is not the same matter (V7).
  const opening = record ? {} : { title, unit: town.id, village, reason: step.reason ?? '并非重复' }
  const command = { step: step.step, input: await typedBy(county, actor, step), on: step.on, reason: step.reason, ...opening }
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

/** Lives a story through the real office, each step at its own date. A record that a step opens elsewhere is lived to its end at once. */
export async function live(
  county: County,
  register: AnyRegister,
  story: Story,
  watch: Watch = async () => undefined,
): Promise<RecordState> {
  let record: RecordState | null = null
  for (const step of story.steps) {
    await watch(record, step)
    const done: Performed = must(
      await take(county, register, step, { record: record?.id, title: story.title }),
      `${register.id} “${story.title}” ${step.step} ${step.on}`,
    )
    record = done.record
    for (const opened of done.opened) await liveOn(county, opened)
  }
  if (!record) throw new Error(`the story “${story.title}” has no steps`)
  await watch(record, undefined)
  return record
}

/** The rest of the first story of an opened record's register, moved to the days after it was opened. */
async function liveOn(county: County, opened: RecordState): Promise<void> {
  const register = registers.find(({ id }) => id === opened.register) as AnyRegister
  const [opening] = opened.trail
  const story = stories[opened.register]?.find(({ steps }) => steps[0]?.step === opening?.step)
  if (!story || !opening) return
  const days = daysBetween(story.steps[0]!.on, opening.on)
  for (const step of story.steps.slice(1))
    must(await take(county, register, moved(step, days), { record: opened.id }), `${opened.register} ${step.step}`)
}
