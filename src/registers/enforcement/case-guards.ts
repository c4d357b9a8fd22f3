import { all, any, atLeast, atMost, done, doneSince, every, filled, is, linked, not, ordered, some, stands, yes } from '../../kernel/condition.ts'
import { compulsion } from '../../law/compulsion.ts'
import { crimeTransfer } from '../../law/crime-transfer.ts'
import { penalty } from '../../law/penalty.ts'

// 立案、调查阶段的关口；告知、听证、决定的关口在 decision-guards.ts。K 字头的编号与规格的一致性规则一致。

/** 办案人员也不得少于两人（第四十二条）；执法证在 on-duty.ts 里查。 */
export const twoInvestigators = {
  id: 'two', when: atLeast('officers', 2), needs: atLeast('investigators', 2), law: penalty.art(42), says: '所选的执法证里，写明了是系统里哪个人的不足两人。',
  help: '请换成另外的人员；或者请司法所在“执法人员”里办理“变更岗位或者公示信息”，补上“系统内人员”。',
} as const

/** K04：办了事的每一天，每个人都要有在有效期内的执法证。 */
export const certified = {
  id: 'K04', needs: atMost('uncertified', 0), law: penalty.art(42), says: '有人在办事那天没有在有效期内的执法证，或者他的执法证没有选进本案。',
  help: '做笔录的人，他的执法证也要选在“办案人员的执法证”里（立案以后由负责人“更换办案人员”）；确实没有证的，他参加的笔录不能使用。',
} as const

export const undertakes = {
  id: 'undertaker', needs: not(yes('undertakerOutside')), says: '主办人员不在办案人员中。', help: '请把主办人员的执法证也选上；他的执法证没有写明“系统内人员”的，请司法所在“执法人员”里补上。',
} as const

/** 权责清单上现在有这一项处罚。 */
const power = {
  id: 'power', needs: linked('item', { states: ['published'], where: is('listType', 'penalty') }), law: penalty.art(24),
  says: '本镇的权责清单里没有这一项处罚，或者它已经暂停、取消、待复核。', help: '没有赋权的案件，请办理“移送有权机关”。',
} as const
/** 行为那天和办理那天都有权：赋权之前的行为不归本镇，赋权期满以后也不再归本镇。起止日从权责清单里查。 */
const powerThen = <const F extends string>(day: F) => ({
  id: 'powerThen', law: penalty.art(24),
  needs: linked<'item', F | 'actOn'>('item', { covers: { days: ['actOn', day], from: 'delegatedFrom', to: 'heldUntil' } }),
  says: '违法行为发生时本镇还没有这项权限，或者权限已经到期。', help: '请核对违法行为日期和清单上的赋权起止日；确实没有权限的，请办理“移送有权机关”。',
} as const)
/** 设定依据已经废止的，不再立新案；已经立的案，按行为时的规定办（行政处罚法第三十七条）。 */
export const basisStands = <const F extends string>(day: F) => ({
  id: 'basis', law: penalty.art(38), needs: linked<'item', F>('item', { covers: { days: [day], basis: 'basis' } }),
  says: '这一项处罚的设定依据已经没有效力，不能再立新案。', help: '请司法所先复核权责清单上的这一项；已经有新的依据的，复核后再立案。',
} as const)

/** 二年（五年）内未被发现的，不再给予行政处罚。 */
const notBarred = {
  id: 'limitation', needs: ordered('discoveredOn', 'limitationOn'), law: penalty.art(36), says: '发现时已经超过追究时效。',
  help: '请办理“不予立案”或者“不予处罚”；连续、继续的行为，填写终了日期。',
} as const
export const discoveredAfter = {
  id: 'K08act', when: filled('actOn'), needs: ordered('actOn', 'discoveredOn'), says: '发现早于违法行为。', help: '请核对违法行为日期和发现日期。',
} as const
export const proposed = {
  id: 'proposed', needs: filled('proposedOn'), says: '还没有提请立案。', help: '请综合执法队先填写当事人、处罚事项和办案人员，提请立案。',
} as const

/** 当事人的类别要对得上：公民、个体工商户是自然人，企业、组织是单位。 */
const partyFits = {
  id: 'K01', says: '当事人类别与自然人、单位不一致。', help: '请核对“当事人类别”和当事人。',
  needs: any(
    all(is('partyType', 'citizen', 'selfEmployed'), some('party', is('kind', 'natural'))),
    all(is('partyType', 'firm', 'organ', 'selfEmployed'), some('party', is('kind', 'unit'))),
  ),
} as const

/** 有权办、没有过时效、当事人写得对：办理那天判断一次。 */
export const empoweredOn = <const F extends string>(day: F) => [power, powerThen(day), notBarred, discoveredAfter, partyFits] as const

/** 当事人是未成年人的，要知道出生日期：十四周岁、十八周岁是两条线。 */
export const birthKnown = {
  id: 'birth', when: some('party', yes('minor')), needs: every('party', filled('birth')), law: penalty.art(30), says: '当事人是未成年人，没有出生日期。',
  help: '请填写出生日期：不满十四周岁的不予处罚，不满十八周岁的从轻或者减轻。',
} as const

/** 不满十四周岁的人有违法行为的，不予处罚。 */
export const oldEnough = {
  id: 'under14', needs: not(yes('underFourteen')), law: penalty.art(30), says: '当事人行为时不满十四周岁，不予处罚。',
  help: '请办理“不予立案”或者“不予处罚”，责令监护人加以管教。',
} as const

