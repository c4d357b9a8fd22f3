import { filled } from '../../kernel/condition.ts'
import { choice, date, link, longText, person, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'

const forms = {
  education: '批评教育', inquiry: '责令书面检查', talk: '约谈', circular: '通报批评', suspend: '暂扣执法证', transfer: '调离执法岗位', sanction: '移送处分', crime: '移送司法机关',
} as const
const origins = { check: '监督检查', complaint: '投诉举报', fileReview: '案卷评查', court: '复议、诉讼纠错', superior: '上级交办' } as const

/** 执法责任追究：提出、听取申辩、决定、生效。限定知悉；生效以前任何数字都不公开。 */
export const supervisionAccountability = defineRegister({
  id: 'supervision-accountability', name: '执法责任追究', area: 'enforcement', prefix: 'ZJ', about: '对执法人员的责任追究：谁、为什么、什么方式、何时生效；限定知悉。',
  version: { number: 1, since: '2026-02-01' },
  law: [penalty.art(76), penalty.art(83), businessEnvironment.art(69), enforcementSupervision.art(6)],
  fields: {
    person: text('被追究的人', { max: 40, secret: 'sensitive' }),
    account: person('被追究的人（系统内）'),
    origin: choice('线索来源', origins),
    check: link('来源检查', 'supervision-check'),
    complaint: link('来源投诉', 'supervision-complaint'),
    proposedOn: date('提出日期'),
    facts: longText('事实和依据', { max: 5000, secret: 'sensitive' }),
    law: text('追责依据', { max: 200, help: '写到条' }),
    hearer: person('听取申辩的人', { help: '提出追责以外的人' }),
    heardOn: date('听取申辩日期'),
    statement: longText('陈述和申辩', { max: 3000, secret: 'sensitive', help: '放弃的写“放弃”' }),
    form: choice('追责方式', forms),
    decidedOn: date('决定日期'),
    effectiveOn: date('生效日期'),
    droppedOn: date('不予追究日期'),
  },
  states: { proposed: '已提出', heard: '已听取申辩', decided: '已决定追究', effective: '已生效', dropped: '不予追究' },
  final: ['effective', 'dropped'],
  steps: {
    propose: {
      name: '提出追责', by: ['justiceHead', 'countyReviewer'], from: [], to: 'proposed', on: 'proposedOn',
      asks: ['proposedOn', 'person', 'origin', 'facts', 'law', 'hearer'], may: ['account', 'check', 'complaint'],
    },
    hear: {
      name: '听取申辩', by: ['in:hearer'], from: ['proposed'], to: 'heard', on: 'heardOn', asks: ['heardOn', 'statement'], notBy: ['propose'],
      notIn: ['account'],
    },
    decide: {
      name: '决定追责', by: ['principal', 'countyReviewer'], from: ['heard'], to: 'decided', on: 'decidedOn', asks: ['form', 'decidedOn'],
      notBy: ['propose', 'hear'], notIn: ['account'], reason: 'needed', makes: ['ruling'],
    },
    takeEffect: {
      name: '追责生效', by: ['justiceHead', 'countyReviewer', 'principal'], from: ['decided'], to: 'effective', on: 'effectiveOn', asks: ['effectiveOn'],
      notIn: ['account'],
    },
    drop: {
      name: '不予追究', by: ['principal', 'countyReviewer'], from: ['proposed', 'heard', 'decided'], to: 'dropped', on: 'droppedOn', asks: ['droppedOn'],
      reason: 'needed', notIn: ['account'], notBy: ['propose'],
    },
  },
  figures: {
    'supervision.accountable': { name: '执法责任追究', unit: '人次', count: 'records', on: 'effectiveOn', by: ['form', 'origin'], suppress: true },
  },
  papers: {
    ruling: { name: '责任追究决定书', shows: ['person', 'facts', 'law', 'statement', 'form', 'decidedOn'], signs: ['决定机关（印章）'], when: filled('decidedOn') },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkJustice: 'totals', justiceHead: 'own', deputyLeader: 'own', principal: 'own', countyReviewer: 'own', auditor: 'own', evaluator: 'totals',
  },
  approvers: ['principal', 'justiceHead', 'countyReviewer'],
  privacy: { purpose: '调查并决定执法责任', basis: penalty.art(76), keepYears: 10, after: 'effectiveOn' },
  restricted: 'all', informs: ['principal'],
  entitled: '执法责任追究',
  listedBy: 'proposedOn', lists: ['proposedOn', 'origin', 'form', 'effectiveOn'],
})
