import { describe, expect, it } from 'vitest'
import type { Values } from '../condition.ts'
import { apply, type RecordEvent, replay } from '../event.ts'
import { parts, text } from '../field.ts'
import { asAdded } from './growth.ts'

const fields = {
  notes: parts('意见', { says: text('内容') }, { grows: true }),
  list: parts('清单', { says: text('内容') }),
  title: text('名称'),
}
const rows = (...words: readonly string[]) => words.map((says) => ({ says }))
const event = (version: number, set: Values, adds?: readonly string[]): RecordEvent => ({
  ...{ record: 'r', register: 'x', version, step: 's', recordedAt: '2026-01-01T00:00:00Z', effectiveOn: '2026-01-01', from: null, to: 'a' },
  ...{ actor: { id: 'a', name: 'a', role: 'clerkOffice' }, set, base: { title: 't', ...(adds ? { adds } : {}) }, definition: 1 },
})

describe('a part that only grows', () => {
  it('is said by the rows that came, and folds to all of them', () => {
    const said = asAdded(fields, { notes: rows('甲', '乙') }, { notes: rows('甲', '乙', '丙'), title: '新' })
    expect(said).toEqual({ set: { notes: rows('丙'), title: '新' }, adds: ['notes'] })
    const record = replay([event(1, { notes: rows('甲', '乙') }), event(2, said.set, said.adds)])
    expect(record?.values).toEqual({ notes: rows('甲', '乙', '丙'), title: '新' })
    expect(record).not.toHaveProperty('adds')
  })
  it('is said whole the first time, and when a row that was there changed', () => {
    expect(asAdded(fields, {}, { notes: rows('甲') })).toEqual({ set: { notes: rows('甲') }, adds: [] })
    expect(asAdded(fields, { notes: rows('甲') }, { notes: rows('改', '乙') }).adds).toEqual([])
  })
  it('a correction puts the whole in its place, and a later row is added to that', () => {
    const corrected = apply(replay([event(1, { notes: rows('甲', '乙') })]), event(2, { notes: rows('乙') }))
    expect(apply(corrected, event(3, { notes: rows('丙') }, ['notes'])).values.notes).toEqual(rows('乙', '丙'))
  })
  it('leaves other parts as they are said', () => {
    expect(asAdded(fields, { list: rows('甲') }, { list: rows('甲', '乙') })).toEqual({ set: { list: rows('甲', '乙') }, adds: [] })
  })
})
