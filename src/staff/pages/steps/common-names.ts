import { type CommonStepId, commonSteps } from '../../../kernel/step/common.ts'

/** The steps that every register has, in the order of the menu, by name. */
export const commonNames = Object.fromEntries(Object.entries(commonSteps).map(([id, { name }]) => [id, name])) as Readonly<
  Record<CommonStepId, string>
>
