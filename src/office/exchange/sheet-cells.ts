/** A cell as it is read: text, number or boolean as displayed, a date as local text, `null` when empty; `fault` where a formula has no result. */
export type Cell = string | number | boolean | null | CellFault
export type CellFault = { readonly fault: 'formula' }

/** One row of a sheet with its number as the user sees it (from 1). */
export type SheetRow = { readonly line: number; readonly cells: readonly Cell[] }

export const isFault = (cell: Cell | undefined): cell is CellFault => typeof cell === 'object' && cell !== null

/** The text of a cell, spaces at both ends dropped; empty for an empty cell or a fault. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? '' : String(cell).trim()

/**
 * What the spreadsheet library gives for a cell, as a plain value. A formula counts as its stored result, which is what the clerk sees; nothing is
 * ever calculated here. Rich text and links give their text.
 */
export function plainCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return localText(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'object' ? fromObject(value as LibraryCell) : null
}

type LibraryCell = {
  formula?: string
  sharedFormula?: string
  result?: unknown
  error?: string
  text?: unknown
  richText?: readonly { text?: string | null }[]
}

function fromObject(value: LibraryCell): Cell {
  if (value.formula !== undefined || value.sharedFormula !== undefined) {
    const result = value.result
    if (result === undefined || result === null || (typeof result === 'object' && !(result instanceof Date))) return { fault: 'formula' }
    return plainCell(result)
  }
  if (value.error !== undefined) return { fault: 'formula' }
  if (value.richText) return plainCell(value.richText.map((run) => run.text ?? '').join(''))
  return plainCell(value.text)
}

/** Dates of a sheet carry no zone: the library gives them as if they were UTC. Seconds are rounded, as the serial is a fraction of a day. */
function localText(value: Date): Cell {
  const minute = Math.round(value.getTime() / 60_000) * 60_000
  if (Number.isNaN(minute)) return { fault: 'formula' }
  const text = new Date(minute).toISOString()
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16)
}

/** The day of a serial of the 1900 system (60 is the day in 1900 that never was); undefined for what is no plausible day after 1900. */
export function dayOfSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial > 200_000) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
