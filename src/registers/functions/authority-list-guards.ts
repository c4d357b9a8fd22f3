import { alike, filled, is, linked, not, ordered, stands, yes } from '../../kernel/condition.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { compulsion } from '../../law/compulsion.ts'
import { licensing } from '../../law/licensing.ts'
import { penalty } from '../../law/penalty.ts'

/** 依据在生效那天必须有效。 */
export const basisStands = {
  id: 'basis', needs: stands('basis', 'effectiveFrom'), says: '有的依据在生效日已经失效、尚未施行，或者不在法律目录中。',
  help: '请核对依据的全称和生效日；依据已经废止的，改用现行依据或者不列入清单。',
} as const

/** 处罚、许可、强制只能由法律、法规、规章设定，其他规范性文件一律不得设定。 */
export const levelForPenalty = {
  id: 'penaltyLevel', when: is('listType', 'penalty'), needs: is('basisLevel', 'law', 'regulation', 'local', 'rule'), law: penalty.art(16),
  says: '法律、法规、规章以外的规范性文件不得设定行政处罚。',
  help: '请列明法律、法规或者规章的条款。',
} as const
export const levelForPermit = {
  id: 'permitLevel', when: is('listType', 'permit'), needs: not(is('basisLevel', 'normative')), law: licensing.art(17), says: '规范性文件不得设定行政许可。',
  help: '请列明法律、法规的条款。',
} as const
export const levelForCoercion = {
  id: 'coercionLevel', when: is('listType', 'coercion'), needs: is('basisLevel', 'law', 'regulation', 'local'), law: compulsion.art(10),
  says: '行政强制措施只能由法律、法规设定。', help: '请列明法律、法规的条款。',
} as const
/** 收费要有法律、行政法规或者国务院规定作依据，且在公布的收费目录之内。 */
export const levelForFee = {
  id: 'feeLevel', when: is('listType', 'fee'), needs: is('basisLevel', 'law', 'regulation', 'stateCouncil'), law: businessEnvironment.art(25),
  says: '收费没有法律、行政法规或者国务院规定作依据。', help: '没有依据的收费应当取消，不能列入清单。',
} as const
/** 市场准入负面清单全国统一，地方不得另立。 */
export const oneNegativeList = {
  id: 'negative', when: is('listType', 'negative'), needs: is('basisLevel', 'law', 'regulation', 'stateCouncil'), law: businessEnvironment.art(20),
  says: '市场准入负面清单由国家统一制定，地方不得另立。', help: '请按全国统一的清单登记，没有的不能列入。',
} as const

/** 赋权决定先公布、先起算，事项才能生效；没有赋权的日子不能办案。 */
export const delegated = {
  id: 'delegation', when: is('listType', 'penalty'), needs: ordered('delegatedFrom', 'effectiveFrom'), law: penalty.art(24),
  says: '生效日早于赋权起始日。', help: '请把生效日改到赋权起始日或者以后。',
} as const
export const delegationPublished = {
  id: 'delegationPublished', when: is('listType', 'penalty'), needs: ordered('delegationPublishedOn', 'effectiveFrom'), law: penalty.art(24),
  says: '赋权决定公布之前不能生效。', help: '请核对赋权决定的公布日期。',
} as const
export const able = {
  id: 'capability', when: is('listType', 'penalty'), needs: not(is('capability', 'unable')), warns: true, law: penalty.art(24),
  says: '评估认为不能承接。', help: '请向县里反映调整；暂时列入的，写明理由后继续。',
} as const

export const delegationInOrder = {
  id: 'delegationOrder', when: filled('delegatedTo'), needs: ordered('delegatedFrom', 'delegatedTo'), says: '赋权截止日早于起始日。', help: '请核对日期。',
} as const
export const inOrder = {
  id: 'order', when: filled('effectiveTo'), needs: ordered('effectiveFrom', 'effectiveTo'), says: '失效日早于生效日。', help: '请核对日期。',
} as const

/** 一个事项在同一时间只能有一个有效版本。 */
export const oneVersion = {
  id: 'overlap', needs: not(alike(['listType', 'itemCode'], ['published', 'toReview', 'suspended'])), says: '这个事项还有一个版本有效。',
  help: '请先在旧版办理“由新版替代”或者“取消”，再公布新版。',
} as const
export const approvedSuccessor = {
  id: 'successor', needs: linked('successor', { states: ['approved', 'published'] }), says: '新版还没有批准。', help: '新版批准之前，仍按现行版本执行。',
} as const
/** 旧版的最后一天早于新版的生效日：没有一天两版都有效。 */
export const endsFirst = {
  id: 'endsFirst', when: filled('effectiveTo'), needs: not(linked<'successor', 'effectiveTo'>('successor', { covers: { days: ['effectiveTo'], from: 'effectiveFrom' } })),
  says: '旧版失效之前，新版已经生效。', help: '请把失效日填到新版生效日的前一天。',
} as const
export const changed = {
  id: 'changeReason', when: filled('predecessor'), needs: filled('changeReason'), says: '新版没有写调整原因。', help: '请选择调整原因。',
} as const
/** 登记时说废止、被替代了的，目录里查不到的本地文件也算，复核时要换掉。 */
export const goneReplaced = {
  id: 'goneBasis', needs: not(yes('keepsGone')), says: '登记为废止（被替代）的依据还在“设定依据”里。', help: '请换成现行依据；没有现行依据的，取消这一项；变动登记错了的，先申请更正“依据变动”。',
} as const
/** 复核以后继续有效的，要么依据换成了现行的，要么核对过条款没有变。 */
export const rechecked = {
  id: 'recheckedBasis', needs: stands('basis', 'confirmedOn'), says: '有的依据在复核那天已经失效、尚未施行，或者不在法律目录中。', help: '请换成现行依据；没有现行依据的，取消这一项。',
} as const
