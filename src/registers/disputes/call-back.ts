import { any, filled, is, linked, not, some, yes } from '../../kernel/condition.ts'
import { choice, choices, date, link, longText, parts, person, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { mediation } from '../../law/mediation.ts'

const heads = ['justiceHead', 'deputyLeader'] as const
const callers = ['in:visitor', ...heads] as const

const hasSubject = {
  id: 'subject', needs: any(filled('dispute'), filled('activity')), says: '没有写明回访哪一件。', help: '请关联要回访的纠纷或者普法活动。',
} as const

/** 自己办的不由自己回访：调解员不回访自己调解的纠纷。 */
const byAnother = {
  id: 'another', when: linked('dispute'), needs: not(linked('dispute', { names: 'visitor', by: ['mediators'] })),
  says: '回访人是这件纠纷的调解员。', help: '请另派一人回访。', law: mediation.art(31),
} as const

/** 限知的纠纷由指定的人在原记录上回访，不进这本台账；回访人看不到的纠纷，也当作限知。 */
const notConfined = {
  id: 'confined',
  needs: not(linked('dispute', { where: any(is('riskFlags', 'minor', 'domesticViolence'), some('parties', yes('minor'))) })),
  says: '这件纠纷限定知悉范围。', help: '请在原记录上登记回访。',
} as const

/** 回访核实：一条记录就是对一件登记的回访。线索只建议回访哪一件；核实的结果由回访人登记，与记录不符的改记录，不评价人。 */
export const callBack = defineRegister({
  id: 'call-back', name: '回访核实', area: 'disputes', prefix: 'HF',
  about: '对已经登记的纠纷、普法活动打个电话或者上门问一问，记录是不是属实；不符的更正。线索来自“回访建议”，也可以自己提出。没有次数要求。',
  version: { number: 1, since: '2026-01-01' },
  law: [mediation.art(27), mediation.art(31)],
  fields: {
    dispute: link('回访的纠纷', 'dispute'),
    activity: link('回访的普法活动', 'activity'),
    grounds: choices('回访缘由', {
      alike: '文字雷同', phone: '同一电话', paper: '同一附件', photo: '同一照片', lastDay: '季末一天录入', always: '全部成功', random: '随机抽查', asked: '有人反映',
    }),
    found: text('缘由说明', { max: 200 }),
    proposedOn: date('提出日期'),
    visitor: person('回访人'),
    tries: parts('没有联系上', { on: date('日期', { needed: true }), how: text('情况', { max: 100 }) }, { grows: true }),
    calledOn: date('回访日期'),
    way: choice('回访方式', { phone: '电话', visit: '上门', office: '来所面谈', village: '向村组了解' }),
    difference: longText('与记录不符之处', { max: 1000, secret: 'personal' }),
    correctedOn: date('更正日期'),
    correction: choice('怎样更正', { corrected: '已更正记录', voided: '已作废记录', completed: '已补办手续', noted: '已备注说明' }),
  },
  states: { proposed: '待回访', confirmed: '核实属实', differing: '与记录不符', corrected: '不符已更正', dropped: '不再回访' },
  final: ['confirmed', 'corrected', 'dropped'],
  steps: {
    propose: {
      name: '提出回访', by: heads, from: [], to: 'proposed', on: 'proposedOn', asks: ['grounds', 'proposedOn'],
      may: ['dispute', 'activity', 'found', 'visitor'], needs: [hasSubject, byAnother, notConfined], law: mediation.art(31),
    },
    assign: { name: '指定回访人', by: heads, from: ['proposed'], asks: ['visitor'], needs: [byAnother, notConfined] },
    miss: { name: '登记没有联系上', by: callers, from: ['proposed'], asks: ['tries'] },
    confirm: {
      name: '核实属实', by: callers, from: ['proposed'], to: 'confirmed', on: 'calledOn', asks: ['calledOn', 'way'], law: mediation.art(31),
    },
    differ: {
      name: '与记录不符', by: callers, from: ['proposed'], to: 'differing', on: 'calledOn', asks: ['calledOn', 'way', 'difference'],
      law: mediation.art(31),
    },
    // 更正在原记录上办，按更正的规矩留旧值、须批准；这里只登记办了没有。
    settle: {
      name: '登记已更正', by: heads, from: ['differing'], to: 'corrected', on: 'correctedOn', asks: ['correctedOn', 'correction'], law: mediation.art(27),
    },
    drop: { name: '不再回访', by: heads, from: ['proposed'], to: 'dropped', reason: 'needed' },
  },
  clocks: {
    call: {
      name: '回访', from: 'proposedOn', length: { days: 30, profile: 'gov-strict', setting: 'callBack.call' }, stops: ['confirm', 'differ', 'drop'],
      warns: [5], late: '提出已久，请回访，或者写明理由不再回访。',
    },
  },
  figures: {
    'callBacks.made': { name: '回访核实', unit: '件', count: 'records', on: 'calledOn', by: ['grounds', 'way'], suppress: true },
    'callBacks.confirmed': {
      name: '回访核实属实', unit: '件', count: 'records', on: 'calledOn', where: not(filled('difference')), by: ['grounds'], suppress: true,
    },
    'callBacks.differing': {
      name: '回访与记录不符', unit: '件', count: 'records', on: 'calledOn', where: filled('difference'), by: ['grounds'], suppress: true,
    },
    'callBacks.corrected': { name: '回访后已更正', unit: '件', count: 'records', on: 'correctedOn', by: ['correction'], suppress: true },
  },
  portal: { shows: 'nothing' },
  reads: {
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', auditor: 'unit', clerkJustice: 'own', clerkPeace: 'own', mediator: 'own', villageCadre: 'own',
    countyReviewer: 'totals', evaluator: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '核实登记是否属实，更正记录', basis: mediation.art(31), keepYears: 10 },
  entitled: '{proposedOn}回访核实',
  listedBy: 'proposedOn',
  lists: ['proposedOn', 'grounds', 'dispute', 'activity', 'visitor', 'calledOn', 'way', 'correction'],
  duplicates: { same: ['dispute'], days: 365 },
})
