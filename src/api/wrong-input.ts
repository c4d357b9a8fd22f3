import type { FastifySchemaValidationError } from 'fastify'
import { type Problem, problem } from '../kernel/problem/problem.ts'

const expected: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '“是”或“否”',
  object: '一组栏目',
  array: '列表',
}

/** What the schema of a route found wrong, in the words of the program: 422 with the path of the field, never with its value. */
export function wrongInput([first]: readonly FastifySchemaValidationError[]): Problem {
  if (!first) return problem('MF-FLD-001', { slots: { count: 1 } })
  const at = first.instancePath.slice(1).replaceAll('/', '.')
  const named = (name: unknown): string => [at, String(name)].filter((part) => part !== '').join('.')
  switch (first.keyword) {
    case 'additionalProperties':
      return lost(named(first.params.additionalProperty))
    case 'required':
      return problem('MF-FLD-002', { field: named(first.params.missingProperty), slots: { field: named(first.params.missingProperty) } })
    case 'type':
      return problem('MF-FLD-004', {
        field: at,
        slots: { field: at || '请求内容', expected: expected[String(first.params.type)] ?? '其他类型', got: '其他内容' },
      })
    case 'propertyNames':
      return lost(named(first.params.propertyName))
    default:
      return problem('MF-FLD-006', { field: at, slots: { field: at || '请求内容', limit: '不符合要求' } })
  }
}

const lost = (field: string): Problem => problem('MF-FLD-003', { field, slots: { step: '本接口', field, known: '见接口说明' } })
