/**
 * G02 不利事项里点了企业的名
 *
 * 查什么：企业名称和破产、失信、处罚写在一起。
 * 依据：公开会对第三方合法权益造成损害的商业秘密、个人隐私的信息，不得公开（《中华人民共和国政府信息公开条例》第十五条）。
 * 怎么改：改写成“某企业”“一家企业”，或者确认可以公开。
 *
 * @good
 * 走访青石机械有限公司，提供法律服务。依法审结一件企业破产案。
 *
 * @bad
 * 审结宏达机械有限公司申请破产清算案。
 * → error「宏达机械有限公司申请破产」不利事项里点了企业的名。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const adverse =
  /(?:(?<=[审结处罚理对市县区省镇])[\u4e00-\u9fff]{4,20}?|[\u4e00-\u9fff]{4,20})(?:有限|责任|股份)+公司[^，,。；\n]{0,12}?(?:破产|失信|处罚|违法|拖欠|非法)/g

export const firmInAdverseMatter: Rule = {
  id: 'G02',
  name: '不利事项里点了企业的名',
  severity: 'error',
  check: ({ text }) =>
    likely.test(text) ? everyMatch(text, adverse, () => words).map((one) => withProposal(text, { ...one, ...named(text, one) })) : [],
}

const words = { message: '不利事项里点了企业的名。', suggestion: '改写成“一家企业”，或者确认可以公开。' }

/** Most reports name no firm: looking for a name at every sign is left out there. */
const likely = /公司[^，,。；\n]{0,12}?(?:破产|失信|处罚|违法|拖欠|非法)/

/** The verb before the name is not part of it. */
function named(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const verb = /^[\u4e00-\u9fff]{0,6}?(?:审结|处理|处罚|办理|对|将|把|受理|快速)/.exec(text.slice(start, end))
  return { start: start + (verb?.[0].length ?? 0), end }
}

/** The name of the firm gives way to “某企业”. */
function withProposal(text: string, one: Objection): Objection {
  const name = /^[\u4e00-\u9fff]+?公司/.exec(text.slice(one.start, one.end))?.[0] ?? ''
  return name === '' ? one : { ...one, proposal: { start: one.start, end: one.start + name.length, text: '某企业' } }
}
