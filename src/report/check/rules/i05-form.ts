/**
 * I05 层次序号、日期、文号的写法不合公文格式
 *
 * 查什么：文字可以看出的格式：层次序数后的标点（“1、”应为“1.”，“（一）、”不加顿号）、成文日期编虚位（“01月05日”）、发文字号的年份没有用六角括号。同一种只指第一处，并说共有几处。版面由系统导出时按国家标准排。
 * 依据：《党政机关公文格式》（GB/T 9704-2012）关于发文字号、结构层次序数、成文日期的规定。
 * 怎么改：按标准的写法改正。
 *
 * @good
 * 一、主要工作
 * （一）学习
 * 1.学习宪法。
 * 按照云政发〔2021〕3号文件执行。
 * 2024年1月5日
 *
 * @bad
 * 一、主要工作
 * （一）、学习
 * 1、学习宪法。
 * 2、学习民法典。
 * 按照云政发[2021]3号文件执行。
 * 2024年01月05日
 * → info「（一）、」序号后面不加顿号（共1处）。
 * → info「1、」阿拉伯数字后面用下脚点，不用顿号（共2处）。
 * → info「[2021]」年份用六角括号括起（共1处）。
 * → info「2024年01月05日」成文日期不编虚位（共1处）。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

/** A way of writing, what is wrong with it, and how it should be (in the way of String.replace). */
type Form = { readonly pattern: RegExp; readonly message: string; readonly mend: (found: string) => string }

const forms: readonly Form[] = [
  { pattern: /(?<=^[ \t\u3000]*)[（(][一二三四五六七八九十]+[）)]、/gm, message: '序号后面不加顿号', mend: (found) => found.slice(0, -1) },
  { pattern: /(?<=^[ \t\u3000]*)\d{1,2}、/gm, message: '阿拉伯数字后面用下脚点，不用顿号', mend: (found) => found.replace('、', '.') },
  {
    pattern: /(?<=[发字函办文])[[［（(](?:19|20)\d\d[\]］）)](?=\d{1,4}号)/g,
    message: '年份用六角括号括起',
    mend: (found) => `〔${found.slice(1, -1)}〕`,
  },
  {
    pattern: /(?<=^[ \t\u3000]*)\d{4}年(?:0\d月\d{1,2}|\d{1,2}月0\d)日(?=[ \t\u3000]*$)/gm,
    message: '成文日期不编虚位',
    mend: (found) => found.replace(/([年月])0/g, '$1'),
  },
]

export const form: Rule = {
  id: 'I05',
  name: '层次序号、日期、文号的写法不合公文格式',
  severity: 'info',
  check: ({ text }) => forms.flatMap((one) => firstOf(text, one)).toSorted((a, b) => a.start - b.start),
}

function firstOf(text: string, { pattern, message, mend }: Form): readonly Objection[] {
  const found = everyMatch(text, pattern, ([words]) => ({ message, suggestion: '按国家标准的写法改正。', replacement: mend(words) }))
  return found.slice(0, 1).map((one) => ({ ...one, message: `${message}（共${found.length}处）。` }))
}
