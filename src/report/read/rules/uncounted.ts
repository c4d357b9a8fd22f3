import type { Kind } from '../counters.ts'
import { cases, items, money, papers, persons, type Rule, rates, times } from './rule.ts'

/** Sites, firms, households and things looked at, and how often. */
const visits: readonly Kind[] = ['places', 'firms', 'homes', 'items', 'other']
/** What such visits find or lead to. */
const findings: readonly Kind[] = ['cases', 'papers', 'items', 'places']

/** Words that name something no measure counts; `weight` says how surely they outweigh a measure named in the same clause. */
function none(count: readonly Kind[], say: readonly string[], more: Partial<Omit<Rule, 'measure' | 'count' | 'say'>> = {}): Rule {
  return { measure: null, count, say, weight: 3, ...more }
}

const safety: readonly Rule[] = [
  none(times, ['应急演练', '演练', '实战演练', '疏散演练', '消防演练', '拉动']),
  none(persons, ['参与', '参加', '群众', '参演'], { with: ['演练'], not: ['培训', '普法', '宣传', '宣讲', '讲座'] }),
  none(findings, ['隐患', '安全隐患', '火灾隐患', '风险隐患', '地灾点'], { not: ['纠纷', '矛盾', '争议', '法律', '信访'], weight: 2 }),
  none(findings, ['整改', '完成整改', '整改｜', '已整改', '整改到位', '整改完成', '督促整改', '销号'], {
    with: [
      '安全隐患',
      '火灾隐患',
      '隐患排查',
      '排查隐患',
      '查出隐患',
      '发现隐患',
      '整治隐患',
      '风险隐患',
      '巡河',
      '河道',
      '林长',
      '水质',
      '燃气',
      '图斑',
      '养老机构',
    ],
    not: ['督察', '巡察', '法治', '反馈'],
    weight: 2.5,
  }),
  none([...papers, 'times'], ['预警', '预警信号', '预警信息', '气象信息'], { not: ['反诈', '普法'] }),
  none(findings, ['责令…整改', '责令改正', '限期整改', '整改通知', '整改指令', '告诫', '提示函', '督办函', '监督文书', '整改建议'], {
    not: ['普法', '宣传'],
    weight: 2,
  }),
]

const inspections: readonly Rule[] = [
  none(visits, [
    '检查企业',
    '检查单位',
    '检查门店',
    '检查…场所',
    '检查…机构',
    '检查…经营',
    '检查…企业',
    '检查…单位',
    '检查…商户',
    '排查企业',
    '抽查企业',
    '抽取',
    '监督检查…机构',
    '｜企业…检查',
  ]),
  none(findings, ['发现问题', '发现…问题', '发现问题隐患', '查出问题'], {
    with: [
      '家次',
      '户次',
      '检查企业',
      '检查单位',
      '检查经营',
      '食品',
      '药品',
      '市场主体',
      '收购',
      '工地',
      '经营场所',
      '经营主体',
      '门店',
      '商户',
      '安全生产',
      '巡河',
      '河道',
      '林长',
      '环保',
      '道路',
      '燃气',
      '图斑',
      '养老机构',
    ],
    not: ['督察', '督查', '巡察', '法治', '法律', '案卷', '合同'],
    weight: 1,
  }),
  none(
    rates,
    ['合格率', '抽检合格率', '检测合格率', '监测合格率', '达标率', '通过率', '完成率', '覆盖率', '处置率', '优良率', '整改率', '核查率'],
    {
      with: ['抽检', '检测', '监测', '抽样', '样品', '批次', '食品', '药品', '产品', '水质', '农产品', '隐患', '空气', '线索'],
      not: ['考试', '测试', '审查', '审核', '案卷', '文书', '学法', '培训'],
      weight: 1.5,
    },
  ),
  none(['firms', 'homes'], ['执法检查', '双随机检查', '监督检查', '企业检查｜', '企业监督｜', '监督抽查'], { weight: 2 }),
  none(cases, ['仲裁', '劝阻转账', '劝阻电诈'], { not: ['调解'] }),
  none(rates, ['知晓率', '增长率', '下降率', '结案率', '占比…提高']),
]

const crime: readonly Rule[] = [
  none(
    [...cases, ...persons],
    [
      '破获',
      '侦破',
      '抓获',
      '刑事拘留',
      '刑拘',
      '刑事案件',
      '刑事立案',
      '刑事',
      '逮捕',
      '起诉',
      '接处警',
      '警情',
      '接警',
      '处警',
      '移送公安',
      '移送司法',
      '移送',
    ],
    { not: ['纠纷', '诉讼', '援助'], partOf: ['legalAid.cases', 'litigation.total'] },
  ),
  none([...papers, 'times'], ['抽检', '抽样', '快检', '监督抽检', '检验检测'], { not: ['案卷'] }),
  none(money, ['免予', '减免', '免除', '免罚', '不予处罚', '节约', '节省', '补贴', '追缴…资金'], { weight: 2 }),
]

