import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/calendar.ts'
import {
  computeDeadline,
  explainDeadline,
  isProfileId,
  judgeExtension,
  type Pause,
  type ProfileId,
  pausedAsOf,
  profileIds,
  profiles,
  statuses,
  statusOf,
  type Term,
  termFault,
} from './deadline.ts'

const calendar = nationalCalendar
const term: Term = { profile: 'recon', start: '2026-03-02', length: { days: 60 }, calendar }
const ends = ({ dueStrict, dueLegal }: { dueStrict: string; dueLegal: string }) => [dueStrict, dueLegal]

describe('profiles', () => {
  it('are known by their ids and each cites its articles', () => {
    expect(profileIds).toEqual([
      'civil',
      'civproc',
      'admlit',
      'recon',
      'penalty',
      'compel',
      'license',
      'petition',
      'gov-strict',
      'hours',
      'custody',
    ])
    expect(isProfileId('gov-strict')).toBe(true)
    expect(['gov_strict', 'toString', ''].some(isProfileId)).toBe(false)
    for (const id of profileIds) {
      expect(profiles[id].name).toMatch(/期间/)
      for (const { article } of profiles[id].source) expect(article).toMatch(/^第[零一二三四五六七八九十百]+条/)
    }
  })

  it('say in the unit what 日 was taken to mean', () => {
    const unitOf = (profile: ProfileId, days: number) => computeDeadline({ ...term, profile, length: { days } }).unit
    expect([3, 5, 7, 10, 4, 15, 20, 30, 60].map((days) => unitOf('recon', days)).join(' ')).toBe(
      'workdays workdays workdays workdays days days days days days',
    )
    expect([2, 3, 5, 7, 10, 90].map((days) => unitOf('penalty', days)).join(' ')).toBe('workdays workdays workdays workdays days days')
    expect([1, 10, 11].map((days) => unitOf('compel', days)).join(' ')).toBe('workdays workdays days')
    expect([20, 45].map((days) => unitOf('license', days)).join(' ')).toBe('workdays workdays')
    expect(unitOf('petition', 5)).toBe('days')
  })
})

describe('extensions', () => {
  const due = (length: Term['length'], extensions: Term['length'][], profile: ProfileId = 'recon') =>
    ends(computeDeadline({ ...term, profile, length, extensions }))

  it('are counted from the original start, never from the rolled day', () => {
    expect(due({ days: 60 }, [])).toEqual(['2026-05-01', '2026-05-06'])
    expect(due({ days: 60 }, [{ days: 30 }])).toEqual(['2026-05-31', '2026-06-01'])
    expect(due({ days: 60 }, [{ days: 10 }, { days: 20 }])).toEqual(['2026-05-31', '2026-06-01'])
  })

  it('mean what 日 means in the period they extend', () => {
    expect(due({ days: 10 }, [{ days: 15 }])).toEqual(due({ workdays: 25 }, []))
    expect(due({ days: 15 }, [{ days: 5 }])).toEqual(due({ days: 20 }, []))
  })

  it('in another unit go on from the strict end', () => {
    expect(due({ months: 3 }, [{ days: 15 }], 'civil')).toEqual(['2026-06-17', '2026-06-17'])
    expect(due({ months: 3 }, [{ years: 1 }], 'civil')).toEqual(['2027-06-02', '2027-06-02'])
    expect(due({ months: 1 }, [{ days: 5 }])).toEqual(['2026-04-10', '2026-04-10'])
    expect(due({ days: 1 }, [{ days: 0 }, { workdays: 0 }, { months: 1 }], 'civil')).toEqual(['2026-04-03', '2026-04-03'])
  })

  it('keep the end of the month of the start', () => {
    expect(ends(computeDeadline({ ...term, start: '2025-11-30', length: { months: 3 }, extensions: [{ months: 1 }] }))).toEqual([
      '2026-03-30',
      '2026-03-30',
    ])
  })

  it('lengthen hours', () => {
    const hours: Term = { ...term, profile: 'hours', start: '2026-05-01T10:20', length: { hours: 5 }, extensions: [{ hours: 24 }] }
    expect(computeDeadline(hours)).toEqual({
      dueStrict: '2026-05-02T15:20',
      dueLegal: '2026-05-02T15:20',
      provisional: false,
      unit: 'hours',
    })
  })

  it('approved or told after the legal end are none', () => {
    expect(judgeExtension({ approvedOn: '2026-05-06', dueLegal: '2026-05-06' })).toBe('valid')
    expect(judgeExtension({ approvedOn: '2026-05-05', toldOn: '2026-05-07', dueLegal: '2026-05-06' })).toBe('afterExpiry')
    expect(judgeExtension({ toldOn: '2026-05-07', dueLegal: '2026-05-06' })).toBe('afterExpiry')
    expect(judgeExtension({ toldOn: '2026-05-04', dueLegal: '2026-05-06' })).toBe('valid')
  })
})

