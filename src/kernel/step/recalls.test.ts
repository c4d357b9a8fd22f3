import { expect, it } from 'vitest'
import { checkRegisters } from '../check/check.ts'
import { text } from '../field.ts'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister } from '../register.ts'

it('what is laid beside a form is an open field of the register', () => {
  const fields = { ...loan.fields, hidden: text('姓名', { max: 9, secret: 'personal', purpose: '联系' }) }
  const wrong = (...recalls: readonly string[]) => {
    const steps = { ...loan.steps, repair: { ...loan.steps.repair, recalls } }
    return checkRegisters([{ ...loan, fields, steps } as unknown as AnyRegister]).filter(({ where }) => where === 'steps.repair.recalls')
      .length
  }
  expect([wrong('tool', 'fee'), wrong('hidden'), wrong('lost')]).toEqual([0, 1, 1])
})
