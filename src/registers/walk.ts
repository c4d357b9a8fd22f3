import type { Calendar } from '../kernel/calendar.ts'
import type { Context } from '../kernel/command.ts'
import { apply, type RecordState } from '../kernel/event.ts'
import { decide } from '../kernel/lifecycle.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor, Role } from '../kernel/role.ts'
import type { Story, StoryStep } from '../kernel/story.ts'
import { unitTree } from '../kernel/unit.ts'

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
function filledIn(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^@(?!file:)(\w+)$/, 'p-$1')
  if (Array.isArray(value)) return value.map(filledIn)
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one)])) : value
}

export type Walk = { readonly calendar: Calendar; readonly linked?: Context['linked'] }

/** 在虚构的青石镇走一遍示例：每个角色一人，每步的“今天”就是该步那天；用内核判断，不经过数据库。 */
export function walker(register: AnyRegister, { calendar, linked = {} }: Walk) {
  const contextOf = (step: StoryStep): Context => ({
    today: step.on, now: `${step.on}T08:00:00Z`, actor: actorIn(step.by), tree, calendar, linked, backEntryDays: 30,
    draws: {
      id: 'x', numbers: Object.fromEntries(['code', ...(register.steps[step.step]?.numbers ?? [])].map((field) => [field, '青石〔2026〕1号'])),
    },
  })

  /** 办一个环节：新的记录，或者拒绝。 */
  function attempt(record: RecordState | null, step: StoryStep): RecordState | Problem {
    const opening = record ? {} : { title: '示例', unit: 2, village: 3 }
    const input = filledIn(step.input ?? {}) as Record<string, unknown>
    const event = decide(register, record, { step: step.step, input, reason: step.reason, on: step.on, ...opening }, contextOf(step))
    return isProblem(event) ? event : apply(record, event)
  }

  /** 走完示例的前几步；哪一步被拒绝就抛错。 */
  function walk({ title, steps }: Story, upTo = steps.length): RecordState {
    const end = steps.slice(0, upTo).reduce<RecordState | null>((record, step) => {
      const next = attempt(record, step)
      if (isProblem(next)) throw new Error(`${title} / ${step.step} ${step.on}: ${JSON.stringify(next)}`)
      return next
    }, null)
    return end as RecordState
  }

  return { attempt, walk }
}

/** 拒绝的关口编号（一次可能有几个），没有被拒绝就是空。 */
export const guardsOf = (result: RecordState | Problem): readonly string[] =>
  isProblem(result) ? (result.details ?? [result]).map((one) => one.guard ?? one.code) : []
