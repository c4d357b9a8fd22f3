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
import { everyMatch, type Rule } from '../rule.ts'

const paragraphEnd =
  /(?<=[，,。；][^\n]{6,})(?:[；;，,、]|[\u4e00-\u9fff]{2})(?=[ \t\u3000]*\r?\n\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、]))/g
const brokenDate = /\d{1,2}[?？]\d{1,2}/g

export const punctuation: Rule = {
  id: 'F04',
  name: '标点不当',
  severity: 'warning',
  check: ({ text, sections }) => [
    ...everyMatch(text, paragraphEnd, (match) => {
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
      const isHeading = sections.some(({ start, level }) => level < 5 && text.startsWith(line, start)) && !line.includes('。')
      if (line.length < 20 || isHeading) return null
      const message = /[\u4e00-\u9fff]/.test(match[0]) ? '段末没有标点。' : '段末应当用句号。'
      return { message, suggestion: '段末用句号。' }
    }),
    ...everyMatch(text, brokenDate, () => ({ message: '日期中间应当用间隔号。', suggestion: '改为间隔号，如“3·15”。' })),
  ],
}
