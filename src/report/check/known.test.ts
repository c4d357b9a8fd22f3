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

/** Arithmetic of every kind, as clerks get it wrong. */
describe('a number that does not come out', () => {
  it.each([
    ['一季度走访企业12家、二季度15家、三季度18家、四季度20家，全年走访企业70家。', 'E04', '65家'],
    ['上半年受理举报120件。群众反映良好。下半年受理举报135件。全年共受理举报265件。', 'E04', '255件'],
    ['发放资料2000余份，其中宪法类1500份，民法典类1800份。', 'E04', '3300份'],
    ['投入普法经费35.6万元，其中县级拨款20万元，自筹12.6万元，其他5万元。', 'E04', '37.6万元'],
    ['共排查隐患80处，已整改72处，正在整改10处。', 'E04', '8处'],
    ['检查企业3,120家，其中餐饮2,100家、食品生产1,500家。', 'E04', '3600家'],
    ['调解成功率为98%，全年调解案件200件，调解成功190件。', 'E01', '95.0%'],
    ['案件办结186件，办结率93%，共受理210件。', 'E01', '88.6%'],
    ['开庭12次，负责人出庭10次，出庭应诉率91%。', 'E01', '83.3%'],
    ['共排查纠纷112件，邻里纠纷45件，占总数的50%。', 'E01', '40.2%'],
    ['受理的纠纷中，婚姻家庭类占比40%，邻里类占比38%，其他类占比32%。', 'E01', '110%'],
    ['满意度比2022年的91%提高到95%，提高5个百分点。', 'E01', '4个百分点'],
    ['办理行政处罚案件90件，同比增长50%（上年为75件）。', 'E01', '20.0%'],
    ['2023年为40场，2024年为60场，同比增长40%。', 'E01', '50.0%'],
    ['信访总量较去年的80件下降25%，降至64件。', 'E01', '20.0%'],
  ])('%s', (words, rule, right) => {
    expect(findingsIn(titled(words)).filter((one) => one.rule === rule && one.message.includes(right))).toHaveLength(1)
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
    '办理各类案件120件，其中涉企案件30件，行政处罚案件100件，简易程序案件60件。',
    '共有党员60人，占比40%，女性55人，占比36.7%，大专以上学历130人，占比86.7%。',
    '覆盖1.2万人次，其中线上8000人次（含直播观看6000人次），线下4200人次。',
    '检查生产经营单位3,120家，其中餐饮单位2,100家、食品生产单位1,020家。',
    '办理案件50件、信访30件，较上年的40件增长25%。',
    '受理案件50件，较上年的40件增加10件，增长25%；规模是去年的近3倍，达到230人次，去年为80人次。',
    '评定案卷1560宗，其中优秀493宗、合格1024宗、不合格43宗，优秀率31.6%。',
    '信访总量较去年的80件下降20%，降至64件；网上办件率由2023年的82.5%提高到91%，提高8.5个百分点。',
    '一季度走访企业12家，二季度走访企业15家。全年走访企业70家。',
    '领导干部坚决扛起第一责任人责任，在辖区深入践行“浦江经验”。',
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
