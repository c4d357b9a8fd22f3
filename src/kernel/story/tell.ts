import { clocksOf, standingOf } from '../clock/clock.ts'
import { wordsKey } from '../compare/wording.ts'
import { type Alike, idsAlong, isFilled, type LinkedRecord, type Values } from '../condition.ts'
import { apply, type RecordEvent, type RecordState } from '../event.ts'
import { decide } from '../lifecycle.ts'
import { alikeNeeded, linksNeeded } from '../needed.ts'
import { seatOf } from '../permission.ts'
import { withPlace } from '../place.ts'
import { isProblem, type Problem, problem } from '../problem/problem.ts'
import type { AnyRegister, Step } from '../register.ts'
import type { Actor, Role } from '../role.ts'
import type { Command, Context } from '../step/command.ts'
import { textsOf } from '../step/copies.ts'
import { linksGathered } from '../step/gathers.ts'
import { openElsewhere } from '../step/openings.ts'
import {
  liesThere,
  type Marks,
  nameOfOpened,
  openedAs,
  recordsNamed,
  registerNamed,
  type Story,
  type StoryStep,
  takerOf,
  withMarks,
} from './story.ts'

/** A record of a story as it stands, with what happened to it. */
export type Lived = { readonly register: AnyRegister; readonly state: RecordState; readonly events: readonly RecordEvent[] }
/** The records of a story by the names it calls them. */
export type Told = ReadonlyMap<string, Lived>

/** What `decide` is told beside the story's own records: the register, the step and who takes it; how many records the story has so far. */
export type Taking = {
  readonly register: AnyRegister
  readonly step: string
  readonly on: string
  readonly actor: Actor
  readonly opens: boolean
  readonly nth: number
}

/** Where a story is told: by which definitions, in which place, by whom. */
export type Stage = {
  readonly registers: readonly AnyRegister[]
  /** Only the story's own record lives: what happens in other registers is left out. */
  readonly alone?: boolean
  readonly unit: number
  readonly village: number | null
  readonly marks: Omit<Marks, 'record'>
  readonly actor: (role: Role) => Actor
  readonly context: (taking: Taking) => Context
}

/** Whose story it is: the register of its own record, what the record is called, and where it is told. */
export type Telling = {
  readonly stage: Stage
  readonly own: string
  readonly title: string
  /** Linked records that are not the story's, by field: for whoever tries one step alone. */
  readonly linked?: Context['linked']
}

/** Takes one step of a story and opens what it opens; gives the story's records as they then stand, or the refusal. */
export function tellStep(told: Told, step: StoryStep, telling: Telling): Told | Problem {
  const { stage, own } = telling
  const name = step.in ?? own
  const register = registerIn(stage, registerNamed(name))
  if (isProblem(register)) return register
  const record = told.get(name)?.state ?? null
  const actor = takerOf(step.by, stage.actor)
  const command = commandOf(told, step, { telling, record, register })
  const asked = { register, step: step.step, on: step.on, actor, opens: record === null, nth: told.size }
  const context = stage.context(asked)
  const event = decide(register, record, command, {
    ...context,
    ...(record ? { clocks: standingOf(clocksOf(register, record, { ...context, now: `${step.on}T12:00` })) } : {}),
    ...beyond(told, { register, step: register.steps[step.step], record, command, linked: telling.linked }),
    // What a use case fills is told by the story itself.
    through: register.steps[step.step]?.through,
  })
  if (isProblem(event)) return event
  const led = openings(stage, { register, record, event, actor, nth: told.size + (record ? 0 : 1) })
  if (isProblem(led)) return led
  const after = new Map(told).set(name, lived(told.get(name), register, led.event))
  for (const one of led.opened) openedAs(after, nameOfOpened(one.register.id, own), lived(undefined, one.register, one.event))
  return after
}

/** Tells a story to its end, or as far as `steps` of it. A step that is refused is a fault of the story and throws with the refusal. */
export function tell({ title, steps }: Story, telling: Omit<Telling, 'title'>, upTo = steps.length): Told {
  const { alone } = telling.stage
  const lived = steps.slice(0, upTo).filter((step) => !alone || step.in === undefined)
  return lived.reduce<Told>((told, step) => {
    const absent = alone ? [] : recordsNamed(step.input).filter((name) => !told.has(name))
    if (absent.length > 0) throw new Error(`the story “${title}” has no record “${absent.join('”, “')}” before ${step.step}`)
    const after = tellStep(told, step, { ...telling, title })
    if (!isProblem(after)) return after
    const details = (after.details ?? []).map((one) => `${one.field ?? one.guard ?? one.code}: ${one.message}`).join(' ')
    throw new Error(`${telling.own} “${title}” ${step.step} ${step.on}: ${after.code} ${after.guard ?? ''} ${after.message} ${details}`)
  }, new Map())
}

