import { setImmediate as breathe } from 'node:timers/promises'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { checkReport, summarise } from '../../report/check/check.ts'
import { isWholeReport, mandatoryParts, missingParts } from '../../report/check/parts.ts'
import type { Severity } from '../../report/check/rule.ts'
import { rulePages } from '../../report/check/rule-pages.ts'
import type { Severities } from '../../report/check/severities.ts'
import { readReportText } from '../documents/read-report.ts'
import { type Office, readingScope, registerOf, today } from '../office.ts'
import { reportText } from '../yearly/check-annual-report.ts'
import { type ReportOnRecord, reportsOnRecord } from './on-record.ts'
import { severitiesOf } from './settings.ts'
import { type AlikeOnRecord, openShelf, type Shelf } from './shelf.ts'
import { type Timeliness, timeliness } from './timeliness.ts'
import { writtenText } from './written-text.ts'

/** How the report of one unit stands. `missing`: mandatory parts that it lacks; null where there is no text to judge. */
export type UnitCheck = {
  readonly unit: { readonly code: string; readonly name: string }
  readonly report: { readonly id: string; readonly title: string; readonly state: string } | null
  readonly sent: Timeliness
  readonly published: Timeliness
  readonly missing: readonly string[] | null
  readonly summary: Record<Severity, number> | null
  /** The first of its errors. */
  readonly errors: readonly { readonly name: string; readonly quote: string; readonly message: string }[]
  readonly alike: readonly AlikeOnRecord[]
}

/** All units of a year, in the order of the tree: never a ranking. `parts`: the mandatory ones (督察工作规定 第二十四条). */
export type CountyChecks = { readonly year: number; readonly parts: readonly string[]; readonly units: readonly UnitCheck[] }

/**
 * The yearly reports that the actor may read, each checked by the county's rules and laid beside all others on record up to that year. Two
 * statements whatever the number of units; between two reports others get their turn.
 */
export async function countyChecks(office: Office, actor: Actor, year: number): Promise<CountyChecks | Problem> {
  const register = registerOf(office, 'annual-report')
  if (isProblem(register)) return register
  const readable = new Set(readingScope(office, register, actor).units)
  const all = (await reportsOnRecord(office, actor, { register })).filter((one) => one.year <= year)
  const room: Room = { office, year, shelf: openShelf(office, all), severities: severitiesOf(office) }
  const units: UnitCheck[] = []
  for (const unit of office.tree().all.filter((one) => readable.has(one.id) && reports(one))) {
    units.push(checkOf(room, { unit, report: all.find((one) => one.unit === unit.id && one.year === year) }))
    await breathe()
  }
  return { year, parts: mandatoryParts.map(({ name }) => name), units }
}

type Room = { readonly office: Office; readonly year: number; readonly shelf: Shelf; readonly severities: Severities }

const mostErrors = 20

/** Governments report; villages and offices do not. */
const reports = ({ kind, closedOn }: Unit): boolean => (kind === 'township' || kind === 'county') && !closedOn

function checkOf(room: Room, { unit, report }: { unit: Unit; report: ReportOnRecord | undefined }): UnitCheck {
  const { office, year } = room
  const day = (field: string) => (report?.record.values[field] as string | undefined) ?? null
  const judged = (months: number, done: string | null) => timeliness({ year, months, done, today: today(office) })
  return {
    unit: { code: unit.code, name: unit.shortName },
    report: report ? { id: report.record.id, title: report.record.title, state: report.record.state } : null,
    sent: judged(office.settings(unit.id)['annualReport.sendMonths'] ?? 2, day('sentOn')),
    published: judged(3, day('publishedOn')),
    ...(report ? textCheck(room, report) : { missing: null, summary: null, errors: [], alike: [] }),
  }
}

function textCheck(
  { office, shelf, severities }: Room,
  { record }: ReportOnRecord,
): Pick<UnitCheck, 'missing' | 'summary' | 'errors' | 'alike'> {
  const reading = readReportText(reportText(office, record))
  const { sentOn, publishedOn } = record.values as { sentOn?: string; publishedOn?: string }
  const context = { asOf: today(office), ...(sentOn ? { sentOn } : {}), ...(publishedOn ? { publishedOn } : {}) }
  const findings = checkReport(reading, context, { severities })
  const errors = findings.filter(({ severity }) => severity === 'error').slice(0, mostErrors)
  return {
    missing: isWholeReport(reading) ? missingParts(reading).map(({ name }) => name) : null,
    summary: summarise(findings),
    errors: errors.map(({ rule, quote, message }) => ({ name: rulePages[rule]?.name ?? rule, quote: quote.slice(0, 100), message })),
    alike: shelf(writtenText(record)).filter((other) => other.record !== record.id),
  }
}
