import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import { filesNamed, liesThere, nameOfOpened, openedAs, registerNamed, type Story, takerOf, withMarks } from '../../kernel/story/story.ts'
import { uploadFile } from '../attach-file.ts'
import { type Office, today } from '../office.ts'
import { perform } from '../steps/perform.ts'
import { placeOf } from './relive.ts'
import { samplePdf } from './sample-pdf.ts'

export type By = (role: Role) => Actor

/** A story and the register that it is an example of. */
export type Told = Story & { readonly register: string }

type Setting = { readonly unit: number; readonly by: By }

/** Performs a story through the same use case as everybody, each step on its own day. A refused step is a fault of the story and throws. */
export async function performStory(office: Office, story: Told, { unit, by }: Setting): Promise<void> {
  const { register, title, steps } = story
  const village =
    office
      .tree()
      .children(unit)
      .find((child) => child.kind === 'village')?.id ?? null
  const own = placeOf(office.register(registerNamed(register)) as AnyRegister, story) === 'village' ? village : null
  const records = new Map<string, string>()
  for (const step of steps) {
    const at: Office = step.on === today(office) ? office : { ...office, now: () => `${step.on}T02:00:00.000Z` }
    const actor = takerOf(step.by, by)
    const input = await typed(step.input ?? {}, { at, actor, by, unit, village, records })
    const name = step.in ?? register
    const record = records.get(name)
    const place = liesThere(step, office.register(registerNamed(name)) as AnyRegister) ? own : null
    const opening = record ? {} : { title: step.title ?? title, unit, village: place }
    const command = { step: step.step, input, on: step.on, reason: step.reason, ...opening }
    const { through } = office.register(registerNamed(name))?.steps[step.step] ?? {}
    const asked = { register: registerNamed(name), record, command, through }
    const first = await perform(at, actor, asked)
    // What the county lived by chance may look like this matter on some day of the year; it is another one.
    const again = isProblem(first) && first.code === 'MF-REC-004'
    const done = again
      ? await perform(at, actor, { ...asked, command: { ...command, reason: '与相近的一件核对过，不是同一件事。' } })
      : first
    if (isProblem(done))
      throw new Error(`${title} ${step.step}: ${done.message} ${(done.details ?? []).map((one) => one.message).join(' ')}`)
    records.set(name, done.record.id)
    for (const opened of done.opened) openedAs(records, nameOfOpened(opened.register, register), opened.id)
  }
}

type Living = {
  readonly at: Office
  readonly actor: Actor
  readonly by: By
  readonly unit: number
  readonly village: number | null
  readonly records: ReadonlyMap<string, string>
}

/** The input with its marks replaced; each attachment is an upload of the demonstration file under its own name. */
async function typed(input: object, { at, actor, by, unit, village, records }: Living): Promise<Record<string, unknown>> {
  const files = new Map<string, string>()
  for (const name of filesNamed(input)) {
    const uploaded = await uploadFile(at, actor, { name, bytes: Buffer.from(samplePdf) })
    if (isProblem(uploaded)) throw new Error(uploaded.message)
    files.set(name, uploaded.digest)
  }
  const code = (id: number | null): string => at.tree().get(id ?? -1)?.code ?? ''
  return withMarks(input, {
    person: (role) => by(role).id,
    unit: code(unit),
    village: code(village),
    file: (name) => files.get(name) ?? '',
    record: (name) => records.get(name) ?? '',
  }) as Record<string, unknown>
}
