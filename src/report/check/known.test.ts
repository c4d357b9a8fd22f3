import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReport } from '../read/read.ts'
import { readStatutes } from '../read/statutes.ts'
import { checkReport } from './check.ts'
import type { Finding } from './rule.ts'

function findingsIn(text: string): readonly Finding[] {
  const reading = readReport(text)
  return checkReport({ ...reading, text, statutes: readStatutes(text, reading.year, reading.organisation ?? '') })
}
const rulesAt = (text: string, quote: string): readonly string[] =>
  findingsIn(text)
    .filter((one) => one.quote.includes(quote))
    .map(({ rule, severity }) => `${rule} ${severity}`)
const titled = (words: string): string => `青石镇人民政府2025年法治政府建设情况报告\n${words}`

/** Faults that stood in published reports of real townships, as printed. */
describe('a fault that was printed somewhere', () => {
  it.each([
    ['落实《党政主要负责人履行推进法治政府建设第一责任人职责规定》。', '党政主要负责人', 'D02 error'],
    ['依据《法治政府建设实施纲要(2022—2025年)》推进。', '法治政府建设实施纲要', 'D02 error'],
    ['学习《土地法》。', '土地法', 'D02 error'],
    ['落实《提升行政执法质量三年计划(2023-2025年)》。', '提升行政执法质量三年计划', 'D02 error'],
    ['落实《全面深化法治领域改革纲要(2023-2025年)》。', '2023-2025年', 'B06 error'],
    ['依照《法治政府建设实施纲要(****—****年)》推进，专题学习**次。', '**', 'C02 error'],
    ['各调解组织受理案件2872宗，成功调处2784宗，调处成功率96.7%。', '2872宗', 'E01 error'],
    ['办理诉讼案件72起，其中民事诉讼50起、行政诉讼14起、行政复议8起。', '8起', 'E04 warning'],
  ])('%s', (words, quote, found) => {
    expect(rulesAt(titled(words), quote)).toContain(found)
  })
})

/** What looks wrong and is right. */
describe('a careful reader lets stand', () => {
  it.each([
    '共排查调处矛盾纠纷112起，成功调处109起，成功率97%。',
    '接待群众来信来访267件283人次。',
    '到村宣讲27次，法律宣传34次，赶场宣传15次，院坝宣讲36次，座谈30场。',
    '诉前调解纠纷244件，在线调解纠纷43件。',
    '审查事项1090件，其中许可2件、确认10件、给付1件、公共服务1077件。',
    '主动公开信息253条：机构职能31条、法规文件71条、规划37条、财政11条、其他103条。',
    '坚持和发展新时代“枫桥经验”，学习东阿县基层治理经验，新源县法院法官到村授课。',
    '严格重大行政执法决定法制审核，充实法制机构力量，原法制办职能划转司法局。',
    '设立村务监督小组，推荐村民监督员3名。',
    '严格按照《干部任用条例》选任干部。',
    '认真开展“八五”普法，总结“七五”普法。',
    '示范村由2019年的5个增加到6个，增长20%。',
    '办件量同比下降，从2023年的120件降至90件，下降25%。',
    '收到行政复议申请3件，受理2件，不予受理1件。',
    '全年无行政复议案件被撤销，办理行政复议案件2件。',
    '对乡镇2024年度法治建设情况进行考核，平均得分91.6分。',
    '审核文件312件，同比增长8.3%（2024年为288件）。',
    '办结复议案件103件（含上年结转7件），其中调解、和解46件，纠错9件。',
    '报备文件5件，其中县政府2件、部门3件。',
    '“老李调解工作室”被命名为品牌，与邻近的武城县联合开展普法2次，深入白马镇、石门镇演出13场。',
  ])('%s', (words) => {
    expect(findingsIn(titled(words)).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('any text', () => {
  const pieces = [
    '其中',
    '3件',
    '12件',
    '，',
    '。',
    '、',
    '共',
    '办结率',
    '97%',
    '占',
    '其余',
    '由',
    '至',
    '增长',
    '《',
    '》',
    '“',
    '（',
    '一、',
    '\n',
    'X',
    '法制',
    '青石镇',
    '2021年',
    '未发生行政诉讼案件',
  ]
  it('ends in findings that point into it, with corrections that do so too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), (words) => {
        const text = words.join('')
        for (const { start, end, quote, proposal } of findingsIn(text)) {
          expect(text.slice(start, end)).toBe(quote)
          if (proposal) expect(0 <= proposal.start && proposal.start <= proposal.end && proposal.end <= text.length).toBe(true)
        }
      }),
      { seed: 20_261_122, numRuns: 150 },
    )
  })
})
