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
    ['审查合同不超过20份', 'atMost'],
    ['审查合同超185份', 'more'],
    ['受众突破3万人次', 'more'],
    ['受众超千余人', 'more'],
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

  test('a total after a rhythm is no longer recurring', () => {
    expect(factsOf('每月开展宣讲累计12场。')).toMatchObject([{ unit: '场' }])
  })

  test('money is given in 元 with 万 in the number', () => {
    expect(factsOf('追回欠款12.5万元。')).toMatchObject([{ number: '12.5万', value: 125_000, unit: '元', measure: 'disputes.amount' }])
  })

  test('a percentage in words', () => {
    expect(factsOf('调解成功率百分之九十七。')).toMatchObject([{ value: 97, unit: '%', measure: 'disputes.successRate' }])
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

  test('a number that changed keeps its thing', () => {
    expect(factsOf('受理窗口由49个压到33个。').map((fact) => fact.measure)).toEqual(['service.windows', 'service.windows'])
  })
})

describe('periods', () => {
  const report = (text: string) => factsOf(`# year: 2024\n\n${text}`).map((fact) => fact.period)

  test('the year of the clause, the report year for 全年 and 今年, else null', () => {
    expect(report('2023年调解纠纷30件,全部办结。全年普法宣讲5场;发放资料200份。')).toEqual([2023, 2024, null])
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
