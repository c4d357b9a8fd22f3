import { spans } from '../../../kernel/calendar/spans.ts'
import { fieldAt } from '../../../kernel/field-at.ts'
import { demandInWords, type Figure } from '../../../kernel/figure.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { unitKinds } from '../../../kernel/unit.ts'

/** How a figure is counted and by which date, in words. */
export function ruleInWords(rule: Figure, register: AnyRegister): string {
  if (rule.count === 'manual') return `台账不能计算，由单位据实填报。来源：${rule.source}。`
  const name = (id: string): string => `“${register.figures?.[id]?.name ?? id}”`
  if (rule.count === 'places') return `期末日仍设立的${unitKinds[rule.kind]}数。`
  if (rule.count === 'periods') return `期间内完整的${spans[rule.every]}数${rule.per ? `，乘以期末日的${unitKinds[rule.per]}数` : ''}。`
  if (rule.count === 'rate')
    return `${name(rule.of)} ÷ ${name(rule.base)}，${rule.as === 'average' ? '保留一位小数' : '四舍五入'}；分母为零时没有数。`
  return `${counted(rule, register)}，按“${fieldName(register, rule.on)}”落在期间内计，不按录入时间；作废的记录不计。`
}

function counted(rule: Extract<Figure, { on: string }>, register: AnyRegister): string {
  switch (rule.count) {
    case 'records':
      return `数“${register.name}”的记录`
    case 'stock':
      return rule.of === undefined
        ? `数期间最后一日仍在册的“${register.name}”记录`
        : `合计期间最后一日仍在册的“${register.name}”记录的“${fieldName(register, rule.of)}”${rule.less ? `，减去到那天为止的“${fieldName(register, rule.less.of)}”` : ''}`
    case 'rows':
      return `数“${fieldName(register, rule.of)}”的行数`
    case 'distinct':
      return `数“${fieldName(register, rule.of)}”${rule.every ? `所在的${spans[rule.every]}` : ''}，${rule.each ? '各村（社区）分别数，' : ''}同一个只计一次`
    case 'persons':
      return `按“${fieldName(register, rule.person)}”把“${fieldName(register, rule.of)}”相加，数${demandInWords(rule)}的，同一个只计一次`
    case 'least':
      return `按“${fieldName(register, rule.person)}”把“${fieldName(register, rule.of)}”相加，取最少的一个`
    case 'sum':
      return `合计“${fieldName(register, rule.of)}”`
  }
}

function fieldName(register: AnyRegister, path: string): string {
  return fieldAt(register.fields, path)?.name ?? path
}
