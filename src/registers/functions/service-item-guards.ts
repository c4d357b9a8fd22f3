import { alike, all, any, atLeast, every, filled, is, linked, not, ordered, stands, yes } from '../../kernel/condition.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { licensing } from '../../law/licensing.ts'
import { onlineService } from '../../law/online-service.ts'

/** 办事指南依附于权责清单：清单上没有公布的，不能对外办。 */
export const listed = {
  id: 'listed', needs: linked('item', { states: ['published'] }), law: businessEnvironment.art(35),
  says: '对应的权责清单事项没有公布，或者已经暂停、待复核。', help: '请先在“权责清单”公布（复核）这个事项，再公布办事指南。',
} as const

/** 承诺时限只能在法定时限之内压减。 */
export const promiseShorter = {
  id: 'promise', needs: ordered('promiseLimit', 'legalLimit'), law: businessEnvironment.art(36), says: '承诺时限长于法定时限。',
  help: '承诺时限只能压减，请改短。',
} as const

/** 清单之外不得索要证明和材料。 */
export const materialBasis = {
  id: 'materialBasis', needs: every('materials', any(not(is('source', 'applicant')), filled('basis'))), law: businessEnvironment.art(44),
  says: '有的材料要申请人提交，却没有依据。', help: '请写明依据到条；没有依据的，从指南中去掉。',
} as const

/** 机关已经有的，不再向群众要。 */
export const notHeld = {
  id: 'notHeld', needs: every('materials', not(all(yes('available'), is('source', 'applicant')))), law: onlineService.art(7),
  says: '有的材料本机关已有或者能够共享取得，却还要申请人提交。', help: '请把来源改为“本机关已有”或者“部门共享取得”，办件时自行调取。',
} as const

/** 收费要有现行有效的依据；许可原则上不收费。 */
export const feeBased = {
  id: 'fee', when: atLeast('fee', 1), needs: stands('feeBasis', 'draftedOn'), law: businessEnvironment.art(25), says: '收费没有现行有效的依据。',
  help: '请选收费依据的全称；没有依据的不得收费。',
} as const
export const permitFree = {
  id: 'permitFee', when: is('kind', 'permit'), needs: not(atLeast('fee', 1)), warns: true, law: licensing.art(58), says: '实施行政许可不收费。',
  help: '法律、行政法规另有规定的，写明是哪一条后继续。',
} as const

export const oneGuide = {
  id: 'oneGuide', needs: not(alike(['item'], ['published', 'suspended'])), warns: true, says: '这个权责事项已经有一份公布的办事指南。',
  help: '是新版的，请先在旧版办理“由新版替代”；同一事项分情形编写的，写明是哪种情形后继续。',
} as const
export const approvedSuccessor = {
  id: 'successor', needs: linked('successor', { states: ['approved', 'published'] }), says: '新版还没有批准。', help: '新版批准之前，仍按现行指南办理。',
} as const
