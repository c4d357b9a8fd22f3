import { describe, expect, test } from 'vitest'
import { quotientOf } from '../kernel/figure.ts'
import { loan } from '../kernel/foreign/tool-library.ts'
import { figureCatalogue } from './catalogue.ts'
import { evening } from './foreign/chess-club.ts'
import { standing as record } from './foreign/standing.ts'
import { idsInMemory, tallyInMemory, type World } from './in-memory.ts'
import { quarterOf, yearOf } from './periods.ts'

const game = (on: string, white: string, moves: number, result: string) => ({ on, white, moves, result })

const world: World = {
  catalogue: figureCatalogue([loan, evening]),
  records: [
    record('loan', 'L1', {
      tool: '棋盘',
      lentOn: '2026-01-10',
      fee: 5,
      checks: [
        { on: '2026-02-01', minutes: 30 },
        { on: '2025-12-31', minutes: 50 },
      ],
    }),
    record('loan', 'L2', { tool: '棋钟', lentOn: '2026-05-10', fee: 5 }, { voided: '重复登记' }),
    record('chess-evening', 'E1', {
      heldOn: '2026-01-01',
      kind: 'open',
      themes: ['opening', 'ending'],
      rated: true,
      players: ['王', '李'],
      prize: 500,
      board: 'L1',
      games: [game('2026-01-01', '王', 40, 'won'), game('2026-01-02', '李', 10, 'drawn')],
    }),
    record(
      'chess-evening',
      'E2',
      {
        heldOn: '2026-12-31',
        endedOn: '2027-01-03',
        kind: 'club',
        themes: ['opening'],
        players: ['王'],
        prize: 700,
        board: 'L2',
        games: [game('2027-01-01', '王', 25, 'won')],
      },
      { unit: 20 },
    ),
    record('chess-evening', 'E3', { heldOn: '2025-12-31', endedOn: '2026-01-05', kind: 'open' }),
    record('chess-evening', 'E4', { heldOn: '2026-03-01', kind: 'open' }, { voided: '重复登记' }),
    record('chess-evening', 'E5', { players: ['赵'] }),
  ],
}
const value = (id: string, period = yearOf(2026)) => tallyInMemory(world, id, period).value

describe('counting by hand', () => {
  test('records count by their own date; voided and undated ones do not', () => {
    expect(tallyInMemory(world, 'evening.held', yearOf(2026))).toEqual({ value: 2, records: 2, entered: true })
    expect(idsInMemory(world, 'evening.held', yearOf(2026))).toEqual(['E1', 'E2'])
    expect(value('evening.held', yearOf(2025))).toBe(1)
  })
  test('rows count by the date of the row', () => {
    expect(value('evening.games')).toBe(2)
    expect(value('evening.games', yearOf(2027))).toBe(1)
    expect(value('evening.moves')).toBe(40)
    expect(value('loan.minutes')).toBe(30)
  })
  test('人次 are added up, 人 are told apart (C2, C3)', () => {
    expect(value('evening.attendances')).toBe(3)
    expect(value('evening.players')).toBe(2)
  })
  test('a stock counts what has begun and not ended on the last day, on which what ends still counts', () => {
    const on = (day: string) => value('evening.running', { from: day, to: day })
    expect([on('2025-12-30'), on('2025-12-31'), on('2026-01-05'), on('2026-01-06'), on('2027-01-04')]).toEqual([0, 1, 2, 1, 1])
  })
  test('a sum as of a day is what those in force had on it, less what had been taken off by then', () => {
    const on = (id: string, day: string) => value(id, { from: day, to: day })
    expect(['2026-12-30', '2026-12-31', '2027-01-04'].map((day) => on('evening.promised', day))).toEqual([500, 1200, 500])
    // 500 less 40 moves on the first and 10 on the second of January; 700 less 25 on New Year.
    expect(['2026-01-01', '2026-01-02', '2026-12-31', '2027-01-01'].map((day) => on('evening.left', day))).toEqual([460, 450, 1150, 1125])
  })
  test('an average is what falls to each, with one decimal; without a base there is none', () => {
    expect(tallyInMemory(world, 'evening.movesEach', yearOf(2026))).toMatchObject({ value: 20, numerator: 40, denominator: 2 })
    expect(value('evening.movesEach', yearOf(2020))).toBeNull()
    expect([quotientOf({ as: 'average' }, 50, 3), quotientOf({ as: 'average' }, 5, 0), quotientOf({}, 1, 3)]).toEqual([16.7, null, 33])
  })
  test('a rate is one figure over another, of another register too; without a base there is none', () => {
    expect(tallyInMemory(world, 'evening.ratedRate', yearOf(2026))).toMatchObject({ value: 50, numerator: 1, denominator: 2, records: 2 })
    expect(tallyInMemory(world, 'evening.borrowRate', yearOf(2026))).toMatchObject({ value: 200, numerator: 2, denominator: 1 })
    expect(value('evening.ratedRate', yearOf(2020))).toBeNull()
    expect(idsInMemory(world, 'evening.ratedRate', yearOf(2026))).toEqual(['E1', 'E2'])
  })
  test('a voided record is no longer linked', () => {
    expect(idsInMemory(world, 'evening.borrowed', yearOf(2026))).toEqual(['E1'])
  })
  test('a record with several choices is in each share, one without in the share without a name', () => {
    expect(tallyInMemory(world, 'evening.held', { ...yearOf(2026), by: 'themes' }).groups).toEqual([
      { group: 'ending', value: 1 },
      { group: 'opening', value: 2 },
    ])
    expect(tallyInMemory(world, 'evening.held', { ...yearOf(2026), by: 'rated' }).groups).toEqual([
      { group: 'true', value: 1 },
      { group: null, value: 1 },
    ])
    expect(tallyInMemory(world, 'evening.ratedRate', { ...yearOf(2026), by: 'kind' }).groups).toEqual([
      { group: 'club', value: 0 },
      { group: 'open', value: 100 },
    ])
  })
  test('a joint event counts for every unit that holds it, and once for a unit above them (C7)', () => {
    const places = [10, 20, 30].map((id) => ({ id, code: `99${id}`, name: '', shortName: '', kind: 'township' as const, parent: 1 }))
    const joint = record('chess-evening', 'J', { heldOn: '2026-07-01', kind: 'open', hosts: ['9920', '9999'] }, { unit: 10 })
    const held = (...units: number[]) =>
      tallyInMemory({ ...world, places, records: [joint] }, 'evening.held', { ...yearOf(2026), units }).value
    expect([held(10), held(20), held(30), held(10, 20, 30)]).toEqual([1, 1, 0, 1])
    expect(tallyInMemory(world, 'evening.held', { ...yearOf(2026), units: [10] }).value).toBe(1)
    expect(tallyInMemory(world, 'evening.held', { ...yearOf(2026), units: [10, 20] }).value).toBe(2)
  })
  test('a register without records in the period was not kept in it (C6)', () => {
    expect(tallyInMemory(world, 'evening.rated', quarterOf(2026, 4))).toEqual({ value: 0, records: 0, entered: true })
    expect(tallyInMemory(world, 'evening.rated', quarterOf(2026, 3))).toEqual({ value: 0, records: 0, entered: false })
  })
  test('a manual figure has no records', () => {
    expect(tallyInMemory(world, 'evening.members', yearOf(2026))).toEqual({ value: null, records: 0, entered: false })
    expect(idsInMemory(world, 'evening.members', yearOf(2026))).toEqual([])
  })
})

