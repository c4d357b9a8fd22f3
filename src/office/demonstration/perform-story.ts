import { isProblem } from '../../kernel/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Story, StoryStep } from '../../kernel/story.ts'
import { uploadFile } from '../attach-file.ts'
import type { Office } from '../office.ts'
import { perform } from '../perform.ts'
import { samplePdf } from './load.ts'

export type By = (role: Role) => Actor

/** A story of a register. A step with `in` acts on the record that an earlier step opened in that register (a review of a document). */
export type Told = Omit<Story, 'steps'> & { readonly register: string; readonly steps: readonly (StoryStep & { readonly in?: string })[] }

type Setting = { readonly unit: number; readonly by: By }

/** Performs a story through the same use case as everybody, each step on its own day. A refused step is a fault of the story and throws. */
export async function performStory(office: Office, { register, title, steps }: Told, { unit, by }: Setting): Promise<void> {
  const village =
    office
      .tree()
      .children(unit)
      .find((child) => child.kind === 'village')?.id ?? null
  const records = new Map<string, string>()
  for (const step of steps) {
    const at: Office = { ...office, now: () => `${step.on}T02:00:00.000Z` }
    const actor = by(step.by)
    const input = (await resolve(step.input ?? {}, { at, actor, by })) as Record<string, unknown>
    const where = step.in ?? register
    const record = records.get(where)
    const command = { step: step.step, input, on: step.on, reason: step.reason, ...(record ? {} : { title, unit, village }) }
    const done = await perform(at, actor, { register: where, record, command })
    if (isProblem(done))
      throw new Error(`${title} ${step.step}: ${done.message} ${(done.details ?? []).map((one) => one.message).join(' ')}`)
    records.set(where, done.record.id)
    for (const opened of done.opened) records.set(opened.register, opened.id)
  }
}

type Living = { readonly at: Office; readonly actor: Actor; readonly by: By }

/** `@role` becomes the person of that role; `@file:name` an upload of the demonstration file under that name. */
async function resolve(value: unknown, living: Living): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => resolve(one, living)))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await resolve(one, living)])))
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  if (value === '@unit') return townOf(living)
  if (!value.startsWith('@file:')) return living.by(value.slice(1) as Role).id
  const uploaded = await uploadFile(living.at, living.actor, { name: value.slice(6), bytes: Buffer.from(samplePdf) })
  if (isProblem(uploaded)) throw new Error(uploaded.message)
  return uploaded.digest
}

const townOf = ({ at, actor }: Living): string => {
  const unit = at.tree().get(actor.appointments[0]?.unit ?? -1)
  return (unit?.kind === 'office' ? at.tree().get(unit.parent ?? -1)?.code : unit?.code) ?? ''
}
