import type { Candidate } from './candidates.ts'
import { bar } from './context.ts'

const longestThing = 24
/** Words at the head of a clause that do not belong to the thing counted. */
const leads = [
  '全年',
  '今年以来',
  '今年来',
  '今年',
  '年内',
  '本年度',
  '本年',
  '累计',
  '共计',
  '合计',
  '总计',
  '共',
  '先后',
  '截至目前',
  '截止目前',
  '目前',
  '已',
  '其中',
  '开展了',
  '开展',
  '召开了',
  '召开',
  '组织了',
  '组织',
  '举办了',
  '举办',
  '提供',
  '发放',
  '接待',
  '进行了',
  '进行',
  '完成',
  '办理',
  '受理',
  '实现',
  '印发',
  '制定',
  '通过',
  '主持',
  '并',
  '同时',
]
/** After these words the thing counted stands before the number (干部45人次参加). */
const predicates = [
  '(',
  '参加',
  '受益',
  '受教育',
  '获',
  '取得',
  '均',
  '都',
  '全部',
  '进行',
  '开展',
  '用于',
  '到',
  '为',
  '对',
  '组织',
  '学习',
  '通过',
]

/**
 * The shortest stretch of the reading with the number and the thing counted: [from, to).
 * `nameLength` fixes how far before the number it begins (two rates that share one number).
 */
export function quoteAround(text: string, candidate: Candidate, words: { near: string; nameLength: number | undefined }): [number, number] {
  if (words.nameLength !== undefined) return [candidate.from - words.nameLength, candidate.to]
  const place = words.near.indexOf(bar)
  const before = words.near.slice(0, place)
  const after = thingAfter(words.near.slice(place + 1))
  if (after !== '' || before === '') return [candidate.from, candidate.to + after.length]
  const thing = thingBefore(before)
  const from = text.lastIndexOf(thing, candidate.from)
  return [from >= 0 && candidate.from - from <= longestThing * 3 ? from : candidate.from, candidate.to]
}

function thingAfter(after: string): string {
  if (after === '' || predicates.some((word) => after.startsWith(word))) return ''
  let end = after.length
  for (const stop of ['、', '(', '参加', '取得', '获评', '进行', '开展', '全部', '通过']) {
    const found = after.indexOf(stop)
    if (found > 0) end = Math.min(end, found)
  }
  const thing = after.slice(0, Math.min(end, longestThing))
  return thing.endsWith('都') || thing.endsWith('均') ? thing.slice(0, -1) : thing
}

function thingBefore(before: string): string {
  let thing = before
  for (let lead = leadOf(thing); lead && lead.length < thing.length; lead = leadOf(thing)) thing = thing.slice(lead.length)
  if (thing.length <= longestThing) return thing
  const tail = thing.slice(-longestThing)
  return tail.slice(tail.indexOf('、') + 1)
}

function leadOf(words: string): string | undefined {
  return (
    leads.find((lead) => words.startsWith(lead) && words[lead.length] !== '率') ??
    /^(?:(?:19|20)\d\d年(?:以来|度)?|[一二三四五六七八九十]是|\([一二三四五六七八九十\d]{1,2}\)|[①-⑩]|”)/.exec(words)?.[0]
  )
}
