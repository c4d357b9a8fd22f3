import { describe, expect, test } from 'vitest'
import type { RecordState } from '../kernel/event.ts'
import { demandInWords } from '../kernel/figure.ts'
import { loan } from '../kernel/foreign/tool-library.ts'
import type { Unit } from '../kernel/unit.ts'
import { figureCatalogue, getFigure, isAdditive } from './catalogue.ts'
import { evening } from './foreign/chess-club.ts'
import { standing } from './foreign/standing.ts'
import { idsInMemory, tallyInMemory, type World } from './in-memory.ts'
import { yearOf } from './periods.ts'
import { forPublic } from './suppression.ts'
import { figureValue } from './value.ts'

const record = (register: string, id: string, unit: number, values: object, more: Partial<RecordState> = {}): RecordState =>
  standing(register, id, values, { unit, ...more })
const played = (id: string, unit: number, players: readonly string[], hours?: number, heldOn = '2026-05-01') =>
  record('chess-evening', id, unit, { heldOn, players, ...(hours === undefined ? {} : { hours }) })
const asks = (id: string, unit: number, fee: number, more: object = {}) =>
  record('loan', id, unit, { tool: '棋盘', size: 'small', lentOn: '2026-01-05', fee, ...more })

const place = (id: number, kind: Unit['kind'], parent: number | null): Unit => ({
  id,
  code: `c${id}`,
  name: `u${id}`,
  shortName: `u${id}`,
  kind,
  parent,
})
const catalogue = figureCatalogue([loan, evening])
const world = (...records: readonly RecordState[]): World => ({
  catalogue,
  records,
  places: [place(1, 'county', null), place(10, 'township', 1), place(20, 'township', 1)],
})
const county = { ...yearOf(2026), units: [1, 10, 20] }

// 王 2.5 + 1.5 = 4 in two townships; 李 2.5; 赵 was there, for an evening whose hours nobody wrote down: 0.
const evenings = [
  played('E1', 10, ['王', '李'], 2.5),
  played('E2', 20, ['王'], 1.5),
  played('E3', 20, ['赵']),
  played('E0', 10, ['李'], 9, '2025-12-31'),
]

describe('persons by what they have in all', () => {
  test('an amount of one person is added up over units and evenings before it is compared', () => {
    expect(tallyInMemory(world(...evenings), 'evening.regulars', county)).toEqual({ value: 1, records: 2, entered: true })
    expect(tallyInMemory(world(...evenings), 'evening.regulars', { ...county, units: [20] }).value, '1.5 in this township').toBe(0)
  })

  test('the records behind the count are those of the persons counted, no others', () => {
    expect(idsInMemory(world(...evenings), 'evening.regulars', county)).toEqual(['E1', 'E2'])
    expect(idsInMemory(world(...evenings), 'evening.leastHours', county), 'nobody is singled out').toEqual(['E1', 'E2', 'E3'])
  })

  test('the least is that of whoever has least, nothing included; of nobody there is none', () => {
    const least = getFigure(catalogue, 'evening.leastHours')
    expect(tallyInMemory(world(...evenings), 'evening.leastHours', county).value).toBe(0)
    expect(tallyInMemory(world(evenings[0]!, evenings[1]!), 'evening.leastHours', county).value, 'Li').toBe(2.5)
    const nobody = tallyInMemory(world(played('E4', 10, [])), 'evening.leastHours', county)
    expect(nobody).toEqual({ value: null, records: 0, entered: true })
    const asked = { period: yearOf(2026), unitId: 1, asOf: '', zeroConfirmed: false, readable: 0 }
    expect(figureValue(least, nobody, asked)).toMatchObject({ value: null, why: '无基数' })
  })

  test('it does not add up over units', () => {
    expect(['evening.regulars', 'evening.leastHours'].map((id) => isAdditive(getFigure(catalogue, id)))).toEqual([false, false])
  })

  test('the least of fewer than five is not told to the public', () => {
    const value = (players: readonly string[]) => {
      const counted = tallyInMemory(
        world(...players.map((one, index) => played(`E${index}`, 10, [one], 6 + index))),
        'evening.leastHours',
        county,
      )
      const asked = { period: yearOf(2026), unitId: 1, asOf: '', zeroConfirmed: false, readable: 0 }
      const entry = getFigure(catalogue, 'evening.leastHours')
      return forPublic(entry, figureValue(entry, counted, asked)).value
    }
    expect([value(['a', 'b', 'c', 'd']), value(['a', 'b', 'c', 'd', 'e'])]).toEqual([null, 6])
  })
})

describe('what is asked of persons', () => {
  const told = (records: readonly RecordState[], asked = county) =>
    ['evening.asked', 'evening.paid', 'evening.paidRate'].map((id) => tallyInMemory(world(...evenings, ...records), id, asked).value)

  test('nothing is asked of anybody where nothing is in force: no rate', () => {
    expect(told([])).toEqual([0, 0, null])
  })

  test('what the county asks, it asks in its townships; what a township asks, only there', () => {
    expect(told([asks('L1', 1, 4)]), '王 4 of 4; 李 and 赵 short').toEqual([3, 1, 33])
    expect(told([asks('L1', 10, 2)]), '王 with 4 and 李 with 2.5 are asked in township 10').toEqual([2, 2, 100])
  })

  test('of several the highest holds', () => {
    expect(told([asks('L1', 1, 2), asks('L2', 10, 3)]), '王 4 of 3, 李 2.5 of 3, 赵 0 of 2').toEqual([3, 1, 33])
  })

  test('what ended before the last day of the period, begins after it, is voided or is asked of others does not count', () => {
    expect(told([asks('L1', 1, 4, { returnedOn: '2026-12-30' })])).toEqual([0, 0, null])
    expect(told([asks('L1', 1, 4, { returnedOn: '2026-12-31' })])).toEqual([3, 1, 33])
    expect(told([asks('L1', 1, 4, { lentOn: '2027-01-01' })])).toEqual([0, 0, null])
    expect(told([{ ...asks('L1', 1, 4), voided: '重复登记' }])).toEqual([0, 0, null])
    expect(told([asks('L1', 1, 4, { size: 'big' })])).toEqual([0, 0, null])
  })

  test('it is compared only where the fields agree that must', () => {
    const of = (days: number, seats: number) =>
      tallyInMemory(
        world(record('chess-evening', 'E1', 10, { heldOn: '2026-05-01', players: ['王'], seats }), asks('L1', 10, 1, { days })),
        'evening.matched',
        county,
      ).value
    expect([of(8, 8), of(8, 9)]).toEqual([1, 0])
  })

  test('is said in words', () => {
    const name = '当年执行的学时要求'
    const minimum = { name, register: 'loan', of: 'fee', on: 'lentOn' }
    expect(demandInWords({ atLeast: 60 }).trim()).toBe('合计不少于 60')
    expect(demandInWords({ atLeast: minimum, who: 'short' })).toBe('合计低于当年执行的学时要求')
    expect(demandInWords({ atLeast: minimum, who: 'asked' })).toBe('有当年执行的学时要求')
  })
})
