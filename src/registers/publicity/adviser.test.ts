import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf, stepsDue } from '../../kernel/clock/clock.ts'
import { holds } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { guardsOf, walker } from '../walk.ts'
import { adviserStories } from './adviser.examples.ts'
import { adviser } from './adviser.ts'

const { attempt, walk } = walker(adviser, { calendar: nationalCalendar })
const [renewed, lapsing, ended] = adviserStories.map((story) => story)
const sign = renewed!.steps[1]!
const signed = (input: object) => attempt(walk(renewed!, 1), { ...sign, input: { ...sign.input, ...input } })
const at = (now: string) => ({ calendar: nationalCalendar, now })

describe('an adviser’s agreement', () => {
  it('belongs to a village, or coverage could not be counted', () => {
    const [inVillage] = adviser.steps.propose.needs
    const standing = (values: object) => holds(inVillage.needs, { values: { ...values }, state: null, steps: new Set(), linked: {} })
    expect([standing({}), standing({ village: '3' })]).toEqual([false, true])
  })

  it('promises to take no fee from villagers and not to act for both sides (律师法 39)', () => {
    expect(guardsOf(signed({ pledged: false }))).toEqual(['adviser/pledge'])
    expect(Object.values(adviser.fields.feeFrom.choices).filter((name) => name.includes('村民'))).toEqual([])
  })

  it('is the only one in service in its village', () => {
    const upTo = renewed!.steps.findIndex(({ step }) => step === 'start')
    const serving = renewed!.steps.slice(0, upTo + 1).map((one) => ({ ...one, in: 'adviser#other' }))
    const story = { ...renewed!, steps: [...serving, ...renewed!.steps] }
    const whole = walker(adviser, { calendar: nationalCalendar, registers: [adviser] })
    expect(guardsOf(whole.attempt(whole.walk(story, serving.length + upTo), renewed!.steps[upTo]!))).toEqual(['adviser/one'])
    const elsewhere = walker(adviser, { calendar: nationalCalendar, registers: [adviser], linked: {} })
    expect(guardsOf(elsewhere.attempt(elsewhere.walk(renewed!, upTo), renewed!.steps[upTo]!))).toEqual([])
  })

  it('does not begin after it ends, nor with a licence that has run out (律师法 13)', () => {
    expect(guardsOf(signed({ to: '2025-03-31' }))).toEqual(['adviser/term'])
    expect(guardsOf(signed({ licenceUntil: '2025-03-31' }))).toEqual(['adviser/licensed'])
    expect(guardsOf(signed({ licenceUntil: '2025-04-01' }))).toEqual([])
  })

  it('asks to look twice when one adviser serves many villages, and goes on for a stated reason', () => {
    expect(guardsOf(signed({ villageCount: 6 }))).toEqual(['adviser/tooMany'])
    const input = { ...sign.input, villageCount: 6 }
    expect(guardsOf(attempt(walk(renewed!, 1), { ...sign, input, reason: '三个村合署办公。' }))).toEqual([])
    expect(guardsOf(signed({ villageCount: 5 }))).toEqual([])
  })

  it('is filed by the head of the justice office, never by whoever proposed or signed it or serves under it', () => {
    expect(adviser.steps.file).toMatchObject({ by: ['justiceHead'], notBy: ['propose', 'sign'], notIn: ['adviser'] })
  })

  it('does not start before its first day', () => {
    const start = renewed!.steps[3]!
    const early = { ...start, on: '2025-03-31', input: { ...start.input, startedOn: '2025-03-31' } }
    expect(guardsOf(attempt(walk(renewed!, 3), early))).toEqual(['adviser/begun'])
  })

  it('stands still on the day after the licence ran out, and ends on the day after its term', () => {
    const serving = walk(lapsing!, 4)
    // 执业证有效期至 5月31日，当天仍可服务。
    expect(stepsDue(adviser, serving, at('2026-05-31T09:00'))).toEqual([])
    expect(stepsDue(adviser, serving, at('2026-06-01T00:05'))).toEqual(['lapse'])
    expect(stepsDue(adviser, serving, at('2026-09-01T00:05'))).toContain('expire')
  })

  it('is shown to the public while in service, and not once the licence ran out (律师法 13)', () => {
    const shown = (record: RecordState) =>
      adviser.portal.shows === 'items'
      && holds(adviser.portal.when, { values: { ...record.values, contactPublished: true }, state: record.state, steps: new Set(), linked: {} })
    expect([shown(walk(lapsing!, 4)), shown(walk(lapsing!, 5))]).toEqual([true, false])
    expect([walk(lapsing!, 4).state, walk(lapsing!, 5).state]).toEqual(['serving', 'suspended'])
  })

  it('does not resume with a licence that is out of date again', () => {
    const resume = lapsing!.steps[5]!
    expect(guardsOf(attempt(walk(lapsing!, 5), { ...resume, input: { licenceUntil: '2026-06-09' } }))).toEqual(['adviser/renewedLicence'])
  })

  it('is to be renewed within thirty days of its end, with a warning thirty days before it', () => {
    // 2026-03-31 届满，加三十日是 2026-04-30（星期四）；提前六十日提醒，即 2026-03-01。
    const serving = walk(renewed!, 5)
    const [clock] = clocksOf(adviser, serving, at('2026-02-28T09:00'))
    expect([clock!.dueStrict, clock!.dueLegal, clock!.status]).toEqual(['2026-04-30', '2026-04-30', 'running'])
    expect(clocksOf(adviser, serving, at('2026-03-01T09:00'))[0]!.status).not.toBe('running')
  })

  it('renewed before it ends, is not overdue afterwards', () => {
    const early = walk(renewed!, renewed!.steps.length)
    const [clock] = clocksOf(adviser, early, at('2026-11-20T09:00'))
    expect([clock!.stoppedOn, clock!.status]).toEqual(['2026-03-16', 'met'])
  })
})

describe('the figures of agreements', () => {
  const records: readonly RecordState[] = adviserStories.map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const on = (id: string, to: string) =>
    tallyInMemory({ catalogue: figureCatalogue([adviser]), records }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value

  it('count those in force on the last day of the period', () => {
    // 2025-12-31：柳溪、青石社区；2026-03-31：续签的已于 3月16日终止，余青石社区、竹坪；2026-11-20：都已终止。
    expect(on('adviser.agreements', '2025-12-31')).toBe(2)
    expect(on('adviser.agreements', '2026-03-31')).toBe(2)
    expect(on('adviser.agreements', '2026-11-20')).toBe(0)
  })

  it('end at the earlier of term and termination', () => {
    expect(walk(ended!).values.servedUntil).toBe('2026-07-20')
    expect(walk(lapsing!).values.servedUntil).toBe('2026-08-31')
  })
})
