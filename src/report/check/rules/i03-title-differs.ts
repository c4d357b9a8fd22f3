/**
 * I03 标题与信息栏不一致
 *
 * 查什么：网页信息栏里的名称（标题）与正文的标题不同；空格、标点不计。
 * 依据：政府信息公开目录应当准确（《中华人民共和国政府信息公开条例》第六条、第十二条）。
 * 怎么改：改成一样。
 *
 * @good
 * [ 名称 ]青石镇人民政府2021年法治政府建设情况报告
 * 青石镇人民政府2021年法治政府建设情况报告
 * 一、主要工作
 * 调解纠纷3件。
 *
 * @bad
 * [ 名称 ]青石镇人民政府2020年法治政府建设情况报告
 * 青石镇人民政府2021年法治政府建设情况报告
 * 一、主要工作
 * 调解纠纷3件。
 * → warning「青石镇人民政府2020年法治政府建设情况报告」信息栏的名称与正文标题不同。
 */
import type { Rule } from '../rule.ts'

const row = /[[【]\s*(?:名称|标题)\s*[\]】][ \t\u3000]*([^\n[【]{4,80})/

export const titleDiffers: Rule = {
  id: 'I03',
  name: '标题与信息栏不一致',
  severity: 'warning',
  check: ({ text, title }) => {
    const match = row.exec(text)
    const name = match?.[1]?.trim()
    if (!match || !name || !title) return []
    const start = match.index + match[0].lastIndexOf(name)
    const body = text.slice(start + name.length)
    const same = signs(body).includes(signs(name)) || signs(name) === signs(title)
    return same || !body.includes(title)
      ? []
      : [{ start, end: start + name.length, message: '信息栏的名称与正文标题不同。', suggestion: `核对后统一，正文标题是“${title}”。` }]
  },
}

const signs = (words: string): string => words.normalize('NFKC').replace(/[^\u4e00-\u9fff\d]/g, '')
