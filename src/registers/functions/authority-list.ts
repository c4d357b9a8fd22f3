import { all, atLeast, done, filled, inState, is, not } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { compulsion } from '../../law/compulsion.ts'
import { disclosure } from '../../law/disclosure.ts'
import { licensing } from '../../law/licensing.ts'
import { penalty } from '../../law/penalty.ts'
import { authorityListFields } from './authority-list-fields.ts'
import * as guard from './authority-list-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkEmergency', 'clerkEnforce', 'justiceHead'] as const
const reviewers = ['clerkJustice', 'justiceHead'] as const
const essence = [
  'listType', 'itemCode', 'itemName', 'basis', 'articles', 'basisLevel', 'subject', 'office', 'edition', 'effectiveFrom', 'draftedOn',
] as const
const more = [
  'leadDept', 'flow', 'timeLimit', 'feeStandard', 'liability', 'delegationDoc', 'delegatedBy', 'delegationPublishedOn', 'delegatedFrom',
  'delegatedTo', 'capability',
  'effectiveTo', 'changeReason', 'predecessor',
] as const
const lawful = [
  guard.basisStands, guard.levelForPenalty, guard.levelForPermit, guard.levelForCoercion, guard.levelForFee, guard.oneNegativeList, guard.delegated,
  guard.delegationPublished, guard.delegationInOrder, guard.inOrder, guard.changed,
]
const held = ['published', 'toReview', 'suspended'] as const

/**
 * 权责清单：一条记录是一个事项的一个版本；调整就另起一版，旧版留着。只有“已公布”的版本可以用来办事、检查、办案；
 * 依据修改或者废止的，到施行那天自动成为“待复核”，此后不得再用它立新案。
 */
