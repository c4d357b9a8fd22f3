import { inState, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { domesticViolence } from '../../law/domestic-violence.ts'
import { drugControl } from '../../law/drug-control.ts'
import { drugRehabilitation } from '../../law/drug-rehabilitation.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { mentalHealth } from '../../law/mental-health.ts'
import { minors } from '../../law/minors.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { keyPersonFields } from './key-person-fields.ts'
import * as guard from './key-person-guards.ts'

const team = ['in:team'] as const
const openers = ['clerkPeace', 'clerkJustice', 'clerkEmergency', 'clerkOffice'] as const
const live = ['registered', 'verified', 'active', 'reported', 'treated', 'suspended', 'breached'] as const
const followed = ['active', 'treated'] as const
const split = ['category', 'fromRisk'] as const

/**
 * 重点人员：法律准许乡镇为特定目的、在特定期限内登记的人，一类一个依据，一条一个有效期；到期自动销册，再到期删除，只留总数。
 * 全部限定知悉：只有走访组看得到；各类互不关联。
 */
export const keyPerson = defineRegister({
  id: 'key-person', name: '重点人员排查登记', area: 'safety', prefix: 'ZR',
  about: '按法定事由登记的重点人员：核实、走访、帮扶、销册、删除。不因信访、举报、诉讼而登记任何人；没有位置和轨迹栏目。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    personalInformation.art(6), personalInformation.art(13), personalInformation.art(19), personalInformation.art(28), personalInformation.art(47),
    personalInformation.art(55), personalInformation.art(56), emergencyResponse.art(83), emergencyResponse.art(84), emergencyResponse.art(85),
    drugControl.art(33), drugControl.art(34), mentalHealth.art(4, '第三款'), mentalHealth.art(56), minors.art(11), domesticViolence.art(17),
  ],
  fields: keyPersonFields,
  states: {
    registered: '已登记', verified: '已核实', active: '在册', suspended: '暂停', reported: '已报到', treated: '执行协议', breached: '严重违反协议', closed: '已销册',
    purged: '已删除',
  },
  final: ['purged'],
  standing: ['active', 'suspended'],
  steps: {
    register: {
      name: '登记', by: openers, from: [], to: 'registered', on: 'registeredOn', law: personalInformation.art(13),
      asks: [
        'registeredOn', 'category', 'ground', 'basisLaw', 'basisArticle', 'purpose', 'notRetaliation', 'assessment', 'validUntil', 'team', 'person',
      ],
      may: ['approval', 'guardian', 'fromRisk', 'arrivedOn', 'decisionOn'],
      needs: [guard.notRetaliation, guard.groundFits, guard.basisStands, guard.validAfter, guard.noLonger], makes: ['entry', 'notice'],
    },
    verify: {
      name: '核实', by: team, from: ['registered'], to: 'verified', on: 'verifiedOn', asks: ['verifiedOn', 'toldOn'], notBy: ['register'],
      law: personalInformation.art(6),
    },
    enlist: { name: '列入在册', by: team, from: ['verified'], to: 'active', needs: [guard.notDrug], may: ['team'] },
    quarantine: {
      name: '登记防控措施', by: team, from: ['active'], asks: ['measure', 'measureFrom', 'measureTo'], needs: [guard.epidemicOnly, guard.measureInOrder],
      law: emergencyResponse.art(83),
    },
    monitor: { name: '登记健康情况', by: team, from: ['active'], asks: ['health'], needs: [guard.epidemicOnly], law: emergencyResponse.art(83) },
    reportIn: {
      name: '报到', by: team, from: ['verified'], to: 'reported', on: 'reportedOn', asks: ['reportedOn'], needs: [guard.drugOnly],
      law: drugRehabilitation.art(14),
    },
    agree: {
      name: '签订协议', by: team, from: ['reported'], to: 'treated', on: 'agreedOn', asks: ['agreedOn', 'agreement'], law: drugRehabilitation.art(17),
      makes: ['agreementForm'],
    },
    test: { name: '登记检测', by: team, from: ['treated'], asks: ['tests'], law: drugRehabilitation.art(19) },
    goAway: { name: '登记外出', by: team, from: ['treated'], asks: ['absences'], needs: [guard.absenceTold], law: drugRehabilitation.art(19) },
    breach: {
      name: '登记严重违反协议', by: team, from: ['reported', 'treated'], to: 'breached', on: 'policeToldOn', asks: ['policeToldOn'], reason: 'needed',
      law: drugControl.art(35),
    },
    release: {
      // 公安机关通知是否及时，看收到通知的那天，不看销册的那天。
      name: '解除戒毒（康复）', by: team, from: ['treated'], to: 'closed', on: 'releaseToldOn',
      asks: ['releaseDecidedOn', 'releaseToldOn', 'closedOn'], needs: [guard.toldThenClosed], law: drugRehabilitation.art(23),
    },
    // 走访、帮扶的依据随类别不同，就是登记时写明的那一条；不在这里另引。
    visit: { name: '走访', by: team, from: followed, asks: ['visits'], makes: ['visitRecord'] },
    assist: { name: '登记帮扶', by: team, from: followed, asks: ['help'] },
    suspend: { name: '暂停', by: team, from: ['active', 'treated'], to: 'suspended', asks: ['suspendWhy'] },
    resume: { name: '恢复在册', by: team, from: ['suspended'], to: 'active', needs: [guard.notDrug] },
    resumeTreatment: { name: '恢复执行协议', by: team, from: ['suspended'], to: 'treated', needs: [guard.drugOnly] },
    // 核实人、走访人提出事由消失的，由没有登记过本条的人销册。
    close: {
      name: '销册', by: team, from: live, to: 'closed', on: 'closedOn', asks: ['closedOn', 'closeReason'], notBy: ['register'],
      law: personalInformation.art(47), makes: ['closing'],
    },
    expire: { name: '到期销册', by: 'time', when: 'validUntil', from: live, to: 'closed', law: personalInformation.art(19) },
    purge: { name: '到期删除', by: 'time', when: 'purgeOn', from: ['closed'], to: 'purged', law: personalInformation.art(47) },
  },
  // 保存到“保存至”那天，次日起内容删除，只留类别、日期供计数（个人信息保护法第四十七条，突发事件应对法第八十五条）。
  purges: {
    after: 'keptUntil', law: personalInformation.art(47),
    keeps: [
      'category', 'fromRisk', 'ground', 'registeredOn', 'verifiedOn', 'validUntil', 'closedOn', 'closeReason', 'endsOn', 'purgeOn', 'visited',
    ],
  },
  clocks: {
    report: {
      name: '社区戒毒（康复）报到', from: 'decisionOn', length: { days: 15, profile: 'gov-strict', law: drugRehabilitation.art(14) },
      stops: ['reportIn', 'close', 'expire'], warns: [5, 2], late: '逾期未报到，视为拒绝接受社区戒毒，请报告公安机关。',
    },
    treatment: {
      name: '社区戒毒（康复）期限', from: 'reportedOn', length: { years: 3, profile: 'gov-strict', law: drugRehabilitation.art(14) },
      stops: ['release', 'breach', 'close', 'expire'], warns: [30], late: '期限届满，应当解除。',
    },
    releaseTold: {
      name: '公安机关通知解除', from: 'releaseDecidedOn', length: { days: 7, profile: 'gov-strict', law: drugRehabilitation.art(23) }, stops: ['release'],
      late: '公安机关通知解除晚于七日。',
    },
  },
  figures: {
    'keyPersons.registered': { name: '重点人员排查登记', unit: '人', count: 'records', on: 'registeredOn', by: split, suppress: true },
    'keyPersons.infected': { name: '排查人员中的感染者', unit: '人', count: 'manual', source: '疾病预防控制机构通报' },
    'keyPersons.active': { name: '在册重点人员', unit: '人', count: 'stock', on: 'verifiedOn', until: 'endsOn', by: ['category'], suppress: true },
    'keyPersons.visited': {
      name: '已走访的在册重点人员', unit: '人', count: 'stock', on: 'verifiedOn', until: 'endsOn', where: yes('visited'), suppress: true,
    },
    'keyPersons.visitRate': { name: '重点人员走访率', unit: '%', count: 'rate', of: 'keyPersons.visited', base: 'keyPersons.active' },
    'keyPersons.closed': {
      name: '销册的重点人员', unit: '人', count: 'records', on: 'endsOn', where: inState('closed', 'purged'), by: ['category'], suppress: true,
    },
    'keyPersons.purged': { name: '已删除的重点人员', unit: '人', count: 'records', on: 'endsOn', where: inState('purged'), suppress: true },
  },
  papers: {
    entry: {
      name: '排查登记表', shows: ['registeredOn', 'category', 'ground', 'basisLaw', 'basisArticle', 'purpose', 'validUntil', 'person'],
      signs: ['登记人'],
    },
    notice: {
      name: '个人信息处理告知书', shows: ['category', 'purpose', 'basisLaw', 'basisArticle', 'validUntil'], signs: ['登记单位'],
      text: '您有权查阅、复制、更正登记的信息；事由消失或者有效期届满，本单位将销册并删除。', law: personalInformation.art(47),
    },
    agreementForm: { name: '社区戒毒（康复）协议', shows: ['person', 'reportedOn', 'termEnd', 'agreedOn'], signs: ['本人', '乡镇人民政府（印章）'] },
    visitRecord: { name: '走访记录', shows: ['category', 'visits', 'help'], signs: ['走访人'] },
    closing: { name: '销册、删除记录', shows: ['category', 'registeredOn', 'closedOn', 'closeReason', 'purgeOn'], signs: ['走访组', '复核人'] },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkPeace: 'own', clerkJustice: 'own', clerkEmergency: 'own', clerkOffice: 'own', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals',
    villageCadre: 'own', grid: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'own',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '按法定事由走访、帮扶，到期销册删除', basis: personalInformation.art(13, '第一款第三项'), keepYears: 1, after: 'endsOn' },
  restricted: 'all',
  entitled: '{category}',
  listedBy: 'registeredOn',
  lists: ['category', 'registeredOn', 'validUntil'],
})
