import { describe, expect, it } from 'vitest'
import { nationalCalendar } from './calendar/calendar.ts'
import { checkRegisters } from './check/check.ts'
import { clocksOf } from './clock/clock.ts'
import {
  alike,
  any,
  type Condition,
  done,
  filled,
  holds,
  holdsPost,
  inTime,
  is,
  late,
  linked,
  not,
  ordered,
  related,
  stands,
  type View,
} from './condition.ts'
import { apply } from './event.ts'
import { date, datetime, link, number, parts, statutes, text, units, year } from './field.ts'
import { on, walk, who } from './foreign/club.ts'
import { loan } from './foreign/tool-library.ts'
import { inWords } from './in-words.ts'
import { decide } from './lifecycle.ts'
import { alikeNeeded } from './needed.ts'
import { isProblem } from './problem/problem.ts'
import type { AnyRegister } from './register.ts'
import { possibleSteps } from './step/possible-steps.ts'
import { parseValue } from './value.ts'

const clerk = who('c', 'clerkOffice')
const lend = { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-02' }
const lent = (register: AnyRegister) => walk(register, [['lend', '2026-03-02', clerk, lend]])
const blank: View = { values: {}, state: null, steps: new Set(), linked: {} }

const figureFaults = (register: AnyRegister) => checkRegisters([register]).filter(({ where }) => where.startsWith('figures.'))

/** The library's own definition with one thing changed. */
const changed = (change: Partial<AnyRegister>): AnyRegister => ({ ...(loan as unknown as AnyRegister), ...change })

describe('a guard that warns', () => {
  const unusual = { id: 'twice', needs: not(is('size', 'small')), says: '小件通常不送修。', help: '请核对。', warns: true as const }
  const careful = changed({ steps: { ...loan.steps, repair: { ...loan.steps.repair, needs: [unusual] } } })

  it('asks to look twice, and lets whoever says why go on', () => {
    const asked = decide(careful, lent(careful), { step: 'repair', input: {} }, on('2026-03-03', clerk))
    expect(isProblem(asked) && asked).toMatchObject({ code: 'MF-STP-009', field: 'reason', guard: 'loan/twice' })
    const told = decide(careful, lent(careful), { step: 'repair', input: {}, reason: '电机烧坏' }, on('2026-03-03', clerk))
    expect(isProblem(told)).toBe(false)
    expect(told).toMatchObject({ step: 'repair', reason: '电机烧坏' })
  })
  it('does not make the step impossible beforehand', () => {
    const step = possibleSteps(careful, lent(careful), on('2026-03-03', clerk)).find((one) => one.step === 'repair')
    expect(step?.allowed).toBe(true)
  })
})

describe('a guard that holds only under a condition', () => {
  it('stays where the condition asks of a linked record that was not found, and falls away where the record says otherwise', () => {
    const fields = { ...loan.fields, before: link('上次借用', 'loan') }
    const guard = {
      id: 'after',
      when: linked('before', { states: ['lost'] }),
      needs: filled('returnedOn'),
      says: '上次弄丢了。',
      help: '请先归还。',
    }
    const strict = changed({ fields, steps: { ...loan.steps, repair: { ...loan.steps.repair, needs: [guard] } } })
    const record = { ...lent(strict), values: { ...lent(strict).values, before: 'o' } }
    const tried = (states: readonly string[]) => {
      const seen = states.map((state) => ({ id: 'o', register: 'loan', state, values: {} }))
      const result = decide(strict, record, { step: 'repair', input: {} }, on('2026-03-03', clerk, { linked: { before: seen } }))
      return isProblem(result) ? result.code : 'done'
    }
    expect([tried([]), tried(['lost']), tried(['returned'])]).toEqual(['MF-STP-003', 'MF-STP-003', 'done'])
    const free = { ...lent(strict), values: { ...lent(strict).values, before: undefined } }
    expect(isProblem(decide(strict, free, { step: 'repair', input: {} }, on('2026-03-03', clerk)))).toBe(false)
  })
})

describe('a part that grows', () => {
  const kept = changed({ fields: { ...loan.fields, checks: parts('检查', { on: date('日期'), note: text('情况') }, { grows: true }) } })
  const checkedOn = (day: string) => ({ step: 'check', input: { checks: [{ on: day, note: '完好' }] } })

  it('keeps the rows it had: what a step gives is added', () => {
    const first = decide(kept, lent(kept), checkedOn('2026-03-03'), on('2026-03-03', clerk))
    if (isProblem(first)) throw new Error(first.message)
    const once = apply(lent(kept), first)
    const second = decide(kept, once, checkedOn('2026-03-04'), on('2026-03-04', clerk))
    if (isProblem(second)) throw new Error(second.message)
    expect(apply(once, second).values.checks).toEqual([
      { on: '2026-03-03', note: '完好' },
      { on: '2026-03-04', note: '完好' },
    ])
  })
})

describe('a condition over other things than the record', () => {
  it('knows to which registers the record is related', () => {
    expect(holds(related('meeting', 'study'), { ...blank, related: ['study'] })).toBe(true)
    expect(holds(related('meeting'), { ...blank, related: ['study'] })).toBe(false)
    expect(holds(related('meeting'), blank)).toBe(false)
  })
  it('knows another record like this one only if somebody looked it up', () => {
    const twin = alike(['tool'], ['lent'])
    const inside: Condition = any(not(twin), filled('tool'))
    expect(alikeNeeded(inside)).toEqual([twin])
    expect(holds(twin, { ...blank, alike: [twin] })).toBe(true)
    expect(holds(twin, { ...blank, alike: [alike(['tool'], ['lent'])] }), 'another test of the same words is another test').toBe(false)
    expect(holds(twin, blank)).toBe(false)
  })
  it('asks of every statute named whether it stands on the day, and believes no unknown one', () => {
    const inForce = (title: string, day: string) => title === '合同法' && day < '2021-01-01'
    const view = (values: View['values']): View => ({ ...blank, values, stands: inForce })
    const test = stands('basis', 'day')
    expect(holds(test, view({ basis: ['合同法'], day: '2020-12-31' }))).toBe(true)
    expect(holds(test, view({ basis: ['合同法'], day: '2021-01-01' }))).toBe(false)
    expect(holds(test, view({ basis: ['合同法', '无此法'], day: '2020-12-31' }))).toBe(false)
    expect(holds(test, view({ basis: [], day: '2020-12-31' }))).toBe(false)
    expect(holds(test, { ...blank, values: { basis: ['合同法'], day: '2020-12-31' } })).toBe(false)
  })
  it('orders two times to the minute, a time and a date by the day', () => {
    const asked = (first: string, then: string) => holds(ordered('from', 'to'), { ...blank, values: { from: first, to: then } })
    expect([asked('2026-03-02T14:00', '2026-03-02T13:00'), asked('2026-03-02T13:00', '2026-03-02T13:00')]).toEqual([false, true])
    expect([asked('2026-03-02T14:00', '2026-03-02'), asked('2026-03-02', '2026-03-02T00:10')]).toEqual([true, true])
    expect([asked('2026-03-02T23:59', '2026-03-03T00:01'), asked('2026-03-03T00:01', '2026-03-02')]).toEqual([true, false])
  })
  it('asks what post everybody named held on the day, and knows of none without being told', () => {
    const posts: View['posts'] = (person, day) => (person === 'head' && day >= '2026-03-01' ? ['principal'] : [])
    const test = holdsPost('who', 'day', 'principal', 'deputyLeader')
    const asked = (who: unknown, day: string) => holds(test, { ...blank, posts, values: { who, day } })
    expect([asked('head', '2026-03-01'), asked('head', '2026-02-28'), asked('clerk', '2026-03-01')]).toEqual([true, false, false])
    expect([asked(['head', 'clerk'], '2026-03-01'), asked([], '2026-03-01'), asked('head', '')]).toEqual([false, false, false])
    expect(holds(test, { ...blank, values: { who: 'head', day: '2026-03-01' } })).toBe(false)
  })
  it('tells a clock that ended in time from one that did not, and says nothing of one that runs', () => {
    const view = (stand: 'running' | 'inTime' | 'late'): View => ({ ...blank, clocks: { back: stand } })
    expect([holds(inTime('back'), view('inTime')), holds(late('back'), view('inTime'))]).toEqual([true, false])
    expect([holds(inTime('back'), view('late')), holds(late('back'), view('late'))]).toEqual([false, true])
    expect([holds(inTime('back'), view('running')), holds(late('back'), view('running'))]).toEqual([false, false])
  })
  it('reads as a sentence', () => {
    const register = changed({ fields: { ...loan.fields, basis: statutes('依据') } })
    const words = { fields: register.fields, register, all: [register] }
    expect(inWords(stands('basis', 'lentOn'), words)).toBe('“依据”在“借出日”当日均有效')
    expect(inWords(holdsPost('borrower', 'lentOn', 'principal', 'deputyLeader'), words)).toBe(
      '“借用人”在“借出日”当日是本单位的主要负责人或分管领导',
    )
    expect(inWords(alike(['tool'], ['lent']), words)).toBe('本单位另有一条记录的“工具”与此相同，且处于“已借出”')
    expect(inWords(late('back'), words)).toBe('“归还期限”已超期')
    expect(inWords(related('loan'), words)).toBe('已与工具借用关联')
  })
})

describe('a restricted register that informs some posts', () => {
  const secret = changed({ restricted: 'all', informs: ['justiceHead'] })
  it('names their holders in the record from the start, and nobody twice', () => {
    const command = { step: 'lend', input: lend, title: '电钻', unit: 2, village: 5 }
    const opened = decide(secret, null, command, on('2026-03-02', clerk, { informed: ['head', 'c'] }))
    if (isProblem(opened)) throw new Error(opened.message)
    expect(apply(null, opened)).toMatchObject({ restricted: true, involved: ['c', 'head'] })
  })
  it('leaves a register that is open to its unit alone', () => {
    const open = changed({ informs: ['justiceHead'] })
    const opened = decide(
      open,
      null,
      { step: 'lend', input: lend, title: '电钻', unit: 2, village: 5 },
      on('2026-03-02', clerk, { informed: ['head'] }),
    )
    expect(!isProblem(opened) && apply(null, opened).involved).toEqual(['c'])
  })
})

describe('definitions', () => {
  it('that name a clock which the register lacks are refused when they load', () => {
    const faulty = changed({
      steps: { ...loan.steps, repair: { ...loan.steps.repair, needs: [{ id: 'x', needs: inTime('gone'), says: '', help: '' }] } },
    })
    expect(checkRegisters([faulty]).map(({ says }) => says)).toContain('there is no clock “gone”')
  })
  it('may open records in several registers, and each opening is checked', () => {
    const opens = [
      { register: 'loan', step: 'lend', link: 'tool' },
      { register: 'gone', step: 'lend', link: 'tool' },
    ]
    const faulty = changed({ steps: { ...loan.steps, repair: { ...loan.steps.repair, opens } } })
    expect(checkRegisters([faulty]).map(({ says }) => says)).toContain('there is no register “gone”')
  })
})

describe('a clock in hours', () => {
  const hourly = changed({
    fields: { ...loan.fields, lentAt: datetime('借出时刻'), backAt: datetime('归还时刻') },
    steps: {
      lend: { name: '借出', by: ['clerkOffice'], from: [], to: 'lent', asks: ['lentAt'] },
      giveBack: { name: '归还', by: ['clerkOffice'], from: ['lent'], to: 'returned', may: ['backAt'] },
    },
    clocks: { back: { name: '归还期限', from: 'lentAt', length: { hours: 5, profile: 'civil' }, stops: ['giveBack'], stopsAt: 'backAt' } },
    figures: {},
  })
  const returned = (backAt?: string) =>
    walk(hourly, [
      ['lend', '2026-03-02', clerk, { lentAt: '2026-03-02T09:00' }],
      ['giveBack', '2026-03-02', clerk, backAt ? { backAt } : {}],
    ])
  const stand = (backAt?: string) =>
    clocksOf(hourly, returned(backAt), { calendar: nationalCalendar, now: '2026-03-05T00:00' }).map(({ status }) => status)

  it('ends at the minute that its field names', () => {
    expect(stand('2026-03-02T14:00')).toEqual(['met'])
    expect(stand('2026-03-02T14:01')).toEqual(['metLate'])
  })
  it('does not pass for in time where nobody wrote the minute', () => {
    expect(stand()).toEqual(['metLate'])
  })
  it('must name that field', () => {
    const { stopsAt: _, ...mute } = hourly.clocks!.back!
    expect(checkRegisters([changed({ clocks: { back: mute } })]).map(({ says }) => says)).toContain(
      'a clock in hours names the minute at which it ends',
    )
  })
})

describe('the village of a record', () => {
  const placed = changed({
    steps: { ...loan.steps, repair: { ...loan.steps.repair, needs: [{ id: 'v', needs: filled('village'), says: '', help: '' }] } },
  })
  it('is seen by conditions like a field, also while the record is being opened', () => {
    const opening = changed({
      steps: { ...loan.steps, lend: { ...loan.steps.lend, needs: [{ id: 'v', needs: filled('village'), says: '', help: '' }] } },
    })
    const command = { step: 'lend', input: lend, title: '电钻', unit: 2 }
    expect(isProblem(decide(opening, null, { ...command, village: 5 }, on('2026-03-02', clerk)))).toBe(false)
    expect(decide(opening, null, command, on('2026-03-02', clerk))).toMatchObject({ guard: 'loan/v' })
    expect(isProblem(decide(placed, lent(placed), { step: 'repair', input: {} }, on('2026-03-03', clerk)))).toBe(false)
  })
  it('is known to the check of definitions, which knows no other such name', () => {
    const by = (path: string) => changed({ figures: { f: { name: '借出', unit: '次', count: 'records', on: 'lentOn', by: [path] } } })
    expect(figureFaults(by('village'))).toEqual([])
    expect(figureFaults(by('county')).map(({ says }) => says)).toEqual(['there is no field “county”'])
  })
  it('reads as a word', () => {
    expect(inWords(filled('village'), { fields: loan.fields, register: placed, all: [placed] })).toBe('“村（社区）”已填')
  })
})

describe('a figure that the tree and the calendar give', () => {
  it('has neither condition nor shares, and a distinct stretch of time is that of a date', () => {
    const faulty = changed({
      figures: {
        a: { name: '村', unit: '个', count: 'places', kind: 'village', where: filled('fee') },
        b: { name: '月', unit: '个', count: 'distinct', of: 'tool', on: 'lentOn', every: 'month' },
      },
    })
    expect(figureFaults(faulty)).toMatchObject([
      { where: 'figures.a', says: 'no records stand behind this figure' },
      { where: 'figures.b', says: '“tool” is not a date' },
    ])
  })
})

describe('a figure of persons', () => {
  const faults = (atLeast: object) =>
    figureFaults(
      changed({
        figures: {
          f: { name: '借用人', unit: '人', count: 'persons', person: 'borrower', of: 'fee', on: 'lentOn', atLeast: atLeast as never },
        },
      }),
    ).map(({ says }) => says)
  const minimum = { name: '应收的费用', register: 'loan', of: 'fee', on: 'lentOn', until: 'returnedOn', same: { days: 'fee' } }
  it('adds up amounts only: no year, ordinal or mark', () => {
    const fields = { ...loan.fields, forYear: year('年度'), rank: number('名次', '', { adds: false }), weight: number('重量', '公斤') }
    const sum = (of: string) => ({ name: of, unit: '', count: 'sum', of, on: 'lentOn' }) as const
    const library = changed({ fields, figures: { a: sum('forYear'), b: sum('rank'), c: sum('weight'), d: sum('fee') } })
    expect(figureFaults(library)).toMatchObject([
      { where: 'figures.a', says: '“forYear” is not added up' },
      { where: 'figures.b', says: '“rank” is not added up' },
    ])
  })
  it('asks for an amount that is kept somewhere, on days and with fields that can be compared', () => {
    expect(faults(minimum)).toEqual([])
    expect(faults({ ...minimum, register: 'loans' })).toEqual(['there is no register “loans”'])
    expect(faults({ ...minimum, where: any(not(filled('fee')), done('check')) })).toEqual(['what is asked is told by its own fields'])
    expect(faults({ ...minimum, of: 'tool' })).toEqual(['“tool” is no number that is asked for'])
    expect(faults({ ...minimum, on: 'tool', until: 'days' })).toEqual(['“tool” is not a date', '“days” is not a date'])
    expect(faults({ ...minimum, same: { tool: 'fee', lost: 'lost' } })).toEqual([
      '“tool” and “fee” cannot be compared',
      '“lost” and “lost” cannot be compared',
    ])
  })
  it('belongs to somebody', () => {
    const nobody = changed({ figures: { f: { name: '最少', unit: '元', count: 'least', person: 'nobody', of: 'fee', on: 'lentOn' } } })
    expect(figureFaults(nobody).map(({ says }) => says)).toEqual(['there is no field “nobody”'])
  })
})

describe('a field of several units', () => {
  const joint = changed({ fields: { ...loan.fields, lenders: units('合借单位', { max: 2 }) }, alsoFor: 'lenders' })
  it('takes a list of codes, each once, and no more than it allows', () => {
    expect(parseValue(joint.fields.lenders!, ['9901', '9902', '9901'], 'lenders')).toEqual({ value: ['9901', '9902'] })
    expect(parseValue(joint.fields.lenders!, ['1', '2', '3'], 'lenders')).toHaveProperty('problems')
    expect(parseValue(joint.fields.lenders!, '9901', 'lenders')).toHaveProperty('problems')
  })
  it('may say for whom a record counts too; no other field may', () => {
    const faults = (alsoFor: string) => checkRegisters([{ ...joint, alsoFor }]).filter(({ where }) => where === 'alsoFor')
    expect(faults('lenders')).toEqual([])
    expect(faults('tool')).toMatchObject([{ says: '“tool” is no open field of several units' }])
  })
})

describe('a field that every row must have', () => {
  const visits = parts('走访', { on: date('走访日期', { needed: true }), note: text('情况') })
  it('is missed in the row where it is empty, however full the row is', () => {
    expect(parseValue(visits, [{ on: '2026-03-02' }, { note: '家里没人' }], 'visits')).toMatchObject({
      problems: [{ code: 'MF-FLD-002', field: 'visits[1].on' }],
    })
    expect(parseValue(visits, [], 'visits')).toEqual({ value: [] })
  })
  it('stands in rows only: what a record must have, its steps ask for', () => {
    const broken = changed({ fields: { ...loan.fields, tool: text('工具', { needed: true }) } })
    expect(checkRegisters([broken]).map(({ where }) => where)).toContain('fields.tool.needed')
    expect(checkRegisters([changed({ fields: { ...loan.fields, visits } })]).filter(({ where }) => where.endsWith('needed'))).toEqual([])
  })
})
