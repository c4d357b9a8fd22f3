import type { AuditAsked } from '../../api/audit.ts'

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** The part of the audit's address that says how it is cut; what does not belong there is dropped. */
export const readAuditAsked = (search: Record<string, unknown>): AuditAsked => ({
  person: word(search.person),
  kind: word(search.kind),
  outcome: word(search.outcome),
  from: word(search.from),
  to: word(search.to),
  object: word(search.object),
  page: Number(search.page) > 1 ? Number(search.page) : undefined,
})
