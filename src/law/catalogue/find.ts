import { catalogue, type Entry, linesOf } from '../catalogue.ts'
import { misnomers } from './aliases.ts'
import { type ForceStatus, firstDay, forceIn } from './force.ts'
import { nearTitle } from './near.ts'
import { isDraft, titleKey, unwrapped, withoutDraft, withoutEdition, withoutIssuer, withoutState } from './title.ts'

/** 引用状态：四种效力状态之外，还有“没有这个标题”和“读得懂但不规范的名称”。 */
export type CitedStatus = ForceStatus | 'no such title' | 'informal title'

/**
 * 怎样找到的：exact 全称，short 省国名或机关名，draft 草案，alias 俗称，dropped 漏字，years 起止年写错，near 有错字，
 * misnomer 查无此法但有常见误称，unknown 目录里没有（可能是地方文件，也可能没有这部法）。
 */
export type MatchedBy = 'exact' | 'short' | 'draft' | 'alias' | 'dropped' | 'years' | 'near' | 'misnomer' | 'unknown'

export type FoundStatute = {
  readonly by: MatchedBy
  readonly entry: Entry | null
  readonly status: CitedStatus
  /** 没有认定时可以提示的标题。 */
  readonly suggestions: readonly string[]
}

/**
 * 在法律目录里找一个被引用的标题（不带外层书名号），并判断它在报告年度的效力。
 * 年度不知道时只判断有没有这个标题。近似的标题不算找到：错年份、错字记为没有这个标题，漏字记为非规范名称。
 */
export function findStatute(mention: string, year: number | null): FoundStatute {
  const key = titleKey(mention)
  const hit = lookUp(key)
  if (hit) return found(hit.by, hit.entry, year)
  const meant = linesOf(misnomers).find((line) => line.startsWith(`${withoutState(key)}=`))
  if (meant) return { by: 'misnomer', entry: null, status: 'no such title', suggestions: [meant.split('=')[1] ?? ''] }
  return approximate(key, year)
}

/** 目录里的这部法；简称、俗称也认，错字、错年份不认。 */
export const entryOf = (title: string): Entry | null => lookUp(titleKey(title))?.entry ?? null

/** 这部法在这一天是否有效：目录里有这个标题，已经施行，尚未废止。只知道年份的，按当年1月1日起有效、当年12月31日止有效；不认识的标题不算有效。 */
export function stands(title: string, day: string): boolean {
  const entry = entryOf(title)
  if (!entry) return false
  const since = firstDay(entry)
  const until = entry.until.length === 4 ? `${Number(entry.until) + 1}-01-01` : entry.until
  return until !== '?' && since !== '' && since <= day && (until === '' || day < until)
}

function lookUp(key: string): { by: MatchedBy; entry: Entry } | undefined {
  const plain = withoutEdition(key)
  const bare = withoutIssuer(unwrapped(plain))
  const tries: readonly (readonly [MatchedBy, string])[] = [
    ['exact', key],
    ['short', withoutState(key)],
    ['short', withoutState(plain)],
    ['short', bare],
    ['draft', withoutState(withoutDraft(plain))],
  ]
  const { titles, names } = index()
  for (const [by, text] of tries) {
    const entry = titles.get(text)
    if (entry && (by !== 'draft' || isDraft(plain))) return { by: by === 'exact' && titleKey(entry.title) !== key ? 'short' : by, entry }
  }
  const alias = names.get(plain) ?? names.get(withoutState(plain))
  return alias && { by: 'alias', entry: alias }
}

function found(by: MatchedBy, entry: Entry, year: number | null): FoundStatute {
  if (by === 'draft') return { by, entry, status: 'n/a', suggestions: [] }
  const status = by === 'alias' || by === 'dropped' ? 'informal title' : forceIn(year, entry)
  return { by, entry, status, suggestions: by === 'alias' || by === 'dropped' ? [entry.title] : [] }
}

function approximate(key: string, year: number | null): FoundStatute {
  const near = nearTitle(withoutIssuer(withoutEdition(key)), year)
  if (!near) return { by: 'unknown', entry: null, status: 'n/a', suggestions: [] }
  if (near.how === 'dropped' && near.entry) return found('dropped', near.entry, year)
  const suggestions = (near.entry ? [near.entry] : near.candidates).map(({ title }) => title)
  if (!near.entry) return { by: 'unknown', entry: null, status: 'n/a', suggestions }
  return { by: near.how, entry: near.entry, status: 'no such title', suggestions }
}

type Index = { readonly titles: Map<string, Entry>; readonly names: Map<string, Entry> }
let built: Index | undefined

function index(): Index {
  built ??= build(catalogue())
  return built
}

function build(entries: readonly Entry[]): Index {
  const titles = new Map<string, Entry>()
  const names = new Map<string, Entry>()
  const add = (map: Map<string, Entry>, key: string, entry: Entry) => map.has(key) || map.set(key, entry)
  for (const entry of entries) {
    const key = titleKey(entry.title)
    for (const form of [key, withoutState(key), withoutEdition(withoutState(key)), withoutIssuer(key)]) add(titles, form, entry)
    for (const alias of [...entry.aliases, ...partyShort(key)]) add(names, titleKey(alias), entry)
  }
  return { titles, names }
}

/** 党内法规常省去“中国共产党”，读得懂但不是规范名称。 */
function partyShort(key: string): readonly string[] {
  const short = withoutEdition(key.replace(/^中国共产党(?=.{3})/, ''))
  return short === key ? [] : [short]
}
