import { addDays, daysBetween, nationalCalendar } from '../../src/kernel/calendar.ts'
import { type LinkedRecord, linksNeeded } from '../../src/kernel/condition.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import type { Field, Fields } from '../../src/kernel/field.ts'
import { isProblem, type Problem } from '../../src/kernel/problem.ts'
import type { AnyRegister, Step } from '../../src/kernel/register.ts'
import { type Role, roles } from '../../src/kernel/role.ts'
import { ownSteps, type Story, type StoryStep } from '../../src/kernel/story.ts'
import { registerById, registers } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { walker } from '../../src/registers/walk.ts'
import { moved } from './moved.ts'

/** A step tried on a record as it stood in some story, with linked records as they might be. */
export type Attempt = { readonly record: RecordState | null; readonly step: StoryStep; readonly linked: Linked }
type Linked = Readonly<Record<string, readonly LinkedRecord[]>>

/** Judges the attempt by the kernel alone. */
export const judge = (register: AnyRegister, { record, step, linked }: Attempt): RecordState | Problem =>
  walker(register, { calendar: nationalCalendar, linked }).attempt(record, step)

/** A copy of the register in which one guard is gone from every step. */
export function without(register: AnyRegister, guard: string): AnyRegister {
  const steps = Object.entries(register.steps).map(([id, step]) => [id, { ...step, needs: step.needs?.filter((one) => one.id !== guard) }])
  return { ...register, steps: Object.fromEntries(steps) }
}

/** Ids of the guards of a register, each once. */
export const guardIds = (register: AnyRegister): readonly string[] => [
  ...new Set(Object.values(register.steps).flatMap((step) => (step.needs ?? []).map(({ id }) => id))),
]

type Position = { readonly record: RecordState | null; readonly on: string }

/**
 * Everything that somebody might try in the course of the stories: at each place of each story, also of those in which one earlier step was
 * left out or said something else, every step that has one of the guards and fits the state, with what any story types there, whole and with
 * one thing wrong. Guards taken out of the set while it runs are not tried any more.
 */
export function* attemptsOf(register: AnyRegister, guards: ReadonlySet<string>): Generator<Attempt> {
  const told = (stories[register.id] ?? []).map((story) => ({ ...story, steps: ownSteps(story) }))
  const links = linkedOf(register)
  const seen = new Set<string>()
  for (const { place, wrong } of placesOf(register, told, links))
    for (const [id, step] of Object.entries(register.steps)) {
      if (!step.needs?.some((guard) => guards.has(guard.id)) || !fits(step, place.record)) continue
      const key = JSON.stringify([id, place, wrong])
      const by = seen.has(key) ? undefined : whoMay(register, place.record, { step: id, on: place.on })
      seen.add(key)
      for (const input of by ? inputsOf(register, told, { id, on: place.on, wrong }) : [])
        for (const linked of links)
          yield { record: place.record, step: { step: id, by: by as Role, on: place.on, input, reason: '试办' }, linked }
    }
}

const fits = ({ from }: Step, record: RecordState | null): boolean => (record ? from.includes(record.state) : from.length === 0)

/** A role whose holder may take the step here; undefined if nobody of the stories' people may. */
const whoMay = (register: AnyRegister, record: RecordState | null, { step, on }: { step: string; on: string }): Role | undefined =>
  (Object.keys(roles) as Role[]).find((by) => {
    const tried = judge(register, { record, step: { step, by, on }, linked: {} })
    return !isProblem(tried) || !tried.code.startsWith('MF-PER')
  })

/** Places in the stories as told, where anything may be typed wrong; then in stories that went otherwise before, where all is typed right. */
function* placesOf(
  register: AnyRegister,
  told: readonly Story[],
  links: readonly Linked[],
): Generator<{ place: Position; wrong: boolean }> {
  for (const story of told) for (const place of lived(register, story, links)) yield { place, wrong: true }
  for (const story of told)
    for (const other of otherwise(register, story)) for (const place of lived(register, other, links)) yield { place, wrong: false }
}

