import { hasMinor, withMinors } from './age.ts'
import { type Day, daysBetween } from './calendar/calendar.ts'
import type { Command, Context } from './command.ts'
import { commonSteps, isCommon } from './common.ts'
import { fieldsNeeded, holds, isFilled, papersNeeded, rowsOf, type Values, type View, wordingNeeded } from './condition.ts'
import { copiesOf } from './copies.ts'
import { tellDiffering, unexplained } from './differing.ts'
import type { RecordEvent, RecordState } from './event.ts'
import { fallenIn } from './fallen.ts'
import type { Fields } from './field.ts'
import { asAdded } from './growth.ts'
import { personalNumberIn } from './identity.ts'
import { named } from './named.ts'
import { allowedNames, roleFor, separation } from './permission.ts'
import { withPlace } from './place.ts'
import { isProblem, type Problem, problem, together } from './problem/problem.ts'
import type { AnyRegister, Guard, Step } from './register.ts'
import { type Actor, isPerson, publicActor, systemActor } from './role.ts'
import { secrecyMarkIn } from './secrecy-mark.ts'
import type { Unit } from './unit.ts'
import { datesOf, missing, parseFields, withComputed } from './value.ts'
import { tellWording } from './wording.ts'

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
  const { taken, words } = copiesOf(step, { ...record?.values, ...command.input }, context.words)
  const parsed = parseInput(register, record, { step, command: { ...command, input: { ...command.input, ...taken } } })
  if (isProblem(parsed)) return parsed
  const all = {
    ...record?.values,
    ...withMinors(register.fields, grown(register, record, parsed), context.today),
    ...step.sets,
    ...numbersFor(step, context),
  }
  const values = withComputed(register.fields, all)
  const effectiveOn = effectiveDay(step, values, { command, context })
  const refusal =
    (record === null ? closedPlace(command, context, effectiveOn) : null) ??
    checkDates(register, record, { step, set: parsed, effectiveOn, command, context }) ??
    checkGuards(register, record, {
      step: { ...step, needs: standing(step, command) },
      values,
      context: { ...context, words },
      village: command.village,
    })
  if (refusal) return refusal
  return eventOf(register, record, { step, command, context, role, set: changed(register, record, values), effectiveOn })
}

type Taking = { step: Step; command: Command; context: Context }

type Taker = RecordEvent['actor']['role']

/** The role under which the step may be taken now, or the refusal. */
function mayTake(register: AnyRegister, record: RecordState | null, { step, command, context }: Taking): Taker | Problem {
  const fits = fitsState(register, record, step)
  if (fits) return fits
  if (step.by === 'time') return context.actor.id === systemActor.id ? 'system' : problem('MF-STP-005', { slots: { step: step.name } })
  const taker = takerOf(register, record, { step, command, context })
  const elsewhere = step.through !== undefined && step.through !== context.through
  return elsewhere && !isProblem(taker) ? problem('MF-STP-008', { slots: { step: step.name } }) : taker
}

function takerOf(register: AnyRegister, record: RecordState | null, { step, command, context }: Taking): Taker | Problem {
  if (record === null && context.onBehalf) return context.onBehalf
  if (context.actor.id === publicActor.id && step.by.includes('public')) return 'public'
  const place = record ?? { unit: command.unit ?? -1, village: command.village ?? null }
  const standing = { place, record, tree: context.tree, today: context.today }
  return separation(step, context.actor, record, register.steps) ?? roleFor(step, context.actor, standing)
}

/**
 * A unit that was closed takes nothing new from that day on; a closed village is no place for what happened from then on. What an older record leads to
 * (`opens`) is still opened: its course goes on.
 */
function closedPlace({ unit, village }: Command, { tree, today, onBehalf }: Context, effectiveOn: Day): Problem | null {
  if (onBehalf) return null
  const closed = (id: number | null | undefined, day: Day): Unit | null => {
    const place = typeof id === 'number' ? tree.get(id) : undefined
    return place?.closedOn && place.closedOn <= day ? place : null
  }
  const place = closed(unit, today) ?? closed(village, effectiveOn)
  return place && problem('MF-REC-009', { field: 'unit', slots: { name: place.name, day: place.closedOn ?? '' } })
}

