import { cases, items, money, none, papers, persons, places, type Rule, rates, times } from './rule.ts'

/** Measures of compulsion, which are no punishment, and what is done instead of one. */
const compulsion: readonly Rule[] = [
  none(
    [...cases, ...items, ...papers],
    ['查封', '扣押', '查封扣押', '查封、扣押', '先行登记保存', '停产整治', '限产停产', '按日计罚', '行政强制措施'],
    {
      not: ['案件', '诉讼', '复议', '审核', '清单', '宣传', '普法'],
    },
  ),
  none([...papers, ...items], ['信用信息', '归集…信息', '失信信息', '修复…信息'], { not: ['宣传', '普法', '推送'] }),
  none([...cases, ...persons], ['行政拘留', '移送拘留', '司法拘留'], { not: ['复议', '诉讼', '案件'] }),
  none([...items, 'firms', 'homes'], ['信用修复', '失信惩戒', '失信名单', '黑名单'], { not: ['企业', '宣传', '培训'] }),
]

/** Papers that an office draws up or hands out in its own trade, and the fees and values it deals with. */
const papersOfTrade: readonly Rule[] = [
  none(
    ['papers'],
    [
      '审计报告',
      '审计…文书',
      '鉴定意见书',
      '鉴定书',
      '检测报告',
      '检验报告',
      '评估报告',
      '认定书',
      '优待证',
      '从业资格证',
      '登记证',
      '产权证',
      '居住证',
      '驾驶证',
      '残疾证',
      '残疾人证',
      '许可证',
      '社保卡',
      '贷款',
      '张贴公告',
    ],
    { not: ['执法', '审查', '审核', '公示', '公开', '复议', '诉讼', '宣传', '普法'] },
  ),
  none(money, ['标的额', '标的金额', '评估金额', '认定金额', '成交金额', '交易金额'], {
    with: ['价格认定', '评估', '拍卖', '招标', '交易'],
    not: ['纠纷', '调解', '援助', '风险评估'],
    weight: 2,
  }),
]

/** Agreements that settle no dispute, and what is signed as a pledge. */
const pledges: readonly Rule[] = [
  none(
    papers,
    [
      '合作协议',
      '服务协议',
      '框架协议',
      '战略协议',
      '共建协议',
      '补偿协议',
      '征收协议',
      '搬迁协议',
      '聘用协议',
      '协作协议',
      '帮扶协议',
      '结对协议',
    ],
    { not: ['审查', '审核', '合同', '纠纷', '调解', '备案', '起草', '修改'] },
  ),
  none(['papers'], ['责任书', '责任状', '承诺书', '保证书'], { not: ['审查', '审核', '发放', '宣传', '普法'] }),
]

/** What other offices of justice count: acts of notaries, expert opinions, arbitration. */
const justice: readonly Rule[] = [
  none(papers, ['公证事项', '公证案件', '办理公证', '公证｜', '公证业务', '司法鉴定', '鉴定案件', '鉴定业务'], {
    not: ['援助', '普法', '宣传'],
  }),
  none(cases, ['立案', '审结', '结案', '裁决', '终局裁决', '撤诉', '受理'], {
    with: ['劳动仲裁', '土地仲裁', '争议仲裁', '仲裁院', '仲裁机构', '仲裁委'],
    not: ['纠纷', '复议', '诉讼', '处罚', '监察', '投诉', '援助'],
  }),
]

/** What prosecutors and courts do of their own motion. */
const courts: readonly Rule[] = [
  none(cases, ['公益诉讼', '监督立案', '监督撤案'], { not: ['行政诉讼案件', '应诉'] }),
  none(['papers', 'cases'], ['检察建议', '司法建议', '监察建议', '提醒函', '建议函'], { not: ['率'] }),
  none(money, ['执行到位', '执行款', '执行金额']),
  none(persons, ['人民监督员', '廉政监督员', '党风监督员', '专家顾问', '技术顾问'], { not: ['执法', '法律'] }),
]

