import { bar, type Context } from './context.ts'
import type { Kind } from './counters.ts'
import { putOfficially } from './plain-words.ts'
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
type Prepared = {
  readonly rule: Rule
  readonly place: number
  readonly wordings: readonly Wording[]
  readonly followers: readonly Wording[] | undefined
}
type Said = { readonly entry: Prepared; readonly wording: Wording }
/**
 * The wordings of the rules that count a kind, by their first two signs: only those that begin somewhere about the number are looked for. Wordings of one
 * sign are kept by that sign, and those that need no words at all by none.
 */
type Index = ReadonlyMap<number, readonly Said[]>
type Shelf = { readonly prepared: readonly Prepared[]; readonly byKinds: Map<string, Index> }

const ruleShelf = shelve(rules)
const topicShelf = shelve(topics)

function shelve(list: readonly Rule[]): Shelf {
  return { prepared: list.map(prepare), byKinds: new Map() }
}

function prepare(rule: Rule, place: number): Prepared {
  return { rule, place, wordings: rule.say.map(cut), followers: rule.followedBy?.map(cut) }
}

function cut(words: string): Wording {
  return { pieces: words.split('…'), length: words.replace('…', '').replace(bar, '').length }
}

function indexFor({ prepared, byKinds }: Shelf, kinds: readonly Kind[]): Index {
  const key = kinds.join()
  const known = byKinds.get(key)
  if (known) return known
  const index = new Map<number, Said[]>()
  for (const entry of prepared) {
    if (!entry.rule.count.some((kind) => kinds.includes(kind))) continue
    for (const wording of entry.wordings) {
      const first = wording.pieces[0]!
      const key = keyOf(first.charCodeAt(0), first.charCodeAt(1))
      const said = index.get(key)
      if (said) said.push({ entry, wording })
      else index.set(key, [{ entry, wording }])
    }
  }
  byKinds.set(key, index)
  return index
}

/**
 * The rule that names the measure of a number by the words about it, or undefined if none fits.
 * The longest wording wins; at equal length the one nearest to the number.
 */
export function findRule(kinds: readonly Kind[], context: Context): Rule | undefined {
  return bestOf(indexFor(ruleShelf, kinds), officially(context))
}

/** The subject of the sentence that lends its measure to a number whose own words name none, or undefined. */
export function findTopic(kinds: readonly Kind[], context: Context): Rule | undefined {
  return bestOf(indexFor(topicShelf, kinds), officially(context))
}

function officially({ near, wide, heads, following }: Context): Context {
  return { near: putOfficially(near), wide: putOfficially(wide), heads, following: putOfficially(following) }
}

function bestOf(index: Index, context: Context): Rule | undefined {
  let best: { entry: Prepared; score: number } | undefined
  for (const [entry, wording] of saidIn(index, context.near)) {
    if (best && mostOf(entry, wording) < best.score) continue
    const score = scoreOf(entry, wording, context)
    if (score <= 0 || (best && score < best.score)) continue
    if (!best || score > best.score || entry.place < best.entry.place) best = { entry, score }
  }
  return best?.entry.rule
}

/** The rules of which a wording stands in the words about a number, each with the score of its best wording. */
function saidIn(index: Index, near: string): Map<Prepared, number> {
  const said = new Map<Prepared, number>()
  hear(index.get(keyOf(Number.NaN, Number.NaN)))
  for (let at = 0; at < near.length; at += 1) {
    const sign = near.charCodeAt(at)
    hear(index.get(keyOf(sign, Number.NaN)))
    hear(index.get(keyOf(sign, near.charCodeAt(at + 1))))
  }
  return said

  function hear(begun: readonly Said[] = []): void {
    for (const { entry, wording } of begun) {
      const score = wordingScore(near, wording)
      if (score > (said.get(entry) ?? 0)) said.set(entry, score)
    }
  }
}

/** Two signs as one number; a sign that is not there (NaN) counts as none. */
function keyOf(first: number, second: number): number {
  return (first << 15) ^ second
}

/** What a rule could score at most: company is looked for only where it could matter. */
function mostOf({ rule }: Prepared, wording: number): number {
  return wording + (rule.with ? forCompany + forRecency : 0) + (rule.weight ?? 0) * perSign
}

function scoreOf({ rule, followers }: Prepared, wording: number, context: Context): number {
  if (rule.not?.some((words) => context.near.includes(words))) return 0
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

function lastEnd(text: string, words: string): number {
  const at = text.lastIndexOf(words)
  return at < 0 ? -1 : at + words.length
}

/** Company in the sentence counts more the nearer it stands; company in a heading counts least; −1 if there is none. */
function companyScore(company: readonly string[], { wide, heads }: Context): number {
  const last = Math.max(...company.map((words) => lastEnd(wide, words)))
  if (last >= 0) return forCompany + (forRecency * last) / wide.length
  return company.some((words) => heads.includes(words)) ? 1 : -1
}
