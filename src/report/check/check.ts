import type { CheckContext, CheckedReport, Finding, Rule, Severity } from './rule.ts'
import { rulePages } from './rule-pages.ts'
import { allRules } from './rules.ts'
import { type Severities, severityIn } from './severities.ts'

/** Which rules run, and how grave each is for this caller. Without options: every rule at its usual severity. */
export type CheckOptions = { readonly rules?: readonly Rule[]; readonly severities?: Severities }

/** Runs the rules over a report and returns the findings in the order of the text. Decides nothing about publishing; that is the caller's. */
export function checkReport(report: CheckedReport, context: CheckContext = {}, options: CheckOptions = {}): readonly Finding[] {
  const { rules = allRules, severities = {} } = options
  return rules
    .filter(({ id }) => severities[id] !== 'off')
    .flatMap((rule) => findingsOf(rule, { report, context, severities }))
    .sort((a, b) => a.start - b.start || a.rule.localeCompare(b.rule))
}

type Asked = { readonly report: CheckedReport; readonly context: CheckContext; readonly severities: Severities }

function findingsOf(rule: Rule, { report, context, severities }: Asked): readonly Finding[] {
  const why = rulePages[rule.id]?.why ?? ''
  return rule.check(report, context).map(({ start, end, message, suggestion, severity, proposal, figure }) => ({
    rule: rule.id,
    severity: severityIn(severities[rule.id], severity ?? rule.severity),
    start,
    end,
    quote: report.text.slice(start, end),
    message,
    suggestion,
    why,
    ...(proposal ? { proposal } : {}),
    ...(figure ? { figure } : {}),
  }))
}

/** How many findings of each severity. */
export function summarise(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
