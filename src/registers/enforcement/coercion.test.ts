import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { coercionStories } from './coercion.examples.ts'
import { coercion } from './coercion.ts'

const register: AnyRegister = coercion
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [pump, ledger, pit, tractor] = coercionStories as readonly [Story, Story, Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findIndex((one) => one.step === name && !one.in)
function tried(story: Story, name: string, input: Record<string, unknown> = {}, by?: 'principal' | 'clerkEnforce' | 'clerkEmergency') {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(walk(story, at), { ...step, ...(by ? { by } : {}), input: { ...step.input, ...input } }))
}
function clock(story: Story, step: string, id: string) {
  const record = walk(story, placeOf(story, step) + 1)
  return clocksOf(register, record, { calendar: nationalCalendar, now: `${record.trail.at(-1)!.on}T23:00` }).find((one) => one.clock === id)
}
const due = (story: Story, step: string, id: string) => clock(story, step, id)?.dueLegal

describe('a coercive measure', () => {
  it('rests on law or regulation, and touches only what belongs to the matter (行政强制法 10, 23)', () => {
    expect(tried(pump, 'apply', { basis: undefined })).toEqual(['coercion/power'])
    expect(tried(pump, 'apply', { onlyRelated: false })).toEqual(['coercion/related'])
    expect(tried(ledger, 'apply', { basis: undefined }), '登记保存不是强制措施').toEqual([])
  })

  it('is approved before it is taken, by somebody who does not take it (行政强制法 18)', () => {
    expect(tried(pump, 'approve', {}, 'clerkEnforce')).toEqual(['MF-PER-002'])
    const unapproved: Story = { ...pump, steps: pump.steps.filter(({ step }) => step !== 'approve') }
    expect(() => walk(unapproved, placeOf(unapproved, 'take') + 1)).toThrow('MF-STP-002')
  })

  it('is taken by two officers on duty who show their certificates and leave the list (行政强制法 17, 18, 24)', () => {
    expect(tried(pump, 'take', { shown: false })).toEqual(['coercion/shown'])
    expect(tried(pump, 'take', { listGiven: false })).toEqual(['coercion/shown'])
    expect(tried(pump, 'take', { officers: ['@record:officer#邓海宁'] })).toEqual(['coercion/twoOfficers'])
    const dismissed = {
      in: 'officer#罗立平', step: 'suspend', by: 'deputyLeader', on: '2026-03-03', input: { suspendedOn: '2026-03-03' }, reason: '停职检查。',
    } as const
    const suspended: Story = { ...pump, steps: pump.steps.flatMap((one) => (one.step === 'take' ? [dismissed, one] : [one])) }
    expect(tried(suspended, 'take')).toEqual(['coercion/onDuty'])
  })

  it('lasts thirty days, examination not counted, once thirty more if the party was told (行政强制法 25)', () => {
    expect(due(pump, 'take', 'seizure')).toBe('2026-04-02')
    // 3月9日至 19日检测，十日不计入：4月12日（周日），顺延到 13 日。
    expect(due(pump, 'endExam', 'seizure')).toBe('2026-04-13')
    expect(due(pump, 'extend', 'seizure')).toBe('2026-05-06')
    expect(tried(pump, 'extend', { extendDays: 31 })).toEqual(['MF-FLD-006'])
    const at = placeOf(pump, 'extend') + 1
    expect(guardsOf(attempt(walk(pump, at), { ...pump.steps[at - 1]!, on: '2026-04-20', input: { extendedOn: '2026-04-20', extendDays: 10, extendToldOn: '2026-04-20' } }))).toEqual(['coercion/once'])
  })

  it('in urgency is reported within twenty-four hours, and lifted at once when it should not have been (行政强制法 19)', () => {
    expect(due(pit, 'takeUrgently', 'urgentReport')).toBe('2026-06-12T22:10')
    expect(clock(pit, 'reportUrgent', 'urgentReport')?.status).toBe('met')
    // 6月11日 22:10 实施：同一分钟报告可以，早一分钟就不是实施以后的报告。
    expect(tried(pit, 'reportUrgent', { reportedAt: '2026-06-11T22:10' })).toEqual([])
    expect(tried(pit, 'reportUrgent', { reportedAt: '2026-06-11T22:09' })).toEqual(['coercion/reportedAt'])
    const late: Story = {
      ...pit,
      steps: pit.steps.map((one) => (one.step === 'reportUrgent' ? { ...one, on: '2026-06-13', input: { reportedAt: '2026-06-12T22:11' } } : one)),
    }
    expect(clock(late, 'reportUrgent', 'urgentReport')?.status).toBe('metLate')
    const unreported: Story = { ...pit, steps: pit.steps.filter(({ step }) => step !== 'reportUrgent') }
    expect(tried(unreported, 'approveUrgent')).toEqual(['coercion/reported'])
    // 报告和补批都在二十四小时以内：6月11日 22:10 实施，到 12日 22:10。
    expect(clock(pit, 'approveUrgent', 'urgentApproval')).toMatchObject({ dueLegal: '2026-06-12T22:10', status: 'met' })
    expect(tried(pit, 'approveUrgent', { approvedAt: '2026-06-10T09:00' })).not.toEqual([])
    expect(tried(pit, 'takeUrgently', { kind: 'keep' }), 'registered evidence is approved first (行政处罚法 56)').toEqual(['coercion/urgentKind'])
    expect(walk(tractor).values.disposal).toBe('lift')
  })
})

describe('evidence registered and kept', () => {
  it('is dealt with within seven working days, and never extended (行政处罚法 56, 85)', () => {
    // 4月29日保存：30 日，5月6、7、8 日，9 日（调休上班），11、12 日，第七个工作日是 12 日（E21）。
    expect(due(ledger, 'take', 'keeping')).toBe('2026-05-12')
    expect(clock(ledger, 'take', 'seizure')).toBeUndefined()
    const at = placeOf(ledger, 'dispose')
    const extend = {
      ...pump.steps[placeOf(pump, 'extend')]!, on: '2026-05-08', input: { extendedOn: '2026-05-08', extendDays: 5, extendToldOn: '2026-05-08' },
    }
    expect(guardsOf(attempt(walk(ledger, at), extend))).toEqual(['coercion/extended'])
  })

  it('may become a seizure, which a seizure itself cannot', () => {
    expect(walk(ledger).values.disposal).toBe('seize')
    expect(tried(pump, 'dispose', { disposal: 'seize' })).toEqual(['coercion/disposal'])
    expect(tried(ledger, 'dispose', { disposal: 'destroy', destroyBasis: '依据。' })).toEqual(['coercion/disposal'])
  })

  it('is forfeited only by a decision of the case', () => {
    const forfeit = (kinds: readonly string[]) => {
      const at = placeOf(ledger, 'dispose')
      const decided = walker(register, { calendar: nationalCalendar, linked: { case: [{ id: 'c', register: 'case', state: 'decided', values: { kinds } }] } })
      const before = walk(ledger, at)
      const kept = { ...before, values: { ...before.values, case: 'c' } }
      return guardsOf(decided.attempt(kept, { ...ledger.steps[at]!, input: { disposedOn: '2026-05-08', disposal: 'forfeit' } }))
    }
    expect(forfeit(['fine'])).toEqual(['coercion/forfeit'])
    expect(forfeit(['fine', 'goods'])).toEqual([])
  })
})
