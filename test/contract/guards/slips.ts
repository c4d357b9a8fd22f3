import { daysBetween } from '../../../src/kernel/calendar/calendar.ts'
import type { Values } from '../../../src/kernel/condition.ts'
import type { AnyRegister, Step } from '../../../src/kernel/register.ts'
import { registerNamed, type StoryStep } from '../../../src/kernel/story/story.ts'
import { withComputed } from '../../../src/kernel/value.ts'
import { registerById } from '../../../src/registers/index.ts'
import { moved } from '../moved.ts'
import { type Asked, headsOf } from './asked.ts'
import { type Place, type Standing, standing, stepsTold, toldOf, type World } from './lives.ts'
import { otherwise, type Test, testsOf } from './values.ts'

/** An attempt: what came before, what is tried, and the world around. */
export type Moment = Place & { readonly world: World }

/** Something that goes otherwise than a story tells. Two slips at the same spot (`at`) exclude each other. */
export type Slip = { readonly at: string; readonly change: (moment: Moment) => Moment | null }

type Where = { readonly one: Asked; readonly place: Place }

/** Every single slip, before the step or at it, on which the guard may turn. */
export function slipsAt(register: AnyRegister, where: Where): readonly Slip[] {
  const { one, place } = where
  const heads = [...one.heads]
  const dated = heads.some((head) => ['date', 'datetime'].includes(register.fields[head]?.kind ?? ''))
  return [
    ...heads.flatMap((field) => typedOtherwise({ register, field }, where)),
    ...leftOut(register, where),
    ...doneBefore(register, where),
    ...heads.flatMap((link) => [...linkedTo(register, link, place), ...linkedOtherwise(register, link, where)]),
    ...(one.tests.some(({ test }) => test.test === 'alike')
      ? standing(register, place.story).map((other) => beside('alike', register, other))
      : []),
    ...(one.heads.has('village') ? [nowhere] : []),
    ...(dated ? [1, 30, 200, 400, -1, -30].map(later) : []),
  ]
}

const nowhere: Slip = { at: 'village', change: (moment) => ({ ...moment, world: { ...moment.world, nowhere: true } }) }
const later = (days: number): Slip => ({ at: 'day', change: (moment) => ({ ...moment, tried: moved(moment.tried, days) }) })

/** A field of the story's own record, or of the one that the story calls `name`. */
type Spot = { readonly register: AnyRegister; readonly name?: string; readonly field: string }

const touches = (step: Step | undefined, field: string): boolean => [...(step?.asks ?? []), ...(step?.may ?? [])].includes(field)

/** Index of the step at which the field is typed: the one that is tried (`steps.length`), or the last before it. */
const typingOf = ({ register, name, field }: Spot, { steps, tried }: Place): number =>
  [...steps, tried].findLastIndex((one) => one.in === name && touches(register.steps[one.step], field))

const stepAt = ({ steps, tried }: Place, index: number): StoryStep => steps[index] ?? tried
const withStep = (moment: Moment, index: number, step: StoryStep): Moment =>
  index < moment.steps.length ? { ...moment, steps: moment.steps.with(index, step) } : { ...moment, tried: step }

function typedOtherwise(spot: Spot, { one, place }: Where): readonly Slip[] {
  const { register, name, field } = spot
  const [index, definition] = [typingOf(spot, place), register.fields[field]]
  if (index < 0 || !definition) return []
  const samples = stepsTold(register).flatMap(({ input }) => (input?.[field] === undefined ? [] : [input[field]]))
  const here = { tests: one.tests, beside: typedSoFar(spot, place), on: place.tried.on, samples: samples.slice(0, 4) }
  const others = otherwise(definition, field, { value: stepAt(place, index).input?.[field], here })
  const before = name === undefined && index < place.steps.length
  return [...others.map((value) => retyped(spot, value)), never(spot), ...(before ? others.map((value) => corrected(spot, value)) : [])]
}

/** Another value, or none, at the last step that touches the field. */
const retyped = (spot: Spot, value: unknown): Slip => ({
  at: `${spot.name ?? ''} ${spot.field}`,
  change: (moment) => {
    const index = typingOf(spot, moment)
    if (index < 0) return null
    const step = stepAt(moment, index)
    return withStep(moment, index, value === undefined ? lacking(spot, step) : { ...step, input: { ...step.input, [spot.field]: value } })
  },
})

/** Nothing is typed in the field at any step. */
const never = (spot: Spot): Slip => ({
  at: `${spot.name ?? ''} ${spot.field}`,
  change: (moment) => ({ ...moment, steps: moment.steps.map((step) => lacking(spot, step)), tried: lacking(spot, moment.tried) }),
})

