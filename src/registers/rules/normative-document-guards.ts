import { all, any, filled, is, last, linked, not, ordered, reached, related, stands, yes } from '../../kernel/condition.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { compulsion } from '../../law/compulsion.ts'
import { fairCompetition } from '../../law/fair-competition.ts'
import { licensing } from '../../law/licensing.ts'
import { localGovernment } from '../../law/local-government.ts'
import { majorDecisions } from '../../law/major-decisions.ts'
import { penalty } from '../../law/penalty.ts'
import * as consultation from '../consultation.ts'

const passed = {
  states: ['issued', 'answered'], where: any(is('conclusion', 'pass'), all(is('conclusion', 'change'), is('adopted', 'all', 'part'))),
} as const

/** 只登记行政规范性文件；内部文件不在此列。 */
export const normative = {
  id: 'normative', needs: yes('isNormative'), law: localGovernment.art(76, '第一项'),
  says: '不是行政规范性文件。', help: '人事、财务、会议纪要、内部方案等不在本台账办理，请作废本条。',
} as const
/** 处罚、许可、强制都不得由规范性文件设定；也不得减损权利、增加义务（优化营商环境条例第六十四条）。 */
export const clean = [
  { id: 'noPenalty', needs: yes('setsNothing'), law: penalty.art(16), says: '尚未确认没有设定行政处罚。', help: '请核对全文后勾选；有的，请删去有关条款。' },
  { id: 'noLicence', needs: yes('setsNothing'), law: licensing.art(17), says: '尚未确认没有设定行政许可。', help: '请核对全文后勾选；有的，请删去有关条款。' },
  { id: 'noCompulsion', needs: yes('setsNothing'), law: compulsion.art(10), says: '尚未确认没有设定行政强制。', help: '请核对全文后勾选；有的，请删去有关条款。' },
] as const
/** 勾选之外，系统在文字里再找一遍。 */
export const noCreatingWords = {
  id: 'creatingWords', needs: not(filled('creatingWords')), law: businessEnvironment.art(64), warns: true, says: '正文有“罚款、没收、许可证、收费”一类用语。',
  help: '规范性文件不得设定这些；照上位法重申的，写明是哪一条后继续。',
} as const
/** 签发那天，依据都要有效；目录没有收录的地方性法规、规章另写明。 */
export const basisStands = {
  id: 'basis', needs: any(stands('basis', 'signedOn'), filled('basisNote')), law: localGovernment.art(76, '第一项'),
  says: '有的依据在签发日已经失效、尚未施行，或者不在法律目录中。', help: '失效的，换成现行依据；目录没有收录的，在“目录没有收录的依据”里写明。',
} as const
/** 退回重来的，上一轮的送审文本、正文和理由不再作数。 */
export const anew = { reviewedText: null, body: null, diffWhy: null } as const
/** 涉企文件应当听取意见，征求意见一般不少于三十日；少于三十日的写明理由。 */
export const heard = {
  id: 'heard', when: yes('affectsBusiness'),
  needs: all(filled('consultFrom'), filled('consultTo'), any(ordered('consultFrom', 'consultTo', 30), filled('consultShortReason'))),
  law: businessEnvironment.art(62), says: '涉企文件没有征求意见，或者征求意见不足三十日又没有写明理由。', help: '请办理“公开征求意见”；确需缩短的，写明理由。',
} as const
/** 征求过意见的，汇总之后才送审。 */
export const summarised = {
  id: 'summarised', when: filled('consultFrom'), needs: filled('summarisedOn'), law: businessEnvironment.art(62),
  says: '征求的意见还没有汇总。', help: '请逐条答复后办理“汇总意见”。',
} as const
/** 总数连同没有逐条登记的，不会比逐条登记的少。 */
export const counted = {
  id: 'counted', needs: ordered('commentCount', 'opinionCount'), says: '填写的意见总数比逐条登记的还少。', help: '请核对收到意见的总数。',
} as const
export const shownBefore = consultation.shownBefore(businessEnvironment.art(62))
export const periodOver = consultation.periodOver(businessEnvironment.art(62))
export const allAnswered = consultation.allAnswered(businessEnvironment.art(62))
export const withinPeriod = consultation.withinPeriod(businessEnvironment.art(62))
export { answersInOrder, commentsInOrder, nothingPersonal } from '../consultation.ts'
/** 涉及经营者经济活动的，先过公平竞争审查。 */
export const fair = {
  id: 'fair', when: yes('affectsBusiness'), needs: is('fairResult', 'pass', 'exception'), law: fairCompetition.art(16),
  says: '没有通过公平竞争审查。', help: '请先办理“公平竞争审查”；不通过的，应当修改。',
} as const
export const fairByAnother = {
  id: 'fairOwn', needs: not(yes('fairOwn')), law: fairCompetition.art(16), says: '公平竞争审查人是起草人。', help: '请换一位没有参加起草的人审查。',
} as const
/** 审议之前，合法性审核已经通过，或者按意见修改并反馈。 */
export const reviewed = {
  id: 'reviewed', needs: linked('legalReview', passed), law: localGovernment.art(75),
  says: '合法性审核没有通过。', help: '请等司法所出具审核意见；结论是“修改后通过”的，修改并反馈采纳情况。',
} as const
/** 先审核，后审议；补登的也一样。 */
export const reviewedBefore = {
  id: 'reviewedBefore', when: linked('legalReview', { states: ['issued', 'answered'] }),
  needs: linked<'legalReview', 'discussedOn'>('legalReview', { covers: { days: ['discussedOn'], from: 'issuedOn' } }), law: localGovernment.art(75),
  says: '审核意见书的日期在集体审议之后。', help: '请核对日期；先审核，后审议。',
} as const
/** 法律顾问或者公职律师参加了审核。 */
export const counselled = {
  id: 'counsel', needs: linked('legalReview', { where: any(filled('counsel'), filled('counselOpinion')) }), law: localGovernment.art(75),
  says: '法律顾问没有参加审核。', help: '请司法所邀请法律顾问或者公职律师参加。',
} as const
/** 又是重大行政决策的，按决策程序办过才审议；两处的记录互相关联，卷才完整。 */
export const decidedToo = {
  id: 'majorDecision', when: yes('isMajorDecision'), needs: related('decision'), law: majorDecisions.art(3), warns: true,
  says: '属于重大行政决策，没有关联决策的记录。', help: '请在“重大行政决策”里按程序办理，再用“关联”把两条记录连起来；不需要的，写明理由后继续。',
} as const
/** 集体审议的结果是通过。 */
export const approved = {
  id: 'approved', needs: is('meeting.result', 'passed'), law: localGovernment.art(75), says: '集体审议没有通过。', help: '没有通过的，请退回修改。',
} as const
/** 先公布，后施行；未经公布的不得作为行政管理的依据。 */
export const publishedFirst = {
  id: 'publishedFirst', needs: ordered('publishedOn', 'effectiveOn'), law: businessEnvironment.art(63), says: '施行日期早于公布日期。',
  help: '未经公布的不得作为依据，请改正施行日期。',
} as const
/** 施行日期到了才生效。 */
export const dayCome = { id: 'dayCome', needs: reached('effectiveOn'), says: '施行日期还没有到。', help: '请在施行日期当天或者以后办理。' } as const
/** 清理结果与所办环节一致。 */
export const cleanedUp = (id: string, ...results: ('keep' | 'amend' | 'repeal' | 'expire')[]) =>
  ({ id, needs: last('cleanups', is('result', ...results)), says: '清理结果与本环节不符。', help: '请先在“评估清理”中填写清理结果。' }) as const
