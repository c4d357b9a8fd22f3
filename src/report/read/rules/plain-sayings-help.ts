import { cases, items, papers, persons, type Rule, times } from './rule.ts'

const advisers = ['法律顾问', '律师', '律所', '法律服务所', '法律工作者', '法律服务工作者']
const dispute = ['纠纷', '矛盾', '调解', '调委会', '综治中心']

/** What lawyers do. */
const lawyers: readonly Rule[] = [
  {
    measure: 'adviser.opinions',
    count: [...items, ...papers],
    say: ['提意见', '提了意见', '口头意见', '口头提', '口头提出', '口头建议', '出主意', '提建议', '给意见', '支招'],
    with: advisers,
    not: ['立法', '征求', '群众', '审查意见'],
    weight: 2,
  },
  {
    measure: 'adviser.documents',
    count: papers,
    say: ['代笔', '代写', '写诉状', '起诉状', '诉状', '答辩状', '遗嘱', '写材料', '改文书'],
    not: ['收到', '法院'],
    weight: 4,
  },
  {
    measure: 'adviser.documents',
    count: papers,
    say: ['把关文本', '把关｜', '把关材料', '把关…文稿', '看过', '过目', '改稿', '审改', '润色'],
    with: advisers,
    not: ['合同', '规范性文件', '决策', '合法性', '协议'],
    weight: 2,
  },
  {
    measure: 'adviser.mediated',
    count: [...times, 'cases'],
    say: ['搭手', '帮着', '帮忙', '帮村里', '一起调', '矛盾', '出面'],
    with: ['法律顾问', '驻村律师', '村居律师', '社区律师'],
    not: ['咨询', '合同', '宣传', '讲', '诉讼', '援助', '文书'],
    weight: 2.5,
  },
  {
    measure: 'adviser.visits',
    count: times,
    say: ['到村', '进村', '下村', '入村', '包村', '轮值', '进社区'],
    with: ['律师', '律所', '法律顾问'],
    not: ['宣讲', '讲座', '培训', '窗口', '法律服务', '普法', '宣传', '讲'],
    weight: 2,
  },
  {
    measure: 'legalService.events',
    count: times,
    say: ['大篷车', '法律服务…下村', '法律服务…进村', '法律服务车', '法律服务队'],
    not: ['组建', '企业', '咨询'],
    weight: 2,
  },
  {
    measure: 'legalAid.cases',
    count: cases,
    say: ['指派律师', '免收费', '免费代理', '免费打官司', '免费…诉讼案件', '义务代理'],
    weight: 4,
  },
  {
    measure: 'adviser.count',
    count: persons,
    say: ['法律服务工作者', '法律工作者', '基层法律服务工作者', '｜律师'],
    with: ['顾问', '签', '聘', '结对'],
    not: ['咨询', '培训', '群众', '援助'],
    weight: 1,
  },
  {
    measure: 'consult.count',
    count: [...cases, ...persons, ...times, 'items'],
    say: ['接听', '来电', '接电话', '求助', '支招', '答复', '回答', '解答'],
    with: ['律师', '法律热线', '12348', '法律服务热线', '法律顾问', '法律服务站'],
    not: ['工单', '信访', '建议', '提案', '援助', '12345', '纠纷', '公开'],
    weight: 1,
  },
  {
    measure: 'enterprise.served',
    count: ['firms', 'homes'],
    say: ['体检', '进厂', '入厂', '进店', '上门服务', '送法上门', '把脉'],
    with: ['企业', '律师', '法治', '厂', '园区', '商户'],
    not: ['检查', '执法', '健康', '登记'],
    weight: 1,
  },
]

