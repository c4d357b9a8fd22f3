import { isDebris, type Range } from './debris.ts'
import { isHeadingLine } from './headings.ts'

/**
 * A text made ready for reading: blanks gone, full-width signs in one form, lines broken inside a sentence joined; '\n' only between paragraphs.
 * `at[i]` is the offset in the original of the i-th character, so whatever is found here can be pointed to there.
 */
export type Reading = {
  readonly original: string
  readonly text: string
  readonly at: readonly number[]
  /** Web-page furniture and front matter that was set aside. */
  readonly debris: readonly Range[]
  /** `# key: value` lines at the head of a file (title, year). */
  readonly front: ReadonlyMap<string, string>
}

type Line = { readonly start: number; readonly end: number; readonly text: string }

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '％': '%',
  '﹪': '%',
  '＊': '*',
  '～': '~',
  '．': '.',
  '＋': '+',
  '－': '-',
  '＜': '<',
  '＞': '>',
}
const sentenceEnds = '。!?;:'
const insideSentence = ',、'

/** Reads a decoded text once, in linear time; nothing is lost: `original.slice(at[i], at[j] + 1)` is the stretch behind characters i to j. */
export function readText(original: string): Reading {
  const lines = splitLines(original)
  const front = frontMatter(lines)
  const debris: Range[] = lines.slice(0, front.count).map(({ start, end }) => ({ start, end }))
  const signs: string[] = []
  const at: number[] = []
  let paragraph = ''
  for (const line of lines.slice(front.count)) {
    const bare = normalise(line.text)
    if (bare.text === '') continue
    if (isDebris(line.text)) {
      debris.push({ start: line.start, end: line.end })
      continue
    }
    if (signs.length > 0 && !goesOn(paragraph, bare.text)) {
      signs.push('\n')
      at.push(line.start)
      paragraph = ''
    }
    paragraph += bare.text
    signs.push(bare.text)
    for (const offset of bare.at) at.push(line.start + offset)
  }
  return { original, text: signs.join(''), at, debris, front: front.entries }
}

/** Where a stretch of the reading lies in the original: [start, end). */
export function locate(reading: Reading, from: number, to: number): Range {
  const start = reading.at[from] ?? reading.original.length
  const last = reading.at[to - 1]
  return { start, end: last === undefined ? start : last + 1 }
}

/** The paragraph so far is a sentence without its end, and the next line does not open a new part. */
function goesOn(paragraph: string, next: string): boolean {
  const last = paragraph.at(-1) ?? ''
  if (last === '' || sentenceEnds.includes(last) || isHeadingLine(next)) return false
  if (insideSentence.includes(last)) return true
  const prose = paragraph.includes(',') || paragraph.includes('。') || paragraph.includes(';')
  if (!prose || paragraph.endsWith('。”') || paragraph.endsWith('。)')) return false
  return !isHeadingLine(paragraph) || paragraph.includes('。')
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    lines.push({ start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

function frontMatter(lines: readonly Line[]): { count: number; entries: Map<string, string> } {
  const entries = new Map<string, string>()
  let count = 0
  for (const { text } of lines) {
    const entry = /^\uFEFF?# ([a-z_]+):(.*)$/.exec(text)
    if (!entry) break
    entries.set(entry[1]!, entry[2]!.trim())
    count += 1
  }
  return { count, entries }
}

/** A blank is kept only between two Latin letters or digits, where dropping it would make one word of two. */
function normalise(line: string): { text: string; at: number[] } {
  let text = ''
  const at: number[] = []
  let blankBefore = false
  for (let index = 0; index < line.length; index += 1) {
    const sign = line[index]!
    if (sign.trim() === '' || sign === '\uFEFF' || sign === '\u200B') {
      blankBefore = true
      continue
    }
    if (blankBefore && isWordSign(text.at(-1)) && isWordSign(sign)) {
      text += ' '
      at.push(index - 1)
    }
    blankBefore = false
    text += plain(sign)
    at.push(index)
  }
  return { text, at }
}

function plain(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  return halfWidth[sign] ?? sign
}

function isWordSign(sign: string | undefined): boolean {
  if (sign === undefined) return false
  return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
}
