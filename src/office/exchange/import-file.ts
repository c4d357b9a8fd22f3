import { createHash } from 'node:crypto'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { fromBuffer, inspectFile } from '../../store/files/files.ts'
import type { Office } from '../office.ts'
import { findHeadings, type Headings, headingFault, noHeadings } from './import-headings.ts'
import { keepFiles, openPackage } from './import-package.ts'
import { columnsOf } from './sheet-columns.ts'
import { beginSheets, expectSheets, type Reading, type Sheet } from './sheet-read.ts'

/** So many rows in one file; more would hold a transaction too long. */
export const mostRows = 20_000

/** A file as it came: its sheets, the digest of its bytes, and the files beside the table, kept, by name. */
export type OpenFile = { readonly digest: string; readonly sheets: readonly Sheet[]; readonly files: ReadonlyMap<string, string> }

/** The same while its sheets are still being read. `name`: of the table. */
export type OpeningFile = Omit<OpenFile, 'sheets'> & { readonly name: string; readonly reading: Reading }

type Given = { readonly file: Uint8Array; readonly name: string }

/**
 * Opens a table (xlsx, csv, or a zip of one table with the files that it names). It is inspected first: what is no table, too large when unpacked, or
 * carries macros or entities is refused before it is read.
 */
export async function openFile(office: Office, actor: Actor, given: Given): Promise<OpenFile | Problem> {
  const opening = await beginFile(office, actor, given)
  if (isProblem(opening)) return opening
  const { digest, files, reading } = opening
  return (await unread(opening)) ?? { digest, files, sheets: reading.sheets }
}

/** Begins to read it. */
export async function beginFile(office: Office, actor: Actor, { file, name }: Given): Promise<OpeningFile | Problem> {
  const digest = createHash('sha256').update(file).digest('hex')
  if (!/\.zip$/i.test(name)) {
    const reading = await readingOf(file, name)
    return isProblem(reading) ? reading : { digest, name, reading, files: new Map() }
  }
  const opened = await openPackage(file, name)
  if (isProblem(opened)) return opened
  const { table } = opened
  const reading = await readingOf(table.bytes, table.name)
  if (isProblem(reading)) return reading
  // Files are kept beside a table that can be read, and only then.
  const unreadable = await unread({ name: table.name, reading })
  return unreadable ?? { digest, name: table.name, reading, files: await keepFiles(office, actor, opened.files) }
}

async function readingOf(bytes: Uint8Array, name: string): Promise<Reading | Problem> {
  expectSheets()
  const inspected = await inspectFile(fromBuffer(bytes), name)
  if (isProblem(inspected)) return inspected
  if (inspected.kind !== 'xlsx' && inspected.kind !== 'csv') return problem('MF-IMP-009', { slots: { name } })
  return beginSheets(bytes, inspected.kind, mostRows + 20)
}

type BeingRead = Pick<OpeningFile, 'name' | 'reading'>

/** Waits until all is read; the refusal of a file of which that could not be done. */
async function unread({ name, reading }: BeingRead): Promise<Problem | null> {
  while (await reading.more());
  return unreadable({ name, reading })
}

/** Why the file could not be read to its end; null while it is being read, and when it was. */
export function unreadable({ name, reading }: BeingRead): Problem | null {
  const ended = reading.ended()
  if (ended === undefined || ended === 'read') return null
  return ended === 'too much' ? problem('MF-IMP-030') : problem('MF-IMP-008', { slots: { name } })
}

/** The sheet that an opening step fits, and how its columns are understood. */
export type Fit = { readonly stepId: string; readonly headings: Headings; readonly sheet: Sheet }

export type Wanted = { readonly register: AnyRegister; readonly steps: readonly string[] }

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
