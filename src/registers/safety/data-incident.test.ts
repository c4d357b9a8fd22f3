import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { dataIncidentStories } from './data-incident.examples.ts'
import { dataIncident } from './data-incident.ts'

const { attempt, walk } = walker(dataIncident, { calendar: nationalCalendar, registers })
const [ransom, stick, gossip, hoax] = dataIncidentStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const without = (story: Story, ...steps: string[]): Story => ({ ...story, steps: story.steps.filter(({ step }) => !steps.includes(step)) })
const tried = (story: Story, step: string, change: Partial<StoryStep> = {}) => {
  const one = story.steps[at(story, step)]!
  return guardsOf(attempt(walk(story, at(story, step)), { ...one, ...change, input: { ...one.input, ...change.input } }))
}
const withFound = (story: Story, input: Record<string, unknown>): Story => ({
  ...story, steps: story.steps.map((step, index) => (index === 0 ? { ...step, input: { ...step.input, ...input } } : step)),
})
const clocks = (story: Story, upTo: number, now: string, settings?: Record<string, number>) =>
  Object.fromEntries(
    clocksOf(dataIncident, walk(story, upTo), { calendar: nationalCalendar, now, settings }).map((one) => [one.clock, [one.dueLegal, one.status]]),
  )

describe('the hours of a data incident', () => {
  const first = clocks(ransom, 1, '2026-03-17T11:41')

  it('PI-15: are four to the cyberspace body from the discovery on, with an alarm after three (网络安全事件报告管理办法 4)', () => {
    expect([first.province![0], first.alarm]).toEqual(['2026-03-17T12:40', ['2026-03-17T11:40', 'overdue']])
    expect(clocks(ransom, 1, '2026-03-17T12:41').province![1]).toBe('overdue')
    expect(first.critical).toBeUndefined()
  })

  it('PI-15: are one where critical infrastructure is concerned', () => {
    const critical = clocks(withFound(ransom, { critical: true }), 1, '2026-03-17T09:00')
    expect([critical.critical![0], critical.province]).toEqual(['2026-03-17T09:40', undefined])
  })

  it('run until somebody reports to the body that the rule names; the police alone do not stop them', () => {
    expect(clocks(ransom, at(ransom, 'report') + 1, '2026-03-17T15:00').province).toEqual(['2026-03-17T12:40', 'met'])
    const police = without(ransom, 'report')
    expect(clocks(police, at(police, 'inform') + 1, '2026-03-17T15:00').province![1]).toBe('overdue')
    const late = { ...ransom.steps[at(ransom, 'report')]!, input: { reports: [{ to: 'cyberspace', sentAt: '2026-03-17T12:41' }] } }
    const reported = { ...ransom, steps: [...ransom.steps.slice(0, at(ransom, 'report')), late] }
    expect(clocks(reported, reported.steps.length, '2026-03-17T15:00').province![1]).toBe('metLate')
  })

  it('do not wait for the grading, and are over when it says 一般 or nothing happened', () => {
    expect(Object.keys(clocks(stick, 1, '2026-05-11T15:30')).sort()).toEqual(['alarm', 'persons', 'province'])
    expect(Object.keys(clocks(stick, at(stick, 'judge') + 1, '2026-05-11T17:00'))).toEqual(['persons'])
    expect(clocks(hoax, 2, '2026-06-09T21:00')).toEqual({})
  })

  it('PI-14: in which persons are told are the county’s to set: at once, says the law (个人信息保护法 57)', () => {
    expect(first.persons![0]).toBe('2026-03-20T08:40')
    expect(clocks(ransom, 1, '2026-03-17T11:41', { 'data-incident.persons': 24 }).persons![0]).toBe('2026-03-18T08:40')
    expect(clocks(ransom, at(ransom, 'notify') + 1, '2026-03-19T09:00').persons![1]).toBe('met')
  })

  it('are followed by thirty days for the summary, of graded incidents only (办法 8)', () => {
    expect(clocks(ransom, at(ransom, 'end') + 1, '2026-03-24T09:00').summary![0]).toBe('2026-04-22')
    expect(clocks(stick, at(stick, 'end') + 1, '2026-05-16T09:00').summary).toBeUndefined()
  })
})

