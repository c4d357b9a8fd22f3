import { filled, is, yes } from '../../kernel/condition.ts'
import {
  choice, computed, date, datetime, files, group, link, links, longText, number, parts, person, persons, text, unit, yesNo,
} from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import { disputeKinds } from '../dispute-kinds.ts'
import { concludingDay, daysHeard, firstTime, handledByAccused, lastNoted, toldOfReview } from './petition-days.ts'

/** 信访与接访共用的问题类别：与矛盾纠纷同一套，另加政策类。 */
export const subjects = { ...disputeKinds, policy: '政策落实' } as const

const channels = { letter: '来信', visit: '来访', online: '网上', phone: '电话', transferred: '转送', assigned: '交办' } as const

/** 受理、转送、导入、告知向他机关提出、不予受理，五种去向。 */
const informTypes = {
  accepted: '受理', transferred: '转送有权处理的机关', route: '导入法定途径', notOurs: '告知向有权处理的机关提出', notAccepted: '不予受理',
} as const

const routes = {
  litigation: '诉讼', recon: '行政复议', arbitration: '仲裁', ruling: '行政裁决', license: '行政许可', penalty: '查处违法、履行职责',
  partyAppeal: '党员申诉', supervision: '纪检监察',
} as const

/** 检举控告只有指定的人能看。 */
export const isAccusation = is('category', 'accusation')

const results = { upheld: '维持原意见', changed: '变更或撤销原意见', redo: '责令重新办理' } as const

