import { describe, expect, it } from 'vitest'
import { checkRegisters } from './check/check.ts'
import { all, type Condition, filled, holds, idsAlong, linked, not, type View } from './condition.ts'
import { link, parts, person, persons, text } from './field.ts'
import { loan } from './foreign/tool-library.ts'
import { inWords } from './in-words.ts'
import { linksNeeded } from './needed.ts'
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

describe('a day of the record that the linked record covers', () => {
  const trail = [
    { on: '2026-01-05', to: 'lent' },
    { on: '2026-08-03', to: 'repairing' },
    { on: '2026-09-04', to: 'lent' },
  ]
  const asked = (covers: object, here: object, there: object = {}) =>
    holds(linked('before', { covers: { days: ['on', 'rows.at'], ...covers } }), {
      ...view(here, { before: [{ ...other(there), trail }] }),
      stands: (title) => title === '现行的法',
    })

  it('lies in its period, whose end may be open; every day that is filled, and one at least', () => {
    const period = (here: object, there: object) => asked({ from: 'from', to: 'to' }, here, there)
    expect(period({ on: '2026-03-01' }, { from: '2026-03-01', to: '2026-03-01' })).toBe(true)
    expect(period({ on: '2026-02-28' }, { from: '2026-03-01' })).toBe(false)
    expect(period({ on: '2026-03-02' }, { from: '2026-03-01', to: '2026-03-01' })).toBe(false)
    expect(period({ on: '2026-03-02T09:30', rows: [{ at: '2026-03-03T10:00' }] }, { from: '2026-03-01' })).toBe(true)
    expect(period({ on: '2026-03-02', rows: [{ at: '2026-02-03T10:00' }, {}] }, { from: '2026-03-01' })).toBe(false)
    expect(period({ on: '2026-03-02' }, {})).toBe(false)
    expect(period({}, { from: '2026-03-01' })).toBe(false)
  })
  it('falls in no state that rules it out; on the day of a change, and before the first entry, nothing is held against it', () => {
    const outside = (on: string) => asked({ notIn: ['repairing'] }, { on })
    expect(['2025-12-31', '2026-08-02', '2026-08-03', '2026-09-04', '2026-10-01'].filter(outside)).toHaveLength(5)
    expect(['2026-08-04', '2026-09-03'].some(outside)).toBe(false)
  })
  it('finds the law on which it rests in force, all of it', () => {
    const rests = (basis: readonly string[]) => asked({ basis: 'laws' }, { on: '2026-03-01' }, { laws: basis })
    expect(rests(['现行的法'])).toBe(true)
    expect(rests(['现行的法', '废止的法'])).toBe(false)
    expect(rests([])).toBe(false)
  })
})

