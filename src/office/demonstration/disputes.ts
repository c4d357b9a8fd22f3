import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import type { Chance } from './chance.ts'
import { dayIn, months } from './season.ts'

/** Kind, what it is about, how many people, how much money (分), and in which months it comes. */
const matters = [
  ['neighbour', '宅旁排水沟归属引发争执', 2, 0, months.flood],
  ['homestead', '建房滴水位置争议', 2, 0, months.springAndAutumn],
  ['marriageFamily', '赡养费分担分歧', 4, 600_000, months.evenly],
  ['landForest', '承包地边界不清', 3, 0, months.fields],
  ['debt', '借款到期未还', 2, 2_000_000, months.wages],
  ['labour', '工程尾款中的工资拖欠', 5, 3_800_000, months.wages],
  ['damage', '散养牲畜踩坏菜地', 2, 80_000, months.fields],
  ['traffic', '乡道电动车刮擦赔偿', 2, 150_000, months.evenly],
  ['consumer', '种子质量退换', 2, 60_000, months.fields],
  ['property', '小区停车位使用', 3, 0, months.evenly],
  ['contract', '果园承包款结算', 2, 1_200_000, months.springAndAutumn],
  ['villageAffairs', '公益岗位公示异议', 3, 0, months.quarterEnds],
] as const

/** Words of which no two disputes are told alike. */
const told = {
  where: [
    '村口老桥边',
    '三组晒坝旁',
    '集镇后街',
    '水库下游',
    '学校围墙外',
    '茶厂坡下',
    '通村公路拐弯处',
    '祠堂背后',
    '河滩新开的地里',
    '五组水井边',
  ],
  since: [
    '春节前就有苗头',
    '上个赶场日当面吵了起来',
    '断断续续拖了两年多',
    '因一场大雨又翻了出来',
    '从分家那年说起',
    '邻居劝过一回没有用',
    '双方亲戚也卷了进来',
  ],
  claims: [
    '一方拿出旧时的字据',
    '一方只认口头约定',
    '各说各有证人',
    '对当时怎么量的说法不一',
    '一方承认事实但嫌数额高',
    '都觉得自己吃了亏',
    '账目对不上',
  ],
  wish: [
    '希望镇里派人到现场看',
    '请求调解员主持算账',
    '要求对方先赔个不是',
    '想尽快了结不伤和气',
    '表示谈不拢就去法院',
    '愿意听村里长辈的意见',
  ],
} as const

const summaryOf = (luck: Chance, title: string): string =>
  `${luck.pick(told.where)}，${title}，${luck.pick(told.since)}；${luck.pick(told.claims)}，${luck.pick(told.wish)}。`

const families = '钟鲁岳齐毕安常乐于时傅卞康伍余元顾孟'
const names = ['小满', '立秋', '谷雨', '白露', '长夏', '初雪', '晨光', '晚晴']

type Asked = { readonly year: number; readonly succeeds: boolean; readonly today: Day; readonly slip?: Slip }
/** What a clerk in a hurry writes: the words of an older dispute, or always the same telephone. */
export type Slip = { readonly summary?: string; readonly phone?: string }

