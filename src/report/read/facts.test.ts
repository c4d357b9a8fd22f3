import { describe, expect, test } from 'vitest'
import { readReport } from './read.ts'

const factsOf = (text: string) => readReport(text).facts

describe('qualifiers', () => {
  test.each([
    ['普法宣讲20余场', 'about'],
    ['发放资料近5万份', 'about'],
    ['约谈干部约30人', 'about'],
    ['普法宣讲20场左右', 'about'],
    ['普法宣讲20场以上', 'atLeast'],
    ['普法宣讲不少于20场', 'atLeast'],
    ['发放资料不下2000份', 'atLeast'],
    ['受益群众上万人', 'about'],
    ['受众逾千人次', 'more'],
    ['审查合同不超过20份', 'atMost'],
    ['审查合同超185份', 'more'],
    ['受众突破3万人次', 'more'],
    ['受众超千余人', 'more'],
    ['每年至少开展两次普法宣讲', 'atLeast'],
    ['修订村规民约2项', 'exact'],
  ])('%s is %s', (text, qualifier) => {
    expect(factsOf(text)).toMatchObject([{ qualifier }])
  })
})

describe('units', () => {
  test('a recurring number keeps its rhythm', () => {
    expect(factsOf('每季度听取一次法治工作汇报,每月办普法活动8场,每半年组织培训1次。').map((fact) => fact.unit)).toEqual([
      '次/季',
      '场/月',
      '次/半年',
    ])
  })

  test('a rhythm inside a name is no rhythm', () => {
    expect(factsOf('“每周夜学”学法20次。')).toMatchObject([{ unit: '次' }])
  })

  test('a total after a rhythm is no longer recurring', () => {
    expect(factsOf('每月开展宣讲累计12场。')).toMatchObject([{ unit: '场' }])
  })

  test('money is given in 元 with 万 in the number', () => {
    expect(factsOf('追回欠款12.5万元。')).toMatchObject([{ number: '12.5万', value: 125_000, unit: '元', measure: 'disputes.amount' }])
  })

  test.each([
    ['调解成功率百分之九十七。', '百分之九十七', 97, '%'],
    ['调解成功率百分之九十八点五。', '百分之九十八点五', 98.5, '%'],
    ['发案数下降约三成。', '三成', 30, '%'],
    ['七成五以上的村达标。', '七成五', 75, '%'],
    ['发案率为2.3‰。', '2.3‰', 2.3, '‰'],
    ['比上年提高2.3个百分点。', '2.3', 2.3, '个百分点'],
  ])('a rate: %s', (text, number, value, unit) => {
    expect(factsOf(text)).toMatchObject([{ number, value, unit }])
  })

  test('成 inside another word is no rate', () => {
    expect(factsOf('原则一成不变,第三成立,由三成员组成。')).toEqual([])
  })

  test.each([
    ['培训10场（次）', '10', '场次'],
    ['集体学习20余（场）次', '20', '场次'],
    ['开展宣讲3－5场', '3-5', '场'],
    ['发放资料12,560份', '12,560', '份'],
    ['调解案件３６件', '36', '件'],
    ['办理案件 1 2 件', '12', '件'],
  ])('%s', (text, number, unit) => {
    expect(factsOf(text)).toMatchObject([{ number, unit }])
  })
})

