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
 *
 * @good
 * 对3家超市销售过期食品的行为立案调查，对辖区药店违规行为责令改正。
 *
 * @bad
 * 对好又多超市销售过期食品的违法行为立案调查。
 * → warning「好又多超市」不利事项里点了经营者的名。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const adverse =
  /(?:(?<=[审结处罚理对市县区省镇])[\u4e00-\u9fff]{4,20}?|[\u4e00-\u9fff]{4,20})(?:有限|责任|股份)+公司[^，,。；\n]{0,12}?(?:破产|失信|处罚|违法|拖欠|非法)/g

export const firmInAdverseMatter: Rule = {
  id: 'G02',
  name: '不利事项里点了企业的名',
  severity: 'error',
  check: ({ text }) => [...firms(text), ...shops(text)],
}

/** A shop or workshop by its own name, before what it did wrong. */
const shop =
  /(?<=[对将把])[\u4e00-\u9fff]{3,16}?(?:超市|商店|药店|药房|饭店|餐馆|酒店|商行|经营部|加工厂|合作社|养殖场|砖厂|采石场)(?=[^，,。；\n]{0,16}?(?:违法|违规|处罚|失信|非法|过期|超范围))/g
const nameless =
  /^(?:[一二两三四五六七八九十\d]+家|部分|个别|辖区|全[镇乡县]|各|某|多家|有关|相关|违[法规]|无证|非法|涉案)|镇内|乡内|辖区|的/

const shops = (text: string): readonly Objection[] =>
  everyMatch(text, shop, ([found]) =>
    nameless.test(found) ? null : { ...words, message: '不利事项里点了经营者的名。', severity: 'warning', replacement: '某经营者' },
  )

const firms = (text: string): readonly Objection[] =>
  likely.test(text) ? everyMatch(text, adverse, () => words).map((one) => withProposal(text, { ...one, ...named(text, one) })) : []

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
