import { dayOfSerial } from './sheet-cells.ts'

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/

/**
 * A day as clerks write it: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, or the serial number of a spreadsheet. Undefined for anything else:
 * a date without a year (3月5日) is read in `year` where the sheet's title or the user names one, else it is not guessed. Whether the day exists is for the kernel to
 * say.
 */
export const asDay = (cell: string | number | boolean, year?: number): string | undefined => momentOf(cell, year)?.day

/** The same with a time; midnight where the sheet has none. */
export function asMinute(cell: string | number | boolean, year?: number): string | undefined {
  const moment = momentOf(cell, year)
  return moment && `${moment.day}T${moment.time}`
}

type Moment = { readonly day: string; readonly time: string }

const short = /^(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/
const two = (part = '0') => part.padStart(2, '0')

function momentOf(cell: string | number | boolean, inYear?: number): Moment | undefined {
  if (typeof cell === 'boolean') return undefined
  const text = String(cell).normalize('NFKC').trim()
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Number(text))
  if (/^(19|2\d)\d{6}$/.test(text)) return { day: `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, time: '00:00' }
  const [, year, month, day, hour, minute] = written.exec(text) ?? []
  if (!year) return ofShort(text, inYear)
  return { day: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` }
}

/** 3月5日, 3-5: only where the year is known and the cell was typed, not counted. */
function ofShort(text: string, year: number | undefined): Moment | undefined {
  const [, month, day] = (year === undefined ? null : short.exec(text)) ?? []
  return month === undefined ? undefined : { day: `${year}-${two(month)}-${two(day)}`, time: '00:00' }
}

function ofSerial(serial: number): Moment | undefined {
  const day = dayOfSerial(serial)
  const minutes = Math.round((serial % 1) * 1440) % 1440
  return day === undefined
    ? undefined
    : { day, time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` }
}