describe('pauses', () => {
  const due = (pauses: Pause[], more: Partial<Term> = {}) => computeDeadline({ ...term, ...more, pauses }).dueStrict
  const pause = { from: '2026-03-20', to: '2026-04-09' }

  it('free every day after the decision up to the day of resumption, overlapping days once', () => {
    expect(due([pause])).toBe('2026-05-21')
    expect(due([pause, { from: '2026-04-01', to: '2026-04-09' }, { from: '2026-03-25', to: '2026-04-11' }])).toBe('2026-05-23')
    expect(due([pause, { from: '2026-05-20', to: '2026-05-25' }])).toBe('2026-05-26')
  })

  it('change nothing when they end before the start, begin after the end or last no day', () => {
    const none = due([])
    expect(due([{ from: '2026-02-01', to: '2026-03-02' }])).toBe(none)
    expect(due([{ from: '2026-05-01', to: '2026-07-01' }])).toBe(none)
    expect(due([{ from: '2026-03-20', to: '2026-03-20' }])).toBe(none)
  })

  it('take only working days from a period in working days', () => {
    expect(due([{ from: '2026-03-06', to: '2026-03-08' }], { length: { workdays: 10 } })).toBe('2026-03-16')
    expect(due([{ from: '2026-03-06', to: '2026-03-09' }], { length: { workdays: 10 } })).toBe('2026-03-17')
  })

  it('lengthen months by the same number of days', () => {
    expect(due([pause], { length: { months: 2 } })).toBe('2026-05-22')
  })

  it('that are still open are counted as if the clock resumed on the day asked', () => {
    const open = [{ from: '2026-03-20' }]
    expect(due(pausedAsOf(open, '2026-04-09'))).toBe('2026-05-21')
    expect(due(pausedAsOf(open, '2026-04-10'))).toBe('2026-05-22')
    expect(due(pausedAsOf(open, '2026-03-10'))).toBe(due([]))
    expect(pausedAsOf([pause], '2026-03-25')).toEqual([pause])
  })
})

describe('explanation', () => {
  it('names the day of the event, the counted days, the end and the days it rolls over', () => {
    const { days } = explainDeadline({ ...term, profile: 'petition', start: '2026-09-30', length: { days: 3 } })
    expect(days).toEqual([
      { date: '2026-09-30', counted: false, reason: '起算日不计入' },
      { date: '2026-10-01', counted: true, reason: '第1日（国庆节假期）' },
      { date: '2026-10-02', counted: true, reason: '第2日（国庆节假期）' },
      { date: '2026-10-03', counted: true, reason: '第3日（国庆节假期），届满日为休息日，顺延' },
      { date: '2026-10-04', counted: false, reason: '国庆节假期，顺延' },
      { date: '2026-10-05', counted: false, reason: '国庆节假期，顺延' },
      { date: '2026-10-06', counted: false, reason: '国庆节假期，顺延' },
      { date: '2026-10-07', counted: false, reason: '国庆节假期，顺延' },
      { date: '2026-10-08', counted: false, reason: '顺延后的届满日' },
    ])
  })

  it('gives a rest day its own reason even within a pause of working days', () => {
    const { days } = explainDeadline({
      ...term,
      start: '2026-03-05',
      length: { days: 3 },
      pauses: [{ from: '2026-03-06', to: '2026-03-09' }],
    })
    expect(days.map(({ reason }) => reason)).toEqual([
      '起算日不计入',
      '第1个工作日',
      '周六',
      '周日',
      '中止期间，不计入',
      '第2个工作日',
      '第3个工作日，期限届满',
    ])
  })

  it('numbers an extension in another unit on its own', () => {
    const { days } = explainDeadline({ ...term, start: '2026-03-02', length: { days: 15 }, extensions: [{ workdays: 2 }] })
    expect(days.slice(-3).map(({ reason }) => reason)).toEqual(['第15日', '延长第1个工作日', '延长第2个工作日，期限届满'])
  })

  it('holds for a pause of centuries', () => {
    const { days, dueStrict } = explainDeadline({ ...term, pauses: [{ from: '2026-03-20', to: '2899-12-31' }] })
    expect([dueStrict, days.at(-1)!.reason, days.filter(({ counted }) => counted).length]).toEqual(['2900-02-11', '第60日，期限届满', 60])
  })

  it('follows hours from minute to minute', () => {
    const hours = (count: number) =>
      explainDeadline({ ...term, profile: 'hours', start: '2026-05-01T10:20', length: { hours: count } }).days
    expect(hours(1)).toEqual([{ date: '2026-05-01', counted: true, reason: '10:20 起算，11:20 届满' }])
    expect(hours(48).map(({ reason }) => reason)).toEqual(['10:20 起算', '按小时连续计算', '10:20 届满'])
  })
})

