/** 一份文书和案件记录说法不同的一处。`rule`：规格里一致性规则的编号。 */
export type PaperDifference = {
  readonly rule: string
  readonly name: string
  readonly inPaper: string
  readonly onRecord: string
  /** 文书原文里的位置（字符）。 */
  readonly start: number
  readonly end: number
}

/** 记录里的一项事实：文书上叫什么，记录里怎么写（有几种写法的都列出）。 */
export type Stated = { readonly rule: string; readonly name: string; readonly words: readonly string[] }

const chineseDay = /(\d{4})年(\d{1,2})月(\d{1,2})日/g

/** 比较用的写法：日期、空白、全角半角、金额的写法统一。 */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(chineseDay, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .replace(/[\s,]+/g, '')
    .replace(/(\d+)\.00(?=元|$)/g, '$1')
    .replace(/元整$/, '元')
    .replace(/[。；;]+$/, '')
}

/**
 * 从系统文书改出来的文书，栏名还在：逐栏核对。栏名单独一行、值在下一行的（表格），和“栏名：值”的，都认；留空的不算不同。
 */
export function labelledDifferences(text: string, facts: readonly Stated[]): readonly PaperDifference[] {
  const lines = linesOf(text)
  return facts.flatMap(({ rule, name, words }) =>
    lines.flatMap((line, index): PaperDifference[] => {
      const value = valueBeside(name, line, lines[index + 1])
      if (!value || words.length === 0 || words.some((one) => plainly(one) === plainly(value.text))) return []
      return [{ rule, name, inPaper: value.text, onRecord: words[0] ?? '', start: value.start, end: value.start + value.text.length }]
    }),
  )
}

type Line = { readonly text: string; readonly start: number }

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start + (line.length - line.trimStart().length)
    start += line.length + 1
    return { text: line.trim(), start: at }
  })
}

function valueBeside(name: string, { text, start }: Line, next: Line | undefined): Line | null {
  if (text === name) return next && next.text !== '' ? next : null
  const [, head = '', value = ''] = /^(.{1,30}?)\s*[:：]\s*(.+)$/.exec(text) ?? []
  return head === name && value !== '' ? { text: value, start: start + text.length - value.length } : null
}
