import { nationalCalendar } from '../../kernel/calendar.ts'
import { type ClockState, clocksOf } from '../../kernel/clock.ts'
import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import { decide } from '../../kernel/lifecycle.ts'
import { isProblem } from '../../kernel/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Story, StoryStep } from '../../kernel/story.ts'
import type { UnitTree } from '../../kernel/unit.ts'

/** Where and by whom a story is lived. `actor` gives the person of a role there, `file` the digest of an attachment named in the story. */
export type Stage = {
  readonly tree: UnitTree
  readonly unit: number
  readonly village: number | null
  readonly actor: (role: Role) => Actor
  readonly file: (name: string) => string
  readonly newId: () => string
  /** The next number of a scheme for a year. */
  readonly number: (scheme: string, year: number) => string
  readonly today: string
}

export type Lived = {
  readonly register: AnyRegister
  readonly state: RecordState
  readonly events: readonly RecordEvent[]
  readonly clocks: readonly ClockState[]
}

/**
 * Lives a story through the same `decide` as everybody else, each step on its own day. A step that the register refuses is a fault of the
 * story and throws with the refusal.
 */
export function relive(register: AnyRegister, story: Story, stage: Stage): Lived {
  const events: RecordEvent[] = []
  let state: RecordState | null = null
  for (const step of story.steps) {
    const event: RecordEvent = takeStep(register, state, { story, step, stage })
    events.push(event)
    state = apply(state, event)
  }
  if (!state) throw new Error(`the story “${story.title}” has no steps`)
  return { register, state, events, clocks: clocksOf(register, state, { calendar: nationalCalendar, now: `${stage.today}T12:00` }) }
}

function takeStep(
  register: AnyRegister,
  state: RecordState | null,
  { story, step, stage }: { story: Story; step: StoryStep; stage: Stage },
): RecordEvent {
  const year = Number(step.on.slice(0, 4))
  const schemes = [
    ...(state ? [] : [['code', register.id]]),
    ...(register.steps[step.step]?.numbers ?? []).map((field) => [field, `${register.id}.${field}`]),
  ]
  const numbers = Object.fromEntries(schemes.map(([field, scheme]) => [field, stage.number(scheme as string, year)]))
  const command = {
    step: step.step,
    input: resolve(step.input ?? {}, stage) as Record<string, unknown>,
    on: step.on,
    reason: step.reason,
    ...(state ? {} : { title: story.title, unit: stage.unit, village: stage.village }),
  }
  const event = decide(register, state, command, {
    today: step.on,
    now: `${step.on}T03:00:00.000Z`,
    actor: stage.actor(step.by),
    tree: stage.tree,
    calendar: nationalCalendar,
    linked: {},
    draws: { id: stage.newId(), numbers },
    backEntryDays: 30,
    importing: true,
  })
  if (!isProblem(event)) return event
  throw new Error(
    `${register.id} “${story.title}” ${step.step}: ${event.message} ${(event.details ?? []).map((one) => `${one.field}: ${one.message}`).join(' ')}`,
  )
}

/** `@role` becomes the person of that role, `@file:name` the digest of the attachment; everything else stays. */
function resolve(value: unknown, stage: Stage): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, stage))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, stage)]))
  if (value === '@unit') return String(stage.tree.get(stage.unit)?.code)
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  return value.startsWith('@file:') ? stage.file(value.slice(6)) : stage.actor(value.slice(1) as Role).id
}
