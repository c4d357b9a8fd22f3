import type { Day } from './calendar/calendar.ts'
import { holds, type Values } from './condition.ts'
import type { RecordEvent, RecordState } from './event.ts'
import { named } from './named.ts'
import { over } from './over.ts'
import { hasMinor, withMinors } from './privacy/age.ts'
import { isProblem, type Problem, problem } from './problem/problem.ts'
import type { AnyRegister, Step } from './register.ts'
import { type Actor, isPerson } from './role.ts'
import { isSame } from './same.ts'
import type { Command, Context } from './step/command.ts'
import { commonSteps } from './step/common.ts'
import { isCommon } from './step/common-ids.ts'
import { copiesOf } from './step/copies.ts'
import { checkDates, effectiveDay } from './step/dates.ts'
import { gatheredOf } from './step/gathers.ts'
import { asAdded } from './step/growth.ts'
import { checkGuards, standing, viewOf } from './step/guards.ts'
import { grown, parseInput } from './step/input.ts'
import { closedPlace, mayTake, type Taker, type Taking, unassessedHere } from './step/taking.ts'
import { withComputed } from './value.ts'

/**
 * Judges one command and gives the event that follows from it, or the refusal. Pure: nothing is read, written or remembered.
 * Order: the step exists and fits the state; the actor may; the input is right; the dates are possible; the guards hold.
 */
export function decide(register: AnyRegister, record: RecordState | null, command: Command, context: Context): RecordEvent | Problem {
  if (isCommon(command.step)) return commonSteps[command.step].decide(register, record, command, context)
  const step = named(register.steps, command.step)
  if (!step) return problem('MF-STP-001', { slots: { register: register.name, step: command.step } })
  const role = mayTake(register, record, { step, command, context })
  if (isProblem(role)) return role
  const { taken, words } = copiesOf(step, over(record?.values, command.input), context.words)
  const parsed = parseInput(register, record, { step, command, input: over(command.input, taken) })
  if (isProblem(parsed)) return parsed
  const said = over(record?.values, withMinors(register.fields, grown(register, record?.values, parsed), context.today))
  const found = over(said, gatheredOf(register.fields, step, { values: said, linked: context.linked }))
  const values = withComputed(register.fields, over(over(found, step.sets), numbersFor(step, context)))
  const effectiveOn = effectiveDay(step, values, { command, context })
  const refusal =
    (record === null ? (unassessedHere(register, context) ?? closedPlace(command, context, effectiveOn)) : null) ??
    checkDates(register, record, { step, set: parsed, effectiveOn, command, context }) ??
    checkGuards(register, record, { step, needs: standing(step, command), values, context, words, village: command.village })
  if (refusal) return refusal
  return eventOf(register, record, { step, command, context, role, set: changed(register, record, values), effectiveOn })
}

const numbersFor = ({ numbers }: Step, { draws }: Context): Values | undefined =>
  numbers && Object.fromEntries(numbers.map((field) => [field, draws.numbers[field]]))

/** Only what is new: an event carries changes, not copies. */
function changed(register: AnyRegister, record: RecordState | null, values: Values): Values {
  const before = record?.values ?? {}
  const set: Record<string, unknown> = {}
  for (const name in values) {
    const value = values[name]
    if (value !== undefined && register.fields[name] !== undefined && !isSame(value, before[name] ?? null)) set[name] = value
  }
  return set
}

type Eventing = Taking & { role: Taker; set: Values; effectiveOn: Day }

function eventOf(
  register: AnyRegister,
  record: RecordState | null,
  { step, command, context, role, set, effectiveOn }: Eventing,
): RecordEvent {
  const values = over(record?.values, set)
  const said = asAdded(register.fields, record?.values ?? {}, set)
  return {
    record: record?.id ?? context.draws.id,
    register: register.id,
    version: (record?.version ?? 0) + 1,
    step: command.step,
    actor: { id: context.actor.id, name: context.actor.name, role },
    recordedAt: context.now,
    effectiveOn,
    from: record?.state ?? null,
    to: step.to ?? record?.state ?? '',
    set: said.set,
    base: {
      ...(said.adds.length > 0 ? { adds: said.adds } : {}),
      ...opening(record, command, context),
      ...reading(register, record, { values, actor: context.actor, informed: context.informed, today: context.today }),
    },
    ...(command.reason?.trim() ? { reason: command.reason.trim() } : {}),
    ...(command.files?.length ? { files: command.files } : {}),
    definition: register.version.number,
  }
}

function opening(record: RecordState | null, command: Command, context: Context): RecordEvent['base'] {
  if (record) return {}
  return {
    unit: command.unit as number,
    village: command.village ?? null,
    title: command.title?.trim() ?? '',
    code: context.draws.numbers.code ?? '',
    handler: context.actor.id,
  }
}

const none: readonly string[] = []
const naming = new WeakMap<AnyRegister, readonly string[]>()

/** The fields that name who may take a step (`in:mediators`), found once per register. */
function namingOf(register: AnyRegister): readonly string[] {
  const known = naming.get(register)
  if (known) return known
  const by = Object.values(register.steps).flatMap((step) => (step.by === 'time' ? [] : step.by))
  const found = [...new Set(by.filter((one) => one.startsWith('in:')).map((one) => one.slice(3)))]
  naming.set(register, found)
  return found
}

/** Who is involved and whether the record is for named persons only, as far as this event changes it. */
export function reading(
  register: AnyRegister,
  record: RecordState | null,
  { values, actor, today, informed = [] }: { values: Values; actor: Actor; today: Day; informed?: readonly string[] },
): RecordEvent['base'] {
  const before = record?.involved ?? none
  const restricted = isRestricted(register, record, { values, today })
  const told = restricted && !record?.restricted ? informed : none
  const involved = new Set(before)
  if (isPerson(actor)) involved.add(actor.id)
  for (const field of namingOf(register)) for (const person of asList(values[field])) involved.add(person)
  for (const person of told) involved.add(person)
  return {
    ...(involved.size === before.length ? {} : { involved: [...involved] }),
    ...(restricted === (record?.restricted ?? false) ? {} : { restricted }),
  }
}

const asList = (named: unknown): readonly string[] =>
  typeof named === 'string' ? [named] : ((named as readonly string[] | null | undefined) ?? none)

/**
 * Once restricted a record stays so, until someone lifts it by a step of its own: a cleared flag must not open it by accident. A minor's matter is for
 * named persons in every register (PI-08, SD-09).
 */
function isRestricted(register: AnyRegister, record: RecordState | null, { values, today }: { values: Values; today: Day }): boolean {
  if (record?.restricted || register.restricted === 'all' || hasMinor(register.fields, values, today)) return true
  const view = viewOf(record, values, {})
  return [register.restricted, register.privacy?.highly].some((one) => one !== undefined && holds(one, view))
}
