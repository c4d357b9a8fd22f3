import { describe, expect, it } from 'vitest'
import { checkRegisters } from '../check/check.ts'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister } from '../register.ts'
import { digestIn, keptThrough, purgeReason, shellOf } from './purge.ts'

const list: AnyRegister = { ...(loan as unknown as AnyRegister), purges: { after: 'returnedOn', months: 1, keeps: ['size'] } }

describe('a list that deletes itself', () => {
  it('keeps its content through the last day of its time, or of the county’s own', () => {
    expect(keptThrough({ months: 1 }, '2026-01-31')).toBe('2026-02-28')
    expect(keptThrough({ years: 3 }, '2026-03-01')).toBe('2029-03-01')
    expect(keptThrough({}, '2026-03-01T10:00')).toBe('2026-03-01')
    expect(keptThrough({ days: 30 }, '2026-03-01', 10)).toBe('2026-03-11')
  })
  it('leaves of an event who worked when, the fields that stay and the days that decide, and no free word', () => {
    const event = {
      record: 'r',
      register: 'loan',
      version: 2,
      step: 'giveBack',
      actor: { id: 'c', name: '登记员', role: 'clerkOffice' as const },
      recordedAt: '2026-03-02T01:00:00.000Z',
      effectiveOn: '2026-03-02',
      from: 'lent',
      to: 'returned',
      definition: 1,
      reason: '张三来还',
      files: ['f'],
      set: { tool: '梯子', borrower: '张三', size: 'big', lentOn: '2026-03-01', returnedOn: '2026-03-02', damage: '张三摔坏' },
      base: { title: '张三借梯子', unit: 2, code: 'GJ-1', voided: '张三重复', links: [], pending: null },
    }
    const shell = shellOf(list, event)
    expect(shell.set).toEqual({ size: 'big', lentOn: '2026-03-01', returnedOn: '2026-03-02' })
    expect(shell.base).toEqual({ unit: 2, code: 'GJ-1', voided: '（内容已删除）', title: '（内容已删除）' })
    expect(JSON.stringify(shell)).not.toContain('张三')
    expect([shell.step, shell.actor.id, shell.effectiveOn, shell.to]).toEqual(['giveBack', 'c', '2026-03-02', 'returned'])
    expect(shell).not.toHaveProperty('files')
  })
  it('names the digest of what is left', () => {
    expect(digestIn(purgeReason('ab'.repeat(32)))).toBe('ab'.repeat(32))
    expect(digestIn('别的理由')).toBeNull()
  })
  it('may keep nothing personal and no free words, and runs from a date', () => {
    const faults = (purges: AnyRegister['purges']) =>
      checkRegisters([{ ...list, purges }]).flatMap((one) => (one.where === 'purges' ? [one.says] : []))
    expect(faults(list.purges)).toEqual([])
    expect(faults({ after: 'returnedOn', keeps: ['borrower', 'damage', 'checks'] })).toHaveLength(3)
    expect(faults({ after: 'size', keeps: [] })).toEqual(['“size” is not a date'])
  })
})
