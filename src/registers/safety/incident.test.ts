import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { emergencyPlan } from './emergency-plan.ts'
import { incidentStories } from './incident.examples.ts'
import { incident } from './incident.ts'
import { opinion } from './opinion.ts'

const others = [emergencyPlan, opinion] as readonly AnyRegister[]
const known = [...registers.filter(({ id }) => !others.some((one) => one.id === id)), ...others]
const { attempt, walk } = walker(incident, { calendar: nationalCalendar, registers: known })
const [landslide, crash] = incidentStories as readonly [Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step && one.in === undefined)
function retry(story: Story, name: string, input: Record<string, unknown>) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...step, input: { ...step.input, ...input } }))
}
const onDuty = { to: '云岭县人民政府总值班室', by: '@clerkEmergency' }
const report = (kind: string, sentAt: string, more: object = {}): StoryStep => ({
  step: kind === 'final' ? 'finalReport' : 'followReport', by: 'clerkEmergency', on: sentAt.slice(0, 10),
  input: { reports: [{ kind, way: 'phone', sentAt, ...onDuty, content: '续报。', ...more }] },
})
const clocks = (story: Story, upTo: number, now: string, settings?: Record<string, number>) => {
  const found = clocksOf(incident, walk(story, upTo), { calendar: nationalCalendar, now, settings })
  return Object.fromEntries(found.map((one) => [one.clock, [one.dueStrict, one.status]]))
}

describe('an incident', () => {
  it('is not known before it happened, to the minute', () => {
    expect(retry(landslide, 'receive', { knownAt: '2026-06-22T18:04' })).toEqual(['incident/known'])
    expect(retry(landslide, 'receive', { knownAt: '2026-06-22T18:05' })).toEqual([])
  })

  it('tells the public no personal number', () => {
    const told = (notice: string) => guardsOf(attempt(walk(crash, placeOf(crash, 'unitReport') + 1), report('follow', '2026-08-03T09:00', {
      verified: true, publishable: true, notice,
    })))
    expect(told('询问请拨 13800000001。')).toEqual(['MF-FLD-010'])
    expect(told('道路已经恢复通行。')).toEqual([])
  })

  it('has the unit told its head after it happened, and report after that, to the minute', () => {
    expect(retry(crash, 'unitReport', { headToldAt: '2026-08-03T07:05', unitReportedAt: '2026-08-03T07:04' })).toEqual(['incident/unitOrder'])
    expect(retry(crash, 'unitReport', { headToldAt: '2026-08-01T07:05' })).toEqual(['incident/unitOrder'])
    expect(retry(crash, 'unitReport', { headToldAt: '2026-08-03T07:05', unitReportedAt: '2026-08-03T07:05' })).toEqual([])
  })

  it('may be reported before it is verified: nobody waits for certainty (突发事件应对法 61)', () => {
    expect(incident.steps.firstReport.from).toContain('received')
  })

  it('is graded only by a standard (突发事件应对法 3)', () => {
    expect(retry(crash, 'grade', { levelBasis: undefined })).toEqual(['MF-FLD-002'])
  })

  it('of major grade opens a matter of public opinion, of larger grade none (X18)', () => {
    const at = placeOf(crash, 'grade')
    expect(walk(crash, at + 1).values.opinion).toBeTypeOf('string')
    const larger = { ...crash.steps[at]!, input: { level: 'larger', levelBasis: '条例第三条' } }
    expect(walk({ ...crash, steps: [...crash.steps.slice(0, at), larger] }).values.opinion).toBeUndefined()
  })
})

describe('the account of a clock of hours', () => {
  it('tells the minutes from and to which it ran, not days', () => {
    const context = { calendar: nationalCalendar, now: '2026-06-23T08:00' }
    const first = clocksOf(incident, walk(landslide, placeOf(landslide, 'firstReport') + 1), context).find(({ clock }) => clock === 'first')
    // 18:12 接报，18:25 电话首报。
    expect(first?.ledger).toEqual([
      { on: '2026-06-22T18:12', kind: 'start', says: '从这一时刻起按小时计，休息日照算' },
      { on: '2026-06-22T18:25', kind: 'stop', says: '办结' },
    ])
  })
})

