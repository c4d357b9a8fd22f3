import { describe, expect, test } from 'vitest'
import type { RecordState } from '../kernel/event.ts'
import { loan } from '../kernel/foreign/tool-library.ts'
import { figureCatalogue } from './catalogue.ts'
import { evening } from './foreign/chess-club.ts'
import { idsInMemory, tallyInMemory, type World } from './in-memory.ts'
import { quarterOf, yearOf } from './periods.ts'

const record = (register: string, id: string, values: object, more: Partial<RecordState> = {}): RecordState => ({
  id,
  register,
  values: { ...values },
  state: register === 'loan' ? 'lent' : 'over',
  version: 1,
  unit: 10,
  village: null,
  code: id,
  title: '',
  handler: 'p1',
  involved: [],
  restricted: false,
  voided: null,
  pending: null,
  files: [],
  links: [],
  trail: [],
  ...more,
})
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
  test('a joint event counts once, for its own unit (C7)', () => {
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
