import type { Finding, Severity } from './rule.ts'

/** What a county decided about single rules, by their number: how grave, or `off`. A rule that is not named keeps its usual severity. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** How grave a finding is where the county has decided. */
export function severityIn(chosen: Severity | 'off' | undefined, usual: Severity): Severity {
  return chosen === undefined || chosen === 'off' ? usual : chosen
}

/** The findings as the county holds them: those of silenced rules left out, the others at the severity it gave. */
export function withSeverities(findings: readonly Finding[], severities: Severities): readonly Finding[] {
  return findings
    .filter(({ rule }) => severities[rule] !== 'off')
    .map((finding) => ({ ...finding, severity: severityIn(severities[finding.rule], finding.severity) }))
}
