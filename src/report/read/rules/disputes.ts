import { cases, money, persons, places, type Rule, rates, times } from './rule.ts'

const dispute = ['纠纷', '矛盾', '调解', '调处', '排查']
const petition = ['信访', '来访', '来信', '接访', '上访']

/** Disputes, mediators, petitions. */
export const disputes: readonly Rule[] = [
  { measure: 'disputes.inspections', count: times, say: ['纠纷排查', '矛盾排查', '排查', '排查活动', '矛盾纠纷排查', '矛盾纠纷大排查', '集中排查', '纠纷…排查', '大排查'], with: ['纠纷', '矛盾'], not: ['隐患', '起', '信访积案', '普法', '宣传'], weight: 1 },
  { measure: 'disputes.found', count: cases, say: ['排查…纠纷', '排查出', '排查…矛盾', '摸排…纠纷', '发现…纠纷', '排查矛盾', '排查纠纷', '排查各类', '排查'], with: ['纠纷', '矛盾'], not: ['调处', '调解', '化解', '处理', '受理', '行政争议', '隐患'], weight: 0.6 },
  {
    measure: 'disputes.handled',
    count: cases,
    say: ['排查调处', '受理…纠纷', '调解…纠纷', '调处…纠纷', '排查调解', '受理案件', '受理矛盾', '受理', '调解纠纷', '调处纠纷', '调解矛盾纠纷', '调处', '调解', '排查调处…纠纷', '处理…纠纷', '矛盾纠纷', '纠纷', '办理…纠纷', '参与调解', '介入…纠纷', '调解案件', '调处案件'],
    with: dispute,
    not: ['成功', '化解', '信访', '网上信件', '诉前', '在线', '线上', '法律援助', '诉讼', '复议', '咨询', '来访', '热线', '办结', '排查出'],
    weight: 0.3,
  },
  { measure: 'disputes.succeeded', count: cases, say: ['化解', '化解…纠纷', '成功调处', '调解成功', '成功调解', '成功化解', '调处成功', '化解矛盾纠纷', '就地化解', '办结…纠纷', '妥善化解', '化解纠纷', '排查化解', '调处化解', '有效化解', '成功', '达成调解协议', '签订调解协议', '协议', '司法确认', '解决…纠纷'], with: dispute, not: ['行政争议', '信访', '诉前', '未化解', '化解率', '积案', '审查', '合同审'], weight: 2 },
  { measure: 'disputes.preLitigation', count: cases, say: ['诉前调解', '诉前', '诉前…调解', '诉前化解', '委派调解'], weight: 4 },
  { measure: 'disputes.online', count: cases, say: ['在线调解', '线上调解', '网上调解', '平台…调解', '视频调解', '云调解'], weight: 3 },
  { measure: 'disputes.complex', count: cases, say: ['疑难复杂', '疑难…案件', '疑难案件', '重大疑难', '复杂案件', '疑难…纠纷', '协助法庭', '疑难复杂案件', '疑难复杂纠纷', '协助…化解'], not: ['法律顾问'], weight: 4 },
  { measure: 'disputes.amount', count: money, say: ['追回', '涉案', '涉及金额', '标的', '挽回', '欠款', '工资', '欠薪', '债务', '赔偿', '协议金额', '涉案金额', '损失', '补偿', '金额'], not: ['罚款', '罚没', '投资', '经费', '投入', '资金'] },
  { measure: 'mediators.count', count: persons, say: ['调解员', '调解队伍', '调解人员', '人民调解员', '调解员队伍', '专职调解员', '｜调解员', '乡贤调解', '调解团', '调解专家'], not: ['培训', '参训', '参加'], weight: 2 },
  { measure: 'mediation.orgs', count: places, say: ['调解组织', '调委会', '人民调解委员会', '调解委员会', '调解室', '调解工作室', '调解中心', '调解工作站', '调解队伍', '调解点'], not: ['争议化解工作室'], weight: 2 },
  { measure: 'grid.workers', count: persons, say: ['网格员', '专兼职工作人员', '网格长', '网格工作人员', '专职网格员', '兼职网格员', '网格力量'], not: ['培训', '参训', '参加'], weight: 2 },
  { measure: 'petitions.received', count: [...cases, 'times'], say: ['信访', '来信来访', '来访', '来信', '信访件', '信访事项', '群众来访', '群众诉求', '信访案件', '上访', '积案', '接访', '信访积案', '初信初访', '综治中心…诉求', '接待…来访', '诉求'], not: ['网上信件', '会议', '排查', '培训', '学习', '宣传', '信访条例', '热线', '工单'], weight: 1 },
  { measure: 'petitions.people', count: persons, say: ['来信来访', '来访', '信访', '上访', '接访', '来访群众', '信访群众', '接待来访', '来电来访', '接待…来访'], not: ['咨询', '普法', '受众'], weight: 1 },
  { measure: 'petitions.people', count: persons, say: ['接待群众', '接待'], with: petition, not: ['咨询', '大厅', '窗口', '便民'] },
  { measure: 'petitions.onlineLetters', count: cases, say: ['网上信件', '网上信访', '网信', '网络信访', '网上信访件', '信访信息系统', '网上投诉'], weight: 3 },
]

