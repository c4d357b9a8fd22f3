import { bar, type Context } from './context.ts'
import type { Kind } from './counters.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { topics } from './rules/topics.ts'

const perSign = 10
const perStep = 1
const farthest = 25
const forCompany = 4
const forRecency = 8

/** A wording cut at its … once, since every number is tried against every wording. */
type Wording = { readonly pieces: readonly string[]; readonly length: number }
/** `most` is the highest score that the rule can reach: rules are tried from the highest down, and those that cannot win are not tried. */
type Prepared = {
  readonly rule: Rule
  readonly place: number
  readonly wordings: readonly Wording[]
  readonly followers: readonly Wording[] | undefined
  readonly most: number
}

type Shelf = { readonly prepared: readonly Prepared[]; readonly byKinds: Map<string, readonly Prepared[]> }

const ruleShelf = shelve(rules)
const topicShelf = shelve(topics)

function shelve(list: readonly Rule[]): Shelf {
  return { prepared: list.map(prepare).sort((a, b) => b.most - a.most), byKinds: new Map() }
}

function prepare(rule: Rule, place: number): Prepared {
  const wordings = rule.say.map(cut).sort((a, b) => b.length - a.length)
  const company = rule.with ? forCompany + forRecency : 0
  const most = Math.max(1, (wordings[0]?.length ?? 0) * perSign) + company + (rule.weight ?? 0) * perSign
  return { rule, place, wordings, followers: rule.followedBy?.map(cut), most }
}

function cut(words: string): Wording {
  return { pieces: words.split('…'), length: words.replace('…', '').replace(bar, '').length }
}

function rulesFor({ prepared, byKinds }: Shelf, kinds: readonly Kind[]): readonly Prepared[] {
  const key = kinds.join()
  const known = byKinds.get(key) ?? prepared.filter(({ rule }) => rule.count.some((kind) => kinds.includes(kind)))
  byKinds.set(key, known)
  return known
}

/**
 * The rule that names the measure of a number by the words about it, or undefined if none fits.
 * The longest wording wins; at equal length the one nearest to the number.
 */
export function findRule(kinds: readonly Kind[], context: Context): Rule | undefined {
  return bestOf(rulesFor(ruleShelf, kinds), context)
}

/** The subject of the sentence that lends its measure to a number whose own words name none, or undefined. */
export function findTopic(kinds: readonly Kind[], context: Context): Rule | undefined {
  return bestOf(rulesFor(topicShelf, kinds), context)
}

function bestOf(entries: readonly Prepared[], context: Context): Rule | undefined {
  let best: { entry: Prepared | undefined; score: number } = { entry: undefined, score: 0 }
  for (const entry of entries) {
    if (entry.most < best.score) break
    const score = scoreOf(entry, context)
    if (score > best.score || (score > 0 && score === best.score && entry.place < best.entry!.place)) best = { entry, score }
  }
  return best.entry?.rule
}

function scoreOf({ rule, wordings, followers }: Prepared, context: Context): number {
  let wording = 0
  for (const entry of wordings) {
    if (wording > 0 && entry.length * perSign <= wording) break
    wording = Math.max(wording, wordingScore(context.near, entry))
  }
  if (wording === 0 || rule.not?.some((words) => context.near.includes(words))) return 0
  if (followers && !followers.some(({ pieces }) => inOrder(context.following, pieces)[0] >= 0)) return 0
  const company = rule.with ? companyScore(rule.with, context) : 0
  return company < 0 ? 0 : wording + company + (rule.weight ?? 0) * perSign
}

/** Length of a wording found in the words about the number, less its distance from the number; 0 if it is not there. */
function wordingScore(near: string, { pieces, length }: Wording): number {
  const first = pieces[0]!
  if (first === '') return 1
  const found = near.indexOf(first)
  if (found < 0) return 0
  const place = near.indexOf(bar)
  const [from, to] = pieces.length === 1 ? nearest(near, first, { found, place }) : inOrder(near, pieces)
  if (from < 0) return 0
  const distance = to <= place ? place - to : Math.max(0, from - place - 1)
  return length * perSign - Math.min(distance, farthest) * perStep
}

function nearest(near: string, words: string, { found, place }: { found: number; place: number }): [number, number] {
  if (words.includes(bar) || found > place) return span(found, words)
  const before = near.lastIndexOf(words, place - words.length)
  const after = near.indexOf(words, place + 1)
  return after < 0 || place - before - words.length <= after - place - 1 ? span(before, words) : span(after, words)
}

function inOrder(near: string, pieces: readonly string[]): [number, number] {
  let from = -1
  let to = 0
  for (const piece of pieces) {
    const found = near.indexOf(piece, to)
    if (found < 0) return [-1, -1]
    if (from < 0) from = found
    to = found + piece.length
  }
  return [from, to]
}

function span(from: number, words: string): [number, number] {
  return [from, from + words.length]
}

/** Company in the sentence counts more the nearer it stands; company in a heading counts least; −1 if there is none. */
function companyScore(company: readonly string[], { wide, heads }: Context): number {
  const last = Math.max(...company.map((words) => wide.lastIndexOf(words)))
  if (last >= 0) return forCompany + (forRecency * last) / wide.length
  return company.some((words) => heads.includes(words)) ? 1 : -1
}
