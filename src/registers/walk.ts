import type { Calendar } from '../kernel/calendar/calendar.ts'
import type { RecordState } from '../kernel/event.ts'
import { isProblem, type Problem } from '../kernel/problem/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { type Actor, type Role, roles } from '../kernel/role.ts'
import type { Context } from '../kernel/step/command.ts'
import type { Story, StoryStep } from '../kernel/story/story.ts'
import { type Lived, type Stage, type Taking, type Telling, type Told, tell, tellStep } from '../kernel/story/tell.ts'
import { unitTree } from '../kernel/unit.ts'
import { stands } from '../law/catalogue/find.ts'

const tree = unitTree([
  { id: 1, code: '990100', name: '云岭县', shortName: '云岭', kind: 'county', parent: null },
  { id: 2, code: '990101', name: '青石镇', shortName: '青石', kind: 'township', parent: 1 },
  { id: 3, code: '990102', name: '柳溪村', shortName: '柳溪', kind: 'village', parent: 2 },
])

function actorIn(role: Role): Actor {
  const unit = role === 'countyReviewer' ? 1 : role === 'villageCadre' || role === 'grid' ? 3 : 2
  return { id: `p-${role}`, name: role, appointments: [{ role, unit, from: '2020-01-01' }] }
}

/** `@角色` 换成担任该角色的人，`@unit` 换成本单位，`@file:` 原样作为附件编号。 */
const marks: Stage['marks'] = { person: (role) => `p-${role}`, unit: '@unit', village: '@village', file: (name) => `@file:${name}` }

/**
 * `registers`：示例牵涉到的其他台账（关联、一步开出的记录），给全部台账也可以；不给，就只走本台账的环节，别的台账里的事略去。
 * `linked`：单独试一个环节时，关口要看的关联记录。`village: null`：事情不在哪个村。
 */
export type Walk = {
  readonly calendar: Calendar
  readonly registers?: readonly AnyRegister[]
  readonly linked?: Context['linked']
  readonly village?: null
}

function contextOf(calendar: Calendar, { register, step, on, actor, nth }: Taking): Context {
  const numbers = Object.fromEntries(['code', ...(register.steps[step]?.numbers ?? [])].map((field) => [field, '青石〔2026〕1号']))
  return {
    today: on, now: `${on}T08:00:00Z`, actor, tree, calendar, linked: {}, stands, backEntryDays: 30,
    posts: (person) => (Object.keys(roles) as Role[]).filter((role) => marks.person(role) === person),
    draws: { id: nth === 0 ? 'x' : `x${nth + 1}`, numbers },
  }
}

/** 示例在虚构的青石镇怎样讲，供 `tell`、`tellStep` 用：每个角色一人，每步的“今天”就是该步那天。 */
export function tellingOf(register: AnyRegister, { calendar, registers, linked, village }: Walk): Telling {
  const others = (registers ?? []).filter(({ id }) => id !== register.id)
  const stage: Stage = {
    registers: [register, ...others], alone: !registers, unit: 2, village: village === null ? null : 3, marks, actor: actorIn,
    context: (taking) => contextOf(calendar, taking),
  }
  return { stage, own: register.id, title: '示例', linked }
}

/**
 * 在虚构的青石镇走一遍示例；用内核判断，不经过数据库。
 * 示例走到别的台账（`in`）时，那边的记录也照样建立、照样判断；`walk` 交回本台账的记录，`attempt` 在它上面接着试，仍看得到那边的记录。
 */
export function walker(register: AnyRegister, how: Walk) {
  const known = new WeakMap<RecordState, Told>()
  const telling = tellingOf(register, how)

  /** 办一个环节：新的记录，或者拒绝。 */
  function attempt(record: RecordState | null, step: StoryStep): RecordState | Problem {
    const before = record ? (known.get(record) ?? new Map()) : new Map()
    const told = record ? new Map(before).set(register.id, { register, state: record, events: [] } satisfies Lived) : before
    const after = tellStep(told, step, telling)
    return isProblem(after) ? after : own(after)
  }

  /** 走完示例的前几步；哪一步被拒绝就抛错。 */
  const walk = (story: Story, upTo = story.steps.length): RecordState => own(tell(story, telling, upTo))

  function own(told: Told): RecordState {
    const record = told.get(register.id)?.state as RecordState
    if (record) known.set(record, told)
    return record
  }

  return { attempt, walk }
}

/** 拒绝的关口编号（一次可能有几个），没有被拒绝就是空。 */
export const guardsOf = (result: unknown): readonly string[] =>
  isProblem(result) ? (result.details ?? [result]).map((one) => one.guard ?? one.code) : []
