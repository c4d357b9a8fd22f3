import { all, any, filled, inTime, is, late, yes } from '../../kernel/condition.ts'
import { choice, date, files, link, links, longText, person, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { litigationLaw } from '../../law/litigation.ts'
import { publicInterestLitigation as prosecution } from '../../law/public-interest-litigation.ts'

const clerks = ['clerkJustice', 'clerkOffice', 'justiceHead'] as const
const fromProsecutor = is('kind', 'prosecutor')
const asRectification = { register: 'rectification', step: 'register', link: 'rectifications' } as const
const facts = { foundOn: 'receivedOn', problem: 'about' } as const

/** 检察建议与司法建议：收到即建整改，按期书面回复。司法建议的回复期限法律没有规定，默认六十日，由各县设置（未核实）。 */
export const suggestion = defineRegister({
  id: 'suggestion', name: '检察建议与司法建议', area: 'disputes', prefix: 'JYS', about: '检察机关、法院发来的建议：谁办、怎么改、何时回复。',
  version: { number: 1, since: '2026-01-01' },
  law: [prosecution.art(21), litigationLaw.art(66)],
  fields: {
    kind: choice('建议种类', { prosecutor: '检察建议', judicial: '司法建议' }),
    paperNo: text('建议书文号', { max: 60 }),
    sender: text('发出机关', { max: 60 }),
    receivedOn: date('收到日期'),
    urgent: yesNo('紧急情形', { help: '国家利益、社会公共利益损害继续扩大等，十五日内回复' }),
    about: longText('建议的主要内容', { max: 2000 }),
    paper: files('建议书'),
    litigation: link('相关的诉讼', 'litigation'),
    rectifications: links('产生的整改', 'rectification'),
    undertaker: person('承办人'),
    answer: longText('采纳与整改情况', { max: 5000 }),
    evidence: files('整改证明材料'),
    adopted: choice('采纳情况', { all: '全部采纳', part: '部分采纳', none: '未采纳' }),
    repliedOn: date('回复日期'),
    replyFiles: files('回复函'),
  },
  states: { arrived: '已收到', assigned: '已确定承办', drafting: '起草回复', approved: '回复已审定', replied: '已回复', archived: '已归档' },
  final: ['archived'],
  steps: {
    receive: {
      name: '收到建议', by: clerks, from: [], to: 'arrived', on: 'receivedOn', asks: ['kind', 'sender', 'receivedOn', 'about'],
      may: ['paperNo', 'urgent', 'paper', 'litigation'], law: prosecution.art(21),
      opens: [
        { ...asRectification, when: fromProsecutor, with: { origin: { value: 'prosecutor' }, ...facts, urgent: 'urgent' } },
        { ...asRectification, when: is('kind', 'judicial'), with: { origin: { value: 'judicialSuggestion' }, ...facts } },
      ],
    },
    assign: {
      name: '确定承办人', by: ['justiceHead', 'deputyLeader', 'principal'], from: ['arrived', 'assigned'], to: 'assigned', asks: ['undertaker'],
      may: ['urgent', 'paper'],
    },
    draft: {
      name: '起草回复', by: ['in:undertaker', 'clerkJustice'], from: ['assigned', 'drafting'], to: 'drafting', asks: ['adopted', 'answer'],
      may: ['evidence'],
    },
    return: { name: '退回重写', by: ['deputyLeader', 'principal'], from: ['drafting'], to: 'assigned', reason: 'needed' },
    approve: {
      name: '审定回复', by: ['principal'], from: ['drafting'], to: 'approved', notBy: ['draft'], notIn: ['undertaker'],
      needs: [{
        id: 'evidence', when: is('adopted', 'all', 'part'), needs: filled('evidence'), says: '采纳了建议，却没有整改证明材料。', help: '请补充证明材料，再送审定。',
      }],
    },
    reply: {
      name: '回复', by: ['in:undertaker', 'clerkJustice'], from: ['approved'], to: 'replied', on: 'repliedOn', asks: ['repliedOn'], may: ['replyFiles'],
      makes: ['reply'], law: prosecution.art(21),
    },
    archive: { name: '归档', by: ['justiceHead', 'deputyLeader'], from: ['replied'], to: 'archived', notBy: ['reply'] },
  },
  clocks: {
    reply: {
      name: '书面回复', from: 'receivedOn',
      length: [
        { days: 15, profile: 'gov-strict', when: all(fromProsecutor, yes('urgent')), law: prosecution.art(21) },
        { months: 2, profile: 'gov-strict', when: fromProsecutor, law: prosecution.art(21) },
        { days: 60, profile: 'gov-strict', setting: 'suggestion.judicial' },
      ],
      stops: ['reply'], warns: [10, 3], late: '逾期不回复、不整改的，检察机关可以提起公益诉讼。',
    },
  },
  figures: {
    'suggestions.received': { name: '收到检察建议、司法建议', unit: '件', count: 'records', on: 'receivedOn', by: ['kind', 'urgent'] },
    'suggestions.due': {
      name: '应当回复的建议', unit: '件', count: 'records', on: 'receivedOn', where: any(inTime('reply'), late('reply')), by: ['kind'],
    },
    'suggestions.replied': { name: '已回复的建议', unit: '件', count: 'records', on: 'receivedOn', where: filled('repliedOn'), by: ['kind'] },
    'suggestions.repliedInTime': { name: '按期回复的建议', unit: '件', count: 'records', on: 'receivedOn', where: inTime('reply'), by: ['kind'] },
    'suggestions.replyRate': { name: '检察建议、司法建议回复率', unit: '%', count: 'rate', of: 'suggestions.replied', base: 'suggestions.due' },
    'suggestions.onTimeRate': { name: '建议按期回复率', unit: '%', count: 'rate', of: 'suggestions.repliedInTime', base: 'suggestions.due' },
  },
  papers: {
    reply: {
      name: '回复函', shows: ['paperNo', 'sender', 'receivedOn', 'about', 'adopted', 'answer', 'repliedOn'], signs: ['印章'], law: prosecution.art(21),
    },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkEnforce: 'own', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', adviser: 'own',
    countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{kind}',
  listedBy: 'receivedOn',
  lists: ['kind', 'sender', 'paperNo', 'receivedOn', 'urgent', 'undertaker', 'adopted', 'repliedOn'],
})
