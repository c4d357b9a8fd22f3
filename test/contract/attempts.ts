import { linksNeeded, type Values } from '../../src/kernel/condition.ts'
import { isProblem } from '../../src/kernel/problem.ts'
import type { AnyRegister, Guard, Step } from '../../src/kernel/register.ts'
import { ownSteps, type StoryStep } from '../../src/kernel/story.ts'
import type { Lived } from '../../src/kernel/tell.ts'
import { withComputed } from '../../src/kernel/value.ts'
import { registerById } from '../../src/registers/index.ts'
import { guardsOf } from '../../src/registers/walk.ts'
import { type Lives, livesOf, type Place, type World } from './lives.ts'
import { moved } from './moved.ts'
import { otherwise, pathsOf, type Test, testsOf } from './slips.ts'

/** Something that goes otherwise than a story tells: at a step before, at the one that is tried, or in the world around. */
type Slip = { readonly at: string; readonly change: (moment: Moment) => Moment | null }
type Moment = Place & { readonly world: World }

/** A guard of one step, with everything its conditions ask. */
type Asked = { readonly step: string; readonly guard: Guard; readonly tests: readonly Test[]; readonly heads: ReadonlySet<string> }

/**
 * Finds out whether guards are needed. One is, if some attempt in the course of the stories is refused by it alone, and could be made without it.
 * Only what the guard's own conditions look at is varied: first one thing where a story takes the step, then at every other moment at which the
 * step fits, then two things at once.
 */
export function needed(register: AnyRegister): (guard: string) => boolean {
  const lives = livesOf(register)
  return (guard) => {
    const bare = without(register, guard)
    const proves = ({ world, ...place }: Moment): boolean => {
      const refused = lives.attempt(register, place, world)
      if (!isProblem(refused) || guardsOf(refused).join() !== `${register.id}/${guard}`) return false
      const done = lives.attempt(bare, place, world)
      return done !== null && !isProblem(done)
    }
    for (const moment of momentsFor(register, lives, askedOf(register, guard))) if (proves(moment)) return true
    return false
  }
}

/** A copy of the register in which one guard is gone from every step. */
function without(register: AnyRegister, guard: string): AnyRegister {
  const steps = Object.entries(register.steps).map(([id, step]) => [id, { ...step, needs: step.needs?.filter((one) => one.id !== guard) }])
  return { ...register, steps: Object.fromEntries(steps) }
}

/** Ids of the guards of a register, each once. */
export const guardIds = (register: AnyRegister): readonly string[] => [
  ...new Set(Object.values(register.steps).flatMap((step) => (step.needs ?? []).map(({ id }) => id))),
]

const askedOf = (register: AnyRegister, id: string): readonly Asked[] =>
  Object.entries(register.steps).flatMap(([step, { needs = [] }]) =>
    needs
      .filter((guard) => guard.id === id)
      .map((guard) => {
        const tests = [guard.needs, ...(guard.when ? [guard.when] : [])].flatMap((one) => testsOf(one))
        return { step, guard, tests, heads: new Set(tests.flatMap((test) => headsOf(register, test))) }
      }),
  )

/** The fields that somebody types of which a test depends: of what is worked out, those it is worked out from. */
function headsOf({ fields }: AnyRegister, { part, test }: Test): readonly string[] {
  const heads = part ? [part] : pathsOf(test).map((path) => path.split('.')[0] as string)
  return heads.flatMap((head) => {
    const field = fields[head]
    return field?.kind === 'computed' ? field.from : [head]
  })
}

function* momentsFor(register: AnyRegister, lives: Lives, asked: readonly Asked[]): Generator<Moment> {
  for (const one of asked) for (const place of lives.own(one.step)) yield* withSlips(begun(place, one), slipsAt(register, lives, { one, place }))
  for (const one of asked)
    for (const place of lives.elsewhere(one.step)) yield* withSlips(begun(place, one), slipsAt(register, lives, { one, place }))
  for (const one of asked) for (const place of lives.own(one.step)) yield* withTwo(begun(place, one), slipsAt(register, lives, { one, place }))
}

/** What only warns is shown to whoever gives no reason; any other reason must not decide. */
const begun = ({ tried, ...place }: Place, { guard }: Asked): Moment => ({
  ...place,
  tried: { ...tried, reason: guard.warns ? undefined : (tried.reason ?? '试办') },
  world: {},
})

function* withSlips(moment: Moment, slips: readonly Slip[]): Generator<Moment> {
  yield moment
  for (const { change } of slips) {
    const changed = change(moment)
    if (changed) yield changed
  }
}

function* withTwo(moment: Moment, slips: readonly Slip[]): Generator<Moment> {
  for (const [index, first] of slips.entries()) {
    const once = first.change(moment)
    for (const second of once ? slips.slice(index + 1) : []) {
      const twice = second.at === first.at ? null : second.change(once as Moment)
      if (twice) yield twice
    }
  }
}

type Where = { readonly one: Asked; readonly place: Place }

