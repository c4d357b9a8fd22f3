import { all, any, done, doneSince, filled, is, linked, not, ordered, yes } from '../../kernel/condition.ts'
import {
  choice, computed, date, datetime, docNo, files, link, links, longText, money, number, parts, person, persons, text, yesNo,
} from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { compulsion as law } from '../../law/compulsion.ts'
import { penalty } from '../../law/penalty.ts'
import { allOnDuty, twoOfficers } from './on-duty.ts'

const squad = ['clerkEnforce', 'in:investigators'] as const
const heads = ['principal', 'deputyLeader'] as const
const team = ['investigators', 'undertaker'] as const
const coercive = is('kind', 'seal', 'seize', 'other')
const seizing = is('kind', 'seal', 'seize')
const dayOf = ({ takenAt }: Readonly<Record<string, unknown>>) => (typeof takenAt === 'string' ? takenAt.slice(0, 10) : null)

const shown = {
  id: 'shown', needs: all(yes('shown'), yes('listGiven')), law: law.art(18), says: '没有出示证件、告知权利，或者没有当场交付决定书和清单。',
  help: '请当场出示执法证、告知理由和救济途径，交付决定书和清单，并制作现场笔录。',
} as const
const hasPower = {
  id: 'power', when: coercive, needs: filled('basis'), law: law.art(10), says: '没有写明法律、法规依据。', help: '行政强制措施只能由法律、法规设定，规章和规范性文件不行。',
} as const
const related = {
  id: 'related', needs: yes('onlyRelated'), law: law.art(23), says: '没有确认只涉及与违法行为有关的场所、设施或者财物。', help: '与违法行为无关的、公民个人及其所扶养家属的生活必需品，不得查封扣押。',
} as const
const disposalFits = {
  id: 'disposal', needs: any(all(is('kind', 'keep'), not(is('disposal', 'destroy'))), all(coercive, not(is('disposal', 'seize')))),
  says: '处理方式与措施不符。', help: '登记保存的可以转为查封扣押、移送、没收或者返还；查封扣押的可以解除、没收、销毁、移送。',
} as const
const toldOnce = {
  id: 'extended', needs: not(is('kind', 'keep')), law: law.art(25), says: '先行登记保存不能延长。', help: '请在七个工作日内作出处理。',
} as const
/** 一次批准的天数覆盖不了前一次：合计不超过三十日，也只批一次。 */
const onlyOnce = {
  id: 'once', needs: not(done('extend')), law: law.art(25), says: '期限已经延长过。', help: '延长合计不得超过三十日；期满应当解除、没收或者移送。',
} as const
/** 紧急时先实施、后补批，是强制法给强制措施的；先行登记保存要先经负责人批准。 */
const urgentOnly = {
  id: 'urgentKind', needs: coercive, law: penalty.art(56), says: '先行登记保存应当先经行政机关负责人批准，不能先实施后补批。', help: '请办理“提请批准”；负责人可以当场批准。',
} as const
/** 没收是处罚，要有处罚决定。 */
const forfeited = {
  id: 'forfeit', when: is('disposal', 'forfeit'), needs: linked('case', { where: is('kinds', 'goods', 'gain') }), law: penalty.art(57),
  says: '案件还没有作出没收的处罚决定。', help: '请先在案件里作出没收的决定；不没收的，解除、返还或者移送。',
} as const
/** 补批与报告都在二十四小时之内，不早于实施。 */
const approvedAfter = {
  id: 'approvedAt', needs: ordered('takenAt', 'approvedAt'), law: law.art(19), says: '补批早于实施。', help: '请核对补批时间；事先批准的，办理“批准”和“实施”。',
} as const
const reportedAfter = {
  id: 'reportedAt', needs: ordered('takenAt', 'reportedAt'), law: law.art(19), says: '报告早于实施。', help: '请核对报告时间；实施以前就请示批准的，办理“提请批准”和“批准”。',
} as const
const examBegun = {
  id: 'examBegun', needs: ordered('examFrom', 'examTo'), law: law.art(25, '第三款'), says: '检测、鉴定还没有开始，或者结束早于开始。', help: '请先办理“检测鉴定开始”；日期填错的，请核对。',
} as const
/** 检测、鉴定的期间一段一段地算，有头才有尾；只有查封、扣押的期限可以扣除（第二十五条）。 */
const examPossible = {
  id: 'examPossible', before: true, needs: all(seizing, not(doneSince('startExam', 'endExam'))), law: law.art(25, '第三款'),
  says: '检测、鉴定已经开始，或者这不是查封、扣押。', help: '已经开始的，结束时办理“检测鉴定结束”；查封、扣押以外的措施没有可以扣除的期间。',
} as const
const examOpen = {
  id: 'examOpen', before: true, needs: not(doneSince('endExam', 'startExam')), law: law.art(25, '第三款'), says: '检测、鉴定已经结束。', help: '再次送检的，先办理“检测鉴定开始”；日期填错的，请申请更正。',
} as const
const notReported = {
  id: 'unreported', before: true, needs: not(filled('reportedAt')), law: law.art(19), says: '紧急措施已经报告，等负责人补批。', help: '报告时间填错的，请申请更正。',
} as const
const inOrder = { id: 'order', needs: ordered('takenOn', 'disposedOn'), says: '处理早于实施。', help: '请核对日期。' } as const

