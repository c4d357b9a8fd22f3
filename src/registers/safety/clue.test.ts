import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { clueStories } from './clue.examples.ts'
import { clue } from './clue.ts'

const register: AnyRegister = clue

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

const [lending, official, dropped] = clueStories as [Story, Story, Story]
const received = clueStories.find(({ steps }) => steps[0]!.step === 'takeOver')!

describe('a clue', () => {
  it('about an official goes to the supervision organ and nowhere else (反有组织犯罪法 51)', () => {
    expect(guardsOf(retry(official, 'hand', { input: { handedTo: 'police' } }))).toEqual(['clue/G1'])
    expect(codeOf(retry(lending, 'hand', { input: { handedTo: 'procuratorate' } }))).toBe('handed')
  })

  it('bypasses whoever is named in it: he neither assesses nor is let in', () => {
    expect(guardsOf(retry(official, 'receive', { input: { assessor: '@clerkEnforce' } }))).toEqual(['clue/G1bypass'])
    expect(guardsOf(retry(official, 'receive', { input: { recipients: ['@justiceHead', '@clerkEnforce'] } }))).toEqual(['clue/G1bypass'])
    expect(guardsOf(retry(official, 'hand', { input: { recipients: ['@clerkEnforce'] } }))).toEqual(['clue/G1bypass'])
  })

  it('is not assessed by the person who entered it, nor by one named in it', () => {
    const [receive, ...rest] = lending.steps as [StoryStep, ...StoryStep[]]
    const own = { ...lending, steps: [{ ...receive, input: { ...receive.input, assessor: '@clerkPeace' } }, ...rest] }
    expect(codeOf(retry(own, 'assess', { by: 'clerkPeace' }))).toBe('MF-PER-002')
    expect(codeOf(retry(lending, 'assess', { by: 'justiceHead' }))).toBe('MF-PER-001')
  })

  it('that is urgent is assessed on the same day, or the reason is told', () => {
    const late = { on: '2026-05-13', input: { assessedOn: '2026-05-13' } }
    expect(guardsOf(retry(official, 'assess', late))).toEqual(['clue/sameDay'])
    expect(codeOf(retry(official, 'assess', { ...late, reason: '分管负责人在外开会，次日回镇。' }))).toBe('assessed')
  })

  it('is not handed over before it was found', () => {
    expect(codeOf(retry(lending, 'hand', { input: { handedOn: '2026-03-09' } }))).toBe('MF-DAT-003')
  })

  it('is dropped only by two persons, each with a reason (反有组织犯罪法 52)', () => {
    expect(codeOf(retry(dropped, 'proposeDrop', { reason: undefined }))).toBe('MF-STP-004')
    expect(codeOf(retry(dropped, 'confirmDrop', { reason: undefined }))).toBe('MF-STP-004')
    expect(codeOf(retry(dropped, 'confirmDrop', { by: 'deputyLeader' }))).toBe('MF-PER-002')
    expect(codeOf(retry(dropped, 'confirmDrop', { by: 'clerkPeace' }))).toBe('MF-PER-002')
  })

  it('is closed with a result, and with an answer to whoever gave the own name', () => {
    const at = indexOf(lending, 'answer')
    const close = { ...lending.steps.at(-1)!, reason: '试办' }
    expect(guardsOf(attempt(walk(lending, at + 1), { ...close, on: '2026-03-31', input: { closedOn: '2026-03-31' } }))).toEqual(['clue/outcome'])
    const unanswered = { ...lending, steps: lending.steps.filter(({ step }) => step !== 'reply') }
    expect(guardsOf(retry(unanswered, 'close', {}))).toEqual(['clue/answered'])
    expect(codeOf(retry(unanswered, 'close', { reason: '举报人电话已停机。' }))).toBe('closed')
  })

  it('keeps earlier feedback when more comes', () => {
    expect((walk(lending).values.feedback as object[]).length).toBe(2)
  })
})

describe('the clocks of a clue', () => {
  it('give one working day, and two hours when urgent (county settings: the law only says at once)', () => {
    expect(dues(lending, 1, '2026-03-10').handOver).toEqual(['2026-03-11', '2026-03-11'])
    expect(dues(official, 1, '2026-05-12').handOverUrgent).toEqual(['2026-05-12T11:10', '2026-05-12T11:10'])
  })

  it('judge the urgent one by the minute of the hand-over', () => {
    const status = (handedAt: string) => {
      const after = retry(official, 'hand', { input: { handedAt } })
      if (isProblem(after)) throw new Error(after.code)
      const clocks = clocksOf(register, after, { calendar: nationalCalendar, now: '2026-05-12T18:00' })
      return clocks.find(({ clock }) => clock === 'handOverUrgent')!.status
    }
    expect([status('2026-05-12T11:10'), status('2026-05-12T11:11')]).toEqual(['met', 'metLate'])
  })

  it('start on the day of receipt where another unit handed the clue over, whenever it was found', () => {
    // 10月30日（星期五）发现，11月2日（星期一）收到。
    expect(dues(received, 1, '2026-11-02')).toEqual({ handOverTaken: ['2026-11-03', '2026-11-03'] })
  })

  it('remind of feedback after thirty days, and on Monday where that is a Saturday', () => {
    expect(dues(lending, 4, '2026-03-13').feedback).toEqual(['2026-04-11', '2026-04-13'])
  })
})

describe('the register of clues', () => {
  it('has no place for findings of one’s own: the township does not investigate (反有组织犯罪法 52)', () => {
    expect(Object.values(register.fields).filter(({ name }) => /调查|核实|笔录|询问/.test(name))).toEqual([])
  })

  it('is for named persons only, tells nobody by post, and shows the public nothing', () => {
    expect([register.restricted, register.informs, register.portal]).toEqual(['all', undefined, { shows: 'nothing' }])
    expect(walk(official, 1).involved).toEqual(['p-clerkPeace', 'p-principal', 'p-justiceHead'])
  })

  it('shows in lists nothing but the day, and prints neither informant nor facts', () => {
    const secret = ['reporter', 'targets', 'facts', 'place', 'named', 'feedback']
    expect(register.lists).toEqual(['foundOn'])
    expect(Object.values(register.papers!).flatMap(({ shows }) => shows).filter((field) => secret.includes(field))).toEqual([])
  })

  it('hides every small count', () => {
    expect(Object.values(register.figures!).filter((one) => one.count !== 'rate' && !one.suppress)).toEqual([])
  })
})
