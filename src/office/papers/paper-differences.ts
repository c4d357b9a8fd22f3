import { type Differing, type Explaining, explanationOf } from '../../kernel/compare/differing.ts'
import { rowsOf, type Values } from '../../kernel/condition.ts'
import { papersNeeded } from '../../kernel/needed.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { findRecord } from '../../store/index.ts'
import { type Office, readingScope, registerOf } from '../office.ts'
import { isClosed } from '../privacy/label.ts'
import { notCleared } from '../records/open-record.ts'
import { comparePapers, type ReadPaper } from './compare-papers.ts'

type Difference = ReadPaper['differences'][number]

/** A paper with its differences, each with the reason that somebody gave for it. */
export type ComparedPaper = Omit<ReadPaper, 'differences'> & {
  readonly differences: readonly (Difference & { readonly reason?: string })[]
}
/** `approved`: whether the reasons were looked at and let stand; absent where the register asks for none. */
export type ComparedPapers = { readonly papers: readonly ComparedPaper[]; readonly approved?: boolean }

/** Where the papers of a record tell otherwise than it, and what was said about that. The comparison is not stored: it holds for the record as it stands. */
export async function paperDifferences(
  office: Office,
  actor: Actor,
  wanted: { readonly register: string; readonly id: string },
): Promise<ComparedPapers | Problem> {
  const register = registerOf(office, wanted.register)
  if (isProblem(register)) return register
  return office.db.read(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, wanted.id)
    if (!record) return problem('MF-REC-001')
    const refusal = notCleared(office, { register, record, actor })
    if (refusal) return refusal
    // What waits for another's leave is as closed as its files.
    if (await isClosed(office, tx, { register, record, actor })) return { papers: [] }
    return withReasons(await comparePapers(office, tx, { register, record }), explainingOf(register), record.values)
  })
}

/** Where a register explains its papers: what the guard of some step looks at. */
export const explainingOf = (register: AnyRegister): Explaining | undefined =>
  Object.values(register.steps).flatMap(({ needs = [] }) => needs.flatMap((guard) => papersNeeded(guard.needs)))[0]

function withReasons(papers: readonly ReadPaper[], explaining: Explaining | undefined, values: Values): ComparedPapers {
  if (!explaining) return { papers }
  const rows = rowsOf(values[explaining.explained])
  const reasonFor = ({ digest, name: paper }: ReadPaper, { name: item, inPaper, onRecord }: Difference): string | undefined => {
    const one: Differing = { digest, paper, item, inPaper, onRecord }
    const reason = explanationOf(one, rows)?.reason
    return typeof reason === 'string' ? reason : undefined
  }
  return {
    approved: values[explaining.approved] === true,
    papers: papers.map((paper) => ({
      ...paper,
      differences: paper.differences.map((one) => ({ ...one, reason: reasonFor(paper, one) })),
    })),
  }
}