describe('every linked record', () => {
  it('is so, none is missing, and there is one', () => {
    const all = linked('pieces.loan', { every: true, states: ['lent'] })
    const here = { pieces: [{ loan: 'o' }, { loan: 'p' }] }
    const at = (...states: readonly string[]) => states.map((state, index) => ({ ...other({}, state), id: 'op'[index]! }))
    expect(holds(all, view(here, { 'pieces.loan': at('lent', 'lent') }))).toBe(true)
    expect(holds(all, view(here, { 'pieces.loan': at('lent', 'lost') }))).toBe(false)
    expect(holds(all, view(here, { 'pieces.loan': at('lent') }))).toBe(false)
    expect(holds(all, view({}, {}))).toBe(false)
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

describe('a linked record that is not found', () => {
  const here = { before: 'o', pieces: [{ loan: 'o' }, { loan: 'p' }] }
  const lent = linked('before', { states: ['lent'] })
  const anyLent = linked('pieces.loan', { states: ['lent'] })
  const allLent = linked('pieces.loan', { every: true, states: ['lent'] })
  const found = (state: string) => view(here, { before: [other({}, state)], 'pieces.loan': [other({}, state)] })

  it('meets neither what is asked of it nor that it is not so: whoever may not see it is not let through', () => {
    expect([lent, not(lent), not(not(lent))].map((one) => holds(one, view(here, {})))).toEqual([false, false, false])
    expect(holds(not(all(filled('pieces'), lent)), view(here, {}))).toBe(false)
  })
  it('among others leaves what they say', () => {
    expect([anyLent, not(anyLent)].map((one) => holds(one, found('lent')))).toEqual([true, false])
    expect([anyLent, not(anyLent)].map((one) => holds(one, found('returned')))).toEqual([false, false])
    expect([allLent, not(allLent)].map((one) => holds(one, found('lent')))).toEqual([false, false])
    expect([allLent, not(allLent)].map((one) => holds(one, found('returned')))).toEqual([false, true])
  })
  it('behind one that is not found is unknown too; where nothing is linked, nothing is missing', () => {
    const behind = not(linked('before', { behind: 'before', states: ['returned'] }))
    expect([behind, not(lent)].map((one) => holds(one, view({}, {})))).toEqual([true, true])
    expect(holds(behind, view(here, {}))).toBe(false)
    expect(holds(behind, view(here, { before: [other({ before: 'far' })] }))).toBe(false)
    expect(holds(behind, view(here, { before: [other({})] }))).toBe(true)
  })
})

describe('a record behind the linked record', () => {
  const two = linked('before', { behind: 'before', states: ['returned'] })
  it('is what the rest is asked of; both are loaded, the nearer first', () => {
    expect(linksNeeded(two)).toEqual(['before', 'before>before'])
    const near = other({ before: 'far' }, 'lent')
    const far = (state: string) => [{ ...other({}, state), id: 'far' }]
    expect(holds(two, view({ before: 'o' }, { before: [near], 'before>before': far('returned') }))).toBe(true)
    expect(holds(two, view({ before: 'o' }, { before: [near], 'before>before': far('lent') }))).toBe(false)
    expect(holds(two, view({ before: 'o' }, { before: [{ ...near, state: 'returned' }] }))).toBe(false)
  })
  it('is found through the record in between, and no other', () => {
    const near = [other({ before: 'p' }), { ...other({ before: 'q' }), id: 'not-mine' }]
    expect(idsAlong({ before: 'o' }, 'before>before', { before: near })).toEqual(['p'])
    expect(idsAlong({ before: 'o' }, 'before', {})).toEqual(['o'])
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
    expect(faults(linked('before', { names: 'tool', by: ['keeper'] }))).toEqual(['“keeper” is no open text in “loan”'])
    expect(faults(linked('before', { names: 'tool', by: ['tool'] }))).toEqual([])
    expect(faults(linked('before', { names: 'holder', by: ['pieces.name'] }))).toEqual(['“pieces.name” names no person in “loan”'])
    expect(faults(linked('before', { names: 'holder' }))).toEqual(['a person here and the fields there belong together'])
    expect(
      faults(linked('before', { covers: { days: ['lentOn', 'checks.on'], from: 'lentOn', to: 'returnedOn', notIn: ['lost'] } })),
    ).toEqual([])
    expect(faults(linked('before', { covers: { days: ['tool'], from: 'fee', notIn: ['eaten'], basis: 'tool' } }))).toEqual([
      '“tool” is no date',
      '“fee” is no date in “loan”',
      '“loan” has no state “eaten”',
      '“tool” names no statutes in “loan”',
    ])
    expect(faults(linked('before', { covers: { days: [] } }))).toEqual(['it names no day'])
    expect(faults(linked('before', { behind: 'before', states: ['returned'] }))).toEqual([])
    expect(faults(linked('before', { behind: 'tool' }))).toEqual(['“before>tool” is no link'])
    const counted = {
      ...register(filled('fee')),
      figures: { 'loan.far': { name: '隔', unit: '件', count: 'records', on: 'lentOn', where: linked('before', { behind: 'before' }) } },
    }
    expect(checkRegisters([counted as AnyRegister]).map(({ says }) => says)).toContain('a figure cannot look behind a linked record')
  })
  it('are said in a sentence', () => {
    const words = register(named)
    expect(inWords(named, { fields: words.fields, register: words, all: [words] })).toBe(
      '“上一次”所关联的工具借用：“保管人”或“检查·检查人”中有“持有人”',
    )
    const covered = linked('before', { every: true, covers: { days: ['lentOn'], from: 'lentOn', to: 'returnedOn', notIn: ['lost'] } })
    expect(inWords(covered, { fields: words.fields, register: words, all: [words] })).toBe(
      '“上一次”所关联的每一条工具借用：在“借出日”当日“借出日”已到，“归还日”未过，不处于“视为遗失”',
    )
  })
})
