import { cases, items, papers, persons, places, type Rule, times } from './rule.ts'

const publicWords = ['群众', '村民', '居民', '百姓', '乡亲', '老乡', '院坝', '院子', '田间', '学校', '校园', '学生', '赶场', '进村', '村里', '普法', '副校长', '课堂', '工地']
const cadres = ['干部', '党员', '职工', '班子成员', '机关']
const advisers = ['法律顾问', '律师', '律所', '法律服务所', '法律工作者', '法律服务工作者']
const dispute = ['纠纷', '矛盾', '调解', '调委会', '综治中心']
const inspection = ['督察', '巡察', '巡视', '督查', '反馈', '法治', '问题']

/** How study, lectures and publicity are spoken of in everyday words. */
const learning: readonly Rule[] = [
  {
    measure: 'study.sessions',
    count: times,
    say: ['集中学', '全员学', '一起学', '坐下来学', '学了', '学《', '组织学', '传达学', '逐条学', '学条例', '带着学'],
    with: ['法治思想', '法律', '法规', '条例', '法治', '学法', '《', '民法典', '宪法'],
    not: ['培训', '宣讲', '群众', '学生', '廉政', '警示', '中心组', '会前', '顾问', '副校长'],
  },
  {
    measure: 'study.lectures',
    count: times,
    say: ['登台', '上台', '轮流讲', '带头讲', '讲了', '已讲', '开讲', '上讲台', '讲一课'],
    with: cadres,
    not: ['群众', '村民', '居民', '学生', '校园', '学校', '院坝', '进村', '顾问', '律师', '副校长', '宣讲'],
    weight: 1,
  },
  {
    measure: 'publicity.lectures',
    count: times,
    say: ['讲法', '讲法律', '说法', '送课', '开课', '开讲', '讲了', '讲课', '上课', '登台', '讲台', '课堂', '龙门阵', '讲…课', '摆谈'],
    with: publicWords,
    not: ['干部', '机关', '职工', '中心组', '顾问', '律师', '党校', '培训'],
    weight: 1.5,
  },
  {
    measure: 'adviser.lectures',
    count: times,
    say: ['讲法', '说法', '送课', '开课', '开讲', '讲了', '讲课', '讲…课'],
    with: ['法律顾问', '驻村律师', '村居律师', '社区律师'],
    not: ['干部', '校园', '咨询'],
    weight: 3,
  },
  {
    measure: 'publicity.events',
    count: times,
    say: ['设摊', '摆摊', '摆了摊', '出摊', '摆台', '赶场', '赶集', '大集', '展板', '发单子', '小喇叭', '大喇叭', '喇叭', '法治戏', '快板', '巡演', '游园', '灯谜'],
    with: ['普法', '法律', '法治', '宣传', '讲法', '宣讲'],
    not: ['执法', '整治', '占道', '调解', '顾问', '咨询'],
    weight: 2.5,
  },
  {
    measure: 'publicity.materials',
    count: [...papers, 'items', 'other'],
    say: ['送出…宣传资料', '送出…资料', '发了…资料', '发单子', '送到…手里', '送出宣传'],
    not: ['推送', '报送', '公开'],
    weight: 2,
  },
  {
    measure: 'publicity.people',
    count: persons,
    say: ['听的', '围着听', '来听', '赶来听', '听课', '到场', '围观'],
    with: publicWords,
    not: ['干部', '咨询', '执法', '参训', '培训班'],
    weight: 1.5,
  },
  {
    measure: 'publicity.signs',
    count: places,
    say: ['刷字', '法治墙', '普法墙', '画法', '墙｜', '漫画墙', '墙画', '墙上写', '彩绘', '手绘', '墙面', '上墙'],
    not: ['制度上墙', '活动', '阵地'],
    weight: 2,
  },
]

