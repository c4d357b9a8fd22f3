import type { Range } from './debris.ts'
import { findParts, type Part } from './headings.ts'
import { locate, type Reading } from './reading.ts'
import { readHead } from './title.ts'

/** A numbered part of the report; `start` and `end` are offsets in the original text. Level 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 一是. */
export type Section = {
  readonly level: number
  readonly number: string
  readonly title: string
  readonly start: number
  readonly end: number
}

/** How a report is built. What the text does not state is null; nothing is guessed from outside the text. */
export type Structure = {
  readonly title: string | null
  readonly organisation: string | null
  readonly year: number | null
  readonly sections: readonly Section[]
  /** The same parts in characters of the reading, for the readers of facts. */
  readonly parts: readonly Part[]
  /** Organisation and date that close the report. */
  readonly signOff: Range | null
  readonly debris: readonly Range[]
}

/** Title, organisation, year, numbered parts, sign-off and set-aside page furniture of a reading. */
export function readStructure(reading: Reading): Structure {
  const signedFrom = findSignOff(reading.text)
  const parts = findParts(reading.text).map((part) => ({ ...part, to: Math.min(part.to, Math.max(signedFrom, part.from)) }))
  return {
    ...readHead(reading),
    sections: parts.map(({ level, number, title, from, to }) => ({
      level,
      number,
      title,
      ...locate(reading, from, trimmed(reading.text, to)),
    })),
    parts,
    signOff: signedFrom < reading.text.length ? locate(reading, signedFrom, reading.text.length) : null,
    debris: reading.debris,
  }
}

function trimmed(text: string, to: number): number {
  return text[to - 1] === '\n' ? to - 1 : to
}

/** A note below the date (此件公开发布, 附件, 联系人) is not the sign-off itself. */
const note = /^(?:\(.{1,60}\)|附件?[:：].{0,60}|联系人.{0,60}|抄送.{0,80}|.{0,30}印发)$/
const mostNotes = 4

function beforeNotes(text: string): number {
  let end = text.length
  for (let lines = 0; lines < mostNotes; lines += 1) {
    const from = text.lastIndexOf('\n', end - 2) + 1
    if (from === 0 || from >= end || !note.test(text.slice(from, end).trim())) return end
    end = from
  }
  return end
}

/** Where the closing lines (organisation, date) begin; the length of the text if it has none. */
function findSignOff(text: string): number {
  let from = beforeNotes(text)
  let dated = false
  for (let lines = 0; lines < 3; lines += 1) {
    const lineStart = text.lastIndexOf('\n', from - 2) + 1
    const line = text.slice(lineStart, from).trim()
    const date = isDate(line)
    if (lineStart === 0 || (!date && !(dated && line.length <= 30 && !line.includes('。')))) break
    dated = true
    from = lineStart
  }
  return dated ? from : text.length
}

function isDate(line: string): boolean {
  return (
    line.length <= 40 && /(\d{4}|[〇零○一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/.test(line)
  )
}
