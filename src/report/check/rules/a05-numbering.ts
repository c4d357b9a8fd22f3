/**
 * A05 序号跳号、重号
 *
 * 查什么：一、（一）1.（1）各级序号和“一是”“二是”应当从头连续。单独出现、不成序列的序号不查。
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
 *
 * @bad
 * 一、存在的不足和原因
 * 一是人手少，因为编制不足。三是培训少，由于经费紧张。
 * → error「三是」“一是”之后是“三是”。
 */
import { hanNumber, numberOf } from '../ordinals.ts'
import type { CheckedSection, Objection, Rule } from '../rule.ts'

const deepest = 5

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
    const text = renumbered(section.number, expected)
    const proposal = text === null ? {} : { proposal: { ...place, text } }
    return [
      {
        ...place,
        ...proposal,
        message: `“${before.number}”之后是“${section.number}”。`,
        suggestion: '按顺序改正序号，并检查有没有漏掉一部分。',
      },
    ]
  })
}

/** The mark with another number, written as it was: 三、 → 二、, （4） → （3）. */
function renumbered(mark: string, number: number): string | null {
  if (/\d/.test(mark)) return mark.replace(/\d+/, String(number))
  return number < 100 ? mark.replace(/[一二三四五六七八九十]+/, hanNumber(number)) : null
}
