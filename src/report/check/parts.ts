import type { CheckedReport, CheckedSection } from './rule.ts'

/** One of the four parts that the inspection rule asks for: the words of its heading, and the words by which prose shows it. */
export type MandatoryPart = { readonly name: string; readonly heading: RegExp; readonly prose: RegExp }

export const mandatoryParts: readonly MandatoryPart[] = [
  {
    name: '主要举措和成效',
    heading:
      /举措|成效|成绩|成就|做法|(?:主要|工作|采取的?)措施|(?:完成|开展|工作|推进|总体|建设|履职)情况|基本情况|进展|落实情况|主要工作|工作总结|亮点/,
    prose: /做了以下|开展了以下|主要举措|主要做法|工作成效/,
  },
  {
    name: '存在的不足和原因',
    heading: /不足|问题|短板|薄弱|困难|差距/,
    prose:
      /(?:但|虽|同时|仍|还|依然|尚)[^。\n]{0,40}(?:存在|有)[^。\n]{0,20}(?:不足|问题|差距|短板|薄弱)|存在的?(?:主要|突出)?(?:问题|不足)(?:和|与|及|是|有|主要)/,
  },
  {
    name: '党政主要负责人履行推进法治建设第一责任人职责情况',
    heading: /第一责任人|主要负责人/,
    prose: /第一责任人|主要负责人[^。\n]{0,20}(?:履行|职责)|履行[^。\n]{0,15}法治建设[^。\n]{0,6}职责/,
  },
  {
    name: '下一年度主要安排',
    heading: /下一?步|下一?年|下阶段|打算|安排|计划|思路|明年|今后|努力方向|工作重点|整改措施|\d{4}年.*(?:工作|重点|任务)/,
    prose: /下一步|下一?年度?|明年|今后(?:一|工作|将)|接下来/,
  },
]

const fullLength = 800
const otherPaper = /述法|季度|半年|考评|督察|月报|简报|^(?!.*(?:总结|报告)).*(?:计划|方案)$/

/**
 * Whether the text is a whole yearly report, so that a missing part may be called missing: two of the parts have headings of their own, or
 * it is long enough. A fragment, also one that begins with 二、, a quarterly paper or a leader's own account is not judged.
 */
export function isWholeReport({ text, title, sections }: CheckedReport): boolean {
  if (title && otherPaper.test(title)) return false
  const main = sections.filter(({ level }) => level === 1)
  if (title === null && main[0] && !main[0].number.startsWith('一')) return false
  const headed = mandatoryParts.filter(({ heading }) => main.some((section) => heading.test(section.title)))
  return headed.length >= 2 || (text.length >= fullLength && main.length >= 2)
}

/** Whether a part stands in the report, under a heading or in prose. */
const hasPart = ({ sections, text }: CheckedReport, { heading, prose }: MandatoryPart): boolean =>
  sections.some(({ level, title }) => level <= 2 && heading.test(title)) || prose.test(text)

/** The mandatory parts that a whole yearly report does not have; nothing is said of a text that is none. */
export const missingParts = (report: CheckedReport): readonly MandatoryPart[] =>
  isWholeReport(report) ? mandatoryParts.filter((part) => !hasPart(report, part)) : []

/** The heading of a section in the text: as many signs as its number and title have, blanks not counted (the title was read with half-width signs). */
export function headingOf({ text }: CheckedReport, { start, end, number, title }: CheckedSection): { start: number; end: number } {
  let left = (number + title).replace(/\s/g, '').length
  let at = start
  while (at < end && left > 0) {
    if ((text[at] ?? '').trim() !== '') left -= 1
    at += 1
  }
  return { start, end: at }
}

/** The parts that arrange the next year, where they are no account of what was done. */
export const planPartsOf = ({ sections }: CheckedReport): readonly CheckedSection[] =>
  sections.filter(({ level, title }) => level === 1 && mandatoryParts[3]?.heading.test(title))

/** Whether an offset lies in one of some parts. */
export const isIn = (parts: readonly CheckedSection[], at: number): boolean => parts.some(({ start, end }) => start <= at && at < end)
