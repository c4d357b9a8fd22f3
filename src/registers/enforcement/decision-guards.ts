import { ahead, alike, all, any, atLeast, atMost, every, filled, is, linked, not, ordered, some, waited, yes } from '../../kernel/condition.ts'
import { civilProcedure } from '../../law/civil-procedure.ts'
import { compulsion } from '../../law/compulsion.ts'
import { penalty } from '../../law/penalty.ts'
import { stages } from './case-words.ts'

// 告知、听证、审核、决定、送达、执行、结案的关口。

const decidedStates = ['decided', 'served', 'performing', 'urged', 'court', 'done', 'archived', 'spotDecided', 'reported'] as const
const mustReview = any(filled('reviewGrounds'), filled('heardOn'))

/** 应当告知听证权利的，事先告知书里要写。 */
export const hearingTold = {
  id: 'hearingTold', when: yes('hearingDue'), needs: yes('hearingOffered'), law: penalty.art(63), says: '这样的处罚应当告知当事人有要求听证的权利。',
  help: '请在告知书中写明听证权利和五个工作日的期限。',
} as const
/** 放弃要写明放弃的是哪一样、哪一天，在告知之后。 */
export const waived = {
  id: 'waived', law: penalty.art(44), says: '没有写明哪一天放弃了什么，或者放弃早于告知。', help: '请照当事人的书面材料填写放弃陈述申辩、放弃听证的日期。',
  needs: any(ordered('noticeServedOn', 'defenceWaivedOn'), ordered('noticeServedOn', 'hearingWaivedOn')),
} as const

/** 公民二百元、单位三千元以下罚款或者警告，才能当场决定。 */
export const spotSized = {
  id: 'spot', law: penalty.art(51), says: '超过了可以当场决定的幅度。', help: '公民二百元、单位三千元以下罚款或者警告才能当场决定；请改用普通程序。',
  needs: all(
    not(is('kinds', 'criticism', 'gain', 'goods', 'suspend', 'downgrade', 'revoke', 'restrict', 'stop', 'close', 'ban', 'other')),
    any(not(filled('fine')), atMost('fine', 20_000), all(is('partyType', 'firm', 'organ', 'selfEmployed'), atMost('fine', 300_000))),
  ),
} as const
export const selfEmployed = {
  id: 'selfEmployed', when: is('partyType', 'selfEmployed'), needs: any(not(filled('fine')), atMost('fine', 20_000)), warns: true,
  law: penalty.art(51),
  says: '个体工商户按公民还是按组织掌握，各地不同。', help: '请核对本省规定；按组织掌握的，写明依据后继续。',
} as const

/** 当场处罚决定书当场交付；裁量、未成年人从轻，与普通程序一样。 */
export const handedOver = {
  id: 'handed', needs: all(ordered('decidedOn', 'servedOn'), ordered('servedOn', 'decidedOn')), law: penalty.art(52), says: '当场处罚决定书没有当场交付。',
  help: '当场处罚的送达日期就是决定日期；不能当场交付的，改用普通程序。',
} as const

/** 先告知，后决定（第四十四条、第六十二条，K08）。 */
export const toldFirst = {
  id: 'told', needs: ordered('noticeServedOn', 'decidedOn'), law: penalty.art(44), says: '决定早于事先告知，或者还没有事先告知。', help: '请先办理“事先告知”；日期填错的，请核对。',
} as const
/**
 * 法律不禁止当天决定，禁止的是不等当事人陈述、申辩就决定：当天决定的，申辩已经复核或者书面放弃（下一条），并写明先后，案卷里看得出来。
 */