/** Meetings, supervision and what became of it. */
const leading: readonly Rule[] = [
  {
    measure: 'meetings.partyCommittee',
    count: times,
    say: ['专门议', '议了', '研究了', '讨论了', '上会研究', '摆上会议', '专门研究'],
    with: ['党委', '党工委', '党组'],
    not: ['学', '纠纷', '领导小组', '常务会', '办公会', '联席会', '村民', '案件'],
    weight: 1,
  },
  {
    measure: 'meetings.issuesResolved',
    count: items,
    say: ['敲定', '拍板', '难事', '定下', '议定', '难题'],
    with: ['会上', '例会', '会议', '专题会', '推进会', '联席会', '调度会'],
    not: ['纠纷', '矛盾', '信访', '群众', '决策', '重大事项', '审查'],
    weight: 1,
  },
  { measure: 'duty.briefingsHeard', count: times, say: ['听…汇报', '听汇报', '听了…汇报', '听取…情况', '听…述职'], not: ['述法', '群众'], weight: 2 },
  {
    measure: 'duty.onSite',
    count: times,
    say: ['蹲点', '到…现场', '到…一线', '下沉一线', '驻点督办', '现场协调'],
    with: ['镇长', '乡长', '书记', '主要负责人', '主要领导', '党政', '县长', '区长'],
    not: ['调解', '律师', '队员', '宣讲'],
    weight: 2,
  },
  {
    measure: 'plan.documents',
    count: papers,
    say: ['发出…方案', '发出…通知', '通知、方案', '方案、通知', '下发…方案', '出台…办法', '发文', '下文'],
    not: ['规范性文件', '合同', '审查', '整改通知', '资料'],
    weight: 1,
  },
  {
    measure: 'supervision.notified',
    count: [...places, ...persons],
    say: ['｜…被点名', '点名通报', '点名批评', '｜…挨通报', '被点名'],
    weight: 2,
  },
  {
    measure: 'study.centreGroupSessions',
    count: times,
    say: ['学习｜', '学了｜', '研讨｜', '学法｜', '学习研讨｜'],
    with: [
      '中心组学习计划',
      '中心组学习内容',
      '中心组学习重点',
      '中心组学习重要',
      '中心组学习核心',
      '中心组年度学习',
      '中心组必学',
      '中心组把',
      '中心组将',
      '中心组学习的',
    ],
    not: ['干部', '职工', '机关', '党员', '会前', '廉政', '警示', '班子', '支部'],
    weight: 2.5,
  },
  {
    measure: 'meetings.special',
    count: times,
    say: ['商量', '商量…会', '会开了', '会开过', '开了会', '专门开会', '议法治', '碰头'],
    with: ['法治', '依法', '执法', '普法'],
    not: ['学', '纠纷', '村民', '党委会', '领导小组', '顾问'],
    weight: 1,
  },
  {
    measure: 'supervision.rounds',
    count: times,
    say: ['盯办', '回头看', '明察暗访', '暗访', '跟踪督办', '督办', '蹲点督促', '跟踪问效'],
    with: ['督察', '巡察', '法治', '整改', '问题', '督查'],
    not: ['企业', '隐患', '案件', '会议', '商户', '领导', '书记', '负责人', '镇长', '乡长'],
    weight: 1,
  },
  {
    measure: 'supervision.problemsFound',
    count: items,
    say: ['挑出', '揪出', '指出', '找出', '点出', '查出毛病', '毛病'],
    with: ['督察', '巡察', '督查', '自查', '法治'],
    not: ['案卷', '合同', '隐患', '纠纷', '法律风险', '审查'],
    weight: 1,
  },
  {
    measure: 'supervision.problemsRectified',
    count: items,
    say: ['改完', '划掉', '勾掉', '清零', '销了', '改好', '改掉', '已改', '改到位', '改了', '整好', '纠正', '销账'],
    with: inspection,
    not: ['隐患', '规范性文件', '合同', '村规', '违法', '未', '待', '还'],
    weight: 2,
  },
]

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
    say: ['收集…纠纷', '苗头', '矛盾苗头', '风险苗头', '听来…纠纷', '摸到…纠纷', '摸出…纠纷', '理出…纠纷', '找出…纠纷', '登记…纠纷', '梳理…纠纷', '纠纷线索', '矛盾线索', '摸出', '摸到', '摸准'],
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
    say: ['谈成', '调下来', '调好', '调通', '调妥', '调成', '说成', '了结', '说开', '解开', '讲和', '和好', '消了', '抚平', '平息', '劝住', '劝下'],
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
    say: ['案卷…毛病', '卷宗…体检', '卷宗…互查', '卷宗…评', '互查案卷', '案卷…互查', '翻案卷', '案卷…会诊', '案卷…体检', '晒案卷', '评案卷', '案卷…晒'],
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

/** Sayings of reports that do not speak like reports, by what they speak of. */
export const plainSayings: readonly Rule[] = [...learning, ...leading, ...lawyers, ...quarrels, ...papersAndFiles]
