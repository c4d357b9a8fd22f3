import type { Paper } from './paper.ts'
import { paperText } from './text.ts'
import { documentNumber, isDay } from './wording.ts'

/** What is wrong with a paper before it is written: the element of GB/T 9704-2012 and a sentence for the user. */
export interface PaperFault {
  readonly element: '标题' | '发文字号' | '签发人' | '成文日期' | '印发日期' | '正文'
  readonly message: string
}

/** Controls, zero-width and private-use characters; they are invisible or differ from machine to machine. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u

type Rule = (paper: Paper) => PaperFault | undefined

const rules: readonly Rule[] = [
  ({ title }) => (title.join('') === '' ? { element: '标题', message: '公文没有标题。' } : undefined),
  ({ docNo }) =>
    docNo === undefined || documentNumber.test(docNo)
      ? undefined
      : { element: '发文字号', message: `“${docNo}”不合规范：机关代字、六角括号括入的四位年份、不编虚位的序号、“号”。` },
  ({ kind, mark, signers }) =>
    kind === 'report' && mark !== undefined && !signers?.length ? { element: '签发人', message: '上行文应当标注签发人姓名。' } : undefined,
  ({ signOff }) => wrongDay('成文日期', signOff?.date),
  ({ printed }) => wrongDay('印发日期', printed?.date),
]

function wrongDay(element: '成文日期' | '印发日期', day: string | undefined): PaperFault | undefined {
  return day === undefined || isDay(day) ? undefined : { element, message: `没有“${day}”这一天。` }
}

function unseenIn(paper: Paper): PaperFault | undefined {
  const sign = unseen.exec(paperText(paper).text.replace(/[\n\t]/g, ''))?.[0]
  if (sign === undefined) return undefined
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return { element: '正文', message: `文中有看不见或者各机显示不一的字符（U+${code}）。` }
}

/** The faults of a paper by GB/T 9704-2012, of which only a day that does not exist stops a writer; empty when it can be issued. Writers set other faults as they stand, in a draft. */
export function faultsOf(paper: Paper): readonly PaperFault[] {
  const found = rules.map((rule) => rule(paper)).filter((fault) => fault !== undefined)
  const days = found.some((fault) => fault.element.endsWith('日期'))
  const hidden = days ? undefined : unseenIn(paper)
  return hidden ? [...found, hidden] : found
}
