import { filled, is, rowsOf } from '../../kernel/condition.ts'
import {
  choice, choices, computed, date, datetime, docNo, files, link, links, longText, money, number, parts, person, persons, text, unit, yesNo,
} from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import { disputeKinds } from '../dispute-kinds.ts'

const sources = {
  patrol: '排查', apply: '当事人申请', initiative: '主动调解', police: '公安移送', court: '法院委派委托', petition: '信访转入',
  hotline: '12345等平台', upper: '上级交办', centre: '综治中心窗口', reception: '领导接访',
} as const

const levels = { grid: '网格', village: '村（社区）', township: '乡镇（街道）', county: '县级' } as const

/** 涉未成年人、家庭暴力的，只有指定的人能看。 */
export const isConfined = is('riskFlags', 'minor', 'domesticViolence')

/** 矛盾纠纷的栏目。没有任何收费栏：人民调解不收取任何费用（人民调解法第四条）。 */
export const disputeFields = {
  // 发现与研判
  foundOn: date('发现日期'),
  how: choice('来源', sources),
  kind: choice('纠纷类型', disputeKinds),
  parties: parties('当事人', { min: 2, max: 60 }),
  peopleCount: number('涉及人数', '人', { min: 1 }),
  amount: money('涉及金额'),
  summary: longText('纠纷概况', { max: 2000 }),
  place: text('发生地点', { max: 80 }),
  appliedOn: date('收到调解申请日期', { neededIf: is('how', 'apply') }),
  risk: choice('风险等级', { low: '一般', middle: '较大', high: '重大疑难' }),
  riskFlags: choices('风险情形', { violence: '可能激化', group: '群体性', minor: '涉未成年人', domesticViolence: '家庭暴力', suicide: '有自杀自伤风险' }),
  victimHarmed: yesNo('未成年人受侵害或无（限制）民事行为能力人受家暴', { neededIf: isConfined, help: '含疑似；选“是”的，报告有关机关之后才能调解' }),
  assignee: person('限知事项承接人', { neededIf: isConfined, help: '涉未成年人、家庭暴力的，只有指定的人能看，请指定接下来办理的人' }),
  mode: choice('调解方式', { people: '人民调解', admin: '行政调解', judicial: '司法调解', industry: '行业专业调解', decision: '行政处理（裁决）' }),
  stage: choice('诉讼阶段', { preSuit: '诉前', inSuit: '诉中', none: '未涉诉' }),
  online: yesNo('在线调解'),
  committee: unit('调解组织'),
  mediators: persons('调解员', { max: 10 }),
  interested: persons('应当回避的人员', { max: 10, help: '当事人的近亲属、与纠纷有利害关系的，不得调解' }),
  advisers: persons('参与的法律顾问', { max: 10 }),
  helpers: choices('参与力量', { delegates: '两代表一委员', sage: '乡贤', police: '派出所', justice: '司法所', lawyers: '法律服务所', women: '妇联', other: '其他' }),
  reports: parts('报告有关机关', {
    at: datetime('报告时间', { neededIf: filled('to') }), to: choice('报告对象', { police: '公安机关', civil: '民政部门', education: '教育部门', other: '其他机关' }, { needed: true }),
    receipt: text('接报人或回执号', { max: 60 }),
  }),
  matterKey: text('同一事项编号', { max: 40, help: '填写这一事项第一次登记的编号，纠纷、信访、接访通用' }),
  petition: link('转来的信访事项', 'petition'),
  laterPetitions: links('当事人另行信访', 'petition', { help: '当事人就已经调解的事项又去信访的，在这里关联' }),
  ladder: parts('逐级流转', {
    on: date('流转日期', { neededIf: filled('level') }), level: choice('交到哪一级', levels, { needed: true }), how: text('处理情况', { max: 200 }),
  }, { grows: true }),
  leadCadre: person('包案领导'),
  escalateWhy: choice('升级原因', { highRisk: '重大疑难', group: '涉众', failedTwice: '两次调解未成', oldCase: '积案', upper: '上级督办', other: '其他' }),
  incidents: parts('群体性事件与越级上访', {
    on: date('发生或通报日期', { needed: true }), kind: choice('事态', { group: '群体性事件', skipPetition: '越级上访' }, { needed: true }),
    notice: files('上级通报文件', { neededIf: is('kind', 'skipPetition') }),
  }),
  // 受理与调解
  acceptedOn: date('受理日期'),
  inScope: yesNo('属于可以调解的纠纷'),
  consentOn: date('各方同意调解日期'),
  caseNo: docNo('调解案号', { word: '调字' }),
  sessions: parts('调解记录', {
    on: date('调解日期', { needed: true }), place: text('调解地点', { max: 60 }), record: longText('调解情况', { needed: true, secret: 'personal' }),
    result: choice('调解结果', { goingOn: '继续调解', agreed: '达成一致', apart: '分歧较大', refused: '一方明确拒绝' }),
  }),
  firstSessionOn: computed('首次调解日期', { of: 'date', from: ['sessions'], compute: firstSession }),
  apart: computed('未谈成次数', { of: 'number', from: ['sessions'], compute: timesApart }),
  extensionDays: number('延长天数', '日', { adds: false, min: 1, max: 365, help: '各方再次同意延长的，填累计的天数' }),
  extensionAgreedOn: date('各方同意延长日期'),
  // 结果
  concludedOn: date('调解结束日期', { help: '达成协议之日，或者调解终止之日' }),
  agreementForm: choice('协议形式', { written: '书面', oral: '口头' }),
  terms: longText('协议内容', { secret: 'personal' }),
  sealedOn: date('最后签名盖章日期', { neededIf: is('agreementForm', 'written') }),
  allSigned: yesNo('各方与调解员已签名并加盖印章', { neededIf: is('agreementForm', 'written') }),
  agreementFiles: files('签章协议扫描件', { neededIf: is('agreementForm', 'written') }),
  effectiveOn: computed('协议生效日期', { of: 'date', from: ['sealedOn', 'concludedOn', 'agreementForm'], compute: effectiveDay }),
  settledAt: choice('化解层级', levels),
  failReason: choice('调解不成原因', { refused: '一方明确拒绝', noAgreement: '未能达成协议', noContact: '当事人失联', outOfScope: '不属于调解范围' }),
  advisedRemedy: yesNo('已告知仲裁、行政、司法等救济途径'),
  withdrawnOn: date('撤回日期'),
  // 履行与司法确认
  performDue: date('约定履行期限', { future: true, help: '分期履行的填最后一期届满日' }),
  performance: choice('履行情况', { done: '已履行', partial: '部分履行', not: '未履行', none: '无须履行' }),
  performedOn: date('履行完毕日期'),
  performanceFiles: files('履行凭证'),
  confirmWaived: yesNo('各方表示不申请司法确认'),
  confirmEligible: yesNo('双方共同申请且属可确认事项', { help: '身份关系的确认和解除、物权和知识产权的确权，法院不予受理' }),
  confirmAppliedOn: date('申请司法确认日期'),
  confirmCourt: text('确认法院', { max: 40 }),
  confirmResult: choice('司法确认结果', { valid: '裁定有效', rejected: '裁定驳回', withdrawn: '撤回申请' }),
  confirmDecidedOn: date('司法确认裁定日期', { neededIf: filled('confirmResult') }),
  confirmCaseNo: text('司法确认案号', { max: 40 }),
  enforceAppliedOn: date('申请强制执行日期'),
  // 行政处理、移送、回访
  statusQuoTold: yesNo('已告知争议解决前不得改变土地、林木现状'),
  decisionTask: link('处理决定任务', 'task'),
  decisionNo: docNo('处理决定文号', { word: '处字' }),
  decidedOn: date('处理决定日期'),
  decisionServedOn: date('处理决定送达日期'),
  transferTo: choice('移送去向', { court: '人民法院', arbitration: '仲裁机构', petition: '信访', police: '公安机关', authority: '主管部门', county: '县级人民政府' }),
  transferredOn: date('移送日期'),
  transferReceipt: files('移送回执'),
  // 办理中发现违法犯罪线索的：只抄必需的内容交给接收人，本条只留“已移送”，看不到线索（X8）。
  handedOverOn: date('线索移送日期'),
  clueReceiver: person('移送接收人', { help: '发现违法犯罪线索的，交给他签收登记；可以是平安办、司法所或者分管、主要负责人' }),
  clueTransfers: links('移交件', 'clue-transfer'),
  visits: parts('回访记录', {
    on: date('回访日期', { needed: true }), by: person('回访人', { needed: true }), result: choice('回访结果', { stable: '已稳定', repeated: '有反复', unreachable: '未联系上' }),
  }),
  subsidy: money('案件补贴', { help: '发给调解员的补贴，不是向当事人收费' }),
} as const

/** 书面协议自各方签名盖章、调解组织盖章之日生效（第二十九条），口头协议自达成之日生效（第三十条）。 */
function effectiveDay({ agreementForm, sealedOn, concludedOn }: Readonly<Record<string, unknown>>): unknown {
  if (agreementForm === 'oral') return concludedOn ?? null
  return agreementForm === 'written' ? (sealedOn ?? null) : null
}

function firstSession({ sessions }: Readonly<Record<string, unknown>>): unknown {
  const days = rowsOf(sessions).map((row) => row.on).filter((day) => typeof day === 'string')
  return days.sort()[0] ?? null
}

/** 分歧较大或者一方拒绝的调解次数：满两次的，应当升级。 */
function timesApart({ sessions }: Readonly<Record<string, unknown>>): number {
  return rowsOf(sessions).filter(({ result }) => result === 'apart' || result === 'refused').length
}
