import type { Figure } from '../../../kernel/figure.ts'
import type { AnyRegister } from '../../../kernel/register.ts'

/** How a figure is counted and by which date, in words. */
export function ruleInWords(rule: Figure, register: AnyRegister): string {
  if (rule.count === 'manual') return `台账不能计算，由单位据实填报。来源：${rule.source}。`
  const name = (id: string): string => `“${register.figures?.[id]?.name ?? id}”`
  if (rule.count === 'rate') return `${name(rule.of)} ÷ ${name(rule.base)}，四舍五入；分母为零时没有数。`
  return `${counted(rule, register)}，按“${fieldName(register, rule.on)}”落在期间内计，不按录入时间；作废的记录不计。`
}

function counted(rule: Exclude<Figure, { count: 'manual' | 'rate' }>, register: AnyRegister): string {
  switch (rule.count) {
    case 'records':
      return `数“${register.name}”的记录`
    case 'stock':
      return `数期间最后一日仍在册的“${register.name}”记录`
    case 'rows':
      return `数“${fieldName(register, rule.of)}”的行数`
    case 'distinct':
      return `数“${fieldName(register, rule.of)}”，同一个只计一次`
    case 'sum':
      return `合计“${fieldName(register, rule.of)}”`
  }
}

function fieldName(register: AnyRegister, path: string): string {
  const [head = '', inner] = path.split('.')
  const field = register.fields[head]
  return (field?.kind === 'parts' && inner ? field.fields[inner]?.name : field?.name) ?? path
}
