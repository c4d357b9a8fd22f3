/** 连续放假的几天，首尾都算；name 为通知中的节名。 */
export type HolidayRun = { readonly name: string; readonly from: string; readonly to: string }

/**
 * 一个年度的放假通知：放假日（含调休放假）和调休上班日。日期均为北京时间的 YYYY-MM-DD。
 * number 为文号，未核实的不写。法定休假日见《全国年节及纪念日放假办法》第二条，调休见第六、七条。
 */
export type HolidayNotice = {
  readonly year: number
  readonly name: string
  readonly number?: string
  readonly published: string
  readonly source: string
  readonly off: readonly HolidayRun[]
  readonly work: readonly string[]
}

/**
 * 已经核对过原文的放假通知，按年排列。没有列入的年份一律按「无通知」处理，不推测调休：
 * 2023 年及以前未收集；2027 年通知尚未公布，公布后在此补入，或由县里在本地日历中先行载入。
 */
export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2024,
    name: '国务院办公厅关于2024年部分节假日安排的通知',
    number: '国办发明电〔2023〕7号',
    published: '2023-10-26',
    source: 'http://paper.people.com.cn/rmrb/html/2023-10/26/nw.D110000renmrb_20231026_3-06.htm',
    off: [
      { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
      { name: '春节', from: '2024-02-10', to: '2024-02-17' },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06' },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05' },
      { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
    ],
    // 除夕（2024-02-09）只是鼓励安排休假，仍是工作日。
    work: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  {
    year: 2025,
    name: '国务院办公厅关于2025年部分节假日安排的通知',
    number: '国办发明电〔2024〕12号',
    published: '2024-11-12',
    source: 'https://m.gmw.cn/2024-11/12/content_1303894933.htm',
    off: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    name: '国务院办公厅关于2026年部分节假日安排的通知',
    published: '2025-11-04',
    source: 'https://politics.gmw.cn/2025-11/04/content_38391083.htm',
    off: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]

/** 公历日期固定的法定节日：date 为 MM-DD，since 为自哪一年起放假。 */
export type FixedHoliday = { readonly name: string; readonly date: string; readonly since: number }

/**
 * 没有通知的年份只认这几天和周末，结果标为暂定。春节、清明、端午、中秋要查农历或节气，不在其内。
 * 劳动节自 2025 年起放两天（《全国年节及纪念日放假办法》2024 年修订，第二条）；国庆节三天自 2000 年起。
 */
export const fixedHolidays: readonly FixedHoliday[] = [
  { name: '元旦', date: '01-01', since: 1950 },
  { name: '劳动节', date: '05-01', since: 1950 },
  { name: '劳动节', date: '05-02', since: 2025 },
  { name: '国庆节', date: '10-01', since: 1950 },
  { name: '国庆节', date: '10-02', since: 1950 },
  { name: '国庆节', date: '10-03', since: 2000 },
]
