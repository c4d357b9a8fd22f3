import type { Day } from '../calendar/calendar.ts'
import type { AnyRegister } from '../register.ts'
import { type Actor, publicActor, type Role, systemActor } from '../role.ts'
import { happensInVillages } from '../villages.ts'

/**
 * An example of a register: what happened to one matter, step by step. One set of stories feeds contract tests, demonstration data, API
 * documentation and form previews.
 *
 * Marks in an input: `@mediator` in a person field stands for a person who holds that role, `@unit` for the township, `@village` for its village,
 * `@file:名称.pdf` for an attachment, `@record:meeting` in a link field for the story's record in that register.
 *
 * A story may reach into other registers; nobody stubs a linked record, the story tells how it came to be.
 * - `in: 'legal-review'` takes a step on the story's record of that register: the one that a step of the story opened there by its `opens`
 *   (the newest, if it opened several; the earlier ones are `legal-review#1`, `legal-review#2`), or one that the story opens itself by taking an opening step there (with a `title` of its own).
 * - `in: 'duty#second'` keeps a second record of a register apart; it is `@record:duty#second` in a link field.
 * - What a step opens in the story's own register is called `<register>#opened`.
 * `ends` is the state of the story's own record.
 */
export type Story = {
  readonly title: string
  readonly steps: readonly StoryStep[]
  /** State in which the matter ends. */
  readonly ends: string
}

export type StoryStep = {
  readonly step: string
  /** `time`: the step is one that time takes by itself (`by: 'time'` in the register). `public`: a citizen takes it on the portal. */
  readonly by: Role | 'time' | 'public'
  readonly on: Day
  readonly input?: Readonly<Record<string, unknown>>
  readonly reason?: string
  /** The record it is taken on, where that is not the story's own: a register's id, or `id#name`. */
  readonly in?: string
  /** What a record is called that this step opens elsewhere; absent: as the story is. */
  readonly title?: string
}

/** Who takes a step of a story: the person of the role, time itself, or a citizen. */
export function takerOf(by: StoryStep['by'], person: (role: Role) => Actor): Actor {
  if (by === 'time') return systemActor
  return by === 'public' ? publicActor : person(by)
}

/**
 * Whether a record that this step opens lies in the village where the story happens: the story's own does where the story does; of another register's, an
 * entry of the township's list lies in no village, whomever it serves.
 */
export const liesThere = ({ in: beside, by }: StoryStep, register: AnyRegister): boolean =>
  beside === undefined || by === 'villageCadre' || by === 'grid' || happensInVillages(register)

/** The register behind the name of a story's record: `duty#second` → `duty`. */
export const registerNamed = (name: string): string => name.split('#')[0] as string

/** What the story calls a record that one of its steps opened. */
export const nameOfOpened = (register: string, own: string): string => (register === own ? `${own}#opened` : register)

/** Gives what was just opened its name; one that bore it before is called `task#1`, the next `task#2`. */
export function openedAs<T>(told: Map<string, T>, name: string, opened: T): void {
  const before = told.get(name)
  if (before !== undefined) {
    let nth = 1
    while (told.has(`${name}#${nth}`)) nth += 1
    told.set(`${name}#${nth}`, before)
  }
  told.set(name, opened)
}

/** What the marks of an input stand for, wherever the story is told. */
export type Marks = {
  readonly person: (role: Role) => string
  readonly unit: string
  readonly village: string
  readonly file: (name: string) => string
  readonly record: (name: string) => string
}

/** The input with its marks replaced, rows and lists walked through. */
export function withMarks(value: unknown, marks: Marks): unknown {
  if (Array.isArray(value)) return value.map((one) => withMarks(one, marks))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withMarks(one, marks)]))
  return typeof value === 'string' && value.startsWith('@') ? meant(value.slice(1), marks) : value
}

function meant(mark: string, marks: Marks): string {
  if (mark === 'unit' || mark === 'village') return marks[mark]
  if (mark.startsWith('file:')) return marks.file(mark.slice(5))
  return mark.startsWith('record:') ? marks.record(mark.slice(7)) : marks.person(mark as Role)
}

/** The attachments that an input names, each once. */
export const filesNamed = (value: unknown): readonly string[] => namesOf(value).file
/** The records of the story that an input names, each once. */
export const recordsNamed = (value: unknown): readonly string[] => namesOf(value).record

function namesOf(value: unknown): { readonly file: readonly string[]; readonly record: readonly string[] } {
  const found = { file: new Set<string>(), record: new Set<string>() }
  const keep = (kind: 'file' | 'record') => (name: string) => {
    found[kind].add(name)
    return ''
  }
  withMarks(value, { person: () => '', unit: '', village: '', file: keep('file'), record: keep('record') })
  return { file: [...found.file], record: [...found.record] }
}

/** The steps of a story on its own record. */
export const ownSteps = ({ steps }: Story): readonly StoryStep[] => steps.filter((step) => step.in === undefined)
