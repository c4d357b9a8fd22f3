import type { Severity } from '../../report/check/rule.ts'
import { type RulePage, rulePages } from '../../report/check/rule-pages.ts'
import { allRules } from '../../report/check/rules.ts'
import type { Office } from '../office.ts'
import { severitiesOf } from './settings.ts'

/** A rule with its page, its usual severity, and what the county made of it. */
export type ListedRule = RulePage & { readonly id: string; readonly usual: Severity; readonly severity: Severity | 'off' }

/** Every rule of the checker in the order of its number, as this county has set it. */
export function ruleList(office: Office): readonly ListedRule[] {
  const set = severitiesOf(office)
  return allRules.flatMap(({ id, severity }) => {
    const page = rulePages[id]
    return page ? [{ id, ...page, usual: severity, severity: set[id] ?? severity }] : []
  })
}