function fitsState(register: AnyRegister, record: RecordState | null, step: Step): Problem | null {
  if (record === null) return step.from.length === 0 ? null : problem('MF-REC-001')
  if (record.voided === null && step.from.includes(record.state)) return null
  const names = (states: readonly string[]) => states.map((state) => `“${register.states[state]}”`).join('或')
  const possible = Object.values(register.steps)
    .filter((one) => one.by !== 'time' && one.from.includes(record.state))
    .map((one) => one.name)
  const state = record.voided === null ? (register.states[record.state] as string) : '已作废'
  const slots = {
    step: step.name,
    from: names(step.from) || '新建',
    state,
    possible: record.voided === null && possible.length > 0 ? possible.join('、') : '无',
  }
  return problem('MF-STP-002', { slots, law: step.law })
}

/** Input parsed and complete: unknown, wrong and missing fields are told together. */
function parseInput(
  register: AnyRegister,
  record: RecordState | null,
  { step, command }: Pick<Taking, 'step' | 'command'>,
): Values | Problem {
  const known = touchedBy(register, step)
  const { values, problems } = parseFields(known, command.input)
  const needed = (step.asks ?? []).filter((name) => !isFilled(values[name]) && !problems.some((one) => one.field?.startsWith(name)))
  const all = [
    ...problems,
    ...needed.map((name) => problem('MF-FLD-002', { field: name, slots: { field: known[name]!.name } })),
    ...missing(known, { ...record?.values, ...values }).filter((one) => !needed.includes(one.field as string)),
    ...leaks(register, values),
    ...marked({ title: command.title, reason: command.reason }),
    ...(step.from.length === 0 && !command.title?.trim() ? [problem('MF-FLD-002', { field: 'title', slots: { field: '事项名称' } })] : []),
  ]
  if (step.reason === 'needed' && !command.reason?.trim()) all.push(problem('MF-STP-004', { field: 'reason', slots: { step: step.name } }))
  return together(all) ?? values
}

const touched = new WeakMap<AnyRegister, Map<Step, Fields>>()

/** The fields that a step asks or offers, found once per step. */
function touchedBy(register: AnyRegister, step: Step): Fields {
  const steps = touched.get(register) ?? new Map<Step, Fields>()
  touched.set(register, steps)
  const fields =
    steps.get(step) ?? Object.fromEntries([...(step.asks ?? []), ...(step.may ?? [])].map((name) => [name, register.fields[name]!]))
  steps.set(step, fields)
  return fields
}

/** V8: personal numbers and parties' names must not stand in fields that the portal shows. */
function leaks(register: AnyRegister, values: Values): readonly Problem[] {
  if (register.portal.shows !== 'items') return []
  return register.portal.fields.flatMap((name) => {
    const found = typeof values[name] === 'string' ? personalNumberIn(values[name]) : null
    return found ? [problem('MF-FLD-010', { field: name, slots: { field: register.fields[name]!.name, found } })] : []
  })
}

/** Parts that only grow keep the rows they had: what a step gives is added. */
function grown(register: AnyRegister, record: RecordState | null, given: Values): Values {
  const added: Record<string, unknown> = {}
  for (const name in given) {
    const field = register.fields[name]
    if (field?.kind === 'parts' && field.grows) added[name] = [...rowsOf(record?.values[name]), ...rowsOf(given[name])]
  }
  return { ...given, ...added }
}

/** A stated reason overrules what only warns. */
const standing = ({ needs = [] }: Step, { reason }: Command): readonly Guard[] =>
  reason?.trim() ? needs.filter((guard) => !guard.warns) : needs

/** What a step takes in words beside its fields must not carry the mark of a state secret either. */
function marked(words: { readonly title?: string; readonly reason?: string }): readonly Problem[] {
  const names = { title: '事项名称', reason: '理由' } as const
  return (['title', 'reason'] as const).flatMap((field) => {
    const mark = secrecyMarkIn(words[field] ?? '')
    return mark ? [problem('MF-PRI-005', { field, slots: { field: names[field], mark } })] : []
  })
}

