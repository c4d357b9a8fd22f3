import { filled, inState, is, not } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { compulsion } from '../../law/compulsion.ts'
import { penalty } from '../../law/penalty.ts'
import { officerFields } from './officer-fields.ts'
import * as guard from './officer-guards.ts'

const leaders = ['deputyLeader', 'countyReviewer'] as const
const issuers = ['justiceHead', 'countyReviewer'] as const
const basics = ['idNumber', 'photo', 'account', 'domains', 'legalQualified'] as const
const certificate = ['certNo', 'certIssuer', 'certFrom', 'certTo', 'publicName'] as const
const waiting = ['applied', 'trained', 'examined'] as const
const valid = [guard.certInOrder, guard.certValid, guard.certOnce, guard.qualifiedReviewer]

/**
 * 执法人员：一人一条，从申领执法证到离岗、注销。只有“持证在岗”的可以写进执法文书；辅助人员永远不能。
 * 每年的培训学时和考核另记在“执法人员年度培训考核”。
 */
export const officer = defineRegister({
  id: 'officer', name: '执法人员', area: 'enforcement', prefix: 'ZF', about: '谁可以执法：申领、培训、考试、发证、换证、暂扣、调离、注销。没有在有效期内的执法证，不得执法。',
  version: { number: 1, since: '2026-01-01' },
  law: [penalty.art(42), penalty.art(58, '第二款'), compulsion.art(17, '第三款'), compulsion.art(18)],
  fields: officerFields,
  states: {
    applied: '已申领', trained: '已完成申领培训', examined: '已考试', active: '持证在岗', suspended: '已暂扣', expired: '证件过期', assisting: '辅助在岗',
    transferred: '已调离', revoked: '已注销', declined: '未取得证件',
  },
  final: ['transferred', 'revoked', 'declined'],
  standing: ['active', 'suspended', 'assisting'],
  steps: {
    apply: {
      name: '申领执法证', by: ['clerkEnforce', 'justiceHead'], from: [], to: 'applied', on: 'appliedOn',
      asks: ['appliedOn', 'name', 'staffType', 'post', 'duties', 'postedOn'], may: basics, needs: [guard.notAuxiliary, guard.onStaff],
      makes: ['application'],
    },
    train: {
      name: '登记申领前培训', by: ['clerkEnforce', 'clerkJustice'], from: ['applied'], to: 'trained', on: 'trainedOn', asks: ['trainedOn', 'trainedHours'],
      needs: [guard.trained],
    },
    examine: { name: '登记资格考试', by: ['clerkJustice', ...issuers], from: ['trained', 'examined'], to: 'examined', asks: ['exams'] },
    certify: {
      name: '登记发证', by: issuers, from: ['examined'], to: 'active', on: 'certifiedOn', asks: ['certifiedOn', ...certificate], may: [...basics, 'duties'],
      needs: [guard.passed, guard.certifiedFirst, ...valid], notBy: ['apply', 'train'], notIn: ['account'], law: penalty.art(42),
    },
    decline: { name: '终止申领', by: ['clerkEnforce', ...issuers], from: waiting, to: 'declined', on: 'leftOn', asks: ['leftOn'], reason: 'needed' },
    // 已有执法证的人，启用本系统时或者调入时凭证登记。
    enrol: {
      name: '凭证登记', by: issuers, from: [], to: 'active', on: 'postedOn',
      asks: ['name', 'staffType', 'post', 'duties', 'postedOn', 'certifiedOn', ...certificate], may: [...basics, 'exams'],
      needs: [guard.notAuxiliary, guard.onStaff, guard.certifiedFirst, ...valid], notIn: ['account'], law: penalty.art(42),
    },
    assist: {
      name: '登记辅助人员', by: ['clerkEnforce', 'justiceHead'], from: [], to: 'assisting', on: 'postedOn', asks: ['name', 'staffType', 'post', 'postedOn'],
      may: ['idNumber', 'photo', 'account'], needs: [guard.isAuxiliary],
    },
    retest: { name: '登记在岗考试', by: ['clerkJustice', ...issuers], from: ['active', 'suspended'], asks: ['exams'] },
    update: {
      name: '变更岗位或者公示信息', by: ['clerkJustice', 'justiceHead'], from: ['active'],
      may: ['post', 'duties', 'domains', 'legalQualified', 'publicName', 'account', 'photo'], needs: [guard.qualifiedReviewer],
    },
    discipline: { name: '登记处分', by: ['justiceHead', ...leaders], from: ['active', 'suspended', 'expired'], asks: ['discipline'], notIn: ['account'] },
    suspend: {
      name: '暂扣执法证', by: leaders, from: ['active'], to: 'suspended', on: 'suspendedOn', asks: ['suspendedOn'], reason: 'needed', notIn: ['account'],
    },
    restore: {
      name: '恢复执法资格', by: leaders, from: ['suspended'], to: 'active', on: 'restoredOn', asks: ['restoredOn'], reason: 'needed',
      needs: [guard.certValid], notIn: ['account'],
    },
    expire: { name: '执法证过期', by: 'time', from: ['active', 'suspended'], to: 'expired', when: 'certEnds', law: penalty.art(42) },
    renew: {
      name: '换证', by: issuers, from: ['active', 'expired'], to: 'active', on: 'renewedOn', asks: ['renewedOn', 'certNo', 'certFrom', 'certTo'],
      may: ['certIssuer'], needs: valid, notIn: ['account'],
    },
    transfer: {
      name: '调离', by: ['clerkEnforce', 'clerkJustice', ...issuers], from: ['active', 'suspended', 'expired', 'assisting'], to: 'transferred',
      on: 'leftOn',
      asks: ['leftOn'],
    },
    revoke: {
      name: '注销执法证', by: issuers, from: ['active', 'suspended', 'expired'], to: 'revoked', on: 'leftOn', asks: ['leftOn'], reason: 'needed',
      notIn: ['account'],
    },
  },
  clocks: {
    certificate: {
      name: '执法证有效期', from: 'certFrom', until: 'certTo', law: penalty.art(42), when: inState('active', 'suspended', 'expired'),
      stops: ['transfer', 'revoke'], warns: [60, 30], late: '执法证已经过期，不得执法。',
    },
  },
  figures: {
    'officers.certified': { name: '持有执法证的人员', unit: '人', count: 'stock', on: 'certifiedOn', until: 'heldUntil', by: ['staffType', 'domains'] },
    'officers.inPosts': {
      name: '执法岗位人员', unit: '人', count: 'stock', on: 'postedOn', until: 'leftOn', where: not(is('staffType', 'auxiliary')), by: ['staffType'],
    },
    'officers.certificateRate': { name: '持证率', unit: '%', count: 'rate', of: 'officers.certified', base: 'officers.inPosts' },
    'officers.newCertified': { name: '新取得执法证的人员', unit: '人', count: 'records', on: 'certifiedOn', where: filled('trainedOn') },
    'officers.reviewers': {
      name: '法制审核人员', unit: '人', count: 'stock', on: 'postedOn', until: 'leftOn', where: is('duties', 'review'), by: ['legalQualified'],
    },
    'officers.auxiliaries': { name: '执法辅助人员', unit: '人', count: 'stock', on: 'postedOn', until: 'leftOn', where: is('staffType', 'auxiliary') },
  },
  papers: {
    application: {
      name: '执法证申领表', shows: ['name', 'staffType', 'post', 'duties', 'domains', 'trainedOn', 'trainedHours', 'exams'], signs: ['申领人', '所在单位（印章）'],
    },
    roster: { name: '执法人员登记表', shows: ['name', 'post', 'duties', 'domains', 'certNo', 'certIssuer', 'certFrom', 'certTo'], when: filled('certNo') },
  },
  // 事前公示：在岗持证人员的姓名、证号、领域、有效期。身份号码、处分不公开。
  portal: {
    shows: 'items', when: inState('active'), title: 'publicName', fields: ['publicName', 'certNo', 'certIssuer', 'domains', 'certFrom', 'certTo'], date: 'certFrom',
  },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkPeace: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 保存年限未核实，由各县设置（officer.keepYears）；自离岗起算。
  privacy: { purpose: '管理执法人员资格，核对执法文书上的人员', basis: penalty.art(42), keepYears: 10, after: 'leftOn' },
  entitled: '{staffType}执法人员', called: ['publicName', 'certNo'],
  listedBy: 'postedOn', lists: ['name', 'staffType', 'post', 'duties', 'certNo', 'certTo', 'leftOn'],
  duplicates: { same: ['name', 'postedOn'], days: 3650 },
})
