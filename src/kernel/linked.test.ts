import { describe, expect, it } from 'vitest'
import { checkRegisters } from './check.ts'
import { all, type Condition, filled, holds, linked, linksNeeded, not, type View } from './condition.ts'
import { link, parts, person, persons, text } from './field.ts'
import { loan } from './foreign/tool-library.ts'
import { inWords } from './in-words.ts'
import type { AnyRegister } from './register.ts'

const other = (values: object, state = 'lent') => ({ id: 'o', register: 'loan', state, values: { ...values } })
const view = (values: object, linkedRecords: View['linked']): View => ({
  values: { ...values },
  state: null,
  steps: new Set(),
  linked: linkedRecords,
})
const named = linked('before', { names: 'holder', by: ['keeper', 'checks.by'] })

describe('the person named here in the linked record', () => {
  it('stands in one of its person fields, in any row', () => {
    const asks = (values: object, there: object) => holds(named, view(values, { before: [other(there)] }))
    expect(asks({ holder: 'a' }, { keeper: 'a' })).toBe(true)
    expect(asks({ holder: 'a' }, { keeper: 'b', checks: [{ by: 'c' }, { by: 'a' }] })).toBe(true)
    expect(asks({ holder: 'a' }, { keeper: 'b', checks: [{ by: 'c' }, {}] })).toBe(false)
    expect(asks({}, { keeper: 'a' })).toBe(false)
    expect(asks({ holder: 'a' }, {})).toBe(false)
  })
  it('may be one of several, on either side', () => {
    expect(holds(named, view({ holder: ['x', 'a'] }, { before: [other({ keeper: ['y', 'a'] })] }))).toBe(true)
    expect(holds(named, view({ holder: ['x', 'a'] }, { before: [other({ keeper: ['y'] })] }))).toBe(false)
  })
  it('is asked beside state and fields, of one and the same record', () => {
    const both = linked('before', { states: ['returned'], where: filled('fee'), names: 'holder', by: ['keeper'] })
    expect(holds(both, view({ holder: 'a' }, { before: [other({ keeper: 'a', fee: 1 }, 'returned')] }))).toBe(true)
    expect(
      holds(both, view({ holder: 'a' }, { before: [other({ keeper: 'a', fee: 1 }), other({ keeper: 'b', fee: 1 }, 'returned')] })),
    ).toBe(false)
  })
})

describe('links in the rows of a part', () => {
  it('are looked through like those of the record', () => {
    const open = not(linked('pieces.loan', { states: ['lent'] }))
    expect(linksNeeded(open)).toEqual(['pieces.loan'])
    expect(holds(open, view({}, { 'pieces.loan': [other({}, 'returned')] }))).toBe(true)
    expect(holds(open, view({}, { 'pieces.loan': [other({}, 'returned'), other({})] }))).toBe(false)
  })
})

describe('the check on load and the words', () => {
  const register = (needs: Condition): AnyRegister => ({
    ...(loan as unknown as AnyRegister),
    fields: {
      ...loan.fields,
      before: link('上一次', 'loan'),
      holder: person('持有人'),
      keeper: persons('保管人'),
      pieces: parts('配件', { name: text('名称'), loan: link('借用', 'loan') }),
    },
    steps: { ...loan.steps, repair: { ...loan.steps.repair, needs: [{ id: 'g', needs, says: '不行。', help: '请核对。' }] } },
  })
  const faults = (needs: Condition) =>
    checkRegisters([register(needs)])
      .filter(({ where }) => where === 'steps.repair.needs.g')
      .map(({ says }) => says)

  it('accept persons, states and fields of the register at the other end', () => {
    expect(faults(all(named, linked('pieces.loan', { states: ['lent'], where: filled('fee') })))).toEqual([])
  })
  it('refuse what is not there', () => {
    expect(faults(linked('tool'))).toEqual(['“tool” is no link'])
    expect(faults(linked('before', { states: ['eaten'] }))).toEqual(['“loan” has no state “eaten”'])
    expect(faults(linked('before', { where: filled('nothing') }))).toEqual(['“loan” has no field “nothing”'])
    expect(faults(linked('before', { names: 'tool', by: ['keeper'] }))).toEqual(['“tool” names no person'])
    expect(faults(linked('before', { names: 'holder', by: ['pieces.name'] }))).toEqual(['“pieces.name” names no person in “loan”'])
    expect(faults(linked('before', { names: 'holder' }))).toEqual(['a person here and the fields there belong together'])
  })
  it('are said in a sentence', () => {
    const words = register(named)
    expect(inWords(named, { fields: words.fields, register: words, all: [words] })).toBe(
      '“上一次”所关联的工具借用：“保管人”或“检查·检查人”中有“持有人”',
    )
  })
})
