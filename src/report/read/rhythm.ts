import type { Kind } from './counters.ts'

/** A recurring number keeps its rhythm: 每季度一次 is 次/季. Longest words first. */
const rhythms: readonly (readonly [words: string, unit: string])[] = [
  ['每半年度', '半年'],
  ['每半年', '半年'],
  ['每个季度', '季'],
  ['每季度', '季'],
  ['每季', '季'],
  ['每两个月', '两月'],
  ['每两月', '两月'],
  ['每双月', '两月'],
  ['每个月', '月'],
  ['每月', '月'],
  ['每半月', '半月'],
  ['每两周', '两周'],
  ['每星期', '周'],
  ['每周', '周'],
  ['每学期', '学期'],
  ['每年度', '年'],
  ['每年', '年'],
  ['每日', '日'],
  ['每天', '天'],
]
/** The sign with which every rhythm begins. */
const every = '每'
/** Words that make the number a total again (每月开展,全年共12次). */
const totals = ['共', '累计', '合计', '总计', '全年', '已', '先后'] as const
const slashed = ['/季度', '/季', '/月', '/周', '/年', '/日', '/天'] as const
const unrepeated: readonly Kind[] = ['rate', 'hours', 'points', 'money']

/** The counter with its rhythm (a name such as 每周一学 states none), if the clause before the number states one and does not turn to a total after it. */
export function withRhythm(unit: string, place: { kinds: readonly Kind[]; before: string; after: string }): string {
  const { kinds, before, after } = place
  if (kinds.some((kind) => unrepeated.includes(kind))) return unit
  const slash = slashed.find((sign) => after.startsWith(sign))
  if (slash) return unit + slash.replace('度', '')
  if (!before.includes(every)) return unit
  let best: { end: number; name: string } | undefined
  for (const [words, name] of rhythms) {
    const found = before.lastIndexOf(words)
    if (found >= 0 && found + words.length > (best?.end ?? 0) && !quoted(before, found) && !named(before, found + words.length))
      best = { end: found + words.length, name }
  }
  if (!best || totals.some((word) => before.indexOf(word, best.end) >= 0)) return unit
  return `${unit}/${best.name}`
}

/** 每周一学, 每月例会: the rhythm is part of a name. */
const names = ['一', '例会', '工作例会', '大讲堂', '主题党日']

function named(before: string, from: number): boolean {
  return names.some((name) => before.startsWith(name, from))
}

/** A rhythm inside a quoted name (“每周夜学”) belongs to the name. */
function quoted(before: string, at: number): boolean {
  return before.lastIndexOf('“', at) > before.lastIndexOf('”', at) && before.indexOf('”', at) >= 0
}
