import { expect, it } from 'vitest'
import { checkRegisters } from '../check/check.ts'
import { type Condition, doneSince, holds } from '../condition.ts'
import type { RecordState } from '../event.ts'
import { loan } from '../foreign/tool-library.ts'
import { inWords } from '../in-words.ts'
import type { AnyRegister } from '../register.ts'
import { viewOf } from './guards.ts'

const after = (...steps: readonly string[]) =>
  viewOf({ trail: steps.map((step) => ({ step })), links: [], state: 'lent' } as unknown as RecordState, {}, {})
const begun = doneSince('repair', 'giveBack')

it('what was begun stands until it is ended, and stands again when it is begun again', () => {
  const open = (...steps: readonly string[]) => holds(begun, after(...steps))
  expect(open()).toBe(false)
  expect(open('giveBack')).toBe(false)
  expect(open('repair')).toBe(true)
  expect(open('repair', 'giveBack')).toBe(false)
  expect(open('repair', 'giveBack', 'repair')).toBe(true)
  expect(open('repair', 'giveBack', 'repair', 'lend', 'giveBack')).toBe(false)
})

it('is said in a sentence, and names steps that there are', () => {
  const register = loan as unknown as AnyRegister
  const words = inWords(begun, { fields: register.fields, register, all: [register] })
  expect(words).toBe(`已办“${register.steps.repair?.name}”，其后没有办过“${register.steps.giveBack?.name}”`)
  const asking = (needs: Condition) => {
    const repair = { ...loan.steps.repair, needs: [{ id: 'g', needs, says: '不行。', help: '请核对。' }] }
    return checkRegisters([{ ...register, steps: { ...register.steps, repair } } as AnyRegister]).filter(
      ({ where }) => where === 'steps.repair.needs.g',
    )
  }
  expect(asking(begun)).toEqual([])
  expect(asking(doneSince('repair', 'nothing')).map(({ says }) => says)).toEqual(['there is no step “nothing”'])
})
