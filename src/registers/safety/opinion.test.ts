import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { holds, type LinkedRecord } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { viewOf } from '../../kernel/step/guards.ts'
import type { Story } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { opinionStories } from './opinion.examples.ts'
import { opinion } from './opinion.ts'

const register: AnyRegister = opinion
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [rubbish, flood, bridge, mistaken] = opinionStories as readonly [Story, Story, Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findLastIndex(({ step }) => step === name)
/** The last such step of a story with other input, tried on the record as it stood before; says why it is refused. */
function tried(story: Story, name: string, input: Record<string, unknown> = {}) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(walk(story, at), { ...step, input: { ...step.input, ...input } }))
}
const without = (story: Story, name: string): Story => ({ ...story, steps: story.steps.filter(({ step }) => step !== name) })
const row = (at: string, more: object = {}) => ({ responses: [{ at, kind: 'reply', body: '已清运。', secrecyReviewed: true, ...more }] })
const clocks = (story: Story, upTo: number, now: string, settings = {}) =>
  Object.fromEntries(clocksOf(register, walk(story, upTo), { calendar: nationalCalendar, now, settings }).map((one) => [
    one.clock, [one.dueLegal, one.status],
  ]))

describe('what is found', () => {
  it('is told without the numbers of whoever posted it', () => {
    expect(tried(rubbish, 'find', { summary: '网友反映清运不及时，电话 13800000001。' })).toEqual(['opinion/poster'])
    expect(tried(rubbish, 'find', { summary: '网友反映 3 号垃圾箱清运不及时。' })).toEqual([])
  })
})

describe('what is published', () => {
  it('holds no personal number, though the portal shows what is made of the rows', () => {
    expect(tried(flood, 'notify', row('2026-07-08T10:15', { kind: 'notice', body: '咨询请拨 13800000001。' }))).toEqual(['MF-FLD-010'])
    expect(tried(flood, 'notify', row('2026-07-08T10:15', { kind: 'notice', body: '咨询请拨 12345。' }))).toEqual([])
  })
})

describe('the hours of a response', () => {
  it('are forty-eight for an ordinary matter, over any rest day, and end at the minute of the first response', () => {
    expect(clocks(rubbish, 1, '2026-05-13T09:30')).toEqual({ response: ['2026-05-13T09:30', 'dueSoon'] })
    expect(clocks(rubbish, 1, '2026-05-13T09:31')).toEqual({ response: ['2026-05-13T09:30', 'overdue'] })
    const answered = (at: string): Story => ({
      ...rubbish, steps: rubbish.steps.slice(0, 6).with(5, { step: 'reply', by: 'clerkOffice', on: at.slice(0, 10), input: row(at) }),
    })
    expect(clocks(answered('2026-05-13T09:30'), 6, '2026-06-01T08:00')).toEqual({ response: ['2026-05-13T09:30', 'met'] })
    expect(clocks(answered('2026-05-13T09:31'), 6, '2026-06-01T08:00')).toEqual({ response: ['2026-05-13T09:30', 'metLate'] })
  })

  it('are five for the notice and twenty-four for the press conference of a major incident', () => {
    expect(clocks(flood, flood.steps.length, '2026-08-01T08:00')).toEqual({
      notice: ['2026-07-08T11:40', 'met'], press: ['2026-07-09T06:40', 'met'],
    })
  })

  it('are those the county set: the paper of 2016 was not verified', () => {
    expect(clocks(rubbish, 1, '2026-05-11T10:00', { 'opinion.response': 24 })).toEqual({ response: ['2026-05-12T09:30', 'dueSoon'] })
  })

  it('stop when the matter is closed, and what was never said is not said in time', () => {
    const silent = without(flood, 'holdPress')
    const closed = walk(silent)
    expect([closed.state, clocksOf(register, closed, { calendar: nationalCalendar, now: '2026-10-01T08:00' }).find(({ clock }) => clock === 'press')?.status])
      .toEqual(['closed', 'metLate'])
    const good = register.figures!['opinion.respondedInTime']!
    const early = { notice: 'inTime', press: 'inTime' } as const
    expect(holds(good.where!, { ...viewOf(closed, closed.values, {}), clocks: early })).toBe(false)
    expect(holds(good.where!, { ...viewOf(walk(flood), walk(flood).values, {}), clocks: early })).toBe(true)
  })

  it('run no more once it was decided that none is needed', () => {
    expect(clocks(mistaken, mistaken.steps.length, '2026-10-01T08:00')).toEqual({})
  })
})

