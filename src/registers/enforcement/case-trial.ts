import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { LinkedRecord } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { caseStories } from './case.examples.ts'
import { enforcementCase } from './case.ts'

/** 执法案件的试办：在示例走到的那一步上换录入、换人、换次序，看关口怎么说。 */
export const register: AnyRegister = enforcementCase
export const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const storyOf = (word: string): Story => caseStories.find(({ title }) => title.includes(word))!
/** 听证、法院执行；当场处罚；首违不罚；移送公安；复议变更；放弃申辩。 */
export const [brick, spot, grave, sand, tea, compost] = ['砖瓦厂', '堆放砂石', '建坟', '盗挖', '茶厂', '堆肥'].map(storyOf) as [
  Story, Story, Story, Story, Story, Story,
]
/** 示例里这个环节（本案的）在第几步。 */
export const placeOf = ({ steps }: Story, name: string, last = false) =>
  last ? steps.findLastIndex((one) => one.step === name && !one.in) : steps.findIndex((one) => one.step === name && !one.in)
/** 示例中的某一步换了录入内容，在它之前的记录上试办；给出拒绝的关口。 */
export function tried(story: Story, name: string, input: Record<string, unknown> = {}, change: Partial<StoryStep> = {}) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  const before = story.steps.slice(0, at).some((one) => !one.in) ? walk(story, at) : null
  return guardsOf(attempt(before, { ...step, ...change, input: { ...step.input, ...input } }))
}
/** 示例中的这一步换了录入内容。 */
export const retold = (story: Story, name: string, input: Record<string, unknown>): Story => ({
  ...story, steps: story.steps.map((one) => (one.step === name && !one.in ? { ...one, input: { ...one.input, ...input } } : one)),
})
/** 示例中没有这一步。 */
export const without = (story: Story, name: string): Story => ({ ...story, steps: story.steps.filter((one) => one.step !== name || one.in) })
/** 办完这一步以后，某个时限的严格届满日和法定届满日。 */
export function due(story: Story, upTo: number, clock: string) {
  const record = walk(story, upTo)
  const found = clocksOf(register, record, { calendar: nationalCalendar, now: `${record.trail.at(-1)!.on}T09:00` }).find((one) => one.clock === clock)
  return found && [found.dueStrict, found.dueLegal]
}
/** 示例走过这个环节以后。 */
export const past = (story: Story, name: string, last = false) => placeOf(story, name, last) + 1

/** 几名执法人员，各处于某个状态；单独试办当场处罚时用，不必讲完整个故事。 */
export const officers = (...states: readonly string[]): readonly LinkedRecord[] =>
  states.map((state, index) => ({
    id: `o${index}`, register: 'officer', state, trail: [{ on: '2026-01-05', to: state }],
    values: {
      duties: ['enforce'], account: ['p-clerkEnforce', 'p-clerkEmergency'][index], certifiedOn: '2024-05-20', certFrom: '2024-05-20', certTo: '2029-05-19',
      certNo: ['云执法5190017', '云执法5190003'][index] ?? '云执法5190009',
    },
  }))
/** 示例中的一名执法人员，登记时写的是另外的内容：系统里是另一个人，或者证件另有期限。 */
export const enrolledAs = (story: Story, name: string, more: Record<string, unknown>): Story => ({
  ...story, steps: story.steps.map((one) => (one.in === `officer#${name}` ? { ...one, input: { ...one.input, ...more } } : one)),
})
/** 权责清单上的一项，处于某个状态；`more`：另写赋权起止日、依据。 */
export const listed = (state: string, more: Record<string, unknown> = {}): readonly LinkedRecord[] => [{
  id: 'i', register: 'authority-list', state,
  values: { listType: 'penalty', delegatedFrom: '2025-04-01', basis: ['中华人民共和国土地管理法'], ...more },
}]
/** 试办当场处罚。 */
export function onTheSpot(input: Record<string, unknown> = {}, linked: Record<string, readonly LinkedRecord[]> = {}) {
  const alone = walker(
    register, { calendar: nationalCalendar, linked: { item: listed('published'), officers: officers('active', 'active'), ...linked } },
  )
  const one = spot.steps[placeOf(spot, 'spotDecide')]!
  return guardsOf(alone.attempt(null, { ...one, input: { ...one.input, item: 'i', officers: ['o0', 'o1'], ...input } }))
}
