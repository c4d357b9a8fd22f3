import { commonSteps } from '../../../kernel/step/common.ts'
import type { CommonStepId } from '../../../kernel/step/common-ids.ts'

/** The steps that every register has, in the order of the menu, by name. */
export const commonNames = Object.fromEntries(Object.entries(commonSteps).map(([id, { name }]) => [id, name])) as Readonly<
  Record<CommonStepId, string>
>
