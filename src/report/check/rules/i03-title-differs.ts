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
import { linesOf } from '../lines.ts'
import { metadataOf } from '../metadata.ts'
import type { Place } from '../place.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'
import { signs, titlesOf } from '../titles.ts'

export const titleDiffers: Rule = {
  id: 'I03',
  name: '标题与信息栏不一致',
  severity: 'warning',
  check: (report) => {
    const { text, title } = report
    const field = metadataOf(text).find((one) => one.name === '名称' || one.name === '标题')
    if (!field || field.value.length < 4 || !title) return pageTitle(report)
    const { value: name, start } = field
    const body = text.slice(start + name.length)
    const same = signs(body).includes(signs(name))
    const written = body.includes(title) ? title : headingIn(body)
    return same || written === null
      ? []
      : [
          {
            start,
            end: start + name.length,
            proposal: { start, end: start + name.length, text: written },
            message: '信息栏的名称与正文标题不同。',
            suggestion: `核对后统一，正文标题是“${written}”。`,
          },
        ]
  },
}

const lastLine = 8

/** The title above the text where the row of the page was taken for it. */
const headingIn = (body: string): string | null =>
  linesOf(body)
    .slice(0, lastLine)
    .find(({ text }) => /^[^，。：:]{8,60}(?:报告|总结)$/.test(text))?.text ?? null

/** The page's own title has lost or won signs against the one above the text: XX区…总结 and 区…总结. */
function pageTitle(report: CheckedReport): readonly Objection[] {
  const [first, second] = titlesOf(report)
  const written = (place: Place) => report.text.slice(place.start, place.end).replace(/\s/g, '')
  if (!first || !second || written(first) === written(second)) return []
  const message = '网页标题与正文标题不同。'
  return [{ ...first, message, suggestion: `核对后统一，正文标题是“${written(second)}”。`, proposal: { ...first, text: written(second) } }]
}
