import { addDays, type Day } from '../../kernel/calendar.ts'
import type { Story, StoryStep } from '../../kernel/story.ts'
import type { Chance } from './chance.ts'

const matters = [
  ['neighbour', '宅旁排水沟归属引发争执', 2, 0],
  ['homestead', '建房滴水位置争议', 2, 0],
  ['marriageFamily', '赡养费分担分歧', 4, 600_000],
  ['landForest', '承包地边界不清', 3, 0],
  ['debt', '借款到期未还', 2, 2_000_000],
  ['labour', '工程尾款中的工资拖欠', 5, 3_800_000],
  ['damage', '散养牲畜踩坏菜地', 2, 80_000],
  ['traffic', '乡道电动车刮擦赔偿', 2, 150_000],
  ['consumer', '种子质量退换', 2, 60_000],
  ['property', '小区停车位使用', 3, 0],
  ['contract', '果园承包款结算', 2, 1_200_000],
  ['villageAffairs', '公益岗位公示异议', 3, 0],
] as const

const families = '钟鲁岳齐毕安常乐于时傅卞康伍余元顾孟'
const names = ['小满', '立秋', '谷雨', '白露', '长夏', '初雪', '晨光', '晚晴']

/** A random dispute of the year that ends well or not. The day is the day on which it was found. */
export function disputeStory(luck: Chance, { day, succeeds, today }: { day: Day; succeeds: boolean; today: Day }): Story {
  const [kind, title, people, amount] = luck.pick(matters)
  const risk = luck.percent(8) ? 'high' : luck.percent(25) ? 'middle' : 'low'
  const found = {
    foundOn: day,
    how: luck.pick(['patrol', 'apply', 'centre', 'hotline', 'patrol'] as const),
    kind,
    peopleCount: people + luck.between(0, 3),
    parties: [party(luck, '申请人'), party(luck, '被申请人')],
    summary: `${title}，双方多次协商未果，请求调解。`,
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
  return { title, steps: lived, ends: succeeds ? 'closed' : 'closed' }
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
