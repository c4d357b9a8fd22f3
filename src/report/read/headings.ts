import { signsOf } from './signs.ts'

/** A numbered part of the report, in characters of the reading: [from, to). */
export type Part = { readonly level: number; readonly number: string; readonly title: string; readonly from: number; readonly to: number }

type Marker = { readonly level: number; readonly number: string; readonly length: number }

const chineseDigits = '一二三四五六七八九十'
const arabicDigits = '0123456789'
const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const longestTitle = 40
const mayOpen = signsOf('。;:!?”\n,')

/** Whether a line opens with the number of a part: 一、 （一） 1. （1） ①, or 一是. */
export function isHeadingLine(line: string): boolean {
  return markerAt(line, 0) !== undefined
}

/**
 * The numbered parts of a reading in their order, also those that begin inside a paragraph (…。二是…).
 * A part ends where the next part of the same or a higher level begins.
 */
export function findParts(text: string): Part[] {
  const found = [...openings(text)]
  const parts: Part[] = []
  const open: number[] = []
  for (const [index, { from, marker }] of found.entries()) {
    while (open.length > 0 && found[open.at(-1)!]!.marker.level >= marker.level) close(open.pop()!, from)
    open.push(index)
    parts.push({
      level: marker.level,
      number: marker.number,
      title: titleFrom(text, from + marker.length, marker.level),
      from,
      to: text.length,
    })
  }
  return parts

  function close(index: number, to: number): void {
    parts[index] = { ...parts[index]!, to }
  }
}

function* openings(text: string): Generator<{ from: number; marker: Marker }> {
  for (let from = 0; from < text.length; from += 1) {
    if (from > 0 && mayOpen[text.charCodeAt(from - 1)] === 0) continue
    const before = from === 0 ? '\n' : text[from - 1]!
    const marker = markerAt(text, from)
    if (!marker || (marker.level === 1 && before !== '\n') || (marker.level < 5 && before === ',')) continue
    yield { from, marker }
    from += marker.length - 1
  }
}

/** Level 1 一、 · 2 （一） · 3 1. · 4 （1）① · 5 一是 */
function markerAt(text: string, from: number): Marker | undefined {
  const first = text[from] ?? ''
  if (first === '(') return bracketed(text, from)
  if (circled.includes(first) && first !== '') return { level: 4, number: first, length: 1 }
  const chinese = run(text, from, chineseDigits)
  if (chinese > 0) return afterChinese(text, from, chinese)
  const arabic = run(text, from, arabicDigits)
  const after = text[from + arabic] ?? ''
  const next = text[from + arabic + 1] ?? ''
  if (arabic === 0 || arabic > 2 || !'.、'.includes(after) || after === '' || arabicDigits.includes(next || '-')) return undefined
  return { level: 3, number: text.slice(from, from + arabic + 1), length: arabic + 1 }
}

function afterChinese(text: string, from: number, length: number): Marker | undefined {
  const after = text[from + length]
  if (length > 3 || (after !== '、' && after !== '是')) return undefined
  return { level: after === '、' ? 1 : 5, number: text.slice(from, from + length + 1), length: length + 1 }
}

function bracketed(text: string, from: number): Marker | undefined {
  const chinese = run(text, from + 1, chineseDigits)
  const arabic = chinese > 0 ? 0 : run(text, from + 1, arabicDigits)
  const length = chinese + arabic
  if (length === 0 || length > 3 || text[from + length + 1] !== ')') return undefined
  return { level: chinese > 0 ? 2 : 4, number: text.slice(from, from + length + 2), length: length + 2 }
}

function titleFrom(text: string, from: number, level: number): string {
  const line = text.slice(from, from + longestTitle + 1)
  const paragraph = until(line, '\n')
  const whole = paragraph.length <= longestTitle && !paragraph.includes('。') && paragraph.length < line.length
  if (whole && level < 5) return paragraph.replace(/[:,;]$/, '')
  const sentence = until(paragraph, level === 5 ? '。:;,!' : '。:;!')
  const title = sentence.length <= longestTitle ? sentence : until(sentence, ',')
  return title.slice(0, longestTitle)
}

function until(text: string, stops: string): string {
  let end = 0
  while (end < text.length && !stops.includes(text[end]!)) end += 1
  return text.slice(0, end)
}

function run(text: string, from: number, signs: string): number {
  let end = from
  while (end < text.length && signs.includes(text[end]!)) end += 1
  return end - from
}
