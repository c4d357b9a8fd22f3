import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/kernel/calendar/calendar.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import type { Field } from '../../src/kernel/field.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../src/kernel/register.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import { ownSteps, type Story, type StoryStep } from '../../src/kernel/story/story.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { allRoles, type County, everything, openCounty, town, village } from './county.ts'
import { begin, filledIn, live, must, openingAt, storied } from './live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const roleOf = (actor: Actor): Role => actor.appointments[0]!.role
const sees = (reach: string | undefined) => reach === 'unit' || reach === 'village'

/** Whether somebody of the first township and its village comes near the record at all: as reader, as one who acts there, or as one involved. */
function reachable(register: AnyRegister, record: RecordState, actor: Actor): boolean {
  const acts = Object.values(register.steps).some((step) => step.by !== 'time' && step.by.includes(roleOf(actor)))
  return record.involved.includes(actor.id) || (!record.restricted && (sees(register.reads[roleOf(actor)]) || acts))
}

/** Whether the step is the actor's to take: by post (mediators and advisers in their own matters only), as handler, or by name. */
function entitled(step: Step, record: RecordState, actor: Actor): boolean {
  const own = ['mediator', 'adviser'].includes(roleOf(actor))
  return (
    step.by !== 'time' &&
    step.by.some((by) => {
      if (by === 'handler') return record.handler === actor.id
      if (by.startsWith('in:')) return [record.values[by.slice(3)]].flat().includes(actor.id)
      return by === roleOf(actor) && (!own || record.involved.includes(actor.id))
    })
  )
}

/** The code with which the attempt must be refused, read from the definition alone; null where the definition allows it. */
function refusalOf(register: AnyRegister, record: RecordState, { step, actor }: { step: Step; actor: Actor }): string | null {
  if (!reachable(register, record, actor)) return 'MF-REC-001'
  if (!step.from.includes(record.state)) return 'MF-STP-002'
  if (step.by === 'time') return 'MF-STP-005'
  if (record.trail.some((trace) => trace.actor === actor.id && step.notBy?.includes(trace.step))) return 'MF-PER-002'
  if (step.notIn?.some((field) => [record.values[field]].flat().includes(actor.id))) return 'MF-PER-007'
  return entitled(step, record, actor) ? null : 'MF-PER-001'
}

/** What some story types at this step, so that a door left open would let the attempt through. */
const inputFor = (told: readonly Story[], step: string) =>
  filledIn(told.flatMap(ownSteps).find((one) => one.step === step)?.input ?? {}) as Record<string, unknown>

type Attempt = { readonly step: string; readonly actor: Actor; readonly expected: string }

/** What one person has in common with others of other posts: how far he reads, where he sits, whether he takes any step of the register at all. */
const standingOf = (register: AnyRegister, actor: Actor): string => {
  const acts = Object.values(register.steps).some(({ by }) => by !== 'time' && by.includes(roleOf(actor)))
  return `${register.reads[roleOf(actor)]}/${actor.appointments[0]!.unit}/${acts}`
}

/** One person of each standing among these. */
const oneOfEach = (register: AnyRegister, actors: readonly Actor[]): readonly Actor[] => [
  ...new Map(actors.map((actor) => [standingOf(register, actor), actor])).values(),
]

/** Every refusal not met before: each step in each state that it does not fit, and each step that fits by people of every standing who may not take it. */
function attemptsAt(register: AnyRegister, record: RecordState, met: Set<string>): readonly Attempt[] {
  const staff = record.trail.findLast(({ actor }) => !['system', 'public'].includes(actor))
  // What a citizen has just brought nobody has touched: then one of those who approve.
  const last = county.person(staff?.actor ?? `p-${register.approvers[0]}`)
  return Object.entries(register.steps).flatMap(([id, step]) => {
    const actors = step.from.includes(record.state) ? allRoles.map((role) => county.actor(role)) : [last]
    return actors.flatMap((actor) => {
      const expected = refusalOf(register, record, { step, actor })
      const key = expected === 'MF-STP-002' ? `${record.state} ${id} ${expected}` : `${id} ${standingOf(register, actor)} ${expected}`
      if (expected === null || met.has(key)) return []
      met.add(key)
      return [{ step: id, actor, expected }]
    })
  })
}

const isPlain = ({ kind, secret }: Field): boolean => kind in others && secret !== 'sensitive'

/** A record just opened, with a plain value that the opening typed; of what is opened with hardly a word, any plain field. */
async function correctable(register: AnyRegister, told: readonly Story[]) {
  const typedIn = (story: Story) =>
    Object.keys(story.steps[openingAt(story)]?.input ?? {}).find((name) => isPlain(register.fields[name] as Field))
  const story = told.find(typedIn) ?? (told[0] as Story)
  const field = typedIn(story) ?? Object.keys(register.fields).find((name) => isPlain(register.fields[name] as Field))
  return {
    record: (await begin(county, register, story)).record,
    on: (story.steps[openingAt(story)] as StoryStep).on,
    field: field as string,
  }
}

