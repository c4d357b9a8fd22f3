import { alike, all, any, done, every, filled, is, not, ordered, related, yes } from '../../kernel/condition.ts'
import { audit } from '../../law/audit.ts'
import { governmentInspection } from '../../law/government-inspection.ts'

/** 整改时限不能早于收到或者发现的那天。 */
export const inOrder = {
  id: 'order', needs: ordered('foundOn', 'deadline'), says: '整改时限早于发现日期。', help: '请核对来源文件写明的时限。',
} as const

const unfinished = ['found', 'booked', 'entrusted', 'planned', 'inProgress', 'returned', 'submitted', 'verified']
const openThisYear = alike(['problemKey', 'foundYear'], unfinished)

/** 屡改屡犯：相同的问题本单位以前整改销号过，或者往年登记、到今年还没有销号——连续两年都有，不因为上一次还开着就不算。 */
export const repeated = {
  id: 'repeated', needs: yes('repeated'), warns: true,
  when: any(alike(['problemKey'], ['closed', 'rechecked', 'reopened']), all(alike(['problemKey'], unfinished), not(openThisYear))),
  says: '相同的问题以前整改过，或者往年发现、至今没有销号，没有标明屡改屡犯。',
  help: '请勾选“屡改屡犯”，并在“上一次整改”中选出那一条，系统会另提一项长效机制任务；比对后不是同一问题的，写明理由后继续。',
} as const

/** 同一年里同一个问题只开一条，否则发现数、整改率都重复计算。 */
export const twice = {
  id: 'twice', when: openThisYear, needs: yes('repeated'), warns: true, says: '相同的问题今年已经登记，正在整改。',
  help: '同一个问题请在原记录上整改，本条由分管领导作废；来源不同、要分别答复的，或者是另一处的同类问题，写明后继续。',
} as const

/** 屡改屡犯的，方案要对着上一次：为什么没有改住。 */
export const traced = {
  id: 'traced', when: yes('repeated'), needs: any(filled('previous'), related('rectification')),
  says: '标明屡改屡犯，没有指出上一次整改。', help: '请填写“上一次整改”，或者用“关联”连到那一条。',
} as const

/** 屡改屡犯的，只补这一次不够。 */
export const rooted = {
  id: 'rooted', when: yes('repeated'), needs: filled('rootFix'), says: '屡改屡犯，没有长效机制。', help: '请在方案中写明长效机制。',
} as const

/** 整改方案：每条措施都有内容、责任人和时限。 */
export const measures = {
  id: 'measures', needs: every('measures', all(filled('text'), filled('owner'), filled('due'))), says: '有的措施没有责任人或者时限。',
  help: '请逐条补齐措施、责任人、时限。', law: governmentInspection.art(18),
} as const

/** 来源机关要求由其验收的，凭它的意见验收。 */
export const originVerified = {
  id: 'originVerified', when: yes('originVerifies'), needs: filled('originReply'), says: '来源机关还没有验收意见。', help: '请报来源机关验收，收到意见后上传。',
} as const

/** 意见书、建议书和审计、督查的问题，销号之前要把整改情况报回去。 */
export const reported = {
  id: 'reported', when: is('origin', 'reconOpinion', 'judicialSuggestion', 'prosecutor', 'audit', 'supervision'), needs: filled('reportedOn'),
  says: '还没有向来源机关报送整改情况。', help: '请先办理“报送整改情况”。', law: governmentInspection.art(18),
} as const

/** 审计查出的问题，整改结果要向社会公布。 */
export const published = {
  id: 'published', when: is('origin', 'audit'), needs: filled('publishedOn'), law: audit.art(52), warns: true,
  says: '审计整改结果还没有公布。', help: '请办理“公布整改结果”；按规定不公布的，写明理由后继续。',
} as const

/** 只有依条例作出的督查结论才有三十日的复核。 */
export const objectable = {
  id: 'objectable', needs: yes('underRegulation'), law: governmentInspection.art(17), says: '不是依政府督查工作条例作出的督查结论。',
  help: '对其他来源的问题有异议，请按来源文件写明的途径反映。',
} as const

/** 先有申请，后有决定。 */
export const objected = { id: 'objected', needs: filled('objectedOn'), says: '没有申请过复核。', help: '请先办理“申请复核督查结论”。' } as const

/** 一个问题只转入一次；转入以后按任务督办。 */
export const notCarried = {
  id: 'notCarried', needs: not(any(done('carry'), done('carryAtYearEnd'))), says: '已经转入下年计划。', help: '请到“转入下年的任务”中督办。',
} as const
