import type { Candidate } from './candidates.ts'
import { ahead, back, clauseEnds, type Stretch, sentenceEnds } from './clause.ts'
import type { Part } from './headings.ts'
import { withoutNames } from './names.ts'

/** The words about one number, in the widths in which the measure rules ask for them. */
export type Context = {
  /** Its own words in the clause, with ｜ in place of the number. Titles in 《》 are blanked. */
  readonly near: string
  /** The sentence up to the end of the clause. */
  readonly wide: string
  /** Titles of the parts it stands in, the innermost last. */
  readonly heads: string
  /** What follows to the end of the sentence. */
  readonly following: string
}

/** A reading prepared for asking contexts: titles blanked, and for each character the innermost part. */
export type Page = {
  readonly text: string
  readonly masked: string
  readonly owner: Int32Array
  /** For each part its title behind those of the parts around it. */
  readonly heads: readonly string[]
}

/** Stands for the number in the words about it. */
export const bar = '｜'
const clause: Stretch = { stops: clauseEnds, longest: 90 }
const sentence: Stretch = { stops: sentenceEnds, longest: 260 }
const restOfSentence: Stretch = { stops: sentenceEnds, longest: 90 }
const longestList = 10
const listSigns = ['、', '和', '及', '与', ',']
/** Words between two numbers that say how one became the other (窗口由49个压到33个). */
const changes = [
  '提到',
  '升到',
  '涨到',
  '加到',
  '扩到',
  '减到',
  '增到',
  '降为',
  '增为',
  '扩为',
  '扩大为',
  '并为',
  '合并为',
  '合并成',
  '整合为',
  '整合成',
  '调高到',
  '调高至',
  '抬到',
  '压到',
  '压减到',
  '压缩到',
  '压减至',
  '压缩至',
  '提高到',
  '提高至',
  '提至',
  '上调到',
  '上调至',
  '调整为',
  '增长到',
  '增长至',
  '上升至',
  '下降至',
  '扩大至',
  '扩展到',
  '缩短到',
  '缩短至',
  '压缩为',
  '精简到',
  '减为',
  '变为',
  '减少到',
  '减少至',
  '减至',
  '精简至',
  '增至',
  '增加到',
  '增加至',
  '提升至',
  '提升到',
  '升至',
  '降至',
  '降到',
  '扩大到',
  '上升到',
  '下降到',
]
/** Words at the head of a sentence that name no subject of their own. */
const goingOn = ['为', '累计为', '全年为', '先后为', '共为', '协助', '累计解答', '共解答', '累计提供', '共提供', '累计参与', '参与']
/** Words that only sum up: what is counted stands in the clause before. */
const totals = [
  '全年',
  '全年共',
  '全年累计',
  '今年共',
  '年内共',
  '共',
  '共计',
  '累计',
  '合计',
  '总计',
  '计',
  '累计达',
  '共有',
  '全年达',
  '先后',
]
/** 和, 及, 与 inside these words do not join a list. */
const wholeWords = ['参与', '及格', '普及', '及时', '涉及', '和解', '和谐']

/** Blanks the titles and finds the innermost part of each character, once for a text. */
export function preparePage(text: string, parts: readonly Part[]): Page {
  const owner = new Int32Array(text.length).fill(-1)
  const heads: string[] = []
  for (const [index, part] of parts.entries()) {
    heads.push(`${heads[owner[part.from] ?? -1] ?? ''}${part.title}。`)
    owner.fill(index, part.from, part.to)
  }
  return { text, masked: withoutNames(maskTitles(text)), owner, heads }
}

/** The context of each number; numbers of one enumeration share the words before the first (来信来访267件283人次). */
export function readContexts(page: Page, candidates: readonly Candidate[]): Context[] {
  const befores: string[] = []
  return candidates.map((candidate, index) => {
    const clauseFrom = back(page.masked, candidate.from, clause)
    const previous = candidates[index - 1]
    const next = candidates[index + 1]
    const before = wordsBefore(page.masked, { clauseFrom, candidate, previous, shared: befores.at(-1) ?? '' })
    befores.push(before)
    const after = wordsAfter(page.masked, candidate, next)
    const sentenceFrom = subjectFrom(page.text, back(page.text, candidate.from, sentence))
    return {
      near: (dealtName(page.masked, candidates, index) ?? before) + bar + after,
      wide: `${page.text.slice(sentenceFrom, candidate.from)}${bar}${after}`,
      heads: page.heads[page.owner[candidate.from] ?? -1] ?? '',
      following: page.masked.slice(candidate.to, ahead(page.masked, candidate.to, restOfSentence)),
    }
  })
}

type Lead = { readonly clauseFrom: number; readonly candidate: Candidate; readonly previous: Candidate | undefined }

