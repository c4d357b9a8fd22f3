import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { correctionStories } from './correction.examples.ts'
import { correction } from './correction.ts'

const register: AnyRegister = correction

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

const [probation, parole, , young, movedAway] = correctionStories as [Story, Story, Story, Story, Story]
const man = { name: '骆建平', gender: 'male', kind: 'justice' }

describe('whoever is under correction', () => {
  it('is registered only with the entrustment of the county (社区矫正法 9 II)', () => {
    const result = retry(probation, 'notice', { input: { entrustment: undefined } })
    expect(isProblem(result) && result.field).toBe('entrustment')
  })

  it('has a woman in the team if she is a woman (社区矫正法 25)', () => {
    expect(guardsOf(retry(probation, 'declare', { input: { team: [man] } }))).toEqual(['correction/woman'])
    expect(codeOf(retry(parole, 'declare', { input: { team: [man] } }))).toBe('declared')
  })

  it('has somebody who knows minors in the team if a minor (社区矫正法 52)', () => {
    expect(guardsOf(retry(young, 'declare', { input: { team: [man] } }))).toEqual(['correction/G3'])
  })

  it('is a minor by the date of birth, whatever was ticked', () => {
    const result = retry(parole, 'inquire', { input: { person: [{ name: '某某', gender: 'male', birth: '2008-08-05', minor: false }] } })
    expect(!isProblem(result) && (result.values.person as { minor: boolean }[])[0]!.minor).toBe(true)
  })

  it('is asked about when the end is not the start plus the term: same day or the day before', () => {
    const ending = (endOn: string) => guardsOf(retry(probation, 'notice', { input: { endOn } }))
    expect([ending('2026-03-11'), ending('2026-03-12'), ending('2026-03-10')]).toEqual([[], [], ['correction/term']])
    expect(guardsOf(retry(probation, 'notice', { input: { endOn: '2026-03-13' } }))).toEqual(['correction/term'])
    // 2025年3月12日起：止于前一天的，写明什么理由也不行。
    expect(guardsOf(retry(probation, 'notice', { input: { endOn: '2025-03-11' }, reason: '折抵' }))).toEqual(['correction/order'])
    expect(codeOf(retry(probation, 'notice', { input: { endOn: '2026-02-20' }, reason: '先行羁押折抵。' }))).toBe('noticed')
  })

  it('cannot have two leaves at once, nor one that ends before it begins', () => {
    const leave = (from: string, to: string) => ({ from, to, place: '某市', reason: 'work', approver: 'justice' })
    const leaves = (...rows: object[]) => guardsOf(retry(probation, 'leave', { input: { leaves: rows } }))
    expect(leaves(leave('2025-06-10', '2025-06-13'), leave('2025-06-12', '2025-06-18'))).toEqual(['correction/leaves'])
    expect(leaves(leave('2025-06-13', '2025-06-10'))).toEqual(['correction/leaves'])
    expect(leaves(leave('2025-06-20', '2025-06-22'), leave('2025-06-10', '2025-06-13'))).toEqual([])
  })

  it('counts no leave that was granted and not begun when the correction ended', () => {
    const at = indexOf(probation, 'leave') + 1
    const running = (endedOn?: string) => {
      const record = walk(probation, at)
      const clocks = clocksOf(register, { ...record, values: { ...record.values, endedOn } }, { calendar: nationalCalendar, now: '2025-06-11T09:00' })
      return clocks.some(({ clock }) => clock === 'leave')
    }
    expect([running(), running('2025-06-09'), running('2025-06-10')]).toEqual([true, false, true])
  })

  it('is let go by the justice office for seven days, by the county for thirty, for longer with a reason', () => {
    const leave = (to: string, approver: string, reason?: string) =>
      guardsOf(retry(probation, 'leave', { input: { leaves: [{ from: '2025-06-10', to, place: '某市', reason: 'work', approver }] }, reason }))
    expect([leave('2025-06-16', 'justice'), leave('2025-06-17', 'justice')]).toEqual([[], ['correction/leaveTerm']])
    expect([leave('2025-07-09', 'county'), leave('2025-07-10', 'county')]).toEqual([[], ['correction/leaveTerm']])
    expect(leave('2025-07-10', 'county', '经市级社区矫正机构批准。')).toEqual([])
  })

  it('is rewarded, warned and reported for revocation on the county’s paper only (社区矫正法 28)', () => {
    expect(guardsOf(retry(parole, 'reward', { input: { merits: [{ on: '2025-11-26', kind: 'warn' }] } }))).toEqual(['correction/G4'])
  })
})

