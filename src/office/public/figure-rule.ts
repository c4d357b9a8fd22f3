import type { FigureCatalogue, FigureEntry } from '../../figures/catalogue.ts'
import { type Span, spans } from '../../kernel/calendar/spans.ts'
import { fieldAt } from '../../kernel/field-at.ts'
import { demandInWords, type Figure } from '../../kernel/figure.ts'
import { inWords, type Words } from '../../kernel/in-words.ts'
import { unitKinds } from '../../kernel/unit.ts'

/** How a figure is counted, as a sentence for readers who know no definition language. */
export function figureRule(entry: FigureEntry, catalogue: FigureCatalogue): string {
  const { definition, register } = entry
  const nameAt = (path: string) => fieldAt(register.fields, path)?.name ?? path
  const words: Words = { fields: register.fields, register, all: [...new Set([...catalogue.values()].map((one) => one.register))] }
  const where = definition.where ? `，且${inWords(definition.where, words)}` : ''
  const book = `“${register.name}”台账`
  switch (definition.count) {
    case 'records':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录数。`
    case 'rows':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的“${nameAt(definition.of)}”条数${rowsText(entry, words)}。`
    case 'distinct':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录里，不重复的“${nameAt(definition.of)}”${everyText(definition.every)}数；同一${nameAt(definition.of)}${definition.every ? `同一${spans[definition.every]}` : ''}${definition.each ? '在同一村（社区）' : ''}只计一次。`
    case 'persons':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录，按“${nameAt(definition.person)}”把“${nameAt(definition.of)}”相加，数${demandInWords(definition)}的；同一个只计一次。`
    case 'least':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录，按“${nameAt(definition.person)}”把“${nameAt(definition.of)}”相加，其中最少的一个。`
    case 'sum':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录，“${nameAt(definition.of)}”之和${rowsText(entry, words)}。`
    case 'stock':
      return `${book}中，统计期末日仍然有效${where}的${standingText(definition, nameAt)}（自${nameAt(definition.on)}起${definition.until ? `，至${nameAt(definition.until)}止` : ''}）。`
    case 'rate':
      return `“${catalogue.get(definition.of)?.name ?? definition.of}”除以“${catalogue.get(definition.base)?.name ?? definition.base}”，${definition.as === 'average' ? '保留一位小数' : '四舍五入'}。`
    case 'places':
      return `统计期末日仍设立的${unitKinds[definition.kind]}数。`
    case 'periods':
      return `统计期内完整的${spans[definition.every]}数${definition.per ? `，乘以期末日的${unitKinds[definition.per]}数` : ''}。`
    case 'manual':
      return `由台账以外的材料录入，来源：${definition.source}。`
  }
}

const standingText = ({ of, less }: Extract<Figure, { count: 'stock' }>, nameAt: (path: string) => string): string =>
  of === undefined ? '记录数' : `“${nameAt(of)}”之和${less ? `减去到那天为止的“${nameAt(less.of)}”` : ''}`

const everyText = (every: Span | undefined): string => (every ? `所在的${spans[every]}` : '')

function rowsText({ definition }: FigureEntry, words: Words): string {
  if (!('rows' in definition) || !definition.rows) return ''
  const part = words.fields[definition.of.split('.')[0] as string]
  return part?.kind === 'parts' ? `（只计${inWords(definition.rows, { ...words, fields: part.fields })}的）` : ''
}
