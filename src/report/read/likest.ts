import type { MeasureId } from '../../figures/measures.ts'
import type { Context } from './context.ts'
import type { Kind } from './counters.ts'
import { putOfficially } from './plain-words.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { sayings } from './sayings.ts'

/**
 * The measure whose wordings and sayings are most like the words about a number, for numbers of which no rule says a whole wording. Likeness is counted in
 * pairs of signs: a pair that few measures use says much, a pair of the sentence says less than one of the clause. Where the likeness is faint, where two
 * measures are as like as each other, or where the rules of the likest one refuse the clause, there is none.
 */
export function likestMeasure(kinds: readonly Kind[], { near, wide }: Context): MeasureId | null {
  const clause = putOfficially(near)
  const scores = new Float64Array(measures.length)
  const heard = new Set<number>()
  hear(clause, 1)
  hear(putOfficially(wide.slice(-farthest)), ofSentence)
  let best = -1
  let second = 0
  for (const [index, score] of scores.entries()) {
    if (score <= second || !kinds.some((kind) => measures[index]!.kinds.has(kind))) continue
    if (best >= 0 && score <= scores[best]!) second = score
    else {
      second = best < 0 ? 0 : scores[best]!
      best = index
    }
  }
  if (best < 0 || scores[best]! < faintest || scores[best]! - second < closest) return null
  const { id, rules: own, pairs: known } = measures[best]!
  return covers(known, clause) && own.some((rule) => allows(rule, kinds, clause)) ? id : null

  function hear(words: string, share: number): void {
    for (let at = 0; at + 1 < words.length; at += 1) {
      const pair = pairAt(words, at)
      if (heard.has(pair)) continue
      heard.add(pair)
      for (const { measure, weight } of pairs.get(pair) ?? []) scores[measure]! += weight * share
    }
  }
}

/** How many characters of the sentence are heard, and how much they say against those of the clause. */
const farthest = 50
const ofSentence = 0.35
/** The least likeness, and the least by which it must exceed the next. */
const faintest = 3
const closest = 2

/** How much of the clause the likest measure must know. */
const leastKnown = 0.4
const fewestKnown = 2

function covers(known: ReadonlyMap<number, number>, clause: string): boolean {
  let all = 0
  let some = 0
  for (let at = 0; at + 1 < clause.length; at += 1) {
    if (clause.charCodeAt(at) < firstHan || clause.charCodeAt(at + 1) < firstHan) continue
    all += 1
    if (known.has(pairAt(clause, at))) some += 1
  }
  return some >= fewestKnown && some >= all * leastKnown
}

const firstHan = 0x4e00

type OwnRule = { readonly rule: Rule; readonly pairs: ReadonlyMap<number, number> }
type Measured = {
  readonly id: MeasureId | null
  readonly kinds: ReadonlySet<Kind>
  readonly rules: readonly OwnRule[]
  readonly pairs: ReadonlyMap<number, number>
}
type Heard = { readonly measure: number; readonly weight: number }

/** The rule counts such things, has words in common with the clause and refuses none of its words. */
function allows({ rule, pairs: own }: OwnRule, kinds: readonly Kind[], clause: string): boolean {
  if (!rule.count.some((kind) => kinds.includes(kind)) || rule.not?.some((word) => clause.includes(word))) return false
  for (let at = 0; at + 1 < clause.length; at += 1) if (own.has(pairAt(clause, at))) return true
  return false
}

const sayingsOf = new Map(
  sayings
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('｜') as [MeasureId, string])
    .map(([id, said]) => [id, said.split(/[；，]/)]),
)
const measures: readonly Measured[] = [...Map.groupBy(rules, ({ measure }) => measure)].map(([id, own]) => ({
  id,
  kinds: new Set(own.flatMap(({ count }) => count)),
  rules: own.map((rule) => ({ rule, pairs: pairsOf(rule.say) })),
  pairs: pairsOf([...own.flatMap(({ say }) => say), ...(id === null ? [] : (sayingsOf.get(id) ?? []))]),
}))
const pairs: ReadonlyMap<number, readonly Heard[]> = new Map(
  [...new Set(measures.flatMap(({ pairs: own }) => [...own.keys()]))].map((pair) => [pair, heardAs(pair)]),
)

/** A pair tells the measures that use it apart the better the fewer they are; one use may be chance. */
function heardAs(pair: number): Heard[] {
  const users = measures.flatMap(({ pairs: own }, measure) => (own.has(pair) ? [{ measure, times: own.get(pair)! }] : []))
  const rarity = Math.log(measures.length / users.length)
  return users.map(({ measure, times }) => ({ measure, weight: rarity * Math.min(1, times / 2) }))
}

/** The pairs of signs in some wordings, with the number of wordings that have each. */
function pairsOf(wordings: readonly string[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const wording of wordings) {
    const words = wording.replace('…', '').replace('｜', '')
    for (const pair of new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => pairAt(words, at))))
      found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

function pairAt(words: string, at: number): number {
  return (words.charCodeAt(at) << 16) | words.charCodeAt(at + 1)
}
