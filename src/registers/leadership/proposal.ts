import { all, inState, is, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { deputies } from '../../law/deputies.ts'
import { localGovernment } from '../../law/local-government.ts'
import { proposalFields } from './proposal-fields.ts'
import { proposalFigures } from './proposal-figures.ts'
import * as guard from './proposal-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const doers = ['in:responsible', 'clerkOffice'] as const
const atWork = ['signedFor', 'handling', 'secondHandling'] as const

const suggestion = is('kind', 'suggestion')

/**
 * 人大建议、政协提案和向人大的报告：从交办到答复、评价、兑现承诺、公开。
 * 代表建议的答复期限由代表法规定；政协提案、审议意见的期限和会办、退回的期限各地不同（未核实），由各县设置。
 */
export const proposal = defineRegister({
  id: 'proposal', name: '建议、提案与向人大报告', area: 'leadership', prefix: 'JY', about: '人大代表建议、政协提案、审议意见、专项报告和询问质询：沟通、答复、评价、承诺兑现。',
  version: { number: 1, since: '2026-01-01' },
  law: [deputies.art(51), deputies.art(52), localGovernment.art(12, '第八项'), localGovernment.art(42, '第二款'), localGovernment.art(42, '第三款')],
  fields: proposalFields,
  states: {
    arrived: '已收到', sentBack: '退回交办机关', signedFor: '已签收', handling: '办理中', drafted: '已拟答复', approved: '已签发', replied: '已答复提出人', rated: '已评价',
    secondHandling: '二次办理', tracking: '承诺跟踪中', closed: '办理完毕', published: '办理情况已公开',
  },
  final: ['sentBack', 'closed', 'published'],
  steps: {
    receive: {
      name: '收到交办', by: clerks, from: [], to: 'arrived', on: 'handedOn', law: deputies.art(51),
      asks: ['kind', 'number', 'level', 'proposers', 'content', 'handedOn', 'handedBy', 'part', 'leadOrg'],
      may: ['deputies', 'jointCount', 'original'],
      makes: ['handing'],
    },
    accept: {
      name: '签收', by: clerks, from: ['arrived'], to: 'signedFor', on: 'acceptedOn', asks: ['acceptedOn', 'responsible'],
      may: ['complex', 'complexReason'],
    },
    sendBack: {
      name: '退回交办机关', by: clerks, from: ['arrived'], to: 'sentBack', on: 'sentBackOn', asks: ['sentBackOn'], reason: 'needed',
    },
    contact: { name: '联系沟通', by: doers, from: [...atWork, 'drafted'], asks: ['contacts'], law: deputies.art(51), makes: ['consultation'] },
    handle: { name: '办理', by: doers, from: ['signedFor'], to: 'handling' },
    draft: {
      name: '拟办答复', by: doers, from: ['handling', 'secondHandling'], to: 'drafted', asks: ['reply', 'replyClass'],
      may: ['commitments', 'assistOpinions'],
      needs: [guard.answering, guard.contacted, guard.assisted, guard.kept],
    },
    assist: {
      name: '提出会办意见', by: doers, from: ['handling'], to: 'closed', on: 'assistedOn', asks: ['assistedOn', 'assistOpinions'], needs: [guard.assisting],
    },
    approve: {
      name: '签发', by: ['principal'], from: ['drafted'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'], notBy: ['draft'], makes: ['letter'],
    },
    return: { name: '退回重拟', by: ['deputyLeader', 'principal'], from: ['drafted'], to: 'handling', reason: 'needed' },
    answer: {
      name: '答复', by: doers, from: ['approved'], to: 'replied', on: 'repliedOn', asks: ['repliedOn'], may: ['replyNo', 'replyFiles'],
      law: deputies.art(51, '第二款'),
    },
    // 评价是提出人的：本人在系统里评，或者党政办据征求意见表登记；拟办和签发的人不能代评。
    rate: {
      name: '登记评价', by: ['in:deputies', 'clerkOffice'], from: ['replied'], to: 'rated', on: 'ratedOn', asks: ['ratedOn', 'satisfaction'],
      may: ['comment'], notBy: ['draft', 'approve'],
    },
    rehandle: {
      name: '二次办理', by: ['deputyLeader', 'principal'], from: ['rated'], to: 'secondHandling', reason: 'needed', law: deputies.art(51),
      needs: [guard.unsatisfied],
    },
    track: { name: '承诺跟踪', by: doers, from: ['rated', 'tracking'], to: 'tracking', asks: ['commitments'], needs: [guard.second] },
    close: {
      name: '办结', by: ['deputyLeader', 'principal'], from: ['rated', 'tracking'], to: 'closed', on: 'closedOn', asks: ['closedOn'], notBy: ['draft'],
      needs: [guard.second, guard.fulfilled],
    },
    publish: {
      name: '公开办理情况', by: ['clerkOffice'], from: ['closed'], to: 'published', on: 'publishedOn', asks: ['publishedOn'],
      may: ['handlingReport', 'agreed', 'publicReply'], needs: [guard.agreed, guard.reported], law: deputies.art(51, '第三款'), makes: ['report'],
    },
  },
  clocks: {
    reply: {
      name: '答复', from: 'handedOn', when: guard.toAnswer, stops: ['answer'], warns: [30, 10], late: '逾期未答复。',
      length: [
        { months: 6, profile: 'gov-strict', law: deputies.art(51, '第二款'), when: all(suggestion, yes('complex')) },
        { months: 3, profile: 'gov-strict', law: deputies.art(51, '第二款'), when: suggestion },
        { months: 6, profile: 'gov-strict', setting: 'proposal.replyComplex', when: yes('complex') },
        { months: 3, profile: 'gov-strict', setting: 'proposal.reply' },
      ],
    },
    assist: {
      name: '提出会办意见', from: 'handedOn', when: is('part', 'assist'), length: { months: 1, profile: 'gov-strict', setting: 'proposal.assist' },
      stops: ['assist', 'sendBack'], warns: [7], late: '会办意见逾期，影响主办单位答复。',
    },
    sendBack: {
      name: '不属本单位的退回', from: 'handedOn', length: { days: 10, profile: 'gov-strict', setting: 'proposal.sendBack' }, stops: ['accept', 'sendBack'],
      warns: [3], late: '退回期限已过，应当承办。',
    },
  },
  figures: proposalFigures,
  papers: {
    handing: { name: '交办单', shows: ['kind', 'number', 'level', 'content', 'handedOn', 'handedBy', 'part', 'leadOrg'] },
    consultation: { name: '征求意见表', shows: ['number', 'content', 'contacts', 'satisfaction', 'comment'], signs: ['提出人'] },
    letter: {
      name: '答复函', shows: ['number', 'proposers', 'content', 'reply', 'replyClass', 'commitments', 'repliedOn'], signs: ['单位（印章）'],
      law: deputies.art(51),
    },
    report: { name: '办理情况报告', shows: ['kind', 'number', 'handlingReport', 'closedOn'], law: deputies.art(51, '第三款') },
    special: { name: '专项工作报告', when: is('kind', 'report'), shows: ['number', 'content', 'reply', 'repliedOn'], law: localGovernment.art(12, '第八项') },
  },
  // 公开的是办理情况报告和双方同意公开的答复；提出人的联系方式、不满意的原话不公开。
  portal: {
    shows: 'items', when: inState('published'), fields: ['kind', 'level', 'handedOn', 'repliedOn', 'handlingReport', 'publicReply', 'publishedOn'],
    text: 'handlingReport', date: 'publishedOn',
  },
  // 保存年限未核实，由各县设置（proposal.keepYears）。
  privacy: { purpose: '联系提出人、答复和征求评价', basis: deputies.art(51), keepYears: 10 },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'own', clerkPetition: 'own', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
    deputyOfCongress: 'own',
  },
  approvers: ['deputyLeader', 'principal'],
  listedBy: 'handedOn', lists: ['handedOn', 'kind', 'number', 'level', 'part', 'repliedOn', 'satisfaction'],
  duplicates: { same: ['kind', 'number'], days: 365 },
})
