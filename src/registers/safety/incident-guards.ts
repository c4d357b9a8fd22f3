import { all, any, every, filled, is, last, linked, not, ordered, yes } from '../../kernel/condition.ts'
import { accidentReport } from '../../law/accident-report.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'

/** 接报不早于发生（按分钟比）。 */
export const knownAfter = { id: 'known', needs: not(yes('knownTooEarly')), says: '接报时间早于发生时间。', help: '请核对两个时间。' } as const

/** 第一份是首报，终报是最后一份，后一份不早于前一份。 */
export const inOrder = {
  id: 'order', needs: all(filled('reports'), not(yes('outOfOrder'))), says: '报告的次序不对。', help: '首报只有一份、在最前，终报在最后；首报不早于接报，以后各份依次不早于前一份。',
} as const

/** G3：伤亡数往下改的，要说明原因，不得瞒报、谎报。 */
export const notLowered = {
  id: 'G3', needs: not(yes('casualtiesFall')), warns: true, law: emergencyResponse.art(61), says: '伤亡、失踪人数少于前一份报告。', help: '请核对；确属核减的，写明原因后继续。',
} as const

/** 对外只发核实过的数字（X18）。 */
export const publishedIsVerified = {
  id: 'X18', needs: every('reports', any(not(yes('publishable')), yes('verified'))), says: '没有核实的报告不能标为“可公开”。', help: '请核实后另发一份续报，再标“可公开”。',
} as const

/** 事故发生、单位负责人接报、单位上报，依次不早于前一个（按分钟比）。 */
export const unitOrder = {
  id: 'unitOrder', needs: all(ordered('occurredAt', 'headToldAt'), ordered('headToldAt', 'unitReportedAt')),
  says: '事故单位负责人接报早于发生，或者上报早于接报。', help: '请核对三个时间。',
} as const
export const ofAccident = {
  id: 'unit', needs: is('category', 'accident'), law: accidentReport.art(9), says: '只有事故灾难才登记事故单位的报告。', help: '请核对事件类别。',
} as const

/** 续报、终报各办各的环节。 */
export const isFollow = { id: 'follow', needs: last('reports', is('kind', 'follow')), says: '这一份不是续报。', help: '首报、终报请办相应的环节。' } as const
export const isFinal = { id: 'final', needs: last('reports', is('kind', 'final')), says: '这一份不是终报。', help: '还要再报的，请办理“续报”。' } as const
export const isWritten = { id: 'written', needs: last('reports', is('way', 'written')), says: '这一份不是书面报告。', help: '电话续报请办理“续报”。' } as const

/** 征用要有县级以上人民政府的决定，乡镇没有征用权。 */
export const requisitionDecided = {
  id: 'county', needs: every('requisitions', filled('decision')), says: '征用没有县级以上人民政府的决定。', help: '乡镇不能自行征用；请附决定书，或者改为自愿借用，记在处置措施里。',
} as const

/** 解除之前要有终报。 */
export const finallyReported = {
  id: 'reported', needs: last('reports', is('kind', 'final')), law: emergencyResponse.art(61), says: '还没有终报。', help: '请先办理“终报”。',
} as const

/** 征用的财产已经返还或者补偿，才能归档。 */
export const returned = {
  id: 'returned', when: filled('requisitions'), needs: every('requisitions', any(filled('returnedOn'), filled('compensated'))), warns: true,
  says: '有的征用物资没有返还，也没有补偿。', help: '请在“登记征用”中补记；正在办理补偿的，说明原因后继续。',
} as const

/** 归档之前，为处置收集的个人信息要删除（第八十五条）；为本事件登记的重点人员一并删除（X18）。 */
export const purged = {
  id: 'G85', needs: any(filled('purgedOn'), yes('noPersonalData')), law: emergencyResponse.art(85),
  says: '为处置事件收集的个人信息还没有删除。', help: '请销毁、删除后办理“删除个人信息”；没有收集的，勾选“没有收集”。',
} as const
/** 看不到那些重点人员的，不能替走访组说已经删除。 */
export const personsPurged = {
  id: 'keyPersons',
  needs: not(linked('keyPersons', { states: ['registered', 'verified', 'active', 'suspended', 'reported', 'treated', 'breached', 'closed'] })),
  law: emergencyResponse.art(85), says: '为本事件登记的重点人员还没有删除。', help: '请在“重点人员”中逐条办理销册、删除；已经删除的，由走访组里的人归档。',
} as const
