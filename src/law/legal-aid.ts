import { statute } from './statute.ts'

/** 法律援助法：申请、审查、指派、先行提供、终止和异议；法律援助人员不得收取任何财物。 */
export const legalAid = statute({
  title: '中华人民共和国法律援助法',
  short: '法律援助法',
  kind: '法律',
  since: '2022-01-01',
  articles: [12, 13, 20, 21, 22, 23, 31, 32, 34, 38, 39, 41, 42, 43, 44, 48, 49, 50],
})
