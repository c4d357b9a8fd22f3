import { all, any, atLeast, atMost, filled, is, linked, not, yes } from '../../kernel/condition.ts'
import { choice, computed, date, link, longText, number, parts, persons, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'
import { overlap, supervised, supervisors } from './supervision-words.ts'

/** 案卷前后一致的十四条，与执法案件的关口同一套编号。 */
const rules = {
  K01: 'K01 当事人一致', K02: 'K02 时间地点一致', K03: 'K03 案由一致', K04: 'K04 执法人员和证号', K05: 'K05 两名以上执法人员', K06: 'K06 金额一致',
  K07: 'K07 法条一致', K08: 'K08 程序先后', K09: 'K09 证据在目录之中', K10: 'K10 事实表述一致', K11: 'K11 文号', K12: 'K12 逐页签名', K13: 'K13 救济途径',
  K14: 'K14 印章和日期', other: '其他',
} as const

const apart = {
  id: 'own', needs: all(not(yes('own')), not(linked('case', { names: 'reviewers', by: ['investigators', 'undertaker', 'records.officers'] }))), says: '评查人办过这个案件。', help: '不得评查自己办的案件，请换人。', law: enforcementSupervision.art(6),
} as const
const finishedCase = {
  id: 'open', needs: linked('case', { states: ['done', 'archived', 'notFiled', 'dropped', 'noPenalty'] }), warns: true, says: '这个案件还没有办结。',
  help: '一般评查办结的案卷；抽查在办案件的，写明理由后继续。',
} as const
const twoReviewers = { id: 'two', needs: atLeast('reviewers', 2), says: '评查人员不足两人。', help: '请至少安排两人。' } as const
const defectsNamed = {
  id: 'defects', when: is('grade', 'fail'), needs: filled('defects'), says: '评为不合格，没有写明问题。', help: '请逐条写明违反哪一条。',
} as const
const gradeFits = {
  id: 'grade', needs: any(not(is('grade', 'excellent')), atMost('defects', 0), not(filled('defects'))), warns: true, says: '评为优秀，却列了问题。',
  help: '请核对等次；轻微问题不影响优秀的，写明理由后继续。',
} as const
const rectified = {
  id: 'rectified', when: filled('defects'), needs: filled('rectifiedOn'), says: '案卷的问题还没有整改。', help: '请先办理“报送整改”。',
} as const

/** 案卷评查：一条记录是评查的一份案卷；同一批次名称的算一次评查。评查人不得办过这个案件。 */
export const supervisionFileReview = defineRegister({
  id: 'supervision-file-review', name: '执法案卷评查', area: 'enforcement', prefix: 'AJPC', about: '抽了哪些案卷、谁评查、多少分、什么问题、改了没有。',
  version: { number: 1, since: '2026-02-01' },
  law: [enforcementSupervision.art(6), penalty.art(75)],
  fields: {
    batch: text('评查批次', { max: 60, help: '同一次评查写同一个名称，如“2026年上半年案卷评查”' }),
    case: link('案件', 'case'),
    drawnOn: date('抽取日期'),
    caseHandlers: persons('办案人员', { min: 1, max: 10 }),
    reviewers: persons('评查人员', { min: 1, max: 10 }),
    own: computed('评查人办过本案', { of: 'yesNo', from: ['reviewers', 'caseHandlers'], compute: overlap('reviewers', 'caseHandlers') }),
    reviewedOn: date('评查日期'),
    score: number('得分', '分', { adds: false, max: 100, whole: false }),
    grade: choice('等次', { excellent: '优秀', pass: '合格', fail: '不合格' }),
    defects: parts('案卷问题', { rule: choice('违反哪一条', rules), what: longText('案卷的问题', { needed: true, max: 1000 }) }, { max: 50 }),
    rectifiedOn: date('整改日期'),
    measures: longText('整改情况', { max: 2000 }),
    closedOn: date('评查办结日期'),
  },
  states: { drawn: '已抽取', graded: '已评查', rectified: '已报整改', finished: '评查办结' },
  final: ['finished'],
  steps: {
    draw: {
      name: '抽取案卷', by: supervisors, from: [], to: 'drawn', on: 'drawnOn', asks: ['batch', 'case', 'drawnOn', 'caseHandlers', 'reviewers'],
      needs: [apart, twoReviewers, finishedCase],
    },
    review: {
      name: '评查', by: ['in:reviewers'], from: ['drawn', 'graded'], to: 'graded', on: 'reviewedOn', asks: ['reviewedOn', 'score', 'grade'],
      may: ['defects', 'reviewers'], needs: [apart, twoReviewers, defectsNamed, gradeFits], notIn: ['caseHandlers'], makes: ['sheet'],
    },
    rectify: {
      name: '报送案卷整改', by: supervised, from: ['graded'], to: 'rectified', on: 'rectifiedOn', asks: ['rectifiedOn', 'measures'],
    },
    finish: {
      name: '评查办结', by: ['justiceHead', 'countyReviewer'], from: ['graded', 'rectified'], to: 'finished', on: 'closedOn', asks: ['closedOn'],
      needs: [rectified], notBy: ['rectify'], notIn: ['caseHandlers'],
    },
  },
  clocks: {
    rectify: {
      name: '案卷整改', from: 'reviewedOn', when: filled('defects'),
      length: { days: 30, profile: 'gov-strict', setting: 'supervision-file-review.rectify' },
      stops: ['rectify'], warns: [10, 3], late: '案卷问题逾期没有整改。',
    },
  },
  figures: {
    'enforcement.fileReviews': { name: '案卷评查', unit: '次', count: 'distinct', of: 'batch', on: 'reviewedOn' },
    'enforcement.filesReviewed': { name: '评查案卷数', unit: '件', count: 'records', on: 'reviewedOn', by: ['grade'] },
    'supervision.filesPassed': { name: '合格以上的案卷', unit: '件', count: 'records', on: 'reviewedOn', where: is('grade', 'excellent', 'pass') },
    'enforcement.complianceRate': { name: '案卷合格率', unit: '%', count: 'rate', of: 'supervision.filesPassed', base: 'enforcement.filesReviewed' },
    'supervision.fileDefects': { name: '案卷评查发现的问题', unit: '个', count: 'rows', of: 'defects', on: 'reviewedOn' },
  },
  papers: {
    sheet: { name: '案卷评查表', shows: ['batch', 'case', 'reviewedOn', 'reviewers', 'score', 'grade', 'defects'], signs: ['评查人员'] },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkJustice: 'unit', clerkEnforce: 'unit', clerkEmergency: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', adviser: 'own',
    countyReviewer: 'unit', evaluator: 'own', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'countyReviewer'],
  entitled: '案卷评查',
  listedBy: 'drawnOn', lists: ['batch', 'case', 'drawnOn', 'reviewedOn', 'score', 'grade', 'rectifiedOn'],
  duplicates: { same: ['batch', 'case'], days: 365 },
})
