import { cases, items, money, persons, places, type Rule, rates, times } from './rule.ts'

const enforcementContext = ['执法', '处罚', '立案', '查处']

/** Officers, cases, operations, reviews and files of administrative enforcement. */
export const enforcement: readonly Rule[] = [
  {
    measure: 'officers.certified',
    count: persons,
    say: ['执法证', '持证', '取得…执法证', '取得执法资格', '执法资格', '通过…执法…考试', '执法…考试…通过', '持证执法人员', '新增持证', '取得行政执法证', '行政执法证件', '执法证考试', '通过资格考试', '通过执法', '执法证件', '持有…执法证', '领取执法证', '申领执法证', '考取…执法', '考取执法证', '执法人员｜', '｜执法人员'],
    not: ['参训', '参加培训', '业务培训', '专题培训', '执法培训人', '率', '社会监督员', '参加行政执法考试', '出动', '检查'],
    weight: 1,
  },
  { measure: 'enforcement.cases', count: cases, say: ['行政处罚', '处罚案件', '执法案件', '立案', '处理案件', '办理案件', '办理…处罚', '行政案件', '一般程序', '普通程序', '简易程序', '办结案件', '查办案件', '行政处罚案件', '作出行政处罚', '处罚', '案件'], with: enforcementContext, not: ['案卷', '评查', '诉讼', '复议', '调解', '纠纷', '信访', '热线', '法律援助', '法制审核', '审查案件', '违法行为'], weight: 0.8 },
  { measure: 'enforcement.fines', count: money, say: ['罚款', '罚没', '罚没款', '罚金', '没收'], weight: 1 },
  { measure: 'enforcement.violations', count: [...cases, 'places'], say: ['违法行为', '查处违法', '违法建设', '违建', '违章', '违规行为', '违法用地', '违法案件', '查处…违法', '纠正违法', '制止', '违法违规', '违法占地', '拆除', '查处', '违法线索', '劝阻', '整治…行为'], not: ['案卷', '问题线索', '纠纷', '普法', '处罚案件'], weight: 1.2 },
  { measure: 'enforcement.jointActions', count: times, say: ['联合执法', '联合检查', '联合…执法', '联合整治', '联合…检查', '联合执法行动', '联合行动', '联合执法检查', '综合查一次'], not: ['宣传', '普法'], weight: 2 },
  { measure: 'enforcement.specialActions', count: [...times, 'places'], say: ['专项执法', '专项行动', '专项整治', '执法行动', '专项检查', '执法检查', '执法巡查', '专项执法行动', '集中整治', '开展…整治', '专项治理', '巡查', '综合执法'], not: ['联合', '宣传', '普法', '培训', '督查', '督察', '纠纷', '会议', '研究', '评查', '案卷'], weight: 0.8 },
  { measure: 'enforcement.legalReviews', count: [...items, 'times'], say: ['法制审核', '执法决定', '重大执法决定', '重大行政执法决定', '重大行政执法决定法制审核', '行政处罚…法制审核', '执法…审核'], not: ['制度'], weight: 2 },
  { measure: 'enforcement.fileReviews', count: times, say: ['案卷评查', '案卷…评查', '评查案卷', '卷宗评查', '案卷检查', '案卷自查'], weight: 3 },
  { measure: 'enforcement.filesReviewed', count: [...cases, 'papers', 'items'], say: ['案卷', '评查案卷', '评查', '审查案件', '卷宗', '抽查案卷', '案件', '案卷评查', '执法案卷'], with: ['案卷', '评查', '卷宗'], not: ['复议', '诉讼', '问题', '热线', '平台', '处罚案件'], weight: 2 },
  { measure: 'enforcement.inspectionItems', count: items, say: ['检查事项', '检查计划', '行政检查事项', '检查清单', '抽查事项', '涉企行政检查', '检查标准'], weight: 2 },
  { measure: 'enforcement.contactPoints', count: places, say: ['监督联系点', '执法监督联系点', '监督点', '执法监测点'], weight: 3 },
  { measure: 'enforcement.socialSupervisors', count: persons, say: ['社会监督员', '执法监督员', '特邀监督员', '行风监督员', '监督员'], weight: 3 },
]

export const enforcementRates: readonly Rule[] = [
  { measure: 'officers.certificateRate', count: rates, say: ['持证率', '持证上岗率', '持证', '持证比例', '执法证…率'], weight: 1 },
  { measure: 'enforcement.complianceRate', count: rates, say: ['规范率', '合规率', '文书规范率', '程序合规率', '案卷合格率', '案卷优秀率', '文书合格率', '公示率', '案卷…合格率', '全过程记录率', '录入率'], weight: 1 },
]
