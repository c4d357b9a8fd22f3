import { done, every, filled, inState, is, last, linked, not, yes } from '../../kernel/condition.ts'
import { disclosure } from '../../law/disclosure.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { personalInformation } from '../../law/personal-information.ts'

/** 除公开的链接外，不收集发帖人的信息。 */
export const posterLeftOut = {
  id: 'poster', needs: not(yes('numbersTold')), law: personalInformation.art(6), says: '舆情概况里写有证件号、手机号或者银行卡号。', help: '请删去：只记反映的事和公开链接，不记发帖人。',
} as const

/** 回应的事实要有出处：影响社会稳定、扰乱秩序的虚假或者不完整信息，发布准确的信息予以澄清。 */
export const sourced = {
  id: 'source', needs: filled('factSource'), law: disclosure.art(6, '第二款'), says: '没有事实依据。', help: '请先核查，写明事实从哪里来。',
} as const

/** 回应口径经分管领导或者主要负责人审定。 */
export const cleared = { id: 'cleared', needs: done('clear'), says: '回应口径没有审定。', help: '请分管领导或者主要负责人办理“审定回应口径”。' } as const

/** 每一次发布都先过保密审查。 */
export const secret = {
  id: 'secrecy', needs: every('responses', yes('secrecyReviewed')), law: disclosure.art(17), says: '发布内容没有经过保密审查。', help: '请先审查，再勾选“经保密审查”。',
} as const

/** 先发现，后回应。 */
export const afterFound = { id: 'early', needs: not(yes('tooEarly')), says: '回应早于发现。', help: '请核对发现时间和发布时间。' } as const

/** 涉突发事件的，对外只用该事件标明可公开的表述（X18）。 */
export const fromIncident = {
  id: 'X18', when: filled('incident'), needs: linked('incident', { where: filled('publicNotice') }), law: emergencyResponse.art(7),
  says: '相关突发事件还没有可以公开的表述。', help: '请应急（安监）经办人在该事件的报告中标明可公开的表述。',
} as const

/** 通报、发布会、其他回应各办各的环节，时限才分得清。 */
export const isNotice = { id: 'notice', needs: last('responses', is('kind', 'notice')), says: '这一次不是通报。', help: '请改办“召开发布会”或者“回帖、接受采访”。' } as const
export const isPress = { id: 'press', needs: last('responses', is('kind', 'press')), says: '这一次不是新闻发布会。', help: '请改办“发布通报”或者“回帖、接受采访”。' } as const
export const isReply = {
  id: 'reply', needs: last('responses', is('kind', 'reply', 'interview')), says: '这一次是通报或者发布会。', help: '请改办“发布通报”或者“召开发布会”。',
} as const

/** 已经逾期的，不能靠降级抹掉。 */
export const notOverdue = {
  id: 'lowered', needs: not(yes('overdueThen')), says: '已经超过通报时限，不能降级。', help: '请照实办理；级别定错的，申请更正，由他人批准。',
} as const

/** 已经在那一级的，不必再升、再降。 */
export const mayRise = { id: 'alreadyMajor', before: true, needs: not(is('level', 'major')), says: '已经是重大级别。', help: '请照办；级别定错的，办理“降级”。' } as const
export const mayFall = { id: 'notMajor', before: true, needs: is('level', 'major'), says: '不是重大级别，不必降级。', help: '请照办；级别定错的，办理“升级”。' } as const

/** 核查清楚了才能说不属实、才能移送。 */
export const checkedFirst = {
  id: 'checked', needs: is('truth', 'yes', 'partly', 'no'), says: '核查还没有结论。', help: '请先核查，写明属实、部分属实或者不属实。',
} as const

/** 涉重大以上突发事件的，不能不回应。 */
export const notMajor = {
  id: 'major', needs: is('level', 'other'), law: emergencyResponse.art(7), says: '涉重大以上突发事件的舆情应当回应。', help: '请办理“发布通报”。',
} as const

/** 需要回应的：没有认定“无须回应”的都算。 */
export const needed = not(inState('noResponse'))
