import { describe, expect, test } from 'vitest'
import { loan } from '../kernel/foreign/tool-library.ts'
import { type FigureEntry, figureCatalogue, getFigure } from './catalogue.ts'
import { evening } from './foreign/chess-club.ts'
import { yearOf } from './periods.ts'
import { forPublic, suppressGroups } from './suppression.ts'
import { type Counted, figureValue } from './value.ts'

const catalogue = figureCatalogue([loan, evening])
const asked = { period: yearOf(2026), unitId: 10, asOf: '2026-11-20T01:00:00Z', zeroConfirmed: false, readable: 2 }
const shown = (entry: FigureEntry, counted: Partial<Counted>) =>
  forPublic(entry, figureValue(entry, { value: 9, records: 9, entered: true, ...counted }, asked))
const players = getFigure(catalogue, 'evening.players')
const held = getFigure(catalogue, 'evening.held')
const rate = {
  ...getFigure(catalogue, 'evening.ratedRate'),
  definition: { ...getFigure(catalogue, 'evening.ratedRate').definition, suppress: true },
}

describe('the public is not told of fewer than five persons (C9)', () => {
  test.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('%d is shown as %s', (value, public_) => expect(shown(players, { value }).value).toBe(public_))

  test('the reason is given, and how many records there are is not', () => {
    expect(shown(players, { value: 3 })).toMatchObject({ why: '人数过少，不公开' })
    expect(shown(players, { value: 9 })).not.toHaveProperty('records')
    expect(shown(players, { value: 9 })).not.toHaveProperty('hidden')
  })
  test('a figure that does not ask for it is shown as it is, with its shares', () => {
    expect(shown(held, { value: 3, groups: [{ group: 'open', value: 3 }] })).toMatchObject({
      value: 3,
      groups: [{ group: 'open', value: 3 }],
    })
    expect(shown(held, { value: 3 })).not.toHaveProperty('groups')
  })
  test.each([
    ['its base is small', { numerator: 2, denominator: 3 }, null],
    ['its numerator is small', { numerator: 4, denominator: 50 }, null],
    ['what is missing from its base is small', { numerator: 48, denominator: 50 }, null],
    ['nothing is small', { numerator: 40, denominator: 50 }, 80],
    ['everybody is counted', { numerator: 50, denominator: 50 }, 80],
  ])('a rate where %s', (_, parts, value) => {
    const told = shown(rate, { value: 80, ...parts, groups: [{ group: 'open', value: 50 }] })
    expect(told.value).toBe(value)
    expect(told).not.toHaveProperty('groups')
    expect('numerator' in told).toBe(value !== null)
  })
})

describe('shares', () => {
  const hide = (...values: number[]) =>
    suppressGroups(
      values.map((value, index) => ({ group: String(index), value })),
      5,
    ).map(({ value }) => value)

  test('a single small one takes the next with it, or it could be worked out from the whole', () => {
    expect(hide(3, 20, 8)).toEqual([null, 20, null])
  })
  test('small ones that are still small together take another with them', () => {
    expect(hide(1, 2, 30, 9)).toEqual([null, null, 30, null])
    expect(hide(3, 4, 30)).toEqual([null, null, 30])
  })
  test('none is hidden where none is small, and nobody is no group', () => {
    expect(hide(5, 6, 0)).toEqual([5, 6, 0])
    expect(hide(0, 2)).toEqual([0, null])
    expect(hide()).toEqual([])
  })
  test('the shares of a figure are hidden within it', () => {
    const groups = [
      { group: 'open', value: 2 },
      { group: 'club', value: 7 },
      { group: null, value: 9 },
    ]
    expect(shown(players, { value: 18, groups }).groups).toEqual([
      { group: 'open', value: null },
      { group: 'club', value: null },
      { group: null, value: 9 },
    ])
  })
})
