import { isProblem, type Problem, problem } from '../../kernel/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { fromBuffer, inspectFile } from '../../store/files.ts'
import { findHeadings, type Headings, noHeadings } from './import-headings.ts'
import { columnsOf } from './sheet-columns.ts'
import { readSheets, type Sheet } from './sheet-read.ts'

/** So many rows in one file; more would hold a transaction too long. */
export const mostRows = 20_000

/** The rows below the headings, and how their columns are understood: as this opening step. */
export type ImportFile = { readonly stepId: string; readonly headings: Headings; readonly rows: Sheet['rows'] }

type Wanted = { readonly register: AnyRegister; readonly steps: readonly string[] }

/**
 * Reads a file and finds the sheet and the opening step that its headings fit. The file is inspected first: what is no table, too large when
 * unpacked, or carries macros or entities is refused before the spreadsheet library sees it. Two sheets that fit are refused, since one would be lost.
 */
export async function readImportFile(bytes: Uint8Array, name: string, wanted: Wanted): Promise<ImportFile | Problem> {
  const inspected = await inspectFile(fromBuffer(bytes), name)
  if ('code' in inspected) return inspected
  if (inspected.kind !== 'xlsx' && inspected.kind !== 'csv') return problem('MF-IMP-009', { slots: { name } })
  const sheets = await readSheets(bytes, inspected.kind, mostRows + 10)
  return sheets ? theOneThatFits(sheets, wanted) : problem('MF-IMP-008', { slots: { name } })
}

function theOneThatFits(sheets: readonly Sheet[], { register, steps }: Wanted): ImportFile | Problem {
  const tried = sheets.map((sheet) => ({ sheet, fit: fitting(sheet, { register, steps }) }))
  const fits = tried.filter((one): one is { sheet: Sheet; fit: ImportFile } => one.fit !== null && !isProblem(one.fit))
  const [first] = fits
  if (!first) return tried.map(({ fit }) => fit).find(isProblem) ?? noHeadings(register, columnsOf(register, register.steps[steps[0]!]!))
  if (first.sheet.cut) return problem('MF-IMP-011', { slots: { max: mostRows } })
  const filled = fits.filter(({ fit }) => fit.rows.length > 0)
  return filled.length > 1 ? problem('MF-IMP-022', { slots: { count: filled.length, register: register.name } }) : (filled[0] ?? first).fit
}

/** The step whose columns are all there; otherwise what is wrong with the columns; null when the sheet has no such headings. */
function fitting({ rows }: Sheet, { register, steps }: Wanted): ImportFile | Problem | null {
  const found = steps.map((stepId) => ({ stepId, headings: findHeadings(columnsOf(register, register.steps[stepId]!), rows) }))
  for (const { stepId, headings } of found)
    if (headings && !isProblem(headings)) return { stepId, headings, rows: rows.slice(headings.at + 1) }
  return found.map(({ headings }) => headings).find(isProblem) ?? null
}
