/** The steps that every register has beside its own. */
export const commonStepIds = [
  'correct',
  'approveCorrection',
  'rejectCorrection',
  'void',
  'reopen',
  'note',
  'attach',
  'link',
  'handOver',
  'grantAccess',
] as const
export type CommonStepId = (typeof commonStepIds)[number]

export const isCommon = (step: string): step is CommonStepId => commonStepIds.some((id) => id === step)
