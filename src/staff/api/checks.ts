import type { Problem } from '../../kernel/problem/problem.ts'
import { call, formRequest, query, upload } from './call.ts'
import { fetchFile } from './download.ts'
import type { Period, UnitName } from './types.ts'

export type Severity = 'error' | 'warning' | 'info'
/** Offsets into the text, the end excluded. */
export type Stretch = { readonly start: number; readonly end: number }

export type CheckFinding = Stretch & {
  readonly rule: string
  readonly severity: Severity
  readonly quote: string
  readonly message: string
  readonly suggestion: string
  readonly why: string
  readonly proposal?: Stretch & { readonly text: string }
  /** The figure of the registers that says something else. */
  readonly figure?: { readonly id: string }
}
export type CheckFact = Stretch & {
  readonly quote: string
  readonly number: string
  readonly value: number
  readonly qualifier: 'exact' | 'about' | 'atLeast' | 'atMost' | 'more'
  readonly unit: string
  readonly measure: string | null
  readonly measureName: string | null
  readonly period: number | null
}
export type CheckStatute = Stretch & {
  readonly mention: string
  readonly canonical: string | null
  readonly kind: string
  readonly status: string
  readonly note: string
  readonly suggestions: readonly string[]
}
export type OwnFigure = { readonly id: string; readonly value: number; readonly unit: string; readonly records?: number }
export type SharedPassage = Stretch & { readonly here: string; readonly there: string }
export type AlikeReport = {
  readonly record: string
  readonly unit: UnitName
  readonly year: number
  readonly title: string
  readonly share: number
  readonly passages: readonly SharedPassage[]
}
export type RulePage = { readonly name: string; readonly what: string; readonly why: string; readonly mend: string }

/** A checked text with everything that is marked in it. */
export type Checked = {
  readonly name: string
  readonly asOf: string
  readonly text: string
  readonly title: string | null
  readonly organisation: string | null
  readonly year: number | null
  readonly facts: readonly CheckFact[]
  readonly statutes: readonly CheckStatute[]
  readonly findings: readonly CheckFinding[]
  readonly summary: Readonly<Record<Severity, number>>
  readonly rules: Readonly<Record<string, RulePage>>
  readonly figures: readonly OwnFigure[]
  /** The days of those figures; null where the text was compared with none. */
  readonly period: Period | null
  readonly alike: readonly AlikeReport[]
}

/** With what a text is compared. Empty: with nothing. */
export type CheckOptions = { readonly unit: string; readonly year: string; readonly asOf: string; readonly against: boolean }

function formOf(file: File, { unit, year, asOf, against }: CheckOptions, as = ''): FormData {
  const form = new FormData()
  const said = { unit, year, asOf, against: against ? '1' : '', as }
  for (const [name, value] of Object.entries(said)) if (value) form.set(name, value)
  form.set('file', file)
  return form
}

export const checkText = (file: File, options: CheckOptions): Promise<Checked | Problem> => upload('/checks', formOf(file, options))
/** Checks again and hands the file to the browser; a refusal comes back. */
export const fetchChecked = (file: File, options: CheckOptions, as: 'marked' | 'record'): Promise<Problem | null> =>
  fetchFile('/api/checks/files', formRequest(formOf(file, options, as)))

/** Whether something was done by its last day. `days`: how many days late, so far or in the end. */
export type Timeliness = {
  readonly due: string
  readonly done: string | null
  readonly state: 'inTime' | 'late' | 'overdue' | 'open'
  readonly days: number
}
export type UnitCheck = {
  readonly unit: UnitName
  readonly report: { readonly id: string; readonly title: string; readonly state: string } | null
  readonly sent: Timeliness
  readonly published: Timeliness
  readonly missing: readonly string[] | null
  readonly summary: Readonly<Record<Severity, number>> | null
  readonly errors: readonly { readonly name: string; readonly quote: string; readonly message: string }[]
  readonly alike: readonly AlikeReport[]
}
export type CountyChecks = { readonly year: number; readonly parts: readonly string[]; readonly units: readonly UnitCheck[] }
export const fetchCountyChecks = (year: number): Promise<CountyChecks | Problem> => call(`/checks/county${query({ year })}`)

export type ListedRule = RulePage & { readonly id: string; readonly usual: Severity; readonly severity: Severity | 'off' }
export const fetchRules = (): Promise<readonly ListedRule[] | Problem> => call('/checks/rules')