export const notSameDay = {
  id: 'toldSameDay', needs: ordered('noticeServedOn', 'decidedOn', 1), warns: true, law: penalty.art(45), says: '告知当天就作决定，当事人可能来不及陈述、申辩。',
  help: '当事人当天已经陈述申辩并复核，或者书面放弃的，写明告知、申辩（放弃）、决定的时间先后；否则请改为期满以后决定。',
} as const
/** 陈述申辩必须有着落：答复了、书面放弃、或者逾期没有提出。 */
export const defenceAnswered = {
  id: 'defence', law: penalty.art(45), says: '当事人的陈述申辩还没有复核答复，陈述申辩的期间也没有满。', help: '请办理“复核陈述申辩”；当事人放弃的，登记书面放弃。',
  // 告知以后申辩过的，每次都要复核，后来放弃、期满也一样。
  needs: any(
    all(yes('defenceAnswered'), ordered('noticeServedOn', 'defenceOn')),
    all(not(ordered('noticeServedOn', 'defenceOn')), any(ordered('noticeServedOn', 'defenceWaivedOn'), yes('defenceLapsed'))),
  ),
} as const
/** 听证必须有着落：举行了、书面放弃（撤回）、或者五个工作日内没有申请。 */
export const hearingSettled = {
  id: 'hearing', when: any(yes('hearingDue'), filled('hearingAskedOn')), law: penalty.art(63), says: '当事人要求听证的权利还没有着落。',
  help: '已经申请的，举行听证；放弃的，登记书面放弃；五个工作日内没有申请的，期满后再决定。',
  needs: any(
    ordered('noticeServedOn', 'heardOn'), ordered('noticeServedOn', 'hearingWaivedOn'),
    all(yes('hearingLapsed'), not(ordered('noticeServedOn', 'hearingAskedOn'))),
  ),
} as const
/** 五个工作日内提出；过了的，决定权在机关，写明理由。看的是哪天提出，不是哪天录入：期满以后补录的，不算逾期。 */
export const askedInTime = {
  id: 'askedLate', needs: not(waited('noticeServedOn', 'hearingAskedOn', 5)), warns: true, law: penalty.art(64), says: '已经超过申请听证的期限。', help: '有正当理由、同意听证的，写明理由后继续。',
} as const
export const sevenDaysBefore = {
  id: 'hearingNotice', needs: all(ordered('hearingAskedOn', 'hearingNoticeOn'), ahead('hearingNoticeOn', 'hearingDueOn', 7)), law: penalty.art(64),
  says: '听证通知没有提前七个工作日，或者早于听证申请。', help: '请核对通知日期；来不及的，推迟听证日期。',
} as const
/** 听证由非本案调查人员主持。 */
export const otherChair = {
  id: 'chair', needs: not(yes('chairInvolved')), law: penalty.art(64), says: '本案调查人员不能主持听证。', help: '请指定非本案调查人员主持。',
} as const
export const heardOnDay = {
  id: 'heard', needs: ordered('hearingDueOn', 'heardOn'), says: '听证早于通知的日期。', help: '请核对听证日期。',
} as const

/** 法制审核：第五十八条的情形，没有通过不得决定；听证以后的才算。 */
export const reviewed = {
  id: 'review', when: mustReview, law: penalty.art(58), says: '应当法制审核的案件，没有审核通过的意见。', help: '请送法制审核；审核不通过的，不得作出决定。',
  needs: all(
    is('reviewResult', 'pass', 'change'), linked('legalReview', { states: ['issued', 'answered'], where: is('conclusion', 'pass', 'change') }),
  ),
} as const
export const reviewedLast = {
  id: 'reviewOrder', when: filled('heardOn'), needs: ordered('heardOn', 'reviewedOn'), law: penalty.art(58), says: '法制审核早于听证。',
  help: '听证之后请再送一次法制审核。',
} as const
/** 登记的结论与意见书一致（K06 的同一道理：一件事不能有两个说法）。 */
export const sameOpinion = {
  id: 'sameOpinion', says: '登记的结论与法制审核意见书不一致，或者意见书还没有出具。', help: '请照意见书填写。', law: penalty.art(58),
  needs: any(
    ...(['pass', 'change', 'reject'] as const).map((result) =>
      all(is('reviewResult', result), linked('legalReview', { states: ['issued', 'answered'], where: is('conclusion', result) }))),
  ),
} as const
/** 情节复杂或者重大违法，机关负责人集体讨论决定。 */
export const discussed = {
  id: 'discussion', when: yes('grave'), needs: all(filled('discussedOn'), atLeast('discussMembers', 2)), law: penalty.art(57, '第二款'),
  says: '情节复杂或者重大违法的案件，没有集体讨论。', help: '请办理“集体讨论”，参加的负责人不少于两人。',
} as const

