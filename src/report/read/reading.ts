import { counterAt } from './counters.ts'
import { isDebris, type Range } from './debris.ts'
import { isHeadingLine } from './headings.ts'

/**
 * A text made ready for reading: blanks gone, full-width signs in one form, lines broken inside a sentence joined; '\n' only between paragraphs.
 * `at[i]` is the offset in the original of the i-th character, so whatever is found here can be pointed to there.
 */
export type Reading = {
  readonly original: string
  readonly text: string
  readonly at: Int32Array
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
  const at = new Int32Array(original.length + 1)
  let length = 0
  let paragraph = noParagraph
  for (const line of lines.slice(front.count)) {
    const opens = length > 0 ? 1 : 0
    const words = normalise(line, at, length + opens)
    if (words === '') continue
    if (isDebris(line.text)) {
      debris.push({ start: line.start, end: line.end })
      continue
    }
    const joined = goesOn(paragraph, words)
    if (opens > 0 && joined) at.copyWithin(length, length + 1, length + 1 + words.length)
    else if (opens > 0) {
      signs.push('\n')
      at[length] = line.start
      length += 1
    }
    signs.push(words)
    length += words.length
    paragraph = withLine(joined ? paragraph : noParagraph, words)
  }
  return { original, text: signs.join(''), at: at.subarray(0, length), debris, front: front.entries }
}

/** Where a stretch of the reading lies in the original: [start, end). */
export function locate(reading: Reading, from: number, to: number): Range {
  const start = reading.at[from] ?? reading.original.length
  const last = reading.at[to - 1]
  return { start, end: last === undefined ? start : last + 1 }
}

/** What must be known of a paragraph to say whether the next line belongs to it; kept as it grows, so that no line is read twice. */
type Paragraph = { readonly head: string; readonly tail: string; readonly prose: boolean; readonly stopped: boolean }

const noParagraph: Paragraph = { head: '', tail: '', prose: false, stopped: false }
const longestMarker = 8

function withLine({ head, tail, prose, stopped }: Paragraph, words: string): Paragraph {
  const stops = words.includes('。')
  return {
    head: head.length < longestMarker ? head + words.slice(0, longestMarker) : head,
    tail: (tail + words.slice(-2)).slice(-2),
    prose: prose || stops || words.includes(',') || words.includes(';'),
    stopped: stopped || stops,
  }
}

/** The paragraph so far is a sentence without its end, and the next line does not open a new part. */
function goesOn({ head, tail, prose, stopped }: Paragraph, next: string): boolean {
  const last = tail.at(-1) ?? ''
  if (last === '' || sentenceEnds.includes(last) || isHeadingLine(next)) return false
  if (insideSentence.includes(last) || (isDigit(last) && counterAt(next, 0) !== undefined)) return true
  if (!prose || tail === '。”' || tail === '。)') return false
  return !isHeadingLine(head) || stopped
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

/**
 * The words of a line, with their offsets written to `at` from place `to` on. A blank is kept only between two Latin letters or digits, where
 * dropping it would make one word of two; digits that stand one by one (2 0 2 4 in a PDF) are one number. In the row of a table the blank behind a
 * counted cell parts it from the next name, so a ';' stands for it.
 */
function normalise({ text: line, start }: Line, at: Int32Array, to: number): string {
  let text = ''
  let place = to
  let last = 0
  let blankBefore = false
  let cell = 0
  const row = isTableRow(line)
  for (let index = 0; index < line.length; index += 1) {
    const run = index
    while (isHan(line.charCodeAt(index))) {
      at[place++] = start + index
      index += 1
    }
    if (index > run) {
      text += line.slice(run, index)
      blankBefore = false
      last = index - 1
      if (index === line.length) break
    }
    if (isBlank(line[index]!)) {
      if (row && !blankBefore && countedCell.test(line.slice(cell, index))) {
        text += ';'
        at[place++] = start + index
      }
      blankBefore = true
      cell = index + 1
      continue
    }
    if (blankBefore && isWordSign(text.at(-1)) && isWordSign(line[index]) && !areSpaced(line, last, index)) {
      text += ' '
      at[place++] = start + index - 1
    }
    blankBefore = false
    last = index
    text += plain(line[index]!)
    at[place++] = start + index
  }
  return text
}

const countedCell = /^\d[\d.]*[万亿]?[^\d\s，。；、,;]{1,3}$/
const fewestCells = 3

/** A line of names and counted cells with hardly a comma between them is a table that lost its lines (培训 4场 人数 320人 案件 131件). */
function isTableRow(line: string): boolean {
  if (!line.includes(' ') && !line.includes('\t')) return false
  const cells = line.split(/\s+/).filter((word) => countedCell.test(word)).length
  return cells >= fewestCells && cells > line.split(/[，。；,;]/).length - 1
}

/** A Chinese sign stands for itself and is never a blank. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function areSpaced(line: string, one: number, other: number): boolean {
  return isDigit(line[one]) && isDigit(line[other]) && !isWordSign(line[one - 1]) && !isWordSign(line[other + 1])
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9'
}

function isBlank(sign: string): boolean {
  return sign.trim() === '' || sign === '\uFEFF' || sign === '\u200B'
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
