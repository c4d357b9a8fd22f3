import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { draftReport } from '../../report/draft/draft.ts'
import { draftedFigures } from '../../report/draft/sentences.ts'

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[。；！？\n])/)

/** A sentence without its number and its stop. */
const bare = (sentence: string): string =>
  sentence
    .trim()
    .replace(/^（[一二三四五六七八九十]+）/, '')
    .replace(/[。；]$/, '')

/** Every draft as it comes from the registers: with something counted under every figure, and with nothing. */
const drafts = [1, 0].flatMap((value) => {
  const figures = Object.fromEntries(draftedFigures.map((id) => [id, { value, name: '', unit: '' }]))
  return draftReport({ organisation: '', superior: '', year: 2000, figures })
})
const drafted: ReadonlySet<string> = new Set(drafts.flatMap(({ text }) => sentencesIn(text).map(bare)))

/**
 * What people wrote in a report on record: without the opening, the sentences made from figures and the blanks still to be filled. Those are the
 * same in every township, so that they say nothing about who took over from whom.
 */
export function writtenText({ values }: Pick<RecordState, 'values'>): string {
  return rowsOf(values.sections)
    .filter(({ kind }) => kind !== 'intro')
    .map(({ text }) => written(String(text ?? '')))
    .filter((text) => text !== '')
    .join('\n')
}

const written = (text: string): string =>
  sentencesIn(text)
    .filter((sentence) => !/\{[a-z][A-Za-z]*\.[A-Za-z]+\}|【待补充/.test(sentence) && !drafted.has(bare(sentence)))
    .join('')
    .trim()