/** 集体讨论不是一个人的讨论：登记的时候就要两名以上负责人。 */
export const together = {
  id: 'together', needs: atLeast('discussMembers', 2), law: penalty.art(57, '第二款'), says: '集体讨论只有一名负责人参加。', help: '请填写全部参加讨论的负责人，不少于两人。',
} as const

/** 听证结束以后根据笔录决定：讨论在听证之前的，要再讨论一次。 */
export const discussedLast = {
  id: 'discussionOrder', when: all(yes('grave'), filled('heardOn')), needs: ordered('heardOn', 'discussedOn'), law: penalty.art(57, '第二款'),
  says: '集体讨论早于听证。', help: '听证之后请再集体讨论一次。',
} as const

/** K06：决定不能比告知的重；轻了要写理由。 */
export const notHeavier = {
  id: 'K06', law: penalty.art(45), says: '决定比告知的处罚重。', help: '不得因为申辩加重；确需变更的，重新告知。',
  needs: all(
    atMost('addedKinds', 0), any(not(filled('fine')), ordered('fine', 'proposedFine')), any(not(filled('gain')), ordered('gain', 'proposedGain')),
  ),
} as const
export const lowerExplained = {
  id: 'K06lower',
  when: all(
    filled('kinds'),
    any(
      all(filled('proposedFine'), any(filled('fine'), not(is('kinds', 'fine'))), not(ordered('proposedFine', 'fine'))),
      all(filled('proposedGain'), any(filled('gain'), not(is('kinds', 'gain'))), not(ordered('proposedGain', 'gain'))),
    ),
  ),
  needs: filled('lowerReason'), says: '决定的数额低于告知，没有写理由。', help: '请填写“低于告知的理由”，如采纳申辩。',
} as const
const known = all(filled('discretion.lawMin'), filled('discretion.lawMax'), filled('discretion.tier'))
const unknown = {
  law: penalty.art(34), says: '罚款没有写裁量阶次和法定幅度。', help: '请在“裁量”里填写裁量阶次、法定最低罚款和最高罚款；法律没有最低数的，最低填 0。',
} as const
/** 罚款的，裁量栏写明阶次和法定幅度，才比得出在不在幅度之内。 */
export const rangeKnown = { ...unknown, id: 'rangeKnown', when: is('kinds', 'fine'), needs: known } as const
export const proposalRangeKnown = { ...unknown, id: 'proposalRangeKnown', when: is('proposedKinds', 'fine'), needs: known } as const
/** 罚款在法定幅度之内；减轻的可以低于下限，不能高于上限。 */
export const inRange = {
  id: 'range', when: all(is('kinds', 'fine'), known), law: penalty.art(34), says: '罚款不在法定幅度之内。', help: '请核对裁量栏的法定幅度；低于下限的，阶次应当是“减轻”。',
  needs: all(ordered('fine', 'discretion.lawMax'), any(is('discretion.tier', 'reduced'), ordered('discretion.lawMin', 'fine'))),
} as const
export const proposalInRange = {
  id: 'proposalRange', when: all(is('proposedKinds', 'fine'), known), law: penalty.art(34), says: '拟罚款不在法定幅度之内。', help: '请核对裁量栏的法定幅度；低于下限的，阶次应当是“减轻”。',
  needs: all(ordered('proposedFine', 'discretion.lawMax'), any(is('discretion.tier', 'reduced'), ordered('discretion.lawMin', 'proposedFine'))),
} as const
export const inTier = {
  id: 'tier', when: is('proposedKinds', 'fine'), warns: true, law: penalty.art(34), says: '拟罚款不在裁量基准的本阶次之内，或者没有填写本阶次的下限和上限。', help: '请填写裁量基准本阶次的下限、上限；确需偏离的，写明理由。',
  needs: all(ordered('discretion.tierMin', 'proposedFine'), ordered('proposedFine', 'discretion.tierMax')),
} as const
/** 当场处罚填了裁量的，罚款也要在法定幅度之内。 */
export const spotInRange = { ...inRange, when: all(is('kinds', 'fine'), filled('discretion')), needs: all(known, inRange.needs) } as const
/** 已满十四周岁不满十八周岁的，应当从轻或者减轻。 */
export const lighterForMinors = {
  id: 'minor', when: yes('underEighteen'), needs: is('discretion.tier', 'lighter', 'reduced'), law: penalty.art(30),
  says: '当事人行为时不满十八周岁，应当从轻或者减轻。', help: '请改裁量阶次。',
} as const
/** 一事不再罚：同一个违法行为不得两次罚款。 */
export const notTwice = {
  id: 'twice', when: is('kinds', 'fine'), needs: not(alike(['party', 'actOn', 'actPlace'], decidedStates)), law: penalty.art(29),
  says: '同一当事人的同一违法行为已经罚过款。',
  help: '同一违法行为违反几个规定的，按罚款数额高的处罚一次；确是两个行为的，核对日期和地点。',
} as const
export const amounts = {
  id: 'amounts', needs: all(any(is('kinds', 'fine'), not(filled('fine'))), any(is('kinds', 'gain'), not(filled('gain')))), says: '填了金额，却没有选相应的处罚种类。',
  help: '请核对处罚种类。',
} as const

