import { items, papers, persons, type Rule, rates, times } from './rule.ts'

const officers = ['执法人员', '执法队', '持证执法', '执法培训', '执法业务', '执法证', '执法。', '执法:', '行政执法体系', '规范行政执法', '执法工作']
const cadreStudy = ['学习', '学法', '培训', '轮训', '讲座', '研讨', '辅导', '听课', '授课', '党课']
const publicWords = ['群众', '村民', '居民', '学生', '师生', '受众', '校园', '普法宣传', '企业']

/** Study and training of cadres. */
export const study: readonly Rule[] = [
  { measure: 'study.centreGroupSessions', count: times, say: ['理论学习中心组', '中心组学习', '中心组理论学习', '理论中心组', '党委中心组', '党组中心组', '中心组', '学习中心组', '中心组…学', '中心组…研讨', '中心组…专题学习'], not: ['廉政', '廉洁', '会前', '常委会、', '等形式', '等方式', '等多种'], weight: 2 },
  { measure: 'study.sessions', count: times, say: ['集体学法', '集体学习', '学法', '学习'], then: ['其中'], with: ['中心组'], weight: 14 },
  { measure: 'study.preMeetingSessions', count: times, say: ['会前学法', '会前学习', '会前集体学法', '会前专题学法', '会前', '常务会学法', '常务会议学法', '常务会议…学法', '党委会…会前学', '常务会…学法'], weight: 3 },
  {
    measure: 'study.sessions',
    count: times,
    say: ['集体学法', '集中学法', '专题学法', '学法', '集体学习', '集中学习', '专题学习', '组织学习', '学习研讨', '学法活动', '专题研讨', '研讨交流', '交流研讨', '学习', '观摩学习', '学习…法', '学习《', '学习…条例', '讨论', '主题学习', '法治学习', '旁听庭审', '学习会', '专题学习会', '自学', '普法学法', '学习培训', '集中研讨', '研讨', '读书班'],
    not: ['会前', '廉政', '廉洁', '警示', '党风', '民法典宣讲'],
    weight: 0.5,
  },
  {
    measure: 'study.lectures',
    count: times,
    say: ['法治讲座', '专题讲座', '法律讲座', '讲座', '法治课', '讲法治', '法治专题讲座', '专题辅导', '辅导', '专题党课', '法治党课', '授课', '讲课', '报告会', '辅导报告', '作专题辅导', '作辅导', '带头讲法治课', '讲授法治课'],
    not: ['法律顾问', '校园', '学校', '学生', '村民', '群众', '居民', '企业', '进村', '院坝', '课堂'],
    weight: 0.4,
  },
  {
    measure: 'study.trainings',
    count: times,
    say: ['培训', '培训班', '轮训', '法治培训', '专题培训', '业务培训', '法律知识培训', '培训会', '法治专题培训', '集中培训', '干部培训', '调解员培训', '人民调解员…培训', '法治轮训', '法律培训'],
    not: ['执法', '学习培训、宣传', '普法宣传'],
    weight: 0.5,
  },
  { measure: 'study.trainings', count: times, say: ['、法律明白人培训', '及法律明白人培训', '和法律明白人培训', '与法律明白人培训', '法律明白人、…培训', '法律明白人和…培训', '、“法律明白人”培训', '及“法律明白人”培训', '和“法律明白人”培训'], weight: 2 },
  {
    measure: 'study.people',
    count: persons,
    say: ['参训', '受训', '培训', '参加', '干部', '党员', '职工', '学员', '轮训', '工作人员', '覆盖领导干部', '参学', '领导干部', '培训…干部', '骨干', '学习', '参加学习', '培训人员', '覆盖干部', '人员', '覆盖', '听课'],
    with: cadreStudy,
    not: [...publicWords, '考试', '测试', '考核', '执法证', '执法人员', '述法', '调解员', '法律明白人'],
    weight: 0.3,
  },
  { measure: 'study.people', count: persons, say: ['覆盖领导干部', '覆盖干部', '领导干部｜', '镇村干部｜'], not: ['考试', '测试', '述法', '受处分', '处分', '问责'] },
  { measure: 'study.sessions', count: times, say: ['论坛', '微课', '学习沙龙'], with: ['学习', '理论武装', '学法'] },
  { measure: 'study.hours', count: ['hours'], say: [''], weight: 1 },
  { measure: 'study.lawsStudied', count: papers, say: ['学习…部', '学习…法律法规', '法律法规', '法律', '学习', '党内法规'], with: ['学习', '学法', '研读'], not: ['征询', '征求', '立法', '视频', '微电影', '宣传片', '草案', '资料', '手册'], weight: 0.2 },
  { measure: 'study.exams', count: times, say: ['考试', '测试', '知识考试', '法律知识考试', '闭卷', '测验', '学法考试', '法律知识测试', '应知应会…考试', '统一考试', '抽考'], not: ['培训', '资格考试合格'], weight: 0.6 },
  { measure: 'study.examParticipants', count: persons, say: ['考试', '测试', '学习考核', '学法考核', '参考', '应考', '通过学法考试', '参加…考试', '通过…考试', '参加…测试', '参加…考核', '网上考试', '考核'], not: ['执法证', '执法资格', '取得', '执法人员', '执法考试', '率', '考核对象'], weight: 1 },
  { measure: 'study.examParticipants', count: persons, say: ['参加…执法…考试', '参加行政执法考试', '参加…资格考试'], not: ['通过', '取得', '合格'], weight: 2 },
  { measure: 'study.outputs', count: papers, say: ['心得体会', '心得', '交流材料', '发言材料', '交流发言', '学习笔记', '理论文章', '调研报告', '调研文章', '学习体会', '研讨材料', '发言提纲'], weight: 2 },
  {
    measure: 'study.cleanGovSessions',
    count: times,
    say: ['廉政', '警示教育', '廉洁', '党风党纪', '党风廉政', '党性', '廉政教育', '以案示警', '党纪学习', '纪律教育', '廉政党课', '学习廉政法规', '党规党纪', '廉政警示', '酒驾警示教育'],
    weight: 4,
  },
]

