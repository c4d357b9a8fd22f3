import { all, any, filled, inState, is, linked, ordered, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { legalAid } from '../../law/legal-aid.ts'
import { consultFields, isConfined } from './consult-fields.ts'

const takers = ['clerkJustice', 'adviser', 'villageCadre'] as const
const answerers = ['in:answeredBy', 'clerkJustice', 'handler'] as const
const facts = ['askedOn', 'way', 'people', 'matter'] as const
const factExtras = ['client', 'groupKind', 'confined', 'log', 'activity'] as const
const reply = ['answer', 'answeredBy', 'answeredOn', 'qualified', 'toldLegalAid'] as const
// 只有核定过的日志，才算法律顾问的工作量（X16）：顾问咨询是全部咨询的一部分。
const byAdviser = linked('log', { states: ['verified', 'counted'] })

/** 没有执业资格的人只能作一般说明，并且标明“一般咨询”。 */
const competent = {
  id: 'competent', needs: any(yes('qualified'), yes('general')), says: '解答人没有法律执业资格，也没有标明“一般咨询”。',
  help: '请标明“一般咨询”，或者转法律顾问解答。',
} as const

/** 提示申请法律援助的权利（第二十三条）。 */
const aidTold = {
  id: 'aidTold', needs: yes('toldLegalAid'), warns: true, law: legalAid.art(23), says: '没有提示可以申请法律援助。',
  help: '请告知申请的条件和程序；确实不属于援助范围的，写明理由后继续。',
} as const

const answerOrder = {
  id: 'order', needs: ordered('askedOn', 'answeredOn'), says: '答复早于咨询。', help: '请核对日期。',
} as const

/** 法律咨询、代写文书：一条记录是一件咨询；法律顾问没有逐件登记的，由服务日志集中登记成一条，只计人次。 */
export const consult = defineRegister({
  id: 'consult', name: '法律咨询与代书', area: 'publicity', prefix: 'ZX', about: '每一件法律咨询的答复、代写的文书和转介去向。不收费，可以不留姓名。',
  version: { number: 1, since: '2026-01-01' },
  law: [legalAid.art(22), legalAid.art(23), legalAid.art(20), legalAid.art(21)],
  fields: consultFields,
  states: { asked: '待答复', answered: '已答复', referred: '已转介', closed: '咨询办结' },
  final: ['closed'],
  usually: { answered: 'close' },
  steps: {
    ask: {
      name: '登记咨询', by: takers, from: [], to: 'asked', on: 'askedOn', asks: [...facts, 'question'], may: [...factExtras, 'answeredBy'],
      law: legalAid.art(23),
    },
    answer: {
      name: '答复', by: answerers, from: ['asked'], to: 'answered', on: 'answeredOn', asks: reply, may: ['general', 'log'],
      needs: [competent, aidTold, answerOrder], law: legalAid.art(23),
    },
    // 当场问、当场答的，一步登记。
    reply: {
      name: '当场答复', by: takers, from: [], to: 'answered', on: 'askedOn', asks: [...facts, 'question', ...reply], may: [...factExtras, 'general'],
      begins: { answeredOn: 'askedOn' },
      needs: [competent, aidTold, answerOrder], law: legalAid.art(23),
    },
    // 坐班日的零星咨询没有逐件登记的，随服务日志一次记人次。
    tally: {
      name: '集中登记', by: ['clerkJustice', 'adviser'], from: [], to: 'closed', on: 'askedOn', asks: [...facts, 'summary', 'answeredBy'],
      may: ['log', 'activity', 'groupKind'],
    },
    draft: { name: '代写文书', by: answerers, from: ['asked', 'answered', 'referred'], asks: ['drafts'], law: legalAid.art(22, '第二项') },
    refer: {
      name: '转介', by: answerers, from: ['answered'], to: 'referred', on: 'referredOn', asks: ['next', 'referredOn'],
      may: ['dispute', 'petition', 'aidMatter', 'client'],
      needs: [
        { id: 'where', needs: is('next', 'dispute', 'petition', 'aid', 'lawsuit', 'recon'), says: '没有转介去向。', help: '不需要转介的，请办理“办结”。' },
        {
          id: 'applicant', when: is('next', 'aid'), needs: filled('client'), says: '没有咨询人姓名，不能转交法律援助申请。',
          help: '申请法律援助需要实名，请补填咨询人。', law: legalAid.art(41),
        },
      ],
      opens: {
        register: 'legal-aid', when: is('next', 'aid'), step: 'receive', link: 'aid', back: 'consult',
        with: { appliedOn: 'referredOn', applicant: 'client', matter: 'aidMatter', groupKind: 'groupKind', confined: 'confined' },
      },
    },
    close: {
      name: '办结', by: answerers, from: ['answered', 'referred'], to: 'closed', on: 'closedOn', asks: ['closedOn'],
    },
  },
  figures: {
    'consult.count': {
      name: '法律咨询', unit: '人次', count: 'sum', of: 'people', on: 'askedOn', by: ['groupKind', 'matter', 'way'], suppress: true,
    },
    'consult.matters': { name: '登记的法律咨询', unit: '件', count: 'records', on: 'askedOn', by: ['matter', 'way', 'next'], suppress: true },
    'consult.documents': { name: '代写、修改法律文书', unit: '份', count: 'rows', of: 'drafts', on: 'drafts.deliveredOn', by: ['drafts.kind'] },
    'adviser.consults': { name: '法律顾问解答咨询', unit: '人次', count: 'sum', of: 'people', on: 'askedOn', where: byAdviser, by: ['matter'] },
    'adviser.documents': { name: '法律顾问代写、修改法律文书', unit: '份', count: 'rows', of: 'drafts', on: 'drafts.deliveredOn', where: byAdviser },
    'consult.toAid': {
      name: '转法律援助的咨询', unit: '件', count: 'records', on: 'referredOn', where: all(inState('referred', 'closed'), is('next', 'aid')),
    },
  },
  papers: {
    intake: {
      name: '咨询登记表', shows: ['askedOn', 'way', 'client', 'matter', 'question', 'answer', 'answeredBy', 'toldLegalAid', 'next'], signs: ['解答人'],
    },
    drafts: { name: '代写文书登记表', shows: ['askedOn', 'client', 'drafts'], signs: ['咨询人', '代书人'], when: filled('drafts') },
    referral: { name: '转介单', shows: ['client', 'matter', 'next', 'referredOn'], signs: ['经办人'], when: filled('referredOn') },
  },
  // 怎样获得帮助、12348 热线写在门户的办事指南里；咨询人、问题和文书不公开。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals', villageCadre: 'own', adviser: 'own',
    countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 保存年限未核实，由各县设置（consult.keepYears）。
  privacy: { purpose: '解答法律咨询、代写文书和转介', basis: legalAid.art(23), keepYears: 5, highly: isConfined },
  restricted: isConfined, informs: ['justiceHead'],
  entitled: '{village}{matter}咨询',
  listedBy: 'askedOn', lists: ['askedOn', 'way', 'matter', 'groupKind', 'people', 'answeredBy', 'next'],
  duplicates: { same: ['matter', 'question'], days: 30 },
})
