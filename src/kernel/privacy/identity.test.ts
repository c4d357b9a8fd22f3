import { describe, expect, it } from 'vitest'
import { personalNumberIn } from './identity.ts'

describe('personal numbers in free text (V8)', () => {
  it('are found whatever stands around them and in full width', () => {
    expect(personalNumberIn('联系电话：13900001111，请保密')).toBe('手机号码')
    expect(personalNumberIn('电话１３９００００１１１１')).toBe('手机号码')
    expect(personalNumberIn('第13900001111号')).toBe('手机号码')
    expect(personalNumberIn('共139000011112元')).toBeNull()
  })
  it('are not the digits of an id of ours', () => {
    expect(personalNumberIn('快照 01a2044e-533a-7f87-8793-b13912345678')).toBeNull()
    expect(personalNumberIn('13912345678 与 01a2044e-533a-7f87-8793-b13912345678')).toBe('手机号码')
  })
})