describe('a response', () => {
  it('needs a source of its facts and a cleared wording', () => {
    expect(tried(without(rubbish, 'clear'), 'reply')).toEqual(['opinion/cleared'])
    const unsourced: Story = { ...flood, steps: [...flood.steps.slice(0, 4), flood.steps[placeOf(flood, 'clear')]!] }
    expect(guardsOf(attempt(walk(unsourced), flood.steps[placeOf(flood, 'notify')]!))).toEqual(['opinion/source'])
  })

  it('passed the review for secrets, each time (政府信息公开条例 17)', () => {
    expect(tried(rubbish, 'reply', row('2026-05-12T10:20', { secrecyReviewed: false }))).toEqual(['opinion/secrecy'])
    expect(tried(flood, 'holdPress', row('2026-07-08T19:00', { kind: 'press', secrecyReviewed: undefined }))).toEqual(['opinion/secrecy'])
  })

  it('does not come before the matter was found', () => {
    const sameDay: Story = { ...rubbish, steps: rubbish.steps.map((step) => (step.step === 'clear' ? { ...step, on: '2026-05-11' } : step)) }
    expect(tried(sameDay, 'reply', row('2026-05-11T09:00'))).toEqual(['opinion/early'])
  })

  it('is taken by the step that fits it, so that each clock ends by its own', () => {
    expect(tried(rubbish, 'reply', row('2026-05-12T10:20', { kind: 'notice' }))).toEqual(['opinion/reply'])
    expect(tried(flood, 'notify', row('2026-07-08T10:15', { kind: 'reply' }))).toEqual(['opinion/notice'])
    expect(tried(flood, 'holdPress', row('2026-07-08T19:00', { kind: 'interview' }))).toEqual(['opinion/press'])
  })

  it('on an incident says only what the incident marked for the public (X18)', () => {
    const incident = (publicNotice?: string): readonly LinkedRecord[] => [
      { id: 'i', register: 'incident', state: 'reported', values: { publicNotice } },
    ]
    const at = placeOf(flood, 'notify')
    const about = (linked: readonly LinkedRecord[]) => {
      const other = walker(register, { calendar: nationalCalendar, linked: { incident: linked } })
      const find = { ...flood.steps[0]!, input: { ...flood.steps[0]!.input, incident: 'i' } }
      return guardsOf(other.attempt(other.walk({ ...flood, steps: [find, ...flood.steps.slice(1, at)] }), flood.steps[at]!))
    }
    expect(about(incident())).toEqual(['opinion/X18'])
    expect(about(incident('群众已全部转移安置。'))).toEqual([])
  })

  it('is what the public reads, without the spokesman', () => {
    expect(walk(flood).values.published).toBe(
      '2026-07-08 青石水库大坝安全，网传“溃坝”不实；沿河群众已全部转移安置。\n2026-07-08 发布会通报水情、转移安置和后续安排。',
    )
    expect(register.portal).toMatchObject({ fields: ['topic', 'published', 'respondedOn'] })
  })
})

describe('the level', () => {
  it('is not lowered to hide that the five hours have passed', () => {
    // 14:00 发现，五小时到 19:00。
    expect(tried(bridge, 'lower', { loweredAt: '2026-08-17T19:00' })).toEqual([])
    expect(tried(bridge, 'lower', { loweredAt: '2026-08-17T19:01' })).toEqual(['opinion/lowered'])
  })

  it('of a major incident leaves no choice whether to respond', () => {
    const [find, ...rest] = mistaken.steps
    const raised: Story = { ...mistaken, steps: [{ ...find!, input: { ...find!.input, level: 'major' } }, ...rest] }
    expect(tried(raised, 'skip')).toEqual(['opinion/major'])
  })
})

describe('what follows', () => {
  it('is handed to the police or the net office only once it was checked', () => {
    const at = placeOf(flood, 'check')
    const open: Story = { ...flood, steps: flood.steps.with(at, { ...flood.steps[at]!, input: { ...flood.steps[at]!.input, truth: 'checking' } }) }
    expect(tried(open, 'refer')).toEqual(['opinion/checked'])
  })

  it('is put right as a rectification', () => {
    expect(walk(rubbish).values.fix).toBeTruthy()
  })

  it('has no field for whoever posted it', () => {
    expect(Object.values(register.fields).filter(({ name }) => /发帖人|账号|网民/.test(name))).toEqual([])
  })

  it('is cleared and closed by others than those who checked it', () => {
    const own: Story = { ...rubbish, steps: rubbish.steps.map((step) => (step.step === 'check' ? { ...step, by: 'clerkOffice' } : step)) }
    expect(tried(own, 'clear')).toEqual([])
    expect(register.steps.clear!.notBy).toEqual(['check'])
    expect(register.steps.close!.notBy).toContain('check')
  })
})
