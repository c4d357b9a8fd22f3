import { is, some, yes } from '../../kernel/condition.ts'
import {
  choice, choices, computed, date, datetime, docNo, files, group, link, links, longText, money, number, parts, person, persons, statutes, text, yesNo,
} from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import * as value from './case-values.ts'
import { evidenceKinds, excuses, kinds, methods, partyTypes, recordKinds, reviewGrounds, signatures, sources, tiers } from './case-words.ts'
import { paperNoteFields } from './paper-notes.ts'

const money_ = is('proposedKinds', 'fine', 'gain', 'goods')

/** 作出决定之前，案件还依着这些法；重新调查终结的，是核对过适用法律的。 */
const beforeDecision = {
  in: [
    'clue', 'verified', 'proposed', 'filed', 'investigating', 'concluded', 'reviewing', 'reviewed', 'notified', 'defended', 'hearingAsked', 'heard', 'discussed',
  ],
  settledBy: ['conclude'],
} as const

/** 线索、立案、当事人和权限。 */
const filing = {
  caseNo: docNo('案号', { word: '罚立' }),
  procedure: choice('程序', { ordinary: '普通程序', simple: '简易程序' }),
  source: choice('案件来源', sources),
  informant: text('举报人', { max: 60, secret: 'sensitive', purpose: '核实线索、答复举报人' }),
  discoveredOn: date('发现日期'),
  cause: text('案由', { max: 60, help: '规范表述，如“未经批准占道经营”；不写身份证号和电话' }),
  actOn: date('违法行为日期'),
  actEndedOn: date('违法行为终了日期', { help: '连续或者继续的违法行为填终了之日' }),
  actPlace: text('违法行为地点', { max: 120 }),
  harm: yesNo('涉及公民生命健康安全、金融安全且有危害后果', { help: '是的，追究时效为五年' }),
  limitationOn: computed('追究时效届满日', { of: 'date', from: ['actOn', 'actEndedOn', 'harm'], compute: value.limitationEnds }),
  verifiedOn: date('核查日期'),
  verification: longText('核查情况', { max: 3000, secret: 'personal' }),
  inspection: link('行政检查', 'inspection'),
  item: link('处罚事项', 'authority-list', { help: '从公布的权责清单中选', rests: beforeDecision }),
  partyType: choice('当事人类别', partyTypes),
  party: parties('当事人', { min: 1, max: 1 }),
  underFourteen: computed('行为时不满十四周岁', { of: 'yesNo', from: ['party', 'actOn'], compute: value.wasUnder(14) }),
  underEighteen: computed('行为时不满十八周岁', { of: 'yesNo', from: ['party', 'actOn'], compute: value.wasMinor }),
  publicTitle: computed('公开的名称', { of: 'text', from: ['cause'], compute: value.publicTitle }),
  publicParty: computed('公开的当事人', { of: 'text', from: ['party'], compute: value.publicParty }),
  jointWith: text('联合办案的部门', { max: 120 }),
  undertaker: person('主办人员'),
  investigators: persons('办案人员', { min: 2, max: 10 }),
  undertakerOutside: computed('主办不在办案人员中', { of: 'yesNo', from: ['undertaker', 'investigators'], compute: value.undertakerOutside }),
  officers: links('办案人员的执法证', 'officer', { help: '在“执法人员”中选，连同主办人员不少于两人；证号和有效期不用再填' }),
  certificates: parts('证件核验', {
    holder: person('持证人'), certNo: text('执法证号', { max: 30 }), since: date('首次取得执法证日期'), from: date('有效期起'), to: date('有效期止', { future: true }),
  }, { max: 20 }),
  uncertified: computed('没有有效执法证的人数', {
    of: 'number', from: ['investigators', 'records', 'certificates', 'proposedOn', 'concludedOn', 'noticeServedOn', 'decidedOn'],
    compute: value.uncertified,
  }),
  proposedOn: date('提请立案日期'),
  filedOn: date('立案日期'),
  takenUpOn: computed('办案日期', { of: 'date', from: ['filedOn', 'procedure', 'decidedOn'], compute: value.takenUp }),
} as const

