import { clausesOf, compareClauses } from './compared.ts'

/** Where two texts of one matter are kept, in the order in which they are looked for: typed in, or as files. `expects`: both can be read; they say the same. */
export type WordingTest = { readonly reviewed: readonly string[]; readonly signed: readonly string[]; readonly expects: 'words' | 'same' }
/** The words found in such fields, by the names of the fields; null where there are none or no program can read them. */
export type Words = Readonly<Record<string, string | null>>

export const wordsKey = (fields: readonly string[]): string => fields.join(' ')

/** A line that only names the text: no numbered clause, no sentence, ending in the kind of document it is, perhaps with the mark of a draft. */
const namesIt =
  /^(?<name>(?!第[一二三四五六七八九十百零〇\d]+条)[^。；，！？]{2,80}(?:规定|办法|细则|规则|方案|通知|意见|决定|通告|公告|公约|章程|合同|协议书?))(?:[（(][^（）()]*(?:稿|草案)[^（）()]*[）)])?$/u

/** The text without the line on top that names it, and that name without the mark of a draft; it is what the matter itself is called by. */
export function headed(text: string): { readonly name: string | null; readonly body: string } {
  const [first = '', ...rest] = text.trim().split('\n')
  const name = namesIt.exec(first.trim())?.groups?.name
  return name === undefined || rest.length === 0 ? { name: null, body: text } : { name, body: rest.join('\n').trim() }
}

/** The same text under another name is another one; one that leaves its name away, or is no draft any more, is not. */
function withoutHeads(before: string, after: string): readonly [string, string] {
  const [old, now] = [headed(before), headed(after)]
  return old.name !== null && now.name !== null && squeezed(old.name) !== squeezed(now.name) ? [before, after] : [old.body, now.body]
}

/** Both texts, or null where one has no words. */
function bothOf({ reviewed, signed }: WordingTest, words: Words): readonly [string, string] | null {
  const [before, after] = [words[wordsKey(reviewed)], words[wordsKey(signed)]]
  return before?.trim() && after?.trim() ? withoutHeads(before, after) : null
}

/** How a page breaks its lines says nothing. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Whether the texts are as the test expects; without words nothing is the same. */
export function wordingHolds(test: WordingTest, words: Words): boolean {
  const both = bothOf(test, words)
  return both !== null && (test.expects === 'words' || squeezed(both[0]) === squeezed(both[1]))
}

/** So many clauses are named in a refusal; the comparison page shows them all. */
const mostNamed = 8
const kinds = { changed: '有改动', removed: '删去', added: '是增加的' } as const

/** Which clauses differ, by their numbers: a text may hold what must not stand in a refusal. */
export function tellWording(test: WordingTest, words: Words): readonly string[] {
  const both = bothOf(test, words)
  if (!both || wordingHolds(test, words)) return []
  const [before, after] = both.map((text) => clausesOf(text).map(({ label, body }) => ({ label, body: squeezed(body) })))
  const named = compareClauses(before ?? [], after ?? []).flatMap(({ kind, before: old, after: now }) =>
    kind === 'same' ? [] : [`${now?.label || old?.label || '不编号的文字'}${kinds[kind]}`],
  )
  const rest = named.length > mostNamed ? `等 ${named.length} 处` : ''
  return named.length === 0 ? [] : [`不同的地方：${named.slice(0, mostNamed).join('、')}${rest}。`]
}
