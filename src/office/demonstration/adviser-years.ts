import { addDays, addMonths, type Day } from '../../kernel/calendar/calendar.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import type { Chance } from './chance.ts'

const matters = ['marriageFamily', 'labour', 'debt', 'landForest', 'damage', 'neighbour'] as const
const said = ['外出务工欠薪怎样留证据', '土地流转合同怎样签', '赡养、继承怎样分担', '宅基地翻建要办哪些手续', '借条怎样写才有效'] as const
const identity = { adviser: '@adviser', licenceKind: 'lawyer', licenceNo: '199012025100001', firm: '云岭县衡川律师事务所' } as const

type Asked = { readonly village: string; readonly years: readonly number[]; readonly today: Day }

/**
 * A village's adviser: an agreement for each year, every other month a service, signed by the village and counted by the county each quarter, and an
 * appraisal in November.
 */
export function adviserYears(luck: Chance, { village, years, today }: Asked): Story {
  const steps = years.flatMap((year, nth) => {
    const odd = luck.between(0, 1)
    const months = Array.from({ length: 6 }, (_, at) => 2 * at + odd)
    const place = { village, year, renewed: nth > 0 }
    return [
      ...(nth > 0 ? renewal(year) : proposal(year)),
      ...agreement(place),
      ...months.flatMap((month) => service(luck, { ...place, month })),
      ...appraisal(luck, place),
    ]
  })
  const lived = steps.toSorted((one, other) => one.on.localeCompare(other.on)).filter(({ on }) => on <= today)
  return { title: `${village}法律顾问`, steps: lived, ends: 'renewed' }
}

type Agreed = { readonly village: string; readonly year: number; readonly renewed: boolean }

const proposal = (year: number): readonly StoryStep[] => [
  { step: 'propose', by: 'villageCadre', on: `${year - 1}-12-26`, input: { ...identity, proposedOn: `${year - 1}-12-26` } },
]
const renewal = (year: number): readonly StoryStep[] => [
  { step: 'renew', by: 'clerkJustice', on: `${year - 1}-12-26`, input: { endedOn: `${year - 1}-12-26` } },
]

function agreement({ village, year, renewed }: Agreed): readonly StoryStep[] {
  const at = renewed ? { in: 'adviser#opened' } : {}
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const signed = { from, to, agreement: ['@file:服务协议.pdf'], pledged: true, fee: 300_000, feeFrom: 'county' }
  const board = { contactPublished: true, publicName: '沈律师', workPhone: '0990-5100012', dutyTimes: '每月第一个赶场日 9:00—12:00' }
  const room = { signBoard: true, seatBoard: true, recordBook: true, room: true, roomAddress: `${village}便民服务中心二楼` }
  return [
    { ...at, step: 'sign', by: 'villageCadre', on: `${year - 1}-12-28`, input: { ...signed, signedOn: `${year - 1}-12-28` } },
    { ...at, step: 'file', by: 'justiceHead', on: `${year - 1}-12-30`, input: { filedOn: `${year - 1}-12-30` } },
    { ...at, step: 'start', by: 'clerkJustice', on: `${year}-01-04`, input: { ...board, ...room, startedOn: `${year}-01-04` } },
  ]
}

function service(luck: Chance, { village, year, renewed, month }: Agreed & { month: number }): readonly StoryStep[] {
  const day = addDays(`${year}-${String(month + 1).padStart(2, '0')}-06`, luck.between(0, 15))
  const quarter = Math.floor(month / 3) + 1
  const counted = addDays(addMonths(`${year}-01-01`, 3 * quarter), luck.between(6, 9))
  const served = luck.between(0, 5)
  const log = { in: `adviser-log#${year}-${month + 1}`, title: `${village}${year}年${month + 1}月坐班` }
  const topic = luck.pick(said)
  return [
    {
      ...log,
      step: 'write',
      by: 'adviser',
      on: day,
      input: {
        adviser: '@adviser',
        agreement: renewed ? '@record:adviser#opened' : '@record:adviser',
        servedOn: day,
        mode: luck.percent(80) ? 'duty' : 'visit',
        startAt: `${day}T09:00`,
        endAt: `${day}T${luck.percent(50) ? '11:30' : '12:00'}`,
        served,
        ...(served > 0 ? { consultMatter: luck.pick(matters) } : {}),
        content: served > 0 ? `解答村民咨询：${topic}。` : `坐班无人来访，向村干部说明${topic}。`,
      },
    },
    { ...log, step: 'sign', by: 'villageCadre', on: addDays(day, 1), input: { signedBy: '@villageCadre', signedOn: addDays(day, 1) } },
    { ...log, step: 'verify', by: 'justiceHead', on: addDays(day, 4), input: { verifiedOn: addDays(day, 4) } },
    { ...log, step: 'settle', by: 'countyReviewer', on: counted, input: { settledOn: counted, settlement: `${year}年第${quarter}季度` } },
  ]
}

const papers = {
  ...{ workflow: ['@file:工作流程.pdf'], dutyPlan: ['@file:坐班计划.pdf'], lecturePlan: ['@file:宣讲计划.pdf'] },
  appraisalRules: ['@file:考评办法.pdf'],
}

/** The file of the year, six things kept in it, and what the village and the county thought of the adviser's work. A few villages are late with it. */
function appraisal(luck: Chance, { village, year, renewed }: Agreed): readonly StoryStep[] {
  const score = luck.between(76, 97)
  const agreement = renewed ? '@record:adviser#opened' : '@record:adviser'
  const own = { in: `adviser-year#${year}`, title: `${village}${year}年法律顾问考评` }
  const level = score >= 90 ? 'excellent' : 'good'
  const opened = {
    openedOn: `${year}-02-03`,
    forYear: year,
    agreement,
    adviser: '@adviser',
    deployedOn: `${year}-01-20`,
    metOn: `${year}-02-02`,
  }
  const said = { score, level, villageOpinion: '坐班准时，讲得明白。' }
  const file: readonly StoryStep[] = [
    { ...own, step: 'open', by: 'clerkJustice', on: `${year}-02-03`, input: opened },
    { ...own, step: 'keep', by: 'villageCadre', on: `${year}-03-02`, input: papers },
  ]
  if (luck.percent(25)) return file
  return [
    ...file,
    { ...own, step: 'appraise', by: 'clerkJustice', on: `${year}-11-03`, input: { appraisedOn: `${year}-11-03`, ...said } },
    { ...own, step: 'confirm', by: 'justiceHead', on: `${year}-11-10`, input: { confirmedOn: `${year}-11-10` } },
    { ...own, step: 'settle', by: 'countyReviewer', on: `${year}-11-17`, input: { settledOn: `${year}-11-17`, fee: 300_000 } },
  ]
}
