import { any, done, filled, is, not, ordered, yes } from '../../kernel/condition.ts'
import { legalAid } from '../../law/legal-aid.ts'

/** 要么属于第三十一条的事项，要么属于第三十二条的情形。 */
export const grounded = {
  id: 'grounded', needs: any(filled('matter'), filled('noIncomeTest')), law: legalAid.art(31),
  says: '没有填写申请事项，也没有不受经济条件限制的情形。', help: '请对照法律援助法第三十一条、第三十二条选一项；都不属于的，请作法律咨询办理。',
} as const

/** 距时效或者期限届满不足七日的，可以先行提供，所以必须标明。 */
export const urgencyMarked = {
  id: 'urgent', when: filled('limitationOn'), needs: any(ordered('appliedOn', 'limitationOn', 7), is('urgentWhy', 'limitation')),
  law: legalAid.art(44, '第一项'), says: '离时效或者期限届满不足七日，没有标明紧急情形。', help: '请标明，并立即联系法律援助机构先行提供。',
} as const

/** 材料齐全才转交；紧急的可以先行提供，随后补办。 */
export const complete = {
  id: 'complete', needs: any(yes('materialsComplete'), filled('earlyOn')), law: legalAid.art(43),
  says: '申请材料不齐。', help: '请办理“一次性告知补正”；紧急的，请办理“先行提供”。',
} as const

/** 申请人应当如实说明经济困难状况；第三十二条、第四十二条的除外。 */
export const incomeStated = {
  id: 'income', when: not(any(filled('noIncomeTest'), filled('exempt'))), needs: filled('incomeStatement'), law: legalAid.art(41),
  says: '没有经济困难状况说明或者诚信承诺书。', help: '请上传；属于免予核查、不受经济条件限制的，请选明情形。',
} as const

/** 补正要求只能提一次。 */
export const once = {
  id: 'once', needs: not(done('askSupply')), law: legalAid.art(43), says: '已经告知过补正，不能再次要求补充。', help: '请按现有材料转交，由法律援助机构决定。',
} as const

/** 只有给予援助的才指派。 */
export const granted = {
  id: 'granted', needs: is('result', 'granted'), law: legalAid.art(43), says: '没有给予法律援助的决定。', help: '不予援助的，请告知可以提出异议。',
} as const

/** 对不予援助、终止援助的决定才有异议。 */
export const adverse = {
  id: 'adverse', needs: any(is('result', 'refused'), filled('terminatedOn')), law: legalAid.art(49), says: '没有不予援助或者终止援助的决定。',
  help: '请核对审查结果。',
} as const

/** 给予了援助的，办完才能结案。 */
export const carriedOut = {
  id: 'carriedOut', needs: any(filled('doneOn'), filled('terminatedOn'), is('result', 'refused', 'withdrawn')), law: legalAid.art(50),
  says: '援助事项还没有办结。', help: '请先登记指派和办结。',
} as const
