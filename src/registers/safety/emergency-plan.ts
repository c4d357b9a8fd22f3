import { filled, inState, is, linked, not, ordered } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { accidentEmergency } from '../../law/accident-emergency.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { forestFire } from '../../law/forest-fire.ts'
import { workSafety } from '../../law/work-safety.ts'
import { emergencyPlanFields } from './emergency-plan-fields.ts'

const clerks = ['clerkEmergency', 'clerkPeace', 'villageCadre'] as const
const valid = inState('issued', 'filed')
const draft = ['kind', 'categories', 'draftedOn', 'drafter'] as const

const guards = {
  published: {
    id: 'public', when: is('kind', 'safety'), needs: filled('publishedOn'), warns: true, law: accidentEmergency.art(5),
    says: '生产安全事故应急预案还没有向社会公布。', help: '请公布后填写“公布日期”；尚未公布的，说明原因后继续。',
  },
  review: { id: 'review', needs: ordered('issuedOn', 'reviewDue'), says: '下次评估日期早于印发日期。', help: '请核对日期。' },
  successor: {
    id: 'successor', needs: linked('successor', { states: ['issued', 'filed'] }), says: '修订后的新预案还没有印发。', help: '新预案印发之前，仍按现行预案执行。',
  },
  drilled: {
    id: 'drilled', needs: linked('drills', { states: ['held', 'evaluated', 'archived'] }), says: '关联的演练还没有举行。', help: '请先在“应急演练”中登记举行情况。',
  },
} as const