describe('enumerations', () => {
  test('two rates that share a number are two facts', () => {
    const facts = factsOf('考试参与率和合格率均为100%。')
    expect(facts.map((fact) => [fact.quote, fact.measure])).toEqual([
      ['考试参与率和合格率均为100%', 'study.examParticipationRate'],
      ['合格率均为100%', 'study.examPassRate'],
    ])
  })

  test('分别 deals the numbers out to the names', () => {
    expect(factsOf('调解成功率、群众满意率分别为98%、95%。').map((fact) => fact.measure)).toEqual([
      'disputes.successRate',
      'service.satisfaction',
    ])
  })

  test('two numbers behind one noun', () => {
    expect(factsOf('接待群众来信来访26件38人次。').map((fact) => fact.measure)).toEqual(['petitions.received', 'petitions.people'])
  })

  test('the parts of a total take its verb', () => {
    const measures = factsOf('全年合法性审查90件,其中规范性文件2件,合同80件,其他事项8件。').map((fact) => fact.measure)
    expect(measures).toEqual(['legalReview.total', 'normativeDocs.reviewed', 'contracts.reviewed', 'legalReview.other'])
  })

  test('a division carries the measure on', () => {
    expect(factsOf('创建民主法治示范村省级2个、市级5个。').map((fact) => fact.measure)).toEqual([
      'modelVillages.count',
      'modelVillages.count',
    ])
  })

  test.each([
    ['行政诉讼案件3件，其中一审2件、二审1件。', 'litigation.cases litigation.cases litigation.cases'],
    ['化解矛盾纠纷125起，其中婚姻纠纷56起、土地纠纷30起。', 'disputes.succeeded disputes.succeeded disputes.succeeded'],
    ['排查调处矛盾纠纷60起，其中镇级调解20起。', 'disputes.handled disputes.handled'],
    ['行政复议案件23件，其中维持15件、调解和解5件。', 'reconsideration.cases reconsideration.cases reconsideration.cases'],
    ['公布执法事项98项，其中行政处罚72项、行政强制8项。', 'authority.items authority.items authority.items'],
    ['民主法治示范村占比达75%，其中省级2个、市级5个。', 'modelVillages.rate modelVillages.count modelVillages.count'],
    ['共计调解126件（其中成功124件）。', 'disputes.handled disputes.succeeded'],
    ['召开协调小组会议各1次，全年共4次。', 'meetings.leadingGroup meetings.leadingGroup'],
  ])('a part of a whole takes its measure: %s', (text, wanted) => {
    expect(factsOf(text).map((fact) => fact.measure)).toEqual(wanted.split(' '))
  })

  test('the members of a list share the verb that stands behind the last', () => {
    expect(factsOf('全体班子成员9人、中层干部25人全部述法。').map((fact) => fact.measure)).toEqual([
      'duty.accountability',
      'duty.accountability',
    ])
  })

  test('a number that changed keeps its thing', () => {
    expect(factsOf('受理窗口由49个压到33个。').map((fact) => fact.measure)).toEqual(['service.windows', 'service.windows'])
  })
})

describe('periods', () => {
  const report = (text: string) => factsOf(`# year: 2024\n\n${text}`).map((fact) => fact.period)

  test('the year of the clause, the report year for 全年 and 今年, else null', () => {
    expect(report('2023年调解纠纷30件,全部办结。全年普法宣讲5场;发放资料200份。')).toEqual([2023, 2024, null])
  })

  test('a year behind the number in its own clause counts', () => {
    expect(report('机关干部44人参加2025年法治考试。')).toEqual([2025])
  })

  test('a part that looks ahead lends its year, a part that looks back lends none', () => {
    expect(report('一、2024年工作开展情况\n普法宣讲5场。\n二、明年工作打算\n普法宣讲6场。')).toEqual([null, 2025])
    expect(report('二、2026年工作计划\n举办法治培训4期。')).toEqual([2026])
  })

  test('what a plan lists is of the year of its title, unless it spans years', () => {
    expect(report('《优化营商环境行动方案2023》列改革举措48项。')).toEqual([2023])
    expect(report('《优化营商环境行动方案(2022—2025年)》列改革举措48项。')).toEqual([null])
  })

  test('a year inside a title does not count', () => {
    expect(report('按照《2022年工作要点》,普法宣讲5场。')).toEqual([null])
  })
})

test('offsets are those of the original text, also across a broken line', () => {
  const text = '加强宣传，全年发放\n宣传资料 3620\n余份。'
  const [fact] = factsOf(text)
  expect(text.slice(fact!.start, fact!.end)).toBe(fact!.quote)
  expect(fact).toMatchObject({ number: '3620', qualifier: 'about', unit: '份', measure: 'publicity.materials' })
})

test('a long text is read in one pass', () => {
  expect(factsOf('普法宣讲3场,'.repeat(2000))).toHaveLength(2000)
  expect(factsOf(`${'《'.repeat(5000)}${'“'.repeat(5000)}${'1,'.repeat(5000)}`)).toEqual([])
})