/** 行政强制措施和证据先行登记保存：由执法案件开出；批准、实施、延长、解除各有期限，结果连回案件。 */
export const coercion = defineRegister({
  id: 'coercion', name: '强制措施与登记保存', area: 'enforcement', prefix: 'QZCS', about: '查封、扣押等强制措施，以及证据的先行登记保存：先批准后实施，情况紧急的二十四小时内补批，到期必须处理。',
  version: { number: 1, since: '2026-01-01' },
  law: [law.art(10), law.art(17), law.art(18), law.art(19), law.art(24), law.art(25), law.art(27), law.art(28), penalty.art(56)],
  fields: {
    case: link('执法案件', 'case'),
    undertaker: person('主办人员'),
    investigators: persons('办案人员', { min: 2, max: 10 }),
    officers: links('办案人员的执法证', 'officer'),
    kind: choice('种类', { seal: '查封场所、设施', seize: '扣押财物', keep: '先行登记保存', other: '其他强制措施' }),
    basis: text('法律、法规依据', { max: 200, help: '写到条款' }),
    reason: longText('理由', { max: 1000 }),
    items: parts('物品（场所）', {
      name: text('名称', { needed: true, max: 60 }), quantity: number('数量', '', { whole: false }), measure: text('单位', { max: 10 }), note: text('特征', { max: 80 }),
    }, { min: 1, max: 200 }),
    onlyRelated: yesNo('只涉及与违法行为有关的场所、财物'),
    proposedOn: date('提请日期'),
    approvedOn: date('批准日期'),
    takenAt: datetime('实施时间'),
    takenOn: computed('实施日期', { of: 'date', from: ['takenAt'], compute: dayOf }),
    place: text('实施地点', { max: 120 }),
    shown: yesNo('已出示证件、告知权利、制作现场笔录'),
    listGiven: yesNo('已当场交付决定书和清单'),
    decisionNo: docNo('决定书文号', { word: '强决' }),
    sceneFiles: files('现场笔录和清单'),
    reportedAt: datetime('紧急措施报告时间'),
    approvedAt: datetime('紧急措施补批时间'),
    keeper: text('保管人', { max: 40, secret: 'personal', purpose: '明确保管责任' }),
    extendedOn: date('批准延长日期'),
    extendDays: number('延长天数', '日', { adds: false, min: 1, max: 30 }),
    extendToldOn: date('告知延长日期', { help: '延长的决定应当及时书面告知当事人' }),
    examFrom: date('检测、鉴定开始日期'),
    examToldOn: date('告知检测、鉴定期间日期', { help: '检测、鉴定的期间应当明确并书面告知当事人' }),
    examTo: date('检测、鉴定结束日期'),
    disposedOn: date('处理日期'),
    disposal: choice('处理', { lift: '解除、返还', forfeit: '依法没收', destroy: '依法销毁', transfer: '移送有关机关', seize: '转为查封扣押' }),
    destroyBasis: text('应当销毁的依据', { max: 200, help: '法律、行政法规规定应当销毁的才销毁，写到条款', neededIf: is('disposal', 'destroy') }),
    proceeds: money('变卖价款', { help: '鲜活物品等先行拍卖、变卖的' }),
  },
  states: { opened: '待填写', proposed: '已提请', approved: '已批准', urgent: '紧急实施待补批', taken: '已实施', refused: '不予批准', disposed: '已处理' },
  final: ['refused', 'disposed'],
  steps: {
    propose: {
      name: '开出', by: squad, from: [], to: 'opened', asks: ['undertaker', 'officers'], may: ['case', 'kind', 'investigators'], needs: [twoOfficers],
      gathers: { investigators: { from: 'officers', is: 'account' } },
    },
    apply: {
      name: '提请批准', by: squad, from: ['opened'], to: 'proposed', on: 'proposedOn', asks: ['proposedOn', 'kind', 'reason', 'items', 'onlyRelated'],
      may: ['basis'],
      needs: [hasPower, related], makes: ['application'], law: law.art(18),
    },
    approve: {
      name: '批准', by: heads, from: ['proposed'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'], notBy: ['propose', 'apply'], notIn: team,
      law: law.art(18),
    },
    refuse: { name: '不予批准', by: heads, from: ['proposed'], to: 'refused', reason: 'needed', notIn: team, law: law.art(18) },
    take: {
      name: '实施', by: squad, from: ['approved'], to: 'taken', on: 'takenOn', asks: ['takenAt', 'place', 'shown', 'listGiven', 'items'],
      may: ['sceneFiles', 'keeper', 'officers'],
      numbers: ['decisionNo'], needs: [twoOfficers, allOnDuty, shown], makes: ['decision', 'keepNotice', 'list', 'scene'], law: law.art(24),
    },
    // 情况紧急、需要当场实施的，二十四小时内报告并补办批准手续。
    takeUrgently: {
      name: '紧急实施', by: squad, from: ['opened'], to: 'urgent', on: 'takenOn',
      asks: ['kind', 'reason', 'items', 'onlyRelated', 'takenAt', 'place', 'shown', 'listGiven'],
      may: ['basis', 'sceneFiles', 'keeper'], numbers: ['decisionNo'], needs: [urgentOnly, twoOfficers, allOnDuty, hasPower, related, shown],
      makes: ['decision', 'list', 'scene'],
      law: law.art(19),
    },
    reportUrgent: { name: '报告', by: squad, from: ['urgent'], on: 'reportedAt', asks: ['reportedAt'], needs: [notReported, reportedAfter], proposes: ['approveUrgent', 'liftAtOnce'], law: law.art(19) },
    approveUrgent: {
      name: '补批', by: heads, from: ['urgent'], to: 'taken', on: 'approvedAt', asks: ['approvedAt'], notIn: team, law: law.art(19),
      needs: [approvedAfter, { id: 'reported', needs: filled('reportedAt'), says: '执法人员还没有报告。', help: '请先登记报告时间。', law: law.art(19) }],
    },
    // 负责人认为不应当采取的，立即解除。
    liftAtOnce: {
      name: '不补批，立即解除', by: heads, from: ['urgent'], to: 'disposed', on: 'disposedOn', asks: ['disposedOn'], sets: { disposal: 'lift' }, notIn: team,
      reason: 'needed',
      law: law.art(19),
    },
    extend: {
      name: '批准延长', by: heads, from: ['taken'], on: 'extendedOn', asks: ['extendedOn', 'extendDays', 'extendToldOn'], needs: [toldOnce, onlyOnce], notIn: team,
      reason: 'needed',
      makes: ['extension'], law: law.art(25),
    },
    startExam: { name: '检测鉴定开始', by: squad, from: ['taken'], on: 'examFrom', asks: ['examFrom', 'examToldOn'], needs: [examPossible], law: law.art(25, '第三款') },
    endExam: { name: '检测鉴定结束', by: squad, from: ['taken'], on: 'examTo', asks: ['examTo'], needs: [examBegun, examOpen], law: law.art(25, '第三款') },
    dispose: {
      name: '处理', by: squad, from: ['taken'], to: 'disposed', on: 'disposedOn', asks: ['disposedOn', 'disposal'], may: ['destroyBasis', 'proceeds', 'items'],
      needs: [disposalFits, inOrder, forfeited],
      makes: ['disposal'], law: law.art(27),
    },
  },
  clocks: {
    urgentReport: {
      name: '紧急措施报告', from: 'takenAt', when: done('takeUrgently'), length: { hours: 24, profile: 'hours', law: law.art(19) },
      stops: ['reportUrgent', 'liftAtOnce'], stopsAt: 'reportedAt', late: '当场采取强制措施，二十四小时内没有报告。',
    },
    urgentApproval: {
      name: '紧急措施补批', from: 'takenAt', when: done('takeUrgently'), length: { hours: 24, profile: 'hours', law: law.art(19) },
      stops: ['approveUrgent', 'liftAtOnce'], stopsAt: 'approvedAt', late: '当场采取强制措施，二十四小时内没有补办批准手续。',
    },
    // 三十日只是查封、扣押的；其他强制措施的期限由设定它的法律、法规定。
    seizure: {
      name: '查封扣押期限', from: 'takenAt', when: seizing, length: { days: 30, profile: 'compel', law: law.art(25) }, stops: ['dispose', 'liftAtOnce'],
      pauses: [{ from: 'startExam', to: 'endExam', law: law.art(25, '第三款') }],
      extends: { by: 'extend', days: 'extendDays', max: 30, told: 'extendToldOn', law: law.art(25) }, warns: [7, 3], late: '查封扣押到期没有处理，应当立即解除。',
    },
    keeping: {
      name: '登记保存的处理', from: 'takenAt', when: is('kind', 'keep'), length: { days: 7, profile: 'penalty', law: penalty.art(56) }, stops: ['dispose'],
      warns: [3, 1],
      late: '先行登记保存的证据，七个工作日内没有处理。',
    },
  },
  figures: {
    'coercion.taken': { name: '行政强制措施', unit: '次', count: 'records', on: 'takenAt', where: coercive, by: ['kind'] },
    'coercion.urgent': { name: '紧急实施的强制措施', unit: '次', count: 'records', on: 'takenAt', where: done('takeUrgently') },
    'coercion.kept': { name: '先行登记保存', unit: '次', count: 'records', on: 'takenAt', where: is('kind', 'keep') },
    'coercion.extended': { name: '延长的强制措施', unit: '次', count: 'records', on: 'extendedOn' },
  },
  papers: {
    application: {
      name: '行政强制措施（登记保存）审批表', shows: ['case', 'kind', 'basis', 'reason', 'items', 'proposedOn', 'approvedOn', 'approvedAt'], signs: ['办案人员', '负责人'],
      law: law.art(18),
    },
    decision: {
      name: '查封（扣押）决定书', when: coercive, shows: ['decisionNo', 'kind', 'basis', 'reason', 'items', 'place', 'takenAt'], signs: ['行政机关（印章）'],
      law: law.art(24),
    },
    keepNotice: {
      name: '先行登记保存通知书', when: is('kind', 'keep'), shows: ['decisionNo', 'items', 'place', 'takenAt', 'keeper'], signs: ['行政机关（印章）'],
      law: penalty.art(56),
    },
    list: { name: '物品清单', shows: ['decisionNo', 'items', 'place', 'takenAt'], signs: ['执法人员', '执法人员', '当事人'], law: law.art(24) },
    scene: { name: '强制措施现场笔录', shows: ['kind', 'items', 'place', 'takenAt', 'officers'], signs: ['执法人员', '执法人员', '当事人'], law: law.art(18) },
    extension: {
      name: '延长期限决定书', shows: ['decisionNo', 'extendedOn', 'extendDays'], signs: ['行政机关（印章）'], when: filled('extendedOn'), law: law.art(25),
    },
    disposal: { name: '处理（解除）通知书', shows: ['decisionNo', 'items', 'disposal', 'destroyBasis', 'proceeds', 'disposedOn'], signs: ['行政机关（印章）'], law: law.art(27) },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkEnforce: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit',
    deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '采取强制措施、保管和返还物品', basis: law.art(26), keepYears: 30, after: 'disposedOn' },
  entitled: '行政强制（{kind}）',
  listedBy: 'proposedOn',
  lists: ['decisionNo', 'kind', 'proposedOn', 'takenAt', 'extendedOn', 'disposal', 'disposedOn'],
})
