import { expect, it } from 'vitest'
import { problem } from './problem.ts'

it('a name with quotation marks of its own stands in single ones inside the sentence', () => {
  const named = (field: string) => problem('MF-FLD-002', { slots: { field } }).message
  expect(named('姓名')).toContain('“姓名”')
  expect(named('“四个必须”落实说明')).toContain('“‘四个必须’落实说明”')
})
