/**
 * I01 公开信息栏留空
 *
 * 查什么：网页公开信息栏里的发文字号、有效性等项目没有填。
 * 依据：政府信息公开目录应当包括信息的索引、名称、内容概述、生成日期等内容（《中华人民共和国政府信息公开条例》第十二条）。
 * 怎么改：填写；报告没有发文字号的，写“无”。
 *
 * @good
 * [ 发文字号 ]云政发〔2021〕3号 [ 有效性 ]有效
 *
 * @bad
 * [ 发文字号 ] [ 发布机构 ]万盛关坝镇 [ 有效性 ]
 * → warning「[ 发文字号 ]」发文字号没有填。
 * → warning「[ 有效性 ]」有效性没有填。
 *
 * @bad
 * 文　　号：
 * 发布日期：2026-01-28
 * → warning「文　　号：」文号没有填。
 */
import { metadataOf } from '../metadata.ts'
import type { Rule } from '../rule.ts'

const judged = new Set(['发文字号', '文号', '有效性', '主题分类', '成文日期', '发布日期', '发布机构', '体裁分类', '索引号'])

export const metadataBlank: Rule = {
  id: 'I01',
  name: '公开信息栏留空',
  severity: 'warning',
  check: ({ text }) =>
    metadataOf(text)
      .filter(({ name, value }) => value === '' && judged.has(name))
      .map(({ name, labelStart, labelEnd }) => ({
        start: labelStart,
        end: labelEnd,
        message: `${name}没有填。`,
        suggestion: `填写${name}；没有的写“无”。`,
      })),
}
