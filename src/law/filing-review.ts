import { statute } from './statute.ts'

/** 备案审查条例：规章以下规范性文件的备案办法由省级规定。 */
export const filingReview = statute({
  title: '法规规章备案审查条例',
  short: '备案审查条例',
  kind: '行政法规',
  since: '2024-11-01',
  articles: [25],
})
