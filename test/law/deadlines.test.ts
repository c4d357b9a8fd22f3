import { describe, expect, it } from 'vitest'
import { addDays, backWorkdays, type Calendar, mergeCalendar, nationalCalendar } from '../../src/kernel/calendar/calendar.ts'
import { computeDeadline, judgeExtension, type Length, type Pause, type ProfileId, statusOf } from '../../src/kernel/deadline/deadline.ts'

/** 一行一个案例：事项、依据、规则、起算日、期间 → 期满日（strict）、顺延后的届满日（legal，不写即同日）。可以直接增改。 */
type Row = {
  no: string
  matter: string
  law: string
  profile: ProfileId
  start: string
  length: Length
  extended?: Length
  pause?: Pause
  strict: string
  legal?: string
}

// biome-ignore format: 一行一案，便于核对
const rows: Row[] = [
  { no: 'E1', matter: '信访 书面告知 15日', law: '信访工作条例 第二十三条', profile: 'petition', start: '2026-09-20', length: { days: 15 }, strict: '2026-10-05', legal: '2026-10-08' },
  { no: 'E2', matter: '信访 办结 60日', law: '信访工作条例 第三十四条', profile: 'petition', start: '2026-03-03', length: { days: 60 }, strict: '2026-05-02', legal: '2026-05-06' },
  { no: 'E3', matter: '信访 办结 60日延长30日', law: '信访工作条例 第三十四条', profile: 'petition', start: '2026-03-03', length: { days: 60 }, extended: { days: 30 }, strict: '2026-06-01' },
  { no: 'E4', matter: '信访 请求复查 30日', law: '信访工作条例 第三十五条', profile: 'petition', start: '2025-09-05', length: { days: 30 }, strict: '2025-10-05', legal: '2025-10-09' },
  { no: 'E5', matter: '信访 管辖异议 5工作日', law: '信访工作条例 第二十三条第三款', profile: 'petition', start: '2024-02-08', length: { workdays: 5 }, strict: '2024-02-21' },
  { no: 'E6', matter: '复议 普通程序书面答复 十日', law: '行政复议法 第四十八条、第八十八条', profile: 'recon', start: '2026-02-12', length: { days: 10 }, strict: '2026-03-04' },
  { no: 'E7', matter: '复议 简易程序书面答复 五日', law: '行政复议法 第五十四条、第八十八条', profile: 'recon', start: '2025-09-26', length: { days: 5 }, strict: '2025-10-10' },
  { no: 'E8', matter: '复议 申请经乡镇转送 五日', law: '行政复议法 第三十二条、第八十八条', profile: 'recon', start: '2026-04-30', length: { days: 5 }, strict: '2026-05-11' },
  { no: 'E9', matter: '申请复议 60日', law: '行政复议法 第二十条', profile: 'recon', start: '2025-08-02', length: { days: 60 }, strict: '2025-10-01', legal: '2025-10-09' },
  { no: 'E10', matter: '复议意见书 整改报告 60日', law: '行政复议法 第七十六条', profile: 'recon', start: '2026-08-03', length: { days: 60 }, strict: '2026-10-02', legal: '2026-10-08' },
  { no: 'E11', matter: '行政诉讼 答辩举证 15日', law: '行政诉讼法 第六十七条', profile: 'admlit', start: '2026-09-17', length: { days: 15 }, strict: '2026-10-02', legal: '2026-10-08' },
  { no: 'E12', matter: '行政判决 上诉 15日', law: '行政诉讼法 第八十五条', profile: 'admlit', start: '2025-01-14', length: { days: 15 }, strict: '2025-01-29', legal: '2025-02-05' },
  { no: 'E13', matter: '行政裁定 上诉 10日', law: '行政诉讼法 第八十五条', profile: 'admlit', start: '2024-09-05', length: { days: 10 }, strict: '2024-09-15', legal: '2024-09-18' },
  { no: 'E14', matter: '司法确认 30日', law: '人民调解法 第三十三条', profile: 'civproc', start: '2024-12-02', length: { days: 30 }, strict: '2025-01-01', legal: '2025-01-02' },
  { no: 'E15', matter: '行政诉讼 起诉 6个月', law: '行政诉讼法 第四十六条', profile: 'admlit', start: '2025-04-03', length: { months: 6 }, strict: '2025-10-03', legal: '2025-10-09' },
  { no: 'E16', matter: '检察建议 回复 2个月', law: '检察公益诉讼解释 第二十一条', profile: 'gov-strict', start: '2025-12-31', length: { months: 2 }, strict: '2026-02-28' },
  { no: 'E17', matter: '代表建议 答复 3个月', law: '代表法 第五十一条第二款', profile: 'gov-strict', start: '2025-11-30', length: { months: 3 }, strict: '2026-02-28' },
  { no: 'E18', matter: '法律援助 审查 7日', law: '法律援助法 第四十三条', profile: 'gov-strict', start: '2025-04-25', length: { days: 7 }, strict: '2025-05-02', legal: '2025-05-06' },
  { no: 'E19', matter: '信息公开 答复 20工作日', law: '政府信息公开条例 第三十三条', profile: 'gov-strict', start: '2026-09-14', length: { workdays: 20 }, strict: '2026-10-16' },
  { no: 'E20', matter: '行政强制 催告 10日', law: '行政强制法 第五十四条、第六十九条', profile: 'compel', start: '2025-04-24', length: { days: 10 }, strict: '2025-05-12' },
  { no: 'E21', matter: '行政处罚 送达 7日', law: '行政处罚法 第六十一条、第八十五条', profile: 'penalty', start: '2026-04-29', length: { days: 7 }, strict: '2026-05-12' },
  { no: 'E22', matter: '社区矫正对象 报到 10日', law: '社区矫正法 第二十一条', profile: 'gov-strict', start: '2026-02-06', length: { days: 10 }, strict: '2026-02-16', legal: '2026-02-24' },
  { no: 'E23', matter: '社区戒毒 报到 15日', law: '禁毒法 第三十五条', profile: 'gov-strict', start: '2026-04-20', length: { days: 15 }, strict: '2026-05-05', legal: '2026-05-06' },
  { no: 'E24', matter: '立案前在线调解 30日', law: '人民法院在线调解规则 第二十四条', profile: 'civproc', start: '2026-01-20', length: { days: 30 }, strict: '2026-02-19', legal: '2026-02-24' },
  { no: 'E25', matter: '劳动争议调解 15日', law: '劳动争议调解仲裁法 第十四条', profile: 'civil', start: '2025-06-17', length: { days: 15 }, strict: '2025-07-02' },
  { no: 'E27', matter: '事故单位报告 1小时（节假日不影响）', law: '生产安全事故报告和调查处理条例 第九条', profile: 'hours', start: '2026-05-01T10:20', length: { hours: 1 }, strict: '2026-05-01T11:20' },
  { no: 'E28', matter: '复议审理 60日，中止后恢复', law: '行政复议法 第三十九条、第六十二条', profile: 'recon', start: '2026-03-02', length: { days: 60 }, pause: { from: '2026-03-20', to: '2026-04-09' }, strict: '2026-05-21' },
  { no: 'E28b', matter: 'E6 加中止（只验算引擎）', law: '行政复议法 第三十九条、第四十八条', profile: 'recon', start: '2026-02-12', length: { days: 10 }, pause: { from: '2026-02-25', to: '2026-03-03' }, strict: '2026-03-11' },
  { no: '闰日', matter: '2月29日起一年，次年无此日，到月末', law: '民法典 第二百零二条', profile: 'civil', start: '2024-02-29', length: { years: 1 }, strict: '2025-02-28' },
  { no: '年末', matter: '12月31日起 1 日，元旦放假顺延', law: '民法典 第二百零三条', profile: 'civil', start: '2025-12-31', length: { days: 1 }, strict: '2026-01-01', legal: '2026-01-04' },
  { no: '年末月', matter: '12月31日起 6个月，到6月30日', law: '民法典 第二百零二条', profile: 'admlit', start: '2024-12-31', length: { months: 6 }, strict: '2025-06-30' },
  { no: '休息日起算', matter: '周六收到，次日仍为第 1 日', law: '民法典 第二百零一条', profile: 'civil', start: '2026-03-07', length: { days: 2 }, strict: '2026-03-09' },
  { no: '羁押', matter: '在押人员期间届满遇国庆不顺延', law: '刑事诉讼法 第一百零五条', profile: 'custody', start: '2026-09-24', length: { days: 10 }, strict: '2026-10-04' },
  { no: '许可', matter: '行政许可 20日均为工作日', law: '行政许可法 第四十二条、第八十二条', profile: 'license', start: '2026-09-14', length: { days: 20 }, strict: '2026-10-16' },
  { no: '强制11日', matter: '超过十日的期间按日历日', law: '行政强制法 第六十九条', profile: 'compel', start: '2026-03-02', length: { days: 11 }, strict: '2026-03-13' },
  { no: '处罚10日', matter: '处罚法的十日按日历日', law: '行政处罚法 第八十五条', profile: 'penalty', start: '2026-03-02', length: { days: 10 }, strict: '2026-03-12' },
]

