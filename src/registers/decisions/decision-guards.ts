import { all, any, atLeast, atMost, every, filled, is, linked, not, ordered, some, wording, yes } from '../../kernel/condition.ts'
import { fairCompetition } from '../../law/fair-competition.ts'
import { majorDecisions as law } from '../../law/major-decisions.ts'
import * as consultation from '../consultation.ts'

// 重大行政决策的各道关口：五项法定程序不能少、不能颠倒；要缩短的，理由只能是条例写明的那些。

const heard = any(filled('summarisedOn'), some('waivers', is('step', 'participate')))
const argued = any(filled('arguedOn'), some('waivers', is('step', 'experts')))
const assessed = any(filled('assessedOn'), some('waivers', is('step', 'risk')))

/** 目录外的事项，写明理由才能启动。 */
export const listedOrWhy = {
  id: 'listed', needs: any(filled('catalogue'), filled('outsideWhy')), law: law.art(3), says: '没有列入年度目录，也没有写明目录外启动的理由。',
  help: '请先办理“列入目录”；确需目录外启动的，写明理由。',
} as const
export const cataloguePublished = {
  id: 'catalogue', needs: linked('catalogue', { states: ['published'] }), law: law.art(3), says: '所列的年度目录没有公布。',
  help: '请选择已经公布的目录；正在调整的，等调整后重新公布。',
} as const

export const inCatalogue = {
  id: 'inCatalogue', needs: linked<'catalogue', 'catalogueItem'>('catalogue', { names: 'catalogueItem', by: ['items.name'] }), law: law.art(3),
  says: '所列的年度目录里没有这一事项。', help: '请从目录的事项中选择；目录里没有的，先对目录办理“动态调整”。',
} as const
/** 目录经党委同意、向社会公布过；它要求的程序，不能在启动时不声不响地少了。 */
export const keepsCatalogue = {
  id: 'catalogueRequired',
  needs: any(
    filled('droppedWhy'),
    all(...(['experts', 'risk', 'fair'] as const).map((one) => any(not(is('catalogueRequired', one)), is('required', one)))),
  ),
  law: law.art(3), says: '年度目录要求的程序没有列全。', help: '请照“目录要求的程序”补上；确实不需要的，写明哪一项、为什么。',
} as const
/** 特点都要看过：说没有，就不能再选别的。 */
export const noTraits = {
  id: 'noTraits', when: is('traits', 'none'), needs: not(is('traits', 'technical', 'risky', 'market', 'groups', 'interests', 'hearing', 'pilot', 'secret')),
  law: law.art(11), says: '事项特点既选了“以上都没有”，又选了别的。', help: '请只留一种。',
} as const

/** 公众参与、合法性审查、集体讨论决定，每个事项都要履行。 */
export const always = {
  id: 'always', needs: all(is('required', 'participate'), is('required', 'legality'), is('required', 'discuss')), law: law.art(14),
  says: '公众参与、合法性审查、集体讨论决定没有列全。', help: '这三项每个事项都要履行；依法不予公开的，另办“认定不适用”免去公众参与。',
} as const
export const expertsListed = {
  id: 'technical', when: is('traits', 'technical'), needs: is('required', 'experts'), law: law.art(19), says: '专业性、技术性较强的事项没有列专家论证。',
  help: '请在应履行的程序中选上专家论证。',
} as const
export const riskListed = {
  id: 'risky', when: is('traits', 'risky'), needs: is('required', 'risk'), law: law.art(22), says: '可能影响社会稳定、公共安全的事项没有列风险评估。',
  help: '请在应履行的程序中选上风险评估。',
} as const
export const fairListed = {
  id: 'market', when: is('traits', 'market'), needs: is('required', 'fair'), law: fairCompetition.art(2),
  says: '涉及经营者经济活动的事项没有列公平竞争审查。', help: '请在应履行的程序中选上公平竞争审查。',
} as const
/** 公众参与只有依法不予公开的才可以不办。 */
export const secretOnly = {
  id: 'waiver', when: some('waivers', is('step', 'participate')), needs: is('traits', 'secret'), law: law.art(14),
  says: '不是依法不予公开的事项，不能免去公众参与。', help: '请按程序听取意见。',
} as const

