import { expect, it } from 'vitest'
import { calledBy } from './called.ts'
import { checkRegisters } from './check/check.ts'
import { text } from './field.ts'
import { loan } from './foreign/tool-library.ts'
import type { AnyRegister } from './register.ts'

it('a record is called by its open words, as far as they are filled; else its title has to do', () => {
  expect(calledBy({ called: ['name', 'no'] }, { name: '邓海宁', no: '云执法5190017' })).toBe('邓海宁 云执法5190017')
  expect(calledBy({ called: ['name', 'no'] }, { name: '', no: '云执法5190017' })).toBe('云执法5190017')
  expect(calledBy({}, { name: '邓海宁' })).toBe('')
})

it('a name that is not public is no word by which everybody may call it', () => {
  const fields = {
    ...loan.fields,
    shown: text('公示的名称', { max: 9 }),
    hidden: text('姓名', { max: 9, secret: 'personal', purpose: '联系' }),
  }
  const wrong = (called: readonly string[]) =>
    checkRegisters([{ ...loan, fields, called } as unknown as AnyRegister]).filter(({ where }) => where === 'called').length
  expect([wrong(['shown']), wrong(['hidden']), wrong(['lost'])]).toEqual([0, 1, 1])
})
