/**
 * C06 发布机构不是全称
 *
 * 查什么：网页信息栏的发布机构只写了地名（“万盛关坝镇”），不是登记的机关全称；调用者给出登记名称的，按登记名称比对。
 * 依据：公文应当写发文机关全称或者规范化简称（《党政机关公文处理工作条例》第九条）。
 * 怎么改：写机关全称。
 *
 * @good
 * [ 发布机构 ]青石镇人民政府 [ 有效性 ]有效
 *
 * @bad
 * [ 发布机构 ]万盛关坝镇 [ 有效性 ]有效
 * → warning「万盛关坝镇」发布机构没有写机关全称。
 *
 * @bad registeredName=云岭县青石镇人民政府
 * [ 发布机构 ]云岭县清石镇人民政府 [ 有效性 ]有效
 * → warning「云岭县清石镇人民政府」登记的名称是云岭县青石镇人民政府。
 */
import { metadataOf } from '../metadata.ts'
import type { Rule } from '../rule.ts'

const bare = /(?:镇|乡|街道|县|区|市)$/

export const publisherName: Rule = {
  id: 'C06',
  name: '发布机构不是全称',
  severity: 'warning',
  check: ({ text }, { registeredName }) => {
    const field = metadataOf(text).find((one) => one.name === '发布机构')
    const name = field?.value.split(/\s/)[0]
    if (!field || !name) return []
    const place = { start: field.start, end: field.start + name.length }
    if (registeredName !== undefined && name !== registeredName)
      return [
        {
          ...place,
          message: `登记的名称是${registeredName}。`,
          suggestion: `改为${registeredName}。`,
          proposal: { ...place, text: registeredName },
        },
      ]
    if (registeredName !== undefined || !bare.test(name)) return []
    return [{ ...place, message: '发布机构没有写机关全称。', suggestion: '写机关全称，如“青石镇人民政府”。' }]
  },
}
