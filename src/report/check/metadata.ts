/** One field of the rows above a published text (信息公开栏): `[ 文号 ] 无` or `文　号：无`. `start`–`end` is the value; the label begins at `labelStart`. */
export type MetadataField = {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
  readonly labelStart: number
  readonly labelEnd: number
}

const names = ['发文字号', '文号', '有效性', '主题分类', '成文日期', '发布日期', '发布机构', '体裁分类', '索引号', '名称', '标题']
/** Labels are often spread to one width with blanks: 文　　号. */
const label = names.map((name) => [...name].join('[ \\t\\u3000]*')).join('|')
const row = new RegExp(
  `(?:[[【]\\s*(${label})\\s*[\\]】]|(?<=^|[ \\t\\u3000|])(${label})[:：])[ \\t\\u3000]*([^\\n[【]*?)(?=[ \\t\\u3000]*(?:[[【]|\\r?\\n|$|(?:${label})[:：]))`,
  'gm',
)
const longestHead = 2000

/** The metadata fields of a text, in their order; rows without brackets count only at the head of the page. */
export function metadataOf(text: string): readonly MetadataField[] {
  const head = text.slice(0, longestHead)
  const until = /^[ \t\u3000]*一、/m.exec(head)?.index ?? head.length
  return [...text.matchAll(row)].flatMap((match) => {
    const [found, bracketed, plain, value = ''] = match
    if (plain !== undefined && match.index > until) return []
    const end = match.index + found.length
    const labelEnd = match.index + (/^.*?[\]】:：]/s.exec(found)?.[0].length ?? 0)
    const name = (bracketed ?? plain ?? '').replace(/\s/g, '')
    return [{ name, value, start: end - value.length, end, labelStart: match.index, labelEnd }]
  })
}
