import { expect, test } from 'vitest'
import { longText, number, parts, text } from '../../kernel/field.ts'
import { withoutPersonal } from './drafts/draft.ts'
import { emptyEntry, tidied } from './entry.ts'

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

test('a draft on a machine that cannot encrypt keeps choices, days and numbers, and nothing personal or written', () => {
  const fields = { people, secret: text('病情', { secret: 'sensitive' }), note: text('备注'), count: number('人数', '人') }
  const typed = { people: [{ name: '柳大成', idNumber: '110101199001011234', age: 41 }], secret: '无', note: '记', count: 3 }
  const kept = withoutPersonal(fields, { ...emptyEntry, title: '柳家的事', reason: '因为', on: '2026-03-01', input: typed })
  expect(kept).toEqual({ ...emptyEntry, on: '2026-03-01', input: { people: [{ age: 41 }], count: 3 } })
})
