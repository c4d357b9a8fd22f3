import { expect, test } from 'vitest'
import { longText, number, parts, text } from '../../kernel/field.ts'
import { tidied, withoutSensitive } from './entry.ts'

const people = parts('当事人', {
  name: text('姓名', { secret: 'personal' }),
  idNumber: text('号码', { secret: 'sensitive' }),
  age: number('年龄', '岁'),
})

test('rows that nobody filled are not sent', () => {
  expect(tidied(people, [{ name: '', age: null }, {}])).toBeNull()
})

test('a row keeps what was typed and loses what was emptied', () => {
  expect(tidied(people, [{ name: '柳大成', idNumber: '', age: 40 }, {}])).toEqual([{ name: '柳大成', age: 40 }])
})

test('blank text is nothing, zero is a number', () => {
  expect(tidied(longText('概况'), '  ')).toBeNull()
  expect(tidied(number('人数', '人'), 0)).toBe(0)
})

test('a draft keeps no sensitive value, in rows neither', () => {
  const fields = { people, secret: text('病情', { secret: 'sensitive' }), note: text('备注') }
  const typed = { people: [{ name: '柳大成', idNumber: '110101199001011234' }], secret: '无', note: '记' }
  expect(withoutSensitive(fields, typed)).toEqual({ people: [{ name: '柳大成' }], note: '记' })
})
