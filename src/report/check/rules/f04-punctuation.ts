/**
 * F04 标点不当
 *
 * 查什么：段落末尾没有标点，或者以分号结束，而下一段已经是新的部分（或以“下一步”“今后”起头）；日期中间是问号（“3?15”）；两个句读连在一起（“，，”“；。”）；
 * 书名号、引号、括号不成对；汉字旁边用了直引号（只指第一处）。
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
 *
 * @bad
 * 深入学习《民法典，，发放手册300份；。
 * → warning「《」书名号没有成对。
 * → warning「，，」标点重复。
 * → warning「；。」标点重复。
 *
 * @bad
 * 审议通过了"XX"“工作要点”等文件。
 * → warning「"」汉字旁边用了直引号，共2处。
 */
import { linesOf, type TextLine } from '../lines.ts'
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const heading = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、])/
/** How a new paragraph begins that continues no list. */
const afresh = /^(?:下一步|今后|此外|总之|(?:19|20)\d\d年|以上报告|特此报告)/
const brokenDate = /(?<!\d)\d{1,2}[?？]\d{1,2}(?!\d)/g
const shortest = 25

export const punctuation: Rule = {
  id: 'F04',
  name: '标点不当',
  severity: 'warning',
  check: ({ text }) => [
    ...linesOf(text).flatMap((line, index, all) => {
      const next = all[index + 1]?.text ?? ''
      return heading.test(next) ? endOf(line) : afresh.test(next) && /[；;，,、]$/.test(line.text) ? endOf(line) : []
    }),
    ...everyMatch(text, brokenDate, ([found]) => ({
      message: '日期中间应当用间隔号。',
      suggestion: '改为间隔号，如“3·15”。',
      replacement: found.replace(/[?？]/, '·'),
    })),
    ...everyMatch(text, twice, ([found]) => ({
      message: '标点重复。',
      suggestion: '只留一个。',
      replacement: found.includes('。') ? '。' : (found[0] ?? ''),
    })),
    ...unpaired(text),
    ...straight(text),
  ],
}

const twice = /[，,]{2,}|。{2}(?![。.])|[，、；：][。；，、：]|。[，、；]/g
const straightMark = /"(?=[\u4e00-\u9fff“])|(?<=[\u4e00-\u9fff])"/g

function straight(text: string): readonly Objection[] {
  const found = [...text.matchAll(straightMark)]
  const [first] = found
  if (!first) return []
  const message = `汉字旁边用了直引号，共${found.length}处。`
  return [{ start: first.index, end: first.index + 1, message, suggestion: '改为“”。' }]
}

const pairs = { '《》': '书名号', '“”': '引号', '（）': '括号' } as const
const longestParagraph = 5000

/** The first mark of a paragraph that has no partner. Paragraphs that a page break cut are left alone: their marks meet in the next line. */
function unpaired(text: string): readonly Objection[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: paragraph, index }) =>
    paragraph.length > longestParagraph || !/[。；！？]\s*$/.test(paragraph)
      ? []
      : Object.entries(pairs).flatMap(([pair, name]) => {
          const at = lonely(paragraph, pair)
          return at < 0
            ? []
            : [{ start: index + at, end: index + at + 1, message: `${name}没有成对。`, suggestion: '补上缺的一半，或者删去多的一半。' }]
        }),
  )
}

/** Where a mark without partner stands; -1 where all are paired. */
function lonely(paragraph: string, [open = '', close = '']: string | readonly string[]): number {
  if (!paragraph.includes(open) && !paragraph.includes(close)) return -1
  const waiting: number[] = []
  for (let at = 0; at < paragraph.length; at += 1) {
    if (paragraph[at] === open) waiting.push(at)
    else if (paragraph[at] === close && waiting.pop() === undefined) return at
  }
  return waiting.at(-1) ?? -1
}

/** The end of a paragraph before the next part; short lines and headings need no mark. */
function endOf({ text, start }: TextLine): readonly Objection[] {
  const isProse = text.length >= shortest && /[，,。；]/.test(text) && !(heading.test(text) && !text.includes('。'))
  const [mark] = /(?:[；;，,、]|[\u4e00-\u9fff]{2})$/.exec(text) ?? []
  if (!isProse || !mark) return []
  const end = start + text.length
  const message = mark.length > 1 ? '段末没有标点。' : '段末应当用句号。'
  const proposal = { start: mark.length > 1 ? end : end - 1, end, text: '。' }
  return [{ start: end - mark.length, end, message, suggestion: '段末用句号。', proposal }]
}