/** 笔录先出示证件、告知权利。 */
export const shown = {
  id: 'shown', needs: every('records', yes('shown')), law: penalty.art(55), says: '有的笔录没有写明出示执法证、告知权利。', help: '没有出示的，当事人有权拒绝；请重新制作笔录。',
} as const
/** K05：一个人不能同时在两个地方。 */
export const noOverlap = {
  id: 'K05', needs: all(atMost('overlapping', 0), atMost('backwards', 0)), says: '同一人同时出现在两份笔录里，或者笔录的起止颠倒。',
  help: '请核对笔录的时间和执法人员。',
} as const
export const evidenceInTime = {
  id: 'K08evidence', needs: atMost('strayEvidence', 0), says: '有的证据取得于发现之前或者调查终结之后。', help: '请核对证据的取得日期。',
} as const
export const recordsInTime = {
  id: 'K08record', needs: atMost('strayRecords', 0), says: '有的笔录制作于发现之前或者调查终结之后。', help: '请核对笔录的开始时间和发现日期、调查终结日期。',
} as const
export const recordsAfterFiling = {
  id: 'K08recordEarly', needs: atMost('earlyRecords', 0), warns: true, law: penalty.art(54), says: '有的笔录制作于立案之前。', help: '核查阶段依法制作的，写明情况后继续；时间填错的，请核对。',
} as const
export const evidenceAfterFiling = {
  id: 'K08early', needs: atMost('earlyEvidence', 0), warns: true, law: penalty.art(54), says: '有的证据取得于立案之前。', help: '核查阶段合法取得的，写明来源后继续。',
} as const
export const someEvidence = {
  id: 'evidence', needs: atLeast('evidence', 1), law: penalty.art(40), says: '没有证据。', help: '违法事实不清、证据不足的，不得给予处罚；请补充证据或者办理“撤销案件”。',
} as const
export const noNumbers = {
  id: 'numbers', needs: not(yes('numbersInText')), says: '违法事实或者案由里写有证件号、电话。', help: '请从文字中去掉，需要的写在“当事人”里。',
} as const

/** 案由、公开的摘要和条款里不能有自然人的姓名：它们会公开。 */
export const noNames = {
  id: 'names', needs: not(yes('nameInPublic')), law: penalty.art(48), says: '案由、公开的违法事实摘要或者适用条款里写有当事人（代理人）的姓名。',
  help: '请改写为“当事人”；姓名只写在“当事人”里。',
} as const

/** 扣除的期间有头有尾：正在扣除的不再开始，没有开始的谈不上结束。 */
export const notPaused = {
  id: 'paused', needs: not(doneSince('pauseTime', 'resumeTime')), law: penalty.art(60), says: '办案期限正在扣除，还没有结束。', help: '请先办理“扣除期间结束”，再登记新的扣除期间。',
} as const
export const paused = {
  id: 'notPaused', needs: doneSince('pauseTime', 'resumeTime'), law: penalty.art(60), says: '办案期限没有在扣除。',
  help: '没有开始扣除的，不用办理；应当扣除的，先办理“扣除期间开始”。',
} as const
/** 决定移送还是不移送，都先有办案人员的书面报告。 */
export const crimeReported = {
  id: 'report', needs: filled('crimeReportedOn'), law: crimeTransfer.art(5), says: '没有移送涉嫌犯罪案件的书面报告。', help: '请办案人员先办理“提出移送公安的报告”。',
} as const

/** 再延长的天数覆盖不了以前的：累计的天数用更正写。 */
export const once = (step: string, says: string, help = '规定允许的，写明依据，办理“更正”，把天数改为累计的天数。') => ({
  id: 'once', needs: not(done(step)), says, help,
}) as const

/** 再次延长，先有第一次延长。 */
export const extendedFirst = {
  id: 'extended', needs: done('extendTime'), law: penalty.art(60), says: '办案期限还没有延长过。', help: '请先由负责人批准，办理“延长办案期限”。',
} as const
/** 再次延长由两名以上负责人集体讨论，先讨论、后批准。 */
export const extensionTalked = {
  id: 'extendTalked', needs: all(atLeast('extendMembers', 2), ordered('extendTalkedOn', 'extendedAgainOn')), law: penalty.art(60),
  says: '再次延长没有经过两名以上负责人集体讨论，或者讨论晚于批准。', help: '请先集体讨论，同时定下延长多少日，再填写讨论日期和参加的负责人。',
} as const

/** 案由、事实、当事人确定以后，行为时的法律要有效。 */
export const lawStands = {
  id: 'law', needs: any(stands('laws', 'actOn'), stands('laws', 'concludedOn')), law: penalty.art(37), says: '适用的法律在行为时和现在都没有效力，或者不在法律目录中。',
  help: '适用行为时的规定；新规定处罚较轻或者不认为违法的，适用新规定。',
} as const

/** 强制措施都要有结果，案件才能结。 */
export const coercionEnded = {
  id: 'coercions', needs: not(linked('coercions', { states: ['opened', 'proposed', 'approved', 'urgent', 'taken'] })), law: compulsion.art(27),
  says: '还有强制措施、登记保存没有处理。', help: '请先解除、返还，或者依法没收、销毁。',
} as const
