import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Story, StoryStep } from '../../src/kernel/story/story.ts'
import { setCalendarDay } from '../../src/office/administration/set-calendar.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import { openRecord } from '../../src/office/records/open-record.ts'
import { runClocks } from '../../src/office/steps/run-clocks.ts'
import { registerById } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { saveCalendarDay, saveSetting, verify } from '../../src/store/index.ts'
import { type County, openCounty } from './county.ts'
import { must, take } from './live.ts'

/** A foreign register whose steps time takes: a loan is lost ten days after it began (a clock), a reservation ends on its own day (a date field). */
const reservation: AnyRegister = {
  ...(loan as AnyRegister),
  id: 'reservation',
  name: '工具预约',
  prefix: 'YY',
  figures: {},
  clocks: {},
  papers: {},
  fields: { ...loan.fields, returnedOn: { ...loan.fields.returnedOn, future: true } },
  states: { lent: '已预约', lost: '已过期' },
  final: ['lost'],
  steps: {
    lend: { ...loan.steps.lend, asks: ['tool', 'borrower', 'size', 'lentOn', 'returnedOn'] },
    lapse: { name: '预约过期', by: 'time', from: ['lent'], to: 'lost', when: 'returnedOn' },
  },
}

let county: County
beforeAll(async () => {
  county = await openCounty([loan as AnyRegister, reservation])
})
afterAll(() => county.end())

const review = registerById('legal-review')!
const [passed] = stories['legal-review'] as readonly [Story, ...Story[]]
const due = async (record: string) =>
  (await county.sql('SELECT due_strict, due_legal, stopped_on::text FROM clock WHERE record = $1', [record]))[0]
const holiday = (day: string, unit = '990700') =>
  setCalendarDay(county.at('2026-03-11'), county.actor('systemAdmin'), { unit, day, kind: 'holiday', name: '停电放假' })

describe('a day that the county sets', () => {
  it('moves the clocks that are open, and not those that have stopped', async () => {
    const open = must(await take(county, review, passed.steps[0]!, { title: '等待审查' })).record
    const closed = must(await take(county, review, passed.steps[0]!, { title: '已经审查' })).record
    for (const step of passed.steps.slice(1)) must(await take(county, review, step, { record: closed.id }))
    // 3月10日送审，五个工作日：11、12、13、16、17。
    expect(await due(open.id)).toMatchObject({ due_strict: '2026-03-17', due_legal: '2026-03-17', stopped_on: null })
    const stopped = await due(closed.id)
    expect(stopped).toMatchObject({ due_strict: '2026-03-17', stopped_on: '2026-03-13' })
    expect(must(await holiday('2026-03-12')).recomputed).toBe(1)
    expect(await due(open.id)).toMatchObject({ due_strict: '2026-03-18', due_legal: '2026-03-18' })
    expect(await due(closed.id)).toEqual(stopped)
    const view = must(await openRecord(county.at('2026-03-13'), county.actor('justiceHead'), { register: 'legal-review', id: open.id }))
    expect(view.clocks).toMatchObject([{ clock: 'opinion', dueLegal: '2026-03-18' }])
    const desk = await workDesk(county.at('2026-03-13'), county.actor('justiceHead'))
    expect(desk.due.rows.map(({ title, dueLegal }) => [title, dueLegal])).toEqual([['等待审查', '2026-03-18']])
  })

  it('is set by who runs the system there and by nobody else', async () => {
    const other = await setCalendarDay(county.office, county.actor('clerkOffice'), {
      unit: '990700',
      day: '2026-03-13',
      kind: 'holiday',
      name: '自行放假',
    })
    expect(other).toMatchObject({ code: 'MF-ADM-002' })
    expect(isProblem(await holiday('2026-02-30'))).toBe(true)
  })

  it('joins the days that a township has of its own: neither replaces the other', async () => {
    await county.office.db.owner((tx) =>
      saveCalendarDay(
        tx,
        { unit: 10, day: '2026-03-13', kind: 'holiday', name: '镇上集会' },
        { by: 'p-systemAdmin', at: '2026-03-11T02:00:00.000Z' },
      ),
    )
    await county.office.refresh()
    const { id } = must(await take(county, review, passed.steps[0]!, { title: '两处放假' })).record
    expect(await due(id)).toMatchObject({ due_strict: '2026-03-19' })
    must(await holiday('2026-03-16'))
    expect(await due(id)).toMatchObject({ due_strict: '2026-03-20' })
  })

  it('leaves lengths that the county set in force where a township set another one', async () => {
    const set = (unit: number, key: string, value: number) =>
      county.office.db.owner((tx) => saveSetting(tx, { unit, key, value }, { by: 'p-systemAdmin', at: '2026-03-11T02:00:00.000Z' }))
    await set(1, 'legalReview.opinion', 7)
    await set(10, 'backEntryDays', 10)
    await county.office.refresh()
    expect(county.office.settings(12)).toMatchObject({ 'legalReview.opinion': 7, backEntryDays: 10 })
    expect(county.office.settings(20)).toEqual({ 'legalReview.opinion': 7 })
  })
})

describe('steps that time takes', () => {
  const lend = (on: string): StoryStep => ({
    step: 'lend',
    by: 'clerkOffice',
    on,
    input: { tool: '电钻', borrower: '李四', size: 'small', lentOn: on },
  })

  it('are taken after the legal end of their clock, under the name of the system, once', async () => {
    const { id } = must(await take(county, loan as AnyRegister, lend('2026-06-01'))).record
    const other = must(await take(county, loan as AnyRegister, lend('2026-06-08'))).record
    expect(await runClocks(county.at('2026-06-11'))).toBe(0)
    expect(await runClocks(county.at('2026-06-12'))).toBe(1)
    expect(await runClocks(county.at('2026-06-12'))).toBe(0)
    const events = await county.sql('SELECT step, actor_id, actor_role, to_state FROM event WHERE record = $1 ORDER BY version', [id])
    expect(events.at(-1)).toEqual({ step: 'lose', actor_id: 'system', actor_role: 'system', to_state: 'lost' })
    expect(await county.sql('SELECT state FROM loan WHERE id = $1', [other.id])).toEqual([{ state: 'lent' }])
  })

  it('are not taken while the clock stands still', async () => {
    const { id } = must(await take(county, loan as AnyRegister, lend('2026-07-01'))).record
    must(await take(county, loan as AnyRegister, { step: 'repair', by: 'clerkOffice', on: '2026-07-03' }, { record: id }))
    await runClocks(county.at('2026-09-01'))
    expect(await county.sql('SELECT state FROM loan WHERE id = $1', [id])).toEqual([{ state: 'repairing' }])
  })

  it('are taken on the day that a field names, and by hand never', async () => {
    const step = lend('2026-08-03')
    const { id } = must(await take(county, reservation, { ...step, input: { ...step.input, returnedOn: '2026-08-20' } })).record
    const byHand = await take(county, reservation, { step: 'lapse', by: 'clerkOffice', on: '2026-08-21' }, { record: id })
    expect(byHand).toMatchObject({ code: 'MF-STP-005' })
    await runClocks(county.at('2026-08-19'))
    expect(await county.sql('SELECT state FROM reservation WHERE id = $1', [id])).toEqual([{ state: 'lent' }])
    await runClocks(county.at('2026-08-20'))
    expect(await county.sql('SELECT state FROM reservation WHERE id = $1', [id])).toEqual([{ state: 'lost' }])
  })

  it('leave a house in which verification finds nothing', async () => {
    expect(await verify(county.office.db, county.office.registers)).toEqual([])
  })
})
