/**
 * A05 序号跳号、重号
 *
 * 查什么：一、（一）1. 各级序号应当从头连续。单独出现、不成序列的序号不查。
 * 依据：党政机关公文格式（GB/T 9704-2012）关于结构层次序数的规定。
 * 怎么改：改正序号。
 *
 * @good
 * 一、主要举措和成效
 * （一）学习
 * 二、存在的不足和原因
 *
 * @bad
 * 一、主要举措和成效
 * 三、下一年度主要安排
 * → error「三、」“一、”之后是“三、”。
 */
import { numberOf } from '../ordinals.ts'
import type { CheckedSection, Objection, Rule } from '../rule.ts'

const deepest = 3

export const numbering: Rule = {
  id: 'A05',
  name: '序号跳号、重号',
  severity: 'error',
  check: ({ sections }) => series(sections.filter(({ level }) => level <= deepest)).flatMap(gaps),
}

/** The sections of one level under one parent, in their order. */
function series(sections: readonly CheckedSection[]): readonly (readonly CheckedSection[])[] {
  const all: CheckedSection[][] = []
  const open: (CheckedSection[] | undefined)[] = []
  for (const section of sections) {
    open.length = Math.min(open.length, section.level + 1)
    const current = open[section.level]
    if (current) current.push(section)
    else {
      const started = [section]
      open[section.level] = started
      all.push(started)
    }
  }
  return all
}

function gaps(run: readonly CheckedSection[]): readonly Objection[] {
  return run.flatMap((section, index) => {
    const before = run[index - 1]
    if (!before) return []
    const [expected, found] = [numberOf(before.number) + 1, numberOf(section.number)]
    if (found === expected || found === 0 || found === 1) return []
    const place = { start: section.start, end: section.start + section.number.length }
    return [{ ...place, message: `“${before.number}”之后是“${section.number}”。`, suggestion: '按顺序改正序号，并检查有没有漏掉一部分。' }]
  })
}
