import { any, done, filled, inTime, is, late, not, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, group, link, longText, person, persons, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { networkData } from '../../law/network-data.ts'
import { personalInformation } from '../../law/personal-information.ts'

const takers = ['clerkOffice', 'justiceHead', 'countyReviewer'] as const
const doers = ['in:undertaker', 'handler'] as const

/** 承办人就是被投诉的人。 */
const accusedUndertakes = ({ undertaker, accused }: Readonly<Record<string, unknown>>): unknown =>
  typeof undertaker === 'string' && [accused].flat().includes(undertaker)

const apart = {
  id: 'accused', needs: not(yes('accusedUndertakes')), law: networkData.art(20), says: '被投诉的人担任承办人。', help: '请换人承办；投诉内容不得转给被投诉的人。',
} as const
const answered = {
  id: 'answered', when: filled('complainant'), needs: done('answer'), law: personalInformation.art(50), says: '留了联系方式的投诉还没有答复。', help: '请先办理“答复”，再办结。',
} as const

/**
 * 个人信息投诉：个人对本机关收集、使用、保管其个人信息和数据安全的投诉、举报，门户、电话、窗口都收（网络数据安全管理条例第二十条）。
 * 行使查阅、复制、更正、删除的权利没有得到办理的，也在这里；拒绝的说明理由（个人信息保护法第五十条）。
 */
export const dataComplaint = defineRegister({
  id: 'data-complaint', name: '个人信息投诉', area: 'safety', prefix: 'GXTS',
  about: '群众对个人信息和数据安全的投诉、举报：受理、查核、答复。被投诉的人不承办；有被投诉人员的，只有办理的人看得到。',
  version: { number: 1, since: '2026-01-01' },
  law: [networkData.art(20), personalInformation.art(47), personalInformation.art(50)],
  fields: {
    receivedOn: date('收到日期'),
    channel: choice('来源', { online: '网上', hotline: '电话', visit: '当面', letter: '来信', transferred: '转来' }),
    kind: choice('投诉事项', {
      leak: '个人信息泄露', excess: '收集过多', misuse: '用于别的目的', wrong: '信息有误', right: '查阅、复制、更正、删除没有办理', hole: '系统漏洞、安全隐患', other: '其他',
    }),
    content: longText('投诉内容', { max: 2000, secret: 'personal' }),
    complainant: group('投诉人', {
      name: text('称呼', { max: 60, secret: 'personal', purpose: '答复投诉人' }),
      phone: text('联系电话', { format: 'phone', secret: 'personal', purpose: '联系、答复投诉人，供其查询进度' }),
    }, { help: '可以匿名' }),
    against: text('被投诉的单位', { max: 80 }),
    accused: persons('被投诉的人员', { max: 10, secret: 'personal', purpose: '避免交被投诉的人办理', help: '在本系统有账号的，务必列出；列出以后只有办理的人看得到' }),
    acceptedOn: date('受理日期'),
    undertaker: person('承办人'),
    accusedUndertakes: computed('被投诉的人承办', { of: 'yesNo', from: ['undertaker', 'accused'], compute: accusedUndertakes }),
    checkedOn: date('查核日期'),
    finding: longText('查核结果', { max: 3000, secret: 'personal' }),
    proven: choice('是否属实', { proven: '属实', partly: '部分属实', unproven: '不属实' }),
    incident: link('转为数据安全事件', 'data-incident', { help: '属于泄露、篡改、丢失的，先登记事件，再关联' }),
    answeredOn: date('答复日期'),
    answer: longText('答复意见', { max: 3000, secret: 'personal', help: '查明的情况、已经改正的做法；不予办理的写明理由' }),
    answerFiles: files('答复书'),
    refusedOn: date('不予受理日期'),
    transferredOn: date('转办日期'),
    transferTo: text('转给', { max: 60 }),
    closedOn: date('办结日期'),
  },
  states: { received: '已登记', accepted: '已受理', checked: '已查核', answered: '已答复', closed: '已归档', notAccepted: '不予受理', transferred: '已转办' },
  final: ['closed', 'notAccepted', 'transferred'],
  steps: {
    receive: {
      name: '登记投诉', by: takers, from: [], to: 'received', on: 'receivedOn', asks: ['channel', 'receivedOn', 'kind', 'content'],
      may: ['complainant', 'against', 'accused'], makes: ['entry'], law: networkData.art(20),
    },
    submit: {
      name: '网上收到投诉', by: ['public'], from: [], to: 'received', on: 'receivedOn', asks: ['kind', 'content'],
      may: ['receivedOn', 'complainant', 'against'], sets: { channel: 'online' }, law: networkData.art(20),
    },
    accept: {
      name: '受理', by: takers, from: ['received'], to: 'accepted', on: 'acceptedOn', asks: ['acceptedOn', 'undertaker'], may: ['kind', 'accused'], needs: [apart],
      notIn: ['accused'], law: networkData.art(20),
    },
    refuse: { name: '不予受理', by: takers, from: ['received'], to: 'notAccepted', on: 'refusedOn', asks: ['refusedOn'], reason: 'needed', notIn: ['accused'] },
    transfer: {
      name: '转办', by: takers, from: ['received'], to: 'transferred', on: 'transferredOn', asks: ['transferredOn', 'transferTo'], reason: 'needed', notIn: ['accused'],
    },
    check: {
      name: '查核', by: doers, from: ['accepted', 'checked'], to: 'checked', on: 'checkedOn', asks: ['checkedOn', 'finding', 'proven'],
      may: ['incident'], notIn: ['accused'],
    },
    answer: {
      name: '答复', by: doers, from: ['checked'], to: 'answered', on: 'answeredOn', asks: ['answeredOn', 'answer'], may: ['answerFiles'], notIn: ['accused'],
      makes: ['reply'], law: personalInformation.art(50),
    },
    close: {
      name: '办结', by: [...takers, 'deputyLeader'], from: ['checked', 'answered'], to: 'closed', on: 'closedOn', asks: ['closedOn'], needs: [answered],
      notIn: ['accused'],
    },
  },
  clocks: {
    // 条例只说及时受理并处理，没有写天数：默认十五个工作日，由各县设置（未核实）。
    answer: {
      name: '答复投诉', from: 'receivedOn', length: { workdays: 15, profile: 'gov-strict', law: networkData.art(20), setting: 'data-complaint.answer' },
      stops: ['answer', 'refuse', 'transfer', 'close'], warns: [5, 2], late: '逾期没有答复投诉。',
    },
  },
  figures: {
    'dataSecurity.complaints': { name: '个人信息投诉', unit: '件', count: 'records', on: 'receivedOn', by: ['channel', 'kind'], suppress: true },
    'dataSecurity.complaintsDue': {
      name: '答复期限已有结果的个人信息投诉', unit: '件', count: 'records', on: 'receivedOn', where: any(inTime('answer'), late('answer')), suppress: true,
    },
    'dataSecurity.complaintsInTime': { name: '按期答复的个人信息投诉', unit: '件', count: 'records', on: 'receivedOn', where: inTime('answer'), suppress: true },
    'dataSecurity.complaintsOnTimeRate': {
      name: '个人信息投诉按期答复率', unit: '%', count: 'rate', of: 'dataSecurity.complaintsInTime', base: 'dataSecurity.complaintsDue',
    },
    'dataSecurity.complaintsProven': {
      name: '查实的个人信息投诉', unit: '件', count: 'records', on: 'receivedOn', where: is('proven', 'proven', 'partly'), suppress: true,
    },
  },
  papers: {
    entry: { name: '个人信息投诉登记表', shows: ['receivedOn', 'channel', 'kind', 'content', 'against'], signs: ['登记人'] },
    reply: { name: '个人信息投诉答复书', shows: ['receivedOn', 'kind', 'answer', 'answeredOn'], signs: ['单位（印章）'], law: personalInformation.art(50) },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'own', clerkPeace: 'own', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal', 'countyReviewer'],
  privacy: { purpose: '查核投诉并答复投诉人', basis: networkData.art(20), keepYears: 5, after: 'closedOn' },
  restricted: filled('accused'),
  entitled: '个人信息投诉',
  listedBy: 'receivedOn', lists: ['receivedOn', 'channel', 'kind', 'undertaker', 'answeredOn', 'closedOn'],
})