describe('the locator', () => {
  const locator = { from: '2025-12-01', to: '2026-03-01', ground: 'contact', approval: ['a'] }
  const tried = (change: object) => guardsOf(retry(parole, 'locate', { input: { locators: [{ ...locator, ...change }] } }))

  it('needs one of the five grounds and the county’s approval (社区矫正法 29 I)', () => {
    expect(Object.keys((register.fields.locators as unknown as { fields: { ground: { choices: object } } }).fields.ground.choices).length).toBe(5)
    expect(tried({})).toEqual([])
    expect(tried({ ground: undefined })).toEqual(['correction/G2'])
    expect(tried({ approval: undefined })).toEqual(['correction/G2'])
  })

  it('lasts three months at most, each time (社区矫正法 29 II)', () => {
    expect(tried({ to: '2026-03-02' })).toEqual(['correction/threeMonths'])
    expect(tried({ to: undefined })).toEqual(['MF-FLD-002'])
    const second = [locator, { ...locator, from: '2026-03-01', to: '2026-06-01' }]
    expect(guardsOf(retry(parole, 'locate', { on: '2026-03-01', input: { locators: second } }))).toEqual([])
  })
})

describe('the end of a correction', () => {
  it('does not come before the last day, a pardon apart (社区矫正法 44)', () => {
    const early = { on: '2026-03-10', input: { endedOn: '2026-03-10' } }
    expect(guardsOf(retry(probation, 'release', early))).toEqual(['correction/expired'])
    expect(codeOf(retry(probation, 'release', { ...early, input: { ...early.input, endKind: 'pardoned' } }))).toBe('released')
  })

  it('is a release or a termination, and the two are not mixed up (社区矫正法 44, 45)', () => {
    expect(guardsOf(retry(probation, 'release', { input: { endKind: 'died' } }))).toEqual(['correction/released'])
    expect(guardsOf(retry(parole, 'terminate', { input: { endKind: 'expired' } }))).toEqual(['correction/terminated'])
    const result = retry(parole, 'terminate', { input: { endCause: undefined } })
    expect(isProblem(result) && result.field).toBe('endCause')
  })

  it('is not declared by the person who entered the case', () => {
    const own = { ...probation, steps: probation.steps.map((step) => (step.step === 'notice' ? { ...step, by: 'justiceHead' as const } : step)) }
    expect(codeOf(retry(own, 'release', {}))).toBe('MF-PER-002')
  })

  it('of an inquiry alone is the opinion that was sent', () => {
    const archive = { step: 'archive', by: 'clerkJustice', on: '2026-03-02', input: { archivedOn: '2026-03-02' } } as const
    const inquiry = correctionStories[2]!
    expect(guardsOf(attempt(walk(inquiry, 1), archive))).toEqual(['correction/concluded'])
  })
})

