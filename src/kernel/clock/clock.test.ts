import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/calendar.ts'
import { checkRegisters } from '../check/check.ts'
import { date } from '../field.ts'
import { walk, who } from '../foreign/club.ts'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister } from '../register.ts'
import { clocksOf, explainClock, stepsDue } from './clock.ts'

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
  it('is extended once more from the end that the first extension gave, and not after it', () => {
    const again = { name: '再次续借', by: ['principal'], from: ['lent'] } as const
    const twice: AnyRegister = {
      ...library,
      steps: { ...library.steps, prolongAgain: again },
      clocks: {
        back: {
          name: '归还期限',
          from: 'lentOn',
          length: { days: 10, profile: 'civil' },
          stops: ['giveBack'],
          extends: [
            { by: 'prolong', days: 'days', max: 30, told: 'toldOn' },
            { by: 'prolongAgain', days: 3, max: 10 },
          ],
        },
      },
    }
    const once = [lend('small'), ['prolong', '2026-03-11', head, { days: 5, toldOn: '2026-03-11' }]] as const
    const told = (day: string) => clocksOf(twice, walk(twice, [...once, ['prolongAgain', day, head, {}]]), at('2026-03-20'))[0]
    // 3月12日到期，延长五日到17日，再延长三日到20日。
    expect(told('2026-03-17')).toMatchObject({ dueStrict: '2026-03-20', status: 'dueSoon' })
    expect(told('2026-03-17')?.ledger.map(({ says }) => says)).toEqual(['起算日不计入', '延长 5 日', '再次延长 3 日'])
    expect(told('2026-03-18')).toMatchObject({ dueStrict: '2026-03-17', status: 'overdue' })
    expect(told('2026-03-18')?.ledger.at(-1)?.kind).toBe('extendLate')
    expect(checkRegisters([{ ...twice, steps: library.steps }]).map(({ says }) => says)).toContain('there is no step “prolongAgain”')
  })
  it('reminds so many working days ahead where working days are counted, calendar days elsewhere', () => {
    const length = (unit: 'workdays' | 'days') => ({ [unit]: 5, profile: 'civil' }) as const
    const status = (unit: 'workdays' | 'days', now: string) => {
      const register: AnyRegister = {
        ...library,
        clocks: { back: { name: '归还期限', from: 'lentOn', length: length(unit), stops: ['giveBack'], warns: [2] } },
      }
      return clocksOf(register, walk(register, [lend('small')]), at(now))[0]?.status
    }
    // 3月2日（星期一）起五个工作日到 9日（星期一）：提前两个工作日是 5日（星期四），不是 7日（星期六）。
    expect([status('workdays', '2026-03-04'), status('workdays', '2026-03-05')]).toEqual(['running', 'dueSoon'])
    // 五日到 7日：提前两日是 5日。
    expect([status('days', '2026-03-04'), status('days', '2026-03-05')]).toEqual(['running', 'dueSoon'])
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

describe('a deadline that somebody set', () => {
  const lending: AnyRegister = {
    ...library,
    fields: { ...library.fields, returnBy: date('约定归还日', { future: true }) },
    steps: {
      ...library.steps,
      lend: { ...loan.steps.lend, asks: ['tool', 'borrower', 'size', 'lentOn', 'returnBy'] },
      prolong: { name: '续借', by: ['principal'], from: ['lent'], asks: ['returnBy'] },
      giveBack: { name: '归还', by: ['clerkOffice'], from: ['lent'], to: 'returned', asks: ['returnedOn'], on: 'returnedOn' },
      refuse: { name: '退回', by: ['clerkOffice'], from: ['returned'], to: 'lent' },
    },
    clocks: {
      agreed: {
        name: '按约归还',
        from: 'lentOn',
        until: 'returnBy',
        stops: ['giveBack'],
        restarts: ['refuse'],
        extends: { by: 'prolong' },
        warns: [2],
      },
    },
  }
  // 2026年5月2日是星期六，在劳动节假期里。
  const lendUntil = (returnBy: string) =>
    ['lend', '2026-04-20', clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-04-20', returnBy }] as const
  const back = (day: string) => ['giveBack', day, clerk, { returnedOn: day }] as const
  const agreed = (steps: Parameters<typeof walk>[1], now: string, register = lending) =>
    clocksOf(register, walk(register, steps), at(now))[0]

  it('ends on the day itself, be it a rest day', () => {
    const set = [lendUntil('2026-05-02')]
    expect(agreed(set, '2026-04-29')).toMatchObject({
      start: '2026-04-20',
      dueStrict: '2026-05-02',
      dueLegal: '2026-05-02',
      status: 'running',
    })
    expect(agreed(set, '2026-04-30')?.status).toBe('dueSoon')
    expect(agreed(set, '2026-05-02')?.status).toBe('dueSoon')
    expect(agreed(set, '2026-05-03')?.status).toBe('overdue')
    expect(agreed(set, '2026-04-29')?.provisional).toBe(false)
  })
  it('is met by a step long before it, on its last day too, and not a day later', () => {
    expect(agreed([lendUntil('2026-05-02'), back('2026-04-20')], '2026-06-01')).toMatchObject({ status: 'met', stoppedOn: '2026-04-20' })
    expect(agreed([lendUntil('2026-05-02'), back('2026-05-02')], '2026-06-01')?.status).toBe('met')
    expect(agreed([lendUntil('2026-05-02'), back('2026-05-03')], '2026-06-01')?.status).toBe('metLate')
  })
  it('does not run while nobody has set a day', () => {
    const open = walk(lending, [lendUntil('2026-05-02')])
    expect(clocksOf(lending, { ...open, values: { ...open.values, returnBy: undefined } }, at('2026-04-21'))).toEqual([])
  })
  it('moves with its field, and the ledger names the step that moved it', () => {
    const moved = agreed([lendUntil('2026-05-02'), ['prolong', '2026-04-28', head, { returnBy: '2026-05-20' }]], '2026-05-04')
    expect(moved).toMatchObject({ dueLegal: '2026-05-20', status: 'running' })
    expect(moved?.ledger).toEqual([
      { on: '2026-04-20', kind: 'start', says: '到限期当日为止' },
      { on: '2026-04-28', kind: 'extend', says: '限期改为 2026-05-20' },
    ])
  })
  it('tells of an extension that came too late to move it', () => {
    const late = walk(lending, [lendUntil('2026-05-02'), ['prolong', '2026-05-04', head, { returnBy: '2026-05-20' }]])
    const kept = { ...late, values: { ...late.values, returnBy: '2026-05-02' } }
    expect(clocksOf(lending, kept, at('2026-05-05'))[0]).toMatchObject({
      status: 'overdue',
      ledger: [{ kind: 'start' }, { on: '2026-05-04', kind: 'extendLate' }],
    })
  })
  it('runs on to the same day when what was done is refused', () => {
    const refused = [lendUntil('2026-05-02'), back('2026-04-25'), ['refuse', '2026-04-26', clerk, {}]] as const
    expect(agreed(refused, '2026-05-03')).toMatchObject({ start: '2026-04-26', dueLegal: '2026-05-02', status: 'overdue', stoppedOn: null })
    expect(agreed([...refused, back('2026-05-02')], '2026-06-01')?.status).toBe('met')
  })
  it('binds from the opening of the record where no field says since when', () => {
    const { from: _, ...unfrom } = lending.clocks!.agreed as { from: string; until: string; name: string; stops: string[] }
    const register = { ...lending, clocks: { agreed: unfrom } }
    expect(agreed([lendUntil('2026-05-02')], '2026-04-21', register)?.start).toBe('2026-04-20')
  })
  it('is counted out day by day, rest days named', () => {
    const explained = explainClock(lending, walk(lending, [lendUntil('2026-04-22')]), 'agreed', at('2026-04-21'))
    expect(explained?.days).toEqual([
      { date: '2026-04-20', counted: true, reason: '还有 2 日' },
      { date: '2026-04-21', counted: true, reason: '还有 1 日' },
      { date: '2026-04-22', counted: true, reason: '“约定归还日”定下的最后一日' },
    ])
    const onHoliday = explainClock(lending, walk(lending, [lendUntil('2026-05-02')]), 'agreed', at('2026-04-21'))
    expect(onHoliday?.days.at(-1)?.reason).toBe('“约定归还日”定下的最后一日（劳动节假期）')
  })
  it('that lies before its start is over at once', () => {
    const past = agreed([lendUntil('2026-04-18')], '2026-04-20')
    expect(past).toMatchObject({ start: '2026-04-20', dueLegal: '2026-04-18', status: 'overdue' })
    expect(
      explainClock(lending, walk(lending, [lendUntil('2026-04-18')]), 'agreed', at('2026-04-20'))?.days.map(({ date }) => date),
    ).toEqual(['2026-04-18'])
  })
  it('must be a date', () => {
    const wrong = { ...lending, clocks: { agreed: { name: '按约归还', until: 'tool', stops: ['giveBack'] } } } as AnyRegister
    expect(checkRegisters([wrong]).filter(({ where }) => where === 'clocks.agreed')).toEqual([
      { register: 'loan', where: 'clocks.agreed', says: '“tool” is not a date' },
    ])
  })
})