describe('its reports', () => {
  const first = placeOf(landslide, 'firstReport') + 1
  const reported = walk(landslide, first)

  it('begin with one first report and end with the final one', () => {
    // 18:05 接报：接报之前谈不上首报，否则首报时限还没起算就“按期”了。
    expect(retry(landslide, 'firstReport', { reports: [{ kind: 'first', way: 'phone', sentAt: '2026-06-22T17:59', ...onDuty }] })).toEqual(['incident/order'])
    expect(retry(landslide, 'firstReport', { reports: [{ kind: 'final', sentAt: '2026-06-22T18:25', ...onDuty }] })).toEqual(['incident/order'])
    expect(guardsOf(attempt(reported, report('first', '2026-06-22T19:00')))).toEqual(['incident/follow', 'incident/order'])
    const ended = walk(landslide, placeOf(landslide, 'finalReport') + 1)
    expect(guardsOf(attempt(ended, report('follow', '2026-06-28T11:00')))).toEqual(['incident/order'])
  })

  it('say what they are, when they went out, to whom and by whom (突发事件应对法 61)', () => {
    const bare = attempt(reported, { ...report('follow', '2026-06-22T19:00'), input: { reports: [{ way: 'phone', content: '续报。' }] } })
    const lost = 'details' in bare ? bare.details?.map(({ code, field }) => `${code} ${field}`) : bare
    expect(lost).toEqual(['kind', 'sentAt', 'to', 'by'].map((name) => `MF-FLD-002 reports[0].${name}`))
  })

  it('are only added, never earlier than the one before (G2)', () => {
    expect(guardsOf(attempt(reported, report('follow', '2026-06-22T18:24')))).toEqual(['incident/order'])
    expect(walk(landslide).values.reports).toHaveLength(4)
  })

  it('lower the casualties only with a reason (G3)', () => {
    const hurt = walk({ ...landslide, steps: [...landslide.steps.slice(0, first), report('follow', '2026-06-22T20:00', { injured: 5 })] })
    expect(guardsOf(attempt(hurt, report('follow', '2026-06-22T21:00', { injured: 4 })))).toEqual(['incident/G3'])
    expect(guardsOf(attempt(hurt, { ...report('follow', '2026-06-22T21:00', { injured: 4 }), reason: '一人系重复统计。' }))).toEqual([])
    expect(guardsOf(attempt(hurt, report('follow', '2026-06-22T21:00')))).toEqual([])
  })

  it('go to the public only where verified and marked so (X18)', () => {
    expect(guardsOf(attempt(reported, report('follow', '2026-06-22T20:00', { publishable: true, notice: '有人受伤。' })))).toEqual(['incident/X18'])
    expect(walk(landslide).values.publicNotice).toBe('柳溪村三组发生山体滑坡，受威胁群众三十六人已全部转移，无人员伤亡。')
    expect(reported.values.publicNotice).toBeUndefined()
  })

  it('of one kind are no other kind', () => {
    const at = walk(landslide, placeOf(landslide, 'followReport'))
    expect(guardsOf(attempt(at, { ...report('follow', '2026-06-25T09:00'), step: 'writtenReport' }))).toEqual(['incident/written'])
    expect(guardsOf(attempt(at, { ...report('follow', '2026-06-25T09:00'), step: 'finalReport' }))).toEqual(['incident/final'])
    expect(guardsOf(attempt(at, { ...report('final', '2026-06-25T09:00'), step: 'followReport' }))).toEqual(['incident/follow'])
  })
})

describe('its end', () => {
  it('comes after the final report', () => {
    const silent = { ...landslide, steps: landslide.steps.filter(({ step }) => step !== 'finalReport') }
    const at = placeOf(silent, 'end')
    expect(guardsOf(attempt(walk(silent, at), silent.steps[at]!))).toEqual(['incident/reported'])
  })

  it('leaves no personal data behind (突发事件应对法 85)', () => {
    const kept = { ...landslide, steps: landslide.steps.filter(({ step, in: other }) => step !== 'purge' || other) }
    const archive = kept.steps.at(-1)!
    expect(guardsOf(attempt(walk(kept, kept.steps.length - 1), archive))).toEqual(['incident/G85'])
    expect(guardsOf(attempt(walk(kept, kept.steps.length - 1), { ...archive, input: { ...archive.input, noPersonalData: true } }))).toEqual([])
  })

  it('waits for the persons listed for it to be purged (X18)', () => {
    const kept = { ...landslide, steps: landslide.steps.filter(({ step, in: other }) => step !== 'purge' || !other) }
    expect(guardsOf(attempt(walk(kept, kept.steps.length - 1), kept.steps.at(-1)!))).toEqual(['incident/keyPersons'])
  })

  it('asks after what was requisitioned and not given back', () => {
    const kept = { ...landslide, steps: landslide.steps.filter(({ step, on }) => step !== 'requisition' || on !== '2026-06-26') }
    expect(guardsOf(attempt(walk(kept, kept.steps.length - 1), kept.steps.at(-1)!))).toEqual(['incident/returned'])
  })
})

it('requisitions are the county’s to decide', () => {
  expect(retry(landslide, 'requisition', { requisitions: [{ what: '挖掘机', on: '2026-06-23' }] })).toEqual(['incident/county'])
})

describe('its clocks', () => {
  it('give the hours that the county set for the first report, to the minute', () => {
    expect(clocks(landslide, 1, '2026-06-22T18:20').first).toEqual(['2026-06-22T19:12', 'dueSoon'])
    expect(clocks(landslide, 2, '2026-06-22T18:30').first).toEqual(['2026-06-22T19:12', 'met'])
    expect(clocks(landslide, 1, '2026-06-22T18:20', { 'incident.firstReport': 2 }).first![0]).toBe('2026-06-22T20:12')
  })

  it('ask for a written report after a call, not after a first report in writing', () => {
    expect(clocks(landslide, 2, '2026-06-22T18:30').written![0]).toBe('2026-06-22T20:12')
    expect(clocks(landslide, placeOf(landslide, 'writtenReport') + 1, '2026-06-22T20:00').written).toEqual(['2026-06-22T20:12', 'met'])
    expect(clocks(crash, placeOf(crash, 'firstReport') + 1, '2026-08-03T08:00').written).toBeUndefined()
  })

  it('of an accident give two hours a level and one hour to the enterprise (生产安全事故报告和调查处理条例 9, 11)', () => {
    const told = clocks(crash, placeOf(crash, 'unitReport') + 1, '2026-08-03T09:00')
    expect([told.upward, told.unit]).toEqual([['2026-08-03T09:00', 'met'], ['2026-08-03T08:05', 'met']])
    expect(clocks(landslide, 2, '2026-06-22T18:30').upward).toBeUndefined()
  })

  it('hold casualties open for seven days on the road and in fires, thirty otherwise (条例 13)', () => {
    expect(clocks(crash, 1, '2026-08-03T09:00').changes![0]).toBe('2026-08-10')
    const work = { ...crash, steps: [{ ...crash.steps[0]!, input: { ...crash.steps[0]!.input, accidentKind: 'work' } }] }
    expect(clocks(work, 1, '2026-08-03T09:00').changes![0]).toBe('2026-09-02')
  })
})
