/**
 * A09 同一个意思写了两遍
 *
 * 查什么：两句二十字以上的话，七成以上的字词相同；或者十四字以上的半句，九成的字词又写进了另外半句。整句照抄的由 A08 指出，这里不再重复。
 * 依据：公文应当简明（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：合并成一处。
 *
 * @good
 * 建设一支德才兼备的法治工作队伍，加强业务培训和职业保障。
 * 配齐村级法律顾问，落实每月坐班制度，方便群众就近咨询。
 *
 * @bad
 * 着力建设一支政治过硬德才兼备的高素质法治工作队伍。
 * 各村配备了法律顾问，按月到村坐班。
 * 努力建设一支政治过硬、德才兼备的高素质法治工作队伍。
 * → info「努力建设一支政治过硬、德才兼备的高素质法治工作队伍」与前文“着力建设一支政治过硬德才兼备…”意思相同。
 *
 * @bad
 * 建立了一支德才兼备的执法队伍，办案12件。
 * 青石镇建立了一支德才兼备的高素质行政执法队伍。
 * → info「青石镇建立了一支德才兼备的高素质行政执法队伍」与前文“建立了一支德才兼备的执法队伍…”意思相同。
 */
import { insideOne, justBehind } from '../place.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'
import { pairsOf } from '../words.ts'

const shortest = 20
const shortestClause = 14
/** So much of the shorter clause must stand in the longer. */
const within = 0.9
const longest = 200
/** So many are compared, so that an endless text stays cheap. */
const most = 400
const same = 0.7
const formula = /习近平|中国特色|党的|二十大|十九大|全会|现将|报告如下/

type Sentence = { readonly text: string; readonly start: number; readonly pairs: ReadonlySet<number> }

export const sameClaimTwice: Rule = {
  id: 'A09',
  name: '同一个意思写了两遍',
  severity: 'info',
  check: (report) => {
    const whole = repeated(unitsOf(report, /[^。；！？\n]+/g, shortest), (common, one, other) => common / (one + other - common) > same)
    const clauses = repeated(
      unitsOf(report, /[^，,。；！？：:\n]+/g, shortestClause),
      (common, one, other) => common / Math.min(one, other) >= within,
    )
    const inside = ({ start }: Objection) => whole.some((one) => one.start <= start && start < one.end)
    return [...whole, ...clauses.filter((one) => !inside(one))]
  },
}

/** Judges two units by how many pairs of signs they have in common and how many each has. */
type Alike = (common: number, one: number, other: number) => boolean

/** The units of which an earlier one says the same; word for word the same at some place is A08. */
function repeated(units: readonly Sentence[], isSame: Alike): readonly Objection[] {
  const holders = new Map<number, number[]>()
  const known = new Set<string>()
  return units.flatMap((unit, index) => {
    const before = [...commonWith(unit, { holders, many: units.length })]
      .filter(([at, common]) => isSame(common, units[at]?.pairs.size ?? 0, unit.pairs.size))
      .map(([at]) => units[at] as Sentence)
      .find((one) => !copied(one.text, unit.text))
    if (!known.has(unit.text)) for (const pair of unit.pairs) holdersOf(holders, pair).push(index)
    known.add(unit.text)
    return before ? [objection(unit, before)] : []
  })
}

/** In which units a pair stands; of units with the same text only the first, which says the same earlier. */
function holdersOf(holders: Map<number, number[]>, pair: number): number[] {
  const known = holders.get(pair) ?? []
  if (known.length === 0) holders.set(pair, known)
  return known
}

type Earlier = { readonly holders: ReadonlyMap<number, readonly number[]>; readonly many: number }

/** How many pairs each earlier unit has in common with this one, in the order of the text; those without any are left out. */
function commonWith({ pairs }: Sentence, { holders, many }: Earlier): readonly (readonly [at: number, common: number])[] {
  const common = new Uint16Array(many)
  for (const pair of pairs) for (const at of holders.get(pair) ?? []) common[at] = (common[at] ?? 0) + 1
  const found: [number, number][] = []
  for (let at = 0; at < many; at += 1) if (common[at]) found.push([at, common[at] as number])
  return found
}

const objection = ({ text, start }: Sentence, before: Sentence): Objection => ({
  start,
  end: start + text.length,
  message: `与前文“${before.text.slice(0, 14)}…”意思相同。`,
  suggestion: '合并成一处。',
})

/** So long a run of the same signs is a copy; wherever it lies, it holds one whole block of half its length. */
const run = 16
const block = run / 2

function copied(one: string, other: string): boolean {
  for (let at = 0; at + block <= other.length; at += block) {
    const signs = other.slice(at, at + block)
    for (let found = one.indexOf(signs); found >= 0; found = one.indexOf(signs, found + 1)) {
      if (commonBefore([one, found], [other, at]) + commonFrom([one, found], [other, at]) >= run) return true
    }
  }
  return false
}

type Spot = readonly [text: string, at: number]

function commonFrom([one, from]: Spot, [other, to]: Spot): number {
  let length = 0
  while (to + length < other.length && one.charCodeAt(from + length) === other.charCodeAt(to + length)) length += 1
  return length
}

function commonBefore([one, from]: Spot, [other, to]: Spot): number {
  let length = 0
  while (length < to && length < from && one.charCodeAt(from - length - 1) === other.charCodeAt(to - length - 1)) length += 1
  return length
}

function unitsOf({ text, debris, sections }: CheckedReport, pattern: RegExp, least: number): readonly Sentence[] {
  const isAside = insideOne(debris)
  const isHeading = justBehind(
    sections.map(({ start }) => start),
    6,
  )
  const units: Sentence[] = []
  for (const match of text.matchAll(pattern)) {
    if (units.length === most) break
    const words = match[0].trim()
    if (words.length < least || words.length > longest || formula.test(words) || /[\d《]/.test(words)) continue
    const start = match.index + match[0].length - match[0].trimStart().length
    if (!isAside(start) && !isHeading(start)) units.push({ text: words, start, pairs: pairsOf(words) })
  }
  return units
}