/** 信访事项的栏目。 */
export const petitionFields = {
  // 登记与甄别
  channel: choice('信访渠道', channels),
  receivedOn: date('收到日期', { help: '来访为来访当日；转送、交办为本机关收到之日' }),
  fromOrgan: text('转送或交办机关', { max: 60, neededIf: is('channel', 'transferred', 'assigned') }),
  petitioners: parties('信访人', { min: 1, max: 100 }),
  contactUnclear: yesNo('姓名（名称）或住址不清', { help: '不清的，无从告知，十五日的告知期限不适用' }),
  people: number('信访人次', '人次', { min: 1, help: '来访填到访人数；来信、网上填署名人数' }),
  reps: number('代表人数', '人', { help: '多人来访应当推选代表，不超过五人', max: 100 }),
  group: yesNo('集体访', { help: '人数标准没有全国规定，以县里的规定为准（通常为五人以上）' }),
  category: choice('信访类别', { suggestion: '建议意见', accusation: '检举控告', appeal: '申诉求决' }),
  subject: choice('问题类别', subjects),
  request: longText('信访诉求', { max: 2000, secret: 'personal' }),
  facts: longText('事实和理由', { max: 4000 }),
  responsibleOrgan: text('有权处理的机关', { max: 60, neededIf: is('informType', 'transferred', 'notOurs') }),
  urgent: yesNo('重大紧急'),
  urgentReports: parts('重大紧急事项报告', {
    at: datetime('报告时间', { needed: true }), to: choice('报告对象', { government: '本级党委、政府', upper: '上级主管部门', police: '公安机关' }, { needed: true }),
    receipt: text('接报人或回执号', { max: 60 }),
  }, { grows: true }),
  matterKey: text('同一事项编号', { max: 40, help: '填写这一事项第一次登记的编号，纠纷、接访、信访通用' }),
  repeatOf: link('重复的信访事项', 'petition'),
  repeatCount: number('同一事项信访次数', '次', { adds: false, min: 1 }),
  first: computed('初次信访', { of: 'yesNo', from: ['repeatOf'], compute: firstTime }),
  reception: link('接访记录', 'reception'),
  // 检举控告与回避
  accusedUnit: unit('被反映的单位'),
  accused: persons('被反映的人员', { max: 20 }),
  interested: persons('应当回避的人员', { max: 20, help: '与信访事项或者信访人有直接利害关系的，不得办理' }),
  assignee: person('检举控告承接人', { neededIf: isAccusation, help: '检举控告只有指定的人能看，请指定接下来办理的人；不得是被反映的单位或者人员' }),
  // 告知、受理、导入、转送
  informType: choice('处理去向', informTypes),
  statutory: yesNo('可以通过法定途径解决', { neededIf: is('category', 'appeal') }),
  route: choice('法定途径', routes, { neededIf: yes('statutory') }),
  informOn: date('书面告知日期'),
  acceptedOn: date('受理日期'),
  simple: yesNo('简易办理'),
  routedOn: date('导入日期'),
  routedTo: text('导入的机关或机构', { max: 60 }),
  transferredOn: date('转送日期'),
  transferReceipt: files('转送回执'),
  // 办理中发现违法犯罪线索的：只抄必需的内容交给接收人，本条只留“已移送”，看不到线索（X8）。
  handedOverOn: date('线索移送日期'),
  clueReceiver: person('移送接收人', { help: '发现违法犯罪线索的，交给他签收登记；可以是平安办、司法所或者分管、主要负责人' }),
  clueTransfers: links('移交件', 'clue-transfer'),
  refusedOn: date('不予受理日期'),
  refuseReason: choice('不予受理原因', {
    inProcess: '同一事项正在办理', ended: '三级终结后仍以同一事实和理由提出', notOurs: '不属于本机关职权', notPetition: '不属于信访事项',
  }),
  objectOn: date('提出异议日期'),
  objectReason: text('异议理由', { max: 300 }),
  returnedOn: date('退回日期'),
  // 办理
  handlingUnit: unit('承办单位'),
  accusedHandles: computed('承办单位就是被反映的单位', { of: 'yesNo', from: ['accusedUnit', 'handlingUnit'], compute: handledByAccused }),
  handlers: persons('承办人', { max: 10 }),
  delegate: person('受委托批准延期的分管领导'),
  extensionDays: number('延长天数', '日', { adds: false, min: 1, max: 30 }),
  extensionOn: date('批准延长日期'),
  extensionToldOn: date('告知延长日期'),
  extensionReason: text('延长理由', { max: 300 }),
  hearing: group('听证', { heldOn: date('听证日期', { needed: true }), result: longText('听证结论', { max: 1000, secret: 'personal' }) }),
  mediationConsentOn: date('双方同意调解日期'),
  disputants: parties('争议双方', { min: 2, max: 20 }),
  mediated: link('调解的纠纷', 'dispute'),
  opinionKind: choice('处理意见', { support: '予以支持', explain: '解释说明', reject: '不予支持' }),
  opinionReason: longText('处理意见内容', { max: 4000, secret: 'personal' }),
  opinionBasis: longText('法律法规和政策依据', { max: 2000 }),
  opinionIssuedOn: date('出具意见书日期'),
  opinionFiles: files('处理意见书'),
  servedOn: date('送达日期'),
  servedFiles: files('送达回证'),
  settledOn: date('息诉日期'),
  settledFiles: files('息诉协议'),
  concludedOn: computed('办结日期', { of: 'date', from: ['opinionIssuedOn', 'settledOn'], compute: concludingDay }),
  // 复查、复核
  reviewRequestedOn: date('请求复查日期'),
  reviewOrgan: text('复查机关', { max: 60 }),
  reviewDecidedOn: date('复查意见日期'),
  reviewResult: choice('复查结果', results),
  reviewFiles: files('复查意见书'),
  reviewServedOn: date('复查意见送达日期'),
  reviewTold: computed('本次复查意见送达之日', { of: 'date', from: ['reviewDecidedOn', 'reviewServedOn'], compute: toldOfReview }),
  recheckRequestedOn: date('请求复核日期'),
  recheckOrgan: text('复核机关', { max: 60 }),
  recheckHearingFrom: date('复核听证开始日期'),
  recheckHearingTo: date('复核听证结束日期'),
  hearingDays: computed('复核听证天数', { of: 'number', from: ['recheckHearingFrom', 'recheckHearingTo'], compute: daysHeard }),
  recheckDecidedOn: date('复核意见日期'),
  recheckResult: choice('复核结果', results),
  recheckFiles: files('复核意见书'),
  ended: yesNo('三级终结'),
  // 评价、回访、积案、越级
  rating: choice('满意度评价', { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' }),
  ratedOn: date('评价日期'),
  visits: parts('回访疏导记录', {
    on: date('回访日期', { needed: true }), by: person('回访人', { needed: true }), result: choice('回访结果', { stable: '已稳定', repeated: '有反复', unreachable: '未联系上' }),
  }, { grows: true }),
  helped: text('帮扶救助', { max: 500, secret: 'personal' }),
  closedOn: date('归档日期'),
  oldCase: yesNo('积案'),
  oldListedOn: date('列入积案日期'),
  oldBasis: choice('列为积案的理由', { overYear: '超过一年未化解', repeats: '同一事项三次以上', upper: '上级列入' }),
  oldNotice: files('上级列入文件', { neededIf: is('oldBasis', 'upper') }),
  leadCadre: person('包案领导'),
  oldPlan: longText('化解方案', { max: 2000 }),
  oldNotes: parts('积案月度进展', { on: date('记录日期', { needed: true }), note: text('进展', { needed: true, max: 500 }) }, { grows: true }),
  oldNotedOn: computed('最近一次登记积案进展', { of: 'date', from: ['oldNotes'], compute: lastNoted }),
  oldEndedOn: date('积案销号日期'),
  oldEndBasis: choice('销号理由', { settled: '已息诉', ended: '三级终结', court: '人民法院终审', upper: '上级撤销' }),
  oldEndFiles: files('销号依据', { neededIf: is('oldEndBasis', 'court', 'upper') }),
  skips: parts('越级上访通报', {
    on: date('通报日期', { needed: true }), organ: text('通报机关', { max: 60, neededIf: filled('on') }), notice: files('通报文件', { neededIf: filled('on') }),
  }, { grows: true }),
} as const