const registerIn = ({ registers }: Stage, id: string): AnyRegister | Problem =>
  registers.find((one) => one.id === id) ?? problem('MF-REC-002', { slots: { register: id } })

type Commanding = { telling: Telling; record: RecordState | null; register: AnyRegister }

function commandOf(told: Told, step: StoryStep, { telling, record, register }: Commanding): Command {
  const { stage, title } = telling
  const ids = (name: string): string => told.get(name)?.state.id ?? `@record:${name}`
  const input = withMarks(step.input ?? {}, { ...stage.marks, record: ids }) as Values
  const opening = record ? {} : { title: step.title ?? title, unit: stage.unit, village: liesThere(step, register) ? stage.village : null }
  return { step: step.step, input, on: step.on, reason: step.reason, ...opening }
}

type Asking = {
  register: AnyRegister
  step: Step | undefined
  record: RecordState | null
  command: Command
  linked: Context['linked'] | undefined
}

/** What the guards of the step look at beyond the record: the story's other records, as the office would load them. */
function beyond(
  told: Told,
  { register, step, record, command, linked: given }: Asking,
): Pick<Context, 'linked' | 'alike' | 'papers' | 'words'> {
  const conditions = (step?.needs ?? []).flatMap(({ needs, when }) => (when ? [needs, when] : [needs]))
  const values = withPlace({ ...record?.values, ...command.input }, record ? record.village : command.village)
  const others = [...told.values()].map(({ state }) => state).filter(({ id, voided }) => id !== record?.id && voided === null)
  const linked: Record<string, readonly LinkedRecord[]> = {}
  for (const path of [...conditions.flatMap(linksNeeded), ...(step ? linksGathered(step) : [])]) {
    const ids = idsAlong(values, path, { ...linked, ...given })
    linked[path] = others.filter(({ id }) => ids.includes(id))
  }
  const alike = conditions
    .flatMap(alikeNeeded)
    .filter((test) => others.some((one) => one.register === register.id && isLike(one, test, values)))
  const words = Object.fromEntries((step ? textsOf(step) : []).map((fields) => [wordsKey(fields), typedIn(fields, values)]))
  // A story has no papers beside those made from the record.
  return { linked: { ...linked, ...given }, alike, papers: [], words }
}

/** The text as it was typed; the files of a story have no words. */
const typedIn = (fields: readonly string[], values: Values): string | null =>
  fields.map((field) => values[field]).find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? null

const isLike = (other: RecordState, { same, states, overlap }: Alike, values: Values): boolean =>
  (states?.includes(other.state) ?? true) &&
  (overlap === undefined ||
    (isBefore(values[overlap.from], other.values[overlap.to]) && isBefore(other.values[overlap.from], values[overlap.to]))) &&
  same.every(
    (name) => isFilled(values[name]) && JSON.stringify(values[name]) === JSON.stringify(withPlace(other.values, other.village)[name]),
  )

const isBefore = (one: unknown, other: unknown): boolean => typeof one === 'string' && typeof other === 'string' && one < other

type Led = { register: AnyRegister; record: RecordState | null; event: RecordEvent; actor: Actor; nth: number }

function openings(stage: Stage, { register, record, event, actor, nth: before }: Led) {
  const step = register.steps[event.step]
  let nth = before
  if (!step?.opens || stage.alone) return { event, opened: [] }
  return openElsewhere(register, {
    step,
    event,
    record,
    registerOf: (id) => registerIn(stage, id),
    seat: seatOf(
      actor,
      event.actor.role,
      stage.context({ register, step: event.step, on: event.effectiveOn, actor, opens: false, nth: before }),
    ),
    judge: (other, command, onBehalf) => {
      const asked = { register: other, step: command.step, on: event.effectiveOn, actor, opens: true, nth }
      nth += 1
      return decide(other, null, command, { ...stage.context(asked), onBehalf })
    },
  })
}

const lived = (before: Lived | undefined, register: AnyRegister, event: RecordEvent): Lived => ({
  register,
  state: apply(before?.state ?? null, event),
  events: [...(before?.events ?? []), event],
})