function wordsBefore(text: string, place: Lead & { readonly shared: string }): string {
  const { clauseFrom, candidate, previous, shared } = place
  if (!previous || previous.to <= clauseFrom) return insideBracket(text.slice(leadFrom(text, place), candidate.from))
  const between = text.slice(previous.to, candidate.from)
  if (between === '' || listSigns.includes(between) || changes.includes(between)) return shared
  if ('、和及与'.includes(between.at(-1)!)) return shared
  const comma = between.indexOf('、')
  return insideBracket(comma >= 0 && comma < between.length - 1 ? between.slice(comma + 1) : between)
}

/** A number that stands alone in its clause, or with a word of totals only, is spoken of in the clause before (普法宣传:20场; 会前学法,全年10次). */
function leadFrom(text: string, { clauseFrom, candidate, previous }: Lead): number {
  const closes = clauseEnds.includes(text[candidate.to] ?? '\n')
  const mark = text[clauseFrom - 1] ?? '\n'
  if (!closes || !':,'.includes(mark)) return clauseFrom
  if (clauseFrom === candidate.from) return back(text, clauseFrom - 1, clause)
  if (!totals.includes(text.slice(clauseFrom, candidate.from))) return clauseFrom
  const from = back(text, clauseFrom - 1, clause)
  if (!previous || previous.to <= from) return from
  return previous.unit === candidate.unit ? clauseFrom : previous.to
}

function wordsAfter(text: string, candidate: Candidate, next: Candidate | undefined): string {
  const end = untilPart(text, candidate.to, ahead(text, candidate.to, clause))
  if (!next || next.from >= end) return untilBracket(text.slice(candidate.to, end))
  const words = text.slice(candidate.to, next.from)
  const comma = words.lastIndexOf('、')
  return untilBracket(comma >= 0 ? words.slice(0, comma) : words)
}

/** What follows 其中 speaks of the parts, not of this number. */
function untilPart(text: string, from: number, to: number): number {
  const part = text.slice(from, to).indexOf('其中')
  return part < 0 ? to : from + part
}

/** 参考率、合格率分别为98%、95%: the n-th number belongs to the n-th name. */
function dealtName(text: string, candidates: readonly Candidate[], index: number): string | undefined {
  let first = index
  while (first > 0 && index - first < longestList && joined(text, candidates[first - 1]!, candidates[first]!)) first -= 1
  let last = index
  while (last + 1 < candidates.length && last - index < longestList && joined(text, candidates[last]!, candidates[last + 1]!)) last += 1
  if (last === first || last - first >= longestList) return undefined
  const from = candidates[first]!.from
  const words = text.slice(back(text, from, clause), from)
  const dealt = words.lastIndexOf('分别')
  if (dealt < 0) return undefined
  const names = splitList(words.slice(0, dealt))
  return names.length === last - first + 1 ? names[index - first]! + words.slice(dealt + '分别'.length) : undefined
}

function joined(text: string, left: Candidate, right: Candidate): boolean {
  return (
    right.from - left.to <= 2 &&
    listSigns.some((sign) => text.slice(left.to, right.from) === sign || text.slice(left.to, right.from) === `、${sign}`)
  )
}

/** The names of a list: A、B和C. */
export function splitList(words: string): string[] {
  const names: string[] = []
  let name = ''
  for (const [index, sign] of [...words].entries()) {
    const joins =
      '、和及与'.includes(sign) && !wholeWords.some((word) => word.includes(sign) && words.startsWith(word, index - word.indexOf(sign)))
    if (joins) {
      names.push(name)
      name = ''
    } else name += sign
  }
  return [...names, name].filter((entry) => entry !== '')
}

/** A sentence that goes on about the subject of the sentence before (…担任法律顾问。为村民讲课14场) is read with it. */
function subjectFrom(text: string, sentenceFrom: number): number {
  const goesOn = sentenceFrom > 0 && text[sentenceFrom - 1] !== '\n' && goingOn.some((word) => text.startsWith(word, sentenceFrom))
  return goesOn ? back(text, sentenceFrom - 1, sentence) : sentenceFrom
}

function insideBracket(words: string): string {
  const open = words.lastIndexOf('(')
  return open > words.lastIndexOf(')') ? words.slice(open + 1) : words
}

function untilBracket(words: string): string {
  const close = words.indexOf(')')
  const open = words.indexOf('(')
  if (close >= 0 && (open < 0 || open > close)) return words.slice(0, close)
  return open >= 0 && close < 0 ? words.slice(0, open) : words
}

/** Blanks what stands between 《 and 》, titles inside titles too; one that is not closed ends with its paragraph. */
function maskTitles(text: string): string {
  let masked = ''
  let done = 0
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', done)) {
    const end = titleEnd(text, open)
    masked += text.slice(done, open + 1) + '□'.repeat(end - open - 1)
    done = end
  }
  return masked + text.slice(done)
}

function titleEnd(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === opens) depth += 1
    else if (sign === closes) depth -= 1
    if (depth === 0 || sign === lineEnd) return at
  }
  return text.length
}

const [opens, closes, lineEnd] = ['《', '》', '\n'].map((sign) => sign.charCodeAt(0))