const dueOf = (row: Row, calendar: Calendar = nationalCalendar) => {
  const { profile, start, length, extended, pause } = row
  return computeDeadline({
    profile,
    start,
    length,
    calendar,
    extensions: extended ? [extended] : [],
    pauses: pause ? [pause] : [],
  })
}

describe('periods of the law', () => {
  it.each(rows)('$no $matter（$law）', (row) => {
    const { strict, legal = strict } = row
    expect(dueOf(row)).toMatchObject({ dueStrict: strict, dueLegal: legal, provisional: false })
  })

  it('E26 复议听证通知「五日前」：最迟 2026-09-29 通知，提前一天提醒（行政复议法 第五十一条、第八十八条）', () => {
    expect(backWorkdays('2026-10-12', 5, nationalCalendar)).toEqual({ by: '2026-09-29', warnOn: '2026-09-28', provisional: false })
  })

  it('E29 届满后才批准的延长无效，仍算逾期（信访工作条例 第三十四条）', () => {
    const due = dueOf(rows.find((row) => row.no === 'E2')!)
    expect(judgeExtension({ approvedOn: '2026-05-07', dueLegal: due.dueLegal })).toBe('afterExpiry')
    expect(statusOf(due, '2026-05-07')).toBe('overdue')
    expect(judgeExtension({ approvedOn: '2026-05-06', dueLegal: due.dueLegal })).toBe('valid')
  })
})

