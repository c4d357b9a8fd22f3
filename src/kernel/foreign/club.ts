import { nationalCalendar } from '../calendar/calendar.ts'
import type { RecordState } from '../event.ts'
import { apply } from '../event.ts'
import { decide } from '../lifecycle.ts'
import { isProblem } from '../problem/problem.ts'
import type { AnyRegister } from '../register.ts'
import type { Actor, Role } from '../role.ts'
import type { Context } from '../step/command.ts'
import { unitTree } from '../unit.ts'

/** A small tree for the kernel's own tests: a county, two townships, an office of the first, a village each. */
export const tree = unitTree([
  { id: 1, code: '990100', name: '北斗县', shortName: '北斗', kind: 'county', parent: null },
  { id: 2, code: '990101', name: '天枢镇', shortName: '天枢', kind: 'township', parent: 1 },
  { id: 3, code: '990102', name: '天璇乡', shortName: '天璇', kind: 'township', parent: 1 },
  { id: 4, code: '990101S', name: '天枢司法所', shortName: '司法所', kind: 'office', parent: 2 },
  { id: 5, code: '99010101', name: '甲村', shortName: '甲村', kind: 'village', parent: 2 },
  { id: 6, code: '99010201', name: '乙村', shortName: '乙村', kind: 'village', parent: 3 },
])

/** Somebody who holds one post since 2020. */
export const who = (id: string, role: Role, unit = 2): Actor => ({ id, name: id, appointments: [{ role, unit, from: '2020-01-01' }] })

/** A context on a day; everything else as the tests usually need it. */
export const on = (today: string, actor: Actor, more: Partial<Context> = {}): Context => ({
  today,
  now: `${today}T02:00:00.000Z`,
  actor,
  tree,
  calendar: nationalCalendar,
  linked: {},
  backEntryDays: 30,
  draws: { id: '00000000-0000-4000-8000-000000000001', numbers: { code: 'GJ-1' } },
  ...more,
})

/** Walks a record through steps, each `[step, day, actor, input]`; a refusal throws with its sentence. */
export function walk(register: AnyRegister, steps: readonly (readonly [string, string, Actor, Record<string, unknown>])[]): RecordState {
  const record = steps.reduce<RecordState | null>((before, [step, day, actor, input]) => {
    const command = { step, input, on: day, ...(before ? {} : { title: '电钻', unit: 2, village: 5 }) }
    const event = decide(register, before, command, on(day, actor))
    if (isProblem(event)) throw new Error(`${step}: ${event.message} ${event.details?.map((one) => one.message).join(' ') ?? ''}`)
    return apply(before, event)
  }, null)
  if (!record) throw new Error('no step was walked')
  return record
}