export const authorityList = defineRegister({
  id: 'authority-list', name: '权责清单', area: 'functions', prefix: 'QZ', about: '本镇必须做、可以做、可以收、被赋予的事项：依据到条、版本有日期、依据变动就复核。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    penalty.art(16), penalty.art(24), penalty.art(38), licensing.art(17), licensing.art(30), compulsion.art(10), businessEnvironment.art(20),
    businessEnvironment.art(25),
    businessEnvironment.art(35), businessEnvironment.art(40), disclosure.art(20), disclosure.art(26),
  ],
  fields: authorityListFields,
  states: {
    drafting: '起草', reviewed: '已审查', approved: '已批准', published: '已公布', toReview: '待复核', suspended: '暂停使用', amended: '已由新版替代',
    repealed: '已取消', dropped: '不列入',
  },
  final: ['amended', 'repealed', 'dropped'],
  standing: ['published', 'suspended'],
  usually: { toReview: 'confirm' },
  steps: {
    draft: { name: '草拟', by: clerks, from: [], to: 'drafting', on: 'draftedOn', asks: essence, may: more },
    revise: { name: '修改草稿', by: clerks, from: ['drafting'], may: [...essence, ...more] },
    review: {
      name: '合法性审查', by: reviewers, from: ['drafting'], to: 'reviewed', on: 'reviewedOn', asks: ['reviewedOn', 'reviewOpinion'], needs: lawful,
      notBy: ['draft', 'revise'],
    },
    sendBack: { name: '退回修改', by: [...reviewers, 'principal'], from: ['reviewed', 'approved'], to: 'drafting', reason: 'needed' },
    drop: {
      name: '不列入清单', by: [...reviewers, 'principal'], from: ['drafting', 'reviewed'], to: 'dropped', on: 'endedOn', asks: ['endedOn'],
      reason: 'needed',
    },
    approve: {
      name: '批准', by: ['principal'], from: ['reviewed'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'], needs: [...lawful, guard.able],
      notBy: ['draft', 'revise', 'review'], makes: ['approval'],
    },
    publish: {
      name: '公布', by: ['clerkOffice'], from: ['approved'], to: 'published', on: 'publishedOn', asks: ['publishedOn'], may: ['url'],
      needs: [guard.basisStands, guard.oneVersion], notBy: ['approve'], makes: ['list'], law: disclosure.art(26),
    },
    // 知道依据要变，就先登记施行日；到那天自动标记。
    noteChange: {
      name: '登记依据变动', by: [...reviewers, 'countyReviewer'], from: ['published', 'suspended'], asks: ['basisChange', 'changedBasis', 'basisChangesOn'],
    },
    markOnTime: { name: '依据变动施行', by: 'time', from: ['published', 'suspended'], to: 'toReview', when: 'markDay' },
    mark: {
      name: '标记待复核', by: reviewers, from: ['published', 'suspended'], to: 'toReview', on: 'markedOn',
      asks: ['markedOn', 'basisChange', 'changedBasis'], reason: 'needed',
    },
    confirm: {
      name: '复核后继续使用', by: ['justiceHead', 'principal'], from: ['toReview'], to: 'published', on: 'confirmedOn',
      asks: ['confirmedOn', 'basis', 'articles'], needs: [guard.rechecked, guard.goneReplaced], notBy: ['noteChange', 'mark'], reason: 'needed',
    },
    suspend: { name: '暂停使用', by: ['principal', 'justiceHead'], from: ['published'], to: 'suspended', reason: 'needed' },
    resume: { name: '恢复使用', by: ['principal'], from: ['suspended'], to: 'published', reason: 'needed', needs: [guard.basisStands] },
    amend: {
      name: '起草新版', by: clerks, from: held, on: 'nextDraftedOn', asks: ['nextReason', 'nextDraftedOn', 'nextFrom'],
      opens: {
        register: 'authority-list', step: 'draft', link: 'successor', back: 'predecessor',
        with: {
          listType: 'listType', itemCode: 'itemCode', itemName: 'itemName', basis: 'basis', articles: 'articles', basisLevel: 'basisLevel',
          subject: 'subject',
          office: 'office', edition: 'nextEdition', effectiveFrom: 'nextFrom', draftedOn: 'nextDraftedOn', changeReason: 'nextReason',
          delegationDoc: 'delegationDoc',
          delegatedBy: 'delegatedBy', delegationPublishedOn: 'delegationPublishedOn', delegatedFrom: 'delegatedFrom', delegatedTo: 'delegatedTo', capability: 'capability', flow: 'flow',
          leadDept: 'leadDept', feeStandard: 'feeStandard', liability: 'liability', timeLimit: 'timeLimit',
        },
      },
    },
    supersede: {
      name: '由新版替代', by: ['clerkOffice', 'justiceHead'], from: held, to: 'amended', on: 'endedOn', asks: ['endedOn', 'effectiveTo'],
      may: ['successor'], needs: [guard.approvedSuccessor, guard.endsFirst, guard.inOrder],
    },
    repeal: {
      name: '取消', by: ['principal'], from: held, to: 'repealed', on: 'endedOn', asks: ['endedOn', 'effectiveTo', 'changeReason'], reason: 'needed',
      needs: [guard.inOrder],
    },
    lapse: { name: '赋权期满', by: 'time', from: held, to: 'repealed', when: 'delegationEnds', law: penalty.art(24) },
  },
  clocks: {
    publication: {
      name: '公布期限', from: 'approvedOn', when: not(inState('dropped')), length: { workdays: 20, profile: 'gov-strict', law: disclosure.art(26) },
      stops: ['publish', 'sendBack'], warns: [5], late: '清单形成或者变更后逾期未公布。',
    },
    // 复核没有全国统一的期限，默认二十个工作日（未核实）。
    recheck: {
      name: '依据变动后复核', from: 'toReviewOn', when: inState('toReview'),
      length: { workdays: 20, profile: 'gov-strict', setting: 'authorityList.recheck' },
      stops: ['confirm', 'supersede', 'repeal'], warns: [5], late: '依据已经变动，逾期没有复核。',
    },
  },
  figures: {
    'authority.items': {
      name: '权责事项', unit: '项', count: 'stock', on: 'effectiveFrom', until: 'heldUntil', where: done('publish'), by: ['listType', 'basisLevel'],
    },
    'authority.delegated': {
      name: '承接的赋权处罚事项', unit: '项', count: 'stock', on: 'effectiveFrom', until: 'heldUntil', where: all(done('publish'), is('listType', 'penalty')),
      by: ['capability'],
    },
    'enforcement.inspectionItems': {
      name: '检查事项', unit: '条', count: 'stock', on: 'effectiveFrom', until: 'heldUntil', where: all(done('publish'), is('listType', 'inspection')),
    },
    'authority.adjusted': { name: '动态调整的权责事项', unit: '项', count: 'records', on: 'publishedOn', where: atLeast('edition', 2), by: ['changeReason'] },
    'authority.repealed': { name: '取消的权责事项', unit: '项', count: 'records', on: 'endedOn', where: inState('repealed'), by: ['changeReason'] },
    'authority.toReview': { name: '依据变动待复核的事项', unit: '项', count: 'stock', on: 'effectiveFrom', until: 'heldUntil', where: inState('toReview') },
  },
  papers: {
    list: {
      name: '权责清单',
      shows: ['itemCode', 'itemName', 'listType', 'articles', 'subject', 'office', 'timeLimit', 'feeStandard', 'liability', 'effectiveFrom'],
      law: disclosure.art(20),
    },
    approval: {
      name: '动态调整审批表', shows: ['itemCode', 'itemName', 'edition', 'changeReason', 'articles', 'reviewOpinion', 'reviewedOn', 'approvedOn'],
      signs: ['承办机构', '司法所', '主要负责人'],
    },
    capability: {
      name: '赋权承接评估表', shows: ['itemCode', 'itemName', 'delegationDoc', 'delegatedBy', 'delegatedFrom', 'delegatedTo', 'capability'],
      when: is('listType', 'penalty'), signs: ['评估人'], law: penalty.art(24),
    },
  },
  // 公布过的各版都公开，旧版留着；审查意见和承接能力评估不公开。
  portal: {
    shows: 'items', when: filled('publishedOn'), title: 'itemName',
    fields: [
      'listType', 'itemCode', 'itemName', 'basisText', 'subject', 'office', 'timeLimit', 'feeStandard', 'liability', 'edition', 'effectiveFrom',
      'heldUntil',
      'publishedOn',
    ],
    date: 'publishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit',
    justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit', adviser: 'unit', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
    deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'principal'],
  entitled: '{listType}事项：{itemName}', called: ['itemName', 'itemCode'],
  listedBy: 'draftedOn', lists: ['listType', 'itemCode', 'itemName', 'edition', 'effectiveFrom', 'heldUntil', 'publishedOn'],
  duplicates: { same: ['listType', 'itemCode', 'edition'], days: 3650 },
})