describe('a data incident', () => {
  it('is reported and told of after it was found, not before', () => {
    const early = { input: { reports: [{ to: 'police', sentAt: '2026-03-17T08:39', content: '报案。' }] } }
    expect(tried(ransom, 'inform', early)).toEqual(['data-incident/early'])
    expect(tried(ransom, 'notify')).toEqual([])
  })

  it('is reported to the body that the rule names (办法 4)', () => {
    expect(tried(ransom, 'report', { input: { reports: [{ to: 'police', sentAt: '2026-03-17T12:10' }] } })).toEqual(['data-incident/body'])
    const critical = withFound(ransom, { critical: true })
    expect(tried(critical, 'report')).toEqual(['data-incident/body'])
    expect(tried(critical, 'report', { input: { reports: [{ to: 'guardians', sentAt: '2026-03-17T09:10' }] } })).toEqual([])
  })

  it('PI-14: ends only when contained, reported, and the police, the body and the persons were told (个人信息保护法 57)', () => {
    expect(tried(without(ransom, 'contain'), 'end')).toEqual(['data-incident/contained'])
    expect(tried(without(ransom, 'report'), 'end')).toEqual(['data-incident/reported', 'data-incident/privacyBody'])
    expect(tried(without(ransom, 'inform'), 'end')).toEqual(['data-incident/police'])
    expect(tried(without(ransom, 'notify'), 'end')).toEqual(['data-incident/persons'])
    expect(tried(without(stick, 'inform'), 'end')).toEqual(['data-incident/privacyBody'])
  })

  it('PI-14: tells persons kind, cause, harm, remedy, what they can do and whom to ask (个人信息保护法 57)', () => {
    for (const part of ['dataKinds', 'cause', 'harm', 'remedy', 'advice', 'contact'])
      expect([part, tried(ransom, 'notify', { input: { [part]: '' } })]).toEqual([part, ['MF-FLD-002']])
  })

  it('spares persons the news only by a leader’s reason, and never against an order (个人信息保护法 57 第二款)', () => {
    expect(tried(stick, 'spare', { by: 'clerkPeace' })).toEqual(['MF-PER-001'])
    const spare = gossip.steps[at(gossip, 'spare')]!
    expect(guardsOf(attempt(walk(gossip, at(gossip, 'notify')), { ...spare, on: '2026-07-10', input: { ...spare.input, toldAt: '2026-07-10T09:00' } }))).toEqual(['data-incident/spare'])
    expect(guardsOf(attempt(walk(gossip, at(gossip, 'notify')), { step: 'end', by: 'principal', on: '2026-07-10', input: { endedOn: '2026-07-10' } }))).toEqual(['data-incident/ordered'])
  })

  it('without personal data tells nobody', () => {
    const technical = withFound(stick, { personal: false })
    expect(guardsOf(attempt(walk(technical, 1), { ...ransom.steps[at(ransom, 'notify')]!, on: '2026-05-12', by: 'clerkPeace', input: {
      ...ransom.steps[at(ransom, 'notify')]!.input, toldAt: '2026-05-12T09:00',
    } }))).toEqual(['data-incident/personal'])
  })

  it('is closed after its summary, by another than who wrote it, and what is to be mended goes on', () => {
    expect(tried(without(ransom, 'summarise'), 'close')).toEqual(['data-incident/summed'])
    expect(walk(ransom).values.rectification).toBeTypeOf('string')
    expect(walk(stick).values.rectification).toBeUndefined()
  })

  it('is for named persons only and never on the portal', () => {
    expect(walk(ransom, 1).restricted).toBe(true)
    expect(dataIncident.portal).toEqual({ shows: 'nothing' })
  })
})
