import { describe, expect, it } from 'vitest'
import { nationalCalendar } from './calendar/calendar.ts'
import { clocksOf } from './clock/clock.ts'
import { late, not, type Values } from './condition.ts'
import { apply, type RecordEvent, replay } from './event.ts'
import { date, datetime, parts } from './field.ts'
import { on, tree, walk, who } from './foreign/club.ts'
import { loan } from './foreign/tool-library.ts'
import { decide } from './lifecycle.ts'
import { isProblem, type Problem } from './problem/problem.ts'
import type { AnyRegister } from './register.ts'
import type { Context } from './step/command.ts'
import { possibleSteps } from './step/possible-steps.ts'
import { unitTree } from './unit.ts'

const library = loan as unknown as AnyRegister
const clerk = who('clerk', 'clerkOffice')
const head = who('head', 'principal')
const lend = ['lend', '2026-03-02', clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-02' }] as const
const check = ['check', '2026-03-03', clerk, { checks: [{ on: '2026-03-03', minutes: 10 }] }] as const

const refusal = (result: RecordEvent | Problem): Problem => {
  if (!isProblem(result)) throw new Error(`was not refused: ${result.step}`)
  return result
}

describe('a place that was closed', () => {
  const closed = (id: number): Partial<Context> => ({
    tree: unitTree(tree.all.map((unit) => (unit.id === id ? { ...unit, closedOn: '2026-03-04' } : unit))),
  })
  const judged = (today: string, context: Partial<Context>, village: number | null = null) =>
    decide(library, null, { step: 'lend', title: '电钻', unit: 2, village, input: lend[3] }, on(today, clerk, context))

  it('takes nothing new from that day on, whenever it happened', () => {
    expect(isProblem(judged('2026-03-03', closed(2)))).toBe(false)
    expect(refusal(judged('2026-03-04', closed(2)))).toMatchObject({ code: 'MF-REC-009', field: 'unit' })
  })
  it('still takes what a step on an older record opens there', () => {
    expect(isProblem(judged('2026-03-05', { ...closed(2), onBehalf: 'clerkOffice' }))).toBe(false)
  })
  it('is, as a village, where things happened before that day', () => {
    expect(isProblem(judged('2026-03-05', closed(5), 5))).toBe(false)
    const later = { step: 'lend', title: '电钻', unit: 2, village: 5, input: { ...lend[3], lentOn: '2026-03-04' } }
    expect(refusal(decide(library, null, later, on('2026-03-05', clerk, closed(5)))).code).toBe('MF-REC-009')
  })
})

describe('a step that sets a field to nothing', () => {
  const anew = { ...library, steps: { ...library.steps, repair: { ...library.steps.repair!, sets: { borrower: null } } } }
  it('empties it, and says so in the event only where something stood', () => {
    const lent = walk(library, [lend])
    const event = decide(anew, lent, { step: 'repair', input: {} }, on('2026-03-03', clerk))
    if (isProblem(event)) throw new Error(event.message)
    expect(event.set).toMatchObject({ borrower: null })
    const emptied = apply(lent, event)
    expect(emptied.values.borrower ?? null).toBe(null)
  })
})

describe('a guard that asks about a clock', () => {
  const strict = {
    ...library,
    steps: {
      ...library.steps,
      repair: { ...library.steps.repair!, needs: [{ id: 'late', needs: not(late('back')), says: '已逾期。', help: '请先归还。' }] },
    },
  }
  it('looks at the clocks as they stand before the step', () => {
    const take = (clocks: Context['clocks']) =>
      decide(strict, walk(library, [lend]), { step: 'repair', input: {} }, on('2026-03-03', clerk, { clocks }))
    expect(refusal(take({ back: 'late' })).guard).toBe('loan/late')
    expect([isProblem(take({ back: 'running' })), isProblem(take(undefined))]).toEqual([false, false])
  })
})

describe('a step', () => {
  it('opens a record and says when it happened and when it was typed', () => {
    const event = decide(library, null, { step: 'lend', title: '电钻', unit: 2, input: lend[3] }, on('2026-03-05', clerk))
    expect(event).toMatchObject({
      version: 1,
      from: null,
      to: 'lent',
      effectiveOn: '2026-03-02',
      recordedAt: '2026-03-05T02:00:00.000Z',
      base: { unit: 2, title: '电钻', handler: 'clerk' },
    })
  })
  it('out of order is refused with what is possible instead', () => {
    const record = walk(library, [lend])
    const again = refusal(decide(library, record, { step: 'repaired', input: {} }, on('2026-03-03', clerk)))
    expect(again.code).toBe('MF-STP-002')
    expect(again.message).toContain('“维修中”')
    expect(again.next).toContain('送修')
  })
  it('that the register lacks is refused by name', () => {
    expect(refusal(decide(library, walk(library, [lend]), { step: 'sell', input: {} }, on('2026-03-03', clerk))).code).toBe('MF-STP-001')
  })
  it('by a person without the post is refused and told who may', () => {
    const problem = refusal(decide(library, walk(library, [lend]), { step: 'repair', input: {} }, on('2026-03-03', head)))
    expect(problem).toMatchObject({ code: 'MF-PER-001', status: 403 })
    expect(problem.next).toContain('党政办经办人')
  })
  it('in another township is refused although the post is right', () => {
    const stranger = who('stranger', 'clerkOffice', 3)
    expect(refusal(decide(library, walk(library, [lend]), { step: 'repair', input: {} }, on('2026-03-03', stranger))).code).toBe(
      'MF-PER-001',
    )
  })
  it('cannot be taken by whoever took the step that it controls', () => {
    const both = { ...clerk, appointments: [...clerk.appointments, ...who('clerk', 'principal').appointments] }
    const problem = refusal(
      decide(library, walk(library, [lend]), { step: 'prolong', input: { days: 5, toldOn: '2026-03-03' } }, on('2026-03-03', both)),
    )
    expect(problem).toMatchObject({ code: 'MF-PER-002' })
    expect(problem.message).toContain('借出')
  })
  it('that time takes cannot be taken by hand', () => {
    expect(refusal(decide(library, walk(library, [lend]), { step: 'lose', input: {} }, on('2026-03-03', clerk))).code).toBe('MF-STP-005')
  })
  it('on a voided record is refused', () => {
    const record = walk(library, [lend])
    const voided = decide(library, record, { step: 'void', input: {}, reason: '重复登记' }, on('2026-03-03', head))
    if (isProblem(voided)) throw new Error(voided.message)
    expect(refusal(decide(library, apply(record, voided), { step: 'repair', input: {} }, on('2026-03-03', clerk))).message).toContain(
      '已作废',
    )
  })
})

describe('input', () => {
  const attempt = (input: Record<string, unknown>, title = '电钻') =>
    refusal(decide(library, null, { step: 'lend', title, unit: 2, input }, on('2026-03-05', clerk)))
  it('with several faults is refused once, naming every field', () => {
    const problem = attempt({ tool: 7, size: 'huge', lentOn: '2026-02-30', colour: 'red' })
    expect(problem.code).toBe('MF-FLD-001')
    expect(problem.details?.map((one) => [one.field, one.code])).toEqual([
      ['tool', 'MF-FLD-004'],
      ['size', 'MF-FLD-005'],
      ['lentOn', 'MF-DAT-001'],
      ['colour', 'MF-FLD-003'],
      ['borrower', 'MF-FLD-002'],
    ])
  })
  it('without a title is refused', () => {
    expect(attempt(lend[3], '  ')).toMatchObject({ code: 'MF-FLD-002', field: 'title' })
  })
  it('demands a field that another choice makes necessary', () => {
    const big = ['lend', '2026-03-02', clerk, { ...lend[3], size: 'big' }] as const
    const record = walk(library, [big, check])
    const problem = refusal(decide(library, record, { step: 'giveBack', input: { returnedOn: '2026-03-04' } }, on('2026-03-04', clerk)))
    expect(JSON.stringify(problem)).toContain('损坏情况')
  })
  it('never repeats a secret value in its sentence', () => {
    const problem = attempt({ ...lend[3], borrower: { name: '李四光' } })
    expect(JSON.stringify(problem)).not.toContain('李四光')
  })
})

describe('dates', () => {
  it('in the future are refused', () => {
    const problem = refusal(
      decide(library, null, { step: 'lend', title: '电钻', unit: 2, input: { ...lend[3], lentOn: '2026-03-06' } }, on('2026-03-05', clerk)),
    )
    expect(problem.code).toBe('MF-DAT-002')
  })
  it('of the present day are judged to the minute where the clock is known: an hour that is still to come has not happened', () => {
    const timed: AnyRegister = {
      ...library,
      fields: { ...library.fields, lentAt: datetime('借出时刻') },
      steps: { ...library.steps, lend: { ...library.steps.lend!, may: ['lentAt'] } },
    }
    const at = (lentAt: string, minute?: string) =>
      decide(
        timed,
        null,
        { step: 'lend', title: '电钻', unit: 2, input: { ...lend[3], lentAt } },
        on('2026-03-02', clerk, minute ? { minute } : {}),
      )
    expect(refusal(at('2026-03-02T10:06', '2026-03-02T10:00'))).toMatchObject({
      code: 'MF-DAT-014',
      field: 'lentAt',
      message: '“借出时刻”是 2026-03-02 10:06，现在才 2026-03-02 10:00。',
    })
    expect([at('2026-03-02T10:05', '2026-03-02T10:00'), at('2026-03-02T10:01')].map(isProblem)).toEqual([false, false])
  })
  it('before the step that came before are refused', () => {
    const record = walk(library, [lend, check])
    const problem = refusal(decide(library, record, { step: 'giveBack', input: { returnedOn: '2026-03-01' } }, on('2026-03-05', clerk)))
    expect(problem).toMatchObject({ code: 'MF-DAT-003' })
  })
  it('that cannot be read are wrong, not empty as well', () => {
    const needy = {
      ...library,
      fields: { ...library.fields, lentOn: { ...library.fields.lentOn!, neededIf: not(late('back')) } },
    } as AnyRegister
    const problem = refusal(
      decide(needy, null, { step: 'lend', title: '电钻', unit: 2, input: { ...lend[3], lentOn: '2026-02-30' } }, on('2026-03-02', clerk)),
    )
    expect((problem.details ?? [problem]).map(({ code }) => code)).toEqual(['MF-DAT-001'])
  })
  it('before one that has no day of its own are told where its day came from, and what to do', () => {
    const mended = walk(library, [lend, check, ['repair', '2026-03-09', clerk, {}], ['repaired', '2026-03-12', clerk, {}]])
    const problem = refusal(decide(library, mended, { step: 'giveBack', input: { returnedOn: '2026-03-11' } }, on('2026-03-20', clerk)))
    expect(problem.message).toBe('“归还”（2026-03-11）早于“修好”（2026-03-12）。')
    expect(problem.next).toContain('“修好”的日期取自登记时的“实际办理日期”')
    expect(problem.next).toContain('请申请更正它的办理日期，由主要负责人批准')
    const early = decide(library, mended, { step: 'repair', on: '2026-03-10', input: {} }, on('2026-03-20', clerk))
    expect(refusal(early)).toMatchObject({ code: 'MF-DAT-003', field: 'on' })
  })
  it('after the newest row that a step wrote are taken, though the step was typed later; before that row they are not', () => {
    const visited: AnyRegister = {
      ...library,
      fields: { ...library.fields, visits: parts('修理情况', { on: date('修理日期', { needed: true }) }) },
      steps: { ...library.steps, repair: { ...library.steps.repair!, asks: ['visits'] } },
    }
    const rows = { visits: [{ on: '2026-03-07' }, { on: '2026-03-09' }] }
    const record = walk(visited, [lend, check, ['repair', '2026-03-12', clerk, rows]])
    const repaired = (day: string) => decide(visited, record, { step: 'repaired', on: day, input: {} }, on('2026-03-20', clerk))
    expect(isProblem(repaired('2026-03-09'))).toBe(false)
    expect(refusal(repaired('2026-03-08'))).toMatchObject({ code: 'MF-DAT-003', message: '“修好”（2026-03-08）早于“送修”（2026-03-09）。' })
    expect(refusal(repaired('2026-03-08')).next).not.toContain('实际办理日期')
  })
  it('before a beginning that asks for no day are taken; the steps after them stand in order, and they stop a clock that began with it', () => {
    const opened: AnyRegister = {
      ...library,
      steps: { ...library.steps, lend: { ...library.steps.lend!, on: undefined } },
      clocks: { wanted: { name: '按期送修', until: 'lentOn', stops: ['repair'] } },
    }
    const begun = walk(opened, [['lend', '2026-03-20', clerk, lend[3]]])
    const sent = decide(opened, begun, { step: 'repair', on: '2026-03-09', input: {} }, on('2026-03-20', clerk))
    if (isProblem(sent)) throw new Error(sent.message)
    const repairing = apply(begun, sent)
    const early = decide(opened, repairing, { step: 'repaired', on: '2026-03-08', input: {} }, on('2026-03-20', clerk))
    expect(refusal(early)).toMatchObject({ code: 'MF-DAT-003', field: 'on' })
    const clocks = clocksOf(opened, repairing, { calendar: nationalCalendar, now: '2026-03-20T09:00' })
    expect(clocks.map(({ stoppedOn }) => stoppedOn)).toEqual(['2026-03-09'])
  })
  it('more than thirty days back need a reason', () => {
    const late = { step: 'lend', title: '电钻', unit: 2, input: lend[3] }
    expect(refusal(decide(library, null, late, on('2026-04-02', clerk))).code).toBe('MF-DAT-004')
    expect(isProblem(decide(library, null, late, on('2026-04-01', clerk)))).toBe(false)
    expect(isProblem(decide(library, null, { ...late, reason: '系统停用期间纸质登记' }, on('2026-04-02', clerk)))).toBe(false)
  })
  it('in a locked period are refused except by correction', () => {
    const locked = on('2026-03-05', clerk, { lockedThrough: '2026-03-02' })
    expect(refusal(decide(library, null, { step: 'lend', title: '电钻', unit: 2, input: lend[3] }, locked)).code).toBe('MF-REC-005')
    expect(
      isProblem(decide(library, walk(library, [lend]), { step: 'correct', input: { tool: '电锯' }, reason: '名称登记错误' }, locked)),
    ).toBe(false)
  })
})

describe('a lock', () => {
  it('holds for what is counted and lets a register without figures go on', () => {
    const { figures: _, ...uncounted } = library
    const locked = on('2026-03-05', clerk, { lockedThrough: '2026-03-02' })
    expect(isProblem(decide(uncounted, null, { step: 'lend', title: '电钻', unit: 2, input: lend[3] }, locked))).toBe(false)
  })
})

describe('a guard', () => {
  it('that fails gives the reason, the article and what helps', () => {
    const problem = refusal(
      decide(library, walk(library, [lend]), { step: 'giveBack', input: { returnedOn: '2026-03-04' } }, on('2026-03-04', clerk)),
    )
    expect(problem).toMatchObject({ code: 'MF-STP-003', guard: 'loan/checked', law: { article: '第四条' } })
    expect(problem.next).toContain('检查')
  })
  it('is known before the click', () => {
    const steps = possibleSteps(library, walk(library, [lend]), on('2026-03-04', clerk))
    expect(steps.find((one) => one.step === 'giveBack')).toMatchObject({ allowed: false, problem: { guard: 'loan/checked' } })
    expect(steps.find((one) => one.step === 'repair')).toMatchObject({ allowed: true, problem: null })
    expect(steps.find((one) => one.step === 'lose')).toMatchObject({ allowed: false, by: '系统' })
  })
})

describe('a correction', () => {
  const record = walk(library, [lend])
  const asked = decide(
    library,
    record,
    { step: 'correct', input: { tool: '电锯' }, reason: '名称登记错误' },
    on('2026-03-03', clerk),
  ) as RecordEvent
  const waiting = apply(record, asked)
  it('waits with the old value standing', () => {
    expect(waiting.values.tool).toBe('电钻')
    expect(waiting.pending).toMatchObject({ set: { tool: '电锯' }, by: 'clerk' })
  })
  it('needs another person', () => {
    expect(refusal(decide(library, waiting, { step: 'approveCorrection', input: {} }, on('2026-03-03', clerk))).status).toBe(403)
    const both = { ...who('clerk', 'principal'), id: 'clerk' }
    expect(refusal(decide(library, waiting, { step: 'approveCorrection', input: {} }, on('2026-03-03', both))).code).toBe('MF-PER-002')
  })
  it('changes the value when approved, and the events keep the old one', () => {
    const approved = decide(library, waiting, { step: 'approveCorrection', input: {} }, on('2026-03-04', head)) as RecordEvent
    expect(apply(waiting, approved)).toMatchObject({ values: { tool: '电锯' }, pending: null })
    expect(asked.from).toBe('lent')
  })
  const correct = (input: Values, of = record) =>
    decide(library, of, { step: 'correct', input, reason: '名称登记错误' }, on('2026-03-03', clerk))
  it('of nothing, or of what stands there already, is refused', () => {
    expect(refusal(correct({})).code).toBe('MF-STP-010')
    expect(refusal(correct({ tool: '电钻' })).code).toBe('MF-STP-010')
  })
  it('does not empty what a step asked', () => {
    expect(refusal(correct({ tool: null }))).toMatchObject({ code: 'MF-FLD-002', field: 'tool' })
  })
  it('does not fill what no step has asked yet', () => {
    expect(refusal(correct({ fee: 5 }))).toMatchObject({ code: 'MF-STP-011', field: 'fee' })
  })
  it('says to whoever approves which requirement of a step taken would no longer be met', () => {
    const back = walk(library, [lend, check, ['giveBack', '2026-03-03', clerk, { returnedOn: '2026-03-03' }]])
    expect(correct({ lentOn: '2026-03-04' }, back)).toMatchObject({ base: { pending: { breaks: ['“归还”：归还日早于借出日。'] } } })
    expect(correct({ lentOn: '2026-03-01' }, back)).not.toHaveProperty('base.pending.breaks')
  })
  it('without a reason is refused', () => {
    expect(refusal(decide(library, record, { step: 'correct', input: { tool: '电锯' } }, on('2026-03-03', clerk))).code).toBe('MF-STP-004')
  })
})

describe('a record', () => {
  it('is nothing but the fold of its events', () => {
    const opened = decide(library, null, { step: 'lend', title: '电钻', unit: 2, input: lend[3] }, on('2026-03-02', clerk)) as RecordEvent
    const first = apply(null, opened)
    const second = decide(library, first, { step: 'repair', input: {}, on: '2026-03-03' }, on('2026-03-03', clerk)) as RecordEvent
    expect(replay([opened, second])).toEqual(apply(first, second))
    expect(replay([])).toBeNull()
    expect(() => replay([second])).toThrow('cannot follow')
  })
})
