import { any, atLeast, filled, is, not, rowsOf, some, type Values, yes } from '../../kernel/condition.ts'
import { choice, computed, date, docNo, files, longText, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { localGovernment } from '../../law/local-government.ts'
import { majorDecisions } from '../../law/major-decisions.ts'
import type { Citation } from '../../law/statute.ts'
import { tookPart } from '../own-draft.ts'
import { legalReviewFigures } from './legal-review-figures.ts'

const clerks = ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkPetition', 'clerkEmergency', 'clerkEnforce'] as const
const reviewers = ['justiceHead', 'clerkJustice'] as const
const changed = is('conclusion', 'change', 'reject')

/** 高风险的意见，要在反馈里按条款逐条写明怎样处理。 */
function unansweredHigh({ items, replies }: Values): number {
  const answered = new Set(rowsOf(replies).map(({ clause }) => clause))
  return rowsOf(items).filter(({ risk, clause }) => risk === 'high' && !answered.has(clause)).length
}

/** 没有顾问参加的审查意见，集体审议、决策讨论时不算数；出具之后不能再补，所以在出具时就问。 */
const counselled = (subject: 'norm' | 'decision', law: Citation) => ({
  id: `${subject}Counsel`, when: is('subjectType', subject), needs: any(filled('counsel'), filled('counselOpinion')), law,
  says: `${subject === 'norm' ? '行政规范性文件' : '重大行政决策'}的审查没有法律顾问或者公职律师参加。`,
  help: '请填写参加审查的顾问，或者请顾问先办理“顾问提出意见”。',
}) as const

/**
 * 合法性审查：规范性文件、重大行政决策、重大执法决定、合同共用这一本台账，由各自的台账在送审时自动建立。
 * 审查人员不得是起草人；没有全国统一的期限，默认五个工作日（重大行政决策十个），由各县设置（未核实）。
 */
export const legalReview = defineRegister({
  id: 'legal-review', name: '合法性审查', area: 'rules', prefix: 'HS', about: '送审、审查、出具意见书、采纳反馈。审查人不得审查自己起草的材料。',
  version: { number: 1, since: '2026-01-01' },
  law: [localGovernment.art(75)],
  fields: {
    subjectType: choice('审查对象', { norm: '行政规范性文件', decision: '重大行政决策', enforcement: '重大执法决定', contract: '合同', other: '其他事项' }),
    submittedOn: date('送审日期'),
    drafter: person('起草人'),
    drafters: persons('其他起草人员', { max: 20 }),
    draft: files('送审材料'),
    materialsOk: yesNo('材料齐全'),
    startedOn: date('开始审查日期'),
    reviewer: person('审查人'),
    ownDraft: computed('审查人参加过起草', { of: 'yesNo', from: ['reviewer', 'drafter', 'drafters'], compute: tookPart('reviewer') }),
    counsel: persons('参加审查的法律顾问、公职律师', { max: 10 }),
    counselOpinion: longText('顾问意见', { max: 5000 }),
    missing: longText('需要补充的材料', { max: 1000, help: '一次说全' }),
    suppliedOn: date('补齐材料日期'),
    items: parts('审查意见', {
      clause: text('条款', { max: 100 }), risk: choice('风险', { high: '高', middle: '中', low: '低' }), basis: text('依据', { max: 200 }),
      advice: longText('修改建议', { needed: true, max: 1000 }),
    }),
    opinionNo: docNo('意见书编号', { word: '合审' }),
    conclusion: choice('审查结论', { pass: '通过', change: '修改后通过', reject: '不通过' }),
    issuedOn: date('出具意见日期'),
    adopted: choice('采纳情况', { all: '全部采纳', part: '部分采纳', none: '未采纳' }),
    notAdoptedReason: longText('不采纳的理由', { max: 1000, neededIf: is('adopted', 'part', 'none') }),
    replies: parts('逐条处理', {
      clause: text('所答复的条款', { max: 100 }), how: choice('处理', { done: '已修改', part: '部分修改', not: '不修改' }),
      why: longText('说明', { max: 1000, neededIf: is('how', 'part', 'not') }),
    }),
    unansweredHigh: computed('没有逐条处理的高风险意见', { of: 'number', from: ['items', 'replies'], compute: unansweredHigh }),
    answeredOn: date('反馈日期'),
    withdrawnOn: date('撤回日期'),
  },
  states: {
    submitted: '已送审', reviewing: '审查中', supplementing: '待补充材料', issued: '已出具意见', answered: '已反馈采纳情况',
    withdrawn: '已撤回',
  },
  // 结论是“通过”的，出具意见即告办结；其他结论还应当反馈采纳情况。
  final: ['issued', 'answered', 'withdrawn'],
  usually: { reviewing: 'issue' },
  steps: {
    submit: {
      name: '送审', by: clerks, from: [], to: 'submitted', on: 'submittedOn', asks: ['subjectType', 'submittedOn', 'drafter'],
      may: ['drafters', 'draft'],
      law: localGovernment.art(75),
    },
    start: {
      name: '开始审查', by: reviewers, from: ['submitted'], to: 'reviewing', on: 'startedOn', asks: ['startedOn', 'reviewer', 'materialsOk'],
      may: ['counsel'], notBy: ['submit'], notIn: ['drafter', 'drafters'],
      needs: [
        { id: 'complete', needs: yes('materialsOk'), says: '材料不齐，不能开始审查。', help: '请办理“要求补充材料”，一次说全。' },
        { id: 'ownDraft', needs: not(yes('ownDraft')), says: '审查人参加过起草。', help: '请换一位没有参加起草的审查人。' },
      ],
    },
    supplement: {
      name: '要求补充材料', by: reviewers, from: ['submitted', 'reviewing'], to: 'supplementing', asks: ['missing'], notBy: ['submit'],
      notIn: ['drafter', 'drafters'],
    },
    supply: {
      name: '补齐材料', by: ['handler', ...clerks], from: ['supplementing'], to: 'submitted', on: 'suppliedOn', asks: ['suppliedOn'],
      may: ['draft'],
    },
    withdraw: {
      name: '撤回送审', by: ['handler', ...clerks], from: ['submitted', 'reviewing', 'supplementing'], to: 'withdrawn', on: 'withdrawnOn',
      asks: ['withdrawnOn'],
      reason: 'needed',
    },
    advise: { name: '顾问提出意见', by: ['adviser', 'in:counsel'], from: ['reviewing'], asks: ['counselOpinion'], notIn: ['drafter', 'drafters'] },
    issue: {
      name: '出具审查意见', by: [...reviewers, 'in:reviewer'], from: ['reviewing'], to: 'issued', on: 'issuedOn',
      asks: ['conclusion', 'issuedOn'], may: ['items', 'counsel', 'counselOpinion'],
      notBy: ['submit'], notIn: ['drafter', 'drafters'], numbers: ['opinionNo'], makes: ['opinion'], law: localGovernment.art(75),
      needs: [
        { id: 'reasons', when: changed, needs: atLeast('items', 1), says: '不是“通过”的，应当逐条写明意见。', help: '请填写条款、依据和修改建议。' },
        {
          id: 'highRisk', when: is('conclusion', 'pass'), needs: not(some('items', is('risk', 'high'))), says: '有高风险条款，结论不能是“通过”。',
          help: '请改为“修改后通过”或者“不通过”。',
        },
        counselled('norm', localGovernment.art(75)), counselled('decision', majorDecisions.art(28)),
      ],
    },
    answer: {
      name: '反馈采纳情况', by: ['handler', 'in:drafter', 'in:drafters', ...clerks], from: ['issued'], to: 'answered', on: 'answeredOn', asks: ['adopted', 'answeredOn'],
      may: ['notAdoptedReason', 'replies'],
    },
  },
  clocks: {
    opinion: {
      name: '出具审查意见', from: 'submittedOn',
      length: [
        // 重大行政决策的审查一般不少于七个工作日（决策条例第二十六条），不能按五日催；上限没有统一规定，默认十个工作日（未核实）。
        { workdays: 10, profile: 'gov-strict', when: is('subjectType', 'decision'), setting: 'legalReview.decisionOpinion' },
        { workdays: 5, profile: 'gov-strict', setting: 'legalReview.opinion' },
      ],
      stops: ['issue', 'withdraw'],
      pauses: [{ from: 'supplement', to: 'supply' }], warns: [2], late: '逾期未出具审查意见。',
    },
  },
  figures: legalReviewFigures,
  papers: {
    request: { name: '合法性审查送审表', shows: ['subjectType', 'submittedOn', 'drafter'], signs: ['起草单位'] },
    opinion: {
      name: '合法性审查意见书', shows: ['opinionNo', 'subjectType', 'submittedOn', 'counsel', 'items', 'conclusion', 'issuedOn'],
      signs: ['审查人', '司法所（印章）'], law: localGovernment.art(75),
    },
    reply: { name: '意见采纳反馈表', shows: ['opinionNo', 'conclusion', 'adopted', 'replies', 'notAdoptedReason', 'answeredOn'], signs: ['起草单位'] },
  },
  // 送审稿和审查意见不公开，只公开总数。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'own', clerkJustice: 'unit', clerkPeace: 'own', clerkPetition: 'own', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'own', adviser: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  listedBy: 'submittedOn',
  lists: ['subjectType', 'submittedOn', 'reviewer', 'conclusion', 'issuedOn', 'adopted'],
})
