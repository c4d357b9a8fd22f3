import type { MeasureId } from '../../figures/measures.ts'
import { bar, type Context } from './context.ts'
import type { Kind } from './counters.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'

const perSign = 10
const perStep = 1
const farthest = 25
const forCompany = 4
const forRecency = 8

const byKinds = new Map<string, readonly Rule[]>()

function rulesFor(kinds: readonly Kind[]): readonly Rule[] {
  const key = kinds.join()
  const known = byKinds.get(key) ?? rules.filter((rule) => rule.count.some((kind) => kinds.includes(kind)))
  byKinds.set(key, known)
  return known
}

/**
 * The measure that a number belongs to by the words about it, or null if no rule fits.
 * The longest wording wins; at equal length the one nearest to the number.
 */
export function findMeasure(kinds: readonly Kind[], context: Context): MeasureId | null {
  let best: { measure: MeasureId | null; score: number } = { measure: null, score: 0 }
  for (const rule of rulesFor(kinds)) {
    const score = scoreOf(rule, context)
    if (score > best.score) best = { measure: rule.measure, score }
  }
  return best.measure
}

function scoreOf(rule: Rule, context: Context): number {
  if (rule.not?.some((words) => context.near.includes(words))) return 0
  if (rule.followedBy && !rule.followedBy.some((words) => context.following.includes(words))) return 0
  const wording = Math.max(...rule.say.map((words) => wordingScore(context.near, words)))
  if (wording <= 0) return 0
  const company = rule.with ? companyScore(rule.with, context) : 0
  return company < 0 ? 0 : wording + company + (rule.weight ?? 0) * perSign
}

/** Length of a wording found in the words about the number, less its distance from the number; 0 if it is not there. */
function wordingScore(near: string, words: string): number {
  if (words === '') return 1
  const pieces = words.split('…')
  const place = near.indexOf(bar)
  const [from, to] = pieces.length === 1 ? nearest(near, words, place) : inOrder(near, pieces)
  if (from < 0) return 0
  const distance = to <= place ? place - to : Math.max(0, from - place - 1)
  return words.replace('…', '').replace(bar, '').length * perSign - Math.min(distance, farthest) * perStep
}

function nearest(near: string, words: string, place: number): [number, number] {
  if (words.includes(bar)) return span(near.indexOf(words), words)
  const before = near.lastIndexOf(words, place - words.length)
  const after = near.indexOf(words, place + 1)
  if (place < words.length || before < 0) return span(after, words)
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