/** Another value of the same kind, for a correction. */
const others = {
  choice: (old: unknown, field: Field) => ('choices' in field ? Object.keys(field.choices).find((key) => key !== old) : undefined),
  yesNo: (old: unknown) => old !== true,
  datetime: (old: unknown) => addDays(String(old).slice(0, 10), -1) + String(old).slice(10),
  text: (old: unknown) => `${old ?? ''}（更正）`,
  longText: (old: unknown) => `${old ?? ''}更正。`,
  number: (old: unknown) => Number(old ?? 0) + 1,
  date: (old: unknown) => addDays(String(old), -1),
}

describe('what a definition forbids', () => {
  it.each(storied)(
    '%s: steps of another state, by another post or on one’s own submission are refused with the right code and leave nothing',
    async (_id, register, told) => {
      const met = new Set<string>()
      const wrong: string[] = []
      const tryAll = async (record: RecordState) => {
        const attempts = attemptsAt(register, record, met)
        if (attempts.length === 0) return
        const before = await everything(county)
        const office = county.at(record.trail.at(-1)!.on)
        await Promise.all(
          attempts.map(async ({ step, actor, expected }) => {
            const command = { step, input: inputFor(told, step), reason: '试办' }
            const done = await perform(office, actor, {
              register: register.id,
              record: record.id,
              command,
              through: register.steps[step]!.through,
            })
            const got = isProblem(done) ? done.code : 'taken'
            if (got !== expected) wrong.push(`${record.state} ${step} by ${actor.id}: ${got} instead of ${expected}`)
          }),
        )
        if ((await everything(county)) !== before) wrong.push(`${record.state}: something was written`)
      }
      for (const story of told) await live(county, register, story, async (record) => (record ? tryAll(record) : undefined))
      expect(wrong).toEqual([])
      const codes = new Set([...met].map((key) => key.split(' ').at(-1)))
      expect(codes).toContain('MF-STP-002')
      // Of a matter for named persons everybody who knows of it may have a part in every step.
      if (register.restricted !== 'all') expect(codes).toContain('MF-PER-001')
      if (Object.values(register.steps).some((step) => step.notBy)) expect(codes).toContain('MF-PER-002')
    },
    300_000,
  )

  it.each(storied)(
    '%s: nobody opens a record by a step that does not open one, without the post, or in a township that is not his',
    async (_id, register, told) => {
      const before = await everything(county)
      const open = async (step: string, actor: Actor, unit: number) => {
        const day = ownSteps(told[0]!).at(-1)!.on
        const command = {
          step,
          input: inputFor(told, step),
          reason: '试办',
          title: '试办',
          unit,
          village: unit === town.id ? village : null,
        }
        const done = await perform(county.at(day), actor, { register: register.id, command, through: register.steps[step]!.through })
        return isProblem(done) ? done.code : 'opened'
      }
      for (const [id, step] of Object.entries(register.steps)) {
        const roles = allRoles.filter((role) => step.by !== 'time' && !step.by.includes(role))
        const actors = oneOfEach(
          register,
          roles.map((role) => county.actor(role)),
        )
        const expected = step.from.length > 0 ? 'MF-REC-001' : 'MF-PER-001'
        const got = await Promise.all([...actors.map((actor) => open(id, actor, town.id)), open(id, county.actor('clerkOffice'), 20)])
        expect(new Set(got), id).toEqual(new Set([expected]))
      }
      expect(await everything(county)).toBe(before)
    },
  )

  it.each(storied)(
    '%s: nobody approves his own correction, and until another person does the old value stands',
    async (_id, register, told) => {
      const { record: opened, on, field } = await correctable(register, told)
      const office = county.at(on)
      const step = (id: string, actor: Actor, input: Record<string, unknown> = {}) =>
        perform(office, actor, { register: register.id, record: opened.id, command: { step: id, input, reason: '录入有误' } })
      const approvers = register.approvers.flatMap((role) => [`other-${role}`, `p-${role}`])
      // Of a matter for named persons only approvers who are named in it know: who handles it lets them in.
      const [one, other] = approvers as [string, string]
      for (const person of opened.restricted ? [one, other] : []) must(await step('grantAccess', county.person(opened.handler), { person }))
      const approver = county.person(one)
      const { [field]: old } = opened.values
      const definition = register.fields[field]!
      const right = others[definition.kind as keyof typeof others](old, definition)
      const corrected = must(await step('correct', approver, { [field]: right })).record
      expect(corrected.values[field]).toEqual(old)
      expect(corrected.pending).toMatchObject({ by: approver.id, set: { [field]: right } })
      expect(await step('approveCorrection', approver)).toMatchObject({ code: 'MF-PER-002' })
      expect(await step('correct', approver, { [field]: old })).toMatchObject({ code: 'MF-STP-006' })
      const approved = must(await step('approveCorrection', county.person(other))).record
      expect(approved).toMatchObject({ pending: null, values: { [field]: right } })
    },
  )
})
