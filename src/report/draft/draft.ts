import { figuresIn, type Sentence, sentences, topics } from './sentences.ts'

/** The value of a figure as the draft needs it; null: 未填报 (no sentence is written). */
export type DraftFigure = { readonly value: number | null; readonly name: string; readonly unit: string; readonly period?: string }
export type DraftFigures = Readonly<Record<string, DraftFigure>>

export type DraftSection = {
  readonly kind: 'intro' | 'achievements' | 'problems' | 'duty' | 'plan' | 'other'
  readonly heading: string
  readonly text: string
}

/** Who reports on which year, and what earlier work left open. */
export type DraftContext = {
  readonly organisation: string
  readonly superior: string
  readonly year: number
  readonly figures: DraftFigures
  /** Overdue or unfinished matters that the registers show, as sentences with their counts. */
  readonly open: readonly string[]
}

/** 机关全称关于YYYY年法治政府建设情况的报告 (recommended title). */
export const titleOf = ({ organisation, year }: Pick<DraftContext, 'organisation' | 'year'>): string =>
  `${organisation}关于${year}年法治政府建设情况的报告`

/**
 * Drafts the four mandatory parts (督察工作规定 第二十四条) and an opening. Numbers stand as `{figure}` so that text and figure stay bound.
 * What only people can know is left as a marked blank 【待补充：…】, which the checker refuses: a draft is never passed off as a report.
 */
export function draftReport(context: DraftContext): readonly DraftSection[] {
  return [
    { kind: 'intro', heading: '', text: intro(context) },
    { kind: 'achievements', heading: '主要举措和成效', text: achievements(context.figures) },
    { kind: 'problems', heading: '存在的不足和原因', text: problems(context) },
    { kind: 'duty', heading: '党政主要负责人履行推进法治建设第一责任人职责情况', text: duty },
    { kind: 'plan', heading: `${context.year + 1}年主要安排`, text: plan(context) },
  ]
}

const intro = ({ organisation, superior, year }: DraftContext): string =>
  `${year}年，${organisation}在${superior}的领导下，认真落实法治政府建设年度重点任务。现将有关情况报告如下。`

function achievements(figures: DraftFigures): string {
  const kept = sentences.map((sentence) => ({ sentence, text: wording(sentence, figures) })).filter(({ text }) => text !== null)
  const groups = Object.entries(topics).map(([topic, heading]) => ({
    heading,
    texts: kept.filter(({ sentence }) => sentence.under === topic).map(({ text }) => text),
  }))
  const written = groups.filter(({ texts }) => texts.length > 0)
  return written.map(({ heading, texts }, index) => `（${numerals[index]}）${heading}。${texts.join('')}`).join('\n')
}

const numerals = '一二三四五六七八九十'

/** The sentence with its figures, its zero form, or null when something in it is 未填报. */
function wording({ text, zero }: Sentence, figures: DraftFigures): string | null {
  const ids = figuresIn(text)
  if (ids.some((id) => (figures[id]?.value ?? null) === null)) return null
  return figures[ids[0] as string]?.value === 0 ? (zero ?? null) : text
}

const problems = ({ open }: DraftContext): string =>
  [...open, '【待补充：对照年度任务查找的其他不足】', '原因在于：【待补充：逐项分析原因】'].join('\n')

const duty = '【待补充：党政主要负责人亲自部署、亲自过问、亲自协调、亲自督办的重要法治工作，以及听取汇报、带头学法、述法等情况】'

const plan = ({ year, open }: DraftContext): string =>
  [...(open.length > 0 ? ['针对上述不足，逐项制定整改措施并限期完成。'] : []), `【待补充：${year + 1}年法治政府建设的主要任务】`].join('\n')