describe('counting places', () => {
  const unit = (id: number, kind: 'township' | 'village', closedOn?: string) => ({
    id,
    code: `${id}`,
    name: '',
    shortName: '',
    kind,
    parent: 1,
    closedOn,
  })
  const held = (id: string, village: number | null, heldOn: string, players: string[]) =>
    record('chess-evening', id, { heldOn, kind: 'open', players }, { village })
  const villages: World = {
    catalogue: figureCatalogue([loan, evening]),
    places: [unit(10, 'township'), unit(12, 'village'), unit(13, 'village'), unit(14, 'village', '2026-06-30')],
    records: [
      held('V1', 12, '2026-01-05', ['王', '李']),
      held('V2', 12, '2026-01-20', ['王']),
      held('V3', 12, '2026-02-02', ['赵']),
      held('V4', 13, '2026-02-10', ['王']),
      held('V5', null, '2026-02-11', ['钱']),
      held('V6', 13, '2026-03-01', ['王']),
    ],
  }
  const units = [10, 12, 13, 14]
  const asked = { ...yearOf(2026), units }
  const count = (id: string, more: object = {}) => tallyInMemory(villages, id, { ...asked, ...more })

  test('villages in which something happened, and all of them, make a coverage', () => {
    expect(count('evening.villages').value).toBe(2)
    expect(count('evening.allVillages').value, 'one was closed in summer').toBe(2)
    expect(count('evening.allVillages', { to: '2026-06-29' }).value).toBe(3)
    expect(count('evening.coverage', quarterOf(2026, 1))).toMatchObject({
      value: 67,
      numerator: 2,
      denominator: 3,
      records: 5,
      entered: true,
    })
    expect(idsInMemory(villages, 'evening.coverage', { ...quarterOf(2026, 1), units })).toHaveLength(5)
  })
  test('a village by itself counts what lies in it: covered, or not', () => {
    const alone = (village: number) => tallyInMemory(villages, 'evening.coverage', { ...quarterOf(2026, 1), units: [village] })
    expect([alone(12).value, alone(13).value]).toEqual([100, 100])
    expect(alone(14)).toMatchObject({ value: 0, numerator: 0, denominator: 1, entered: false })
    expect(tallyInMemory(villages, 'evening.held', { ...yearOf(2026), units: [12] }).value).toBe(3)
  })
  test('shares by village, those without one by themselves', () => {
    expect(tallyInMemory(villages, 'evening.placed', { ...asked, by: 'village' }).groups).toEqual([
      { group: '12', value: 3 },
      { group: '13', value: 2 },
    ])
  })
  test('the same player in two villages is two, in one village one', () => {
    expect(count('evening.players').value).toBe(4)
    expect(count('evening.villagePlayers').value, '王李赵 in one, 王 in the other').toBe(4)
  })
  test('months in which each village had its evening, over those in which it should have', () => {
    // Two villages, three months: one had evenings in January and February, the other in February and March.
    const first = { ...quarterOf(2026, 1), units: [10, 12, 13] }
    expect(tallyInMemory(villages, 'evening.monthly', first)).toMatchObject({ value: 67, numerator: 4, denominator: 6 })
    // March is cut off: it counts on neither side.
    expect(tallyInMemory(villages, 'evening.monthly', { ...first, to: '2026-03-30' })).toMatchObject({
      value: 75,
      numerator: 3,
      denominator: 4,
    })
  })
  test('weeks run from Monday and count where they lie wholly in the period', () => {
    // 2026 begins on a Thursday: its first whole week is that of 5 January, its last that of 21 December.
    expect(count('evening.weeks').value).toBe(51)
    expect(count('evening.weeks', { from: '2026-01-05', to: '2026-01-18' }).value).toBe(2)
    expect(count('evening.weeks', { from: '2026-01-06', to: '2026-01-17' }).value).toBe(0)
  })
})