/** 不予处罚要对得上理由：违法事实不能成立、时效已过，不是“情节轻微”。 */
export const educated = {
  id: 'education', when: is('excuse', 'minor', 'first', 'noFault', 'minorAge'), needs: filled('education'), law: penalty.art(33, '第三款'),
  says: '不予处罚的，应当对当事人进行教育。', help: '请填写教育情况；不满十四周岁的，写明责令监护人管教。',
} as const

/** 轻微不罚、首违不罚都要已经改正（第三十三条第一款）。 */
export const corrected = {
  id: 'corrected', when: is('excuse', 'minor', 'first'), needs: filled('correctedOn'), law: penalty.art(33), says: '没有登记改正，不能以轻微、首违不予处罚。',
  help: '请先办理“登记改正情况”；没有及时改正的，不适用这两项理由。',
} as const

/** 送达方式各有条件：电子送达要有签署的同意，公告送达满三十日。 */
export const consented = {
  id: 'consent', when: is('serviceMethod', 'electronic'), needs: yes('electronicConsent'), law: penalty.art(61), says: '当事人没有签署同意电子送达。',
  help: '请改用其他方式，或者先取得同意。',
} as const
export const announced = {
  id: 'announced', when: is('serviceMethod', 'notice'), needs: all(ordered('decidedOn', 'announcedOn'), ordered('announcedEnds', 'servedOn')),
  law: civilProcedure.art(95), says: '公告还没有满三十日，或者公告早于决定。', help: '作出决定以后公告，期满之日才视为送达。',
} as const
/**
 * 当场收缴：当场处罚的，罚款一百元以下，或者不当场收缴事后难以执行；边远、水上、交通不便的，当事人提出，两种程序都可以（第六十八条、第六十九条）。
 * 看的是罚款数额，不是这一笔交了多少：二百元分两次收也不行。
 */