/** Skills and health are taught too; firms and bodies go out of being. */
const teaching: readonly Rule[] = [
  none(
    [...times, ...persons],
    ['技能培训', '职业培训', '创业培训', '消防培训', '急救培训', '急救知识', '健康讲座', '健康知识', '农技培训', '实用技术培训'],
    {
      not: ['法律', '法治', '执法', '普法'],
    },
  ),
  none([...times, ...persons], ['心理辅导', '课后辅导', '就业辅导', '创业辅导'], { not: ['法律', '法治'] }),
  none(['homes', 'firms'], ['注销', '吊销', '列入', '除名'], { not: ['清单', '计划'] }),
  none(places, ['危房', '危旧房']),
  none(times, ['练兵', '大练兵'], { not: ['执法'] }),
  none(times, ['新闻发布会', '新闻通气会', '招聘会', '推介会']),
]

/** Prizes are no work done. */
const prizes: readonly Rule[] = [
  none(persons, ['先进个人', '先进工作者', '标兵', '优秀等次', '考核等次']),
  none(papers, ['获…优秀案卷', '获…优秀案例', '评为…优秀案卷', '评为…优秀案例', '入选…案例', '获评…案例', '案卷获评', '获评…优秀'], {
    weight: 4,
  }),
]

/** Burdens taken off those who apply: certificates, papers and steps that are no longer asked for are no powers. */
const burdens: readonly Rule[] = [
  none([...items, ...papers], ['证明事项', '申请材料', '申报材料', '办事材料', '证明材料', '办理环节', '审批环节', '办事环节'], {
    not: ['审查', '审核', '复议', '援助', '进驻', '承诺'],
  }),
]

/** Reviews and meetings beside the legal ones. */
const reviews: readonly Rule[] = [
  none([...papers, ...items], ['公平竞争审查', '公平竞争…审查'], { not: ['合法性', '清理', '培训', '宣传', '制度'], weight: 2 }),
  none(
    times,
    [
      '审理委员会会议',
      '审委会会议',
      '评审委员会会议',
      '仲裁委员会会议',
      '安全生产委员会会议',
      '安委会会议',
      '安委会…会议',
      '专家委员会会议',
      '业主委员会会议',
    ],
    { not: ['法治', '依法治'], weight: 4 },
  ),
]

/** Shares of goods, bodies and cases, which are no passes of an exam and no disputes settled. */
const shares: readonly Rule[] = [
  none(
    rates,
    [
      '年检合格率',
      '年检率',
      '年报率',
      '检定合格率',
      '检验合格率',
      '验收合格率',
      '入库率',
      '裁决率',
      '配备率',
      '安装率',
      '超限率',
      '覆盖率',
    ],
    {
      not: ['审查', '审核', '反诈', '考试', '法律顾问', '示范', '录入', '记录', '公共法律'],
      weight: 0.5,
    },
  ),
]

/** What becomes of requests for reconsideration, in shares. */
const outcomes: readonly Rule[] = [
  none(rates, ['调解和解率', '调解结案率', '和解率', '受理率', '纠错率'], { with: ['复议'], not: ['信访'], weight: 1 }),
]

/** Who takes part in the work of others, is called in by it or asked about it afterwards. */
const company: readonly Rule[] = [
  none([...persons, 'firms', 'homes'], ['约谈企业', '约谈…企业', '约谈经营', '约谈商户', '约谈用人单位', '约谈…经营者'], {
    not: ['督察', '法治'],
  }),
  none(persons, ['回访', '回访群众', '回访当事人', '电话回访'], { not: ['普法', '宣传'] }),
  none(persons, ['参与接访', '律师…接访', '参与…接访'], { not: ['群众', '信访人', '来访人'] }),
]

/** What bureaus count of their own trade: compulsion, certificates, burdens, fair competition, inspection of goods. */
export const trades: readonly Rule[] = [
  ...compulsion,
  ...papersOfTrade,
  ...pledges,
  ...justice,
  ...courts,
  ...teaching,
  ...prizes,
  ...burdens,
  ...reviews,
  ...shares,
  ...outcomes,
  ...company,
]
