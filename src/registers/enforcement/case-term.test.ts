import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { holds } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { viewOf } from '../../kernel/step/guards.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf } from '../walk.ts'
import { caseStories } from './case.examples.ts'
import { attempt, brick, compost, due, past, placeOf, register, retold, sand, spot, tea, tried, walk, without } from './case-trial.ts'

const clock = (story: Story, upTo: number, id: string) => {
  const record = walk(story, upTo)
  return clocksOf(register, record, { calendar: nationalCalendar, now: `${record.trail.at(-1)!.on}T09:00` }).find((one) => one.clock === id)
}
const notifiedOf = (story: Story, input: Record<string, unknown>) => walk(retold(story, 'notify', { ...story.steps[placeOf(story, 'notify')]!.input, ...input }), past(story, 'notify'))

describe('the clocks', () => {
  it('give ninety days from the filing; expert time is left out, an extension is added (行政处罚法 60)', () => {
    expect(due(brick, past(brick, 'file'), 'handling')).toEqual(['2025-07-14', '2025-07-14'])
    // 4月21日至 5月12日鉴定，二十一日不计入。
    expect(due(brick, past(brick, 'resumeTime'), 'handling')).toEqual(['2025-08-04', '2025-08-04'])
    expect(due(brick, past(brick, 'extendTime'), 'handling')).toEqual(['2025-09-03', '2025-09-03'])
  })

  it('are extended a second time after the collective discussion, from where the first left them', () => {
    // 2025-09-03 再加十五日。
    expect(due(brick, past(brick, 'extendAgain'), 'handling')).toEqual(['2025-09-18', '2025-09-18'])
    expect(clock(brick, past(brick, 'extendAgain'), 'handling')!.ledger.flatMap(({ kind, says }) => (kind === 'extend' ? [says] : []))).toEqual([
      '延长 30 日', '再次延长 15 日',
    ])
    expect(tried(brick, 'extendAgain', { extendMembers: ['@principal'] })).toEqual(['case/extendTalked'])
    expect(tried(brick, 'extendAgain', { extendTalkedOn: '2025-05-20', extendedAgainOn: '2025-05-19' })).toEqual(['case/extendTalked'])
    expect(tried(brick, 'extendAgain', { extendAgainReason: undefined })).toEqual(['MF-FLD-002'])
    const at = past(brick, 'extendAgain')
    const again = { ...brick.steps[at - 1]!, on: '2025-05-20' }
    expect(guardsOf(attempt(walk(brick, at), again))).toEqual(['case/once'])
    expect(guardsOf(attempt(walk(brick, past(brick, 'orderCorrection')), again))).toEqual(['case/extended'])
  })

  it('leave nothing out without a rule that says so', () => {
    expect(tried(brick, 'pauseTime', { exclusionRule: undefined })).toEqual(['MF-FLD-002'])
  })

  it('give five working days to ask for a hearing, the festival not counted (行政处罚法 64, 85)', () => {
    expect(due(brick, past(brick, 'notify'), 'hearingRequest')).toEqual(['2025-06-03', '2025-06-03'])
    expect(due(compost, past(compost, 'notify'), 'hearingRequest')).toBeUndefined()
  })

  it('give seven working days to serve and to publish (行政处罚法 61)', () => {
    expect(due(brick, past(brick, 'decide'), 'service')).toEqual(['2025-07-03', '2025-07-03'])
    expect(due(brick, past(brick, 'decide'), 'publication')).toEqual(['2025-07-03', '2025-07-03'])
    expect(due(compost, past(compost, 'decide'), 'publication')).toBeUndefined()
  })

  it('give fifteen calendar days to pay, longer when deferred (行政处罚法 66, 67)', () => {
    expect(due(tea, past(tea, 'serve'), 'payment')).toEqual(['2026-05-07', '2026-05-07'])
    expect(due(tea, past(tea, 'defer'), 'payment')).toEqual(['2026-07-06', '2026-07-06'])
  })

  it('give two working days for cash to reach the organ, and two more the bank (行政处罚法 71)', () => {
    expect(due(spot, past(spot, 'settle'), 'cashHandIn')).toEqual(['2026-03-12', '2026-03-12'])
    expect(due(spot, past(spot, 'handCash'), 'cashBanking')).toEqual(['2026-03-13', '2026-03-13'])
  })

  it('give three working days to withdraw what was published when it is changed (行政处罚法 48 II)', () => {
    expect(due(tea, past(tea, 'reverse'), 'withdrawal')).toEqual(['2026-06-22', '2026-06-22'])
  })

  it('give three days to decide on handing a crime over, and a day and a night to do it (移送规定 5)', () => {
    expect(due(sand, past(sand, 'reportCrime', true), 'crimeDecision')).toEqual(['2026-05-28', '2026-05-28'])
    expect(due(sand, past(sand, 'toPolice'), 'crimeHandOver')).toEqual(['2026-05-27T10:00', '2026-05-27T10:00'])
  })

  it('stand still while the police have the case, and go on when it comes back; only then a decision is due', () => {
    // 5月8日立案，九十日到 8月6日；5月26日移送，6月15日退回，二十日不计入：8月26日。
    expect(due(sand, past(sand, 'reportCrime', true), 'handling')).toEqual(['2026-08-06', '2026-08-06'])
    expect(due(sand, past(sand, 'policeReturn'), 'handling')).toEqual(['2026-08-26', '2026-08-26'])
    expect(clock(sand, past(sand, 'policeReturn'), 'handling')).toMatchObject({ stoppedOn: null, paused: false })
    expect(clock(sand, past(sand, 'toPolice'), 'handling')).toMatchObject({ stoppedOn: null, paused: true })
  })

  it('for statement and hearing run each on its own, whichever of the two was given up, and anew after a new notice', () => {
    const [told, waive] = [notifiedOf(compost, { hearingOffered: true }), compost.steps[placeOf(compost, 'waive')]!]
    const waiving = (input: object) => attempt(told, { ...waive, input: { ...input } as never }) as RecordState
    const running = (record: RecordState) =>
      clocksOf(register, record, { calendar: nationalCalendar, now: '2026-07-15T09:00' }).flatMap((one) => (one.stoppedOn ? [] : [one.clock]))
    expect(running(waiving({ hearingWaivedOn: '2026-07-14' }))).toEqual(expect.arrayContaining(['defence']))
    expect(running(waiving({ hearingWaivedOn: '2026-07-14' }))).not.toContain('hearingRequest')
    expect(running(waiving({ defenceWaivedOn: '2026-07-14' }))).toEqual(expect.arrayContaining(['hearingRequest']))
    expect(running(waiving({ defenceWaivedOn: '2026-07-14' }))).not.toContain('defence')
    const again = attempt(waiving({ defenceWaivedOn: '2026-07-14' }), { ...compost.steps[placeOf(compost, 'notify')]!, on: '2026-07-15', input: { noticeServedOn: '2026-07-15', proposedKinds: ['fine'], proposedFine: 100_000, largeSum: false } })
    expect(running(again as RecordState)).toContain('defence')
  })

  it('give three months after the remedies to go to court (行政强制法 53)', () => {
    expect(due(brick, past(brick, 'urge'), 'enforcement')).toEqual(['2026-03-26', '2026-03-26'])
  })
})

