import { alike, all, any, atLeast, atMost, filled, inState, is, linked, not, ordered, some, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { villageCommittees as law } from '../../law/village-committees.ts'
import { villageRuleFields } from './village-rule-fields.ts'

const correctAhead = {
  id: 'due', needs: ordered('orderedOn', 'correctDue'), says: '改正期限早于责令改正的日期。', help: '请核对两个日期。',
} as const

const village = ['villageCadre'] as const
const justice = ['clerkJustice', 'justiceHead'] as const
const serious = some('findings', is('type', 'law', 'rights', 'fine', 'procedure', 'discrimination'))

const laterVersion = {
  id: 'replaces', when: atLeast('revision', 2), needs: filled('replaces'), says: '不是第一版，没有写明修订的是哪一版。', help: '请在“所修订的上一版”中选择。',
} as const
/** 先停旧版，再行新版：一村同时只有一部在施行，制定率才不会重复计数。 */
const earlierEnded = {
  id: 'earlier', when: filled('replaces'), needs: linked('replaces', { states: ['superseded'] }), says: '上一版还在施行。',
  help: '请先在上一版上办理“由新版替代”。',
} as const
const onlyOne = {
  id: 'one', needs: not(alike(['village', 'kind'], ['inForce'])), says: '本村（社区）已有一部同类的规约在施行。',
  help: '请先在那一版上办理“由新版替代”。',
} as const
const successorReady = {
  id: 'successor', needs: linked('successor', { states: ['reviewed', 'revised'] }), says: '新版还没有经过备案审查。',
  help: '请等新版表决、备案审查之后，在它公布施行的当天办理。',
} as const
/** 提前十日通知，到会符合法定人数，到会过半数同意；人数由系统算。 */
const duly = [
  {
    id: 'notice', needs: ordered('noticeOn', 'votedOn', 10), law: law.art(21), says: '会议没有提前十日通知。', help: '请核对通知日期；不足十日的，另行召开会议。',
  },
  {
    id: 'quorum', needs: yes('quorate'), law: law.art(22), says: '到会人数不符合法定人数，或者实到多于应到。',
    help: '村民会议应有过半数村民、户代表会议应有三分之二以上的户代表参加。',
  },
  { id: 'majority', needs: yes('carried'), law: law.art(22), says: '没有到会人员过半数同意，或者同意多于实到。', help: '没有通过的，办理“没有通过，退回修改”，修改后再行表决。' },
] as const

/** 责令改正以前的那次表决，通过的是没有改正的文本。 */
const votedAnew = {
  id: 'votedAnew', needs: ordered('orderedOn', 'votedOn'), law: law.art(27), says: '表决的会议在责令改正以前，表决的不是改正后的文本。',
  help: '请填写改正后重新召开的会议；村规民约的修改同样由村民会议表决。',
} as const

const stillRed = {
  id: 'stillRed', needs: not(filled('redWords')), law: law.art(27), warns: true, says: '改正后的全文仍有“罚款、处罚、没收、停发”一类用语。',
  help: '请照“问题条款”改掉；确认没有问题的，写明理由后继续。',
} as const

/** 村规民约（居民公约）：村民会议制定，报乡镇备案；乡镇审查，有问题的责令改正，不代替村民表决。 */
export const villageRule = defineRegister({
  id: 'village-rule', name: '村规民约', area: 'rules', prefix: 'CGMY', about: '每个村（社区）的自治章程、村规民约、居民公约：起草、征求意见、表决、备案审查、改正、公布、修订。',
  version: { number: 1, since: '2026-01-01' },
  law: [law.art(10), law.art(27), law.art(36)],
  fields: villageRuleFields,
  states: {
    drafting: '起草', soliciting: '征求村民意见', voted: '表决通过', filed: '已报备案', reviewed: '已备案审查', inForce: '施行中', orderIssued: '已责令改正',
    revised: '已改正', superseded: '已被替代',
  },
  final: ['superseded'],
  standing: ['inForce'],
  usually: { reviewed: 'takeEffect' },
  steps: {
    // 起草、表决是村里的事，乡镇可以指导，不能代办；村干部只能在本村起草，所以必有村（社区）。
    draft: {
      name: '起草', by: village, from: [], to: 'drafting', on: 'draftedOn',
      asks: ['kind', 'revision', 'draftedOn', 'proposedFrom', 'text', 'articleCount'],
      may: ['replaces', 'adviser', 'draftFiles'], needs: [laterVersion], law: law.art(27),
    },
    advise: {
      name: '顾问提出意见', by: ['adviser', 'in:adviser', ...justice], from: ['drafting', 'soliciting'], reason: 'needed', law: law.art(36),
    },
    solicit: {
      name: '征求村民意见', by: village, from: ['drafting'], to: 'soliciting', on: 'solicitedOn', asks: ['solicitedOn', 'opinions'],
      may: ['opinionsNote', 'text', 'articleCount'], law: law.art(27),
      needs: [{ id: 'long', needs: atMost('length', 3000), warns: true, says: '全文超过三千字，村民不容易记住。', help: '请精简；确需这样长的，写明理由后继续。' }],
    },
    vote: {
      name: '表决通过', by: village, from: ['soliciting'], to: 'voted', on: 'votedOn', asks: ['noticeOn', 'assembly'],
      may: ['text', 'articleCount', 'signIn'],
      needs: duly, law: law.art(22),
    },
    revert: { name: '没有通过，退回修改', by: village, from: ['soliciting', 'voted'], to: 'drafting', may: ['text', 'articleCount'], reason: 'needed' },
    file: {
      name: '报备案', by: village, from: ['voted'], to: 'filed', on: 'filedOn', asks: ['filedOn'], may: ['signIn'], makes: ['filing'], law: law.art(27),
    },
    review: {
      name: '备案审查', by: justice, from: ['filed'], to: 'reviewed', on: 'reviewedOn', asks: ['reviewedOn', 'reviewer', 'conclusion'], may: ['findings'],
      notBy: ['draft', 'vote', 'advise'], makes: ['opinion'], law: law.art(27),
      needs: [
        {
          id: 'findings', when: is('conclusion', 'correct'), needs: atLeast('findings', 1), says: '需要纠正而没有写明问题条款。', help: '请逐条写明问题和修改建议。',
        },
        {
          id: 'serious', when: is('conclusion', 'ok'), needs: not(serious), law: law.art(27),
          says: '有违法、侵权、设罚款、缺程序或者歧视的条款，结论不能是“无异议”。', help: '请改为“需要纠正”。',
        },
        {
          id: 'redWords', needs: any(not(filled('redWords')), atLeast('findings', 1)), law: law.art(27), warns: true,
          says: '全文有“罚款、处罚、没收、停发”一类用语，没有列入问题条款。', help: '村规民约不得设定处罚；确认没有问题的，写明理由后继续。',
        },
      ],
    },
    order: {
      name: '责令改正', by: ['principal'], from: ['reviewed'], to: 'orderIssued', on: 'orderedOn', asks: ['orderedOn', 'correctDue'], makes: ['order'],
      notBy: ['review'], law: law.art(27),
      needs: [{ id: 'found', needs: is('conclusion', 'correct'), says: '备案审查没有提出需要纠正。', help: '没有问题的，由村里公布施行。' }, correctAhead],
    },
    // 改正就是修改，仍由村民会议按同样的规矩表决。
    amend: {
      name: '改正后重新表决', by: village, from: ['orderIssued'], to: 'revised', on: 'correctedOn',
      asks: ['correctedOn', 'text', 'articleCount', 'noticeOn', 'assembly'],
      may: ['signIn'], needs: [...duly, { id: 'dates', needs: ordered('votedOn', 'correctedOn'), says: '改正日期早于表决。', help: '请核对日期。' }, votedAnew, stillRed],
      law: law.art(27),
    },
    takeEffect: {
      name: '公布施行', by: village, from: ['reviewed', 'revised'], to: 'inForce', on: 'effectiveOn', asks: ['effectiveOn'], may: ['postedAt'],
      law: law.art(27),
      needs: [
        {
          id: 'clear', needs: any(is('conclusion', 'ok'), filled('correctedOn')), law: law.art(27), says: '需要纠正的条款还没有改正。', help: '请等责令改正，改正后重新表决再公布。',
        },
        earlierEnded, onlyOne,
      ],
    },
    use: { name: '登记适用', by: village, from: ['inForce'], asks: ['uses'] },
    supersede: {
      name: '由新版替代', by: [...village, 'clerkJustice'], from: ['inForce'], to: 'superseded', on: 'supersededOn', asks: ['supersededOn', 'successor'],
      needs: [successorReady], law: law.art(27),
    },
  },
  clocks: {
    // 报备和责令改正的期限由地方性法规规定，默认十日、三十日，由各县设置（未核实）。
    filing: {
      name: '报乡镇备案', from: 'votedOn', when: not(filled('orderedOn')), length: { days: 10, profile: 'gov-strict', setting: 'villageRule.filing' },
      stops: ['file', 'revert'], warns: [3], late: '逾期报备案。',
    },
    examination: {
      name: '备案审查', from: 'filedOn', length: { days: 30, profile: 'gov-strict', setting: 'villageRule.examination' },
      stops: ['review'], warns: [10], late: '逾期没有审查。',
    },
    // 同样自备案之日起算；没有问题的，村里哪天公布与乡镇的期限无关。
    ordering: {
      name: '责令改正', from: 'filedOn', when: is('conclusion', 'correct'),
      length: { days: 30, profile: 'gov-strict', setting: 'villageRule.examination' }, stops: ['order'], warns: [10], late: '审查发现问题，逾期没有责令改正。',
    },
    correction: { name: '改正', from: 'orderedOn', until: 'correctDue', law: law.art(27), stops: ['amend'], warns: [10, 3], late: '责令改正的期限已过，没有改正。' },
  },
  figures: {
    // 一村在同一天只有一部村规民约（居民公约）施行，所以部数就是村数；自治章程另计。
    'villageRules.inForce': {
      name: '施行村规民约的村（社区）', unit: '个', count: 'stock', on: 'effectiveOn', until: 'supersededOn',
      where: all(filled('effectiveOn'), is('kind', 'rule', 'convention')), by: ['village'],
    },
    'villageRules.coverageRate': { name: '村规民约制定率', unit: '%', count: 'rate', of: 'villageRules.inForce', base: 'org.villages' },
    'villageRules.revised': {
      name: '村规民约修订（指导）', unit: '项', count: 'records', on: 'votedOn', where: atLeast('revision', 2), by: ['kind', 'village'],
    },
    'villageRules.reviewed': { name: '村规民约备案审查', unit: '件', count: 'records', on: 'reviewedOn', by: ['conclusion'] },
    'villageRules.ordered': { name: '责令改正的村规民约', unit: '件', count: 'records', on: 'orderedOn' },
    'villageRules.corrected': { name: '已改正的村规民约', unit: '件', count: 'records', on: 'correctedOn' },
  },
  papers: {
    draft: { name: '村规民约草案', shows: ['kind', 'revision', 'text', 'articleCount'] },
    minutes: {
      name: '会议表决记录', when: filled('votedOn'), shows: ['kind', 'revision', 'noticeOn', 'assembly'], signs: ['会议主持人', '记录人'], law: law.art(22),
    },
    filing: {
      name: '备案报告', when: filled('filedOn'), shows: ['kind', 'revision', 'assembly', 'text', 'filedOn'], signs: ['村（居）民委员会（印章）'], law: law.art(27),
    },
    opinion: {
      name: '备案审查意见', when: filled('reviewedOn'), shows: ['kind', 'revision', 'conclusion', 'findings', 'reviewedOn'], signs: ['审查人'],
      law: law.art(27),
    },
    order: {
      name: '责令改正通知书', when: filled('orderedOn'), shows: ['kind', 'revision', 'findings', 'orderedOn', 'correctDue'], signs: ['乡镇人民政府（印章）'],
      law: law.art(27),
    },
  },
  // 公开施行中的全文和日期，被替代的不再显示，免得村民照旧的办；参加表决的人、签到表不公开。
  portal: {
    shows: 'items', when: inState('inForce'), text: 'text', date: 'effectiveOn',
    fields: ['kind', 'revision', 'articleCount', 'effectiveOn'],
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    villageCadre: 'village',
    grid: 'village', adviser: 'own', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{kind}',
  listedBy: 'draftedOn',
  lists: ['kind', 'revision', 'draftedOn', 'votedOn', 'filedOn', 'conclusion', 'effectiveOn', 'supersededOn'],
})
