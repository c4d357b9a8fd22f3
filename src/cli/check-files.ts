import { isProblem, type Problem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { type BesideReport, type CheckContext, type CheckedReading, checkReportFile } from '../office/documents/check-report.ts'
import { type AlikeReport, comparingWith } from '../office/documents/compare-reports.ts'
import { type ReportReading, readReportFile } from '../office/documents/read-report.ts'
import type { Office } from '../office/office.ts'
import type { CheckArguments } from './check-arguments.ts'
import { type CommandIo, told, withFile } from './files.ts'

/** What the command may touch of the outside beside files. `filesIn`: the files of a folder, null for what is none. */
export type CheckIo = CommandIo & {
  filesIn(path: string): Promise<readonly string[] | null>
  writeFile(path: string, bytes: Uint8Array): Promise<void>
  /** The moment as ISO 8601. */
  now(): string
}

/** The open house and who asks. */
export type House = { readonly office: Office; readonly actor: Actor }

/** One checked report; `alike` only where other reports were given. */
export type CheckedOne = CheckedReading & { readonly file: string; readonly alike?: readonly AlikeReport[] }

/** What each checked report is handed to, one after the other; what was refused has been told before. */
export type Told = (one: CheckedOne) => void

/**
 * Reads and checks what the arguments name and hands each report to `show` as soon as it is done, so that a thousand take no more room than one. Only
 * those of a folder wait for one another: they are compared. Gives what was refused; a refusal as the whole answer: nothing was checked, because what
 * to check against is not to be had.
 */
export async function checkAll(
  given: CheckArguments,
  io: CheckIo,
  { house, show }: { house?: House; show: Told },
): Promise<readonly Problem[] | Problem> {
  const beside = await besideFor(given, io, house)
  if (isProblem(beside)) return beside
  const { context, earlier, severities } = beside
  const { files, folders } = await filesOf(given.files, io)
  const comparing = earlier.length > 0 ? comparingWith(earlier) : null
  const refused: Problem[] = []
  const waiting: CheckedOne[] = []
  for (const file of files) {
    const result = await withFile(io, file, (bytes) => checkReportFile(bytes, file, context, { earlier, severities }))
    if (isProblem(result)) {
      told(io, result)
      refused.push(result)
    } else if (folders) waiting.push({ ...result, file })
    else show({ ...result, file, ...(comparing ? { alike: comparing(result.reading.text) } : {}) })
  }
  for (const one of amongEachOther(waiting, earlier)) show(one)
  return refused
}

type EarlierReport = ReportReading & { readonly file: string }
type Beside = {
  readonly context: CheckContext
  readonly earlier: readonly EarlierReport[]
  readonly severities: BesideReport['severities']
}

/** What the reports are held against: the figures and severities of the house, the reports behind --against. The database is loaded only with a house. */
async function besideFor(given: CheckArguments, io: CheckIo, house: House | undefined): Promise<Beside | Problem> {
  const context = await figuresFor(given, house)
  if (isProblem(context)) return context
  const severities = house ? (await import('../office/check-text/settings.ts')).severitiesOf(house.office) : {}
  const earlier: EarlierReport[] = []
  for (const file of given.against) {
    const reading = await withFile(io, file, (bytes) => readReportFile(bytes, file, given.asOf))
    if (isProblem(reading)) return reading
    earlier.push({ ...reading, file })
  }
  return { context: { asOf: given.asOf, publishedOn: given.published, sentOn: given.sent, ...context }, earlier, severities }
}

/** The files named, folders replaced by what lies in them. */
async function filesOf(paths: readonly string[], io: CheckIo): Promise<{ files: readonly string[]; folders: boolean }> {
  const named = await Promise.all(paths.map(async (path) => ({ path, inside: await io.filesIn(path) })))
  const files = named.flatMap(({ path, inside }) => inside?.filter((file) => reportFile.test(file)) ?? [path])
  return { files, folders: named.some(({ inside }) => inside !== null) }
}

/** Old formats among them: what cannot be read is said, not passed over. */
const reportFile = /\.(?:txt|html?|docx?|wps|pdf)$/i

/** The figures of the unit and year that were named. */
async function figuresFor({ org, year }: CheckArguments, house: House | undefined): Promise<CheckContext | Problem> {
  if (!org || !year || !house) return {}
  const { officialFigures } = await import('../office/documents/official-figures.ts')
  const figures = await officialFigures(house.office, house.actor, { unit: org, year: Number(year) })
  return isProblem(figures) ? figures : { figures, figuresYear: Number(year) }
}

/** The reports of a folder laid beside one another and beside those to compare with. */
function amongEachOther(checked: readonly CheckedOne[], earlier: readonly EarlierReport[]): readonly CheckedOne[] {
  if (checked.length === 0) return []
  const comparing = comparingWith([...earlier, ...checked.map(({ file, reading }) => ({ file, text: reading.text }))])
  return checked.map((one) => ({ ...one, alike: comparing(one.reading.text).filter(({ file }) => file !== one.file) }))
}
