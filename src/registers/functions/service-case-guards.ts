import { ahead, all, any, atLeast, done, every, filled, is, last, linked, not, ordered, some, waited, yes } from '../../kernel/condition.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { licensing } from '../../law/licensing.ts'
import { marketRegistration } from '../../law/market-registration.ts'
import { onlineService } from '../../law/online-service.ts'

export const isPermit = is('kind', 'permit')

/** 只办公布了的事项。 */
export const offered = {
  id: 'offered', needs: linked('item', { states: ['published'] }), law: businessEnvironment.art(35), says: '这个事项的办事指南没有公布或者已经停用。',
  help: '请选现行的办事指南。',
} as const
/** 指南依附于权责清单：清单上的事项取消、暂停、待复核，或者设定依据已经废止的，从那天起不再收新件；已经收的，在“法规变动”里列出。 */
export const stillListed = {
  id: 'listed', needs: linked('item', { behind: 'item', states: ['published'] }), law: businessEnvironment.art(35),
  says: '权责清单上的这个事项已经取消、暂停或者待复核。', help: '请司法所先复核权责清单，再收新件。',
} as const
export const basisStands = {
  id: 'basis', needs: linked<'item', 'receivedAt'>('item', { behind: 'item', covers: { days: ['receivedAt'], basis: 'basis' } }), law: businessEnvironment.art(35),
  says: '办理这个事项的依据已经没有效力，不能再收新件。', help: '请司法所复核权责清单上的这一项，换成现行依据、公布新的办事指南以后再收。',
} as const
/** 当场办结要有授权：指南批准为“即办”的，窗口可以当场办。 */
export const onSpotItem = {
  id: 'onSpot', needs: linked('item', { where: yes('onSpot') }), law: businessEnvironment.art(36), says: '这个事项不是即办事项。',
  help: '请办理“收件”，审查后由负责人决定。',
} as const
/** 延续应当在有效期届满三十日前提出；晚了仍可以办，但要写明。 */
export const renewedEarly = {
  id: 'renewal', when: yes('renewal'), needs: ordered('receivedAt', 'expiresOn', 30), warns: true, law: licensing.art(50),
  says: '距原证件有效期届满不足三十日。', help: '法律、法规另有规定的从其规定；请写明情况，尽快作出决定。',
} as const

/** 一次告知全部需要补正的内容。 */
export const once = {
  id: 'once', needs: not(done('askSupply')), law: licensing.art(32, '第一款第四项'), says: '已经告知过补正，不能再次要求。',
  help: '材料齐全的，请受理；没有按告知补正的，请办理“不予受理”并写明原因。',
} as const
/** 要补的材料必须有依据，而且只有申请人才拿得出。 */
export const missingBased = {
  id: 'materialBasis', needs: every('missing', filled('basis')), law: businessEnvironment.art(44), says: '有的补正材料没有依据。',
  help: '请写明依据到条；没有依据的不得索要。',
} as const
export const missingOurs = {
  id: 'notHeld', needs: every('missing', is('source', 'applicant', 'promise')), law: onlineService.art(7),
  says: '要求补正的材料本机关已有或者能够共享取得。', help: '请自行调取，列入“免交的材料”。',
} as const

