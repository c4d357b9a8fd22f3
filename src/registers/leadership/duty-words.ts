/** 述法和履职的职务。 */
export const posts = { partySecretary: '党（工）委书记', head: '镇长（主任）', deputy: '班子成员', villageSecretary: '村（社区）书记' } as const

/** 职责的种类。前四种是四个“亲自”（第一责任人职责规定第四条）。 */
export const dutyKinds = {
  deploy: '亲自部署', inquire: '亲自过问', coordinate: '亲自协调', supervise: '亲自督办', study: '带头学法', report: '听取汇报', decide: '依法决策',
  appear: '出庭应诉', publicity: '普法', other: '其他',
} as const
