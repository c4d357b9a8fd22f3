/**
 * A09 同一个意思写了两遍
 *
 * 查什么：两句二十字以上的话，七成以上的字词相同。整句照抄的由 A08 指出，这里不再重复。
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
 */
import type { CheckedReport, Objection, Rule } from '../rule.ts'
import { likeness, pairsOf } from '../words.ts'

const shortest = 20
const longest = 200
const same = 0.7
const formula = /习近平|中国特色|党的|二十大|十九大|全会|现将|报告如下/

type Sentence = { readonly text: string; readonly start: number; readonly pairs: ReadonlySet<string> }

export const sameClaimTwice: Rule = {
  id: 'A09',
  name: '同一个意思写了两遍',
  severity: 'info',
  check: (report) => {
    const seen: Sentence[] = []
    return sentencesOf(report).flatMap((sentence) => {
      const before = seen.find((one) => likeness(one.pairs, sentence.pairs) > same && !copied(one.text, sentence.text))
      seen.push(sentence)
      return before ? [objection(sentence, before)] : []
    })
  },
}

const objection = ({ text, start }: Sentence, before: Sentence): Objection => ({
  start,
  end: start + text.length,
  message: `与前文“${before.text.slice(0, 14)}…”意思相同。`,
  suggestion: '合并成一处。',
})

/** Word for word the same at some place: that is A08. */
const copied = (one: string, other: string): boolean =>
  Array.from({ length: Math.max(0, other.length - 15) }, (_, at) => other.slice(at, at + 16)).some((run) => one.includes(run))

/** At most some hundreds of sentences are compared, so that an endless text stays cheap. */
const sentencesOf = ({ text, debris }: CheckedReport): readonly Sentence[] =>
  [...text.matchAll(/[^。；！？\n]+/g)]
    .map((match) => ({ text: match[0].trim(), start: match.index + match[0].length - match[0].trimStart().length }))
    .filter(({ text: words }) => words.length >= shortest && words.length <= longest && !formula.test(words))
    .filter(({ start }) => !debris.some((range) => range.start <= start && start < range.end))
    .slice(0, 600)
    .map((one) => ({ ...one, pairs: pairsOf(one.text) }))