/** 调查取证：笔录、证据、期间的扣除和延长。 */
const inquiry = {
  records: parts('笔录', {
    kind: choice('笔录种类', recordKinds, { needed: true }), startAt: datetime('开始时间', { needed: true }), endAt: datetime('结束时间', { needed: true }),
    place: text('地点', { max: 120 }), officers: persons('执法人员', { needed: true, min: 2, max: 10 }),
    shown: yesNo('已出示证件、告知权利', { needed: true }),
    // K12：每份笔录要么逐页签名，要么注明为什么没有。
    signed: choice('签名', signatures, { needed: true }),
  }, { max: 100, grows: true }),
  lastRecordOn: computed('最近一份笔录的日期', { of: 'date', from: ['records'], compute: value.lastRecordOn }),
  inquiredOn: computed('取证到哪天', { of: 'date', from: ['records', 'filedOn'], compute: value.inquiredOn }),
  overlapping: computed('同一人同时在两份笔录中', { of: 'number', from: ['records'], compute: value.overlapping }),
  backwards: computed('起止颠倒的笔录', { of: 'number', from: ['records'], compute: value.backwards }),
  strayRecords: computed('发现之前、终结之后的笔录', { of: 'number', from: ['records', 'discoveredOn', 'concludedOn'], compute: value.strayRecords }),
  earlyRecords: computed('立案之前的笔录', { of: 'number', from: ['records', 'filedOn'], compute: value.earlyRecords }),
  evidence: parts('证据', {
    kind: choice('证据种类', evidenceKinds, { needed: true }), name: text('证据名称', { needed: true, max: 80 }), source: text('来源', { needed: true, max: 80 }),
    on: date('取得日期', { needed: true }),
    by: person('取证人'), hash: text('校验值', { max: 128, format: 'digest' }),
  }, { max: 300, grows: true }),
  strayEvidence: computed('发现之前、终结之后的证据', { of: 'number', from: ['evidence', 'discoveredOn', 'concludedOn'], compute: value.strayEvidence }),
  earlyEvidence: computed('立案之前的证据', { of: 'number', from: ['evidence', 'filedOn'], compute: value.earlyEvidence }),
  recusals: parts('回避', {
    who: person('被申请回避的人'), ground: text('事由', { max: 200 }), decision: choice('决定', { granted: '回避', refused: '不回避' }), on: date('决定日期'),
  }, { max: 20, grows: true }),
  coercions: links('强制措施和登记保存', 'coercion'),
  orderCorrect: longText('责令改正', { max: 1000 }),
  orderDueOn: date('改正期限', { future: true }),
  correctedOn: date('改正日期'),
  exclusion: choice('不计入期限的原因', { expert: '检测、检验、检疫、鉴定', hearing: '听证', notice: '公告', other: '其他' }),
  exclusionRule: text('扣除的依据', { max: 120, help: '写明法律、法规、规章的名称和条款' }),
  extendedOn: date('延长办案期限日期'),
  extendDays: number('延长天数', '日', { adds: false, min: 1, max: 365 }),
  extendRule: text('延长的依据', { max: 120, help: '写明法律、法规、规章的名称和条款' }),
  extendedAgainOn: date('再次延长办案期限日期'),
  extendAgainDays: number('再次延长天数', '日', { adds: false, min: 1, max: 365, help: '集体讨论时一并定下的合理期限' }),
  extendAgainRule: text('再次延长的依据', { max: 120, help: '写明法律、法规、规章的名称和条款' }),
  extendAgainReason: longText('再次延长的理由', { max: 1000, help: '为什么延长以后仍不能办结' }),
  extendTalkedOn: date('讨论再次延长的日期'),
  extendMembers: persons('讨论再次延长的负责人', { max: 20 }),
  recordings: links('执法全过程记录', 'recording'),
} as const

