import { statute } from './statute.ts'

/** 信访工作条例：信访事项的提出、受理、办理、复查、复核和期限；本条例没有规定期限遇节假日顺延。 */
export const petitionWork = statute({
  title: '信访工作条例',
  short: '信访工作条例',
  kind: '党内法规',
  since: '2022-05-01',
  articles: [9, 13, 17, 18, 19, 20, 21, 22, 23, 25, 28, 30, 31, 32, 33, 34, 35, 36, 37, 41, 46],
})
