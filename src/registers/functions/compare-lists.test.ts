import { describe, expect, it } from 'vitest'
import type { RecordEvent } from '../../kernel/event.ts'
import { compareLists, listOn } from './compare-lists.ts'

const event = (record: string, version: number, effectiveOn: string, set: Record<string, unknown>): RecordEvent => ({
  record, register: 'authority-list', version, step: version === 1 ? 'draft' : 'confirm', actor: { id: 'c', name: '登记员', role: 'clerkJustice' },
  recordedAt: `${effectiveOn}T01:00:00.000Z`, effectiveOn, from: null, to: 'published', set, base: { unit: 2 }, definition: 1,
})
const listed = (record: string, code: string, more: Record<string, unknown> = {}) => event(record, 1, '2026-01-05', {
  itemCode: code, listType: 'penalty', itemName: code, publishedOn: '2026-01-05', effectiveFrom: '2026-01-10', basisText: '《甲法》第一条', ...more,
})
const keys = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key)

describe('the list on a day', () => {
  it('holds what was published and in force, the newest version of each item', () => {
    const histories = [
      [listed('a', '1', { heldUntil: '2026-03-09', effectiveTo: '2026-03-09' })],
      [listed('b', '1', { edition: 2, publishedOn: '2026-03-01', effectiveFrom: '2026-03-10' })],
      [listed('c', '2', { publishedOn: null })],
    ]
    expect(listOn(histories, '2026-01-09')).toEqual([])
    expect(listOn(histories, '2026-03-09').map(({ record }) => record)).toEqual(['a'])
    expect(listOn(histories, '2026-03-10').map(({ record }) => record)).toEqual(['b'])
  })

  it('is as it was then: what was done to an item later does not count', () => {
    const history = [listed('a', '1'), event('a', 2, '2026-05-06', { basisText: '《乙法》第二条' })]
    expect(listOn([history], '2026-05-05')[0]?.values.basisText).toBe('《甲法》第一条')
    expect(listOn([history], '2026-05-06')[0]?.values.basisText).toBe('《乙法》第二条')
  })
})

describe('two lists compared', () => {
  it('tell what was added, removed and changed, and whether the basis was', () => {
    const before = listOn([[listed('a', '1')], [listed('b', '2')], [listed('c', '3')], [listed('f', '5')]], '2026-02-01')
    const after = listOn([
      [listed('a', '1', { basisText: '《乙法》第二条' })], [listed('b', '2', { office: '司法所' })], [listed('d', '4')], [listed('f', '5')],
    ], '2026-02-01')
    const found = compareLists(before, after)
    expect([keys(found.added), keys(found.removed), found.same]).toEqual([['penalty 4'], ['penalty 3'], 1])
    expect(found.changed.map(({ after: { key }, basisChanged }) => [key, basisChanged])).toEqual([['penalty 1', true], ['penalty 2', false]])
    expect(found.changed[0]?.differences).toEqual([{ field: 'basisText', name: '依据', before: '《甲法》第一条', after: '《乙法》第二条' }])
  })
})
