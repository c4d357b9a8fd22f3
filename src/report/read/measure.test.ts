import { describe, expect, test } from 'vitest'
import { measures } from '../../figures/measures.ts'
import { readReport } from './read.ts'
import { rules } from './rules/index.ts'

const measuresOf = (text: string) => readReport(text).facts.map((fact) => fact.measure)

describe('the words about a number name its measure', () => {
  test.each([
    ['镇党委会专题研究法治工作3次', 'meetings.partyCommittee'],
    ['依法治镇委员会召开会议2次', 'meetings.leadingGroup'],
    ['召开法治建设推进会4次', 'meetings.special'],
    ['会议研究解决重点问题6个', 'meetings.issuesResolved'],
    ['听取法治工作汇报2次', 'duty.briefingsHeard'],
    ['镇长带队督导3次', 'duty.onSite'],
    ['班子成员述法12人次', 'duty.accountability'],
    ['开展法治督察2次', 'supervision.rounds'],
    ['督察发现问题9个', 'supervision.problemsFound'],
    ['整改问题9个', 'supervision.problemsRectified'],
    ['党委理论学习中心组学习6次', 'study.centreGroupSessions'],
    ['党委会会前学法8次', 'study.preMeetingSessions'],
    ['干部集中学法10次', 'study.sessions'],
    ['举办干部法治专题讲座2场', 'study.lectures'],
    ['举办法治培训班3期', 'study.trainings'],
    ['开展干部培训,参训300人次', 'study.people'],
    ['每人培训超过60学时', 'study.hours'],
    ['组织学法考试1次', 'study.exams'],
    ['开展警示教育4次', 'study.cleanGovSessions'],
    ['梳理权责事项126项', 'authority.items'],
    ['办理政务服务件1200件', 'service.cases'],
    ['热线按时办结率99%', 'service.completionRate'],
    ['群众满意率98%', 'service.satisfaction'],
    ['走访服务企业30家', 'enterprise.served'],
    ['审查合同56份', 'contracts.reviewed'],
    ['审核规范性文件2件', 'normativeDocs.reviewed'],
    ['清理规范性文件15件', 'normativeDocs.cleaned'],
    ['出具合法性审查意见书20份', 'legalReview.opinions'],
    ['提出立法意见12条', 'legislation.opinions'],
    ['集体研究重大行政决策3项', 'decisions.items'],
    ['重大决策合法性审查3件', 'decisions.reviewed'],
    ['8名工作人员取得行政执法证', 'officers.certified'],
    ['执法人员持证率100%', 'officers.certificateRate'],
    ['执法人员专题培训3次', 'officers.trainings'],
    ['办理行政处罚案件7件', 'enforcement.cases'],
    ['罚款3.2万元', 'enforcement.fines'],
    ['查处违法建设5起', 'enforcement.violations'],
    ['开展联合执法18次', 'enforcement.jointActions'],
    ['开展专项整治6次', 'enforcement.specialActions'],
    ['案卷评查2次', 'enforcement.fileReviews'],
    ['评查案卷30卷', 'enforcement.filesReviewed'],
    ['排查出矛盾纠纷40起', 'disputes.found'],
    ['排查调处矛盾纠纷40起', 'disputes.handled'],
    ['化解矛盾纠纷38起', 'disputes.succeeded'],
    ['纠纷化解率95%', 'disputes.successRate'],
    ['诉前调解纠纷24件', 'disputes.preLitigation'],
    ['配备人民调解员46名', 'mediators.count'],
    ['设立调解委员会13个', 'mediation.orgs'],
    ['信访件办结率100%', 'petitions.resolvedRate'],
    ['行政复议案件1件', 'reconsideration.cases'],
    ['行政诉讼案件2件', 'litigation.cases'],
    ['民事诉讼3件', 'litigation.civil'],
    ['负责人出庭应诉率100%', 'litigation.leaderAppearanceRate'],
    ['化解行政争议4件', 'adminDisputes.resolved'],
    ['开展法治宣传活动20场', 'publicity.events'],
    ['法治进校园宣讲6场', 'publicity.lectures'],
    ['发放宣传手册500册', 'publicity.materials'],
    ['悬挂横幅12条', 'publicity.banners'],
    ['开展普法宣传,受教育群众2000人', 'publicity.people'],
    ['公众号推送普法信息50条', 'publicity.pushes'],
    ['拍摄普法短视频6个', 'publicity.videos'],
    ['建成法治文化广场2处', 'culture.sites'],
    ['提供法律咨询80人次', 'consult.count'],
    ['办理法律援助案件5件', 'legalAid.cases'],
    ['聘请法律顾问2名', 'adviser.count'],
    ['村法律顾问参与调解纠纷9件', 'adviser.mediated'],
    ['村法律顾问进村坐班24次', 'adviser.visits'],
    ['培养法律明白人42名', 'lawPersons.count'],
    ['法律明白人专题培训2次', 'lawPersons.trainings'],
    ['创建民主法治示范村3个', 'modelVillages.count'],
    ['主动公开政府信息356条', 'disclosure.items'],
    ['办理依申请公开4件', 'disclosure.applications'],
    ['覆盖全镇12个行政村', 'org.villages'],
  ])('%s → %s', (text, measure) => {
    expect(measuresOf(text)).toEqual([measure])
  })
})

describe('distinctions that cost most errors', () => {
  test('a committee that studies holds a study session, not a meeting', () => {
    expect(measuresOf('乡党委会集体学习5次')).toEqual(['study.sessions'])
  })

  test('a total that is then divided is not the centre group alone', () => {
    expect(measuresOf('党委理论学习中心组集体学法9次,其中中心组5次,会前学法4次')).toEqual([
      'study.sessions',
      'study.centreGroupSessions',
      'study.preMeetingSessions',
    ])
  })

  test('training under the heading of enforcement is training of officers', () => {
    expect(measuresOf('一、行政执法。规范化培训6场,参训120人次。')).toEqual(['officers.trainings', 'officers.trainees'])
  })

  test('people at a training are cadres, people at publicity are residents', () => {
    expect(measuresOf('法治培训10场次,500人次参加。普法宣传10场次,500人次参加。')).toEqual([
      'study.trainings',
      'study.people',
      'publicity.events',
      'publicity.people',
    ])
  })

  test('a fact that no measure covers has none', () => {
    expect(measuresOf('用房120平方米,较上年增长12%。')).toEqual([null, null])
  })
})

test('every measure of the list has a rule', () => {
  const ruled = new Set(rules.map((rule) => rule.measure))
  expect(measures.map(([id]) => id).filter((id) => !ruled.has(id))).toEqual([])
})
