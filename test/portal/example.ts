import { type County, type Given, put, putAll } from './county.ts'

/** Something that must never be seen: a name and numbers that no other text contains. */
export const sentinel = {
  name: '欧阳密密',
  idNumber: '11010519491231002X',
  phone: '13912340987',
  address: '隐秘巷七号',
  speaker: '钟离守口',
} as const

const party = {
  kind: 'natural',
  name: sentinel.name,
  idNumber: sentinel.idNumber,
  phone: sentinel.phone,
  address: sentinel.address,
  role: '申请人',
}

/** Ids of what was written. */
export type Example = Readonly<
  Record<
    'report' | 'document' | 'activity' | 'draft' | 'planned' | 'restricted' | 'voided' | 'future' | 'study' | 'dispute' | 'repealed',
    string
  >
>

const sections = [
  { kind: 'intro', heading: '', text: '2025年，云岭县青石镇人民政府认真落实法治政府建设年度重点任务。现将有关情况报告如下。' },
  {
    kind: 'achievements',
    heading: '主要举措和成效',
    text: '（一）化解矛盾纠纷。共调处矛盾纠纷{disputes.handled}起，调解成功{disputes.succeeded}起，成功率{disputes.successRate}%。\n（二）开展法治宣传。开展普法宣传活动{publicity.events}场。',
  },
  { kind: 'problems', heading: '存在的不足和原因', text: '个别村法律顾问作用发挥不够，原因在于联系制度没有落到实处。' },
  { kind: 'duty', heading: '党政主要负责人履行推进法治建设第一责任人职责情况', text: '主要负责人全年听取法治工作汇报四次。' },
  { kind: 'plan', heading: '2026年主要安排', text: '完善法律顾问参与决策的程序，逐项整改上述不足。' },
]
const figures = [
  { figure: 'disputes.handled', name: '排查调处的矛盾纠纷', value: 239, unit: '件', snapshot: 's1' },
  { figure: 'disputes.succeeded', name: '调解成功的矛盾纠纷', value: 232, unit: '件', snapshot: 's2' },
  { figure: 'disputes.successRate', name: '调解成功率', value: 97, unit: '%', snapshot: 's3' },
  { figure: 'publicity.events', name: '普法活动', value: 1024, unit: '场', snapshot: 's4' },
]
const documentText =
  '第一条 为了规范集市经营管理，方便群众生产生活，制定本规定。\n第二条 本规定适用于青石镇行政区域内的集市。\n第三条 摊位实行轮换，具体办法由镇人民政府公布。'
const base = {
  kind: 'rule',
  plannedOn: '2026-01-05',
  body: documentText,
  signedOn: '2026-02-10',
  docNo: '青政规〔2026〕1号',
  regNo: 'QSGF-2026-001',
}

const document: Given = {
  register: 'normative-document',
  title: '青石镇集市经营管理规定',
  state: 'inForce',
  values: { ...base, publishedOn: '2026-02-20', effectiveOn: '2026-05-01', validUntil: '2031-04-30' },
}
const held = {
  form: 'lecture',
  theme: 'antiFraud',
  place: '青石镇集市',
  site: 'market',
  attendance: 320,
  laws: ['中华人民共和国反电信网络诈骗法'],
  press: 'https://news.example.gov.cn/1',
}
const onDay = (day: string) => ({ ...held, heldOn: day, activityDay: day, month: day.slice(0, 7) })
const activity: Given = { register: 'activity', title: '防范电信网络诈骗宣讲进集市', state: 'recorded', values: onDay('2026-03-15') }

const dispute = (kind: string) => ({
  kind,
  foundOn: '2026-02-01',
  how: 'patrol',
  parties: [party, { ...party, role: '被申请人' }],
  peopleCount: 2,
  summary: '双方因排水沟归属争执。',
  acceptedOn: '2026-02-02',
  concludedOn: '2026-02-15',
  terms: '互不追究。',
  mode: 'people',
  settledAt: 'village',
  risk: 'low',
})

const given: Readonly<Record<keyof Example, Given>> = {
  report: {
    register: 'annual-report',
    title: '云岭县青石镇人民政府关于2025年法治政府建设情况的报告',
    state: 'published',
    on: '2026-03-20',
    values: {
      reportYear: 2025,
      yearEnd: '2025-12-31',
      publishedOn: '2026-03-20',
      docNo: '青政报〔2026〕3号',
      sections,
      figures,
      opinion: '内部意见甲乙丙',
    },
  },
  document,
  repealed: {
    ...document,
    title: '青石镇临时停车管理通告',
    state: 'repealed',
    values: {
      ...base,
      kind: 'announcement',
      docNo: '青政规〔2025〕2号',
      publishedOn: '2025-07-01',
      validUntil: '2027-01-01',
      endedOn: '2026-04-01',
    },
  },
  draft: {
    ...document,
    title: '未公布草案甲',
    state: 'drafting',
    values: { ...base, publishedOn: '2026-02-20', necessity: '起草说明内部' },
  },
  future: { ...document, title: '明日公布文件', state: 'published', values: { ...base, publishedOn: '2026-07-01' } },
  activity,
  planned: { ...activity, title: '未举办活动甲', state: 'planned', values: { ...onDay('2026-03-15'), plannedOn: '2026-03-15' } },
  restricted: { ...activity, title: '限知活动甲', restricted: true },
  voided: { ...activity, title: '误登活动甲' },
  study: {
    register: 'study',
    title: '民法典专题学习',
    state: 'recorded',
    values: {
      kind: 'collective',
      topic: '民法典',
      heldOn: '2026-04-02',
      hours: 2,
      speaker: sentinel.speaker,
      attendees: ['clerk'],
      attendeeCount: 1,
      summary: `${sentinel.name}发言`,
    },
  },
  dispute: { register: 'dispute', title: `${sentinel.name}与邻居排水沟纠纷`, state: 'closed', values: dispute('neighbour') },
}

/** A small county in the middle of 2026: what is public, and next to each what is not. */
export async function fill(county: County): Promise<Example> {
  const ids: Partial<Record<keyof Example, string>> = {}
  for (const [name, one] of Object.entries(given)) ids[name as keyof Example] = await put(county, one)
  await putAll(
    county,
    'activity',
    Array.from({ length: 45 }, (_, index) => ({
      title: `法治宣传第${index + 1}场`,
      state: 'archived',
      unit: index % 3 === 0 ? 20 : 12,
      values: onDay(dayOf(index)),
    })),
  )
  await putAll(
    county,
    'dispute',
    Array.from({ length: 36 }, (_, index) => ({
      title: `纠纷${index}`,
      state: 'closed',
      unit: unitOf(index),
      values: dispute(kindOf(index)),
    })),
  )
  return ids as Example
}

const dayOf = (index: number): string => `2026-0${1 + (index % 5)}-${String(1 + (index % 28)).padStart(2, '0')}`
const unitOf = (index: number): number => (index < 30 ? 10 : index < 33 ? 20 : 30)
const kindOf = (index: number): string => (index < 20 ? 'neighbour' : index < 33 ? 'debt' : 'landForest')
