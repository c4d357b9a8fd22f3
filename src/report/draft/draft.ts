import { figuresIn, type Sentence } from './sentence.ts'
import { topics } from './sentences.ts'
import { duty } from './topics/duty.ts'
import { carried, open } from './topics/open.ts'

/** The value of a figure as the draft needs it; null: 未填报 (no sentence is written). */
export type DraftFigure = { readonly value: number | null; readonly name: string; readonly unit: string; readonly period?: string }
export type DraftFigures = Readonly<Record<string, DraftFigure>>

export type DraftSection = {
  readonly kind: 'intro' | 'achievements' | 'problems' | 'duty' | 'plan' | 'other'
  readonly heading: string
  readonly text: string
}

/** Who reports on which year, and what the registers counted. */
export type DraftContext = {
  readonly organisation: string
  readonly superior: string
  readonly year: number
  readonly figures: DraftFigures
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
    { kind: 'duty', heading: '党政主要负责人履行推进法治建设第一责任人职责情况', text: dutyText(context.figures) },
    { kind: 'plan', heading: `${context.year + 1}年主要安排`, text: plan(context) },
  ]
}

const intro = ({ organisation, superior, year }: DraftContext): string =>
  `${year}年，${organisation}在${superior}的领导下，认真落实法治政府建设年度重点任务。现将有关情况报告如下。`

function achievements(figures: DraftFigures): string {
  const written = topics
    .map(({ heading, sentences }) => ({ heading, text: writtenOf(sentences, figures).join('') }))
    .filter(({ text }) => text !== '')
  return written.map(({ heading, text }, index) => `（${numerals[index]}）${heading}。${text}`).join('\n')
}

const numerals = '一二三四五六七八九十'

const writtenOf = (sentences: readonly Sentence[], figures: DraftFigures): readonly string[] =>
  sentences.flatMap((sentence) => wording(sentence, figures) ?? [])

/** The sentence with its figures and the clauses that have something to say; its zero form; or null when its first figure is 未填报 or says nothing. */
function wording({ says, then = [], zero }: Sentence, figures: DraftFigures): string | null {
  const values = figuresIn(says).map((id) => figures[id]?.value ?? null)
  if (values.includes(null)) return null
  if (values[0] === 0) return zero === undefined ? null : `${zero}。`
  return `${[says, ...then.filter((clause) => counted(clause, figures))].join('，')}。`
}

/** A clause stands when all its figures have a value and the first counted something. */
const counted = (clause: string, figures: DraftFigures): boolean => {
  const values = figuresIn(clause).map((id) => figures[id]?.value ?? null)
  return !values.includes(null) && values[0] !== 0
}

const problems = ({ figures }: DraftContext): string =>
  [...writtenOf(open, figures), '【待补充：对照年度任务查找的其他不足】', '原因在于：【待补充：逐项分析原因】'].join('\n')

const dutyText = (figures: DraftFigures): string =>
  [writtenOf(duty, figures).join(''), '【待补充：党政主要负责人部署、过问、协调、督办的具体事项和结果，以及带头学法、述法等情况】']
    .filter((line) => line !== '')
    .join('\n')

const plan = ({ year, figures }: DraftContext): string =>
  [
    ...(writtenOf(open, figures).length > 0 ? ['针对上述不足，逐项制定整改措施并限期完成。'] : []),
    ...writtenOf(carried, figures),
    `【待补充：${year + 1}年法治政府建设的主要任务】`,
  ].join('\n')