/** 实质内容需要核实的，两人以上。 */
export const twoInspectors = {
  id: 'two', when: any(filled('inspectors'), filled('inspectedOn')), needs: atLeast('inspectors', 2), law: licensing.art(34, '第三款'),
  says: '现场核查不足两人。', help: '请指派两名以上工作人员核查。',
} as const
export const forUpper = {
  id: 'firstReview', needs: is('procedure', 'firstReview'), law: licensing.art(35), says: '这件不是“本级初审、上级决定”。', help: '请直接作出决定。',
} as const
export const ownDecision = {
  id: 'ownDecision', needs: not(is('procedure', 'firstReview')), law: licensing.art(35), says: '这件由上级机关决定，还没有报送。', help: '请先办理“报送上级”。',
} as const
/** 不计入期限的，必须书面告知需要多久。 */
export const toldInWriting = {
  id: 'told', needs: last('excluded', all(filled('toldOn'), filled('days'))), law: licensing.art(45), says: '没有书面告知申请人所需时间，这段时间不能扣除。',
  help: '请填写书面告知日期和所需时间。',
} as const
/** 听证：七日前通知，是工作日（许可法第八十二条），听证当日不算；县里自己的放假、上班也算在内。 */
export const hearingNoticed = {
  id: 'hearingNotice', needs: ahead('hearingNoticedOn', 'hearingOn', 7), law: licensing.art(48), says: '通知距听证不足七个工作日。', help: '请改期。',
} as const
/** 通知当日算不算没有定论，早一个工作日更稳妥。 */
export const hearingNoticedAmply = {
  id: 'hearingEve', when: ahead('hearingNoticedOn', 'hearingOn', 7), needs: ahead('hearingNoticedOn', 'hearingOn', 8), warns: true,
  law: licensing.art(48), says: '通知距听证刚好七个工作日，中间不足七个整工作日。', help: '能改期的改期；不改的，写明理由后继续。',
} as const
export const chairApart = {
  id: 'chair', needs: not(yes('chairReviewed')), law: licensing.art(48), says: '听证主持人参加过审查。', help: '请指定审查人员以外的人主持。',
} as const

/** 延长只有一次，由本机关负责人批准；联合办理的由本级政府负责人批准。 */
export const extendOnce = {
  id: 'extend', needs: not(any(done('extend'), done('extendJoint'))), law: licensing.art(42), says: '已经延长过一次，不能再延长。', help: '请在延长后的期限内决定。',
} as const
export const extendPlain = {
  id: 'extendPlain', needs: any(is('procedure', 'plain'), is('procedure', 'business')), law: marketRegistration.art(19),
  says: '联合办理的由主要负责人批准延长；初审的期限不能延长。', help: '联合办理的，请办理“延长联合办理期限”。',
} as const
export const extendJoint = {
  id: 'extendJoint', needs: is('procedure', 'joint'), law: licensing.art(42, '第二款'), says: '这件不是联合办理。', help: '请办理“延长办理期限”。',
} as const
export const toldWhy = {
  id: 'extendTold', needs: ordered('extendedOn', 'extensionToldOn'), law: licensing.art(42), says: '没有把延长的理由告知申请人。', help: '请填写告知日期。',
} as const

/** 公示的是单位名称；申请人全是自然人的，没有名称可以公示。 */
export const unitNamed = {
  id: 'publicName', when: filled('publicName'), needs: some('applicant', is('kind', 'unit')), says: '申请人是自然人，不公示姓名。', help: '请把“公示的申请人”留空。',
} as const
/** 决定只有准予、不予；撤回、终止另办。 */
export const decisionKind = {
  id: 'decision', needs: is('decision', 'granted', 'refused'), says: '撤回、终止不是准予或者不予的决定。', help: '请办理“申请人撤回”或者“终止办理”。',
} as const
/** 告知了听证权利的，五日（工作日）内不得作出决定，除非放弃；县里自己的放假、上班也算在内。 */
export const hearingWaited = {
  id: 'hearingWait', when: all(filled('hearingToldOn'), not(filled('hearingAskedOn')), not(yes('hearingWaived'))), law: licensing.art(47),
  needs: waited('hearingToldOn', 'decidedOn', 5), says: '申请听证的五个工作日还没有过。', help: '请等期满再决定；申请人、利害关系人书面放弃的，请勾选“放弃听证”。',
} as const
export const decidedAfter = {
  id: 'decidedAfter', needs: ordered('acceptedFrom', 'decidedOn'), law: licensing.art(42), says: '决定早于受理。', help: '请核对日期。',
} as const
export const deliveredAfter = { id: 'deliveredAfter', needs: ordered('decidedDay', 'deliveredOn'), says: '送达早于决定。', help: '请核对日期。' } as const

/** 差评先整改，再归档。 */
export const badRating = is('rating', 'poor', 'bad')
export const isBad = { id: 'bad', needs: badRating, says: '不是差评。', help: '满意的评价直接归档。' } as const
export const badHandled = {
  id: 'badHandled', when: badRating, needs: filled('badHandledOn'), says: '差评还没有核实整改。', help: '请先办理“差评整改”。',
} as const
