import { describe, expect, it } from 'vitest'
import { mergeCalendar, nationalCalendar } from './calendar/calendar.ts'
import { ahead, holds, waited } from './condition.ts'
import { loan } from './foreign/tool-library.ts'
import { inWords } from './in-words.ts'
import { fieldsNeeded } from './needed.ts'
import type { AnyRegister } from './register.ts'

const told = ahead('told', 'held', 5)
const view = (values: Record<string, unknown>, calendar = nationalCalendar) => ({
  values,
  state: null,
  steps: new Set<string>(),
  linked: {},
  calendar,
})

describe('told so many working days before', () => {
  it('does not count the days off in between, and counts the Saturday on which all work', () => {
    // 10月12日（周一）之前的五个工作日：10月10日（周六上班）、9日、8日，国庆假期不计，9月30日、29日。
    expect([
      holds(told, view({ told: '2026-09-29', held: '2026-10-12' })),
      holds(told, view({ told: '2026-09-30', held: '2026-10-12' })),
    ]).toEqual([true, false])
  })

  it('knows the days off of the county', () => {
    const local = mergeCalendar(nationalCalendar, { holidays: [{ name: '古尔邦节', from: '2026-05-27', to: '2026-05-28' }] })
    const days = { told: '2026-05-25', held: '2026-06-01' }
    expect([holds(told, view(days)), holds(told, view(days, local))]).toEqual([true, false])
  })

  it('is not fulfilled by a day that nobody knows', () => {
    expect([holds(told, view({ held: '2026-10-12' })), holds(told, view({ told: '2026-09-01' }))]).toEqual([false, false])
    expect(holds(told, { ...view({ told: '2026-09-01', held: '2026-10-12' }), calendar: undefined })).toBe(false)
  })

  it('is over once so many whole working days lie between, whichever day it was told on', () => {
    const over = (first: string, then: string, calendar = nationalCalendar) =>
      holds(waited('told', 'held', 5), view({ told: first, held: then }, calendar))
    // 6月1日（周一）告知，五个工作日到 8日；6日（周六）告知，到 12日。
    expect([over('2026-06-01', '2026-06-08'), over('2026-06-01', '2026-06-09')]).toEqual([false, true])
    expect([over('2026-06-06', '2026-06-12'), over('2026-06-06', '2026-06-13'), over('2026-06-06', '2026-06-15')]).toEqual([
      false,
      true,
      true,
    ])
    const local = mergeCalendar(nationalCalendar, { holidays: [{ name: '火把节', from: '2026-06-03', to: '2026-06-03' }] })
    expect([over('2026-06-01', '2026-06-09', local), over('2026-06-01', '2026-06-10', local)]).toEqual([false, true])
  })

  it('is told in a sentence, and names what it reads', () => {
    const register: AnyRegister = loan
    const words = { fields: register.fields, register, all: [register] }
    expect(inWords(ahead('lentOn', 'returnedOn', 3), words)).toBe(
      `“${register.fields.lentOn!.name}”至少在“${register.fields.returnedOn!.name}” 3 个工作日以前`,
    )
    expect(inWords(waited('lentOn', 'returnedOn', 3), words)).toBe(
      `“${register.fields.lentOn!.name}”和“${register.fields.returnedOn!.name}”之间至少有 3 个整工作日`,
    )
    expect(fieldsNeeded(told)).toEqual(['told', 'held'])
  })
})
