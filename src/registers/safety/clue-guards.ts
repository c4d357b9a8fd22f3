import { filled, is, linked, not, ordered, some, yes } from '../../kernel/condition.ts'
import { organisedCrime } from '../../law/organised-crime.ts'

// 线索的各道关口。G2（不设调查栏）由“没有调查栏目”保证，G4（不进检索）由限定知悉保证；先发现、后移送由环节的先后保证。

/** 涉及的本单位人员，不得是甄别人，也不得是知悉人。 */
export const bypassesNamed = {
  id: 'G1bypass', needs: not(yes('namedAmongReaders')), law: organisedCrime.art(61),
  says: '被反映的人员列入了甄别人或者知悉人。', help: '请另行指定；涉及分管领导的，由其他负责人甄别。',
} as const

/** G1：公职人员涉黑涉恶、充当“保护伞”的线索，移送监察机关。 */
export const officialsToSupervision = {
  id: 'G1', when: is('kind', 'umbrella'), needs: is('handedTo', 'supervision'), law: organisedCrime.art(51),
  says: '涉及公职人员的线索应当移送监察机关。', help: '请将“移送机关”改为监察机关。',
} as const

/** 紧急线索当日甄别；确实没有做到的，照实登记并说明原因。 */
export const assessedSameDay = {
  id: 'sameDay', when: yes('urgent'), needs: ordered('assessedOn', 'foundOn'), warns: true,
  says: '紧急线索没有在发现当日甄别。', help: '请核对日期；确实晚于当日的，说明原因后继续。',
} as const

/** 对方签收以后，本单位才算交出去。 */
export const takenOver = {
  id: 'takenOver', needs: linked('transfers', { states: ['accepted', 'answered'] }), law: organisedCrime.art(25), says: '接收单位还没有签收。',
  help: '请催接收人签收；不签收的，在移交件里“收回”，再另行移送。',
} as const
/** 对方退回、本单位收回以后，线索才接着由本单位办；看不到移交件的人，不能说它已经回来。 */
export const comeBack = {
  id: 'comeBack', needs: not(linked('transfers', { states: ['offered', 'accepted', 'answered'] })), law: organisedCrime.art(25),
  says: '移交件还没有退回，也没有收回。', help: '请先在移交件里“收回”；对方已经签收的，请办理“登记对方签收”。',
} as const

/** 接收机关给出结果之后才能办结；“核查中”不是结果。 */
export const hasOutcome = {
  id: 'outcome', needs: some('feedback', is('status', 'filed', 'notTrue', 'transferred', 'closed')),
  says: '接收机关还没有给出结果。', help: '请先办理“登记反馈”；只反馈“核查中”的，不能办结。',
} as const

/** 实名举报应当回复举报人；确实联系不上的，说明原因。 */
export const informantAnswered = {
  id: 'answered', when: is('reporterMode', 'named'), needs: filled('repliedOn'), warns: true,
  says: '实名举报，尚未回复举报人。', help: '请回复后填写“回复举报人日期”；确实无法回复的，说明原因后继续。',
} as const
