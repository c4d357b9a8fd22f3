import { rowsOf, type Values } from '../../../kernel/condition.ts'
import { clauseName } from '../../../registers/consultation.ts'

export type Adoption = 'all' | 'part' | 'none'
export type Answer = { readonly gist: string; readonly adopted: Adoption; readonly reply: string }
/** A comment without who made it: nobody needs the name to answer. */
export type Opinion = {
  readonly no: string
  readonly on: string
  readonly channel: string
  readonly content: string
  readonly answer: Answer | null
}
/** A clause of the draft with what was said about it. `no` empty: about the whole. */
export type ClauseOpinions = {
  readonly no: string
  readonly name: string
  readonly body: string
  readonly opinions: readonly Opinion[]
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The comments of a record under the clauses of its draft, in the draft's order; then those on the whole, then those on clauses that are gone. */
export function opinionsByClause(values: Values): readonly ClauseOpinions[] {
  const answers = new Map(rowsOf(values.answers).map((row) => [row.no, row]))
  const said = Map.groupBy(rowsOf(values.comments), ({ clause }) => words(clause))
  const draft = rowsOf(values.clauses).map(({ no, body }) => ({ no: words(no), body: words(body) }))
  const gone = [...said.keys()].filter((no) => no !== '' && !draft.some((clause) => clause.no === no)).map((no) => ({ no, body: '' }))
  return [...draft, { no: '', body: '' }, ...gone]
    .map(({ no, body }) => ({
      no,
      name: clauseName(no),
      body,
      opinions: (said.get(no) ?? []).map((row) => opinionOf(row, answers.get(row.no))),
    }))
    .filter(({ no, opinions }) => no !== '' || opinions.length > 0)
}

const opinionOf = (row: Values, answer: Values | undefined): Opinion => ({
  no: words(row.no),
  on: words(row.on),
  channel: words(row.channel),
  content: words(row.content),
  answer: answer ? { gist: words(answer.gist), adopted: answer.adopted as Adoption, reply: words(answer.reply) } : null,
})

export const unanswered = (groups: readonly ClauseOpinions[]): readonly Opinion[] =>
  groups.flatMap(({ opinions }) => opinions.filter(({ answer }) => answer === null))

/** Pairs of neighbouring characters, without marks and spaces. */
function pairsOf(text: string): ReadonlySet<string> {
  const signs = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))
}

/** Two comments count as alike when so many pairs, and so large a share of the shorter one's, stand in both. */
const alikeFrom = { pairs: 3, share: 0.5 }

/** The unanswered comments that say nearly what this one says. It only proposes: the clerk chooses. */
export function alike(one: Opinion, others: readonly Opinion[]): readonly Opinion[] {
  const own = pairsOf(one.content)
  return others.filter((other) => {
    const its = pairsOf(other.content)
    const common = [...its].filter((pair) => own.has(pair)).length
    return other.no !== one.no && common >= alikeFrom.pairs && common / Math.min(own.size, its.size) >= alikeFrom.share
  })
}