export const inOrder = {
  id: 'inOrder', needs: ordered('consultFrom', 'consultTo'), law: law.art(15), says: '征求意见的截止日期早于开始日期。', help: '请核对两个日期。',
} as const
/** 公开征求意见一般不少于三十日；缩短的，征求意见时就要说明。 */
export const thirtyDays = {
  id: 'thirtyDays', when: ordered('consultFrom', 'consultTo'), needs: any(ordered('consultFrom', 'consultTo', 30), filled('consultShortReason')),
  law: law.art(15), says: '公开征求意见不足三十日，又没有说明缩短的理由。', help: '请延长截止日期；情况紧急等需要缩短的，在征求意见时公布理由。',
} as const
export const papersInTime = {
  id: 'papers', needs: every('hearings', all(ordered('noticeOn', 'on'), ordered('papersOn', 'on', 7))), law: law.art(16),
  says: '听证没有事先公告，或者材料没有在七日前送达。', help: '请提前公布草案、时间和地点，材料在听证会七日前送达参加人。',
} as const
export const shownBefore = consultation.shownBefore(law.art(15))
export const periodOver = consultation.periodOver(law.art(15))
export const allAnswered = consultation.allAnswered(law.art(18))
export const withinPeriod = consultation.withinPeriod(law.art(15))
export { answersInOrder, commentsInOrder, nothingPersonal } from '../consultation.ts'
export const hearingHeld = {
  id: 'hearing', when: is('traits', 'hearing'), needs: atLeast('hearings', 1), law: law.art(16), says: '依法应当听证而没有听证。', help: '请先举行听证会。',
} as const
export const hearingAdvised = {
  id: 'hearingAdvised', when: is('traits', 'interests'), needs: atLeast('hearings', 1), law: law.art(16), warns: true,
  says: '直接涉及切身利益或者分歧较大，可以召开听证会而没有召开。', help: '请考虑听证；不召开的，写明理由后继续。',
} as const
export const groupsConsulted = {
  id: 'groups', when: is('traits', 'groups'), needs: filled('groupsHeard'), law: law.art(14), says: '没有与受影响的群体沟通协商。',
  help: '请与有关人民团体、社会组织和群众代表沟通，写明情况。',
} as const

export const participated = {
  id: 'participated', needs: heard, law: law.art(14), says: '公众参与还没有完成。', help: '请先公开征求意见，期满后汇总答复。',
} as const
export const independent = {
  id: 'independent', needs: every('experts', yes('independent')), law: law.art(20), says: '有的专家与决策事项有直接利害关系，或者没有说明。',
  help: '请更换专家，逐人确认没有直接利害关系。',
} as const
export const signed = {
  id: 'signed', needs: every('experts', all(filled('name'), filled('opinion'), yes('signed'))), law: law.art(19), says: '专家的书面意见没有署名。',
  help: '请每位专家出具书面意见并署名。',
} as const
export const arguedFirst = {
  id: 'argued', when: is('required', 'experts'), needs: argued, law: law.art(19), says: '专家论证还没有完成。', help: '请先办理“专家论证”。',
} as const
export const assessedFirst = {
  id: 'assessed', when: is('required', 'risk'), needs: assessed, law: law.art(22), says: '风险评估还没有完成。', help: '请先办理“风险评估”。',
} as const
/** 风险不可控的不得决策；调整草案确保可控之后才可以。 */
export const controlled = {
  id: 'controlled', when: filled('riskConclusion'),
  needs: any(is('riskConclusion', 'go'), all(is('riskConclusion', 'adjust'), filled('riskAdjusted'))),
  law: law.art(24), says: '风险还不可控。', help: '请调整草案、落实措施后重新评估；结论是“调整后实施”的，写明措施。',
} as const
export const fairByAnother = {
  id: 'fairOwn', needs: not(yes('fairOwn')), law: fairCompetition.art(16), says: '公平竞争审查人参加过起草。', help: '请换一位没有参加起草的人审查。',
} as const
export const fairFirst = {
  id: 'fair', when: is('required', 'fair'), needs: any(is('fairResult', 'pass', 'exception'), some('waivers', is('step', 'fair'))),
  law: fairCompetition.art(18), says: '没有通过公平竞争审查。', help: '请先办理“公平竞争审查”；不通过的，修改草案。',
} as const

const passes = any(is('conclusion', 'pass'), all(is('conclusion', 'change'), is('adopted', 'all', 'part'), atMost('unansweredHigh', 0)))
/** 未经合法性审查、审查不通过的不得提交讨论；探索性改革可以明示法律风险。 */
export const reviewed = {
  id: 'reviewed',
  needs: any(
    linked('legalReview', { states: ['issued', 'answered'], where: passes }),
    all(is('traits', 'pilot'), filled('legalRisk'), linked('legalReview', { states: ['issued', 'answered'] })),
  ),
  law: law.art(25), says: '合法性审查没有通过。', help: '请等审查意见；“修改后通过”的，先“完善草案”，再到合法性审查的记录里办理“反馈采纳情况”；不通过的，退回修改后重新送审。',
} as const
/** 审查意见不能晚于提请讨论、晚于会议；补登的也一样。 */
export const reviewedBefore = <F extends 'tabledOn' | 'meetingOn'>(day: F) => ({
  id: 'reviewedBefore', when: linked('legalReview', { states: ['issued', 'answered'] }), needs: linked<'legalReview', F>('legalReview', { covers: { days: [day], from: 'issuedOn' } }), law: law.art(25),
  says: '审查意见书的日期在这一天之后。', help: '请核对日期；先审查，后讨论。',
}) as const
export const counselled = {
  id: 'counsel', needs: linked('legalReview', { where: any(filled('counsel'), filled('counselOpinion')) }), law: law.art(28),
  says: '法律顾问、公职律师没有提出法律意见。', help: '请司法所邀请法律顾问或者公职律师参加审查。',
} as const
export const sevenDays = {
  id: 'sevenDays', needs: any(atLeast('reviewDays', 7), filled('reviewShortReason')), law: law.art(26),
  says: '合法性审查的时间不足七个工作日，又没有理由。', help: '请推后提请讨论；确需提前的，写明理由。',
} as const

