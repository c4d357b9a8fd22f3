import { all, done, filled, inState, is, some, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { mediation } from '../../law/mediation.ts'
import { peopleFields } from './people-fields.ts'
import * as guard from './people-guards.ts'

const keepers = ['clerkJustice', 'clerkPeace', 'villageCadre'] as const
const heads = ['justiceHead', 'countyReviewer'] as const
const person = ['idNumber', 'gender', 'minority', 'phone', 'education', 'politics', 'account'] as const
const capacity = ['origin', 'fullTime', 'gridNo'] as const
const post = ['electedOn', 'termEnd', 'certNo', 'certOn', ...capacity, 'allowance'] as const
const shown = ['consented', 'publicName', 'officePhone'] as const
const waiting = ['nominated', 'trained', 'examined'] as const
const onRoster = filled('recognisedOn')

/** 名册与培训：一条记录是一个人，几个角色写在一起；一人在总数里只计一次，分角色各计一次。 */
export const people = defineRegister({
  id: 'people', name: '基层法治队伍名册', area: 'publicity', prefix: 'MC', about: '人民调解员、法律明白人、网格员、治保主任等：推荐、培训、考核、认定、任期、离任和表彰。',
  version: { number: 1, since: '2026-01-01' },
  law: [mediation.art(8), mediation.art(9), mediation.art(10), mediation.art(13), mediation.art(14), mediation.art(15), mediation.art(16)],
  fields: peopleFields,
  states: {
    nominated: '已推荐', trained: '已培训', examined: '已考核', active: '在册', suspended: '暂停履职', removed: '已清退', ended: '已离任', archived: '已归档',
  },
  final: ['archived'],
  standing: ['active', 'suspended'],
  usually: { ended: 'archive' },
  steps: {
    nominate: {
      name: '推荐', by: keepers, from: [], to: 'nominated', on: 'nominatedOn', asks: ['nominatedOn', 'name', 'birth', 'nominate', 'wanted'],
      may: [...person, ...capacity],
      needs: [guard.adult, guard.adultMediator],
    },
    train: { name: '登记岗前培训', by: keepers, from: ['nominated', 'trained', 'examined'], to: 'trained', asks: ['trainings'] },
    // 没有考核合格的，可以再培训、补考。
    examine: {
      name: '登记考核', by: ['clerkJustice', ...heads], from: ['trained', 'examined'], to: 'examined', on: 'examOn', asks: ['examOn', 'examPassed'],
      may: ['examScore'],
    },
    recognise: {
      name: '认定', by: heads, from: ['nominated', 'examined'], to: 'active', on: 'recognisedOn', asks: ['recognisedOn', 'posts', 'eligibility'],
      may: [...post, ...shown], needs: [guard.eligible, guard.examined, guard.certifiedAfterExam, guard.threeYears, guard.agreed],
      notBy: ['nominate', 'examine'], makes: ['certificate'],
    },
    decline: { name: '不予认定', by: heads, from: waiting, to: 'archived', reason: 'needed' },
    // 推选产生的委员、任命的治保主任、网格员等，凭推选记录或者文件直接入册。
    enrol: {
      name: '凭推选或者任命入册', by: ['clerkJustice', 'justiceHead'], from: [], to: 'active', on: 'recognisedOn',
      asks: ['nominatedOn', 'recognisedOn', 'name', 'birth', 'nominate', 'posts', 'eligibility'],
      may: [...person, ...post, ...shown, 'examOn', 'examPassed', 'trainings'],
      needs: [guard.adult, guard.adultMediator, guard.eligible, guard.examined, guard.certifiedAfterExam, guard.threeYears, guard.agreed],
    },
    trainAgain: { name: '登记在岗培训', by: keepers, from: ['active', 'suspended'], asks: ['trainings'] },
    reexamine: {
      name: '复核考核', by: ['clerkJustice', ...heads], from: ['active', 'suspended'], on: 'examOn', asks: ['examOn', 'examPassed'], may: ['examScore'],
    },
    update: { name: '变更任职', by: ['clerkJustice'], from: ['active'], asks: ['posts'], may: [...post, ...shown, 'phone'], needs: [guard.agreed] },
    honour: { name: '登记个人表彰', by: keepers, from: ['active', 'suspended', 'ended'], asks: ['honours'] },
    reelect: {
      name: '连任', by: ['justiceHead'], from: ['active', 'ended'], to: 'active', on: 'electedOn', asks: ['electedOn', 'termEnd', 'posts'],
      needs: [guard.threeYears], law: mediation.art(9, '第二款'),
    },
    suspend: { name: '暂停履职', by: heads, from: ['active'], to: 'suspended', reason: 'needed' },
    resume: { name: '恢复履职', by: heads, from: ['suspended'], to: 'active', reason: 'needed' },
    remove: {
      name: '罢免、解聘（清退）', by: heads, from: ['active', 'suspended'], to: 'removed', on: 'leftOn', asks: ['leftOn', 'removal'], may: ['removalFiles'],
      reason: 'needed', needs: [guard.ground], makes: ['dismissal'], law: mediation.art(15),
    },
    leave: {
      name: '离任', by: ['clerkJustice', ...heads], from: ['active', 'suspended'], to: 'ended', on: 'leftOn', asks: ['leftOn', 'removal'],
      may: ['posts'],
    },
    archive: { name: '归档', by: ['clerkJustice', 'justiceHead'], from: ['removed', 'ended'], to: 'archived' },
  },
  clocks: {
    term: {
      name: '调解员任期', from: 'electedOn', when: some('posts', is('role', 'mediator')),
      length: { years: 3, profile: 'gov-strict', law: mediation.art(9, '第二款') }, stops: ['leave', 'remove'], restarts: ['reelect'], warns: [60],
      late: '任期已满，尚未改选、连任或者离任。',
    },
  },
  figures: {
    'people.total': {
      name: '基层法治队伍', unit: '人', count: 'stock', on: 'recognisedOn', until: 'leftOn', where: onRoster, by: ['gender', 'minority', 'education'],
    },
    'mediators.count': {
      name: '人民调解员', unit: '人', count: 'stock', on: 'mediatorSince', until: 'mediatorUntil', where: onRoster, by: ['origin', 'fullTime', 'gender'],
    },
    'lawPersons.count': { name: '法律明白人', unit: '名', count: 'stock', on: 'lawPersonSince', until: 'lawPersonUntil', where: onRoster, by: ['gender'] },
    'grid.workers': { name: '网格员', unit: '名', count: 'stock', on: 'gridSince', until: 'gridUntil', where: onRoster, by: ['fullTime'] },
    'people.gridHeads': { name: '网格长', unit: '名', count: 'stock', on: 'gridHeadSince', until: 'gridHeadUntil', where: onRoster },
    'people.securityHeads': { name: '治保主任', unit: '名', count: 'stock', on: 'securitySince', until: 'securityUntil', where: onRoster },
    'people.trainings': { name: '基层法治队伍培训', unit: '期', count: 'distinct', of: 'trainings.session', on: 'trainings.on' },
    'people.trainees': { name: '基层法治队伍受训', unit: '人次', count: 'rows', of: 'trainings', on: 'trainings.on' },
    'lawPersons.trainings': {
      name: '法律明白人培训', unit: '次', count: 'distinct', of: 'trainings.session', on: 'trainings.on',
      where: some('posts', is('role', 'lawPerson')),
    },
    'people.removed': { name: '罢免、解聘的人员', unit: '人', count: 'records', on: 'leftOn', where: done('remove'), by: ['removal'], suppress: true },
    'people.honours': { name: '基层法治队伍表彰', unit: '项', count: 'rows', of: 'honours', on: 'honours.on' },
    'people.examPassed': { name: '考核合格人数', unit: '人', count: 'records', on: 'examOn', where: yes('examPassed') },
  },
  papers: {
    nomination: { name: '推荐登记表', shows: ['name', 'gender', 'birth', 'education', 'wanted', 'nominate', 'nominatedOn'], signs: ['村（居）民委员会（印章）'] },
    certificate: {
      name: '聘书（证书）登记', shows: ['name', 'posts', 'certNo', 'certOn', 'electedOn', 'termEnd'], signs: ['聘任（认定）单位'], law: mediation.art(13),
    },
    training: { name: '培训与考核记录', shows: ['name', 'trainings', 'examOn', 'examPassed'], signs: ['组织单位'] },
    dismissal: {
      name: '罢免、解聘决定', shows: ['name', 'posts', 'leftOn', 'removal'], signs: ['作出决定的单位（印章）'], law: mediation.art(15), when: filled('leftOn'),
    },
  },
  // 本人同意的，公开姓名、角色和办公电话；证件、私人电话、出生日期、政治面貌不公开。
  portal: {
    shows: 'items', when: all(inState('active'), yes('consented'), filled('publicName')),
    fields: ['publicName', 'roleNames', 'officePhone', 'recognisedOn'],
    date: 'recognisedOn',
  },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals',
    villageCadre: 'village',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 保存年限未核实，由各县设置（people.keepYears）；自离任起算。
  privacy: { purpose: '登记、培训、考核和联系基层法治队伍', basis: mediation.art(10), keepYears: 5, after: 'leftOn' },
  entitled: '{village}基层法治队伍名册', called: ['publicName', 'certNo'],
  listedBy: 'nominatedOn', lists: ['name', 'roleNames', 'gender', 'recognisedOn', 'electedOn', 'termEnd', 'leftOn'],
  duplicates: { same: ['name', 'birth'], days: 36_500 },
})