describe('the clocks of a correction', () => {
  const moved = { effectiveOn: '2026-02-06', startOn: '2026-02-06', endOn: '2027-02-05', noticeOn: '2026-02-09' }
  const [notice, ...rest] = probation.steps as [StoryStep, ...StoryStep[]]
  const festival: Story = { ...probation, steps: [{ ...notice, on: '2026-02-09', input: { ...notice.input, ...moved } }, ...rest] }

  it('give ten days to report in; over the spring festival the legal end is the first working day after it (社区矫正法 21)', () => {
    expect(dues(festival, 1, '2026-02-10')).toMatchObject({
      notify: ['2026-02-11', '2026-02-11'], report: ['2026-02-16', '2026-02-24'], papers: ['2026-02-16', '2026-02-24'],
    })
  })

  it('ask for a report a month after the declaration, then a month after the last report', () => {
    expect(dues(probation, indexOf(probation, 'reportIn'), '2025-03-26').monthly).toEqual(['2025-04-20', '2025-04-21'])
    expect(dues(probation, indexOf(probation, 'reportIn') + 1, '2025-04-19').monthly).toEqual(['2025-05-18', '2025-05-19'])
  })

  it('end the locator after three months and the correction on its day, Sunday or not', () => {
    expect(dues(parole, indexOf(parole, 'locate') + 1, '2025-12-02').locator).toEqual(['2026-03-01', '2026-03-01'])
    expect(dues(probation, 1, '2025-03-15').release).toEqual(['2026-03-11', '2026-03-11'])
  })

  it('give the court thirty days (社区矫正法 48) and the absent a day by which to be back', () => {
    expect(dues(parole, indexOf(parole, 'askRevoke') + 1, '2026-04-08').revoke).toEqual(['2026-05-07', '2026-05-07'])
    // 批准到 6月13日；最长三十日由县里设置。
    expect(dues(probation, indexOf(probation, 'leave') + 1, '2025-06-10')).toMatchObject({
      leave: ['2025-06-13', '2025-06-13'], longestLeave: ['2025-07-10', '2025-07-10'],
    })
  })

  it('end the locator on the day of its approval, however short (社区矫正法 29)', () => {
    const at = indexOf(parole, 'locate')
    const locate = parole.steps[at]!
    const month = { locators: [{ from: '2025-12-01', to: '2025-12-31', ground: 'contact', approval: ['a'] }] }
    const short = { ...parole, steps: parole.steps.with(at, { ...locate, input: month }) }
    expect(dues(short, at + 1, '2025-12-02').locator).toEqual(['2025-12-31', '2025-12-31'])
  })

  it('run from the day the prison got the decision where somebody is let out of it (社区矫正法 21)', () => {
    // 5月9日收到决定，第十日是 5月19日；按生效之日 5月6日算则是 16 日。
    expect(dues(movedAway, 1, '2026-05-12').report).toEqual(['2026-05-19', '2026-05-19'])
    const unknown = { ...movedAway, steps: movedAway.steps.with(0, { ...movedAway.steps[0]!, input: { ...movedAway.steps[0]!.input, decisionReceivedOn: undefined } }) }
    expect(dues(unknown, 1, '2026-05-12').report).toEqual(['2026-05-16', '2026-05-18'])
  })

  it('count the month from the day of the report, not of its entry', () => {
    expect(dues(movedAway, indexOf(movedAway, 'reportIn') + 1, '2026-06-24').monthly).toEqual(['2026-07-17', '2026-07-17'])
  })
})

describe('the figures of corrections', () => {
  const counted = (records: readonly RecordState[], day: string) => (id: string) =>
    tallyInMemory(
      { catalogue: figureCatalogue([register]), records, time: { calendar: nationalCalendar, now: `${day}T09:00` } }, id, { from: '2026-01-01', to: day },
    ).value

  it('take as due to report in who came, or is late; neither who still has time nor who died before (社区矫正法 21)', () => {
    const noticed = { ...walk(movedAway, 1), id: 'n' }
    const died = attempt(walk(movedAway, 1), { step: 'terminate', by: 'justiceHead', on: '2026-05-14', input: { endedOn: '2026-05-14', endKind: 'died' } })
    const dead = { ...(died as RecordState), id: 'd' }
    const came = { ...walk(young), id: 'c' }
    const inMay = counted([noticed, dead, came], '2026-05-18')
    expect([inMay('correction.due'), inMay('correction.reportedInTime'), inMay('correction.reportRate')]).toEqual([1, 1, 100])
    const later = counted([noticed, dead, came], '2026-05-20')
    expect([later('correction.due'), later('correction.reportRate')]).toEqual([2, 50])
  })

  it('no longer count who moved away, on the county’s decision only (社区矫正法 27)', () => {
    const stock = (day: string) => counted([walk(movedAway)], day)('correction.inTerm')
    expect([stock('2026-07-10'), stock('2026-07-11')]).toEqual([1, 0])
    const undecided = { ...movedAway, steps: movedAway.steps.filter(({ step }) => step !== 'move') }
    const leaving = movedAway.steps[indexOf(movedAway, 'moveOut')]!
    expect(guardsOf(attempt(walk(undecided, indexOf(undecided, 'moveOut')), leaving))).toEqual(['correction/movingOut'])
  })
})

describe('the register of corrections', () => {
  it('has no field for where somebody is', () => {
    expect(Object.values(register.fields).filter(({ name }) => /轨迹|位置|坐标/.test(name))).toEqual([])
  })

  it('is closed to leaders and village cadres unless they belong to the team', () => {
    const posts = (['deputyLeader', 'principal', 'villageCadre', 'grid'] as const).map((role) => register.reads[role])
    expect([register.restricted, new Set(posts)]).toEqual(['all', new Set(['own'])])
    expect(walk(probation, indexOf(probation, 'declare') + 1).involved).toContain('p-villageCadre')
  })
})
