import { statute } from './statute.ts'

/** 第一责任人职责规定：四个“亲自”，党委主要负责人听取汇报、解决重大问题。第二条只适用于县级以上，乡镇按省、市转发的实施办法执行。施行日未核实。 */
export const firstResponsible = statute({
  title: '党政主要负责人履行推进法治建设第一责任人职责规定',
  short: '第一责任人规定',
  kind: '党内法规',
  since: '2016-11-30',
  articles: [2, 4, 5],
})
