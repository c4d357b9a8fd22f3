/**
 * 处理敏感个人信息的台账，编号和名称：先评估、后登记（个人信息保护法第五十五条第一项）。
 * 定义里有加密的栏目，或者有个人信息又限定知悉、可能高度敏感的，都在这里；漏了、多了，impact-assessment.test.ts 会说。
 */
export const assessedRegisters = {
  'service-case': '政务服务办件',
  'enterprise-service': '涉企法律服务',
  'normative-document': '行政规范性文件',
  decision: '重大行政决策',
  officer: '执法人员',
  case: '执法案件',
  recording: '执法全过程记录',
  'supervision-complaint': '执法投诉举报',
  'supervision-accountability': '执法责任追究',
  dispute: '矛盾纠纷排查调处',
  petition: '信访事项',
  reception: '领导接访',
  reconsideration: '行政复议答复',
  litigation: '行政应诉',
  clue: '违法犯罪线索移送反馈',
  'clue-transfer': '线索移交',
  correction: '社区矫正',
  resettle: '安置帮教',
  hazard: '隐患治理',
  'key-person': '重点人员排查登记',
  'data-complaint': '个人信息投诉',
  consult: '法律咨询与代书',
  'legal-aid': '法律援助',
  people: '基层法治队伍名册',
} as const
