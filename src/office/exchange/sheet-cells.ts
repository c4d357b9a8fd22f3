/** A cell as it is read: text, number or boolean as displayed, a date as local text, `null` when empty; `fault` where a formula has no result. */
export type Cell = string | number | boolean | null | CellFault
export type CellFault = { readonly fault: 'formula' }

/** One row of a sheet with its number as the user sees it (from 1). */
export type SheetRow = { readonly line: number; readonly cells: readonly Cell[] }

export const isFault = (cell: Cell | undefined): cell is CellFault => typeof cell === 'object' && cell !== null

/** The text of a cell, spaces at both ends dropped; empty for an empty cell or a fault. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? '' : String(cell).trim()

/** The day of a serial of the 1900 system (60 is the day in 1900 that never was); undefined for what is no plausible day after 1900. */
export function dayOfSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial > 200_000) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
