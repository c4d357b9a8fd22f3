import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { type ClockState, clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Actor, type Role, roles } from '../../kernel/role.ts'
import type { Context } from '../../kernel/step/command.ts'
import type { Story } from '../../kernel/story/story.ts'
import { type Lived as Matter, type Taking, tell } from '../../kernel/story/tell.ts'
import type { UnitTree } from '../../kernel/unit.ts'
import { happensInVillages } from '../../kernel/villages.ts'
import { stands } from '../../law/catalogue/find.ts'

/** Where and by whom a story is lived. `actor` gives the person of a role there, `file` the digest of an attachment named in the story. */
export type Stage = {
  readonly registers: readonly AnyRegister[]
  readonly tree: UnitTree
  readonly unit: number
  readonly village: number | null
  readonly actor: (role: Role) => Actor
  readonly file: (name: string) => string
  readonly newId: () => string
  /** The next number of a scheme for a year. */
  readonly number: (scheme: string, year: number) => string
  readonly today: string
  /** The records that the story speaks of, by the field that leads to them; none when absent. */
  readonly about?: Context['linked']
}

export type Lived = Matter & { readonly clocks: readonly ClockState[] }

/**
 * Lives a story through the same `decide` as everybody else, each step on its own day, and gives all its records. A step that a register refuses
 * is a fault of the story and throws with the refusal.
 */
export function relive(register: AnyRegister, story: Story, stage: Stage): readonly Lived[] {
  const { registers, tree, unit, village, actor, file, today } = stage
  const code = (id: number | null) => String(tree.get(id ?? -1)?.code ?? '')
  const marks = { person: (role: Role) => actor(role).id, unit: code(unit), village: code(village), file }
  const context = (taking: Taking) => contextOf(taking, stage)
  const place = placeOf(register, story) === 'village' ? village : null
  const told = tell(story, { stage: { registers, unit, village: place, marks, actor, context }, own: register.id, linked: stage.about })
  const time = { calendar: nationalCalendar, now: `${today}T12:00` }
  return [...told.values()].map((matter) => ({ ...matter, clocks: clocksOf(matter.register, matter.state, time) }))
}

/** Where a story happens: a cadre or a grid worker acts only in his own village; a permit or a contract of the township lies in none. */
export const placeOf = (register: AnyRegister, { steps }: Story): 'village' | 'township' =>
  happensInVillages(register) || steps.some(({ by }) => by === 'villageCadre' || by === 'grid') ? 'village' : 'township'

function contextOf({ register, step, on, actor, opens }: Taking, { tree, newId, number, actor: actorOf }: Stage) {
  const year = Number(on.slice(0, 4))
  const schemes = [
    ...(opens ? [['code', register.id] as const] : []),
    ...(register.steps[step]?.numbers ?? []).map((field) => [field, `${register.id}.${field}`] as const),
  ]
  return {
    today: on,
    now: `${on}T03:00:00.000Z`,
    actor,
    tree,
    calendar: nationalCalendar,
    linked: {},
    stands,
    posts: (person: string) => (Object.keys(roles) as Role[]).filter((role) => actorOf(role).id === person),
    draws: { id: newId(), numbers: Object.fromEntries(schemes.map(([field, scheme]) => [field, number(scheme, year)])) },
    backEntryDays: 30,
    importing: true,
  }
}
