import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { enterpriseServiceStories } from './enterprise-service.examples.ts'
import { enterpriseService } from './enterprise-service.ts'

const { attempt, walk } = walker(enterpriseService, { calendar: nationalCalendar })
const [checkup, demand, visit, declined] = enterpriseServiceStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const tried = (story: Story, step: string, input: Record<string, unknown> = {}) => {
  const place = at(story, step)
  const one = story.steps[place]!
  return guardsOf(attempt(place === 0 ? null : walk(story, place), { ...one, input: { ...one.input, ...input } }))
}

describe('a service to a firm', () => {
  it('that was planned needs the consent of the firm, and comes after it (优化营商环境条例 17, 48)', () => {
    expect(tried(checkup, 'schedule', { consentOn: undefined })).toEqual(['enterprise-service/consent'])
    expect(tried(checkup, 'schedule')).toEqual([])
    expect(tried(visit, 'enter', { requestedBy: 'plan' })).toEqual(['enterprise-service/consent'])
    expect(tried(visit, 'enter', { requestedBy: 'plan', consentOn: '2026-03-18' })).toEqual([])
    const late = { ...visit.steps[0]!, on: '2026-03-20', input: { ...visit.steps[0]!.input, requestedBy: 'plan', consentOn: '2026-03-19' } }
    expect(guardsOf(attempt(null, late))).toEqual(['enterprise-service/consentFirst'])
  })

  it('knows its firm by a right code, unless it is a self-employed person', () => {
    expect(tried(checkup, 'request', { uscc: '91990101MA0QL00660' })).toContain('MF-FLD-008')
    expect(tried(checkup, 'request', { uscc: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(checkup, 'request', { uscc: undefined, size: 'selfEmployed' })).toEqual([])
  })

  it('is not entered twice for the same firm, kind and day', () => {
    const { attempt: beside, walk: told } = walker(enterpriseService, { calendar: nationalCalendar, registers: [enterpriseService] })
    const first: StoryStep = {
      in: 'enterprise-service#first', step: 'enter', by: 'clerkJustice', on: '2026-04-22', title: '已登记的体检',
      input: {
        heldOn: '2026-04-22', kind: 'checkup', enterprise: '云岭县雾里茶业有限公司', size: 'small', uscc: '91990101MA0QL0066D', requestedBy: 'enterprise',
        counsel: ['@adviser'],
      },
    }
    const before = { ...checkup, steps: [...checkup.steps.slice(0, at(checkup, 'hold')), first] }
    expect(guardsOf(beside(told(before), checkup.steps[at(checkup, 'hold')]!))).toEqual(['enterprise-service/once'])
  })

  it('that is a check-up ends with a report, and a report has its day of service', () => {
    const close: StoryStep = { step: 'close', by: 'clerkJustice', on: '2026-04-23', input: { closedOn: '2026-04-23' } }
    expect(guardsOf(attempt(walk(checkup, at(checkup, 'deliver')), close))).toEqual(['enterprise-service/report'])
    expect(tried(checkup, 'deliver', { reportOn: '2026-04-21' }), 'before the service').toEqual(['MF-DAT-003'])
    expect(tried(checkup, 'deliver', { risks: [], report: [] })).toEqual(['enterprise-service/risks'])
  })
})

describe('a demand of a firm', () => {
  it('is answered within fifteen working days unless the county set others', () => {
    // 2026-05-06（周三）登记；5月9日（周六）补班：第15个工作日为5月26日。
    const [clock] = clocksOf(enterpriseService, walk(demand, 1), { calendar: nationalCalendar, now: '2026-05-07T09:00' })
    expect(clock).toMatchObject({ clock: 'demand', dueStrict: '2026-05-26' })
    const [short] = clocksOf(enterpriseService, walk(demand, 1), {
      calendar: nationalCalendar, now: '2026-05-07T09:00', settings: { 'enterpriseService.demand': 5 },
    })
    expect(short?.dueStrict).toBe('2026-05-12')
  })

  it('that was sent back has its days anew: fifteen working days from then', () => {
    // 5月18日（周一）退回：5月19日起第15个工作日是6月8日。
    const back = walk(demand, demand.steps.findIndex(({ step }) => step === 'sendBack') + 1)
    const [clock] = clocksOf(enterpriseService, back, { calendar: nationalCalendar, now: '2026-05-19T09:00' })
    expect(clock).toMatchObject({ clock: 'demand', dueStrict: '2026-06-08', stoppedOn: null })
  })

  it('is a demand whatever was typed', () => {
    expect(walk(demand, 1).values).toMatchObject({ kind: 'demand', requestedBy: 'enterprise' })
    expect(tried(checkup, 'request', { kind: 'demand' })).toEqual(['enterprise-service/kind'])
  })
})

describe('what is public of a firm', () => {
  it('is its name only with consent, and never a risk', () => {
    expect(enterpriseService.portal).toMatchObject({ shows: 'items', fields: ['enterprise', 'kind', 'topics', 'servedOn'] })
    expect(JSON.stringify(enterpriseService.portal)).toContain('openConsent')
  })
})

describe('the figures of services to firms', () => {
  const records: readonly RecordState[] = [checkup, demand, visit, declined].map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const count = (id: string) =>
    tallyInMemory({ catalogue: figureCatalogue([enterpriseService]), records: [...records, { ...records[0]!, id: 'again' }] }, id, {
      from: '2026-01-01', to: '2026-12-31',
    }).value

  it('count a firm once and its services each time', () => {
    expect([count('enterprise.served'), count('enterprise.services'), count('enterprise.checkups'), count('enterprise.visits')]).toEqual([1, 2, 2, 1])
    expect([count('enterprise.risks'), count('enterprise.adopted')]).toEqual([4, 4])
    expect([count('enterprise.demands'), count('enterprise.demandsClosedRate'), count('enterprise.satisfaction')]).toEqual([1, 100, 100])
  })

  it('count a demand as closed when it is closed, not when it was answered', () => {
    const answered = walk(demand, demand.steps.findIndex(({ step }) => step === 'close'))
    expect(answered.state).toBe('answered')
    const world = { catalogue: figureCatalogue([enterpriseService]), records: [answered] }
    expect(tallyInMemory(world, 'enterprise.demandsClosed', { from: '2026-01-01', to: '2026-12-31' }).value).toBe(0)
  })
})