describe('the public', () => {
  const shown = (story: Story, upTo: number, today: string) => {
    const record = walk(story, upTo)
    return register.portal.shows === 'items' && holds(register.portal.when, { ...viewOf(record, record.values, {}), today })
  }

  it('sees a decision of some social impact, with no more than the family name of a person, until the term is over', () => {
    const at = past(brick, 'publish')
    expect(shown(brick, at - 1, '2025-06-30')).toBe(false)
    expect(shown(brick, at, '2025-06-30')).toBe(true)
    expect(shown(brick, at, '2026-06-30')).toBe(false)
    expect(walk(compost).values.publicParty).toBe('成某')
    expect(walk(brick, at).values.publicParty).toBe('云岭县柳溪砖瓦厂')
  })

  it('no longer sees a decision that was withdrawn, and never one without social impact', () => {
    expect(shown(tea, past(tea, 'withdrawPublication'), '2026-06-17')).toBe(false)
    const publish: StoryStep = { step: 'publish', by: 'clerkOffice', on: '2026-07-17', input: { publishedOn: '2026-07-17', publicFacts: '堆肥', publishUntil: '2026-10-17' } }
    expect(guardsOf(attempt(walk(compost), publish))).toEqual(['case/impact'])
  })

  it('never sees the decision about a minor, one that was set aside, nor one without an end of its publicity', () => {
    const published = walk(brick, past(brick, 'publish'))
    const visible = (change: Record<string, unknown>) =>
      register.portal.shows === 'items' && holds(register.portal.when, { ...viewOf(published, { ...published.values, ...change }, {}), today: '2025-07-01' })
    expect(visible({})).toBe(true)
    for (const change of [{ underEighteen: true }, { reversedOn: '2025-07-01' }, { publishUntil: undefined }, { nameInPublic: true }])
      expect(visible(change), Object.keys(change).join()).toBe(false)
    expect(tried(brick, 'publish', { publishUntil: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(brick, 'publish', { publishUntil: '2025-06-30' })).toEqual(['case/publicTerm'])
  })

  it('reads no name of a person in what it sees of the matter; a firm’s own name is no name of a person', () => {
    const young = { partyType: 'citizen', party: [{ kind: 'natural', name: '成立本', birth: '2009-01-09' }] }
    expect(walk(retold(compost, 'propose', young), past(compost, 'propose')).values).toMatchObject({ underEighteen: true, underFourteen: false })
    const named = (publicFacts: string) => tried(brick, 'publish', { publicFacts })
    expect(named('何大川在耕地上取土')).toEqual(['case/names'])
    expect(named('云岭县柳溪砖瓦厂在耕地上取土')).toEqual([])
    expect(tried(compost, 'propose', { cause: '成立本破坏耕地' })).toEqual(['case/names'])
  })
})

describe('the figures', () => {
  const world = { catalogue: figureCatalogue(registers), records: caseStories.map((story) => walk(story)) }
  const counted = (id: string, year: string) => tallyInMemory(world, id, { from: `${year}-01-01`, to: `${year}-12-31` })

  it('count fines in the year of the decision, whatever was paid later, and cases in the year they were taken up', () => {
    // 一万五千元；一百元（当场）、一万二千元、一千元。指标的单位是元，不是分。
    expect(counted('enforcement.fines', '2025')).toMatchObject({ value: 15_000 })
    expect(counted('enforcement.fines', '2026')).toMatchObject({ value: 100 + 12_000 + 1_000 })
    expect(counted('enforcement.cases', '2026')).toMatchObject({ value: 5 })
    expect(counted('case.simple', '2026')).toMatchObject({ value: 1 })
  })
})

describe('what is begun and ended', () => {
  it('is excluded once at a time: no end without a beginning, no second beginning before the end (行政处罚法 60)', () => {
    expect(tried(without(brick, 'pauseTime'), 'resumeTime')).toEqual(['case/notPaused'])
    expect(tried(brick, 'pauseTime')).toEqual([])
    const again = brick.steps.find(({ step }) => step === 'pauseTime')!
    const at = placeOf(brick, 'resumeTime')
    const twice = { ...brick, steps: [...brick.steps.slice(0, at), again, ...brick.steps.slice(at)] }
    expect(() => walk(twice, at + 1)).toThrow(/case\/paused/)
  })

  it('keeps a hearing that was asked in time, though it is entered after the term has run out (行政处罚法 64)', () => {
    // 4月8日告知，五个工作日到 4月15日；4月16日系统记下期满。
    const lapsed = tea.steps.slice(0, past(tea, 'hearingLapse'))
    const asked = (on: string, reason?: string) => guardsOf(attempt(walk({ ...tea, steps: lapsed }, lapsed.length), {
      step: 'askHearing', by: 'clerkEnforce', on: '2026-04-17', input: { hearingAskedOn: on }, ...(reason ? { reason } : {}),
    }))
    expect(asked('2026-04-15')).toEqual([])
    expect(asked('2026-04-16')).toEqual(['case/askedLate'])
    expect(asked('2026-04-16', '当事人因住院耽误，同意听证。')).toEqual([])
    expect(asked('2026-04-07')).toEqual(['MF-DAT-003'])
  })

  it('needs a report before anybody decides for or against the police (移送规定 5)', () => {
    expect(tried(without(sand, 'reportCrime'), 'refuseCrime')).toEqual(['case/report'])
  })
})