const others: readonly Rule[] = [
  none(
    [...items, 'cases'],
    [
      '剩余｜',
      '余下｜',
      '尚有｜',
      '｜正在整改',
      '｜正在推进',
      '｜正在调处',
      '｜正在调解',
      '｜正在化解',
      '｜正在办理',
      '｜尚未整改',
      '未整改',
      '待整改',
    ],
    { weight: 2 },
  ),
  none([...items, 'papers'], ['收集意见', '征集意见', '收集…意见', '征集…意见', '意见建议', '采纳'], {
    with: ['征求', '公众', '听证', '座谈', '群众意见', '问卷'],
    not: ['立法', '审查', '审核', '顾问', '合同', '法律', '草案', '建议办', '采纳率'],
    weight: 1.5,
  }),
  none([...persons, ...money], ['奖励', '举报奖励', '慰问', '补助', '救济']),
  none(rates, ['参与率', '知晓率', '普及率'], {
    with: ['学生', '群众', '居民', '学宪法讲宪法', '问卷'],
    not: ['考试', '培训', '干部'],
    weight: 2,
  }),
  none(['places'], ['指导…调委会', '指导…调解组织', '指导…调解委员会']),
  none(['papers', 'times', 'items'], ['专报', '工作专报', '督查专报']),
  none(persons, [
    '转移群众',
    '转移人员',
    '疏散',
    '撤离',
    '避险',
    '救助',
    '流浪',
    '搜救',
    '巡林',
    '巡河',
    '劝阻',
    '预警劝阻',
    '劝返',
    '企业群众',
    '上门服务',
  ]),
  none(
    [...cases, 'items', 'papers'],
    ['举报', '举报线索', '线索', '首违免罚', '免罚', '首违不罚', '免予处罚', '不予处罚', '强制执行', '申请执行', '公安立案', '代位求偿'],
    { not: ['普法', '宣传', '投诉举报', '问题线索'], weight: 2 },
  ),
  none([...papers, 'items'], ['规范性文件备案', '文件备案', '文件报备'], { not: ['审查', '合同', '审核'], weight: 2 }),
  none(visits, ['立法联系点｜', '立法信息采集点｜']),
  none(times, ['应出庭'], { followedBy: ['实际出庭', '已出庭', '出庭'], weight: 7 }),
  none(
    ['places', 'items', 'firms'],
    ['｜部门', '个部门', '｜单位', '｜科室', '｜站所', '进驻部门', '入驻部门', '进驻单位', '入驻单位', '成员单位'],
    {
      not: ['约谈', '通报', '考核', '考评', '问责', '督察', '服务单位', '服务部门', '联系点'],
      weight: 3.5,
    },
  ),
  none(persons, ['执法人员｜', '｜执法人员', '执法队员｜', '人员｜'], {
    followedBy: ['其中…持证', '其中…执法证', '其中…取得'],
  }),
  none(persons, ['指导…调解员']),
  none(times, ['党委会', '党工委会', '党委会议', '党工委会议', '党组会', '党组会议', '常务会议', '办公会'], {
    followedBy: ['其中…研究法治', '其中…研究依法', '其中…专题研究', '其中…法治', '其中…学法'],
    not: ['研究', '专题', '法治', '听取', '学'],
    weight: 8,
  }),
  none(rates, ['答复率', '按时答复率', '按期答复率', '回复率', '办结率'], {
    with: ['依申请', '公开申请', '申请公开'],
    not: ['建议', '提案', '热线', '信访'],
    weight: 2,
  }),
  none(money, ['涉及金额', '金额', '总金额', '标的额', '合同金额'], {
    with: ['合同', '采购', '招标', '项目', '审计', '协议'],
    not: ['纠纷', '调解', '罚'],
    weight: 1,
  }),
  none(items, ['办理人大', '办理政协', '承办…建议', '承办…提案', '政协提案', '人大代表建议', '人大建议'], { not: ['立法'], weight: 2 }),
  none([...persons, ...times], ['税费咨询', '医保咨询', '心理咨询', '心理疏导', '就业咨询', '政务咨询', '业务咨询']),
]

/**
 * What reports of offices count beside the rule of law: safety, inspections, crime, meetings without a law item. They compete with the measures like any
 * rule, so that 应急演练8场 is no publicity and 抽检合格率98% no pass rate of an exam.
 */
export const uncounted: readonly Rule[] = [...safety, ...inspections, ...crime, ...others]
