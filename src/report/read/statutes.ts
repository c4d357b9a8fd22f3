import { type CitedStatus, type FoundStatute, findStatute, type MatchedBy } from '../../law/catalogue/find.ts'
import { catalogueYear, datesOf } from '../../law/catalogue/force.ts'
import { titleKey } from '../../law/catalogue/title.ts'
import type { Entry } from '../../law/catalogue.ts'
import { carriesOut, isLocal, kindByWording, kindOfEntry, notALaw, type StatuteMentionKind } from './statute-kind.ts'
import { findMentions, type Mention } from './statute-mentions.ts'

/** One cited title with what the law catalogue says about it. `matchedBy` and `suggestions` serve the checker and are not part of the output. */
export type StatuteMention = {
  /** Without the outer brackets, exactly as printed. */
  readonly mention: string
  /** String offsets of the mention in the text. */
  readonly start: number
  readonly end: number
  /** Full title, or null where none is sure. */
  readonly canonical: string | null
  readonly kind: StatuteMentionKind
  readonly status: CitedStatus
  readonly note: string
  readonly matchedBy: MatchedBy
  readonly suggestions: readonly string[]
}

/**
 * Reads every 《》 title of a report and judges it for the report year (null: unknown, then only the title is judged). Local and
 * internal papers get status n/a: their validity is not in the catalogue. `organisation` tells the unit's own papers from a superior's.
 */
export function readStatutes(text: string, reportYear: number | null, organisation = ''): readonly StatuteMention[] {
  const judged = new Map<string, Judged>()
  return findMentions(text)
    .flatMap(apart)
    .map((place) => {
      const known = judged.get(place.mention) ?? judge(place.mention, reportYear, organisation)
      judged.set(place.mention, known)
      return { ...place, ...known }
    })
}

/** 《宪法、民法典》: several titles in one pair of brackets, where every one of them is a statute; no statute of its own name is so taken apart. */
function apart(place: Mention): readonly Mention[] {
  if (!place.mention.includes('、') || findStatute(place.mention, null).entry) return [place]
  const parts = [...place.mention.matchAll(/[^、]+/g)]
  const areStatutes = parts.every(([title]) => /^(?:exact|short|alias)$/.test(findStatute(title, null).by))
  if (parts.length < 2 || !areStatutes) return [place]
  return parts.map(({ 0: mention, index }) => ({ mention, start: place.start + index, end: place.start + index + mention.length }))
}

type Judged = Omit<StatuteMention, 'mention' | 'start' | 'end'>

function judge(mention: string, year: number | null, organisation: string): Judged {
  const found = findStatute(mention, year)
  if (found.entry && !(isGuess(found) && (isLocal(mention) || carriesOut(mention, found.entry.title)))) return known(mention, found, year)
  if (found.by === 'misnomer') return unheardOf('misnomer', found.suggestions)
  const kind = kindByWording(mention, organisation)
  if (isMasked(mention)) return paper(kind, '标题里有未填写的部分')
  if (looksNational(mention))
    return { ...unheardOf('unknown', found.suggestions), kind: /条例$/.test(mention.trim()) ? '行政法规' : '法律' }
  return paper(kind, noteFor(kind))
}

const isGuess = ({ by }: FoundStatute): boolean => by === 'dropped' || by === 'near' || by === 'years'
const isMasked = (mention: string): boolean => /[*＊×]{2,}|[xX]{2,}|某某/.test(mention)

function known(mention: string, found: FoundStatute, year: number | null): Judged {
  const { by, entry, status, suggestions } = found
  if (!entry) return paper('其他', '')
  const local = entry.kind === '地方文件'
  const note = [wording(by, entry.title), local ? '地方文件，效力未核' : datesOf(entry), whenJudged(status, year)]
    .filter(Boolean)
    .join('；')
  const canonical = local || by === 'draft' ? null : asPublished(mention, entry)
  return { canonical, kind: kindOfEntry(entry.kind, mention), status, note, matchedBy: by, suggestions }
}

/** The title with the name of its issuer, where the mention carries it: papers of the centre are published so. */
function asPublished(mention: string, { title, issuer }: Entry): string {
  const whole = issuer + title
  return titleKey(mention) === titleKey(whole) ? whole : title
}

function wording(by: MatchedBy, title: string): string {
  switch (by) {
    case 'short':
      return '简称'
    case 'draft':
      return `《${title}》的草案或征求意见稿`
    case 'alias':
      return `俗称，全称《${title}》`
    case 'dropped':
      return `标题漏字，应为《${title}》`
    case 'years':
      return `起止年份有误，应为《${title}》`
    case 'near':
      return `标题有误，应为《${title}》`
    default:
      return ''
  }
}

const whenJudged = (status: CitedStatus, year: number | null): string => (status === 'not yet effective' && year ? `${year}年尚未施行` : '')

const unheardOf = (matchedBy: MatchedBy, suggestions: readonly string[]): Judged => ({
  canonical: null,
  kind: '法律',
  status: 'no such title',
  note: `法律目录（截至${catalogueYear}年）中没有这个标题${suggestions.length > 0 ? `，可能是${suggestions.map((one) => `《${one}》`).join('或')}` : ''}`,
  matchedBy,
  suggestions,
})

const paper = (kind: StatuteMentionKind, note: string): Judged => ({
  canonical: null,
  kind,
  status: 'n/a',
  note,
  matchedBy: 'unknown',
  suggestions: [],
})

const noteFor = (kind: StatuteMentionKind): string =>
  kind === '内部文件' ? '本单位文件' : kind === '其他' ? '' : '不在全国法律目录之内，未核'

/** National statutes end in 法 or 法典, or carry the name of the state; the catalogue claims to know all of them, and nothing else. */
function looksNational(mention: string): boolean {
  const title = mention.replace(/\s+/g, '')
  if (/^中华人民共和国.+(?:法|条例|法典)$/.test(title)) return true
  return /^[\p{Script=Han}]{2,24}法典?$/u.test(title) && !notALaw.test(title) && !isLocal(title)
}
