/** 重大行政决策：本领域台账独有的指标。编号、名称、单位。 */
export const decisionsFigures = [
  ['decisions.catalogueItems', '重大行政决策目录事项', '项'],
  ['decisions.fullProcedure', '程序完备的重大行政决策', '项'],
  ['decisions.fullProcedureRate', '重大行政决策程序完备率', '%'],
  ['decisions.outsideCatalogue', '目录外启动的决策', '项'],
  ['decisions.comments', '决策收到的公众意见', '条'],
  ['decisions.commentsAdopted', '决策采纳的公众意见', '条'],
  ['decisions.hearings', '决策听证', '次'],
  ['decisions.expertArgued', '经专家论证的决策', '件'],
  ['decisions.evaluated', '决策后评估', '件'],
] as const