/** What was right when it was typed is corrected afterwards, by one person with the leave of another. */
const corrected = ({ register, field }: Spot, value: unknown): Slip => ({
  at: ` ${field}`,
  change: ({ steps, ...moment }) => {
    const opener = steps.find((step) => step.in === undefined)?.by
    const approver = register.approvers.find((role) => role !== opener)
    if (!opener || !approver) return null
    const correct = { step: 'correct', by: opener, on: moment.tried.on, input: { [field]: value ?? null }, reason: '录入有误' }
    return { ...moment, steps: [...steps, correct, { step: 'approveCorrection', by: approver, on: moment.tried.on }] }
  },
})

function lacking({ name, field }: Spot, step: StoryStep): StoryStep {
  if (step.in !== name || step.input?.[field] === undefined) return step
  const { [field]: _, ...input } = step.input
  return { ...step, input }
}

/** Everything that is typed on the record up to the attempt. */
const typedSoFar = ({ register, name }: Spot, { steps, tried }: Place): Values =>
  withComputed(register.fields, Object.assign({}, ...[...steps, tried].filter((step) => step.in === name).map(({ input }) => input)))

const stepsNamed = (tests: readonly Test[]): ReadonlySet<string> =>
  new Set(tests.flatMap(({ test }) => (test.test === 'done' ? [test.step] : [])))

/** Whether the step of the register has to do with the guard: the guard names it, or it types one of its fields. */
const concerns = (register: AnyRegister, { tests, heads }: Asked, step: string): boolean =>
  stepsNamed(tests).has(step) || [...heads].some((head) => touches(register.steps[step], head))

/** Steps before that have to do with the guard, each left out; of other records those that it looks through to. */
function leftOut(register: AnyRegister, { one, place }: Where): readonly Slip[] {
  const through = one.tests.some(({ test }) => ['linked', 'related', 'alike'].includes(test.test))
  return place.steps.flatMap((step, index) =>
    (step.in === undefined ? concerns(register, one, step.step) : through)
      ? [
          {
            at: `step ${index}`,
            change: (moment: Moment) => ({ ...moment, steps: moment.steps.filter((other) => other !== moment.steps[index]) }),
          },
        ]
      : [],
  )
}

/** Steps of other stories that have to do with the guard, each taken just before. */
function doneBefore(register: AnyRegister, { one, place }: Where): readonly Slip[] {
  if (place.steps.length === 0) return []
  return stepsTold(register)
    .filter(({ step }) => register.steps[step]!.from.length > 0 && concerns(register, one, step))
    .map(justBefore)
}

const justBefore = (step: StoryStep): Slip => ({
  at: 'before',
  change: (moment) => ({ ...moment, steps: [...moment.steps, moved(step, daysBetween(step.on, moment.tried.on))] }),
})

const targetOf = (register: AnyRegister, link: string): AnyRegister | undefined => {
  const field = register.fields[link]
  return field && 'register' in field ? registerById(field.register) : undefined
}

/** What may stand behind a link, alone or beside what stands there: any record that a story of the other register passes through. */
function linkedTo(register: AnyRegister, field: string, place: Place): readonly Slip[] {
  const target = targetOf(register, field)
  if (!target) return []
  const index = typingOf({ register, field }, place)
  const before = index < 0 ? undefined : stepAt(place, index).input?.[field]
  const values = register.fields[field]!.kind === 'link' ? ['beside'] : [['beside'], [...(Array.isArray(before) ? before : []), 'beside']]
  const others = toldOf(target).flatMap((story) => standing(target, story))
  return values.flatMap((value) =>
    others.map((other) => {
      const there = beside(field, target, other)
      return { ...there, change: (moment: Moment) => retyped({ register, field }, value).change(there.change(moment) as Moment) }
    }),
  )
}

/** The linked records of the story itself, with something typed otherwise in them that the guard looks at, or with a step more. */
function linkedOtherwise(register: AnyRegister, link: string, { one, place }: Where): readonly Slip[] {
  const target = targetOf(register, link)
  if (!target) return []
  const names = new Set(place.steps.flatMap((step) => (step.in !== undefined && registerNamed(step.in) === target.id ? [step.in] : [])))
  const tests = one.tests.flatMap(({ test }) => (test.test === 'linked' && test.field === link && test.where ? testsOf(test.where) : []))
  const heads = [...new Set(tests.flatMap((test) => headsOf(target, test)))]
  const more = stepsTold(target).filter(({ step }) => target.steps[step]!.from.length > 0)
  return [...names].flatMap((name) => [
    ...heads.flatMap((field) => typedOtherwise({ register: target, name, field }, { one: { ...one, tests }, place })),
    ...more.map((step) => justBefore({ ...step, in: name })),
  ])
}

/** Another record that is there too. */
const beside = (at: string, register: AnyRegister, { lived, told }: Standing): Slip => ({
  at,
  change: (moment) => ({
    ...moment,
    world: { ...moment.world, told, beside: { [`${register.id}#beside`]: { ...lived, state: { ...lived.state, id: 'beside' } } } },
  }),
})
