/**
 * F04 标点不当
 *
 * 查什么：段落末尾没有标点，或者以分号结束，而下一段已经是新的部分；日期中间是问号（“3?15”）。
 * 依据：标点符号用法（GB/T 15834-2011）。
 * 怎么改：段末用句号；日期用间隔号，如“3·15”。
 *
 * @good
 * 一是人员不足，能力有待提高。
 * 二、下一步工作
 * 加强“3·15”宣传，增强意识。
 *
 * @bad
 * 一是人员不足，能力有待提高，意识有待增强，经费有待落实；
 * 二、下一步工作
 * 加强“3?15”宣传，增强群众依法维权的意识，营造良好的氛围
 * 三、其他
 * → warning「；」段末应当用句号。
 * → warning「3?15」日期中间应当用间隔号。
 * → warning「氛围」段末没有标点。
 */
import { linesOf, type TextLine } from '../lines.ts'
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const heading = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、])/
const brokenDate = /(?<!\d)\d{1,2}[?？]\d{1,2}(?!\d)/g
const shortest = 25

export const punctuation: Rule = {
  id: 'F04',
  name: '标点不当',
  severity: 'warning',
  check: ({ text }) => [
    ...linesOf(text).flatMap((line, index, all) => (heading.test(all[index + 1]?.text ?? '') ? endOf(line) : [])),
    ...everyMatch(text, brokenDate, () => ({ message: '日期中间应当用间隔号。', suggestion: '改为间隔号，如“3·15”。' })),
  ],
}

/** The end of a paragraph before the next part; short lines and headings need no mark. */
function endOf({ text, start }: TextLine): readonly Objection[] {
  const isProse = text.length >= shortest && /[，,。；]/.test(text) && !(heading.test(text) && !text.includes('。'))
  const [mark] = /(?:[；;，,、]|[\u4e00-\u9fff]{2})$/.exec(text) ?? []
  if (!isProse || !mark) return []
  const end = start + text.length
  const message = mark.length > 1 ? '段末没有标点。' : '段末应当用句号。'
  return [{ start: end - mark.length, end, message, suggestion: '段末用句号。' }]
}