const numbersFor = (step: Step, context: Context): Values =>
  Object.fromEntries((step.numbers ?? []).map((field) => [field, context.draws.numbers[field]]))

function effectiveDay(step: Step, values: Values, { command, context }: Pick<Taking, 'command' | 'context'>): Day {
  const named = step.on ? values[step.on] : command.on
  return typeof named === 'string' ? named.slice(0, 10) : context.today
}

type Dating = Taking & { set: Values; effectiveOn: Day }

/** V4 and V5: nothing in the future, states in order, late entry explained, locked periods left alone. */
function checkDates(register: AnyRegister, record: RecordState | null, dating: Dating): Problem | null {
  const { context, step, effectiveOn, command } = dating
  const { today } = context
  const future = datesOf(register.fields, dating.set).filter(
    ({ field, value }) => !('future' in field && field.future) && value.slice(0, 10) > today,
  )
  if (future.length > 0)
    return together(
      future.map(({ path, field, value }) => problem('MF-DAT-002', { field: path, slots: { field: field.name, got: value, today } })),
    )
  if (effectiveOn > today) return problem('MF-DAT-002', { field: step.on, slots: { field: '实际日期', got: effectiveOn, today } })
  const before = step.to === undefined ? record?.trail[0] : record?.trail.findLast((trace) => !isCommon(trace.step))
  if (before && effectiveOn < before.on) {
    const earlier = register.steps[before.step]?.name ?? before.step
    return problem('MF-DAT-003', { field: step.on, slots: { field: step.name, got: effectiveOn, earlier, than: before.on } })
  }
  // What is counted is locked; a register without figures (the report itself, on its way to the public) goes on.
  if (register.figures && context.lockedThrough && effectiveOn <= context.lockedThrough)
    return problem('MF-REC-005', { slots: { period: `${context.lockedThrough} 以前` } })
  const late = !context.importing && !command.reason?.trim() && daysBetween(effectiveOn, today) > context.backEntryDays
  return late ? problem('MF-DAT-004', { field: 'reason', slots: { days: context.backEntryDays } }) : null
}

/** `village`: of a record that is being opened. */
type Guarding = { step: Step; values: Values; context: Context; village?: number | null }

function checkGuards(register: AnyRegister, record: RecordState | null, { step, values, context, village }: Guarding): Problem | null {
  const { linked, today, alike, stands, clocks, papers, words, fate } = context
  const view = { ...viewOf(record, withPlace(values, village), linked), today, alike, stands, clocks, papers, words }
  const unmet = (step.needs ?? []).filter((guard) => !guardHolds(guard, view))
  const fallen = ({ needs }: Guard) => (fate ? fallenIn(needs, view, fate) : [])
  return together(unmet.map((guard) => guardProblem(register, step, told(guard, [...fallen(guard), ...differingIn(guard, view)]))))
}

/** The guard's sentence, with what became of the law it asks for and where papers tell otherwise. */
const told = (guard: Guard, further: readonly string[]): Guard =>
  further.length > 0 ? { ...guard, says: [guard.says, ...further].join('') } : guard

const differingIn = ({ needs }: Guard, { values, papers = [], words = {} }: View): readonly string[] => [
  ...papersNeeded(needs).flatMap((explaining) => tellDiffering(unexplained(papers, explaining, values))),
  ...wordingNeeded(needs).flatMap((test) => tellWording(test, words)),
]

export const viewOf = (record: RecordState | null, values: Values, linked: View['linked']): View => ({
  values: withPlace(values, record?.village),
  state: record?.state ?? null,
  steps: new Set(record?.trail.map((trace) => trace.step)),
  related: record?.links.map(({ register }) => register) ?? [],
  linked,
})

const guardHolds = (guard: Guard, view: View): boolean => (guard.when !== undefined && !holds(guard.when, view)) || holds(guard.needs, view)
const guardProblem = (register: AnyRegister, step: Step, guard: Guard): Problem =>
  problem(guard.warns ? 'MF-STP-009' : 'MF-STP-003', {
    slots: { step: step.name, reason: guard.says, help: guard.help },
    ...(guard.warns ? { field: 'reason' } : {}),
    law: guard.law ?? step.law,
    guard: `${register.id}/${guard.id}`,
  })

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

