import { describe, expect, it } from 'vitest'
import { findStatute, stands } from './find.ts'
import { distance } from './near.ts'
import { titleKey } from './title.ts'

const inBrief = (mention: string, year: number | null) => {
  const { by, entry, status } = findStatute(mention, year)
  return [by, entry?.title ?? null, status]
}

describe('a title that is in the catalogue', () => {
  it.each([
    ['中华人民共和国宪法', 2021, 'exact', '中华人民共和国宪法'],
    ['行政处罚法', 2021, 'short', '中华人民共和国行政处罚法'],
    ['行政处罚法（2021年修订）', 2022, 'short', '中华人民共和国行政处罚法'],
    ['法治政府建设实施纲要（2021－2025 年）', 2023, 'exact', '法治政府建设实施纲要(2021—2025年)'],
    ['法治政府建设实施纲要(2021年至2025年)', 2023, 'exact', '法治政府建设实施纲要(2021—2025年)'],
    ['法治政府建设实施纲要(二〇二一—二〇二五年)', 2023, 'exact', '法治政府建设实施纲要(2021—2025年)'],
    ['国务院办公厅关于严格规范涉企行政检查的意见', 2025, 'short', '关于严格规范涉企行政检查的意见'],
    ['中共中央 国务院关于印发〈法治政府建设实施纲要（2021—2025年）〉的通知', 2023, 'short', '法治政府建设实施纲要(2021—2025年)'],
    ['关于印发提升行政执法质量三年行动计划（2023—2025年）的通知', 2024, 'short', '提升行政执法质量三年行动计划(2023—2025年)'],
    ['中国共产党支部工作条例', 2020, 'short', '中国共产党支部工作条例(试行)'],
    ['中华人民\n共和国民法典', 2021, 'exact', '中华人民共和国民法典'],
    ['安全生产法(2021修正)', 2024, 'short', '中华人民共和国安全生产法'],
    ['宪法修正案', 2024, 'short', '中华人民共和国宪法修正案（2018年）'],
    ['中共中央关于进一步全面深化改革 推进中国式现代化的决定', 2025, 'exact', '中共中央关于进一步全面深化改革、推进中国式现代化的决定'],
    ['关于全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度的指导意见', 2024, 'exact', '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见'],
    ['关于适用〈中华人民共和国民法典〉婚姻家庭编的解释（一）', 2024, 'short', '最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）'],
  ] as const)('%s is found', (mention, year, by, title) => {
    expect(inBrief(mention, year)).toEqual([by, title, 'in force at report year'])
  })

  it('is not judged as a statute when it is only a draft, a reader or a local paper', () => {
    expect(findStatute('行政执法监督条例（征求意见稿）', 2024)).toMatchObject({ by: 'draft', status: 'n/a' })
    expect(findStatute('习近平法治思想学习纲要', 2024)).toMatchObject({ by: 'exact', status: 'n/a' })
    expect(findStatute('四川省行政执法公示办法', 2021)).toMatchObject({ by: 'exact', status: 'n/a' })
  })
})

describe('the state of a statute in the report year', () => {
  it.each([
    // 民法典第一千二百六十条：婚姻法、继承法自 2021-01-01 起废止，民法典同日施行。
    ['婚姻法', 2020, 'in force at report year'],
    ['婚姻法', 2021, 'repealed before'],
    ['民法典', 2020, 'not yet effective'],
    ['民法典', 2021, 'in force at report year'],
    // 信访工作条例 2022-05-01 起施行，信访条例同时废止：2022 年内两部都曾有效。
    ['食品卫生法', 2008, 'in force at report year'],
    ['食品卫生法', 2010, 'repealed before'],
    ['信访条例', 2022, 'in force at report year'],
    ['信访条例', 2023, 'repealed before'],
    ['信访工作条例', 2022, 'in force at report year'],
    // 现行文本的施行日晚于报告年度，但法早已有之。
    ['专利法', 2019, 'in force at report year'],
    ['政府信息公开条例', 2018, 'in force at report year'],
    // 只在年末两个月有效，也算当年有效。
    ['法治宣传教育法', 2025, 'in force at report year'],
    ['法治宣传教育法', 2024, 'not yet effective'],
    // 规划以标题里的年份为期。
    ['法治政府建设实施纲要(2015—2020年)', 2020, 'in force at report year'],
    ['法治政府建设实施纲要(2015—2020年)', 2021, 'repealed before'],
    ['法治政府建设实施纲要(2021—2025年)', 2020, 'not yet effective'],
    ['执业医师法', 2021, 'in force at report year'],
    ['执业医师法', 2023, 'repealed before'],
    ['外资企业法', 2021, 'repealed before'],
    ['环境行政处罚办法', 2024, 'repealed before'],
    ['生态环境行政处罚办法', 2024, 'in force at report year'],
    ['消费者权益保护法实施条例', 2024, 'in force at report year'],
    // 已废止而不知何日：只在目录截止年之后下结论。
    ['工业产品质量责任条例', 2020, 'n/a'],
    ['工业产品质量责任条例', 2026, 'repealed before'],
  ] as const)('%s in %i: %s', (mention, year, status) => {
    expect(findStatute(mention, year).status).toBe(status)
  })

  it('is not judged without a year, except that a living statute is living', () => {
    expect(findStatute('婚姻法', null).status).toBe('n/a')
    expect(findStatute('行政处罚法', null).status).toBe('in force at report year')
  })
})

