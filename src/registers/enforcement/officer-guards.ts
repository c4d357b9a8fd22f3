import { alike, atLeast, is, not, ordered, reached, some, yes } from '../../kernel/condition.ts'
import { penalty } from '../../law/penalty.ts'

/** 辅助人员不得持证执法，只能做辅助事务。 */
export const notAuxiliary = {
  id: 'auxiliary', needs: not(is('staffType', 'auxiliary')), law: penalty.art(42), says: '辅助人员不能申领执法证，不能执法。', help: '请办理“登记辅助人员”。',
} as const

/** 有的省规定合同制、劳务派遣、借调人员不得执法；全国没有统一规定，所以只提醒。 */
export const onStaff = {
  id: 'staff', needs: not(is('staffType', 'worker', 'seconded')), warns: true, says: '工勤、借调人员能否申领执法证，各省规定不同。',
  help: '请核对本省规定；可以申领的，写明依据后继续。',
} as const

export const isAuxiliary = {
  id: 'onlyAuxiliary', needs: is('staffType', 'auxiliary'), says: '不是辅助人员。', help: '执法岗位的正式人员请办理“申领执法证”或者“凭证登记”。',
} as const

/** 从事法制审核要有资格：初次从事的，应当通过国家统一法律职业资格考试取得法律职业资格。 */
export const qualifiedReviewer = {
  id: 'reviewer', when: is('duties', 'review'), needs: yes('legalQualified'), warns: true, law: penalty.art(58, '第二款'),
  says: '法制审核人员没有登记法律职业资格。', help: '初次从事法制审核的，应当取得法律职业资格；以前已经从事的，写明情况后继续。',
} as const

export const passed = {
  id: 'exam', needs: some('exams', yes('passed')), says: '没有考试合格的记录。', help: '请先登记资格考试。',
} as const

export const trained = {
  id: 'training', needs: atLeast('trainedHours', 1), says: '申领前培训没有学时。', help: '请按培训考核表填写学时。',
} as const

/** 有效期起止不能颠倒。 */
export const certInOrder = { id: 'certOrder', needs: ordered('certFrom', 'certTo'), says: '有效期止早于有效期起。', help: '请照执法证核对。' } as const

/** 首次取证不晚于现在这张证的有效期起。 */
export const certifiedFirst = {
  id: 'certifiedOn', needs: ordered('certifiedOn', 'certFrom'), says: '首次取证日期晚于现证有效期起。', help: '换过证的，首次取证日期填第一张证的。',
} as const

export const certValid = {
  id: 'certValid', needs: not(reached('certEnds')), law: penalty.art(42), says: '这张执法证已经过期。', help: '请先换证；已经换了的，填新证的有效期。',
} as const

/** 一个证号只能属于一个人。 */
export const certOnce = {
  id: 'certOnce', needs: not(alike(['certNo'], ['active', 'suspended', 'expired'])), says: '这个执法证号已经登记在别人名下。', help: '请核对证号。',
} as const
