import { statute } from './statute.ts'

/** 公安机关办理行政案件程序规定：治安案件再次调解的期限；上位法治安管理处罚法已于 2026 年修订施行，本条是否调整未核实。 */
export const policeProcedure = statute({
  title: '公安机关办理行政案件程序规定',
  short: '公安机关办理行政案件程序规定',
  kind: '部门规章',
  since: '2019-01-01',
  articles: [183],
})
