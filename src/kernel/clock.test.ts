import { describe, expect, it } from 'vitest'
import { nationalCalendar } from './calendar.ts'
import { clocksOf, explainClock, stepsDue } from './clock.ts'
import { walk, who } from './foreign/club.ts'
import { loan } from './foreign/tool-library.ts'
import type { AnyRegister } from './register.ts'

const library = loan as unknown as AnyRegister
const clerk = who('clerk', 'clerkOffice')
const head = who('head', 'principal')
const lend = (size: string) => ['lend', '2026-03-02', clerk, { tool: '电钻', borrower: '张三', size, lentOn: '2026-03-02' }] as const
const at = (now: string) => ({ calendar: nationalCalendar, now: `${now}T10:00` })

describe('a clock', () => {
  it('takes the length whose condition holds', () => {
    expect(clocksOf(library, walk(library, [lend('small')]), at('2026-03-03'))[0]).toMatchObject({
      dueStrict: '2026-03-12',
      status: 'running',
    })
    expect(clocksOf(library, walk(library, [lend('big')]), at('2026-03-03'))[0]).toMatchObject({ dueStrict: '2026-03-05' })
  })
  it('does not count the days of a pause, and stands while the pause is open', () => {
    const paused = walk(library, [lend('small'), ['repair', '2026-03-04', clerk, {}]])
    expect(clocksOf(library, paused, at('2026-03-10'))[0]).toMatchObject({ paused: true, dueStrict: '2026-03-18' })
    const resumed = walk(library, [lend('small'), ['repair', '2026-03-04', clerk, {}], ['repaired', '2026-03-07', clerk, {}]])
    expect(clocksOf(library, resumed, at('2026-03-10'))[0]).toMatchObject({
      paused: false,
      dueStrict: '2026-03-15',
      dueLegal: '2026-03-16',
    })
  })
  it('is extended from the original start when approved and told in time', () => {
    const extended = walk(library, [lend('small'), ['prolong', '2026-03-11', head, { days: 5, toldOn: '2026-03-11' }]])
    const [clock] = clocksOf(library, extended, at('2026-03-12'))
    expect(clock).toMatchObject({ dueStrict: '2026-03-17' })
    expect(clock?.ledger.map((line) => line.kind)).toEqual(['start', 'extend'])
  })
  it('is not extended when the party was told too late: recorded, marked and overdue', () => {
    const late = walk(library, [lend('small'), ['prolong', '2026-03-12', head, { days: 5, toldOn: '2026-03-12' }]])
    const told = { ...late, values: { ...late.values, toldOn: '2026-03-13' } }
    const [clock] = clocksOf(library, told, at('2026-03-14'))
    expect(clock).toMatchObject({ dueStrict: '2026-03-12', status: 'overdue' })
    expect(clock?.ledger.at(-1)?.kind).toBe('extendLate')
  })
  it('stops for good and says whether in time', () => {
    const check = ['check', '2026-03-03', clerk, { checks: [{ on: '2026-03-03', minutes: 1 }] }] as const
    const back = (day: string) => walk(library, [lend('small'), check, ['giveBack', day, clerk, { returnedOn: day }]])
    expect(clocksOf(library, back('2026-03-12'), at('2026-04-01'))[0]).toMatchObject({ status: 'met', stoppedOn: '2026-03-12' })
    expect(clocksOf(library, back('2026-03-13'), at('2026-04-01'))[0]).toMatchObject({ status: 'metLate' })
  })
  it('counts out the days to its end', () => {
    const explained = explainClock(library, walk(library, [lend('big')]), 'back', at('2026-03-03'))
    expect(explained?.days.map((day) => [day.date, day.counted])).toEqual([
      ['2026-03-02', false],
      ['2026-03-03', true],
      ['2026-03-04', true],
      ['2026-03-05', true],
    ])
  })
  it('lets time take its step only after the legal end', () => {
    const record = walk(library, [lend('small')])
    expect(stepsDue(library, record, at('2026-03-12'))).toEqual([])
    expect(stepsDue(library, record, at('2026-03-13'))).toEqual(['lose'])
  })
})
