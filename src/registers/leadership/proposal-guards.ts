import { all, any, done, every, filled, is, not, yes } from '../../kernel/condition.ts'
import { deputies } from '../../law/deputies.ts'

/** 要由本单位答复提出人的：不是会办，没有退回。 */
export const toAnswer = all(is('kind', 'suggestion', 'cppcc', 'opinion'), not(is('part', 'assist')), not(filled('sentBackOn')))

const suggested = is('kind', 'suggestion', 'cppcc')

/** 办理中应当与代表联系沟通，充分听取意见；答复之前至少有一次记录。 */
export const contacted = {
  id: 'contacted', when: suggested, needs: filled('contacts'), law: deputies.art(51), says: '还没有与提出人联系沟通的记录。',
  help: '请先办理“联系沟通”，充分听取意见，再答复。',
} as const

/** 主办的，要附会办单位的意见。 */
export const assisted = {
  id: 'assisted', when: is('part', 'lead'), needs: filled('assistOpinions'), says: '主办的答复没有附会办意见。', help: '请收齐会办单位的书面意见后上传。',
} as const

/** 只有会办的才提会办意见，会办的也只提会办意见。 */
export const assisting = { id: 'assisting', needs: is('part', 'assist'), says: '不是会办件。', help: '独办、主办的请办理“拟办答复”。' } as const
export const answering = { id: 'answering', needs: not(is('part', 'assist')), says: '会办件不直接答复提出人。', help: '请办理“提出会办意见”。' } as const

/** 答复为“已解决”的，承诺的事项都要兑现了。 */
export const kept = {
  id: 'kept', when: is('replyClass', 'a'), needs: every('commitments', filled('doneOn')), says: '答复为“已解决”，还有没兑现的承诺。',
  help: '请改答复类别为“正在解决”或者“列入计划”，或者登记兑现日期。',
} as const

/** 不满意的才二次办理；不满意的不二次办理不能了结。 */
export const unsatisfied = { id: 'unsatisfied', needs: is('satisfaction', 'unsatisfied'), says: '评价不是“不满意”。', help: '请改办“承诺跟踪”或者“办结”。' } as const
export const second = {
  id: 'second', when: is('satisfaction', 'unsatisfied'), needs: done('rehandle'), law: deputies.art(51), says: '提出人不满意，还没有二次办理。',
  help: '请办理“二次办理”，再作答复。',
} as const

/** 承诺的事项全部兑现才能办结。 */
export const fulfilled = {
  id: 'fulfilled', needs: every('commitments', filled('doneOn')), says: '还有没兑现的承诺。', help: '请办理“承诺跟踪”，登记兑现日期。',
} as const

/** 答复的全文要双方同意才公开。 */
export const agreed = {
  id: 'agreed', when: filled('publicReply'), needs: yes('agreed'), says: '提出人和承办单位没有同意公开答复。', help: '请只公开办理情况报告，或者征得同意。',
} as const

/** 代表建议的办理情况报告应当公开。 */
export const reported = {
  id: 'reported', needs: any(filled('handlingReport'), filled('publicReply')), law: deputies.art(51, '第三款'), says: '没有可以公开的内容。',
  help: '请填写办理情况报告。',
} as const
