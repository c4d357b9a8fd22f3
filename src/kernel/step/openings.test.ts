import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/calendar.ts'
import { checkRegisters } from '../check/check.ts'
import type { RecordEvent } from '../event.ts'
import { date, link, parts, text } from '../field.ts'
import { on, walk, who } from '../foreign/club.ts'
import { loan } from '../foreign/tool-library.ts'
import { decide } from '../lifecycle.ts'
import { isProblem } from '../problem/problem.ts'
import type { AnyRegister, Opening } from '../register.ts'
import { openElsewhere } from './openings.ts'

const clerk = who('c', 'clerkOffice')
const opening: Opening = {
  register: 'loan',
  step: 'lend',
  each: 'wishes',
  link: 'wishes.loan',
  title: 'wishes.tool',
  with: { tool: 'wishes.tool', borrower: 'member', size: { value: 'small' }, lentOn: 'wishes.on' },
}
/** A member asks for several tools at once: each wish becomes a loan. */
const asking: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  id: 'asking',
  prefix: 'SQ',
  name: '借用申请',
  clocks: {},
  figures: {},
  papers: {},
  fields: {
    member: text('会员'),
    askedOn: date('申请日'),
    wishes: parts('想借的工具', { tool: text('工具'), on: date('日期'), loan: link('借用', 'loan') }, { grows: true }),
  },
  states: { asked: '已申请', done: '已办' },
  final: ['done'],
  steps: {
    ask: { name: '申请', by: ['clerkOffice'], from: [], to: 'asked', asks: ['member', 'askedOn', 'wishes'], on: 'askedOn' },
    more: { name: '再申请', by: ['clerkOffice'], from: ['asked'], may: ['wishes'] },
    grant: { name: '办理', by: ['clerkOffice'], from: ['asked'], opens: opening },
    close: { name: '结束', by: ['clerkOffice'], from: ['asked'], to: 'done' },
  },
  portal: { shows: 'totals' },
  listedBy: 'askedOn',
  lists: ['askedOn'],
}
const wish = (tool: string, more: object = {}) => ({ tool, on: '2026-03-02', ...more })
const asked = (wishes: readonly object[]) => walk(asking, [['ask', '2026-03-02', clerk, { member: '张三', askedOn: '2026-03-02', wishes }]])

function grant(record: ReturnType<typeof asked>, register = asking) {
  const event = decide(register, record, { step: 'grant', input: {} }, on('2026-03-04', clerk)) as RecordEvent
  let nth = 0
  return openElsewhere(register, {
    step: register.steps.grant!,
    event,
    record,
    registerOf: () => loan as unknown as AnyRegister,
    judge: (other, command, onBehalf) => {
      nth += 1
      return decide(other, null, command, {
        ...on('2026-03-04', clerk),
        calendar: nationalCalendar,
        onBehalf,
        draws: { id: `n${nth}`, numbers: {} },
      })
    },
  })
}

describe('a step that opens a record for each row', () => {
  it('opens one for every row, with what the row and the record say, and puts the link into the row', () => {
    const led = grant(asked([wish('电钻'), wish('梯子')]))
    if (isProblem(led)) throw new Error(led.message)
    expect(led.opened.map(({ event }) => [event.record, event.base.title, event.set.tool, event.set.borrower, event.set.lentOn])).toEqual([
      ['n1', '电钻', '电钻', '张三', '2026-03-02'],
      ['n2', '梯子', '梯子', '张三', '2026-03-02'],
    ])
    expect(led.event.set.wishes).toEqual([wish('电钻', { loan: 'n1' }), wish('梯子', { loan: 'n2' })])
  })

  it('leaves rows alone that lead somewhere already', () => {
    const led = grant(asked([wish('电钻', { loan: 'old' }), wish('梯子')]))
    if (isProblem(led)) throw new Error(led.message)
    expect(led.opened.map(({ event }) => event.set.tool)).toEqual(['梯子'])
    expect(led.event.set.wishes).toEqual([wish('电钻', { loan: 'old' }), wish('梯子', { loan: 'n1' })])
  })

  it('opens nothing where no row is left', () => {
    const led = grant(asked([wish('电钻', { loan: 'old' })]))
    if (isProblem(led)) throw new Error(led.message)
    expect([led.opened, led.event.set]).toEqual([[], {}])
  })

  it('is refused as a whole when one of them is', () => {
    const led = grant(asked([wish('电钻'), { tool: '梯子' }]))
    expect(isProblem(led) && led.field).toBe('lentOn')
  })

  it('shortens a title to one line', () => {
    const led = grant(asked([wish(`电钻${'很'.repeat(38)}`), wish('长 \n 梯')]))
    if (isProblem(led)) throw new Error(led.message)
    expect(led.opened.map(({ event }) => event.base.title)).toEqual([`电钻${'很'.repeat(38)}`, '长 梯'])
  })
})

describe('the check on load', () => {
  const faults = (change: Partial<Opening>) =>
    checkRegisters([
      { ...asking, steps: { ...asking.steps, grant: { ...asking.steps.grant!, opens: { ...opening, ...change } } } },
      loan as unknown as AnyRegister,
    ])
      .filter(({ where }) => where === 'steps.grant.opens')
      .map(({ says }) => says)

  it('finds nothing wrong with it', () => expect(faults({})).toEqual([]))
  it('wants the link in the row, and a link of the record where there is no row', () => {
    expect(faults({ link: 'wishes.tool' })).toEqual(['“wishes.tool” is no link in a row of “wishes”'])
    expect(faults({ link: 'member' })).toEqual(['“member” is no link in a row of “wishes”'])
    expect(faults({ each: undefined })).toEqual(['“wishes.loan” is no link of the record'])
  })
  it('wants fields that are there, here and there', () => {
    expect(faults({ with: { ...opening.with, tool: 'wishes.nothing' } })).toEqual(['there is no field “wishes.nothing”'])
    expect(faults({ title: 'name' })).toEqual(['there is no field “name”'])
    expect(faults({ with: { nothing: 'member' } })).toEqual(['“loan” has no field “nothing”'])
    expect(faults({ back: 'asking' })).toEqual(['“loan” has no field “asking”'])
    expect(faults({ step: 'repair' })).toEqual(['“repair” does not open a record there'])
    expect(faults({ register: 'none' })).toEqual(['there is no register “none”'])
  })
})