function slipsAt(register: AnyRegister, lives: Lives, where: Where): readonly Slip[] {
  const { one } = where
  const dated = one.tests.some(({ test }) => ['ordered', 'reached', 'stands'].includes(test.test))
  return [
    ...[...one.heads].flatMap((field) => typedAt(register, lives, { ...where, field })),
    ...leftOut(register, where),
    ...linkedTo(register, one),
    ...(one.tests.some(({ test }) => test.test === 'alike') ? alikeTo(register, lives, where) : []),
    ...(one.heads.has('village') ? [{ at: 'village', change: (moment: Moment) => ({ ...moment, world: { ...moment.world, nowhere: true } }) }] : []),
    ...(dated ? [1, 30, 400, -1, -30].map((days) => later(days)) : []),
  ]
}

const later = (days: number): Slip => ({ at: 'day', change: (moment) => ({ ...moment, tried: moved(moment.tried, days) }) })

const touches = ({ asks = [], may = [] }: Step, field: string): boolean => asks.includes(field) || may.includes(field)

/** Index of the step at which the field is typed: the one that is tried (`steps.length`), or the last before it. */
function typingOf(register: AnyRegister, { steps, tried }: Place, field: string): number {
  return [...steps, tried].findLastIndex((one) => one.in === undefined && touches(register.steps[one.step] as Step, field))
}

const stepAt = ({ steps, tried }: Place, index: number): StoryStep => steps[index] ?? tried
const withStep = (moment: Moment, index: number, step: StoryStep): Moment =>
  index < moment.steps.length ? { ...moment, steps: moment.steps.with(index, step) } : { ...moment, tried: step }

function retyped(register: AnyRegister, field: string, value: unknown): Slip['change'] {
  return (moment) => {
    const index = typingOf(register, moment, field)
    if (index < 0) return null
    const step = stepAt(moment, index)
    const { [field]: _, ...rest } = step.input ?? {}
    return withStep(moment, index, { ...step, input: value === undefined ? rest : { ...rest, [field]: value } })
  }
}

function typedAt(register: AnyRegister, lives: Lives, { one, place, field }: Where & { field: string }): readonly Slip[] {
  const [index, definition] = [typingOf(register, place, field), register.fields[field]]
  if (index < 0 || !definition) return []
  const samples = lives.told.flatMap(ownSteps).flatMap(({ input }) => (input?.[field] === undefined ? [] : [input[field]]))
  const here = { tests: one.tests, beside: besideOf(register, place), on: place.tried.on, samples: samples.slice(0, 4) }
  const others = otherwise(definition, field, { value: stepAt(place, index).input?.[field], here })
  return others.map((value) => ({ at: field, change: retyped(register, field, value) }))
}

/** Everything that is typed on the record up to the attempt. */
const besideOf = (register: AnyRegister, { steps, tried }: Place): Values =>
  withComputed(register.fields, Object.assign({}, ...ownSteps({ steps: [...steps, tried] } as never).map(({ input }) => input)))

/** Steps before that have to do with the guard, each left out: those it names, those that type its fields, those on records it looks through to. */
function leftOut(register: AnyRegister, { one, place }: Where): readonly Slip[] {
  const named = new Set(one.tests.flatMap(({ test }) => (test.test === 'done' ? [test.step] : [])))
  const through = one.tests.some(({ test }) => test.test === 'linked' || test.test === 'related' || test.test === 'alike')
  const concerns = (step: StoryStep) =>
    step.in !== undefined ? through : named.has(step.step) || [...one.heads].some((head) => touches(register.steps[step.step] as Step, head))
  return place.steps.flatMap((step, index) =>
    concerns(step)
      ? [
          {
            at: `step ${index}`,
            change: (moment: Moment) => (moment.steps[index] ? { ...moment, steps: moment.steps.toSpliced(index, 1) } : null),
          },
        ]
      : [],
  )
}

/** What may stand behind the links that the guard looks through: any record that a story of the other register passes through. */
function linkedTo(register: AnyRegister, { guard }: Asked): readonly Slip[] {
  const links = new Set([guard.needs, ...(guard.when ? [guard.when] : [])].flatMap(linksNeeded))
  return [...links].flatMap((name) => {
    const field = register.fields[name]
    const target = field && 'register' in field ? registerById(field.register) : undefined
    if (!field || !target) return []
    const value = field.kind === 'links' ? ['beside'] : 'beside'
    return livesOf(target).told.flatMap((story) =>
      livesOf(target)
        .standing(story)
        .map((one) => ({
          at: name,
          change: (moment: Moment) => retyped(register, name, value)(placed(moment, target, one)),
        })),
    )
  })
}

/** The same matter once more, at any of its stages. */
function alikeTo(register: AnyRegister, lives: Lives, { place }: Where): readonly Slip[] {
  return lives.standing(place.story).map((one) => ({ at: 'alike', change: (moment: Moment) => placed(moment, register, one) }))
}

const placed = (moment: Moment, register: AnyRegister, one: Lived): Moment => ({
  ...moment,
  world: { ...moment.world, beside: { [`${register.id}#beside`]: { ...one, state: { ...one.state, id: 'beside' } } } },
})
