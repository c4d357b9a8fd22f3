import { all, any, filled, inTime, is } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { disclosure } from '../../law/disclosure.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { opinionFields } from './opinion-fields.ts'
import * as guard from './opinion-guards.ts'

const heads = ['deputyLeader', 'principal'] as const
const speakers = ['clerkOffice', 'in:undertaker'] as const
const beforeResponse = ['judged', 'assigned', 'checking'] as const
const open = [...beforeResponse, 'responded', 'followed'] as const
const checks = [guard.sourced, guard.cleared, guard.secret, guard.afterFound, guard.fromIncident] as const

const isMajor = is('level', 'major')
const responded = filled('respondedOn')
const inGoodTime = any(
  all(isMajor, filled('noticeAt'), filled('pressAt'), inTime('notice'), inTime('press')), all(is('level', 'other'), inTime('response')),
)

/**
 * 政务舆情：公众关注的、与本地政务有关的事，从发现到研判、核查、回应、跟踪、归档。只记事，不记发帖人。
 * 回应时限出自国务院办公厅 2016 年的文件，原文未核实：都是默认值，由各县设置；以小时计，不顺延。
 */
export const opinion = defineRegister({
  id: 'opinion', name: '政务舆情', area: 'safety', prefix: 'YQ', about: '网上、线下反映的与政务有关的事：谁来办、是不是事实、何时怎样回应、整改了什么。不收集发帖人的信息。',
  version: { number: 1, since: '2026-01-01' },
  law: [disclosure.art(6, '第二款'), emergencyResponse.art(7)],
  fields: opinionFields,
  states: {
    found: '已发现', judged: '已研判', assigned: '已定责任单位', checking: '已核查', responded: '已回应', followed: '跟踪中', closed: '已归档', noResponse: '无须回应',
  },
  final: ['closed', 'noResponse'],
  usually: { followed: 'close' },
  steps: {
    find: {
      name: '发现登记', by: ['clerkOffice'], from: [], to: 'found', on: 'foundAt', asks: ['foundAt', 'channel', 'summary', 'level'],
      may: ['url', 'topic', 'involves', 'heat', 'incident'], needs: [guard.posterLeftOut], makes: ['record'], law: disclosure.art(6, '第二款'),
    },
    judge: {
      name: '研判', by: ['clerkOffice', ...heads], from: ['found'], to: 'judged', on: 'judgedOn', asks: ['judgedOn', 'topic', 'plan'],
      may: ['heat', 'involves', 'incident'], makes: ['judgement'],
    },
    raise: { name: '升级', by: ['clerkOffice', ...heads], from: ['found', ...open], sets: { level: 'major' }, may: ['incident'], reason: 'needed', needs: [guard.mayRise] },
    lower: {
      name: '降级', by: heads, from: ['found', ...open], asks: ['loweredAt'], sets: { level: 'other' }, reason: 'needed',
      needs: [guard.mayFall, guard.notOverdue],
    },
    assign: {
      name: '定责任单位', by: heads, from: ['judged', 'assigned'], to: 'assigned', asks: ['responsible', 'undertaker'], notBy: ['judge'],
    },
    check: {
      name: '核查', by: speakers, from: ['assigned', 'checking'], to: 'checking', asks: ['truth', 'factSource'], may: ['rumor', 'factFiles', 'script'],
    },
    clear: {
      name: '审定回应口径', by: heads, from: [...open], asks: ['script'], may: ['factSource'], notBy: ['check'], makes: ['script'],
    },
    notify: {
      name: '发布通报', by: speakers, from: [...open], to: 'responded', on: 'lastRespondedOn', asks: ['responses'], needs: [guard.isNotice, ...checks],
      makes: ['release'], law: emergencyResponse.art(7),
    },
    holdPress: {
      name: '召开发布会', by: speakers, from: [...open], to: 'responded', on: 'lastRespondedOn', asks: ['responses'], needs: [guard.isPress, ...checks],
      makes: ['release'], law: emergencyResponse.art(7),
    },
    reply: {
      name: '回帖、接受采访', by: speakers, from: [...open], to: 'responded', on: 'lastRespondedOn', asks: ['responses'], needs: [guard.isReply, ...checks],
      makes: ['release'], law: disclosure.art(6, '第二款'),
    },
    // 谣言等需要处置的，交网信部门、公安机关；只移送事项和公开链接。
    refer: {
      name: '移送有关部门', by: heads, from: ['checking', 'responded', 'followed'], on: 'handedOn', asks: ['handedTo', 'handedOn'],
      may: ['handReceipt', 'rumor'], needs: [guard.checkedFirst], notBy: ['check'],
    },
    fix: {
      name: '转问题整改', by: ['clerkOffice', ...heads], from: ['checking', 'responded', 'followed'], on: 'fixOn', asks: ['fixOn', 'fixProblem'],
      opens: {
        register: 'rectification', step: 'register', link: 'fix', with: { origin: { value: 'other' }, foundOn: 'fixOn', problem: 'fixProblem' },
      },
    },
    follow: { name: '跟踪', by: speakers, from: ['responded', 'followed'], to: 'followed', asks: ['followUp'], may: ['heat'] },
    close: {
      name: '归档', by: heads, from: ['followed'], to: 'closed', on: 'closedOn', asks: ['closedOn', 'review'], notBy: ['check', 'follow'],
      makes: ['report'],
    },
    skip: {
      name: '认定无须回应', by: heads, from: [...beforeResponse], to: 'noResponse', reason: 'needed', notBy: ['judge'], needs: [guard.notMajor],
    },
  },
  clocks: {
    notice: {
      name: '发布权威信息', from: 'foundAt', when: all(isMajor, guard.needed), length: { hours: 5, profile: 'hours', setting: 'opinion.notice' },
      stops: ['notify', 'close'], stopsAt: 'noticeAt', late: '没有及时发布权威信息。',
    },
    press: {
      name: '举行新闻发布会', from: 'foundAt', when: all(isMajor, guard.needed), length: { hours: 24, profile: 'hours', setting: 'opinion.press' },
      stops: ['holdPress', 'close'], stopsAt: 'pressAt', late: '没有及时举行新闻发布会。',
    },
    response: {
      name: '回应', from: 'foundAt', when: all(is('level', 'other'), guard.needed),
      length: { hours: 48, profile: 'hours', setting: 'opinion.response' }, stops: ['notify', 'holdPress', 'reply'],
      stopsAt: 'firstResponseAt', late: '没有及时回应。',
    },
  },
  figures: {
    'opinion.found': { name: '政务舆情', unit: '起', count: 'records', on: 'foundAt', by: ['topic', 'channel', 'level'] },
    'opinion.needed': { name: '需要回应的政务舆情', unit: '起', count: 'records', on: 'foundAt', where: guard.needed },
    'opinion.responded': { name: '已回应的政务舆情', unit: '起', count: 'records', on: 'foundAt', where: all(guard.needed, responded) },
    'opinion.respondedRate': { name: '政务舆情回应率', unit: '%', count: 'rate', of: 'opinion.responded', base: 'opinion.needed' },
    'opinion.respondedInTime': { name: '按时回应的政务舆情', unit: '起', count: 'records', on: 'foundAt', where: all(guard.needed, inGoodTime) },
    'opinion.onTimeRate': { name: '政务舆情按时回应率', unit: '%', count: 'rate', of: 'opinion.respondedInTime', base: 'opinion.needed' },
    'opinion.fixed': { name: '转问题整改的政务舆情', unit: '起', count: 'records', on: 'fixOn' },
  },
  papers: {
    record: { name: '舆情登记单', shows: ['foundAt', 'channel', 'url', 'summary', 'topic', 'level', 'heat', 'involves'], signs: ['登记人'] },
    judgement: { name: '研判意见', shows: ['foundAt', 'summary', 'level', 'judgedOn', 'plan'], signs: ['研判人', '分管领导'] },
    script: { name: '回应口径', shows: ['summary', 'truth', 'factSource', 'script'], signs: ['审定人'] },
    release: { name: '发布稿', shows: ['published'], signs: ['印章'], law: disclosure.art(6, '第二款') },
    report: {
      name: '处置报告', shows: ['foundAt', 'summary', 'level', 'truth', 'firstResponseAt', 'responses', 'handedTo', 'handedOn', 'followUp', 'review'],
      signs: ['责任单位'],
    },
  },
  // 只公开已经发布的回应；研判、口径、核查都是内部的，发帖人从不登记。
  portal: {
    shows: 'items', when: all(responded, guard.needed), fields: ['topic', 'published', 'respondedOn'], text: 'published', date: 'respondedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'own', clerkPeace: 'own', clerkPetition: 'own', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit',
    deputyOfCongress: 'totals',
  },
  approvers: heads,
  entitled: '{channel}{topic}舆情',
  listedBy: 'foundAt',
  lists: ['foundAt', 'channel', 'topic', 'level', 'responsible', 'truth', 'firstResponseAt', 'closedOn'],
  duplicates: { same: ['url'], days: 30 },
})