// 送审时的全文与提请讨论的条款由系统比对，逐条列出不同：一样的，什么也不用填；按审查意见改的，写明理由；其他改动，重新送审。
const draftTexts = { reviewed: ['reviewedText'], signed: ['clausesText'] } as const
const toChange = linked('legalReview', { where: is('conclusion', 'change') })
/** 退回重来的，上一轮送审的全文和理由不再作数。 */
export const anew = { reviewedText: null, diffWhy: null } as const
export const textKept = {
  id: 'reviewedText', needs: wording('words', draftTexts), law: law.art(25), says: '没有送审时的草案全文，无从比对。', help: '请退回修改后重新送审，送审时系统会留下当时的全文。',
} as const
export const same = {
  id: 'same', needs: any(wording('same', draftTexts), all(filled('diffWhy'), toChange)), law: law.art(25), says: '提请讨论的草案与送审的草案不同。',
  help: '按审查意见修改的，写明理由；其他改动，请退回修改后重新送审。',
} as const
/** 要求修改才通过的，没有改过的草案不能提请讨论。 */
export const revised = {
  id: 'revised', when: toChange, needs: not(wording('same', draftTexts)), law: law.art(25), says: '审查结论是“修改后通过”，草案却与送审时一字不差。',
  help: '请先办理“完善草案”，按审查意见改好再提请讨论。',
} as const

/** 行政首长最后发表意见。 */
export const headSpeaksLast = {
  id: 'headLast', needs: yes('headLast'), law: law.art(30), says: '发言记录里行政首长不是最后一个发言，或者没有标明。', help: '请按发言先后填写，行政首长一人、排在最末。',
} as const
/** 谁说了什么，如实记录。 */
export const attributed = {
  id: 'attributed', needs: every('statements', all(filled('speaker'), filled('view'))), law: law.art(30), says: '有的发言没有写明是谁、什么意见。',
  help: '请逐人填写发言人和意见。',
} as const
export const againstMajority = {
  id: 'majority', needs: any(yes('majorityAgrees'), filled('headReason')), law: law.art(30), says: '多数人没有同意，行政首长没有说明理由。',
  help: '请写明行政首长在会上说明的理由。',
} as const
export const againstConsent = {
  id: 'majorityAgreed', needs: any(not(yes('majorityAgrees')), filled('headReason')), law: law.art(30),
  says: '多数人同意，行政首长作出不同的决定而没有说明理由。', help: '请写明行政首长在会上说明的理由。',
} as const
export const partyAsked = {
  id: 'party', needs: filled('partyReportedOn'), law: law.art(31), warns: true, says: '出台前没有向同级党委请示报告。',
  help: '请先办理“请示党委”；按本地规定不需要的，写明理由后继续。',
} as const

/** 讨论通过的是草案条款，公布的应当是同一份。 */
export const asDecided = {
  id: 'asDecided', when: filled('decisionText'), needs: wording('same', { reviewed: ['clausesText'], signed: ['decisionText'] }), law: law.art(32), warns: true,
  says: '公布的正文与讨论通过的草案不同。', help: '请照讨论通过的草案公布；只是加了标题、施行日期等的，写明理由后继续。',
} as const
export const mayBePublic = {
  id: 'public', needs: not(is('traits', 'secret')), law: law.art(32), says: '依法不予公开的决策不公布。', help: '请直接办理“交办执行”。',
} as const
export const explained = {
  id: 'explained', when: is('traits', 'technical', 'interests', 'groups'), needs: filled('interpretation'), law: law.art(32),
  says: '公众普遍关心或者专业性较强的决策没有解读。', help: '请写明公众意见、专家意见的采纳情况，一并解读。',
} as const
export const publishedFirst = {
  id: 'published', needs: any(filled('publishedOn'), is('traits', 'secret')), law: law.art(32), says: '决策还没有公布。', help: '请先办理“公布”。',
} as const
export const notEarlier = {
  id: 'evaluator', needs: all(not(yes('evaluatorEarlier')), not(yes('evaluatorAssessed'))), law: law.art(36), says: '决策前承担主要论证评估的单位不能做后评估。', help: '请另行委托第三方。',
} as const
export const reportedOnce = {
  id: 'reported', when: filled('executeFrom'), needs: atLeast('execution', 1), law: law.art(34), says: '还没有报告过执行情况。',
  help: '请执行单位先报告执行情况，再归档。',
} as const
