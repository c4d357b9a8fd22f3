import { describe, expect, it } from 'vitest'
import { checkRegisters } from './check/check.ts'
import { loan } from './foreign/tool-library.ts'
import { dueIn, stretchesOf, undoneOf } from './recurring.ts'
import type { AnyRegister, Recurrence } from './register.ts'

const weekly: Recurrence = {
  name: '每周巡查',
  every: 'week',
  per: 'village',
  by: ['villageCadre'],
  on: 'lentOn',
  says: '每村每周巡查一次。',
  setting: 'x',
}
const plan: Recurrence = { ...weekly, name: '年度计划', every: 'year', per: 'unit', dueBy: '03-31' }
const states = (
  recurrence: Recurrence,
  today: string,
  { running = 0, before = 0, times }: { running?: number; before?: number; times?: number },
) =>
  undoneOf(recurrence, [{ place: 5, running, before }], { today, since: '2025-01-01', times }).map(({ state, from, due }) => [
    state,
    from,
    due,
  ])

describe('a recurring duty', () => {
  it('looks at the running stretch and the one before: on a Wednesday, this week and last week', () => {
    expect(stretchesOf(weekly, '2026-03-11')).toEqual([
      { from: '2026-03-09', to: '2026-03-15' },
      { from: '2026-03-02', to: '2026-03-08' },
    ])
  })
  it('is open until its stretch ends, and missed when it has', () => {
    expect(states(weekly, '2026-03-15', { before: 1 })).toEqual([['open', '2026-03-09', '2026-03-15']])
    expect(states(weekly, '2026-03-16', {})).toEqual([
      ['missed', '2026-03-09', '2026-03-15'],
      ['open', '2026-03-16', '2026-03-22'],
    ])
    expect(states(weekly, '2026-03-16', { running: 1, before: 1 })).toEqual([])
  })
  it('with a day of its own is overdue after it, while it can still be done', () => {
    expect(dueIn(plan, { from: '2026-01-01', to: '2026-12-31' })).toBe('2026-03-31')
    expect(states(plan, '2026-03-31', { before: 1 })).toEqual([['open', '2026-01-01', '2026-03-31']])
    expect(states(plan, '2026-04-01', { before: 1 })).toEqual([['overdue', '2026-01-01', '2026-03-31']])
    expect(states(plan, '2026-04-01', { running: 1, before: 1 })).toEqual([])
  })
  it('was not missed before it was a duty', () => {
    const since = (day: string) => undoneOf(weekly, [{ place: 5, running: 1, before: 0 }], { today: '2026-03-11', since: day })
    expect(since('2026-03-02')).toHaveLength(1)
    expect(since('2026-03-03'), 'it began in the middle of that week').toEqual([])
  })
  it('may be owed several times, or not at all where a county set so', () => {
    expect(states(weekly, '2026-03-11', { running: 1, before: 2, times: 2 })).toEqual([['open', '2026-03-09', '2026-03-15']])
    expect(states(weekly, '2026-03-11', { times: 0 })).toEqual([])
    expect(
      undoneOf({ ...weekly, times: 2 }, [{ place: 5, running: 1, before: 2 }], { today: '2026-03-11', since: '2025-01-01' }),
    ).toMatchObject([{ done: 1, times: 2 }])
  })
  it('is told for every place by itself', () => {
    const done = [
      { place: 5, running: 1, before: 1 },
      { place: 6, running: 0, before: 1 },
    ]
    expect(undoneOf(weekly, done, { today: '2026-03-11', since: '2025-01-01' }).map(({ place }) => place)).toEqual([6])
  })
})

describe('the check of definitions', () => {
  const faults = (recurrence: Recurrence) =>
    checkRegisters([{ ...(loan as unknown as AnyRegister), recurs: { round: recurrence } }]).flatMap(({ where, says }) =>
      where.startsWith('recurs') ? [says] : [],
    )
  it('demands a date, a step that opens, a day only of a yearly duty, and an article or a setting', () => {
    expect(faults(weekly)).toEqual([])
    expect(faults(plan)).toEqual([])
    expect(faults({ ...weekly, on: 'tool' })).toEqual(['“tool” is not a date'])
    expect(faults({ ...weekly, step: 'repair' })).toEqual(['“repair” does not open a record'])
    expect(faults({ ...weekly, dueBy: '03-31' })).toEqual(['“03-31” is no day of a yearly duty'])
    expect(faults({ ...weekly, setting: undefined })).toEqual(['neither an article nor a setting asks for it'])
  })
})