/** 调查终结、告知、陈述申辩、听证、审核、讨论。 */
const deliberation = {
  concludedOn: date('调查终结日期'),
  facts: longText('违法事实', { max: 10_000, secret: 'personal', help: '终结报告、告知书、决定书用同一段文字' }),
  numbersInText: computed('事实或案由写有证件号、电话', { of: 'yesNo', from: ['facts', 'cause'], compute: value.numbersInText }),
  laws: statutes('适用法律', { rests: beforeDecision }),
  articles: text('违反和适用的条款', { max: 300, help: '写到条、款、项；告知书和决定书用同一段文字' }),
  discretion: group('裁量', {
    standard: text('裁量基准', { max: 120 }), tier: choice('裁量阶次', tiers), lawMin: money('法定最低罚款'), lawMax: money('法定最高罚款'),
    tierMin: money('本阶次下限'), tierMax: money('本阶次上限'), reason: longText('裁量理由', { max: 1000 }),
  }),
  proposedKinds: choices('拟给予的处罚', kinds),
  proposedFine: money('拟罚款', { neededIf: is('proposedKinds', 'fine') }),
  proposedGain: money('拟没收违法所得', { neededIf: is('proposedKinds', 'gain') }),
  largeSum: yesNo('达到本省较大数额标准', { neededIf: money_ }),
  hearingDue: computed('应当告知听证权利', { of: 'yesNo', from: ['proposedKinds', 'largeSum'], compute: value.hearingDue }),
  grave: yesNo('情节复杂或者重大违法', { help: '是的，应当集体讨论' }),
  reviewGrounds: choices('应当法制审核的情形', reviewGrounds),
  noticeNo: docNo('事先告知书文号', { word: '罚告' }),
  noticeServedOn: date('告知书送达日期'),
  hearingOffered: yesNo('已告知听证权利'),
  defenceOn: date('陈述申辩日期'),
  defence: longText('陈述申辩内容', { max: 5000, secret: 'personal' }),
  defenceAdopted: choice('陈述申辩的采纳', { all: '采纳', part: '部分采纳', none: '不采纳' }),
  defenceAnswer: longText('采纳与否的理由', { max: 2000 }),
  defenceAnswered: yesNo('陈述申辩已复核'),
  defenceWaivedOn: date('放弃陈述申辩日期'),
  defenceLapsed: yesNo('逾期没有陈述申辩'),
  hearingAskedOn: date('申请听证日期'),
  hearingWaivedOn: date('放弃听证日期'),
  hearingLapsed: yesNo('逾期没有申请听证'),
  hearingNoticeOn: date('听证通知日期'),
  hearingDueOn: date('预定听证日期', { future: true }),
  hearingChair: person('听证主持人'),
  chairInvolved: computed('主持人是本案调查人员', { of: 'yesNo', from: ['hearingChair', 'investigators', 'undertaker', 'records'], compute: value.chairInvolved }),
  heardOn: date('听证日期'),
  hearingOpinion: longText('听证情况', { max: 5000, secret: 'personal' }),
  sentToReviewOn: date('送法制审核日期'),
  legalReview: link('法制审核意见', 'legal-review'),
  reviewedOn: date('法制审核日期'),
  reviewResult: choice('法制审核结论', { pass: '通过', change: '修改后通过', reject: '不通过' }),
  discussedOn: date('集体讨论日期'),
  discussMembers: persons('参加讨论的负责人', { max: 20 }),
  discussOpinion: longText('讨论意见', { max: 3000, secret: 'personal' }),
} as const

