import { statute } from './statute.ts'

/** 政府督查工作条例：只有县级以上组织政府督查，乡镇是督查对象；异议、复核和整改的期限。 */
export const governmentInspection = statute({
  title: '政府督查工作条例',
  short: '督查条例',
  kind: '行政法规',
  since: '2021-02-01',
  articles: [2, 4, 5, 12, 16, 17, 18],
})