describe('status', () => {
  const due = { dueStrict: '2026-05-02', dueLegal: '2026-05-06' }

  it.each([
    ['2026-04-28', 'running'],
    ['2026-04-29', 'dueSoon'],
    ['2026-05-02', 'dueSoon'],
    ['2026-05-03', 'pastStrict'],
    ['2026-05-06', 'pastStrict'],
    ['2026-05-06T23:59', 'pastStrict'],
    ['2026-05-07', 'overdue'],
  ] as const)('on %s is %s', (today, status) => {
    expect(statusOf(due, today)).toBe(status)
    expect(statuses[status]).toMatch(/\p{Script=Han}/u)
  })

  it('reminds as early as it is told', () => expect(statusOf({ ...due, remindDays: 10 }, '2026-04-22')).toBe('dueSoon'))

  it('is met until the legal end, whatever today is', () => {
    expect(statusOf(due, '2027-01-01', '2026-05-06')).toBe('met')
    expect(statusOf(due, '2026-05-07', '2026-05-07')).toBe('metLate')
  })

  it('of hours is judged by the minute', () => {
    const hour = { dueStrict: '2026-05-01T11:20', dueLegal: '2026-05-01T11:20' }
    expect(statusOf(hour, '2026-05-01T11:20')).toBe('dueSoon')
    expect(statusOf(hour, '2026-05-01T11:21')).toBe('overdue')
    expect(statusOf(hour, '2026-05-01T12:00', '2026-05-01T11:00')).toBe('met')
    expect(() => statusOf(hour, '2026-05-01')).toThrow('by the minute')
  })
})

describe('faults', () => {
  const wrong: [string, Partial<Term>, string][] = [
    ['an unknown profile', { profile: 'gov_strict' as ProfileId }, '没有名为“gov_strict”的计算规则'],
    ['no length', { length: {} }, '期间的长度应当只用一种单位'],
    ['two lengths', { length: { days: 1, months: 1 } }, '期间的长度应当只用一种单位'],
    ['a length of nothing', { length: { days: 0 } }, '应当是 1 至 36525 的整数'],
    ['half a day', { length: { days: 1.5 } }, '期间的长度是 1.5'],
    ['a length beyond a century', { length: { years: 101 } }, '应当是 1 至 100 的整数'],
    ['a start that does not exist', { start: '2026-02-29' }, '起算日“2026-02-29”不是真实的日期'],
    ['a start with hours for days', { start: '2026-03-02T08:00' }, '起算日'],
    ['a start without hours for hours', { profile: 'hours', length: { hours: 1 } }, '起算时刻“2026-03-02”不存在或缺少时分'],
    ['days under hours', { profile: 'hours' }, '只按小时计算'],
    [
      'a pause of hours',
      { start: '2026-03-02T08:00', length: { hours: 1 }, pauses: [{ from: '2026-03-02', to: '2026-03-03' }] },
      '没有中止',
    ],
    ['a negative extension', { extensions: [{ days: -1 }] }, '延长的长度是 -1'],
    ['hours added to days', { extensions: [{ hours: 1 }] }, '请改用同一种单位'],
    ['a pause that does not exist', { pauses: [{ from: '2026-03-02', to: '2026-03-32' }] }, '不是真实的日期'],
    ['a pause that ends first', { pauses: [{ from: '2026-03-05', to: '2026-03-04' }] }, '恢复日早于中止日'],
  ]

  it.each(wrong)('%s is refused in a sentence, and thrown when counted all the same', (_, change, says) => {
    expect(termFault({ ...term, ...change })).toContain(says)
    expect(() => computeDeadline({ ...term, ...change })).toThrow(RangeError)
    expect(() => explainDeadline({ ...term, ...change })).toThrow(says)
  })

  it('are absent from a sound term', () => {
    expect(termFault({ ...term, extensions: [{ days: 0 }], pauses: [{ from: '2026-03-05', to: '2026-03-05' }] })).toBeUndefined()
    expect(termFault({ ...term, profile: 'custody', start: '2026-03-02T08:00', length: { hours: 24 }, pauses: [] })).toBeUndefined()
  })
})
