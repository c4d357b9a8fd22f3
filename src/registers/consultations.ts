import { type Condition, filled, is, not } from '../kernel/condition.ts'

/**
 * 一本台账怎样在门户上公开征求意见：草案逐条公布，公众逐条提；汇总之后公布采纳情况。栏目和关口见 consultation.ts，两本台账相同。
 * 公开的只有这里列出的栏目；姓名、联系方式、意见原文都不在其中。
 */
export type Consultation = {
  readonly register: string
  /** 征求意见期间的状态；离开了，就不再收。 */
  readonly open: string
  /** 有过公开的征求意见，而且可以公开。 */
  readonly when: Condition
  /** 随草案公布的说明、附件。 */
  readonly explanation?: string
  readonly files: string
}

/** 重大行政决策（重大行政决策程序暂行条例第十四条、第十五条）、行政规范性文件。 */
export const consultations: readonly Consultation[] = [
  {
    register: 'decision', open: 'participating', when: not(is('traits', 'secret')), explanation: 'explanation', files: 'consultDraft',
  },
  { register: 'normative-document', open: 'consulting', when: filled('consultFrom'), files: 'draft' },
]
