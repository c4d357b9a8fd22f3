import { is } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { forestFire } from '../../law/forest-fire.ts'
import { workSafety } from '../../law/work-safety.ts'
import { hazardFields, isConfined } from './hazard-fields.ts'
import { hazardFigures } from './hazard-figures.ts'
import * as guard from './hazard-guards.ts'

const finders = ['grid', 'villageCadre', 'clerkEmergency', 'clerkPeace', 'clerkEnforce', 'clerkOffice'] as const
const clerks = ['clerkEmergency', 'clerkPeace'] as const
const fixers = [...clerks, 'clerkEnforce', 'villageCadre', 'handler'] as const

const open = ['found', 'graded', 'notified', 'fixing', 'failed'] as const

/**
 * 隐患治理：一条记录就是一处隐患，从发现、定级、交办到复查、销号。
 * 乡镇依职权检查、协助或者受委托处理（安全生产法第九条第二款）：交办用整改通知，需要责令、处罚的移送执法。
 */
export const hazard = defineRegister({
  id: 'hazard', name: '隐患治理', area: 'safety', prefix: 'YH', about: '每一处隐患：在哪里、多严重、谁整改、什么时候改完、谁复查。重大隐患上报和挂牌督办，需要处罚的移送。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    workSafety.art(9, '第二款'), workSafety.art(41, '第二款'), workSafety.art(75), workSafety.art(118), emergencyResponse.art(33),
    emergencyResponse.art(34), forestFire.art(24),
  ],
  fields: hazardFields,
  states: {
    found: '已发现', graded: '已定级', notified: '已交办', fixing: '整改中', fixed: '整改报结', rechecked: '复查合格', failed: '复查不合格', cleared: '已销号',
    moved: '已移送执法', dismissed: '核查不属实',
  },
  final: ['cleared', 'moved', 'dismissed'],
  steps: {
    find: {
      name: '发现登记', by: finders, from: [], to: 'found', on: 'foundOn', law: workSafety.art(75),
      asks: ['foundOn', 'how', 'category', 'place', 'description', 'tier'],
      may: ['check', 'reporter', 'photosBefore', 'ownerUnit', 'dangers', 'alerts'],
    },
    alert: { name: '报告有关机关', by: ['handler', ...finders], from: open, asks: ['alerts'], law: emergencyResponse.art(61) },
    dismiss: { name: '核查不属实', by: [...clerks, 'deputyLeader'], from: ['found'], to: 'dismissed', reason: 'needed', may: ['told'], notBy: ['find'] },
    grade: {
      name: '定级', by: clerks, from: ['found'], to: 'graded', on: 'gradedOn', asks: ['gradedOn', 'grade', 'ownerUnit'],
      may: ['majorBasis', 'category', 'dangers'], needs: [guard.majorHasBasis], law: workSafety.art(118),
    },
    report: {
      name: '上报重大隐患', by: [...clerks, 'villageCadre', 'deputyLeader'], from: ['graded', 'notified', 'fixing', 'failed'], on: 'reportedOn',
      asks: ['reportedOn', 'reportedTo'], needs: [guard.onlyMajor], makes: ['report'], law: workSafety.art(41, '第二款'),
    },
    raise: {
      name: '升级处置', by: [...finders, 'deputyLeader'], from: open, asks: ['raises'], law: emergencyResponse.art(34),
    },
    notify: {
      name: '交办整改', by: [...clerks, 'clerkEnforce'], from: ['graded', 'failed'], to: 'notified', on: 'notifiedOn',
      asks: ['notifiedOn', 'order', 'responsible', 'measures', 'dueOn'], may: ['fund', 'interim', 'officers'], numbers: ['noticeNo'],
      makes: ['notice'], needs: [guard.dueAfter, guard.majorReported, ...guard.toldFirst, guard.raised, guard.authorised, guard.fiveItems],
      law: workSafety.art(65, '第三项'),
    },
    start: { name: '开始整改', by: fixers, from: ['notified'], to: 'fixing', may: ['interim', 'fund'] },
    // 过了期限才批准的，照样登记，期限不往后移（见现行整改期限）。
    prolong: {
      name: '批准延期', by: ['deputyLeader'], from: ['notified', 'fixing'], on: 'prolongedOn', asks: ['prolongedOn', 'prolongedTo'], reason: 'needed',
      needs: [guard.prolonged], notBy: ['notify'],
    },
    finish: {
      name: '整改报结', by: fixers, from: ['notified', 'fixing'], to: 'fixed', on: 'fixedOn', asks: ['fixedOn', 'fixNote'], may: ['photosAfter'],
      needs: [guard.afterPhoto],
    },
    pass: {
      name: '复查合格', by: [...clerks, 'clerkEnforce', 'deputyLeader'], from: ['fixed'], to: 'rechecked', on: 'recheckedOn', asks: ['recheckedOn'],
      may: ['recheckNote'], sets: { recheck: 'passed' }, notBy: ['finish'], makes: ['recheck'],
    },
    fail: {
      name: '复查不合格', by: [...clerks, 'clerkEnforce', 'deputyLeader'], from: ['fixed'], to: 'failed', on: 'recheckedOn',
      asks: ['recheckedOn', 'recheckNote'], sets: { recheck: 'failed' }, notBy: ['finish'], makes: ['recheck'],
    },
    supervise: {
      name: '挂牌督办', by: ['clerkEmergency', 'deputyLeader', 'countyReviewer'], from: ['graded', 'notified', 'fixing', 'failed'], on: 'supervisedOn',
      asks: ['supervisedOn', 'supervisedBy'], needs: [guard.onlyMajor], makes: ['supervision'],
    },
    lift: { name: '摘牌', by: ['clerkEmergency', 'countyReviewer'], from: ['fixed', 'rechecked'], on: 'liftedOn', asks: ['liftedOn'] },
    close: {
      name: '销号', by: ['deputyLeader', 'principal'], from: ['rechecked'], to: 'cleared', on: 'closedOn', asks: ['closedOn', 'settledAt'],
      may: ['told'], needs: [guard.lifted, guard.reporterTold], notBy: ['finish', 'pass'],
    },
    move: {
      name: '移送执法', by: [...clerks, 'deputyLeader'], from: ['graded', 'notified', 'fixing', 'failed'], to: 'moved', on: 'movedOn',
      asks: ['movedOn', 'movedTo'], may: ['case'], needs: [guard.majorReported], makes: ['letter'], law: workSafety.art(69),
    },
  },
  clocks: {
    // 法律只说“及时”“立即”，没有天数：由各县设置（未核实）。
    report: {
      name: '上报重大隐患', from: 'gradedOn', when: is('grade', 'major'), length: { days: 1, profile: 'gov-strict', setting: 'hazard.report' },
      stops: ['report', 'move', 'close'], warns: [1], late: '重大隐患没有及时上报（第四十一条第二款）。',
    },
    // 是否逾期看报结日期；复查不合格的按原期限接着计，重新交办的按新期限。
    fix: {
      name: '整改期限', from: 'notifiedOn', until: 'dueNow', stops: ['finish', 'move'], restarts: ['fail'], extends: { by: 'prolong' }, warns: [7, 3],
      late: '逾期未整改。',
    },
  },
  figures: hazardFigures,
  papers: {
    notice: {
      name: '整改通知书', shows: ['noticeNo', 'ownerUnit', 'place', 'description', 'measures', 'dueOn', 'interim'], signs: ['签发人', '被通知单位'],
      law: workSafety.art(65, '第三项'),
    },
    report: {
      name: '重大隐患报告', shows: ['category', 'place', 'ownerUnit', 'description', 'majorBasis', 'reportedTo', 'reportedOn'], signs: ['报告单位（印章）'],
    },
    recheck: {
      name: '复查意见书', shows: ['noticeNo', 'ownerUnit', 'place', 'measures', 'dueNow', 'fixNote', 'recheckedOn', 'recheck', 'recheckNote'],
      signs: ['复查人员'],
    },
    letter: { name: '移送函', shows: ['ownerUnit', 'place', 'description', 'movedTo', 'movedOn'], signs: ['移送单位（印章）'], law: workSafety.art(69) },
    supervision: {
      name: '挂牌督办通知', shows: ['ownerUnit', 'place', 'description', 'measures', 'dueNow', 'supervisedOn', 'supervisedBy'], signs: ['签发人'],
    },
    ledger: {
      name: '隐患台账',
      shows: ['foundOn', 'category', 'place', 'ownerUnit', 'grade', 'measures', 'fund', 'dueNow', 'interim', 'fixedOn', 'recheckedOn', 'closedOn'],
    },
  },
  // 只公布总数；举报人、未核实的隐患、重点部位的薄弱环节都不公布。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkPeace: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit', clerkJustice: 'totals', justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit', villageCadre: 'village', grid: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  privacy: { purpose: '核查举报、督促整改隐患', basis: workSafety.art(73), keepYears: 5, after: 'closedOn' },
  restricted: isConfined,
  informs: ['clerkPeace', 'deputyLeader', 'justiceHead'],
  entitled: '{village}{category}隐患',
  listedBy: 'foundOn', lists: ['foundOn', 'category', 'place', 'grade', 'tier', 'dueNow', 'fixedOn'],
  duplicates: { same: ['category', 'place'], days: 30 },
})
