import { isHeadingLine } from './headings.ts'
import type { Reading } from './reading.ts'

/** What the head of a report says about itself; null where the text does not say it. */
export type Head = { readonly title: string | null; readonly organisation: string | null; readonly year: number | null }

const titleWords = ['报告', '总结', '汇报', '报道', '自查'] as const
const organisationEnds = ['人民政府', '办事处', '镇', '乡', '街道', '区', '县', '市', '局', '街', '委员会', '苏木', '管委会'] as const
const placeEnds = ['街道', '镇', '乡', '苏木'] as const
const longestTitle = 60
const headLines = 15

/** Title, organisation and reported year, from the head of the text, its sign-off and, failing these, its words. */
export function readHead(reading: Reading): Head {
  const paragraphs = reading.text.split('\n')
  const title = reading.front.get('title') ?? findTitle(paragraphs)
  return {
    title,
    organisation: (title ? organisationIn(title) : null) ?? signOff(paragraphs) ?? mostNamedPlace(reading.text),
    year: frontYear(reading) ?? (title ? yearIn(title) : null) ?? firstYear(reading.text),
  }
}

function findTitle(paragraphs: readonly string[]): string | null {
  for (const [index, paragraph] of paragraphs.slice(0, headLines).entries()) {
    if (isHeadingLine(paragraph) || paragraph.includes('。') || paragraph.length > longestTitle || /[:：,，;；]$/.test(paragraph)) continue
    if (!titleWords.some((word) => paragraph.includes(word))) continue
    const before = index > 0 ? paragraphs[index - 1]! : ''
    const whole =
      organisationIn(paragraph) !== null || before === '' || before.length > 30 || !organisationEnds.some((end) => before.includes(end))
    return whole ? paragraph : before + paragraph
  }
  return null
}

/** 关坝镇人民政府2020年度… → 关坝镇人民政府; 2025年度桂花园乡法治… → 桂花园乡. */
function organisationIn(title: string): string | null {
  let text = title
  const year = leadingYear(text)
  if (year > 0) text = text.slice(year)
  const stops = ['关于', '法治', '依法', '20', '年度', '工作'].map((word) => text.indexOf(word)).filter((index) => index > 0)
  const name = stops.length > 0 ? text.slice(0, Math.min(...stops)) : ''
  return organisationEnds.some((end) => name.endsWith(end)) && name.length > 1 ? name : null
}

function leadingYear(title: string): number {
  if (!/^(19|20)\d\d年/.test(title)) return 0
  return title.startsWith('度', 5) ? 6 : 5
}

/** The last organisation that stands alone on a line near the end. */
function signOff(paragraphs: readonly string[]): string | null {
  const last = paragraphs.slice(-4).reverse()
  return last.find((line) => line.length <= 30 && ['人民政府', '办事处', '委员会', '局'].some((end) => line.endsWith(end))) ?? null
}

/** A year that the title reports on; the year of a plan named beside it (…总结和2021年工作计划) does not count. */
function yearIn(title: string): number | null {
  for (const match of title.matchAll(/(19|20)\d\d(?=年)/g)) {
    if (!namesPlan(title.slice(match.index + 5))) return Number(match[0])
  }
  return null
}

function namesPlan(after: string): boolean {
  const words = after.slice(0, 8).replace('\n', '')
  return ['工作计划', '工作要点', '工作安排', '工作思路', '度工作思路'].some((plan) => words.startsWith(plan))
}

function frontYear(reading: Reading): number | null {
  const year = reading.front.get('year') ?? ''
  return /^\d{4}$/.test(year) ? Number(year) : null
}

/** The first year that the prose names outside a title in 《》; failing that, the first inside one. */
function firstYear(text: string): number | null {
  let depth = 0
  let inTitle: number | null = null
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '《') depth += 1
    if (text[index] === '》') depth = Math.max(0, depth - 1)
    if (text[index] !== '2' && text[index] !== '1') continue
    if (!/^(19|20)\d\d年/.test(text.slice(index, index + 5)) || '0123456789-—–~至'.includes(text[index - 1] ?? ' ')) continue
    const year = Number(text.slice(index, index + 4))
    if (depth === 0 && !namesPlan(text.slice(index + 5, index + 15))) return year
    inTitle ??= year
  }
  return inTitle
}

/**
 * The township that the text names most often. The name is grown leftward from 镇, 乡, 街道
 * while the longer form is nearly as frequent (郝庄镇 → 金郝庄镇, but not 将金郝庄镇).
 */
function mostNamedPlace(text: string): string | null {
  const counts = new Map<string, number>()
  for (const end of placeEnds) {
    for (let found = text.indexOf(end); found >= 0; found = text.indexOf(end, found + end.length)) {
      for (let length = 1; length <= 5 && found - length >= 0; length += 1) {
        const name = text.slice(found - length, found + end.length)
        if (!isName(name)) break
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  const ranked = [...counts].filter(([name, count]) => name.length > 2 && count >= 3)
  const most = Math.max(0, ...ranked.map(([, count]) => count))
  const best = ranked.filter(([, count]) => count >= most * 0.8).sort(([a], [b]) => b.length - a.length)
  return best[0]?.[0] ?? null
}

function isName(name: string): boolean {
  return ![...name].some((sign) => '全我各本该乡村的和在到、,。;:“”()《》\n与及为将'.includes(sign) && !name.endsWith(sign))
}
