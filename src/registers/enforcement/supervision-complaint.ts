import { any, filled, inTime, is, late, not, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, longText, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'
import { overlap } from './supervision-words.ts'

const takers = ['clerkJustice', 'justiceHead', 'countyReviewer'] as const
// 两名办理人：登记的人（记录的经办人）和另一名。
const handlers = ['handler', 'in:second'] as const

const apart = {
  id: 'accused', needs: not(yes('accusedHandles')), says: '被投诉的人参加办理。', help: '请换人办理；投诉内容不得转给被投诉人。', law: penalty.art(75, '第二款'),
} as const
const namedReplied = {
  id: 'reply', when: not(yes('anonymous')), needs: filled('repliedOn'), says: '实名投诉还没有答复。', help: '请先办理“答复”，再办结。', law: penalty.art(75, '第二款'),
} as const

/** 执法投诉举报：投诉人只有两名办理人看得到，其他人只看件数；被投诉的人不办理，实名的必须答复。 */
export const supervisionComplaint = defineRegister({
  id: 'supervision-complaint', name: '执法投诉举报', area: 'enforcement', prefix: 'JDTS',
  about: '群众、企业对本镇执法的投诉举报：受理、调查、答复、复查。投诉人由两名办理人保密。',
  version: { number: 1, since: '2026-02-01' },
  law: [penalty.art(75, '第二款'), businessEnvironment.art(49), businessEnvironment.art(69), enforcementSupervision.art(6)],
  fields: {
    channel: choice('来源', { hotline: '热线', visit: '来访', letter: '来信', online: '网上', transferred: '转来', point: '联系点或者社会监督员反映' }),
    receivedOn: date('收到日期'),
    anonymous: yesNo('匿名'),
    complainant: text('投诉人', { max: 60, secret: 'sensitive', neededIf: not(yes('anonymous')) }),
    phone: text('投诉人电话', { format: 'phone', secret: 'sensitive' }),
    content: longText('投诉内容', { max: 5000, secret: 'personal' }),
    against: text('被投诉的单位（人员）', { max: 80, secret: 'sensitive' }),
    accused: persons('被投诉的人员（系统内）', { max: 10 }),
    second: person('另一名办理人', { help: '只有登记的人和他看得到投诉人' }),
    accusedHandles: computed('被投诉人参加办理', { of: 'yesNo', from: ['second', 'accused'], compute: overlap('second', 'accused') }),
    acceptedOn: date('受理日期'),
    transferredOn: date('转办日期'),
    transferTo: text('转给', { max: 60 }),
    refusedOn: date('不予受理日期'),
    investigatedOn: date('调查日期'),
    result: longText('调查结果', { max: 5000 }),
    proven: choice('是否属实', { proven: '属实', partly: '部分属实', unproven: '不属实' }),
    repliedOn: date('答复日期'),
    replyFiles: files('答复书'),
    closedOn: date('办结日期'),
    recheckAskedOn: date('收到复查申请日期'),
    recheckedOn: date('复查日期'),
    recheck: choice('复查结果', { upheld: '维持', changed: '改变' }),
  },
  states: {
    received: '已登记', accepted: '已受理', transferred: '已转办', notAccepted: '不予受理', investigating: '调查中', replied: '已答复投诉人', done: '已办结',
    rechecking: '复查中', rechecked: '已复查',
  },
  final: ['transferred', 'notAccepted', 'done', 'rechecked'],
  steps: {
    receive: {
      name: '登记投诉', by: takers, from: [], to: 'received', on: 'receivedOn', asks: ['channel', 'receivedOn', 'anonymous', 'content', 'second'],
      may: ['complainant', 'phone', 'against', 'accused'], needs: [apart], notIn: ['accused'], makes: ['register'],
    },
    accept: {
      name: '受理', by: handlers, from: ['received'], to: 'accepted', on: 'acceptedOn', asks: ['acceptedOn'], may: ['accused'], needs: [apart],
      notIn: ['accused'],
    },
    // 不办的两种，由登记以外的那一名定：两双眼睛。
    transfer: {
      name: '转办', by: ['in:second'], from: ['received'], to: 'transferred', on: 'transferredOn', asks: ['transferredOn', 'transferTo'],
      reason: 'needed', notIn: ['accused'],
    },
    refuse: {
      name: '不予受理', by: ['in:second'], from: ['received'], to: 'notAccepted', on: 'refusedOn', asks: ['refusedOn'], reason: 'needed',
      notIn: ['accused'],
    },
    investigate: {
      name: '调查', by: handlers, from: ['accepted', 'investigating'], to: 'investigating', on: 'investigatedOn',
      asks: ['investigatedOn', 'result', 'proven'], notIn: ['accused'],
    },
    reply: {
      name: '答复', by: handlers, from: ['investigating'], to: 'replied', on: 'repliedOn', asks: ['repliedOn'], may: ['replyFiles'], notIn: ['accused'],
      makes: ['reply'],
    },
    close: {
      name: '办结', by: handlers, from: ['investigating', 'replied'], to: 'done', on: 'closedOn', asks: ['closedOn'], needs: [namedReplied],
      notIn: ['accused'],
    },
    askRecheck: {
      name: '收到复查申请', by: handlers, from: ['replied', 'done'], to: 'rechecking', on: 'recheckAskedOn', asks: ['recheckAskedOn'], notIn: ['accused'],
      needs: [{ id: 'recheck', needs: not(yes('anonymous')), says: '匿名投诉没有答复，不能申请复查。', help: '请作新的投诉登记。' }],
    },
    recheck: {
      name: '复查', by: handlers, from: ['rechecking'], to: 'rechecked', on: 'recheckedOn', asks: ['recheckedOn', 'recheck'], reason: 'needed',
      notBy: ['investigate', 'reply'], notIn: ['accused'],
    },
  },
  clocks: {
    // 收到以后几日内决定受理，没有查到全国规定，默认五个工作日（未核实）：没有受理的投诉也要有期限。
    accept: {
      name: '决定是否受理', from: 'receivedOn', length: { workdays: 5, profile: 'gov-strict', setting: 'supervision-complaint.accept' },
      stops: ['accept', 'transfer', 'refuse'], warns: [2], late: '收到投诉以后逾期没有决定是否受理。',
    },
    // 答复默认十五个工作日，申请复查十个、复查十五个工作日，各地不同，由各县设置（未核实）。
    reply: {
      name: '答复投诉', from: 'acceptedOn', length: { workdays: 15, profile: 'gov-strict', setting: 'supervision-complaint.reply' },
      stops: ['reply', 'close'], warns: [5, 2], late: '逾期没有答复投诉。',
    },
    askRecheck: {
      name: '申请复查', from: 'repliedOn', length: { workdays: 10, profile: 'gov-strict', setting: 'supervision-complaint.askRecheck' },
      stops: ['askRecheck', 'close'], warns: [2], late: '投诉人没有在期限内申请复查，可以办结。',
    },
    recheck: {
      name: '复查', from: 'recheckAskedOn', length: { workdays: 15, profile: 'gov-strict', setting: 'supervision-complaint.recheck' },
      stops: ['recheck'], warns: [5, 2], late: '逾期没有作出复查。',
    },
  },
  figures: {
    'supervision.complaints': { name: '执法投诉举报', unit: '件', count: 'records', on: 'receivedOn', by: ['channel', 'proven'], suppress: true },
    'supervision.complaintsToReply': {
      name: '答复期限已有结果的投诉', unit: '件', count: 'records', on: 'acceptedOn', where: any(inTime('reply'), late('reply')), suppress: true,
    },
    'supervision.complaintsInTime': { name: '按期答复的投诉', unit: '件', count: 'records', on: 'acceptedOn', where: inTime('reply'), suppress: true },
    'supervision.complaintsOnTimeRate': {
      name: '投诉按期答复率', unit: '%', count: 'rate', of: 'supervision.complaintsInTime', base: 'supervision.complaintsToReply',
    },
    'supervision.complaintsProven': {
      name: '查实的执法投诉', unit: '件', count: 'records', on: 'receivedOn', where: is('proven', 'proven', 'partly'), suppress: true,
    },
  },
  papers: {
    register: { name: '投诉登记表', shows: ['channel', 'receivedOn', 'anonymous', 'complainant', 'phone', 'content', 'against'], signs: ['登记人'] },
    reply: { name: '答复书', shows: ['receivedOn', 'result', 'proven', 'repliedOn'], signs: ['印章'], when: not(yes('anonymous')) },
  },
  // 渠道在办事指南里公布；投诉人、被投诉人、内容都不公开。
  portal: { shows: 'nothing' },
  reads: {
    clerkJustice: 'own', justiceHead: 'own', deputyLeader: 'own', principal: 'own', clerkEnforce: 'totals', countyReviewer: 'own',
    evaluator: 'totals',
    auditor: 'own', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'clerkJustice', 'countyReviewer'],
  privacy: { purpose: '调查对执法的投诉举报并答复', basis: penalty.art(75, '第二款'), keepYears: 10, after: 'receivedOn' },
  restricted: 'all',
  entitled: '执法投诉',
  listedBy: 'receivedOn', lists: ['receivedOn', 'channel', 'acceptedOn', 'repliedOn', 'closedOn'],
})