/** The story with one step left out after the first, and with one thing wrong in one step. */
function* otherwise(register: AnyRegister, story: Story): Generator<Story> {
  for (const [at, step] of story.steps.entries()) {
    if (at > 0) yield { ...story, steps: story.steps.toSpliced(at, 1) }
    for (const input of changed(register.fields, { ...step.input })) yield { ...story, steps: story.steps.with(at, { ...step, input }) }
  }
}

/** The record before each step of a story, as far as the story can be lived. */
function lived(register: AnyRegister, { steps }: Story, links: readonly Linked[]): readonly Position[] {
  const found: Position[] = []
  let record: RecordState | null = null
  for (const step of steps) {
    found.push({ record, on: step.on })
    const next: RecordState | undefined = links
      .map((linked) => judge(register, { record, step, linked }))
      .find((one): one is RecordState => !isProblem(one))
    if (!next) return found
    record = next
  }
  return found
}

/** What may stand behind the links that guards look through: nothing, or any record that a story of the other register passes through. */
function linkedOf(register: AnyRegister): readonly Linked[] {
  const fields = [
    ...new Set(
      Object.values(register.steps).flatMap((step) =>
        (step.needs ?? []).flatMap(({ needs, when }) => [needs, ...(when ? [when] : [])].flatMap(linksNeeded)),
      ),
    ),
  ]
  return [
    {},
    ...fields.flatMap((name) => {
      const field = register.fields[name] as Field & { register: string }
      const target = registerById(field.register)
      const records = target ? (stories[target.id] ?? []).flatMap((story) => recordsOf(target, story)) : []
      return records.map(({ id, register: of, state, values }) => ({ [name]: [{ id, register: of, state, values }] }))
    }),
  ]
}

const recordsOf = (register: AnyRegister, story: Story): readonly RecordState[] => {
  const { walk } = walker(register, { calendar: nationalCalendar, registers })
  const own = story.steps.flatMap((step, index) => (step.in === undefined ? [index + 1] : []))
  return own.map((upTo) => walk(story, upTo))
}

type Typing = { readonly id: string; readonly on: string; readonly wrong: boolean }

/** What stories type at a step, moved to the day; if `wrong`, also the same with one value left out, turned round, replaced, moved or added. */
function inputsOf(register: AnyRegister, told: readonly Story[], { id, on, wrong }: Typing): readonly Record<string, unknown>[] {
  const steps = told.flatMap((story) => story.steps).filter((one) => one.step === id)
  const typed = steps.map((one) => ({ ...moved(one, daysBetween(one.on, on)).input }))
  if (!wrong) return typed
  const may = register.steps[id]!.may ?? []
  return typed.flatMap((input) => [input, ...changed(register.fields, input), ...added(register.fields, may, { input, on })])
}

function changed(fields: Fields, input: Record<string, unknown>): readonly Record<string, unknown>[] {
  return Object.entries(input).flatMap(([name, value]) => {
    const { [name]: _, ...rest } = input
    return [rest, ...variants(fields[name]!, value).map((one) => ({ ...input, [name]: one }))]
  })
}

function added(
  fields: Fields,
  may: readonly string[],
  { input, on }: { input: Record<string, unknown>; on: string },
): readonly Record<string, unknown>[] {
  return may.filter((name) => !(name in input)).flatMap((name) => variants(fields[name]!, on).map((one) => ({ ...input, [name]: one })))
}

function variants(field: Field, value: unknown): readonly unknown[] {
  if (field.kind === 'yesNo') return [value !== true]
  if (field.kind === 'choice') return Object.keys(field.choices).filter((one) => one !== value)
  if (field.kind === 'choices') return Object.keys(field.choices).map((one) => [one])
  if (field.kind === 'number') return [0, 1, field.max ?? 1000]
  if ((field.kind === 'date' || field.kind === 'datetime') && typeof value === 'string')
    return [-40, -1, 1, 400].map((days) => addDays(value.slice(0, 10), days) + value.slice(10))
  if (field.kind === 'parts' && Array.isArray(value))
    return value.flatMap((row, index) => changed(field.fields, row).map((one) => value.with(index, one)))
  return []
}