/** Disputes as people speak of them. */
const quarrels: readonly Rule[] = [
  {
    measure: 'disputes.found',
    count: ['cases', 'items'],
    say: [
      '收集…纠纷',
      '苗头',
      '矛盾苗头',
      '风险苗头',
      '听来…纠纷',
      '摸到…纠纷',
      '摸出…纠纷',
      '理出…纠纷',
      '找出…纠纷',
      '登记…纠纷',
      '梳理…纠纷',
      '纠纷线索',
      '矛盾线索',
      '摸出',
      '摸到',
      '摸准',
    ],
    with: dispute,
    not: ['调解', '调处', '化解', '受理', '成功', '行政争议', '隐患排查', '率'],
    weight: 1,
  },
  {
    measure: 'disputes.handled',
    count: ['cases', 'items'],
    say: ['上门调', '调了', '接手', '评理', '说事', '说理', '调解…纠纷', '调处…纠纷'],
    with: dispute,
    not: ['成功', '化解', '诉前', '在线', '线上', '排查出', '咨询', '问题', '点', '室', '协议', '组织', '调委会', '调解员'],
  },
  {
    measure: 'disputes.succeeded',
    count: ['items'],
    say: ['化解', '调解成功', '化解…纠纷', '化解矛盾', '化解纠纷', '解开'],
    with: dispute,
    not: ['风险', '隐患', '点', '室', '率', '未', '待', '诉求'],
    weight: 1.5,
  },
  {
    measure: 'disputes.succeeded',
    count: cases,
    say: [
      '谈成',
      '调下来',
      '调好',
      '调通',
      '调妥',
      '调成',
      '说成',
      '了结',
      '说开',
      '解开',
      '讲和',
      '和好',
      '消了',
      '抚平',
      '平息',
      '劝住',
      '劝下',
    ],
    with: dispute,
    not: ['行政争议', '信访', '未', '率', '座谈', '协调成', '平台', '复议', '诉讼'],
    weight: 2.5,
  },
  {
    measure: 'disputes.succeeded',
    count: cases,
    say: ['和解', '按手印', '按了手印', '握手'],
    with: ['纠纷', '矛盾', '双方', '邻里', '乡亲', '调委会', '评理'],
    not: ['行政争议', '信访', '未', '率', '复议', '诉讼', '调解和解'],
    weight: 1,
  },
  {
    measure: 'disputes.complex',
    count: ['cases', 'items'],
    say: ['疑难积案', '陈年积案', '历史积案', '老大难', '骨头案', '钉子案', '疑难杂症', '积案…疑难', '疑难'],
    not: ['信访', '上访', '解答', '咨询', '法律问题', '法律顾问', '律师'],
    weight: 4,
  },
  {
    measure: 'disputes.amount',
    count: ['money'],
    say: ['涉及款项', '钱款', '牵涉…款', '涉款', '涉及钱款', '涉及资金', '款项', '讨薪', '讨回', '要回', '工钱', '血汗钱', '赔偿款'],
    with: ['纠纷', '调解', '矛盾', '农民工', '工资', '欠'],
    not: ['罚款', '罚没', '投资', '经费', '合同金额'],
    weight: 1,
  },
]

/** Enforcement and papers. */
const papersAndFiles: readonly Rule[] = [
  {
    measure: 'enforcement.fileReviews',
    count: times,
    say: [
      '案卷…毛病',
      '卷宗…体检',
      '卷宗…互查',
      '卷宗…评',
      '互查案卷',
      '案卷…互查',
      '翻案卷',
      '案卷…会诊',
      '案卷…体检',
      '晒案卷',
      '评案卷',
      '案卷…晒',
    ],
    weight: 3,
  },
  {
    measure: 'enforcement.filesReviewed',
    count: ['papers', 'cases'],
    say: ['翻', '抽卷', '抽', '翻看', '抽看', '查看', '调阅', '抽出', '看了', '过堂'],
    with: ['案卷', '卷宗'],
    not: ['合同', '制作', '纠纷', '处罚'],
    weight: 2,
  },
  {
    measure: 'normativeDocs.cleaned',
    count: ['papers', 'cases', 'items'],
    say: ['捋出', '废掉', '清了', '捋了', '筛出', '过筛', '打算改', '准备改', '要改', '拟改', '停用', '作废', '留用', '继续用', '保留'],
    with: ['规范性文件', '文件清理', '清理文件', '清理'],
    not: ['合同', '意见', '村规', '事项', '证明', '清单'],
    weight: 2,
  },
]

/** Openness in everyday words. */
const open: readonly Rule[] = [
  {
    measure: 'disclosure.items',
    count: [...papers, 'items'],
    say: ['晒出', '贴出', '晾晒', '晒出…信息', '贴出来'],
    not: ['普法', '推送', '案例', '海报'],
    weight: 1,
  },
  {
    measure: 'service.cases',
    count: ['papers'],
    say: ['代办…证', '证照…办结', '证件…办结', '证…办结', '帮办', '代办'],
    with: ['群众', '便民', '窗口', '大厅', '老人'],
    not: ['执法证', '资格证', '居住证', '合同'],
    weight: 2,
  },
]

/** What lawyers, mediators, officers and clerks do, in everyday words. */
export const plainSayingsOfHelp: readonly Rule[] = [...lawyers, ...quarrels, ...papersAndFiles, ...open]
