import { createHash } from 'node:crypto'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { fromBuffer, inspectFile } from '../../store/files/files.ts'
import type { Office } from '../office.ts'
import { findHeadings, type Headings, headingFault, noHeadings } from './import-headings.ts'
import { keepFiles, openPackage } from './import-package.ts'
import { columnsOf } from './sheet-columns.ts'
import { expectSheets, readSheets, type Sheet } from './sheet-read.ts'

/** So many rows in one file; more would hold a transaction too long. */
export const mostRows = 20_000

/** A file as it came: its sheets, the digest of its bytes, and the files beside the table, kept, by name. */
export type OpenFile = { readonly digest: string; readonly sheets: readonly Sheet[]; readonly files: ReadonlyMap<string, string> }

/**
 * Opens a table (xlsx, csv, or a zip of one table with the files that it names). It is inspected first: what is no table, too large when unpacked, or
 * carries macros or entities is refused before it is read.
 */
export async function openFile(
  office: Office,
  actor: Actor,
  { file, name }: { readonly file: Uint8Array; readonly name: string },
): Promise<OpenFile | Problem> {
  const digest = createHash('sha256').update(file).digest('hex')
  if (!/\.zip$/i.test(name)) {
    const sheets = await sheetsOf(file, name)
    return isProblem(sheets) ? sheets : { digest, sheets, files: new Map() }
  }
  const opened = await openPackage(file, name)
  if (isProblem(opened)) return opened
  const sheets = await sheetsOf(opened.table.bytes, opened.table.name)
  return isProblem(sheets) ? sheets : { digest, sheets, files: await keepFiles(office, actor, opened.files) }
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly Sheet[] | Problem> {
  expectSheets()
  const inspected = await inspectFile(fromBuffer(bytes), name)
  if (isProblem(inspected)) return inspected
  if (inspected.kind !== 'xlsx' && inspected.kind !== 'csv') return problem('MF-IMP-009', { slots: { name } })
  const sheets = await readSheets(bytes, inspected.kind, mostRows + 20)
  if (sheets === 'too much') return problem('MF-IMP-030')
  return sheets ?? problem('MF-IMP-008', { slots: { name } })
}

/** The sheet that an opening step fits, and how its columns are understood. */
export type Fit = { readonly stepId: string; readonly headings: Headings; readonly sheet: Sheet }

type Wanted = { readonly register: AnyRegister; readonly steps: readonly string[] }

/** The one sheet and opening step that the headings fit, without a person to ask. Two sheets that fit are refused, since one would be lost. */
export function theOneThatFits(sheets: readonly Sheet[], { register, steps }: Wanted): Fit | Problem {
  const tried = sheets.map((sheet) => fitting(sheet, { register, steps }))
  const fits = tried.filter((fit): fit is Fit => fit !== null && !isProblem(fit))
  const [first] = fits
  if (!first) return tried.find(isProblem) ?? noHeadings(register, columnsOf(register, register.steps[steps[0]!]!))
  if (first.sheet.cut) return problem('MF-IMP-011', { slots: { max: mostRows } })
  const filled = fits.filter(({ headings }) => headings.layout.body.length > 0)
  return filled.length > 1 ? problem('MF-IMP-022', { slots: { count: filled.length, register: register.name } }) : (filled[0] ?? first)
}

/** The step whose columns are all there; otherwise what is wrong with the columns; null when the sheet has no such headings. */
function fitting(sheet: Sheet, { register, steps }: Wanted): Fit | Problem | null {
  const found = steps.flatMap((stepId) => {
    const columns = columnsOf(register, register.steps[stepId]!)
    const headings = findHeadings(columns, sheet.rows)
    return headings ? [{ stepId, headings, sheet, fault: headingFault(columns, headings) }] : []
  })
  const fit = found.find(({ fault }) => fault === null)
  return fit ?? found[0]?.fault ?? null
}
