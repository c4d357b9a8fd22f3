import { describe, expect, it } from 'vitest'
import { enrolledAs, grave, officers, onTheSpot, past, placeOf, tried, walk } from './case-trial.ts'
import { uncertified } from './case-values.ts'

describe('the officers', () => {
  it('are at least two, all on duty with certificates for enforcement (行政处罚法 42)', () => {
    expect(onTheSpot({ officers: ['o0'] }, { officers: officers('active') })).toEqual(['case/twoOfficers'])
    for (const state of ['suspended', 'expired', 'assisting', 'transferred', 'revoked'])
      expect(onTheSpot({}, { officers: officers('active', state) }), state).toEqual(['case/onDuty'])
  })

  it('hold certificates that are in force on each day on which they did something (K04)', () => {
    const until = (certTo: string, more: object = {}) =>
      onTheSpot({}, { officers: officers('active', 'active').map((one, index) => (index === 1 ? { ...one, values: { ...one.values, certTo, ...more } } : one)) })
    expect(until('2026-03-10')).toEqual([])
    expect(until('2026-03-09')).toEqual(['case/K04'])
    // 换过证的，补登换证以前的事，从首次取证那天算。
    expect(until('2031-03-31', { certFrom: '2026-04-01' })).toEqual([])
    expect(until('2031-03-31', { certFrom: '2026-04-01', certifiedOn: '2026-04-01' })).toEqual(['case/K04', 'case/onDuty'])
    // 立案时证件有效，笔录那天已经过期。
    const lapsing = enrolledAs(grave, '罗立平', { certTo: '2026-04-02' })
    expect(tried(lapsing, 'file')).toEqual([])
    expect(tried(lapsing, 'record')).toEqual(['case/K04', 'case/onDuty'])
  })

  it('who were replaced need their certificates for the days on which they worked, not for what others did later', () => {
    const row = (holder: string, to: string) => ({ holder, certNo: '云执法', from: '2024-05-20', to })
    const sat = { startAt: '2026-04-03T09:00', officers: ['a', 'b'] }
    const counted = (ends: string) =>
      uncertified({ investigators: ['b', 'c'], records: [sat], decidedOn: '2026-05-06', certificates: [row('a', ends), row('b', '2029-05-19'), row('c', '2029-05-19')] })
    expect([counted('2026-04-10'), counted('2026-04-03'), counted('2026-04-02')]).toEqual([0, 0, 1])
  })

  it('have in the case the certificates that they have on the roster, and nobody can type others (K04)', () => {
    const { values } = walk(grave, past(grave, 'propose'))
    expect(values.investigators).toEqual(['p-clerkEnforce', 'p-clerkEmergency'])
    expect(values.certificates).toEqual(
      [['p-clerkEnforce', '云执法5190017'], ['p-clerkEmergency', '云执法5190003']].map(([holder, certNo]) => ({
        holder, certNo, since: '2024-05-20', from: '2024-05-20', to: '2029-05-19',
      })),
    )
    // 两个没有证的人，冒用两个有证的人的证号。
    const borrowed = ['@clerkOffice', '@clerkJustice'].map((holder, index) => ({ holder, certNo: ['云执法5190017', '云执法5190003'][index] }))
    expect(onTheSpot({ certificates: borrowed })).toEqual(['MF-FLD-003'])
    expect(onTheSpot({ investigators: ['@clerkOffice', '@clerkJustice'] })).toEqual(['MF-FLD-003'])
    // 主办的人没有证；名册上没有写明是系统里的哪个人。
    expect(onTheSpot({ undertaker: '@clerkOffice' })).toEqual(['case/undertaker'])
    expect(onTheSpot({}, { officers: officers('active', 'active').map((one, index) => (index === 1 ? { ...one, values: { ...one.values, account: null } } : one)) }))
      .toEqual(['case/two'])
  })

  it('are nobody without a certificate who only sat in on a record', () => {
    const row = { kind: 'scene', startAt: '2026-04-03T09:30', endAt: '2026-04-03T11:00', place: '后山', shown: true, signed: 'signed' }
    expect(tried(grave, 'record', { records: [{ ...row, officers: ['@clerkEnforce', '@villageCadre'] }] })).toEqual(['case/K04'])
    expect(tried(grave, 'record', { records: [{ ...row, officers: ['@clerkEnforce'] }] })).toContain('MF-FLD-006')
    // 每份笔录都要写明是哪两个人做的（K05）。
    expect(tried(grave, 'record', { records: [row] })).toEqual(['MF-FLD-002'])
  })

  it('may enter a record some days later: the inquiry counts on the day it was made, and may be concluded from then on', () => {
    const at = placeOf(grave, 'record')
    const entered = { ...grave, steps: grave.steps.map((one, index) => (index === at ? { ...one, on: '2026-04-08' } : one)) }
    // 立案 4 月 2 日，笔录 4 月 3 日，4 月 8 日才补录。
    expect(walk(entered, at + 1).trail.at(-1)?.on).toBe('2026-04-03')
  })

  it('cannot be in two records at once, and show their certificates first (K05, K12, 行政处罚法 55)', () => {
    const row = {
      kind: 'scene', startAt: '2026-04-03T09:30', endAt: '2026-04-03T11:00', officers: ['@clerkEnforce', '@clerkEmergency'], shown: true,
      signed: 'signed',
    }
    const rows = (startAt: string, endAt: string) => tried(grave, 'record', { records: [row, { ...row, startAt, endAt }] })
    expect(rows('2026-04-03T10:59', '2026-04-03T12:00')).toEqual(['case/K05'])
    expect(rows('2026-04-03T11:00', '2026-04-03T12:00')).toEqual([])
    expect(rows('2026-04-03T15:00', '2026-04-03T14:00')).toEqual(['case/K05'])
    expect(tried(grave, 'record', { records: [{ ...row, shown: false }] })).toEqual(['case/shown'])
    expect(tried(grave, 'record', { records: [{ ...row, signed: undefined }] })).toEqual(['MF-FLD-002'])
  })
})
