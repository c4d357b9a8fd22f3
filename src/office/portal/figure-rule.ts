import type { FigureCatalogue, FigureEntry } from '../../figures/catalogue.ts'
import { fieldAt } from '../../kernel/check.ts'
import type { Condition } from '../../kernel/condition.ts'
import type { Field, Fields } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'

/** How a figure is counted, as a sentence for readers who know no definition language. */
export function figureRule(entry: FigureEntry, catalogue: FigureCatalogue): string {
  const { definition, register } = entry
  const nameAt = (path: string) => fieldAt(register.fields, path)?.name ?? path
  const where = definition.where ? `，且${conditionText(definition.where, register)}` : ''
  const book = `“${register.name}”台账`
  switch (definition.count) {
    case 'records':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录数。`
    case 'rows':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的“${nameAt(definition.of)}”条数${rowsText(entry)}。`
    case 'distinct':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录里，不重复的“${nameAt(definition.of)}”数；同一${nameAt(definition.of)}只计一次。`
    case 'sum':
      return `${book}中，${nameAt(definition.on)}在统计期内${where}的记录，“${nameAt(definition.of)}”之和${rowsText(entry)}。`
    case 'stock':
      return `${book}中，统计期末日仍然有效${where}的记录数（自${nameAt(definition.on)}起${definition.until ? `，至${nameAt(definition.until)}止` : ''}）。`
    case 'rate':
      return `“${catalogue.get(definition.of)?.name ?? definition.of}”除以“${catalogue.get(definition.base)?.name ?? definition.base}”，四舍五入。`
    case 'manual':
      return `由台账以外的材料录入，来源：${definition.source}。`
  }
}

function rowsText({ definition, register }: FigureEntry): string {
  if (!('rows' in definition) || !definition.rows) return ''
  const part = register.fields[definition.of.split('.')[0] as string]
  return part?.kind === 'parts' ? `（只计${conditionText(definition.rows, { fields: part.fields, states: {}, steps: {} })}的）` : ''
}

type Names = Pick<AnyRegister, 'fields' | 'states' | 'steps'>

/** A condition in words. */
export function conditionText(condition: Condition, names: Names): string {
  const nameAt = (path: string) => fieldAt(names.fields, path)?.name ?? path
  switch (condition.test) {
    case 'filled':
      return `已填“${nameAt(condition.field)}”`
    case 'is':
      return `“${nameAt(condition.field)}”为${condition.values.map((value) => choiceName(names.fields, condition.field, value)).join('或')}`
    case 'yes':
      return `“${nameAt(condition.field)}”为是`
    case 'atLeast':
    case 'atMost':
      return `“${nameAt(condition.field)}”${condition.test === 'atLeast' ? '不少于' : '不多于'}${condition.number}`
    case 'ordered':
      return `“${nameAt(condition.first)}”不晚于“${nameAt(condition.then)}”`
    case 'state':
      return `状态为${condition.states.map((state) => names.states[state] ?? state).join('、')}`
    case 'done':
      return `已办“${names.steps[condition.step]?.name ?? condition.step}”`
    case 'reached':
      return `“${nameAt(condition.field)}”已到`
    case 'some':
    case 'every':
    case 'last':
      return `${{ some: '有', every: '每条', last: '最后一条' }[condition.test]}“${nameAt(condition.part)}”${conditionText(condition.where, rowNames(names, condition.part))}`
    case 'linked':
      return `关联的“${nameAt(condition.field)}”符合要求`
    case 'all':
    case 'any':
      return together(
        condition.test,
        condition.of.map((one) => conditionText(one, names)),
      )
    case 'not':
      return `不属于（${conditionText(condition.of, names)}）`
  }
}

const together = (test: 'all' | 'any', texts: readonly string[]): string =>
  test === 'all' ? texts.join('，') : `（${texts.join('；或者')}）`

function rowNames(names: Names, part: string): Names {
  const field = names.fields[part]
  return field?.kind === 'parts' ? { ...names, fields: field.fields } : names
}

function choiceName(fields: Fields, path: string, value: string): string {
  const field: Field | undefined = fieldAt(fields, path)
  return field && 'choices' in field ? (field.choices[value] ?? value) : value
}
