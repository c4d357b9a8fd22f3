/**
 * B04 用了别的年度的数字
 *
 * 查什么：数字前面写的年份早于报告年度，句子又不是在作比较，也没有提报告年度。
 * 依据：年度报告反映上一年度的情况（《法治政府建设与责任落实督察工作规定》第二十四条）。
 * 怎么改：换成报告年度的数字；需要比较的，写明“上年为……”。
 *
 * @good
 * 青石镇2020年法治政府建设工作报告
 * 调解纠纷112件，比2019年增长5%。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 2019年诉前调解纠纷244件。
 * → error「2019年诉前调解纠纷244件」这是2019年的数字，报告年度是2020年。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 镇综合行政执法队2018年办理案件14件。
 * → error「2018年办理案件14件」这是2018年的数字，报告年度是2020年。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 按照《青石镇2020年工作要点》，2018年诉前调解纠纷244件。
 * → error「2018年诉前调解纠纷244件」这是2018年的数字，报告年度是2020年。
 */
import { sentenceAround } from '../place.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'

const comparison =
  /[由从（(]\d{4}年|\d{4}年(?:度)?(?:同期)?[为是]|考核|评估|审计|决算|结转|[降增升减少]至|比|较|同期|上年|去年|增长|下降|上升|减少|以来|起|至今|累计|自\d{4}|[—–-]\s*\d{4}年?|至\d{4}|底|末|被(?:评|授|命名|表彰)/

export const otherYear: Rule = {
  id: 'B04',
  name: '用了别的年度的数字',
  severity: 'error',
  check: (report) => yearsWithFigures(report).filter((one, index, all) => all.findIndex(({ start }) => start === one.start) === index),
}

function yearsWithFigures({ text, facts, year }: CheckedReport): readonly Objection[] {
  if (year === null) return []
  return facts.flatMap(({ period, start: at, end }) => {
    if (period === null || period >= year) return []
    const start = text.lastIndexOf(`${period}年`, end)
    const sentence = sentenceAround(text, at)
    if (start < sentence.start || outsideTitles(text.slice(sentence.start, sentence.end)).includes(`${year}年`)) return []
    if (comparison.test(text.slice(Math.max(sentence.start, start - 6), end))) return []
    return [{ start, end, message: `这是${period}年的数字，报告年度是${year}年。`, suggestion: '换成报告年度的数字，或写明是比较。' }]
  })
}

/** A year in the title of a paper says nothing of the numbers beside it. */
const outsideTitles = (sentence: string): string => sentence.replace(/《[^》]*》/g, '')
