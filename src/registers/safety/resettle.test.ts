import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { resettleStories } from './resettle.examples.ts'
import { resettle } from './resettle.ts'

const register: AnyRegister = resettle

const { attempt, walk } = walker(register, { calendar: nationalCalendar })
const indexOf = ({ steps }: Story, step: string) => steps.findIndex((one) => one.step === step)
/** The step of a story with other input, tried on the record as it stood before. */
function retry(story: Story, name: string, change: Partial<StoryStep>) {
  const at = indexOf(story, name)
  const step = story.steps[at]!
  return attempt(at === 0 ? null : walk(story, at), { ...step, ...change, input: { ...step.input, ...change.input } })
}
const codeOf = (result: ReturnType<typeof attempt>) => (isProblem(result) ? result.code : result.state)
const dues = (story: Story, upTo: number, day: string) =>
  Object.fromEntries(clocksOf(register, walk(story, upTo), { calendar: nationalCalendar, now: `${day}T09:00` }).map((one) => [
    one.clock, [one.dueStrict, one.dueLegal],
  ]))

const [moved, , again] = resettleStories as [Story, Story, Story]

describe('whoever comes out of prison', () => {
  it('is met at the gate if to be met; others may come by themselves', () => {
    expect(guardsOf(retry(moved, 'meet', { input: { handover: 'self' } }))).toEqual(['resettle/mustMeet'])
    expect(codeOf(retry(again, 'meet', {}))).toBe('met')
  })

  it('is not met before the release', () => {
    expect(guardsOf(retry(moved, 'meet', { on: '2025-05-19', input: { handoverOn: '2025-05-19' } }))).toEqual(['resettle/afterRelease'])
  })

  it('is helped until a day after the release', () => {
    expect(guardsOf(retry(moved, 'register', { input: { termEnd: '2025-05-20' } }))).toEqual(['resettle/term'])
  })

  it('is not sent off as “term over” before the term is over, nor by the person who entered the case', () => {
    expect(guardsOf(retry(moved, 'end', { input: { endKind: 'term' } }))).toEqual(['resettle/expired'])
    const own = { ...moved, steps: moved.steps.map((step) => (step.step === 'notice' ? { ...step, by: 'justiceHead' as const } : step)) }
    expect(codeOf(retry(own, 'end', {}))).toBe('MF-PER-002')
  })

  it('is visited only by the team', () => {
    expect(codeOf(retry(again, 'place', { by: 'clerkPeace' }))).toBe('MF-PER-001')
  })

  it('has seven days to be met unless the county says otherwise, and is helped as long as was set down for him', () => {
    expect(dues(moved, 1, '2025-05-21')).toEqual({ handover: ['2025-05-27', '2025-05-27'] })
    const at = moved.steps.findIndex(({ step }) => step === 'register')
    const register = moved.steps[at]!
    const short = { ...moved, steps: moved.steps.with(at, { ...register, input: { ...register.input, termEnd: '2028-05-20' } }) }
    expect(dues(short, at + 1, register.on).term).toEqual(['2028-05-20', '2028-05-20'])
  })

  it('has no duty to report, to ask for leave or to wear anything: this is help', () => {
    const words = [...Object.values(register.steps), ...Object.values(register.fields)].map(({ name }) => name)
    expect(words.filter((name) => /定位|请假|外出|汇报/.test(name))).toEqual([])
  })
})
