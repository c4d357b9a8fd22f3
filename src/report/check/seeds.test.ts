import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../read/read.ts'
import { readStatutes } from '../read/statutes.ts'
import { checkReport } from './check.ts'
import type { Finding } from './rule.ts'

/** Five real reports (../shared/seeds; skipped where they are absent): defects that a reader is sure of, and sound passages that look wrong. */
const folder = new URL('../../../../shared/seeds/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).sort() : []

function findingsIn(number: number): readonly Finding[] {
  const text = readFileSync(new URL(files[number] ?? '', folder), 'utf8')
  const reading = readReport(text)
  return checkReport({ ...reading, text, statutes: readStatutes(text, reading.year, reading.organisation ?? '') })
}

/** 关坝镇 2020, 金郝庄镇 2022, a masked district 2020, 永兴镇 2021, a township of 新源县 2024. */
const sure: readonly (readonly [number, readonly string[]])[] = [
  [
    0,
    [
      'C01 舟山镇',
      'F01 正规划',
      'F07 中心理论组',
      'B01 2021-06-18',
      'A02 第一责任人',
      'B07 法治政府建设实施纲要(2015—2020年)',
      'B07 重庆市法治政府建设实施方案(2016—2020年)',
      'F06 法制宣传',
      'A11 语音播报',
      'A11 扫一扫',
      'I01 [ 发文字号 ]',
      'I01 [ 有效性 ]',
      'A06 关坝镇人民政府2020年度',
      'A07 ',
      'A10 四个必须',
      'A11 您当前',
      'C06 万盛关坝镇',
      'D04 婚姻法',
      'E05 群众点击率',
      'E06 110余件次',
      'E11 遥遥领先',
      'F10 ,',
      'G01 杨剑峰',
      'G04 中坝社区',
      'I02 其他',
    ],
  ],
  [
    1,
    [
      'F02 履行和合法性审查',
      'F02 不断提行政',
      'F02 牢牢抓法治政府建设同时',
      'F08 开展干部职工进行',
      'A03 三、存在问题与原因',
      'A08 坚持抓住领导干部这个“关键少数”',
      'E07 四次',
      'A06 一、主要负责人',
      'A07 ',
      'A11 - 全部内容',
      'A09 金郝庄镇建立了',
      'A13 (三)',
      'A13 (五)',
      'E11 坚决杜绝',
      'F07 检察监督',
      'F07 监督点',
      'F10 ,',
    ],
  ],
  [
    2,
    [
      'D02 法治政府建设实施纲要(2015-2021年)',
      'C02 XX',
      'C02 X月X日',
      'C03 峨桥镇、XX街道',
      'C03 XX市宏达机械有限公司',
      'G02 ',
      'B04 2019年诉前调解',
      'B05 截止十月',
      'B09 首个“宪法宣传周',
      'B08 十九届二中、三中全会',
      'E08 仅一名专职人员',
      'C04 我局',
      'C07 审结',
      'F04 3?15',
      'F05 截止目前',
      'F07 习总书记',
      'F07 理论中心组',
      'B10 区法治政府建设工作总结',
      'A02 第一责任人',
      'B03 2020-09-26',
      'F01 追产权',
      'D08 XX区商事制度',
      'A12 ',
      'A04 (二)强化社会综合治理',
      'A06 XX区',
      'A11 ?',
      'B06 2015-2021年',
      'B11 今年',
      'B11 明年',
      'E05 ',
      'F04 "',
      'F10 ,',
      'G02 市宏达',
      'I03 ',
    ],
  ],
  [
    3,
    [
      'D01 中华人民共和国行政审批法',
      'D02 党政干部选拔任用条例',
      'C07 加强行政立法',
      'C07 健全行政复议机构',
      'F02 政府的和各级',
      'F03 气',
      'F04 意识',
      'F04 ；',
      'F05 截止目前',
      'F06 法制意识',
      'F06 法制宣传',
      'F07 理论中心组',
      'C05 党委（党组）',
      'B03 2021年12月4日',
      'D10 宪法宣传日',
      'D10 国家安全日',
      'D10 消费者权益保护日',
      'C04 作为镇党委书记',
      'D03 政法工作条例',
      'D03 干部任用条例',
      'E02 办结率100%',
      'A13 （四）',
      'A13 （五）',
      'B11 近期',
      'C05 作为政府系统',
      'D05 民法典',
      'D06 中华人民共和国宪法',
      'E05 宣传活动',
      'E06 来访60余件',
      'E11 没有一起',
      'F07 复议案例',
      'F07 粘贴横幅',
      'F11 ',
      'H01 气正',
      'H02 重大事项',
      'H05 刑释解教',
    ],
  ],
  [
    4,
    [
      'A01 ',
      'F09 安装反诈安装率',
      'D07 命案防控无小事',
      'E02 安装率达到85%以上',
      'A06 ',
      'A07 ',
      'A02 第一责任人',
      'A12 ',
      'A13 (三)',
      'D10 宪法宣传日',
      'E05 ',
      'H03 ',
    ],
  ],
]

/** Words that no error may touch: sound as they stand. */
const sound: readonly (readonly [number, readonly string[]])[] = [
  [0, ['婚姻法', '继承法', '267件283人次', '50%', '60%', '管委会', '34次', '27次']],
  [1, ['东阿县']],
  [2, ['法制机构', '法制办', '七五']],
  [3, ['成功率97%', '干部任用条例', '四川省行政执法公示办法', '四川省重大行政执法决定法制审核办法', '八五', '枫桥经验']],
  [4, ['新源镇司法所', '八五']],
]

describe.skipIf(files.length === 0)('the five reports of ../shared/seeds', () => {
  it.each(sure)('report %i: every sure defect is found', (number, defects) => {
    const found = findingsIn(number).map(({ rule, quote }) => `${rule} ${quote}`)
    for (const defect of defects)
      expect(
        found.some((one) => one.startsWith(defect)),
        defect,
      ).toBe(true)
  })

  it.each(sound)('report %i: no error touches what is sound', (number, passages) => {
    const errors = findingsIn(number).filter(({ severity }) => severity === 'error')
    for (const passage of passages)
      expect(
        errors.filter(({ quote }) => quote.includes(passage)).map(({ rule }) => rule),
        passage,
      ).toEqual([])
  })

  it('name two statutes that were repealed between the year and the day of the report, which is a hint', () => {
    const old = files.flatMap((_, number) => findingsIn(number).filter(({ rule }) => rule === 'D04'))
    expect(old.map(({ quote, severity }) => `${severity} ${quote}`)).toEqual(['info 婚姻法', 'info 继承法'])
  })

  it('have no rate that does not fit its numbers, no part greater than its whole, no personal number', () => {
    const rules = files.flatMap((_, number) => findingsIn(number).map(({ rule }) => rule))
    for (const rule of ['E01', 'E03', 'E04', 'G03', 'A05']) expect(rules).not.toContain(rule)
  })
})