/** 应急预案：一条记录就是一个版本；修订另起草一版，新版印发以后旧版才作废。 */
export const emergencyPlan = defineRegister({
  id: 'emergency-plan', name: '应急预案', area: 'safety', prefix: 'YA', about: '乡镇和村的每一份应急预案：起草、征求意见、批准、印发、备案、公布、演练、修订。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    emergencyResponse.art(26), emergencyResponse.art(28), workSafety.art(80, '第二款'), accidentEmergency.art(5), accidentEmergency.art(6),
    forestFire.art(16, '第三款'),
  ],
  fields: emergencyPlanFields,
  states: {
    drafting: '起草', consulted: '已征求意见', approved: '已批准', issued: '已印发', filed: '已备案', revised: '已由新版替代', expired: '已失效',
  },
  final: ['revised', 'expired'],
  standing: ['filed'],
  steps: {
    draft: {
      name: '起草', by: clerks, from: [], to: 'drafting', on: 'draftedOn', asks: draft, may: ['body', 'levels', 'predecessor'],
      law: emergencyResponse.art(26),
    },
    consult: {
      name: '征求意见', by: clerks, from: ['drafting'], to: 'consulted', on: 'consultedOn', asks: ['consultedOn', 'consulted'], may: ['opinions', 'body'],
    },
    rework: { name: '退回修改', by: ['deputyLeader', 'principal'], from: ['consulted', 'approved'], to: 'drafting', reason: 'needed' },
    approve: {
      name: '批准', by: ['deputyLeader', 'principal'], from: ['consulted'], to: 'approved', on: 'approvedOn', asks: ['approvedOn', 'levels'],
      may: ['body'], notBy: ['draft', 'consult'], notIn: ['drafter'],
    },
    issue: {
      name: '印发', by: ['clerkEmergency', 'clerkOffice'], from: ['approved'], to: 'issued', on: 'issuedOn', asks: ['issuedOn', 'reviewDue', 'body'],
      may: ['summary'], needs: [guards.review], numbers: ['planNo'], makes: ['text'],
    },
    publish: {
      name: '向社会公布', by: ['clerkEmergency', 'clerkOffice'], from: ['issued', 'filed'], on: 'publishedOn', asks: ['publishedOn', 'summary'],
      law: accidentEmergency.art(5),
    },
    file: {
      name: '备案', by: ['clerkEmergency'], from: ['issued'], to: 'filed', on: 'filedOn', asks: ['filedOn', 'filedTo'], needs: [guards.published],
      makes: ['filing'], law: emergencyResponse.art(28),
    },
    // 演练本身登记在“应急演练”；这里记下日期，演练周期从这一天重新起算。
    drill: {
      name: '登记演练', by: clerks, from: ['issued', 'filed'], on: 'drilledOn', asks: ['drilledOn', 'drills'], needs: [guards.drilled],
      law: accidentEmergency.art(8, '第一款'),
    },
    assess: {
      name: '评估', by: clerks, from: ['issued', 'filed'], on: 'assessedOn', asks: ['revisions', 'reviewDue'], needs: [guards.review], law: accidentEmergency.art(6),
    },
    revise: {
      name: '启动修订', by: ['clerkEmergency', 'villageCadre'], from: ['issued', 'filed'], asks: ['revisions', 'drafter', 'draftedOn'],
      law: accidentEmergency.art(6),
      opens: {
        register: 'emergency-plan', step: 'draft', link: 'successor', back: 'predecessor',
        with: { kind: 'kind', categories: 'categories', draftedOn: 'draftedOn', drafter: 'drafter' },
      },
    },
    supersede: {
      name: '由新版替代', by: ['clerkEmergency', 'clerkOffice'], from: ['issued', 'filed'], to: 'revised', on: 'endedOn', asks: ['endedOn'],
      may: ['successor'], needs: [guards.successor],
    },
    expire: {
      name: '失效', by: ['deputyLeader', 'principal'], from: ['issued', 'filed'], to: 'expired', on: 'endedOn', asks: ['endedOn'], reason: 'needed',
    },
  },
  clocks: {
    // 重庆规定乡镇至少三年修订一次；别处由各县设置（未核实）。
    revision: {
      name: '评估修订周期', from: 'issuedOn', length: { years: 3, profile: 'gov-strict', setting: 'emergencyPlan.revision' }, restarts: ['assess'],
      stops: ['supersede', 'expire'], warns: [90, 30], late: '预案到了修订周期，请评估。',
    },
    drill: {
      name: '生产安全预案演练周期', from: 'issuedOn', when: is('kind', 'safety'),
      length: { years: 2, profile: 'gov-strict', law: accidentEmergency.art(8, '第一款') }, restarts: ['drill'], stops: ['supersede', 'expire'],
      warns: [90, 30], late: '两年内没有演练（应急条例第八条第一款）。',
    },
    otherDrill: {
      name: '其他预案演练周期', from: 'issuedOn', when: not(is('kind', 'safety')),
      length: { years: 2, profile: 'gov-strict', setting: 'emergencyPlan.drill' },
      restarts: ['drill'], stops: ['supersede', 'expire'], warns: [90, 30], late: '到了演练周期，尚未演练。',
    },
  },
  figures: {
    'emergency.plans': { name: '现行应急预案', unit: '份', count: 'stock', on: 'issuedOn', until: 'endedOn', by: ['kind'] },
    'emergency.plansIssued': { name: '印发应急预案', unit: '份', count: 'records', on: 'issuedOn', by: ['kind'] },
    'emergency.plansPublished': { name: '公布应急预案', unit: '份', count: 'records', on: 'publishedOn', where: valid },
  },
  papers: {
    text: { name: '应急预案', shows: ['planNo', 'kind', 'categories', 'levels', 'issuedOn'], signs: ['印发单位（印章）'] },
    filing: {
      name: '应急预案备案表', shows: ['planNo', 'kind', 'categories', 'consulted', 'approvedOn', 'issuedOn', 'filedTo', 'filedOn'], signs: ['备案机关（印章）'],
    },
    assessment: { name: '预案评估记录', shows: ['planNo', 'kind', 'revisions', 'drilledOn', 'reviewDue'], signs: ['评估人'] },
  },
  portal: {
    shows: 'items', when: filled('publishedOn'), fields: ['kind', 'categories', 'levels', 'planNo', 'issuedOn', 'publishedOn', 'endedOn', 'summary'],
    text: 'summary', date: 'publishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkEmergency: 'unit', clerkPeace: 'unit', clerkEnforce: 'unit', clerkJustice: 'unit', justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit', villageCadre: 'village', grid: 'village', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{kind}',
  listedBy: 'draftedOn', lists: ['kind', 'categories', 'planNo', 'issuedOn', 'reviewDue', 'drilledOn', 'publishedOn'],
})