/** Equal as they are stored. Nothing is spelled out to see that it is not empty. */
const isSame = (value: unknown, before: unknown): boolean =>
  value === before ||
  (!(before === null && (typeof value === 'string' || typeof value === 'object')) && JSON.stringify(value) === JSON.stringify(before))

type Eventing = Taking & { role: Taker; set: Values; effectiveOn: Day }

function eventOf(
  register: AnyRegister,
  record: RecordState | null,
  { step, command, context, role, set, effectiveOn }: Eventing,
): RecordEvent {
  const values = { ...record?.values, ...set }
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
  const persons = namingOf(register).flatMap((field) => [values[field] ?? []].flat() as string[])
  const before = record?.involved ?? []
  const restricted = isRestricted(register, record, { values, today })
  const told = restricted && !record?.restricted ? informed : []
  const involved = [...new Set([...before, ...(isPerson(actor) ? [actor.id] : []), ...persons, ...told])]
  return {
    ...(involved.length === before.length ? {} : { involved }),
    ...(restricted === (record?.restricted ?? false) ? {} : { restricted }),
  }
}

/**
 * Once restricted a record stays so, until someone lifts it by a step of its own: a cleared flag must not open it by accident. A minor's matter is for
 * named persons in every register (PI-08, SD-09).
 */
function isRestricted(register: AnyRegister, record: RecordState | null, { values, today }: { values: Values; today: Day }): boolean {
  if (record?.restricted || register.restricted === 'all' || hasMinor(register.fields, values, today)) return true
  const view = viewOf(record, values, {})
  return [register.restricted, register.privacy?.highly].some((one) => one !== undefined && holds(one, view))
}

/** A step as a person sees it before the click. */
export type PossibleStep = {
  readonly step: string
  readonly name: string
  readonly allowed: boolean
  readonly problem: Problem | null
  readonly by: string
}

/**
 * What can be done with the record now and what is refused, with the reason. One function for screen, API, import and diagram. Guards that
 * read a field which the step itself asks are left to `decide`, since their answer is still to be typed; so are those that look at papers nobody compared, and those that compare the texts to be signed.
 */
export function possibleSteps(register: AnyRegister, record: RecordState, context: Context): readonly PossibleStep[] {
  return Object.entries(register.steps)
    .filter(([, step]) => step.from.includes(record.state) && record.voided === null)
    .map(([id, step]) => {
      const taking = { step, command: { step: id, input: {} }, context }
      const role = mayTake(register, record, taking)
      const refusal = isProblem(role) ? role : standingGuards(register, record, taking)
      return {
        step: id,
        name: step.name,
        allowed: refusal === null,
        problem: refusal,
        by: step.by === 'time' ? '系统' : allowedNames(step.by),
      }
    })
}

/** Fields whose values nobody knows before the step: those it touches, sets or numbers, and what is worked out from them. */
function stillOpen({ fields }: AnyRegister, { asks = [], may = [], sets = {}, numbers = [] }: Step): ReadonlySet<string> {
  const open = new Set([...asks, ...may, ...Object.keys(sets), ...numbers])
  for (const [name, field] of Object.entries(fields))
    if (field.kind === 'computed' && field.from.some((from) => open.has(from))) open.add(name)
  return open
}

function standingGuards(register: AnyRegister, record: RecordState, { step, context }: Taking): Problem | null {
  const open = stillOpen(register, step)
  const known = (step.needs ?? []).filter(
    (guard) =>
      !guard.warns &&
      (context.papers !== undefined || papersNeeded(guard.needs).length === 0) &&
      wordingNeeded(guard.needs).length === 0 &&
      ![guard.needs, ...(guard.when ? [guard.when] : [])].flatMap(fieldsNeeded).some((field) => open.has(field)),
  )
  return checkGuards(register, record, { step: { ...step, needs: known }, values: record.values, context })
}
