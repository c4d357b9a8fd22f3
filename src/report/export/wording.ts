const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The form of a document number (发文字号): organ code, year in six-cornered brackets, serial without leading zero, 号. */
export const documentNumber = /^[\p{Script=Han}]{1,15}〔(19|20)\d{2}〕[1-9]\d{0,4}号$/u

/** Whether an ISO day (2026-11-22) is one the calendar has. */
export function isDay(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === day
}

/** An ISO day as papers write it: 2026-11-02 → 2026年11月2日. Throws RangeError for a day the calendar does not have. */
export function dateInWords(day: string): string {
  if (!isDay(day)) throw new RangeError(`no such day: ${day}`)
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A number from 1 to 99 in Chinese numerals: 12 → 十二. */
export function hanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no heading has the number ${value}`)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return head + (ones === 0 ? '' : digits[ones])
}

/** Depth of a heading: 一、 （一） 1. （1）. */
export type Level = 1 | 2 | 3 | 4

/** The number before a heading: no 、 after a bracket, a full stop (not 、) after an Arabic digit. */
export function levelNumber(level: Level, value: number): string {
  if (level === 1) return `${hanNumber(value)}、`
  if (level === 2) return `（${hanNumber(value)}）`
  return level === 3 ? `${value}.` : `（${value}）`
}

/** Text without the characters that no XML file can carry (controls, lone surrogates); everything else stays as typed. */
export function carriable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
