import type { Citation } from '../../law/statute.ts'
import { administrationProblems } from './administration.ts'
import { auditProblems } from './audit.ts'
import { checkingProblems } from './checking.ts'
import { consultationProblems } from './consultation.ts'
import { deskProblems } from './desk.ts'
import { documentProblems } from './documents.ts'
import { doorProblems } from './door.ts'
import { faultProblems } from './faults.ts'
import { fileProblems } from './files.ts'
import { listProblems } from './lists.ts'
import { privacyProblems } from './privacy.ts'

/**
 * Every refusal a user can meet: a stable code, one Chinese sentence (`{…}` are slots), what to do next, and the HTTP status.
 * A code is never reused; docs/problems.md lists the same codes and a test compares both. Reserved areas:
 * STP step, FLD field, DAT date, PER permission, REC record, FIL file, DOC document, CHK checking, FIG figure, RPT report, IMP import, AUT sign-in, PRI privacy, CON consultation, ADM administration, AUD audit, SYS system.
 */
export const problems = {
  ...deskProblems,
  ...fileProblems,
  ...faultProblems,
  ...documentProblems,
  ...checkingProblems,
  ...doorProblems,
  ...listProblems,
  ...administrationProblems,
  ...auditProblems,
  ...privacyProblems,
  ...consultationProblems,
  'MF-REC-001': { status: 404, says: '没有找到这条记录。', next: '它可能不在您的管辖范围内；请从台账列表重新进入。' },
  'MF-REC-002': { status: 404, says: '没有名为“{register}”的台账。', next: '请从左侧菜单选择台账。' },
  'MF-REC-003': {
    status: 409,
    says: '这条记录在您打开之后已被{by}修改（现为第{version}版）。',
    next: '请对照两个版本后重新提交；您填写的内容没有丢失。',
  },
  'MF-REC-004': {
    status: 409,
    says: '疑似重复：{code} 与本条的主要内容相同，时间也相近。',
    next: '请先核对；确属另一件事，请填写“并非重复”的说明后再提交。',
  },
  'MF-REC-005': { status: 409, says: '{period}的数据已随年度报告锁定。', next: '请使用“更正”，写明理由，由他人批准；原值会保留。' },
  'MF-REC-009': {
    status: 409,
    says: '“{name}”自 {day} 起撤销，不再接收新的事项。',
    next: '请登记到承接其工作的单位；原有记录仍可继续办理。',
  },
  'MF-STP-001': { status: 404, says: '“{register}”没有“{step}”这一环节。', next: '请从记录页列出的环节中选择。' },
  'MF-STP-002': { status: 409, says: '“{step}”只能在{from}时办理，这条记录现在是“{state}”。', next: '当前可以办理：{possible}。' },
  'MF-STP-003': { status: 422, says: '还不能“{step}”：{reason}', next: '{help}' },
  'MF-STP-004': { status: 422, says: '“{step}”需要写明理由。', next: '请填写理由后再提交。' },
  'MF-STP-005': { status: 409, says: '“{step}”由系统在时限届满时自动办理，不能手工办理。', next: '请查看时限页了解届满日。' },
  'MF-STP-006': { status: 409, says: '已有一项更正在等待批准。', next: '请先由他人批准或退回该更正。' },
  'MF-STP-007': { status: 409, says: '没有等待批准的更正。', next: '请先提出更正申请。' },
  'MF-STP-008': { status: 409, says: '“{step}”由系统在相应功能中办理，不能直接填写结果。', next: '请使用页面上的“{step}”按钮。' },
  'MF-STP-009': { status: 422, says: '办理“{step}”前请再看一眼：{reason}', next: '{help}确属正常的，请写明理由后再办理。' },
  'MF-STP-010': { status: 422, says: '没有要更正的内容。', next: '请选择要更正的栏目，改成正确的内容；与原来一样的不用提交。' },
  'MF-STP-011': { status: 422, says: '还没有办到填写“{field}”的环节，不能用更正填写。', next: '请在办理相应环节时填写。' },
  'MF-STP-012': {
    status: 422,
    says: '没有办过这一环节，或者它的日期写在栏目里。',
    next: '请选择列出的环节；日期写在栏目里的，更正那一栏。',
  },
  'MF-FLD-001': { status: 422, says: '填写的内容有 {count} 处需要修改。', next: '请按各栏的提示修改后再提交；已填内容不会丢失。' },
  'MF-FLD-002': { status: 422, says: '“{field}”必须填写。', next: '请填写“{field}”。' },
  'MF-FLD-003': { status: 422, says: '“{step}”没有“{field}”这一栏。', next: '请去掉这一栏；可填写的栏目是：{known}。' },
  'MF-FLD-004': { status: 422, says: '“{field}”应当是{expected}，收到的是{got}。', next: '请改为{expected}。' },
  'MF-FLD-005': { status: 422, says: '“{field}”没有“{got}”这个选项。', next: '请从以下选项中选择：{choices}。' },
  'MF-FLD-006': { status: 422, says: '“{field}”{limit}。', next: '请按要求修改。' },
  'MF-FLD-007': { status: 422, says: '“{field}”不是有效的公民身份号码：{why}。', next: '请核对证件后重新填写 18 位号码。' },
  'MF-FLD-008': {
    status: 422,
    says: '“{field}”不是有效的统一社会信用代码：{why}。',
    next: '请核对营业执照或法人证书后重新填写 18 位代码。',
  },
  'MF-FLD-009': { status: 422, says: '“{field}”不是有效的电话号码。', next: '请填写 11 位手机号，或区号加 7 至 8 位固定电话。' },
  'MF-FLD-010': { status: 422, says: '“{field}”含有{found}，不能出现在可公开的栏目里。', next: '请删去个人信息，改填到当事人栏。' },
  'MF-FLD-011': { status: 422, says: '“{field}”中的人员不在名册上。', next: '请先在“人员”中登记，或从名册中选择。' },
  'MF-FLD-012': { status: 422, says: '“{field}”指向的记录不存在或您无权查看。', next: '请重新选择关联记录。' },
  'MF-FLD-013': { status: 422, says: '“{field}”不是有效的发文字号。', next: '请按“机关代字〔年份〕序号号”填写，例如 云政发〔2026〕3号。' },
  'MF-FLD-014': {
    status: 422,
    says: '有 {count} 个附件不在系统中，或者不是您上传的。',
    next: '请重新上传附件后再提交；其他内容不会丢失。',
  },
  'MF-FLD-015': {
    status: 422,
    says: '“{field}”不是有效的校验值。',
    next: '请用“从文件算出”，或者照抄采集站给出的 32、64 或 128 位十六进制数字。',
  },
  'MF-DAT-001': { status: 422, says: '“{field}”填的是 {got}，没有这一天。', next: '请填写真实存在的日期，格式如 2026-03-05。' },
  'MF-DAT-002': { status: 422, says: '“{field}”是 {got}，晚于今天 {today}。', next: '实际发生的日期不能在将来，请改正。' },
  'MF-DAT-014': { status: 422, says: '“{field}”是 {got}，现在才 {now}。', next: '实际发生的时间不能在将来，请改正。' },
  'MF-DAT-003': {
    status: 422,
    says: '“{field}”（{got}）早于“{earlier}”（{than}）。',
    next: '环节的日期应当依次不减，请核对先后。{advice}',
  },
  'MF-DAT-004': { status: 422, says: '补录已超过 {days} 天，需要说明理由。', next: '请在“补录理由”中写明迟录的原因。' },
  'MF-PER-001': { status: 403, says: '您的岗位（{roles}）不能办理“{step}”。', next: '这一环节由{by}办理。' },
  'MF-PER-002': { status: 403, says: '“{step}”不能由办理“{done}”的同一人办理。', next: '请交由其他有权人员办理。' },
  'MF-PER-003': { status: 403, says: '您无权查看“{register}”。', next: '如工作需要，请联系本单位系统管理员调整岗位。' },
  'MF-PER-004': { status: 403, says: '查看完整个人信息需要写明用途。', next: '请填写查看用途；本次查看会留痕。' },
  'MF-PER-005': { status: 403, says: '这条记录限定知悉范围，您不在名单内。', next: '如工作需要，请向承办人申请。' },
  'MF-PER-006': { status: 403, says: '单位“{unit}”不在您的管辖范围内。', next: '请选择本单位或下级单位。' },
  'MF-PER-007': { status: 403, says: '您是本事项的{as}，不能办理“{step}”，应当回避。', next: '请交由其他有权人员办理。' },
  'MF-PER-008': {
    status: 403,
    says: '您的岗位刚刚有变动，这次没有办成。',
    next: '请刷新页面后再试；仍不能办理的，请联系本单位系统管理员。',
  },
  'MF-PER-009': {
    status: 403,
    says: '“{field}”只有{by}能看，您不能办理“{step}”。',
    next: '请由能看的人办理；要换经办人的，由现经办人本人移交。',
  },
  'MF-FIG-001': { status: 404, says: '没有编号为“{figure}”的指标。', next: '请从指标目录中选择。' },
  'MF-FIG-002': { status: 422, says: '“{figure}”{period}没有记录，也没有零报告，不能写作 0。', next: '请核实后办理零报告，或补录记录。' },
  'MF-RPT-001': { status: 404, says: '没有找到这份年度报告。', next: '请从年度报告列表重新进入。' },
  'MF-RPT-002': { status: 422, says: '报告还有 {count} 处错误未处理，不能送审。', next: '请按校核结果逐条修改。' },
  'MF-RPT-003': { status: 403, says: '报告不能由起草人本人审批。', next: '请由分管领导或主要负责人审批。' },
  'MF-RPT-004': { status: 409, says: '报告现在是“{state}”，不能{action}。', next: '请按“起草—校核—送审—批准—公开”的顺序办理。' },
  'MF-RPT-005': {
    status: 409,
    says: '这份报告起草之后，正文已由{by}修改过；重新起草会覆盖改过的正文。',
    next: '不想丢掉修改的，请打开报告继续修改；确要按台账重新起草的，请确认覆盖（原文留在历史中）。',
  },
  'MF-IMP-001': {
    status: 422,
    says: '导入文件有 {count} 行不能接受，整份文件没有写入任何记录。',
    next: '请下载退回文件，按每行末尾的说明修改后重新导入。',
  },
  'MF-IMP-002': { status: 422, says: '导入文件缺少“{field}”列。', next: '请使用本台账的模板，或在列对应中指定。' },
  'MF-IMP-003': { status: 422, says: '第 {line} 行“{field}”：{why}', next: '{help}' },
  'MF-IMP-004': { status: 422, says: '前 10 行里没有找到“{register}”的表头。', next: '请使用本台账的模板；表头应当是：{known}。' },
  'MF-IMP-005': { status: 422, says: '不认识这些列：{headings}。', next: '请改名或删去；可以使用的列是：{known}。' },
  'MF-IMP-006': { status: 422, says: '“{field}”有两列：{headings}。', next: '请只保留一列。' },
  'MF-IMP-007': {
    status: 409,
    says: '同一份文件已在 {at} 由{by}导入过（{rows} 条），没有重复写入。',
    next: '确需重新导入，请先撤销那一次导入。',
  },
  'MF-IMP-008': { status: 422, says: '文件“{name}”不能作为表格读取。', next: '请用 WPS 或 Office 打开核对，另存为 xlsx 后重新导入。' },
  'MF-IMP-009': { status: 415, says: '文件“{name}”不是 xlsx 或 csv 表格。', next: '请用 WPS 或 Office 另存为 xlsx 后重新导入。' },
  'MF-IMP-010': { status: 422, says: '文件里没有可以导入的行。', next: '请从表头的下一行起填写；标有“【示例】”的行和合计行不导入。' },
  'MF-IMP-011': { status: 413, says: '文件超过 {max} 行，一次不能全部导入。', next: '请按年度或村（社区）拆分后分次导入。' },
  'MF-IMP-012': {
    status: 422,
    says: '“{field}”是按数字保存的长号码，末几位已经失真。',
    next: '请把这一列设为“文本”格式，重新填写原号码。',
  },
  'MF-IMP-013': { status: 422, says: '“{field}”的公式没有可用的结果。', next: '请把公式改为数值或文字。' },
  'MF-IMP-014': { status: 422, says: '“{field}”中的“{name}”不在{unit}的名册上。', next: '请核对姓名，或先在“人员”中登记。' },
  'MF-IMP-015': { status: 422, says: '“{field}”中的“{name}”在{unit}有 {count} 人同名。', next: '请在页面上逐条登记，从名册中选择本人。' },
  'MF-IMP-016': {
    status: 422,
    says: '“{field}”没有“{name}”这个单位，或者有几个单位叫这个名字。',
    next: '请填写单位全称或单位代码，例如：{known}。',
  },
  'MF-IMP-017': { status: 422, says: '“{step}”必须关联其他记录或上传文件（{field}），不能用表格导入。', next: '请在页面上逐条登记。' },
  'MF-IMP-018': { status: 404, says: '没有找到这次导入，或者它已经撤销。', next: '请从导入记录中重新选择。' },
  'MF-IMP-019': {
    status: 409,
    says: '这次导入的记录有 {count} 条之后办理过或者不在您的可见范围，不能整批撤销。',
    next: '请逐条核对，确需作废的在记录页办理“作废”。',
  },
  'MF-IMP-020': { status: 422, says: '导出需要写明用途（至少 4 个字）。', next: '请填写用途；本次导出会留痕。' },
  'MF-IMP-021': { status: 413, says: '符合条件的有 {count} 条，超过一次导出的上限 {max} 条。', next: '请缩小期间或单位后分次导出。' },
  'MF-IMP-022': {
    status: 422,
    says: '有 {count} 张工作表都像“{register}”的台账，不知道应当导入哪一张。',
    next: '请合并到一张工作表，或删去其他工作表后重新导入。',
  },
  'MF-IMP-023': {
    status: 422,
    says: '“{unit}”是村（社区）或站所，记录登记在“{parent}”名下。',
    next: '请选择“{parent}”，所在的村（社区）填在“村（社区）”列。',
  },
  'MF-AUT-001': { status: 401, says: '请先登录。', next: '请使用本人账号登录。' },
  'MF-AUT-002': { status: 401, says: '账号或密码不正确。', next: '请核对后重试；连续 5 次错误将锁定 30 分钟。' },
  'MF-AUT-003': { status: 429, says: '账号已锁定。', next: '请在 {minutes} 分钟后再试，或联系系统管理员。' },
  'MF-SYS-001': { status: 404, says: '没有这个地址。', next: '请返回首页。' },
  'MF-SYS-002': { status: 400, says: '请求的内容无法读取：{why}。', next: '请按接口说明发送 UTF-8 编码的 JSON。' },
  'MF-SYS-003': { status: 503, says: '数据库暂时不可用，本次操作没有写入。', next: '请稍后重试；您填写的内容仍在本机。' },
  'MF-SYS-004': { status: 500, says: '系统出错，本次操作没有写入。', next: '请稍后重试；如再次出现，请把编号 {incident} 告知系统管理员。' },
  'MF-SYS-005': { status: 429, says: '操作过于频繁。', next: '请稍候再试。' },
} as const satisfies Record<string, { status: number; says: string; next: string }>

