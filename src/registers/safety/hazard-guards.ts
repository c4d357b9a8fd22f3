import { all, any, filled, is, last, linked, not, ordered, some, yes } from '../../kernel/condition.ts'
import { domesticViolence } from '../../law/domestic-violence.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { minors } from '../../law/minors.ts'
import { workSafety } from '../../law/work-safety.ts'

const major = is('grade', 'major')

/** 重大隐患只能按行业的判定标准来定（第一百一十八条）。 */
export const majorHasBasis = {
  id: 'majorBasis', when: major, needs: filled('majorBasis'), law: workSafety.art(118),
  says: '定为重大隐患，没有写判定依据。', help: '请写明所依据的行业重大事故隐患判定标准和条款；没有标准可依的，定为一般隐患。',
} as const

/** G1：重大隐患要向主管部门报告；村（居）委会发现的，向乡镇或者主管部门报告（第七十五条）。 */
export const majorReported = {
  id: 'G1', when: major, needs: filled('reportedOn'), law: workSafety.art(41, '第二款'),
  says: '重大隐患尚未向主管部门报告。', help: '请立即报告，并办理“上报重大隐患”，填写日期和部门。',
} as const

/** X7：可能发生暴力、有自杀自伤风险的，先报告，后处置；报告时间必须登记。 */
export const dangerTold = {
  id: 'X7', when: is('dangers', 'violence', 'suicide'), needs: some('alerts', is('to', 'police')), law: emergencyResponse.art(61),
  says: '有人身危险，尚未报告公安机关。', help: '请立即报告，并办理“报告有关机关”，填写报告时间。',
} as const

/** X7：未成年人受侵害或者疑似受侵害的，先报告（强制报告）。 */
export const minorTold = {
  id: 'X7minor', when: is('dangers', 'minor'), needs: filled('alerts'), law: minors.art(11, '第二款'),
  says: '涉未成年人，尚未报告公安、民政、教育等部门。', help: '请立即报告，并办理“报告有关机关”。',
} as const

/** X7：家庭暴力，先报案。 */
export const violenceTold = {
  id: 'X7home', when: is('dangers', 'domesticViolence'), needs: some('alerts', is('to', 'police')), law: domesticViolence.art(14),
  says: '涉家庭暴力，尚未向公安机关报案。', help: '请立即报案，并办理“报告有关机关”。',
} as const

export const toldFirst = [dangerTold, minorTold, violenceTold] as const

/** X11：重大隐患、有暴力危险的，不能只在网格、村里处置。 */
export const raised = {
  id: 'X11', when: any(major, is('dangers', 'violence')),
  needs: any(is('tier', 'township', 'county'), last('raises', is('to', 'township', 'county'))),
  says: '重大隐患、有暴力危险的，应当升到乡镇以上处置。', help: '请先办理“升级处置”。',
} as const

/** 整改期限不早于交办之日，交办不早于发现。 */
export const dueAfter = {
  id: 'due', needs: all(ordered('foundOn', 'notifiedOn'), ordered('notifiedOn', 'dueOn')),
  says: '整改期限早于交办日期，或者交办早于发现。', help: '请核对日期；当场整改的，期限填当日。',
} as const

/** 五落实：责任、措施、期限必填；重大隐患的资金和管控措施也要落实（第四十一条、规格 W32）。 */
export const fiveItems = {
  id: 'fiveItems', when: major, needs: all(filled('fund'), filled('interim')), warns: true,
  says: '重大隐患的整改资金、管控（应急）措施没有落实。', help: '请补填；确实不需要资金的，说明原因后继续。',
} as const

/** G3：乡镇没有当然的停产停业权，责令停止要由获得授权的执法人员下达（第六十五条、第九条第二款）。 */
export const authorised = {
  id: 'G3', when: is('order', 'stop'), needs: all(linked('officers', { states: ['active'] }), not(is('category', 'stability'))),
  law: workSafety.art(65, '第三项'), says: '责令停产停业、停止使用，没有写明持证在岗、获得授权的执法人员。', help: '没有授权的，改发整改通知，或者办理“移送执法”。',
} as const

/** 延期就是往后延。 */
export const prolonged = { id: 'prolong', needs: ordered('dueOn', 'prolongedTo', 1), says: '没有延到原期限之后。', help: '请核对“延期至”。' } as const

/** 报结：有整改后的照片（涉稳隐患除外），不能与整改前同一张。 */
export const afterPhoto = {
  id: 'G2photo', when: not(is('category', 'stability')), needs: all(filled('photosAfter'), not(yes('samePhoto'))),
  says: '没有整改后的照片，或者用了整改前的同一张。', help: '请上传整改完成后现场拍的照片。',
} as const

/** 挂牌督办的，摘牌之后才能销号。 */
export const lifted = {
  id: 'lifted', when: filled('supervisedOn'), needs: all(filled('liftedOn'), ordered('supervisedOn', 'liftedOn')),
  says: '挂牌督办尚未摘牌。', help: '请先办理“摘牌”。',
} as const

/** 只有重大隐患才挂牌督办。 */
export const onlyMajor = { id: 'major', needs: major, says: '只有重大隐患才上报、挂牌督办。', help: '请核对隐患等级。' } as const

/** 实名举报的，销号前答复举报人（第七十三条）。 */
export const reporterTold = {
  id: 'reporter', when: filled('reporter'), needs: yes('told'), warns: true, law: workSafety.art(73),
  says: '尚未答复举报人。', help: '请答复后勾选“已答复举报人”；联系不上的，说明原因后继续。',
} as const
