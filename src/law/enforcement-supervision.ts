import { statute } from './statute.ts'

/** 行政执法监督条例（国务院令第825号）：县级以上司法行政部门是监督机构，司法所协助。第六条以后的条号未核实，不引用。 */
export const enforcementSupervision = statute({
  title: '行政执法监督条例',
  short: '行政执法监督条例',
  kind: '行政法规',
  since: '2026-02-01',
  articles: [6],
})
