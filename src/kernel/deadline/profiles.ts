import type { Citation } from '../../law/statute.ts'

/** Does a period in calendar days end later when its last day is a rest day? `unsettled`: the law is silent, so both dates matter. */
export type Rolling = 'byLaw' | 'unsettled' | 'never'

/** How one field of law counts. `working` lists the lengths of 日 that mean working days. */
export type Profile = {
  readonly name: string
  readonly working: readonly number[] | 'all'
  readonly rolls: Rolling
  readonly source: readonly Citation[]
}

const code = (article: string): Citation => ({ statute: '中华人民共和国民法典', article, since: '2021-01-01' })
const civilProcedure: Citation = { statute: '中华人民共和国民事诉讼法', article: '第八十五条', since: '2024-01-01' }
const rollsByCode = code('第二百零三条第一款')

/** The counting rules by field of law; every clock names one. */
export const profiles = {
  civil: {
    name: '民事期间（无专门规定时适用）',
    working: [],
    rolls: 'byLaw',
    source: [code('第二百零一条'), code('第二百零二条'), rollsByCode],
  },
  civproc: { name: '民事诉讼期间', working: [], rolls: 'byLaw', source: [civilProcedure] },
  admlit: {
    name: '行政诉讼期间',
    working: [],
    rolls: 'byLaw',
    source: [
      { statute: '中华人民共和国行政诉讼法', article: '第一百零一条', since: '2017-07-01' },
      { statute: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释', article: '第四十八条', since: '2018-02-08' },
      civilProcedure,
    ],
  },
  recon: {
    name: '行政复议期间',
    working: [3, 5, 7, 10],
    rolls: 'byLaw',
    source: [{ statute: '中华人民共和国行政复议法', article: '第八十八条', since: '2024-01-01' }, civilProcedure],
  },
  penalty: {
    name: '行政处罚期间',
    working: [2, 3, 5, 7],
    rolls: 'byLaw',
    source: [{ statute: '中华人民共和国行政处罚法', article: '第八十五条', since: '2021-07-15' }, rollsByCode],
  },
  compel: {
    name: '行政强制期间',
    working: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    rolls: 'byLaw',
    source: [{ statute: '中华人民共和国行政强制法', article: '第六十九条', since: '2012-01-01' }, rollsByCode],
  },
  license: {
    name: '行政许可期间',
    working: 'all',
    rolls: 'byLaw',
    source: [{ statute: '中华人民共和国行政许可法', article: '第八十二条', since: '2019-04-23' }, rollsByCode],
  },
  petition: {
    name: '信访期间',
    working: [],
    rolls: 'unsettled',
    source: ['第二十二条', '第二十三条', '第三十四条', '第三十五条', '第三十六条'].map((article) => ({
      statute: '信访工作条例',
      article,
      since: '2022-05-01',
    })),
  },
  'gov-strict': {
    name: '约束机关的期间（法律未规定顺延）',
    working: [],
    rolls: 'unsettled',
    source: [code('第二百零一条第一款'), code('第二百零二条'), code('第二百零四条')],
  },
  hours: { name: '按小时计算的期间', working: [], rolls: 'never', source: [code('第二百零一条第二款')] },
  custody: {
    name: '涉及被羁押人员的期间',
    working: [],
    rolls: 'never',
    source: [
      { statute: '中华人民共和国刑事诉讼法', article: '第一百零五条', since: '2018-10-26' },
      { statute: '公安机关办理行政案件程序规定', article: '第三十五条', since: '2019-01-01' },
    ],
  },
} as const satisfies Record<string, Profile>

export type ProfileId = keyof typeof profiles

/** The ids in the order of the table. */
export const profileIds = Object.keys(profiles) as ProfileId[]

/** Is it the id of a counting rule? */
export const isProfileId = (value: string): value is ProfileId => Object.hasOwn(profiles, value)

/** Do so many 日 mean working days under this profile? (行政复议法 第八十八条第二款, 行政处罚法 第八十五条, 行政强制法 第六十九条, 行政许可法 第八十二条) */
export function meansWorkdays(profile: ProfileId, days: number): boolean {
  const { working }: Profile = profiles[profile]
  return working === 'all' || working.includes(days)
}
