import { describe, expect, it } from 'vitest'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister } from '../register.ts'
import { settingsOfRegisters } from './registers.ts'
import { settingFault } from './setting.ts'

const library = loan as unknown as AnyRegister
const round = { name: '清点', per: 'unit', by: ['clerkOffice'], on: 'lentOn', says: '清点一次。' } as const
const purges = { after: 'returnedOn', keeps: [] } as const
const settings = settingsOfRegisters([
  {
    ...library,
    recurs: {
      monthly: { ...round, every: 'month', setting: 'loan.monthly' },
      weekly: { ...round, every: 'week', times: 0, setting: 'loan.weekly' },
      daily: { ...round, every: 'week', times: 40, setting: 'loan.often' },
      fixed: { ...round, every: 'year', law: loan.law[0] },
    },
    purges: { ...purges, months: 6, setting: 'loan.purge' },
  },
])

describe('what the definitions leave to a county', () => {
  it('is how often a recurring duty is owed, where the definition names a setting', () => {
    expect(Object.keys(settings).filter((id) => id.startsWith('loan.'))).toEqual([
      'loan.monthly',
      'loan.weekly',
      'loan.often',
      'loan.purge',
    ])
    expect(settings['loan.monthly']).toMatchObject({
      name: '工具借用：清点（每月几次）',
      fallback: 1,
      shape: { min: 0, max: 31, unit: '次' },
    })
    expect(settings['loan.weekly']).toMatchObject({ fallback: 0 })
    expect(settings['loan.often']?.shape).toMatchObject({ max: 40 })
  })
  it('includes not to ask for it at all', () => {
    expect(settingFault(settings['loan.monthly']!, 0)).toBeNull()
    expect(settings['loan.monthly']?.about).toContain('填 0')
  })
  it('is how long a list keeps its content, in the unit of the definition', () => {
    expect(settings['loan.purge']).toMatchObject({ fallback: 6, shape: { min: 0, max: 60, unit: '个月' } })
    const inDays = settingsOfRegisters([{ ...library, purges: { ...purges, setting: 'loan.purge' } }])
    expect(inDays['loan.purge']).toMatchObject({ fallback: 0, shape: { min: 0, max: 365, unit: '日' } })
    const inYears = settingsOfRegisters([{ ...library, purges: { ...purges, years: 40, setting: 'loan.purge' } }])
    expect(inYears['loan.purge']).toMatchObject({ fallback: 40, shape: { max: 40, unit: '年' } })
  })
})
