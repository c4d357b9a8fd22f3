import { describe, expect, it } from 'vitest'
import { checkRegisters } from './check/check.ts'
import { files, longText, parts, text } from './field.ts'
import { loan } from './foreign/tool-library.ts'
import type { AnyRegister } from './register.ts'
import { settingsOfRegisters } from './setting/registers.ts'
import { settingFault } from './setting/setting.ts'
import { foundInWords, type Signal } from './signal.ts'

const library = loan as unknown as AnyRegister
const frame = { name: '写法雷同', says: '有 {n} 件写得一样。', why: '可能是套用。', least: 4, setting: 'loan.signal' } as const
const signalling = (signal: object): AnyRegister => ({
  ...library,
  fields: {
    ...library.fields,
    story: longText('经过'),
    sealed: text('证件号', { secret: 'sensitive', purpose: '核对', basis: loan.law[0], keepYears: 1 }),
    papers: files('附件'),
    borrowers: parts('借用人', { phone: text('电话', { format: 'phone' }) }),
  },
  figures: {
    'loan.all': { name: '借出', unit: '次', count: 'records', on: 'lentOn' },
    'loan.whole': { name: '全数', unit: '%', count: 'rate', of: 'loan.all', base: 'loan.all' },
    'loan.odd': { name: '异数', unit: '%', count: 'rate', of: 'loan.whole', base: 'loan.all' },
  },
  signals: { one: { ...frame, ...signal } as Signal },
})
const faults = (signal: object) =>
  checkRegisters([signalling(signal)])
    .filter(({ where }) => where === 'signals.one')
    .map(({ says }) => says)

describe('a signal', () => {
  it('says how many records share what was found', () => {
    expect(foundInWords(frame, 5)).toBe('有 5 件写得一样。')
  })

  it('compares long words, files and texts of the register, also those in rows', () => {
    expect(faults({ looks: 'alike', of: 'story', share: 90 })).toEqual([])
    for (const of of ['papers', 'borrowers.phone']) expect([of, faults({ looks: 'shared', of })]).toEqual([of, []])
    expect(faults({ looks: 'lastDay' })).toEqual([])
    expect(faults({ looks: 'always', rate: 'loan.whole' })).toEqual([])
  })

  it('is a fault of the definition where it compares what is sealed, what is no text, or what is not there', () => {
    expect(faults({ looks: 'alike', of: 'papers', share: 90 })).toEqual(['“papers” cannot be compared'])
    for (const of of ['sealed', 'lentOn', 'nothing']) expect(faults({ looks: 'shared', of })).toEqual([`“${of}” cannot be compared`])
  })

  it('is a fault where its rate is none of the register, or not made of counted records', () => {
    for (const rate of ['loan.all', 'loan.odd', 'loan.none'])
      expect(faults({ looks: 'always', rate })).toEqual([`“${rate}” is no rate of records of this register`])
  })

  it('begins with as many records as the county sets, and with none at all for 0', () => {
    const setting = settingsOfRegisters([signalling({ looks: 'lastDay' })])['loan.signal']
    expect(setting).toMatchObject({ fallback: 4, name: '工具借用：写法雷同（几件起建议回访）' })
    expect([0, 1000, 1001].map((value) => settingFault(setting!, value) === null)).toEqual([true, true, false])
  })
})
