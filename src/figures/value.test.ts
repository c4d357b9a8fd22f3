import { describe, expect, test } from 'vitest'
import { loan } from '../kernel/foreign/tool-library.ts'
import { figureCatalogue, getFigure } from './catalogue.ts'
import { evening } from './foreign/chess-club.ts'
import { quarterOf, yearOf } from './periods.ts'
import { type Counted, figureValue, zeroConfirmed } from './value.ts'

const catalogue = figureCatalogue([loan, evening])
const asked = { period: yearOf(2026), unitId: 10, asOf: '2026-11-20T01:00:00Z', zeroConfirmed: false, readable: 0 }
const judge = (id: string, counted: Counted, more: object = {}) => figureValue(getFigure(catalogue, id), counted, { ...asked, ...more })
const empty: Counted = { value: 0, records: 0, entered: false }

describe('a count becomes a figure', () => {
  test('a count above zero is the value, with its rule, period and moment', () => {
    expect(judge('evening.held', { value: 4, records: 4, entered: true }, { readable: 3 })).toEqual({
      id: 'evening.held',
      name: '棋会',
      unit: '场',
      value: 4,
      period: yearOf(2026),
      unitId: 10,
      asOf: asked.asOf,
      ruleSince: '2020-01-01',
      records: 4,
      hidden: 1,
    })
  })
  test('an empty register is 未填报, not zero (C6)', () => {
    expect(judge('evening.held', empty)).toMatchObject({ value: null, why: '未填报' })
  })
  test('a zero report makes it zero', () => {
    expect(judge('evening.held', empty, { zeroConfirmed: true })).toMatchObject({ value: 0 })
    expect(judge('evening.held', empty, { zeroConfirmed: true })).not.toHaveProperty('why')
  })
  test('none of the records entered is a true zero', () => {
    expect(judge('evening.rated', { value: 0, records: 0, entered: true })).toMatchObject({ value: 0 })
  })
  test('a rate keeps its base, and without one it has no value: unreported, or nothing to divide by', () => {
    const rate = (entered: boolean, denominator: number): Counted => ({
      value: denominator ? 97 : null,
      numerator: 0,
      denominator,
      records: 0,
      entered,
    })
    expect(judge('evening.ratedRate', rate(true, 112))).toMatchObject({ value: 97, denominator: 112 })
    expect(judge('evening.ratedRate', rate(false, 0))).toMatchObject({ value: null, why: '未填报' })
    expect(judge('evening.ratedRate', rate(true, 0))).toMatchObject({ value: null, why: '无基数' })
    expect(judge('evening.ratedRate', rate(false, 0), { zeroConfirmed: true })).toMatchObject({ value: null, why: '无基数' })
  })
  test('nobody entered the manual figure', () => {
    expect(judge('evening.members', { value: null, records: 0, entered: false }, { zeroConfirmed: true })).toMatchObject({
      value: null,
      why: '未填报',
    })
  })
  test('money is stored in 分 and told in 元, its shares too; other sums stay as they are', () => {
    const prizes = judge('evening.prizes', { value: 12_345, records: 1, entered: true, groups: [{ group: 'open', value: 12_345 }] })
    expect(prizes).toMatchObject({ value: 123.45, groups: [{ group: 'open', value: 123.45 }] })
    expect(judge('evening.moves', { value: 40, records: 1, entered: true })).toMatchObject({ value: 40 })
  })
  test('a figure without a value shows no shares', () => {
    expect(judge('evening.held', { ...empty, groups: [] })).not.toHaveProperty('groups')
  })
})

describe('a zero is confirmed', () => {
  const year = { register: 'loan', unit: 1, children: [10, 20], period: yearOf(2026) }
  const report = (unit: number, quarter: number, register = 'loan') => ({ unit, register, period: quarterOf(2026, quarter) })
  const quarters = (unit: number, register?: string) => [1, 2, 3, 4].map((quarter) => report(unit, quarter, register))

  test('by reports that cover the whole period', () => {
    expect(zeroConfirmed(quarters(1), year)).toBe(true)
    expect(zeroConfirmed(quarters(1).slice(0, 3), year)).toBe(false)
  })
  test('for a parent by every one of its children', () => {
    expect(zeroConfirmed([...quarters(10), ...quarters(20)], year)).toBe(true)
    expect(zeroConfirmed(quarters(10), year)).toBe(false)
    expect(zeroConfirmed([], { ...year, children: [] })).toBe(false)
  })
  test('not by a report on another register', () => {
    expect(zeroConfirmed(quarters(1, 'chess-evening'), year)).toBe(false)
  })
})