describe('edges of the calendar', () => {
  const base: Row = { no: '', matter: '', law: '', profile: 'civil', start: '2026-03-02', length: { days: 10 }, strict: '' }

  it('rolls over a festival that only this region has (全国年节及纪念日放假办法 第四条)', () => {
    const regional = mergeCalendar(nationalCalendar, { holidays: [{ name: '古尔邦节', from: '2026-03-12', to: '2026-03-13' }] })
    expect(dueOf(base)).toMatchObject({ dueStrict: '2026-03-12', dueLegal: '2026-03-12' })
    expect(dueOf(base, regional)).toMatchObject({ dueStrict: '2026-03-12', dueLegal: '2026-03-16' })
  })

  it('marks a result provisional when the period touches a year without a notice', () => {
    expect(dueOf({ ...base, start: '2026-12-21' }).provisional).toBe(false)
    expect(dueOf({ ...base, start: '2026-12-22' })).toEqual({
      dueStrict: '2027-01-01',
      dueLegal: '2027-01-04',
      provisional: true,
      unit: 'days',
    })
    expect(dueOf({ ...base, start: '2022-12-30', length: { months: 14 } }).provisional).toBe(true)
  })

  it('does not count the year of day 0, on which nothing runs yet', () => {
    expect(dueOf({ ...base, start: '2023-12-31' }).provisional).toBe(false)
    expect(dueOf({ ...base, start: '2023-12-30' }).provisional).toBe(true)
  })

  it('is never provisional where the calendar plays no part', () => {
    expect(dueOf({ ...base, profile: 'custody', start: '2027-02-01' }).provisional).toBe(false)
    expect(dueOf({ ...base, profile: 'custody', start: '2027-02-01', length: { workdays: 3 } }).provisional).toBe(true)
    expect(dueOf({ ...base, profile: 'hours', start: '2027-02-01T08:00', length: { hours: 24 } }).provisional).toBe(false)
  })

  it('moves the end of an open clock when the notice of the year is loaded', () => {
    const off = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }]
    const notice = { year: 2027, name: '测试通知', published: '2026-11-30', source: 'test', off, work: ['2027-01-04'] }
    const row: Row = { ...base, start: '2026-12-22', length: { workdays: 8 } }
    expect(dueOf(row)).toMatchObject({ dueLegal: '2027-01-04', provisional: true })
    const lost = { ...notice, off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-04' }], work: [] }
    expect(dueOf(row, mergeCalendar(nationalCalendar, { notices: [lost] }))).toMatchObject({ dueLegal: '2027-01-05', provisional: false })
    expect(dueOf(row, mergeCalendar(nationalCalendar, { notices: [notice] }))).toMatchObject({ dueLegal: '2027-01-04', provisional: false })
  })

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])('gives the same days on a machine set to %s', (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    const days = rows.map((row) => dueOf(row).dueLegal)
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
    expect(days).toEqual(rows.map(({ strict, legal = strict }) => legal))
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })
})
