import type { Values } from '../../kernel/condition.ts'
import { hideNumbers } from '../../kernel/privacy/mask.ts'

/** One answer as the public reads it; `count`: how many comments it answers. */
export type Answered = {
  readonly gist: string
  readonly adopted: 'all' | 'part' | 'none'
  readonly reply: string
  readonly count: number
}

/** Answers under the clause that their comment was about (empty: the whole), those of the same words once. Nothing of who commented is in them. */
export function answersByClause(comments: readonly Values[], answers: readonly Values[]): ReadonlyMap<string, readonly Answered[]> {
  const clauseOf = new Map(comments.map(({ no, clause }) => [no, typeof clause === 'string' ? clause : '']))
  const byClause = Map.groupBy(answers, ({ no }) => clauseOf.get(no) ?? '')
  return new Map([...byClause].map(([clause, rows]) => [clause, alikeOnce(rows)]))
}

function alikeOnce(rows: readonly Values[]): readonly Answered[] {
  const alike = Map.groupBy(rows, ({ gist, adopted, reply }) => JSON.stringify([gist, adopted, reply]))
  return [...alike.values()].map((same) => ({
    gist: words(same[0]?.gist),
    adopted: same[0]?.adopted as Answered['adopted'],
    reply: words(same[0]?.reply),
    count: same.length,
  }))
}

const words = (value: unknown): string => (typeof value === 'string' ? hideNumbers(value) : '')
