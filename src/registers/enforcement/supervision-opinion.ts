import { filled, is } from '../../kernel/condition.ts'
import { choice, date, link, longText, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'

const takers = ['clerkJustice', 'clerkEnforce', 'clerkOffice', 'justiceHead'] as const

/** 执法意见建议：联系点、社会监督员和群众对执法的意见，谁提的、怎么办、答复没有。要保密的投诉登记在“执法投诉举报”。 */
export const supervisionOpinion = defineRegister({
  id: 'supervision-opinion', name: '执法意见建议', area: 'enforcement', prefix: 'JDYJ', about: '联系点、社会监督员和群众对本镇执法提的意见建议，办理和答复。',
  version: { number: 1, since: '2026-02-01' },
  law: [enforcementSupervision.art(6), businessEnvironment.art(49), penalty.art(75, '第二款')],
  fields: {
    origin: choice('谁提的', { point: '联系点', supervisor: '社会监督员', firm: '企业', resident: '群众', congress: '代表委员' }),
    point: link('联系点', 'supervision-point'),
    supervisor: link('社会监督员', 'supervision-supervisor'),
    from: text('提出人', { max: 60, secret: 'personal' }),
    receivedOn: date('收到日期'),
    content: longText('意见建议', { max: 3000 }),
    undertaker: text('承办单位', { max: 60 }),
    handled: longText('办理情况', { max: 3000 }),
    adopted: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '未采纳' }),
    repliedOn: date('答复日期'),
  },
  states: { received: '已登记', handling: '办理中', answered: '已答复' },
  final: ['answered'],
  steps: {
    receive: {
      name: '登记意见', by: takers, from: [], to: 'received', on: 'receivedOn', asks: ['origin', 'receivedOn', 'content'],
      may: ['point', 'supervisor', 'from'],
      needs: [
        { id: 'point', when: is('origin', 'point'), needs: filled('point'), says: '没有写明是哪个联系点。', help: '请从联系点名册中选择。' },
        { id: 'supervisor', when: is('origin', 'supervisor'), needs: filled('supervisor'), says: '没有写明是哪位社会监督员。', help: '请从社会监督员名册中选择。' },
      ],
    },
    assign: { name: '交办', by: ['justiceHead', 'deputyLeader'], from: ['received'], to: 'handling', asks: ['undertaker'] },
    answer: {
      name: '答复', by: ['clerkJustice', 'clerkEnforce', 'justiceHead'], from: ['handling'], to: 'answered', on: 'repliedOn',
      asks: ['handled', 'adopted', 'repliedOn'],
    },
  },
  clocks: {
    reply: {
      name: '答复意见', from: 'receivedOn', length: { workdays: 15, profile: 'gov-strict', setting: 'supervision-opinion.reply' }, stops: ['answer'],
      warns: [5], late: '逾期没有答复意见建议。',
    },
  },
  figures: {
    'supervision.opinions': { name: '执法意见建议', unit: '条', count: 'records', on: 'receivedOn', by: ['origin', 'adopted'] },
    'supervision.opinionsAnswered': { name: '已答复的执法意见建议', unit: '条', count: 'records', on: 'receivedOn', where: filled('repliedOn'), by: ['origin'] },
    'supervision.opinionsAnsweredRate': {
      name: '执法意见建议答复率', unit: '%', count: 'rate', of: 'supervision.opinionsAnswered', base: 'supervision.opinions',
    },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkEnforce: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '答复提出意见的人', basis: penalty.art(75, '第二款'), keepYears: 5, after: 'receivedOn' },
  entitled: '{origin}意见建议',
  listedBy: 'receivedOn', lists: ['receivedOn', 'origin', 'point', 'supervisor', 'undertaker', 'adopted', 'repliedOn'],
})
