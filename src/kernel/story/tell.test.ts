import { describe, expect, it } from 'vitest'
import { linked } from '../condition.ts'
import { date, link, text } from '../field.ts'
import { on, tree, who } from '../foreign/club.ts'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister } from '../register.ts'
import type { Story } from './story.ts'
import { type Stage, tell } from './tell.ts'

/** A course that borrows a tool: it opens the loan in the same step, or names one that was lent before. */
const course: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  id: 'course',
  name: '工具课',
  prefix: 'GK',
  fields: { heldOn: date('上课日'), topic: text('题目'), tool: link('所用工具', 'loan'), before: link('前一课', 'course') },
  states: { planned: '筹备', held: '已上' },
  final: ['held'],
  clocks: {},
  figures: {},
  papers: {},
  listedBy: 'heldOn',
  lists: ['heldOn'],
  steps: {
    plan: { name: '筹备', by: ['clerkOffice'], from: [], to: 'planned', asks: ['topic'], may: ['tool', 'before'] },
    hold: {
      name: '上课',
      by: ['clerkOffice'],
      from: ['planned'],
      to: 'held',
      asks: ['heldOn'],
      needs: [{ id: 'back', needs: linked('tool', { states: ['returned'] }), says: '工具未还。', help: '请先归还。' }],
    },
  },
}
const stage: Stage = {
  registers: [course, loan as unknown as AnyRegister],
  unit: 2,
  village: 5,
  marks: { person: (role) => `p-${role}`, unit: '990101', village: '99010101', file: (name) => name },
  actor: (role) => who(`p-${role}`, role),
  context: ({ on: day, actor, nth }) => on(day, actor, { draws: { id: `r${nth}`, numbers: { code: 'GK-1' } } }),
}
const lend = { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-02' }
const story = (steps: Story['steps']): Story => ({ title: '电钻入门', ends: 'held', steps })
const told = (steps: Story['steps']) => tell(story(steps), { stage, own: 'course' })
const lent = { in: 'loan', step: 'lend', by: 'clerkOffice', on: '2026-03-02', title: '上课用的电钻', input: lend } as const
const plan = { step: 'plan', by: 'clerkOffice', on: '2026-03-02', input: { topic: '电钻', tool: '@record:loan' } } as const
const checked = { in: 'loan', step: 'check', by: 'clerkOffice', on: '2026-03-03', input: { checks: [{ by: '@clerkOffice' }] } } as const
const back = { in: 'loan', step: 'giveBack', by: 'clerkOffice', on: '2026-03-04', input: { returnedOn: '2026-03-04' } } as const
const hold = { step: 'hold', by: 'clerkOffice', on: '2026-03-05', input: { heldOn: '2026-03-05' } } as const

describe('a story that reaches into other registers', () => {
  it('opens a record there, goes on with it, and points to it from its own', () => {
    const records = told([lent, plan, checked, back, hold])
    expect([...records].map(([name, { state }]) => [name, state.title, state.state])).toEqual([
      ['loan', '上课用的电钻', 'returned'],
      ['course', '电钻入门', 'held'],
    ])
    expect(records.get('course')?.state.values.tool).toBe(records.get('loan')?.state.id)
    expect(records.get('loan')?.state.values.checks).toEqual([{ by: 'p-clerkOffice' }])
  })
  it('is judged by what stands in the other record, not by what a test pretends', () => {
    expect(() => told([lent, plan, hold])).toThrow('course/back')
  })
  it('goes on with what a step opened elsewhere', () => {
    const opens = {
      register: 'loan',
      step: 'lend',
      link: 'tool',
      with: { tool: 'topic', borrower: { value: '张三' }, size: { value: 'small' }, lentOn: { value: '2026-03-02' } },
    }
    const opening = { ...course, steps: { ...course.steps, plan: { ...course.steps.plan!, opens } } }
    const records = tell(story([{ ...plan, input: { topic: '电钻' } }, checked, back, hold]), {
      stage: { ...stage, registers: [opening, loan as unknown as AnyRegister] },
      own: 'course',
    })
    expect(records.get('loan')?.events.map(({ step }) => step)).toEqual(['lend', 'check', 'giveBack'])
    expect(records.get('course')?.state.state).toBe('held')
  })
  it('keeps a second record of a register apart', () => {
    const second = { ...plan, in: 'course#first', input: { topic: '入门' } }
    const records = told([second, { ...plan, input: { topic: '电钻', before: '@record:course#first' } }])
    expect(records.get('course')?.state.values).toMatchObject({ topic: '电钻', before: records.get('course#first')?.state.id })
  })
  it('lets time take the steps that are time’s', () => {
    const records = told([lent, plan, { in: 'loan', step: 'lose', by: 'time', on: '2026-03-20' }])
    expect(records.get('loan')?.state.state).toBe('lost')
    expect(records.get('loan')?.events.at(-1)?.actor.role).toBe('system')
  })
  it('is at fault when it names a record that it does not have', () => {
    expect(() => told([plan])).toThrow('has no record “loan” before plan')
    expect(tree.get(2)?.code).toBe('990101')
  })
})
