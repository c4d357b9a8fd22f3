import { type Clause, clausesOf } from '../../../kernel/compare/compared.ts'
import { rowsOf } from '../../../kernel/condition.ts'
import { clauseName } from '../../../registers/consultation.ts'
import type { EventSeen } from '../../api/types.ts'

/** A version of the text of a matter: what a step wrote. With `digest` it is an attachment whose words are still to be fetched. */
export type TextVersion = {
  readonly key: string
  readonly version: number
  readonly name: string
  readonly day: string
  readonly clauses: readonly Clause[]
  readonly digest?: string
}

/** The fields in which a register keeps the text that is reviewed and then signed or discussed, in the order in which they come. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'contract-review': ['reviewedText', 'signedText'],
  'normative-document': ['clauses', 'reviewedText', 'body'],
  decision: ['clauses'],
}

/** The fields in which it keeps the same text as an attachment. */
const attachments: Readonly<Record<string, readonly string[]>> = {
  'contract-review': ['draft', 'revisedDraft', 'signedFiles'],
  'normative-document': ['draft'],
  decision: ['draft', 'consultDraft'],
}

/** Steps by which a text goes to the legality review. */
const toReview: readonly string[] = ['submit', 'resubmit']

/** The step before which the text is compared with the one that was reviewed. */
export const comparedBefore = (register: string): string => (register === 'decision' ? 'table' : 'sign')

export const isComparable = (register: string): boolean => register in texts

const textOf = (value: unknown): readonly Clause[] =>
  typeof value === 'string'
    ? clausesOf(value)
    : rowsOf(value).map(({ no, body }) => ({ label: clauseName(String(no ?? '')), body: String(body ?? '') }))

/** Every version of the text that some step wrote, the oldest first. */
export function textVersions(register: string, events: readonly EventSeen[]): readonly TextVersion[] {
  const ordered = [...events].sort((a, b) => a.version - b.version)
  return ordered.flatMap(({ version, stepName, effectiveOn, set }) => {
    const written = (texts[register] ?? []).findLast((field) => field in set && set[field] !== null)
    return written ? [{ key: `text-${version}`, version, name: stepName, day: effectiveOn, clauses: textOf(set[written]) }] : []
  })
}

/** The same text as attachments, the oldest first; `names` of files by digest. */
export function fileVersions(
  register: string,
  events: readonly EventSeen[],
  names: Readonly<Record<string, string>>,
): readonly TextVersion[] {
  const ordered = [...events].sort((a, b) => a.version - b.version)
  return ordered.flatMap(({ version, effectiveOn, set }) => {
    const digests = (attachments[register] ?? []).flatMap((field) => (Array.isArray(set[field]) ? (set[field] as string[]) : []))
    return digests.map((digest) => ({
      key: digest,
      version,
      name: `附件：${names[digest] ?? '未命名'}`,
      day: effectiveOn,
      clauses: [],
      digest,
    }))
  })
}

/** The version that went to the last review, or null where none went. */
export function reviewedVersion(versions: readonly TextVersion[], events: readonly EventSeen[]): TextVersion | null {
  const sent = events.filter(({ step }) => toReview.includes(step)).reduce((last, { version }) => Math.max(last, version), 0)
  return versions.findLast(({ version }) => version <= sent) ?? null
}

/** A text typed in to be compared before it is anybody's. */
export const pastedVersion = (text: string): TextVersion => ({
  key: 'pasted',
  version: 0,
  name: '贴入的文本',
  day: '',
  clauses: clausesOf(text),
})
