import { items, papers, persons, places, type Rule, rates, times } from './rule.ts'

const lawWork = ['法治', '依法治', '依法行政', '法律', '执法', '述法', '普法']

/** Meetings, duties of the leaders, plans, supervision, appraisal. */
export const leadership: readonly Rule[] = [
  {
    measure: 'meetings.partyCommittee',
    count: times,
    say: ['党委会', '党委会议', '党委专题会', '专题党委会', '党委扩大会', '党委(扩大)会', '党工委会', '党工委会议', '党委专题研究', '党工委专题研究', '党委专题会议', '党组会', '党组会议', '党委…专题研究', '党工委…专题研究', '党委…研究法治', '党工委专题会', '党工委专题会议', '党委召开…会', '党工委召开…会', '党委先后召开…会'],
    not: ['学习', '学法', '会前', '听取', '中心组'],
    weight: 1,
  },
  {
    measure: 'meetings.leadingGroup',
    count: times,
    say: ['领导小组会', '领导小组会议', '小组会议', '协调小组会', '依法治镇委员会', '依法治乡委员会', '依法治街委员会', '依法治县委员会', '依法治区委员会', '依法治市委员会', '治镇委员会会议', '委员会会议', '委员会全体会议', '依法治…委员会…会', '依法治区工作会议及委员会', '领导小组…会议'],
    not: ['常委会会议', '学习', '法律顾问'],
    weight: 1,
  },
  { measure: 'meetings.leadingGroup', count: times, say: ['会议', '专题会议', '工作会议', '召开', '开会'], with: ['委员会由', '领导小组由', '领导小组组长', '领导小组召开'], not: ['党委会', '学习', '听取', '工作委员会由', '法律顾问'], weight: 0.6 },
  {
    measure: 'meetings.special',
    count: times,
    say: ['专题会议', '工作会议', '部署会', '推进会', '联席会', '联席会议', '研判会', '调度会', '工作例会', '专题会', '协调会', '动员会', '分析会', '专题研究', '专题部署', '会议研究', '常务会议', '政府常务会…研究', '班子会', '党政联席会议专题研究', '主持会议', '会议…研究', '法治建设…会', '法治工作…会', '专题部署会议', '专题研究部署', '工作推进会'],
    not: ['学习', '学法', '听取', '法律顾问', '中心组'],
  },
  { measure: 'meetings.special', count: times, say: ['会议', '开会', '专题会', '例会'], with: lawWork, not: ['学习', '学法', '法律顾问', '培训'] },
  { measure: 'meetings.special', count: times, say: ['召开'], with: ['联席会', '专题会议', '工作会议', '推进会', '例会', '研判会'], not: ['座谈', '培训', '宣讲', '院坝', '纠纷'] },
  {
    measure: 'meetings.issuesResolved',
    count: items,
    say: ['解决…问题', '研究…问题', '研究解决', '研究…事项', '议题', '审议…议题', '协调解决', '研究…重点', '推动解决', '破解…难题', '专题研究…问题', '研究部署…事项', '法治建设问题', '解决'],
    not: ['整改', '督察', '督查', '巡察', '反馈', '纠纷', '矛盾', '群众诉求', '法律问题'],
  },
  { measure: 'duty.briefingsHeard', count: times, say: ['听取…汇报', '专题汇报', '工作汇报', '听取…报告'], weight: 2 },
  { measure: 'duty.onSite', count: times, say: ['现场办公', '带队督导', '带队…督导', '带队检查', '带队督查', '带队…调研', '带队', '现场调度', '实地调研', '一线调研', '现场推进'], weight: 2, not: ['企业', '培训'] },
  { measure: 'duty.accountability', count: persons, say: ['述法', '述职述法'], weight: 2 },
  { measure: 'leadership.bodies', count: places, say: ['｜个…领导小组', '｜个…协调小组', '｜个…工作专班', '协调小组', '领导小组', '工作专班', '议事协调机构', '专项小组', '专项工作组'], not: ['调解', '会议'] },
  { measure: 'plan.tasks', count: items, say: ['重点任务', '改革任务', '工作任务', '年度任务', '目标任务', '重点工作', '任务', '工作要点'], not: ['整改', '完成学法'] },
  { measure: 'plan.documents', count: papers, say: ['印发', '下发', '出台…方案', '制定…方案', '制定…计划', '工作方案', '实施方案', '工作计划', '文件', '制发', '制度'], with: ['印发', '制定', '出台', '下发', '制发', '完善', '建立'], not: ['规范性文件', '合同', '审查', '审核', '公开', '资料', '决策', '起草'] },
  {
    measure: 'supervision.rounds',
    count: times,
    say: ['法治督察', '专项督查', '专项督察', '督查', '督察', '督导', '专项监督', '督导检查', '实地督察', '监督检查', '视察', '执法监督', '执法检查监督', '专项督导', '督促检查', '执法监督检查', '专项督查整治', '自查'],
    not: ['带队', '企业', '联合'],
    weight: 0.5,
  },
  { measure: 'supervision.problemsFound', count: items, say: ['发现问题', '发现…问题', '通报…问题', '反馈…问题', '查找…问题', '查摆…问题', '指出…问题', '问题线索', '排查…问题', '通报整改问题', '发现', '存在问题'], not: ['法律问题', '法律风险', '风险点', '纠纷', '隐患', '违法'] },
  { measure: 'supervision.problemsRectified', count: items, say: ['整改…问题', '整改问题', '整改到位', '完成整改', '整改完成', '问题…整改', '已整改', '整改'], not: ['通报整改', '未整改', '待整改', '隐患'], weight: 2 },
  { measure: 'supervision.notified', count: [...places, ...persons], say: ['约谈', '通报批评', '通报…单位', '问责'], weight: 1 },
  { measure: 'appraisal.weight', count: ['rate', 'points'], say: ['权重', '分值', '占比', '考核…占', '考核', '考评'], not: ['率'], with: ['考核', '考评', '绩效', '权重'] },
  { measure: 'appraisal.units', count: places, say: ['参加…考评', '考评', '单位…考核', '考核…单位', '纳入…考核', '纳入…考评'], not: ['学法', '学习', '村'] },
]

export const leadershipRates: readonly Rule[] = [{ measure: 'appraisal.weight', count: rates, say: ['考核权重', '考核分值', '所占权重', '权重'] }]