describe('a title that is not quite right', () => {
  it.each([
    ['法治政府建设实施纲要(2015-2021年)', 2020, 'years', '法治政府建设实施纲要(2015—2020年)', 'no such title'],
    ['法治政府建设实施纲要(2022—2025年)', 2022, 'years', '法治政府建设实施纲要(2021—2025年)', 'no such title'],
    ['全面深化法治领域改革纲要(2023-2025年)', 2025, 'years', '全面深化法治领域改革纲要(2023—2027年)', 'no such title'],
    ['党政主要负责人履行推进法治政府建设第一责任人职责规定', 2021, 'near', '党政主要负责人履行推进法治建设第一责任人职责规定', 'no such title'],
    ['提升行政执法质量三年计划(2023-2025年)', 2025, 'dropped', '提升行政执法质量三年行动计划(2023—2025年)', 'informal title'],
    ['党政干部选拔任用条例', 2021, 'dropped', '党政领导干部选拔任用工作条例', 'informal title'],
    ['法治政府实施纲(2021-2025)', 2024, 'dropped', '法治政府建设实施纲要(2021—2025年)', 'informal title'],
    ['法治政府建设实施纲要', 2018, 'dropped', '法治政府建设实施纲要(2015—2020年)', 'informal title'],
    ['土地法', 2023, 'dropped', '中华人民共和国土地管理法', 'informal title'],
    ['干部任用条例', 2021, 'alias', '党政领导干部选拔任用工作条例', 'informal title'],
    ['政法工作条例', 2021, 'alias', '中国共产党政法工作条例', 'informal title'],
    ['环保法', 2024, 'alias', '中华人民共和国环境保护法', 'informal title'],
    ['政务处分法', 2024, 'alias', '中华人民共和国公职人员政务处分法', 'informal title'],
    ['中华人民共和国村委会组织法', 2024, 'alias', '中华人民共和国村民委员会组织法', 'informal title'],
    ['地方组织法', 2023, 'alias', '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', 'informal title'],
  ] as const)('%s (%i)', (mention, year, by, title, status) => {
    expect(inBrief(mention, year)).toEqual([by, title, status])
  })

  it('is only hinted at when nobody can know which statute is meant', () => {
    expect(findStatute('行政审批法', 2021)).toMatchObject({ entry: null, status: 'no such title', suggestions: ['中华人民共和国行政许可法'] })
    expect(findStatute('安全法', 2021).entry).toBeNull()
    expect(findStatute('行政法', 2021).entry).toBeNull()
    // 第一个字不同的短标题是另一部法：不认作《湿地保护法》《物业管理条例》。
    expect(findStatute('耕地保护法', 2024).entry).toBeNull()
    expect(findStatute('盐业管理条例', 2024).entry).toBeNull()
  })

  it('is not taken for a national regulation when a place may have one of its own', () => {
    for (const mention of ['安全生产条例', '消防条例', '平安建设条例', '法治政府建设实施方案(2021—2025年)']) expect(findStatute(mention, 2022).entry, mention).toBeNull()
  })
})

describe('comparing titles', () => {
  it('disregards widths, blanks, quotes and dashes', () => {
    expect(titleKey('关于 实行“谁执法谁普法”（２０２１－２０２５年）')).toBe('关于实行谁执法谁普法(2021—2025年)')
  })

  it('counts added, dropped and changed signs', () => {
    expect([distance('', '甲乙'), distance('甲乙', '甲丙'), distance('甲乙丙', '甲丙')]).toEqual([2, 1, 1])
  })
})

describe('一部法在某一天是否有效', () => {
  it('已废止的，废止之日起不再有效；尚未施行的，施行之日起有效；不认识的标题不算有效', () => {
    expect(stands('中华人民共和国合同法', '2020-12-31')).toBe(true)
    expect(stands('合同法', '2021-01-01')).toBe(false)
    expect(stands('民法典', '2020-12-31')).toBe(false)
    expect(stands('民法典', '2021-01-01')).toBe(true)
    expect(stands('行政审批法', '2022-06-01')).toBe(false)
  })
})
