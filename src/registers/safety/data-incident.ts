import { all, filled, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { networkData } from '../../law/network-data.ts'
import { networkIncident } from '../../law/network-incident.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { dataIncidentFields, isGraded } from './data-incident-fields.ts'
import { dataIncidentFigures, mustReport, real } from './data-incident-figures.ts'
import * as guard from './data-incident-guards.ts'

const handlers = ['handler', 'in:team'] as const
const leaders = ['deputyLeader', 'principal', 'countyReviewer'] as const
const underWay = ['found', 'judged'] as const
/**
 * 数据安全事件：发现、补救、研判、报告、通知个人、总结。不等查清就报；报告只增不改。全部限定知悉，不公开。
 * 等级由单位按国家的分级指南研判，本系统不代为定级。
 */
export const dataIncident = defineRegister({
  id: 'data-incident', name: '数据安全事件', area: 'safety', prefix: 'SJAQ',
  about: '数据泄露、篡改、丢失和网络安全事件：何时发现、怎么补救、几小时内报给谁、通知了哪些人、怎么总结。只有处置的人看得到。',
  version: { number: 1, since: '2026-01-01' },
  law: [networkIncident.art(4), networkIncident.art(7), networkIncident.art(8), personalInformation.art(57), networkData.art(11)],
  fields: dataIncidentFields,
  states: { found: '已发现', judged: '已研判', ended: '处置结束', closed: '已归档', groundless: '经查没有发生' },
  final: ['closed', 'groundless'],
  steps: {
    discover: {
      name: '登记事件', by: ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkEmergency', 'justiceHead', ...leaders, 'villageCadre'], from: [],
      to: 'found', on: 'foundAt', asks: ['foundAt', 'how', 'kinds', 'systems', 'summary', 'personal'],
      may: ['dataKinds', 'affected', 'critical', 'team', 'actions'], makes: ['log'], law: networkData.art(11),
    },
    contain: { name: '采取补救措施', by: [...handlers, ...leaders], from: underWay, asks: ['actions'], may: ['affected'], law: personalInformation.art(57, '第一款') },
    // 先报后研判、先研判后报都可以；查清了再补报。
    report: {
      name: '限时报告', by: [...handlers, ...leaders], from: [...underWay, 'ended'], on: 'lastSentAt', asks: ['reports'], may: ['affected', 'critical'],
      needs: [guard.toTheRightBody, guard.afterFound], makes: ['report'], law: networkIncident.art(4),
    },
    inform: {
      name: '通报有关部门', by: [...handlers, ...leaders], from: [...underWay, 'ended'], on: 'lastSentAt', asks: ['reports'],
      needs: [guard.afterFound], makes: ['report'],
    },
    judge: {
      name: '研判定级', by: leaders, from: underWay, to: 'judged', asks: ['level', 'levelBasis', 'personal', 'crime'],
      may: ['dataKinds', 'affected', 'critical', 'team'], law: networkIncident.art(4),
    },
    dismiss: { name: '查明没有发生', by: leaders, from: underWay, to: 'groundless', reason: 'needed', notBy: ['discover'] },
    notify: {
      name: '通知个人', by: handlers, from: [...underWay, 'ended'], on: 'toldAt',
      asks: ['toldAt', 'toldWay', 'told', 'dataKinds', 'cause', 'harm', 'remedy', 'advice', 'contact'],
      needs: [guard.isPersonal, guard.afterFound], makes: ['notice'],
      law: personalInformation.art(57, '第一款'),
    },
    spare: {
      name: '决定不通知个人', by: leaders, from: ['judged'], on: 'toldAt', asks: ['toldAt', 'spared'], needs: [guard.isPersonal, guard.mayBeSpared],
      law: personalInformation.art(57, '第二款'),
    },
    ordered: {
      name: '登记主管部门要求通知', by: [...handlers, ...leaders], from: ['judged', 'ended'], on: 'orderedOn', asks: ['orderedOn'], needs: [guard.isPersonal],
      law: personalInformation.art(57, '第二款'),
    },
    end: {
      name: '处置结束', by: leaders, from: ['judged'], to: 'ended', on: 'endedOn', asks: ['endedOn'],
      needs: [guard.contained, guard.reported, guard.policeTold, guard.bodyTold, guard.personsTold, guard.orderObeyed],
    },
    summarise: {
      name: '报送总结', by: [...handlers, ...leaders], from: ['ended'], on: 'summedOn', asks: ['summedOn', 'summaryReport', 'cause', 'harm', 'lessons'],
      may: ['gaps'], makes: ['summary'], law: networkIncident.art(8),
      opens: {
        register: 'rectification', step: 'register', link: 'rectification', when: filled('gaps'),
        with: { origin: { value: 'selfCheck' }, foundOn: 'endedOn', problem: 'gaps' },
      },
    },
    close: {
      name: '办结', by: leaders, from: ['ended'], to: 'closed', on: 'closedOn', asks: ['closedOn'], may: ['lessons'], needs: [guard.summed, guard.orderObeyed],
      notBy: ['summarise'],
    },
  },
  clocks: {
    alarm: {
      name: '报告预警', from: 'foundAt', when: all(mustReport, not(yes('critical'))), length: { hours: 3, profile: 'hours', setting: 'data-incident.alarm' },
      stops: ['report'], stopsAt: 'dutySentAt', late: '较大以上的事件四小时内必须报告，请马上报告；确为一般的，请研判定级。',
    },
    province: {
      name: '向网信部门报告', from: 'foundAt', when: all(mustReport, not(yes('critical'))), length: { hours: 4, profile: 'hours', law: networkIncident.art(4) },
      stops: ['report'], stopsAt: 'dutySentAt', late: '发现四小时没有向属地省级网信部门报告：迟报。',
    },
    critical: {
      name: '关键信息基础设施事件报告', from: 'foundAt', when: all(mustReport, yes('critical')),
      length: { hours: 1, profile: 'hours', law: networkIncident.art(4) }, stops: ['report'], stopsAt: 'dutySentAt',
      late: '发现一小时没有向保护工作部门、公安机关报告：迟报。',
    },
    // 法律要求立即通知，没有写小时数：由各县设置（未核实）。
    persons: {
      name: '通知个人', from: 'foundAt', when: all(real, yes('personal')), length: { hours: 72, profile: 'hours', setting: 'data-incident.persons' },
      stops: ['notify', 'spare'], stopsAt: 'toldAt', late: '没有及时通知受影响的个人。',
    },
    summary: {
      name: '报送处置总结', from: 'endedOn', when: isGraded, length: { days: 30, profile: 'gov-strict', law: networkIncident.art(8) }, stops: ['summarise'],
      warns: [10, 3], late: '处置结束三十日没有报送总结报告。',
    },
  },
  figures: dataIncidentFigures,
  papers: {
    log: { name: '事件登记表', shows: ['foundAt', 'how', 'kinds', 'systems', 'summary', 'personal', 'dataKinds', 'affected'], signs: ['登记人'] },
    report: {
      name: '网络安全事件报告', shows: ['foundAt', 'kinds', 'systems', 'level', 'summary', 'affected', 'actions', 'reports'], signs: ['报告单位（印章）'],
      law: networkIncident.art(7),
    },
    notice: {
      name: '个人信息安全事件告知书', when: yes('personal'), shows: ['dataKinds', 'cause', 'harm', 'remedy', 'advice', 'contact'], signs: ['单位（印章）'],
      law: personalInformation.art(57, '第一款'),
    },
    summary: {
      name: '处置总结报告', shows: ['foundAt', 'kinds', 'level', 'cause', 'actions', 'harm', 'lessons', 'gaps', 'endedOn', 'summedOn'], signs: ['负责人'],
      law: networkIncident.art(8),
    },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkOffice: 'own', clerkJustice: 'own', clerkPeace: 'own', clerkEmergency: 'own', justiceHead: 'own', deputyLeader: 'own', principal: 'own',
    villageCadre: 'own', countyReviewer: 'own', auditor: 'own', evaluator: 'totals',
  },
  approvers: ['deputyLeader', 'principal', 'countyReviewer'],
  privacy: { purpose: '处置数据安全事件，报告有关部门，通知受影响的个人', basis: personalInformation.art(57), keepYears: 5, after: 'closedOn' },
  restricted: 'all',
  informs: ['deputyLeader', 'principal', 'countyReviewer'],
  entitled: '数据安全事件',
  listedBy: 'foundAt', lists: ['foundAt', 'kinds', 'level', 'dutySentAt', 'endedOn', 'closedOn'],
})
