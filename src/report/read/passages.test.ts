import { describe, expect, test } from 'vitest'
import { readReport } from './read.ts'

/** Statements as reports write them; each number stands with the measure that a careful reader would give it, – for none. */
const passages: readonly (readonly [text: string, wanted: string])[] = [
  [
    '全年共召开党委会专题研究法治工作4次，政府常务会议学法6次，开展法治讲座3场，组织80余名干部参加旁听庭审1次。',
    '4次 meetings.partyCommittee; 6次 study.preMeetingSessions; 3场 study.lectures; 80名 study.people; 1次 study.sessions',
  ],
  [
    '今年以来，司法所共审查重大行政决策3件、规范性文件2件、行政合同86份，提出审查意见45条，均被采纳。',
    '3件 decisions.reviewed; 2件 normativeDocs.reviewed; 86份 contracts.reviewed; 45条 legalReview.opinions',
  ],
  [
    '办理行政处罚案件28件，罚款4.6万元，其中简易程序12件、普通程序16件，无一起行政复议和行政诉讼。',
    '28件 enforcement.cases; 4.6万元 enforcement.fines; 12件 enforcement.cases; 16件 enforcement.cases',
  ],
  [
    '现有持证执法人员21名，持证率87.5%，组织执法培训6次，参训人员150余人次，参加行政执法资格考试5人，通过5人。',
    '21名 officers.certified; 87.5%% officers.certificateRate; 6次 officers.trainings; 150人次 officers.trainees; 5人 study.examParticipants; 5人 officers.certified',
  ],
  [
    '全年法律顾问开展法治讲座42场次，解答咨询320余人次，参与调解纠纷36件，代写法律文书18份。',
    '42场次 adviser.lectures; 320人次 consult.count; 36件 adviser.mediated; 18份 adviser.documents',
  ],
  [
    '便民服务中心设置窗口8个，进驻事项126项，全年办理各类事项1.8万件，办结率100%，群众满意率99.8%。',
    '8个 service.windows; 126项 service.items; 1.8万件 service.cases; 100%% service.completionRate; 99.8%% service.satisfaction',
  ],
  [
    '共接待来信来访126批320人次，其中集体访3批45人次，办结率100%；化解信访积案8件。',
    '126批 petitions.received; 320人次 petitions.people; 3批 petitions.received; 45人次 petitions.people; 100%% petitions.resolvedRate; 8件 petitions.received',
  ],
  [
    '行政诉讼案件3件，负责人出庭应诉3次，出庭应诉率100%，胜诉率100%。',
    '3件 litigation.cases; 3次 litigation.leaderAppearances; 100%% litigation.leaderAppearanceRate; 100%% litigation.winRate',
  ],
  [
    '学法用法考试86人参加，参考率100%，合格率100%。',
    '86人 study.examParticipants; 100%% study.examParticipationRate; 100%% study.examPassRate',
  ],
  [
    '对2023年以来制定的15件规范性文件进行清理，继续有效12件、废止2件、修改1件。',
    '15件 normativeDocs.cleaned; 12件 normativeDocs.cleaned; 2件 normativeDocs.cleaned; 1件 normativeDocs.cleaned',
  ],
  [
    '制作普法短视频12个，播放量8万余次；村村响广播播放法律知识120余次。',
    '12个 publicity.videos; 8万次 publicity.views; 120次 publicity.events',
  ],
  [
    '镇综治中心接待群众126批次298人次，网格员巡查上报事件1860件。',
    '126批次 petitions.received; 298人次 petitions.people; 1860件 service.cases',
  ],
  [
    '矛盾纠纷受理数、化解数、化解率分别为120件、118件、98.3%。',
    '120件 disputes.handled; 118件 disputes.succeeded; 98.3%% disputes.successRate',
  ],
  ['镇村干部、执法人员和“两委”成员法治培训40场次，800余人次参加。', '40场次 study.trainings; 800人次 study.people'],
  [
    '受理信息公开申请5件，其中予以公开3件、不予公开2件；财务公开36期。',
    '5件 disclosure.applications; 3件 disclosure.applications; 2件 disclosure.applications; 36期 disclosure.items',
  ],
  [
    '法治建设在社区考核中的权重由3%提高到5%，18个社区、12个科室全部纳入法治考评。',
    '3%% appraisal.weight; 5%% appraisal.weight; 18个 appraisal.units; 12个 appraisal.units',
  ],
  [
    '全年合法性审核117件，其中重大决策4件、合同105件、文件3件、其他5件，审核率100%。',
    '117件 legalReview.total; 4件 decisions.reviewed; 105件 contracts.reviewed; 3件 normativeDocs.reviewed; 5件 legalReview.other; 100%% legalReview.coverageRate',
  ],
  [
    '司法所对26份合同、2件规范性文件、4件重大决策进行合法性审查，出具审查意见32份。',
    '26份 contracts.reviewed; 2件 normativeDocs.reviewed; 4件 decisions.reviewed; 32份 legalReview.opinions',
  ],
  [
    '化解各类矛盾52件次，其中婚姻家庭21件、邻里纠纷17件、土地纠纷14件。',
    '52件次 disputes.succeeded; 21件 disputes.succeeded; 17件 disputes.succeeded; 14件 disputes.succeeded',
  ],
  [
    '镇政府涉诉14件，其中行政3件、民事11件；排查行政争议7起，诉前化解6起。',
    '14件 litigation.total; 3件 litigation.cases; 11件 litigation.civil; 7起 adminDisputes.found; 6起 adminDisputes.resolved',
  ],
  [
    '理论学习中心组学习12次，其中习近平法治思想专题2次；8名班子成员、12名村书记开展述法。',
    '12次 study.centreGroupSessions; 2次 study.centreGroupSessions; 8名 duty.accountability; 12名 duty.accountability',
  ],
  [
    '受理法律援助申请7件，指派律师代理5件；收集立法建议57条，被采纳9条。',
    '7件 legalAid.cases; 5件 legalAid.cases; 57条 legislation.opinions; 9条 legislation.opinions',
  ],
  [
    '书记、镇长分别牵头研究法治事项4次和3次，每年至少开展两次法治讲座，“每周夜学”学法20余次。',
    '4次 meetings.special; 3次 meetings.special; 两次/年 study.lectures; 20次 study.sessions',
  ],
  [
    '出动执法人员1830人次，检查企业765家次，列席会议10次，收到法院判决书41份，集体讨论案件6件，培育学法用法示范户128户。',
    '1830人次 –; 765家次 –; 10次 –; 41份 –; 6件 –; 128户 –',
  ],
  [
    '局党组会会前学法，全年12次；组织应急演练6场，参演人员320人；食品抽检260批次，抽检合格率98.5%。',
    '12次 study.preMeetingSessions; 6场 –; 320人 –; 260批次 –; 98.5%% –',
  ],
  ['检查经营单位86家次，查出安全隐患45处，已整改43处；减免罚款2.6万元，破获诈骗案件3起。', '86家次 –; 45处 –; 43处 –; 2.6万元 –; 3起 –'],
  [
    '查处酒驾12起、超员6起、超载4起，办理案件22件，罚款3.1万元。',
    '12起 enforcement.violations; 6起 enforcement.violations; 4起 enforcement.violations; 22件 enforcement.cases; 3.1万元 enforcement.fines',
  ],
  ['召开党委会24次，其中研究法治议题3次；执法人员9人，其中持证7人。', '24次 –; 3次 meetings.partyCommittee; 9人 –; 7人 officers.certified'],
  [
    '对3件规范性文件、8项重大行政决策、70份合同进行了审查，合计81件。',
    '3件 normativeDocs.reviewed; 8项 decisions.reviewed; 70份 contracts.reviewed; 81件 legalReview.total',
  ],
  ['审查政府合同30件、规范性文件2件，合计32件。', '30件 contracts.reviewed; 2件 normativeDocs.reviewed; 32件 legalReview.total'],
  [
    '受理调解案件50件，较上年减少6件，其中邻里纠纷20件、劳资纠纷30件。',
    '50件 disputes.handled; 6件 –; 20件 disputes.handled; 30件 disputes.handled',
  ],
  [
    '村级法律顾问由外聘律师2名担任。为群众解答咨询90人次，协助调处疑难纠纷5起。',
    '2名 adviser.count; 90人次 consult.count; 5起 adviser.mediated',
  ],
  [
    '普法宣传 12场 受众人数 900人次 调解案件 40件 调解成功率 97.5%',
    '12场 publicity.events; 900人次 publicity.people; 40件 disputes.handled; 97.5%% disputes.successRate',
  ],
  [
    '坚持每周一学，全年40次；机关干部法治大讲堂4讲；普法这一块，制作短视频6个(播放2万次)。',
    '40次 study.sessions; 4讲 study.lectures; 6个 publicity.videos; 2万次 publicity.views',
  ],
  [
    '人民法庭受理各类案件310件，审结298件；综治中心登记诉求60件，接待群众150人次，就地化解57件。',
    '310件 litigation.total; 298件 litigation.total; 60件 petitions.received; 150人次 petitions.people; 57件 disputes.succeeded',
  ],
  [
    '受理投诉举报420件，全程电子化率95%，双随机抽查计划18项，与公安联合抽查5次，抽取企业60家。',
    '420件 service.cases; 95%% service.onlineRate; 18项 enforcement.inspectionItems; 5次 enforcement.jointActions; 60家 –',
  ],
  ['法治广场1个、长廊2条、宣传栏12块。', '1个 culture.sites; 2条 culture.sites; 12块 publicity.signs'],
  ['排查 矛盾 纠纷 128 起， 化解 126 起， 化解率 98.4 %。', '128起 disputes.found; 126起 disputes.succeeded; 98.4%% disputes.successRate'],
  [
    '检查商户46家，排查隐患356处，刑事立案45起，防止群体性上访3起，报送佐证材料860份，任务分解至28个部门。',
    '46家 –; 356处 –; 45起 –; 3起 –; 860份 –; 28个 –',
  ],
]

describe('numbers with their measures in whole statements', () => {
  test.each(passages)('%s', (text, wanted) => {
    const read = readReport(text).facts.map((fact) => `${fact.number}${fact.unit} ${fact.measure ?? '–'}`)
    expect(read).toEqual(wanted.split('; '))
  })
})