export const cashAllowed = {
  id: 'cash', law: penalty.art(68), says: '不符合当场收缴的条件：罚款超过一百元，或者不是当场处罚。', help: '请到银行缴款；边远、水上、交通不便，当事人提出的，改选这种情形。',
  needs: all(
    every('payments', any(not(is('ground', 'small')), atMost('amount', 10_000))),
    any(not(some('payments', is('ground', 'small'))), all(is('procedure', 'simple'), atMost('fine', 10_000))),
    any(not(some('payments', is('ground', 'hard'))), is('procedure', 'simple')),
  ),
} as const
/** 收了现金才有现金可交，先交本机关，再交银行（第七十一条）。 */
export const cashTaken = {
  id: 'cashTaken', needs: ordered('cashOn', 'cashHandedOn'), law: penalty.art(71), says: '没有当场收缴的罚款，或者交本机关早于收缴。', help: '请核对缴款方式和日期；银行、电子支付的不用办理。',
} as const
export const cashHanded = {
  id: 'cashHanded', needs: ordered('cashHandedOn', 'cashBankedOn'), law: penalty.art(71), says: '当场收缴的罚款没有交本机关，或者交银行早于交本机关。', help: '请先办理“当场收缴款交本机关”。',
} as const
/** 收了现金的，交到了银行才能结案。 */
export const cashBanked = {
  id: 'cashBanked', when: some('payments', is('way', 'cash')), needs: ordered('cashOn', 'cashBankedOn'), law: penalty.art(71), says: '当场收缴的罚款还没有缴付银行。',
  help: '请先办理“当场收缴款交本机关”和“当场收缴款交银行”。',
} as const
export const capped = {
  id: 'surcharge', needs: not(yes('surchargeOver')), law: penalty.art(72), says: '加处的罚款超过了每日百分之三，或者超过了罚款本数。',
  help: '从缴款期满的次日起每日按罚款数额的百分之三加处，不得超出罚款的数额；申请复议、起诉期间不计算。',
} as const
export const afterUrging = {
  id: 'urged', needs: all(ordered('urgeEnds', 'courtAppliedOn', 1), ordered('suitTimeEndedOn', 'courtAppliedOn', 1)), law: compulsion.art(54),
  says: '催告没有满十个工作日，或者救济期限还没有届满。', help: '期满之后当事人仍不履行的，才能申请法院强制执行。',
} as const

/** 没有复议、诉讼的，救济期限不会早于送达后六个月（当场处罚六十日）届满。 */
export const remediesOver = {
  id: 'remedies', needs: any(filled('remedyAskedOn'), ordered('remedyEnds', 'suitTimeEndedOn')), law: compulsion.art(53),
  says: '救济期限届满日早于法定期限。', help: '请从送达之日起按六个月（当场处罚六十日）核对；申请过复议、起诉过的，先办理“登记复议、诉讼”。',
} as const

/** 没有撤回的、还在公示期内的、不是未成年人的，才能公开。 */
export const adult = {
  id: 'minors', needs: not(yes('underEighteen')), law: penalty.art(48), says: '当事人行为时未成年，处罚决定不公开。', help: '未成年人的处罚决定不在门户公开，请把“有一定社会影响”更正为否。',
} as const
export const stillStands = {
  id: 'reversed', needs: not(filled('reversedOn')), law: penalty.art(48, '第二款'), says: '决定已经被变更、撤销或者确认违法、无效，不能再公开。', help: '已经公开的，请办理“撤回公开”。',
} as const
export const publicTerm = {
  id: 'publicTerm', needs: ordered('publishedOn', 'publishUntil', 1), says: '公示截止日不晚于公开之日。', help: '请按公示期填写，到期自动不再显示。',
} as const

/** 结案：缴清，或者法院执行有了结果，或者决定已经被纠正。 */
export const performed = {
  id: 'performed', needs: any(ordered('owed', 'paidTotal'), filled('courtResult'), filled('reversedOn')), says: '罚没款没有缴清，法院执行也没有结果。',
  help: '请先催告、申请强制执行，或者登记缴款。',
} as const

/** 应当记录的环节要有记录，或者有经批准的缺失说明（第四十七条）；两样都在“执法全过程记录”里。 */
const recorded = (stage: keyof typeof stages) => ({
  id: `recorded-${stage}`, needs: linked('recordings', { states: kept, where: is('stage', stage) }), law: penalty.art(47),
  says: `“${stages[stage]}”环节没有执法记录，也没有批准的缺失说明。`, help: '请在“执法全过程记录”中登记（或者登记缺失并报批），再关联到本案。',
}) as const
const kept = ['uploaded', 'indexed', 'archived', 'held', 'gapAccepted'] as const
export const recordedStages = [
  { ...recorded('evidence'), when: is('procedure', 'ordinary') }, { ...recorded('notice'), when: filled('noticeServedOn') },
  { ...recorded('service'), when: filled('decidedOn') },
  { ...recorded('hearing'), when: filled('heardOn') }, { ...recorded('coercion'), when: filled('coercions') },
] as const
