import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/calendar.ts'
import { clocksOf } from '../clock/clock.ts'
import { apply, type RecordState } from '../event.ts'
import { date } from '../field.ts'
import { on, walk, who } from '../foreign/club.ts'
import { loan } from '../foreign/tool-library.ts'
import { decide } from '../lifecycle.ts'
import { isProblem } from '../problem/problem.ts'
import type { AnyRegister } from '../register.ts'

const library = loan as unknown as AnyRegister
const clerk = who('c', 'clerkOffice')
const principal = who('p', 'principal')
const lend = ['lend', '2026-03-02', clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-02' }] as const
/** 3月2日借出，3月5日送修（其实是 3 日），3月9日修好。 */
const repaired = (): RecordState => walk(library, [[...lend], ['repair', '2026-03-05', clerk, {}], ['repaired', '2026-03-09', clerk, {}]])

const reason = '补登时没有改日期'
const propose = (record: RecordState, input: object) =>
  decide(library, record, { step: 'correct', input: input as never, reason }, on('2026-03-10', clerk))
const approved = (record: RecordState, input: object, register = library): RecordState => {
  const asked = decide(register, record, { step: 'correct', input: input as never, reason }, on('2026-03-10', clerk))
  if (isProblem(asked)) throw new Error(asked.message)
  const waiting = apply(record, asked)
  const answered = decide(register, waiting, { step: 'approveCorrection', input: {} }, on('2026-03-10', principal))
  if (isProblem(answered)) throw new Error(answered.message)
  return apply(waiting, answered)
}
const daysIn = ({ trail }: RecordState) => trail.map(({ step, on }) => [step, on])
const due = (record: RecordState, register = library) =>
  clocksOf(register, record, { calendar: nationalCalendar, now: '2026-03-10T09:00' }).map(({ dueLegal, stoppedOn }) => [
    dueLegal,
    stoppedOn,
  ])

describe('a step that was on another day than was typed', () => {
  it('is corrected as such; the clocks count anew, and the event stays as it was typed', () => {
    // 借出十日到 3月12日；送修五日、九日修好，停四日，到 16 日；其实三日送修，停六日，到 18 日。
    expect(due(repaired())).toEqual([['2026-03-16', null]])
    const record = approved(repaired(), { '@2': '2026-03-03' })
    expect(daysIn(record)).toEqual([
      ['lend', '2026-03-02'],
      ['repair', '2026-03-03'],
      ['repaired', '2026-03-09'],
      ['correct', '2026-03-10'],
      ['approveCorrection', '2026-03-10'],
    ])
    expect(due(record)).toEqual([['2026-03-18', null]])
    expect(record.pending).toBeNull()
  })

  it('waits for another person, and nothing moves until then', () => {
    const asked = propose(repaired(), { '@2': '2026-03-03' })
    if (isProblem(asked)) throw new Error(asked.message)
    const waiting = apply(repaired(), asked)
    expect(waiting.pending).toMatchObject({ days: { 2: '2026-03-03' }, set: {}, by: 'c' })
    expect(due(waiting)).toEqual([['2026-03-16', null]])
    const head = { ...who('c', 'principal') }
    expect(decide(library, waiting, { step: 'approveCorrection', input: {} }, on('2026-03-10', head))).toMatchObject({ code: 'MF-PER-002' })
    expect(decide(library, waiting, { step: 'approveCorrection', input: {} }, on('2026-03-10', clerk))).toMatchObject({
      code: 'MF-PER-001',
    })
  })

  it('stands between the steps before and after it, not in the future; two may be moved together', () => {
    const code = (input: object) => {
      const asked = propose(repaired(), input)
      return isProblem(asked) ? asked.code : null
    }
    expect(code({ '@2': '2026-03-01' })).toBe('MF-DAT-003')
    expect(code({ '@2': '2026-03-10' })).toBe('MF-DAT-003')
    expect(code({ '@2': '2026-03-10', '@3': '2026-03-10' })).toBeNull()
    expect(code({ '@3': '2026-03-11' })).toBe('MF-DAT-002')
    expect(code({ '@2': '2026-03-05' }), 'nothing changed').toBe('MF-STP-010')
    expect(code({ '@2': '' })).toBe('MF-FLD-002')
    expect(code({ '@1': '2026-03-01' }), 'its day stands in a field').toBe('MF-STP-012')
    expect(code({ '@9': '2026-03-03' }), 'no such step').toBe('MF-STP-012')
  })

  it('is looked at again when it is approved: a step taken since may not stand before it', () => {
    const asked = propose(repaired(), { '@3': '2026-03-10' })
    if (isProblem(asked)) throw new Error(asked.message)
    const waiting = apply(repaired(), asked)
    const again = decide(library, waiting, { step: 'repair', input: {}, on: '2026-03-09' }, on('2026-03-10', clerk))
    if (isProblem(again)) throw new Error(again.message)
    const on2 = decide(library, apply(waiting, again), { step: 'approveCorrection', input: {} }, on('2026-03-10', principal))
    expect(on2).toMatchObject({ code: 'MF-DAT-003' })
  })
})

describe('a step whose day stands in a field', () => {
  it('may be found to have been after a later one: whoever approves is told', () => {
    const asked = propose(repaired(), { lentOn: '2026-03-07' })
    expect(isProblem(asked) ? asked : asked.base.pending?.breaks).toEqual(['“送修”（2026-03-05）早于“借出”（2026-03-07）。'])
    const fine = propose(repaired(), { lentOn: '2026-03-05' })
    expect(isProblem(fine) ? fine : fine.base.pending).not.toHaveProperty('breaks')
  })

  it('follows the field: a clock that it ended was ended on that day', () => {
    const dated = {
      ...loan,
      fields: { ...loan.fields, mendedOn: date('修好日') },
      steps: { ...loan.steps, repaired: { ...loan.steps.repaired, asks: ['mendedOn'], on: 'mendedOn' } },
    } as unknown as AnyRegister
    const record = walk(dated, [
      [...lend],
      ['repair', '2026-03-05', clerk, {}],
      ['repaired', '2026-03-09', clerk, { mendedOn: '2026-03-09' }],
    ])
    expect(due(record, dated)).toEqual([['2026-03-16', null]])
    const corrected = approved(record, { mendedOn: '2026-03-06' }, dated)
    expect(daysIn(corrected)[2]).toEqual(['repaired', '2026-03-06'])
    expect(due(corrected, dated)).toEqual([['2026-03-13', null]])
  })
})

it('the approval says in its own event which day is right, and stands itself on the day on which it was given', () => {
  const record = repaired()
  const asked = propose(record, { '@2': '2026-03-03' })
  if (isProblem(asked)) throw new Error(asked.message)
  const answered = decide(library, apply(record, asked), { step: 'approveCorrection', input: {} }, on('2026-03-10', principal))
  if (isProblem(answered)) throw new Error(answered.message)
  expect(answered.base).toMatchObject({ pending: null, days: { 2: '2026-03-03' } })
  expect(answered.effectiveOn).toBe('2026-03-10')
})