/** A random dispute of the year that ends well or not, found in the season of its kind; told as far as it has come by today. */
export function disputeStory(luck: Chance, { year, succeeds, today, slip = {} }: Asked): Story {
  const [kind, title, people, amount, season] = luck.pick(matters)
  const day = dayIn(luck, year, season)
  const risk = luck.percent(8) ? 'high' : luck.percent(25) ? 'middle' : 'low'
  const found = {
    foundOn: day,
    how: luck.pick(['patrol', 'apply', 'centre', 'hotline', 'patrol'] as const),
    kind,
    peopleCount: people + luck.between(0, 3),
    parties: [{ ...party(luck, '申请人'), ...(slip.phone ? { phone: slip.phone } : {}) }, party(luck, '被申请人')],
    summary: slip.summary ?? summaryOf(luck, title),
    stage: luck.percent(12) ? 'preSuit' : 'none',
    ...(amount > 0 ? { amount: amount + luck.between(0, 50) * 1000 } : {}),
  }
  const input = found.how === 'apply' ? { ...found, appliedOn: day } : found
  const opening: StoryStep = { step: 'find', by: 'clerkPeace', on: day, input }
  const accepted = addDays(day, luck.between(1, 3))
  const met = addDays(accepted, luck.between(2, 9))
  const steps: StoryStep[] = [
    opening,
    { step: 'triage', by: 'clerkPeace', on: addDays(day, 1), input: { risk, mode: 'people' } },
    {
      step: 'accept',
      by: 'clerkJustice',
      on: accepted,
      input: { acceptedOn: accepted, inScope: true, consentOn: accepted, mediators: ['@mediator'], online: luck.percent(6) },
    },
    {
      step: 'mediate',
      by: 'mediator',
      on: met,
      // Grave ones stay with the town by a decision that it gives its reason for.
      reason: '已报分管领导，由本级继续调解。',
      input: { sessions: [session(met, succeeds)], ...(luck.percent(10) ? { advisers: ['@adviser'] } : {}), helpers: ['justice'] },
    },
    ...(succeeds ? settled(luck, met) : failed(met)),
  ]
  const lived = steps.filter((step) => step.on <= today)
  return { title, steps: lived, ends: 'closed' }
}

const session = (on: Day, succeeds: boolean) => ({
  on,
  place: '镇调解室',
  record: '双方陈述经过，调解员说明有关规定并提出方案。',
  result: succeeds ? 'agreed' : 'apart',
})

function party(luck: Chance, role: string): Record<string, unknown> {
  return {
    kind: 'natural',
    name: luck.pick([...families]) + luck.pick(names),
    gender: luck.pick(['male', 'female']),
    phone: `1390000${luck.between(1000, 9999)}`,
    role,
  }
}

function settled(luck: Chance, met: Day): readonly StoryStep[] {
  const done = addDays(met, luck.between(3, 12))
  const written = luck.percent(30)
  const agreed = {
    agreementForm: written ? 'written' : 'oral',
    concludedOn: met,
    terms: '双方各让一步，按现场确认的方案履行，今后互不追究。',
    settledAt: luck.pick(['village', 'township', 'township']),
    ...(written
      ? { sealedOn: met, allSigned: true, agreementFiles: ['@file:调解协议书.pdf'], performDue: addDays(met, 30) }
      : { confirmWaived: true }),
  }
  const confirmed = written && luck.percent(40)
  const confirmation: readonly StoryStep[] = [
    {
      step: 'applyConfirm',
      by: 'clerkJustice',
      on: addDays(met, 5),
      input: { confirmAppliedOn: addDays(met, 5), confirmCourt: '云岭县人民法院', confirmEligible: true },
    },
    {
      step: 'confirm',
      by: 'clerkJustice',
      on: addDays(met, 12),
      input: { confirmResult: 'valid', confirmDecidedOn: addDays(met, 12), confirmCaseNo: '（2026）云0600民特0号' },
    },
  ]
  const performedOn = confirmed ? addDays(met, 14) : done
  return [
    { step: 'agree', by: 'mediator', on: met, input: agreed },
    ...(confirmed ? confirmation : []),
    { step: 'perform', by: 'clerkJustice', on: performedOn, input: { performance: 'done', performedOn } },
    { step: 'close', by: 'justiceHead', on: addDays(performedOn, 3) },
  ]
}

const failed = (met: Day): readonly StoryStep[] => [
  {
    step: 'fail',
    by: 'mediator',
    on: addDays(met, 2),
    input: { concludedOn: addDays(met, 2), failReason: 'noAgreement', advisedRemedy: true },
  },
  { step: 'close', by: 'justiceHead', on: addDays(met, 8) },
]