/** Reconsideration, suits, administrative disputes. */
export const litigation: readonly Rule[] = [
  { measure: 'reconsideration.cases', count: cases, say: ['行政复议', '复议案件', '复议', '被申请行政复议', '行政复议案件'], not: ['决定书', '应诉案件', '学习'], weight: 1 },
  { measure: 'litigation.total', count: cases, say: ['诉讼案件', '诉讼', '应诉', '代理…案件', '涉诉案件', '出庭案件', '代理诉讼', '涉诉', '代理案件'], not: ['行政诉讼', '民事', '行政应诉', '诉前', '非诉', '法律援助', '出庭应诉'], weight: 0.5 },
  { measure: 'litigation.cases', count: cases, say: ['行政诉讼', '行政应诉', '行政诉讼案件', '行政应诉案件', '行政案件…应诉', '被诉行政'], not: ['学习', '出庭应诉'], weight: 1 },
  { measure: 'litigation.civil', count: cases, say: ['民事诉讼', '民事案件', '民事纠纷诉讼', '民事诉讼案件', '民商事'], weight: 1 },
  { measure: 'litigation.leaderAppearances', count: [...times, ...cases, 'persons'], say: ['出庭应诉', '负责人出庭', '领导出庭', '出庭', '负责人…出庭', '领导…出庭应诉'], weight: 2 },
  { measure: 'adminDisputes.found', count: cases, say: ['行政争议', '排查…行政争议', '发现行政争议'], not: ['化解', '成功', '调解成功'], weight: 2 },
  { measure: 'adminDisputes.resolved', count: cases, say: ['行政争议', '化解…行政争议', '行政争议…化解'], with: ['化解', '成功', '调解'], not: ['排查', '排查出'], weight: 2.2 },
  { measure: 'keyPersons.registered', count: persons, say: ['返镇', '返乡', '来返', '重点人员', '中高风险', '重点人群', '排查登记', '核查出', '矫正对象', '社区矫正', '刑满释放', '安置帮教', '吸毒人员', '严重精神障碍', '刑释'], not: ['协理员', '工作者', '培训', '受众', '宣传', '招录'], weight: 1 },
]

export const disputeRates: readonly Rule[] = [
  { measure: 'disputes.successRate', count: rates, say: ['调解成功率', '化解率', '成功率', '调处成功率', '调成率', '调解率', '化解成功率', '调处率', '调处化解率', '纠纷…化解率', '协议履行率'], not: ['信访', '网上信件', '积案'], weight: 1 },
  { measure: 'litigation.leaderAppearanceRate', count: rates, say: ['出庭应诉率', '出庭率', '负责人出庭', '应诉率', '负责人出庭应诉率', '出庭'], weight: 1.5 },
  { measure: 'litigation.winRate', count: rates, say: ['胜诉率', '调撤率', '败诉率', '撤诉率'], not: ['败诉率'], weight: 1 },
  { measure: 'safety.antiFraudRate', count: rates, say: ['反诈', '安装率', '反诈安装率', '反诈中心', '国家反诈'], weight: 1 },
]