export const studyRates: readonly Rule[] = [
  { measure: 'study.examParticipationRate', count: rates, say: ['参考率', '参学率', '参训率', '参与率', '参加率', '参会率', '参学参考率', '到课率', '完成率'], with: ['考', '学', '训', '测'], not: ['反诈'], weight: 1 },
  { measure: 'study.examPassRate', count: rates, say: ['合格率', '达标率', '通过率', '优秀率', '及格率', '考试通过率', '资格通过率', '考试合格率', '测试合格率', '考试…率'], not: ['审查', '审核', '合法性', '程序合规', '文书', '案卷'], weight: 1 },
]

/** Training of officers is recognised by who is trained, or by the part of the report it stands in. */
export const officerTraining: readonly Rule[] = [
  {
    measure: 'officers.trainings',
    count: times,
    say: ['执法…培训', '执法人员…培训', '执法培训', '执法人员培训', '执法业务培训', '执法专题培训', '执法队…培训', '执法资格…培训', '执法…轮训', '执法实务培训', '案例研讨', '执法练兵', '执法案例', '执法人员…轮训'],
    not: ['网格', '警示教育', '镇村干部', '两委', '干部职工', '干部、', '乡村干部'],
    weight: 1,
  },
  { measure: 'officers.trainings', count: times, say: ['培训', '轮训', '专题培训', '业务培训', '规范化培训', '集中培训', '岗位培训', '练兵'], with: officers, not: ['干部职工', '镇村干部', '法律明白人', '调解员'], weight: 0.8 },
  { measure: 'officers.trainees', count: persons, say: ['参训', '培训', '受训', '轮训', '参加培训', '培训执法人员', '参加', '培训人员', '参训人员', '培训人员达'], with: officers, not: ['考试', '取得', '持证', '执法证', '群众', '镇村干部', '考核', '学法'], weight: 1.6 },
  { measure: 'officers.trainees', count: persons, say: ['培训…执法人员', '执法人员…培训', '执法人员…参训', '培训执法人员'], not: ['取得', '考试'], weight: 1 },
]

export const studyItems: readonly Rule[] = [{ measure: null, count: items, say: ['学习内容', '课程'] }]
