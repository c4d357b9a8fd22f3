import type { Unit } from '../kernel/unit.ts'

/** A page of running text: headed paragraphs. */
export type TextSection = { readonly heading: string; readonly text: string }
/** A notice on the home page. */
export type Notice = { readonly title: string; readonly text: string; readonly day: string }
/** An official channel that the portal names and never imitates. */
export type Channel = { readonly name: string; readonly how: string }

/** Everything on the portal that a county writes itself (settings `portal.*`). The values here are the fictional ones of the demonstration. */
export type PortalTexts = {
  readonly siteName: string
  readonly domain: string
  /** 政府网站标识码: division code and a serial of four digits. */
  readonly siteCode: string
  readonly organiser: string
  readonly undertaker: string
  readonly address: string
  readonly hours: string
  readonly phone: string
  readonly fax: string
  readonly mail: string
  readonly icp: string
  readonly police: string
  /** Figures on the home page, by id, in order. */
  readonly headlines: readonly string[]
  readonly notices: readonly Notice[]
  readonly channels: readonly Channel[]
  readonly guide: readonly TextSection[]
  readonly rules: readonly TextSection[]
  readonly apply: readonly TextSection[]
  readonly accessibility: readonly TextSection[]
}

/** The texts of the demonstration county. Names, numbers and addresses are invented. */
export function demonstrationTexts({ name, code }: Pick<Unit, 'name' | 'code'>): PortalTexts {
  const organ = `${name}人民政府`
  return {
    siteName: `${name}法治政府建设公开平台`, domain: 'fzzf.example.gov.cn', siteCode: `${code.padEnd(6, '0').slice(0, 6)}0001`,
    organiser: `${organ}办公室`, undertaker: `${name}司法局`, address: `${name}望江街道文治路1号`,
    hours: '工作日 9:00—12:00，13:30—17:30', phone: '000-00000000', fax: '000-00000001', mail: 'gongkai@example.gov.cn',
    icp: '演ICP备00000000号（演示）', police: '演公网安备 00000000000000号（演示）',
    headlines: ['disputes.handled', 'disputes.successRate', 'publicity.events', 'normativeDocs.made', 'legalReview.total', 'study.sessions'],
    notices: notices(organ), channels, guide: guide(organ), rules: rules(organ), apply: apply(organ), accessibility: accessibility(name),
  }
}

const notices = (organ: string): readonly Notice[] => [
  { title: '年度报告公开安排', text: `${organ}及各乡镇人民政府上一年度法治政府建设年度报告，每年4月1日前在本平台公开。`, day: '2026-01-05' },
  { title: '数据说明', text: '本平台的数据由台账记录按统一口径算出，点开即可看到定义、统计期和统计时间。', day: '2026-01-05' },
]

const channels: readonly Channel[] = [
  { name: '12345 政务服务便民热线', how: '咨询、求助、投诉、建议' },
  { name: '12348 公共法律服务热线', how: '法律咨询、人民调解、法律援助指引' },
  { name: '行政复议、行政诉讼', how: '对行政行为不服的，可以依法申请行政复议或者向人民法院起诉' },
]

const guide = (organ: string): readonly TextSection[] => [
  { heading: '公开范围和分类', text: '主动公开的内容按栏目编排：法治政府建设年度报告、行政规范性文件、普法活动、学法与培训，以及年度数据。依照政府信息公开条例第二十条、第二十一条确定的内容，见“法定主动公开内容”。' },
  { heading: '获取方式', text: '在本平台浏览、检索和下载；也可以到政务公开专区查阅。看不清、听不到或者不便填写的，工作人员当面提供帮助，口头提出的申请由工作人员代为记录。' },
  { heading: '编排体系', text: '每条信息有索引号、名称、发布机构、成文日期和发布日期，网址长期不变。内容更正的，注明更正日期；撤下的，原网址说明撤下的日期和理由。' },
  { heading: '公开机构', text: `${organ}办公室负责推进、指导、协调本行政区域的政府信息公开工作。办公地址、时间、电话、传真和电子邮箱见页面底部。` },
]

const rules = (organ: string): readonly TextSection[] => [
  { heading: '公开审查', text: '先审查、后公开。拟公开的信息由承办人提出意见，经保密审查和负责人批准后发布；不能确定是否可以公开的，报请有关部门确定。' },
  { heading: '公开期限', text: '属于主动公开范围的信息，自形成或者变更之日起二十个工作日内公开；法律、法规另有规定的，从其规定。' },
  { heading: '个人信息保护', text: '记录中的姓名、证件号码、联系方式和住址不公开。人数过少可能推算到个人的数据，不公开具体数值。' },
  { heading: '监督', text: `认为${organ}没有按照要求主动公开的，可以向政府信息公开工作主管部门提出。` },
]

const apply = (organ: string): readonly TextSection[] => [
  { heading: '提出申请', text: `向${organ}提出申请，可以当面、邮寄、传真或者使用电子邮件。申请应当包括申请人的姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查询的其他特征，以及获取信息的形式。书写有困难的，可以口头提出，由工作人员代为填写。` },
  { heading: '答复期限', text: '能够当场答复的当场答复；不能当场答复的，自收到申请之日起二十个工作日内答复；需要延长的，经批准并告知申请人，延长最长不超过二十个工作日。' },
  { heading: '费用', text: '提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，按国家规定收取信息处理费。' },
  { heading: '救济', text: '认为信息公开工作侵犯合法权益的，可以向上一级行政机关投诉、举报，也可以依法申请行政复议或者提起行政诉讼。' },
]

const accessibility = (name: string): readonly TextSection[] => [
  { heading: '目标', text: `${name}法治政府建设公开平台以 WCAG 2.2 AA 级为目标，同时参照国家信息无障碍标准持续改进。本说明为自我声明。` },
  { heading: '已经做到的', text: '全部页面不依赖脚本；可以只用键盘浏览；有“跳到正文”链接；文字与背景的对比度不低于 4.5:1，长辈版不低于 7:1；按钮和链接的点击范围不小于 24 像素；放大到 200% 内容不丢失；不以颜色作为唯一提示。' },
  { heading: '长辈版', text: '点击页面顶部“长辈版”，文字放大、行距加宽、对比度提高；再点“标准版”恢复。选择保存在本机。' },
  { heading: '意见反馈', text: '遇到读不出、点不到、看不清的地方，请拨打页面底部的电话，或者发送电子邮件。我们登记后改进，并告知结果。' },
]
