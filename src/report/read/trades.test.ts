import { describe, expect, test } from 'vitest'
import { readReport } from './read.ts'

/** Statements of bureaus; each number stands with the measure that a careful reader would give it, – for none. One or more for each family of their trades. */
const passages: readonly (readonly [family: string, text: string, wanted: string])[] = [
  ['compulsion is no punishment', '立案12件，查封、扣押物品3起，停产整治2家，行政拘留5人。', '12件 enforcement.cases; 3起 –; 2家 –; 5人 –'],
  [
    'goods and bodies pass no exam',
    '民办机构年检合格率97%，计量器具检定合格率96%；学法考试合格率98%。',
    '97%% –; 96%% –; 98%% study.examPassRate',
  ],
  [
    'shares of what stands ready',
    '救护车配备率100%，道路监控覆盖率92%；合法性审查覆盖率100%。',
    '100%% –; 92%% –; 100%% legalReview.coverageRate',
  ],
  [
    'arbitration is neither enforcement nor mediation',
    '劳动仲裁受理争议210件，立案190件，审结185件，终局裁决率81%；调解劳资纠纷66件。',
    '210件 –; 190件 –; 185件 –; 81%% –; 66件 disputes.handled',
  ],
  ['acts of notaries', '办理公证事项760件，司法鉴定业务140件；办理法律援助案件38件。', '760件 –; 140件 –; 38件 legalAid.cases'],
  [
    'agreements that settle nothing',
    '与医院签订合作协议4份，签订房屋征收补偿协议27份，签订平安建设责任书19份；达成调解协议33份。',
    '4份 –; 27份 –; 19份 –; 33份 disputes.succeeded',
  ],
  ['agreements that were reviewed', '审查合作协议9份。', '9份 contracts.reviewed'],
  [
    'cards and certificates are no leaflets',
    '换发从业资格证460本，发放居住证880张、残疾人证52本；发放普法手册700本。',
    '460本 –; 880张 –; 52本 –; 700本 publicity.materials',
  ],
  ['burdens taken off are no powers', '梳理权责清单91项，取消证明事项12项，精简申请材料35份。', '91项 authority.items; 12项 –; 35份 –'],
  ['fair competition is a review of its own', '公平竞争审查政策措施22件；合法性审查规范性文件4件。', '22件 –; 4件 normativeDocs.reviewed'],
  [
    'committees that lead nothing',
    '召开案件审理委员会会议8次、安委会会议3次；召开依法治区委员会会议2次。',
    '8次 –; 3次 –; 2次 meetings.leadingGroup',
  ],
  [
    'credit information is gathered, penalties are published',
    '归集信用信息8万条，修复失信信息26条，“双公示”行政许可信息410条、行政处罚信息95条。',
    '8万条 –; 26条 –; 410条 disclosure.items; 95条 disclosure.items',
  ],
  ['prosecutors and courts', '公益诉讼立案7件，制发检察建议11份，执行到位金额430万元。', '7件 –; 11份 –; 430万元 –'],
  ['skills and health', '举办职业技能培训14期、健康讲座9场；举办法治培训2期。', '14期 –; 9场 –; 2期 study.trainings'],
  ['firms that go out of being', '注销企业130户；走访企业46户。', '130户 –; 46户 enterprise.served'],
  ['prizes', '表彰先进个人15名，获省级优秀案卷3份，考核优秀等次6人。', '15名 –; 3份 –; 6人 –'],
  ['lawyers who sit in', '律师参与接访44人次；接待来访群众210人次。', '44人次 –; 210人次 petitions.people'],
  ['what is inspected is no campaign', '对58个在建工地开展执法检查；开展工地专项整治4次。', '58个 –; 4次 enforcement.specialActions'],
  [
    'names that hold a word of a measure',
    '整治校外培训机构6次；县委宣传部召开推进会2次。',
    '6次 enforcement.specialActions; 2次 meetings.special',
  ],
  ['police cases dealt with', '全年受理治安案件640起，查处590起，破案33起。', '640起 enforcement.cases; 590起 enforcement.cases; 33起 –'],
  [
    'street trades',
    '取缔流动摊点75处，整治出店经营160起，清除小广告2300处。',
    '75处 enforcement.violations; 160起 enforcement.violations; 2300处 enforcement.violations',
  ],
  [
    'quality of papers and records',
    '执法音视频归档率99%，说理式文书使用率88%。',
    '99%% enforcement.complianceRate; 88%% enforcement.complianceRate',
  ],
  ['points of supervision', '选聘行政执法监督员14名，设立监测点9个。', '14名 enforcement.socialSupervisors; 9个 enforcement.contactPoints'],
  ['petitions that report', '受理环境信访举报73件，矛盾纠纷调处室5个。', '73件 petitions.received; 5个 mediation.orgs'],
  [
    'outcomes of reconsideration are no rates of mediation',
    '行政复议收案90件，受理率94%，调解和解率31.2%；调解矛盾纠纷60件，成功率98%。',
    '90件 reconsideration.cases; 94%% –; 31.2%% –; 60件 disputes.handled; 98%% disputes.successRate',
  ],
  [
    'visitors of legal services',
    '公共法律服务中心接待来访群众900人次；信访局接待来访群众120人次。',
    '900人次 service.people; 120人次 petitions.people',
  ],
  ['drills of skill are no cases', '落实普法责任，组织全员业务大练兵5次；窗口办理业务4300件。', '5次 –; 4300件 service.cases'],
  ['duties of publicity are no powers', '公布普法责任清单31项，权责清单140项。', '31项 –; 140项 authority.items'],
  ['faults of machines and works', '检查特种设备发现问题64个；法治督察发现问题9个。', '64个 –; 9个 supervision.problemsFound'],
  ['joint campaigns by other words', '开展扬尘联合治理7次，联合稽查4次。', '7次 enforcement.jointActions; 4次 enforcement.jointActions'],
  ['cases read by the officer for law', '法制员审核处罚案件52件。', '52件 enforcement.legalReviews'],
  [
    'firms called in and people asked afterwards',
    '约谈企业负责人13人，回访群众260人次；约谈整改不力的乡镇负责人2人。',
    '13人 –; 260人次 –; 2人 supervision.notified',
  ],
  ['open days', '举办政府开放日活动3次，新闻发布会2次。', '3次 publicity.events; 2次 –'],
]

describe('numbers of bureaus', () => {
  test.each(passages)('%s', (_, text, wanted) => {
    const read = readReport(text).facts.map((fact) => `${fact.number}${fact.unit} ${fact.measure ?? '–'}`)
    expect(read).toEqual(wanted.split('; '))
  })
})
