import { statute } from './statute.ts'

/** 法治政府建设与责任落实督察工作规定（厅字〔2019〕28号）。第二十四条：年度报告每年4月1日之前公开。报送期限的条号未核实，作设置。 */
export const oversight = statute({
  title: '法治政府建设与责任落实督察工作规定',
  short: '督察工作规定',
  kind: '党内法规',
  since: '2019-04-15',
  articles: [24],
})
