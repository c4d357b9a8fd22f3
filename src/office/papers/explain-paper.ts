import { explanationOf } from '../../kernel/compare/differing.ts'
import { rowsOf } from '../../kernel/condition.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { findRecord } from '../../store/index.ts'
import { type Office, readingScope, registerOf } from '../office.ts'
import { type Performed, perform } from '../steps/perform.ts'
import { comparePapers, differingIn } from './compare-papers.ts'
import { explainingOf } from './paper-differences.ts'

/** Which difference is explained, as the comparison showed it, and why it may stand. */
export type PaperReason = {
  readonly register: string
  readonly id: string
  readonly digest: string
  readonly item: string
  readonly inPaper: string
  readonly reason: string
}

const step = 'explainPapers'

/**
 * Gives the reason why a paper may tell otherwise than its record. The row is written from the comparison itself, so that nobody explains what does not
 * stand; reasons of differences that are gone are left out. Whoever approves them looks at them all again.
 */
export async function explainPaper(
  office: Office,
  actor: Actor,
  { register: name, id, ...asked }: PaperReason,
): Promise<Performed | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  const explaining = explainingOf(register)
  if (!explaining) return problem('MF-STP-001', { slots: { register: register.name, step } })
  const found = await office.db.read(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, id)
    return record && { record, differing: differingIn(await comparePapers(office, tx, { register, record })) }
  })
  if (!found) return problem('MF-REC-001')
  const { record, differing } = found
  const asIs = differing.filter((one) => one.digest === asked.digest && one.item === asked.item && one.inPaper === asked.inPaper)
  if (asIs.length === 0) return problem('MF-DOC-011', { field: 'item', slots: { item: asked.item } })
  const before = rowsOf(record.values[explaining.explained])
  const kept = differing.filter((one) => !asIs.includes(one)).flatMap((one) => explanationOf(one, before) ?? [])
  const rows = [...kept, ...asIs.map((one) => ({ ...one, reason: asked.reason }))]
  return perform(office, actor, {
    register: name,
    record: id,
    version: record.version,
    command: { step, input: { [explaining.explained]: rows } },
    through: 'explain-paper',
  })
}
