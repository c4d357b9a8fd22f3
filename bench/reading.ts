import { readReportText } from '../src/office/documents/read-report.ts'
import { checkReport } from '../src/report/check/check.ts'

/**
 * How fast reports are read and checked: `node bench/reading.ts`. Times are processor time of this process, so that a busy machine does not
 * count; the text is made here, so that no file is needed. Wanted: 5,000 characters in 30 ms warm, 1,000 reports in 20 s, 5 MB in 5 s.
 */
const statement =
  '（一）强化学法用法。全年党委理论学习中心组学法6次，会前学法12次，举办法治培训3期，参训300余人次；学习《中华人民共和国行政处罚法》《信访工作条例》等法律法规8部。' +
  '排查矛盾纠纷126起，化解124起，化解率98.4%，其中婚姻家庭纠纷36起、邻里纠纷58起。发放宣传资料1.2万余份，悬挂横幅45条，受教育群众8000余人次。\n'
const prose =
  '镇党委、镇政府坚持以习近平法治思想为指导，把法治政府建设摆在全局工作的突出位置，党政主要负责人切实履行推进法治建设第一责任人职责，重大决策坚持公众参与、专家论证、风险评估、合法性审查和集体讨论决定，' +
  '行政执法公示、执法全过程记录、重大执法决定法制审核制度全面落实，群众办事更加方便，基层治理更有秩序；同时也要看到，执法队伍力量不足、普法形式不够丰富等问题仍然存在，需要在今后的工作中逐步解决。\n'
const head = '青石湾镇人民政府2024年法治政府建设情况报告\n\n一、主要举措和成效\n'

const report = textOf(5_000)
const rows: [what: string, wanted: string, took: number][] = [
  ['5,000 characters, first time', '', timed(() => checked(report))],
  ['5,000 characters, warm', '30 ms', timed(() => repeat(20, () => checked(report))) / 20],
  ['5,000 characters, warm, reading only', '', timed(() => repeat(20, () => readReportText(report))) / 20],
  ['1,000 reports of 5,000 characters', '20,000 ms', timed(() => repeat(1_000, () => checked(report)))],
  ['5 MB, reading', '5,000 ms', timed(() => readReportText(textOf(1_700_000)))],
  ['5 MB, reading and checking', '5,000 ms', timed(() => checked(textOf(1_700_000)))],
]
for (const [what, wanted, took] of rows)
  console.log(`${what.padEnd(40)} ${took.toFixed(1).padStart(10)} ms${wanted ? `   (wanted: ${wanted})` : ''}`)
console.log(`memory in use at the end${' '.repeat(17)}${(process.memoryUsage().rss / 2 ** 20).toFixed(0).padStart(10)} MB`)

function checked(text: string): number {
  return checkReport(readReportText(text), {}).length
}

function textOf(length: number): string {
  const pair = statement + prose + prose
  return (head + pair.repeat(Math.ceil(length / pair.length))).slice(0, length)
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time += 1) work()
}

function timed(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
