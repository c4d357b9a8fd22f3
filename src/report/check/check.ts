import type { CheckContext, CheckedReport, Finding, Rule, Severity } from './rule.ts'
import { allRules } from './rules.ts'

/** Which rules run, and how grave each is for this caller (`off` silences it). Without options: every rule at its usual severity. */
export type CheckOptions = { readonly rules?: readonly Rule[]; readonly severities?: Readonly<Record<string, Severity | 'off'>> }

/** Runs the rules over a report and returns the findings in the order of the text. Decides nothing about publishing; that is the caller's. */
export function checkReport(report: CheckedReport, context: CheckContext = {}, options: CheckOptions = {}): readonly Finding[] {
  const { rules = allRules, severities = {} } = options
  return rules
    .filter(({ id }) => severities[id] !== 'off')
    .flatMap((rule) => findingsOf(rule, report, context, severities[rule.id]))
    .sort((a, b) => a.start - b.start || a.rule.localeCompare(b.rule))
}

function findingsOf(rule: Rule, report: CheckedReport, context: CheckContext, chosen: Severity | 'off' | undefined): readonly Finding[] {
  return rule.check(report, context).map(({ start, end, message, suggestion, severity }) => ({
    rule: rule.id,
    severity: chosen === undefined || chosen === 'off' ? (severity ?? rule.severity) : chosen,
    start,
    end,
    quote: report.text.slice(start, end),
    message,
    suggestion,
  }))
}

/** How many findings of each severity. */
export function summarise(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