/** 决定、送达、执行、公开、结案。 */
const outcome = {
  decisionNo: docNo('决定书文号', { word: '罚决' }),
  decidedOn: date('决定日期'),
  kinds: choices('处罚种类', kinds),
  fine: money('罚款', { neededIf: is('kinds', 'fine') }),
  gain: money('没收违法所得', { neededIf: is('kinds', 'gain') }),
  addedKinds: computed('比告知多出的处罚', { of: 'number', from: ['procedure', 'proposedKinds', 'kinds'], compute: value.addedKinds }),
  lowerReason: longText('低于告知的理由', { max: 1000 }),
  remedies: computed('救济途径', { of: 'text', from: ['procedure'], compute: value.remedies }),
  socialImpact: yesNo('有一定社会影响', { help: '是的，应当依法公开' }),
  publicFacts: text('公开的违法事实摘要', { max: 200, neededIf: yes('socialImpact'), help: '不写姓名、证件号、电话和住址，写“当事人”' }),
  nameInPublic: computed('案由、摘要、条款里写有姓名', {
    of: 'yesNo', from: ['party', 'cause', 'publicFacts', 'articles'], compute: value.nameInPublic,
  }),
  excuse: choice('不予处罚的理由', excuses),
  education: text('教育情况', { max: 200, help: '不予处罚的，应当教育当事人' }),
  crimeReportedOn: date('提出移送报告日期'),
  crimeDecidedAt: datetime('决定移送时间'),
  crimeHandedAt: datetime('移送时间'),
  serviceMethod: choice('送达方式', methods),
  announcedOn: date('公告日期', { neededIf: is('serviceMethod', 'notice') }),
  announcedEnds: computed('公告期满日', { of: 'date', from: ['announcedOn'], compute: value.announcedEnds }),
  electronicConsent: yesNo('当事人签署同意电子送达'),
  servedOn: date('送达日期'),
  receiver: text('签收人', { max: 40, secret: 'personal', purpose: '证明送达' }),
  serviceProof: files('送达回证'),
  payments: parts('缴款', {
    on: date('缴款日期', { needed: true }), amount: money('金额', { needed: true }),
    way: choice('方式', { bank: '银行', online: '电子支付', cash: '当场收缴' }, { needed: true }),
    ground: choice('当场收缴的情形', { small: '一百元以下', hard: '不当场收缴事后难以执行', remote: '边远、水上、交通不便，当事人提出' }, { neededIf: is('way', 'cash') }),
  }, { max: 60, grows: true }),
  owed: computed('应缴罚没款（元）', { of: 'number', from: ['fine', 'gain'], compute: value.owed }),
  paidTotal: computed('已缴罚没款（元）', { of: 'number', from: ['payments'], compute: value.paid }),
  surcharge: money('加处的罚款', { help: '每日百分之三，不得超过罚款本数' }),
  deferAskedOn: date('当事人申请暂缓（分期）日期'),
  deferReason: longText('经济困难的情况', { max: 1000, secret: 'personal', help: '当事人申请书上写的，附证明' }),
  deferAs: choice('暂缓方式', { later: '延期缴纳', parts: '分期缴纳' }),
  instalments: parts('分期', {
    by: date('最迟缴款日', { needed: true, future: true }), amount: money('金额', { needed: true }),
  }, { max: 24, neededIf: is('deferAs', 'parts'), help: '合计等于还没有缴的罚没款，最后一期不晚于暂缓期满' }),
  deferredOn: date('批准暂缓（分期）缴纳日期'),
  deferDays: number('暂缓天数', '日', { adds: false, min: 1, max: 365 }),
  payBy: computed('缴款期限届满日', { of: 'date', from: ['servedOn', 'fine', 'deferDays'], compute: value.payBy }),
  instalmentsOff: computed('分期合计不符或者超出期限', {
    of: 'yesNo', from: ['instalments', 'deferAs', 'fine', 'gain', 'payments', 'servedOn', 'deferredOn', 'deferDays'], compute: value.instalmentsOff,
  }),
  nextInstalment: computed('下一期最迟缴款日', { of: 'date', from: ['instalments', 'deferAs', 'payments'], compute: value.nextInstalment }),
  surchargeOver: computed('加处罚款超过上限', {
    of: 'yesNo', from: ['surcharge', 'fine', 'servedOn', 'deferDays', 'urgeServedOn', 'payments'], compute: value.surchargeOver,
  }),
  cashOn: date('当场收缴日期', { neededIf: some('payments', is('way', 'cash')) }),
  cashHandedOn: date('交本机关日期'),
  cashBankedOn: date('交银行日期'),
  urgeServedOn: date('催告书送达日期'),
  urgeEnds: computed('催告期满日', { of: 'date', from: ['urgeServedOn'], compute: value.urgeEnds }),
  remedyAskedOn: date('当事人申请复议（起诉）日期'),
  remedyEnds: computed('救济期限最早届满日', { of: 'date', from: ['servedOn', 'procedure'], compute: value.remedyEnds }),
  suitTimeEndedOn: date('救济期限届满日'),
  courtAppliedOn: date('申请强制执行日期'),
  courtResult: choice('法院结果', { executed: '执行完毕', refused: '不准予执行', ended: '终结执行' }),
  reconsideration: link('相关的行政复议', 'reconsideration'),
  litigation: link('相关的行政诉讼', 'litigation'),
  reversedOn: date('被变更（撤销、确认违法）日期'),
  reversal: choice('被纠正的方式', { changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效' }),
  publishedOn: date('决定公开日期'),
  publishUntil: date('公示截止日', { future: true, help: '按信用修复和公示的规定填' }),
  withdrawnOn: date('撤回公开日期'),
  closedOn: date('结案日期'),
  archiveNo: text('案卷号', { max: 40 }),
  archivedOn: date('归档日期'),
} as const

/** 执法案件的栏目：同一件事只填一次，各种文书都从这里取。 */
export const caseFields = { ...filing, ...inquiry, ...deliberation, ...outcome, ...paperNoteFields } as const
