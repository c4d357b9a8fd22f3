import { findMeasure } from '../../figures/measures.ts'
import { type Period, yearOf } from '../../figures/periods.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { checkReport, summarise } from '../../report/check/check.ts'
import type { Finding, OfficialFigure, Severity } from '../../report/check/rule.ts'
import { type RulePage, rulePages } from '../../report/check/rule-pages.ts'
import type { Fact } from '../../report/read/facts.ts'
import type { StatuteMention } from '../../report/read/statutes.ts'
import { officialFigures } from '../documents/official-figures.ts'
import { type ReportReading, readReportText } from '../documents/read-report.ts'
import { type Office, registerOf } from '../office.ts'
import { reportText } from '../yearly/check-annual-report.ts'
import { type GivenText, readGiven } from './given-text.ts'
import { type ReportOnRecord, reportsOnRecord } from './on-record.ts'
import { severitiesOf } from './settings.ts'
import { type AlikeOnRecord, openShelf } from './shelf.ts'

/** A text to check. `unit` (code): its numbers against the figures of that unit and year. `against`: compared with the reports on record. */
export type Checking = GivenText & { readonly unit?: string; readonly year?: number; readonly against?: boolean }

/** What was read and found in a text, with the pages of the rules that found something. `reading` is for the writers of files. */
export type CheckedText = {
  readonly name: string
  readonly asOf: string
  readonly reading: ReportReading
  readonly findings: readonly Finding[]
  readonly summary: Record<Severity, number>
  readonly rules: Readonly<Record<string, RulePage>>
  /** The figures that the numbers were held against, and of which days; none where nobody asked for it. */
  readonly figures: readonly OfficialFigure[]
  readonly period: Period | null
  readonly alike: readonly AlikeOnRecord[]
}

/**
 * Checks a text and stores nothing of it. Refuses what cannot be read or is too long, a unit whose figures the actor may not see, and to compare
 * with figures when nobody says of which year (MF-CHK-003).
 */
export async function checkText(office: Office, actor: Actor, asked: Checking): Promise<CheckedText | Problem> {
  const reading = await readGiven(asked)
  if (isProblem(reading)) return reading
  const year = asked.year ?? reading.year
  const unit = asked.unit === undefined ? undefined : office.tree().byCode(asked.unit)
  if (asked.unit !== undefined && year === null) return problem('MF-CHK-003')
  const figures = asked.unit === undefined || year === null ? [] : await officialFigures(office, actor, { unit: asked.unit, year })
  if (isProblem(figures)) return figures
  const reports = unit || asked.against ? await onRecord(office, actor) : []
  const previous = reports.find((one) => one.unit === unit?.id && one.year === (year ?? 0) - 1)
  const context = {
    asOf: asked.asOf,
    ...(unit && year !== null ? { registeredName: unit.name, figures, figuresYear: year } : {}),
    ...(previous ? { previous: readReportText(reportText(office, previous.record)).facts } : {}),
  }
  const findings = checkReport(reading, context, { severities: severitiesOf(office) })
  const others = reports.filter((one) => one.unit !== unit?.id || one.year !== year)
  return {
    ...checked({ name: asked.name, asOf: asked.asOf, reading, findings }),
    figures,
    period: unit && year !== null ? yearOf(year) : null,
    alike: asked.against ? openShelf(office, others)(reading.text) : [],
  }
}

type Judged = Pick<CheckedText, 'name' | 'asOf' | 'reading' | 'findings'>

/** The parts of an answer that follow from reading and findings. */
export const checked = (judged: Judged): CheckedText => ({
  ...judged,
  summary: summarise(judged.findings),
  rules: Object.fromEntries(judged.findings.flatMap(({ rule }) => (rulePages[rule] ? [[rule, rulePages[rule]]] : []))),
  figures: [],
  period: null,
  alike: [],
})

/** The reports that this actor may read; none where the county keeps no yearly reports. */
async function onRecord(office: Office, actor: Actor): Promise<readonly ReportOnRecord[]> {
  const register = registerOf(office, 'annual-report')
  return isProblem(register) ? [] : reportsOnRecord(office, actor, { register })
}

/** A number of the text with what it counts in words. */
export type SeenFact = Fact & { readonly measureName: string | null }
/** A cited title as a page shows it. */
export type SeenStatute = Omit<StatuteMention, 'matchedBy'>

/** What a page is told: the text with everything that is marked in it. */
export function pageOf({ reading, ...rest }: CheckedText) {
  const { text, title, organisation, year } = reading
  const facts: readonly SeenFact[] = reading.facts.map((fact) => ({
    ...fact,
    measureName: fact.measure === null ? null : (findMeasure(fact.measure)?.name ?? fact.measure),
  }))
  const statutes: readonly SeenStatute[] = reading.statutes.map(({ matchedBy: _, ...statute }) => statute)
  const measured = new Set(facts.map(({ measure }) => measure as string | null))
  const figures = rest.figures.filter(({ id }) => measured.has(id))
  return { ...rest, figures, text, title, organisation, year, facts, statutes }
}
