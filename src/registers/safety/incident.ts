import { all, filled, is, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { accidentReport } from '../../law/accident-report.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { forestFire } from '../../law/forest-fire.ts'
import { workSafety } from '../../law/work-safety.ts'
import { incidentFields } from './incident-fields.ts'
import { incidentFigures, real } from './incident-figures.ts'
import * as guard from './incident-guards.ts'

const clerks = ['clerkEmergency', 'clerkPeace', 'clerkOffice'] as const
const underWay = ['received', 'verified', 'reported', 'responding'] as const
const told = ['reported', 'responding', 'ended'] as const
const checks = [guard.inOrder, guard.notLowered, guard.publishedIsVerified] as const
const numbers = ['affected', 'moved', 'loss'] as const
const isAccident = is('category', 'accident')

/**
 * 突发事件：从接报到首报、续报、终报、处置、解除、评估、归档。接报就报，不等核实清楚；报告只增不改。
 * 乡镇先期处置、如实报告（突发事件应对法第六十一条）；预警、征用由县级以上人民政府决定。
 */
export const incident = defineRegister({
  id: 'incident', name: '突发事件', area: 'safety', prefix: 'TF', about: '每一起突发事件：何时接报、何时首报、怎么处置、伤亡和损失、何时解除、怎么总结。对外只用标明可公开的表述。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    emergencyResponse.art(3), emergencyResponse.art(60), emergencyResponse.art(61), emergencyResponse.art(72), emergencyResponse.art(77),
    workSafety.art(80, '第二款'), accidentReport.art(3), accidentReport.art(4), forestFire.art(31, '第二款'),
  ],
  fields: incidentFields,
  states: {
    received: '已接报', verified: '已核实', reported: '已首报', responding: '处置中', ended: '已解除', reviewed: '已评估', archived: '已归档', unfounded: '核查不属实',
  },
  final: ['archived', 'unfounded'],
  // 接报就报，不等核实清楚（突发事件应对法第六十一条）。
  usually: { received: 'firstReport', verified: 'firstReport', reported: 'respond' },
  steps: {
    receive: {
      name: '接报', by: [...clerks, 'villageCadre', 'grid'], from: [], to: 'received', on: 'knownAt',
      asks: ['occurredAt', 'knownAt', 'informant', 'category', 'place', 'summary'], may: ['accidentKind', 'kind', ...numbers],
      needs: [guard.knownAfter], makes: ['log'], law: emergencyResponse.art(60),
    },
    verify: {
      name: '核实', by: clerks, from: ['received'], to: 'verified', on: 'verifiedOn', asks: ['verifiedOn'],
      may: ['summary', 'kind', 'accidentKind', ...numbers],
    },
    dismiss: {
      name: '核查不属实', by: [...clerks, 'deputyLeader'], from: ['received', 'verified'], to: 'unfounded', reason: 'needed', notBy: ['receive'],
    },
    // 立即报告：不必等核实，接报之后就可以首报（第六十一条）。
    firstReport: {
      name: '首报', by: clerks, from: ['received', 'verified'], to: 'reported', on: 'firstSentAt', asks: ['reports'], may: numbers,
      needs: checks, makes: ['report'], law: emergencyResponse.art(61),
    },
    writtenReport: {
      name: '书面续报', by: clerks, from: told, on: 'lastSentAt', asks: ['reports'], may: numbers, needs: [guard.isFollow, guard.isWritten, ...checks],
      makes: ['report'], law: emergencyResponse.art(61),
    },
    followReport: {
      name: '续报', by: clerks, from: told, on: 'lastSentAt', asks: ['reports'], may: numbers, needs: [guard.isFollow, ...checks], makes: ['report'],
      law: emergencyResponse.art(61),
    },
    finalReport: {
      name: '终报', by: clerks, from: ['reported', 'responding'], on: 'lastSentAt', asks: ['reports'], may: numbers, needs: [guard.isFinal, ...checks],
      makes: ['report'], law: emergencyResponse.art(61),
    },
    unitReport: {
      name: '登记事故单位报告', by: clerks, from: [...underWay, 'ended'], on: 'unitReportedAt', asks: ['headToldAt', 'unitReportedAt'], needs: [guard.ofAccident, guard.unitOrder],
      law: accidentReport.art(9),
    },
    // 重大以上的，同时产生一条政务舆情，按五小时、二十四小时回应（X18）。
    grade: {
      name: '定级', by: clerks, from: [...underWay, 'ended'], asks: ['level', 'levelBasis'], law: emergencyResponse.art(3),
      opens: {
        register: 'opinion', step: 'find', link: 'opinion', back: 'incident', when: all(is('level', 'major', 'extra'), not(filled('opinion'))),
        with: { foundAt: 'knownAt', channel: { value: 'offline' }, summary: 'summary', level: { value: 'major' } },
      },
    },
    respond: {
      name: '启动处置', by: ['clerkEmergency', 'clerkPeace', 'deputyLeader', 'principal'], from: ['reported'], to: 'responding', asks: ['actions'],
      may: ['response', 'plan'], makes: ['start'], law: emergencyResponse.art(72),
    },
    act: {
      name: '登记处置措施', by: [...clerks, 'villageCadre'], from: [...underWay, 'ended'], asks: ['actions'], may: numbers, law: emergencyResponse.art(77),
    },
    requisition: {
      name: '登记征用', by: clerks, from: ['responding', 'ended', 'reviewed'], asks: ['requisitions'], needs: [guard.requisitionDecided],
    },
    involve: { name: '关联重点人员', by: ['clerkPeace', 'clerkEmergency'], from: [...underWay, 'ended'], asks: ['keyPersons'] },
    end: {
      name: '解除', by: ['deputyLeader', 'principal'], from: ['responding'], to: 'ended', on: 'endedOn', asks: ['endedOn'], may: ['response'],
      needs: [guard.finallyReported], makes: ['stop'],
    },
    review: {
      name: '总结评估', by: ['deputyLeader', 'principal'], from: ['ended'], to: 'reviewed', on: 'reviewedOn', asks: ['reviewedOn', 'lessons'],
      may: ['review', 'gaps'], makes: ['review'], law: emergencyResponse.art(94),
      opens: {
        register: 'rectification', step: 'register', link: 'rectification', when: filled('gaps'),
        with: { origin: { value: 'selfCheck' }, foundOn: 'reviewedOn', problem: 'gaps' },
      },
    },
    purge: {
      name: '删除个人信息', by: clerks, from: ['ended', 'reviewed'], on: 'purgedOn', asks: ['purgedOn'], law: emergencyResponse.art(85),
    },
    archive: {
      name: '归档', by: ['clerkEmergency', 'clerkOffice', 'clerkPeace'], from: ['reviewed'], to: 'archived', on: 'archivedOn', asks: ['archivedOn'],
      may: ['noPersonalData'], needs: [guard.purged, guard.personsPurged, guard.returned], notBy: ['review'],
    },
  },
  clocks: {
    // 乡镇报县的时限各地不同（有的要求电话二十分钟、书面四十分钟）：由各县设置，按整小时（未核实）。
    first: {
      name: '首报', from: 'knownAt', when: real, length: { hours: 1, profile: 'hours', setting: 'incident.firstReport' }, stops: ['firstReport'],
      stopsAt: 'firstSentAt', late: '首报逾期：迟报。',
    },
    written: {
      name: '书面报告', from: 'knownAt', when: yes('firstByPhone'), length: { hours: 2, profile: 'hours', setting: 'incident.writtenReport' },
      stops: ['writtenReport', 'finalReport'], stopsAt: 'writtenSentAt', late: '电话首报之后没有及时书面报告。',
    },
    upward: {
      name: '事故逐级上报', from: 'knownAt', when: all(real, isAccident), length: { hours: 2, profile: 'hours', law: accidentReport.art(11) },
      stops: ['firstReport'], stopsAt: 'firstSentAt', late: '每级上报超过二小时（报告条例第十一条）。',
    },
    unit: {
      name: '事故单位上报', from: 'headToldAt', when: isAccident, length: { hours: 1, profile: 'hours', law: accidentReport.art(9) }, stops: ['unitReport'],
      stopsAt: 'unitReportedAt', late: '事故单位负责人接报后一小时内没有上报（报告条例第九条）。',
    },
    // 三十日（道路交通、火灾七日）内伤亡有变化的，应当及时补报。
    changes: {
      name: '伤亡变化补报期', from: 'occurredAt', when: all(real, isAccident),
      length: [
        { days: 7, profile: 'gov-strict', law: accidentReport.art(13), when: is('accidentKind', 'traffic', 'fire') },
        { days: 30, profile: 'gov-strict', law: accidentReport.art(13) },
      ],
      stops: ['archive'], warns: [2], late: '补报期已过，伤亡不再随后续变化补报。',
    },
  },
  figures: incidentFigures,
  papers: {
    log: { name: '值班接报记录', shows: ['knownAt', 'informant', 'occurredAt', 'category', 'place', 'summary'], signs: ['值班人员'] },
    report: {
      name: '突发事件信息报告', shows: ['category', 'level', 'place', 'occurredAt', 'reports', 'dead', 'missing', 'injured', 'moved'], signs: ['签发人'],
      law: emergencyResponse.art(61),
    },
    start: { name: '响应启动决定', when: filled('response'), shows: ['plan', 'response', 'place', 'category'], signs: ['签发人'] },
    stop: { name: '响应终止决定', when: filled('response'), shows: ['plan', 'response', 'endedOn'], signs: ['签发人'] },
    review: {
      name: '总结评估报告', shows: ['category', 'level', 'place', 'occurredAt', 'endedOn', 'dead', 'injured', 'loss', 'lessons'], signs: ['主要负责人'],
    },
  },
  // 只公开标明“可公开”的表述；受影响人员、健康信息、未核实的伤亡数、值班电话都不公开。
  portal: {
    shows: 'items', when: all(real, filled('publicNotice')), fields: ['category', 'place', 'publicNotice', 'endedOn'], text: 'publicNotice',
    date: 'occurredAt',
  },
  reads: {
    clerkOffice: 'unit', clerkEmergency: 'unit', clerkPeace: 'unit', clerkEnforce: 'own', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'village', grid: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{village}{category}',
  listedBy: 'knownAt', lists: ['knownAt', 'category', 'level', 'place', 'firstSentAt', 'endedOn'],
  duplicates: { same: ['category', 'place', 'occurredAt'], days: 1 },
})
