import { catalogue, type Entry, type EntryKind } from '../catalogue.ts'
import { type Parts, partsOf, titleKey, withoutState } from './title.ts'

/** 一次近似查找的结果：怎样近似、认定的一部（拿不准则空）、可提示的几部。 */
export type Near = { readonly how: 'years' | 'dropped' | 'near'; readonly entry: Entry | null; readonly candidates: readonly Entry[] }

type Candidate = { readonly entry: Entry; readonly parts: Parts }

/**
 * 查不到的标题，找它多半想写的那一部：先看是否只是起止年写错，再看是否漏了字，最后看错字（编辑距离不超过 4）。
 * 漏字的标题读得懂，认定为非规范名称；两部同样像的，只提示，不认定。
 */
export function nearTitle(key: string, year: number | null): Near | null {
  const mention = partsOf(withoutState(key))
  const pool = candidatesFor(mention)
  return otherYears(mention, pool, year) ?? droppedWords(mention, pool, year) ?? misspelt(mention, pool)
}

/** 这些种类的标题或太长或不全，只认准确的，不猜。 */
const notGuessed: ReadonlySet<EntryKind> = new Set(['司法解释', '地方文件', '读本'])

let prepared: readonly Candidate[] | undefined

function candidatesFor(mention: Parts): readonly Candidate[] {
  prepared ??= catalogue()
    .filter((entry) => !notGuessed.has(entry.kind))
    .map((entry) => ({ entry, parts: partsOf(withoutState(titleKey(entry.title))) }))
  const { length } = mention.stem
  return prepared.filter(({ parts }) => parts.stem.length >= length - 4 && parts.stem.length <= length * 2)
}

function otherYears(mention: Parts, pool: readonly Candidate[], year: number | null): Near | null {
  const same = pool.filter(({ parts }) => parts.years && parts.stem === mention.stem)
  if (same.length === 0) return null
  return { how: mention.years ? 'years' : 'dropped', entry: closest(mention, same, year), candidates: same.map(({ entry }) => entry) }
}

/** 同名不同期的规划：写了年份的取最像的一期，没写的取报告年度所在的一期。 */
function closest(mention: Parts, same: readonly Candidate[], year: number | null): Entry | null {
  const [from, to] = mention.years ?? [year ?? 0, year ?? 0]
  const digits = ({ parts }: Candidate) => distance(String(parts.years), String([from, to]))
  const covers = ({ parts }: Candidate) => (parts.years && parts.years[0] <= from && to <= parts.years[1] ? 0 : 1)
  const by = mention.years ? digits : covers
  return [...same].sort((a, b) => by(a) - by(b))[0]?.entry ?? null
}

function droppedWords(mention: Parts, pool: readonly Candidate[], year: number | null): Near | null {
  if (mention.stem.length < 3) return null
  const shortened = pool.filter((one) => isShortened(mention, one))
  const plain = shortened.filter(({ parts }) => essence(parts.stem) === essence(mention.stem) && essence(mention.stem).length >= 3)
  const fits = plain.length > 0 ? plain : shortened.filter((one) => isStatuteAbridged(mention, one))
  if (fits.length === 0) return null
  const stems = new Set(fits.map(({ parts }) => parts.stem))
  const entry = stems.size === 1 ? closest(mention, fits, year) : null
  return { how: entry ? 'dropped' : 'near', entry, candidates: fits.slice(0, 3).map((one) => one.entry) }
}

const filler = /中国共产党|管理|工作|建设|暂行|实施|促进|保护|保障|行动|领导|权益|安全|应对|防治|推进|程序|监督|发展|城市|国家/g

/** 标题里真正说明对象的字：去掉“管理”“工作”一类的字，漏写它们不会变成另一部法。 */
const essence = (stem: string): string => stem.replace(filler, '').replace(/纲要$/, '纲')

/** 地方也有《安全生产条例》《消防条例》：漏的若不是虚字，只有法律才认（法律只有全国的）。 */
function isShortened(mention: Parts, { parts }: Candidate): boolean {
  if (mention.stem.length * 2 < parts.stem.length || mention.stem.length >= parts.stem.length) return false
  if (mention.years && String(mention.years) !== String(parts.years)) return false
  return sameEnding(mention.stem, parts.stem) && isSubsequence(mention.stem, parts.stem)
}

const isStatuteAbridged = ({ stem }: Parts, { entry, parts }: Candidate): boolean =>
  entry.kind === '法律' && stem.length >= 4 && stem.endsWith('法') && parts.stem[0] === stem[0]

const sameEnding = (short: string, long: string): boolean => short.at(-1) === long.at(-1) || short.at(-1) === long.at(-2)

function isSubsequence(short: string, long: string): boolean {
  let at = -1
  for (const one of short) {
    at = long.indexOf(one, at + 1)
    if (at < 0) return false
  }
  return true
}

/** 短标题第一个字就不同，多半是另一部法（盐业、物业；耕地、湿地），只提示，不认定。 */
const longEnough = 9

function misspelt(mention: Parts, pool: readonly Candidate[]): Near | null {
  const length = mention.stem.length
  const scored = pool
    .filter(({ parts }) => parts.stem.at(-1) === mention.stem.at(-1) && Math.abs(parts.stem.length - length) <= 4)
    .filter(({ parts }) => isWithinFour(mention.stem, parts.stem))
    .map((one) => ({ ...one, wrong: distance(mention.stem, one.parts.stem) }))
    .filter(({ wrong }) => wrong <= 4 && wrong <= length * 0.4)
    .sort((a, b) => a.wrong - b.wrong)
  const best = scored.filter(({ wrong }) => wrong === scored[0]?.wrong)
  const first = best[0]
  if (!first) return null
  const alike = first.parts.stem[0] === mention.stem[0] || length >= longEnough
  const sure = best.length === 1 && alike && first.wrong <= length * 0.2 && first.parts.stem.slice(-2) === mention.stem.slice(-2)
  return { how: 'near', entry: sure ? first.entry : null, candidates: best.slice(0, 3).map(({ entry }) => entry) }
}

/** 超过四个字是对方没有的，编辑距离就超过四，不必再算。 */
function isWithinFour(stem: string, other: string): boolean {
  let foreign = 0
  for (const sign of stem) if (!other.includes(sign)) foreign += 1
  return foreign <= 4
}

/** 编辑距离：增、删、改一个字各算一步。 */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, one] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (one === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