export type ProblemCode = keyof typeof problems

/** A refusal as a value: what, why (article if any), where (field, row) and what to do next. Never thrown by the pure rooms. */
export type Problem = {
  readonly code: ProblemCode
  readonly status: number
  readonly message: string
  readonly next: string
  readonly field?: string
  readonly law?: Citation
  /** The guard that refused, where a register's own condition did. */
  readonly guard?: string
  /** All the single refusals, when one answer carries several (a form with three wrong fields). */
  readonly details?: readonly Problem[]
}

type More = { slots?: Record<string, string | number>; field?: string; law?: Citation; guard?: string; details?: readonly Problem[] }

/** A name that brings quotation marks of its own, set between quotation marks: “‘四个必须’落实说明”. */
const within = (word: string): string => word.replaceAll('“', '‘').replaceAll('”', '’')

/** Makes a refusal of the listed code with its slots filled. */
export function problem(code: ProblemCode, more: More = {}): Problem {
  const { status, says, next } = problems[code]
  const slot = (name: string) => String(more.slots?.[name] ?? '')
  const fill = (text: string) =>
    text.replace(/(“)?\{(\w+)\}/g, (_, quoted: string | undefined, name: string) => (quoted ? `“${within(slot(name))}` : slot(name)))
  const { slots: _, ...rest } = more
  return { code, status, message: fill(says), next: fill(next), ...rest }
}

/** Tells a refusal from a result. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'next' in value &&
  typeof value.code === 'string' &&
  value.code in problems

/** One refusal as it is; several as one with details. */
export function together(all: readonly Problem[]): Problem | null {
  if (all.length <= 1) return all[0] ?? null
  return problem('MF-FLD-001', { slots: { count: all.length }, details: all })
}
