import { expect, it } from 'vitest'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister, Step } from '../register.ts'
import { checkRegisters } from './check.ts'

it('a field that a step asks for is not offered a second time in the same form', () => {
  const [id, step] = Object.entries(loan.steps).find(([, one]) => ((one as Step).asks ?? []).length > 0) as [string, Step]
  const found = (may: readonly string[]) =>
    checkRegisters([{ ...loan, steps: { ...loan.steps, [id]: { ...step, may } } } as unknown as AnyRegister]).filter(
      ({ where }) => where === `steps.${id}.may`,
    ).length
  expect([found(step.may ?? []), found(step.asks ?? [])]).toEqual([0, step.asks?.length])
  const free = Object.keys(loan.fields).find((name) => !step.asks?.includes(name)) as string
  expect([found([free]), found([free, free])]).toEqual([0, 1])
})
