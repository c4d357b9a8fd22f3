import type { MeasureId } from '../../../figures/measures.ts'
import type { Kind } from '../counters.ts'

/**
 * How a measure is recognised. All rules have this one shape; their order does not matter.
 * A rule fits a number if its counter is of a wanted kind, the words about the number say one of `say` and none of `not`,
 * and (where given) the sentence or the headings above it have one of `with`, and what follows has one of `followedBy`.
 * Of several rules that fit, the one with the longest wording wins, then the one whose words stand nearest to the number.
 * In a wording, … stands for anything between (取得…执法证), and ｜ for the number itself (｜名调解员).
 */
export type Rule = {
  /** null: the words name something that no measure counts, so that the number takes nothing from its sentence either. */
  readonly measure: MeasureId | null
  readonly count: readonly Kind[]
  readonly say: readonly string[]
  readonly with?: readonly string[]
  readonly not?: readonly string[]
  readonly followedBy?: readonly string[]
  /** The words are so general that a number behind 其中 takes the measure of its whole, if that is one of these. */
  readonly partOf?: readonly MeasureId[]
  /** Extra characters of length, for a wording that is short but settles the matter. */
  readonly weight?: number
}

/** Acts held so many times: 次, 场, 期, 轮. */
export const times: readonly Kind[] = ['times']
/** 名, 人, 人次. */
export const persons: readonly Kind[] = ['persons']
/** 件, 起, 宗. */
export const cases: readonly Kind[] = ['cases']
/** 份, 册, 条, and 件 of documents. */
export const papers: readonly Kind[] = ['papers', 'cases']
/** 项, 个, 类, 条, and 件. */
export const items: readonly Kind[] = ['items', 'cases']
/** 个, 处, 所, 家. */
export const places: readonly Kind[] = ['places', 'firms']
/** Percentages. */
export const rates: readonly Kind[] = ['rate']
/** 元. */
export const money: readonly Kind[] = ['money']

/** Words that name something no measure counts; `weight` says how surely they outweigh a measure named in the same clause. */
export function none(count: readonly Kind[], say: readonly string[], more: Partial<Omit<Rule, 'measure' | 'count' | 'say'>> = {}): Rule {
  return { measure: null, count, say, weight: 3, ...more }
}
