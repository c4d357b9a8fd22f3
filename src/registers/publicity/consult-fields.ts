import { is, yes } from '../../kernel/condition.ts'
import { choice, date, files, link, longText, number, parts, person, yesNo } from '../../kernel/field.ts'
import { partyFields } from '../../kernel/party.ts'
import { disputeKinds } from '../dispute-kinds.ts'
import { aidMatters } from './legal-aid-fields.ts'

/** 咨询事项：与纠纷类型一致，另加刑事、行政、社会保障。 */
export const consultMatters = { ...disputeKinds, criminal: '刑事', admin: '行政', socialSecurity: '社会保障' } as const

/** 服务对象的类别：统计用，不写姓名也要填。 */
export const clientGroups = {
  farmerWorker: '农民工', elderly: '老年人', disabled: '残疾人', minor: '未成年人', woman: '妇女', soldierFamily: '军人军属', enterprise: '企业', other: '其他',
} as const

// 咨询用不着身份号码，不收；转申请法律援助的，在那边补填。
const { idNumber: _, ...clientFields } = partyFields

/** 涉未成年人、家庭暴力的，只有办理的人和司法所所长能看。 */
export const isConfined = yes('confined')

/** 法律咨询的栏目。没有收费栏：村（居）法律顾问和法律援助的咨询、代书都不向群众收费。 */
export const consultFields = {
  askedOn: date('咨询日期'),
  way: choice('咨询方式', { window: '窗口', phone: '电话', online: '网上', visit: '上门', activity: '普法活动现场' }),
  client: parts('咨询人', clientFields, { max: 10, help: '可以不留姓名' }),
  people: number('咨询人次', '人次', { min: 1, max: 10_000 }),
  groupKind: choice('服务对象', clientGroups),
  confined: yesNo('涉未成年人或者家庭暴力'),
  matter: choice('咨询事项', consultMatters),
  question: longText('咨询内容', { max: 2000, secret: 'personal' }),
  answer: longText('答复要点', { max: 4000, secret: 'personal' }),
  answeredBy: person('解答人'),
  answeredOn: date('答复日期'),
  qualified: yesNo('解答人有法律执业资格'),
  general: yesNo('一般咨询', { help: '解答人没有执业资格的，只能就一般问题作说明' }),
  toldLegalAid: yesNo('已提示可以申请法律援助'),
  summary: longText('事项摘要', { max: 500, secret: 'personal', help: '集中登记的，写问了哪几类事，不写姓名' }),
  log: link('服务日志', 'adviser-log', { help: '法律顾问服务中解答的，关联当次日志；一件只登记一次' }),
  activity: link('所在普法活动', 'activity'),
  drafts: parts('代写、修改的文书', {
    kind: choice('文书种类', {
      complaint: '起诉状', answer: '答辩状', application: '申请书', agreement: '协议', will: '遗嘱', letter: '函件', revision: '修改合同',
    }, { needed: true }),
    draftedBy: person('代书人'), deliveredOn: date('交付日期'), copies: number('文书份数', '份', { min: 1, max: 100 }), paper: files('文书'),
  }, { min: 1, max: 50, grows: true }),
  next: choice('后续去向', { none: '无', dispute: '调解', petition: '信访', aid: '法律援助', lawsuit: '诉讼', recon: '行政复议' }),
  referredOn: date('转介日期'),
  dispute: link('转调解的纠纷', 'dispute'),
  petition: link('转信访的事项', 'petition'),
  aidMatter: choice('申请援助的事项', aidMatters, { neededIf: is('next', 'aid') }),
  aid: link('法律援助申请', 'legal-aid'),
  closedOn: date('办结日期'),
} as const
