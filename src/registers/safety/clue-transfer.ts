import { yes } from '../../kernel/condition.ts'
import { choice, date, datetime, link, longText, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { organisedCrime } from '../../law/organised-crime.ts'
import { clueKinds, passedFrom, toHandOver } from './clue-words.ts'

const law = organisedCrime.art(25)
// 可以移交、接收线索的岗位。
const posts = ['clerkPeace', 'clerkJustice', 'justiceHead', 'deputyLeader', 'principal'] as const

/**
 * 线索移交件：一个单位把不归自己办的线索交给另一个单位，矛盾纠纷、信访里发现的线索交给管线索的人，由指定的接收人签收（X8）。移交的单位看得到交给谁、哪天签收、最后怎样，看不到接收单位登记的
 * 线索；接收单位看不到原来的登记，也没有举报人的信息：这里没有这一栏，需要找举报人的，由移交的单位转达（反有组织犯罪法第六十一条、第七十四条）。
 */
export const clueTransfer = defineRegister({
  id: 'clue-transfer', name: '线索移交', area: 'safety', prefix: 'XSJ',
  about: '单位之间、本单位的台账之间移交违法犯罪线索：交给谁、何时签收、怎样办的。只抄必需的内容，举报人的信息不随线索走；签收以后由接收单位另行登记、从签收起算期限。',
  version: { number: 1, since: '2026-01-01' },
  law: [law, organisedCrime.art(52, '第一项'), organisedCrime.art(61), organisedCrime.art(74)],
  fields: {
    clue: link('原线索', 'clue'),
    offeredOn: date('移交日期'),
    passedTo: text('接收单位', { max: 60 }),
    receiver: person('接收人', { help: '只有他能签收、退回和反馈' }),
    foundOn: date('发现日期'),
    how: choice('来源', passedFrom, { help: '签收以后登记的线索照此写来源' }),
    kind: choice('线索类别', clueKinds, { help: '从其他台账移送来的先记“其他犯罪”，签收时照内容改' }),
    urgent: yesNo('紧急'),
    targets: text('被反映的人或组织', { max: 200, secret: 'sensitive', purpose: toHandOver }),
    facts: longText('线索内容', { max: 3000, secret: 'sensitive', purpose: toHandOver, help: '不写举报人的姓名、电话和能认出举报人的话' }),
    place: text('涉及地点', { max: 80, secret: 'sensitive', purpose: toHandOver }),
    named: persons('被反映的人员', { max: 10, secret: 'personal', purpose: '避免交被反映的人办理' }),
    // 签收、退回、反馈
    acceptedOn: date('签收日期'),
    acceptedAt: datetime('签收时间', { neededIf: yes('urgent'), help: '紧急线索的移送按小时计算，从这一刻起' }),
    assessor: person('甄别人', { help: '接收单位的负责人；签收人和被反映的人不得担任' }),
    recipients: persons('知悉人', { max: 5, help: '接收单位还有谁可以看到，从严指定' }),
    received: link('签收后登记的线索', 'clue'),
    refusedOn: date('退回日期'),
    answeredOn: date('反馈日期'),
    outcome: choice('办理结果', { handed: '已移送有权机关', notClue: '不属于违法犯罪线索', closed: '已办结' }),
  },
  states: { offered: '待签收', accepted: '已签收', answered: '已反馈', refused: '已退回', recalled: '已收回' },
  final: ['answered', 'refused', 'recalled'],
  steps: {
    offer: {
      name: '移交线索', by: posts, from: [], to: 'offered', on: 'offeredOn',
      asks: ['offeredOn', 'passedTo', 'receiver', 'foundOn', 'how', 'kind', 'urgent', 'facts'], may: ['clue', 'targets', 'place', 'named'], notIn: ['named'],
      makes: ['letter'], law,
    },
    accept: {
      name: '签收', by: ['in:receiver'], from: ['offered'], to: 'accepted', on: 'acceptedOn', asks: ['acceptedOn', 'assessor'],
      may: ['acceptedAt', 'recipients', 'kind'], notBy: ['offer'], notIn: ['named'], makes: ['receipt'], law,
      opens: {
        register: 'clue', step: 'takeOver', at: 'taker', link: 'received', back: 'transfer',
        with: {
          foundOn: 'foundOn', receivedOn: 'acceptedOn', receivedAt: 'acceptedAt', how: 'how', reporterMode: { value: 'organ' }, kind: 'kind',
          urgent: 'urgent', facts: 'facts', targets: 'targets', place: 'place', named: 'named', assessor: 'assessor', recipients: 'recipients',
        },
      },
    },
    refuse: {
      name: '退回', by: ['in:receiver'], from: ['offered'], to: 'refused', on: 'refusedOn', asks: ['refusedOn'], reason: 'needed', notBy: ['offer'], law,
    },
    recall: { name: '收回', by: ['handler'], from: ['offered'], to: 'recalled', reason: 'needed', law },
    // 只告诉移交的单位办到哪一步，不写案情。
    answer: {
      name: '反馈结果', by: ['in:receiver'], from: ['accepted'], to: 'answered', on: 'answeredOn', asks: ['answeredOn', 'outcome'], notBy: ['offer'], law,
    },
  },
  clocks: {
    // 法律只说“及时”，没有天数：期限由各县设置（未核实）。
    accept: {
      name: '签收移交的线索', from: 'offeredOn', length: { workdays: 1, profile: 'gov-strict', setting: 'clue-transfer.accept' },
      stops: ['accept', 'refuse', 'recall'], warns: [1], late: '接收单位没有及时签收，请联系接收人；不签收的收回，另行移送。',
    },
    answer: {
      name: '反馈移交的线索', from: 'acceptedOn', length: { days: 30, profile: 'gov-strict', setting: 'clue-transfer.answer' }, stops: ['answer'], warns: [5],
      late: '接收单位还没有反馈，请联系接收人。',
    },
  },
  papers: {
    letter: { name: '线索移交单', shows: ['offeredOn', 'passedTo', 'kind', 'urgent'], signs: ['移交单位（印章）'], law },
    receipt: { name: '线索移交签收单', shows: ['offeredOn', 'passedTo', 'kind', 'acceptedOn'], signs: ['接收单位（印章）'], law },
  },
  portal: { shows: 'nothing' },
  // 全部限定知悉：登记人、接收人看得到，别人只看得到总数。
  reads: { clerkPeace: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', clerkPetition: 'own', auditor: 'own' },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '向其他单位移交违法犯罪线索并确认签收', basis: law, keepYears: 10, after: 'offeredOn' },
  restricted: 'all',
  entitled: '线索移交件',
  listedBy: 'offeredOn',
  lists: ['offeredOn'],
})
