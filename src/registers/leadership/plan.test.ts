import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { rowsOf } from '../../kernel/condition.ts'
import type { Story } from '../../kernel/story/story.ts'
import { tell } from '../../kernel/story/tell.ts'
import { guardsOf, tellingOf, walker } from '../walk.ts'
import { planStories } from './plan.examples.ts'
import { plan } from './plan.ts'
import { task } from './task.ts'

const { attempt, walk } = walker(plan, { calendar: nationalCalendar })
const around = { calendar: nationalCalendar, registers: [plan, task] }
const whole = walker(plan, around)
const [keyPoints, arrangement] = planStories as readonly [Story, Story, Story]
const at = (step: string) => keyPoints.steps.findIndex((one) => one.step === step)

describe('a yearly plan', () => {
  it('is approved by the head, with a text, and by nobody who drafted it', () => {
    const steps = keyPoints.steps.slice(0, 2).map((step) => (step.step === 'draft' ? { ...step, input: { ...step.input, body: null } } : step))
    const bare = { ...keyPoints, steps }
    const approve = { ...keyPoints.steps[at('approve')]!, on: '2025-01-21', input: { approvedOn: '2025-01-21' } }
    expect(guardsOf(attempt(walk(bare), approve))).toEqual(['plan/text'])
    expect(guardsOf(attempt(walk(keyPoints, at('approve')), { ...keyPoints.steps[at('approve')]!, by: 'clerkJustice' }))).toEqual(['MF-PER-002'])
    expect(guardsOf(attempt(walk(keyPoints, at('approve')), { ...keyPoints.steps[at('approve')]!, by: 'deputyLeader' }))).toEqual(['MF-PER-001'])
  })

  it('is not summed up before its year has begun', () => {
    const early = { ...keyPoints.steps[at('summarise')]!, on: '2025-12-22', input: { summary: '尚早。', summarisedOn: '2025-12-22' } }
    const ready = walk(keyPoints, at('summarise'))
    const next = { ...ready, values: { ...ready.values, forYear: 2026 } }
    expect(guardsOf(attempt(next, early))).toEqual(['plan/yearBegun'])
    expect(guardsOf(attempt(ready, early))).toEqual([])
  })

  it('becomes a task for each of its items, once, with what the item says', () => {
    const before = arrangement.steps.findIndex(({ step }) => step === 'breakDown')
    const rows = () => rowsOf(whole.walk(arrangement, before + 1).values.items)
    expect(rows().map(({ no, task: id }) => [no, typeof id])).toEqual([[1, 'string'], [2, 'string']])
    expect(new Set(rows().map((row) => row.task)).size).toBe(2)
    const more = { step: 'breakDown', by: 'clerkOffice', on: '2026-03-02', input: {
      brokenOn: '2026-03-02', items: [{ no: 3, content: '法律顾问每月到村坐班。', leadOrg: '@unit', due: '2026-12-31' }],
    } } as const
    const lived = tell({ ...arrangement, steps: [...arrangement.steps.slice(0, before + 1), more] }, tellingOf(plan, around))
    // 第一次的两项不重复，只为新增的第三项建一条。
    const last = rowsOf(lived.get('plan')!.state.values.items)
    expect(last.slice(0, 2).map((row) => row.task)).toEqual(rows().map((row) => row.task))
    const opened = lived.get('task')!.state
    expect(opened.id).toBe(last[2]?.task)
    expect(opened.title).toBe('法律顾问每月到村坐班。')
    expect(opened.values).toMatchObject({
      origin: 'plan', plan: lived.get('plan')!.state.id, serial: 3, content: '法律顾问每月到村坐班。', dueOn: '2026-12-31', forYear: 2026,
    })
    expect(opened.values.leader).toBeUndefined()
  })

  it('takes no item without a unit and a day', () => {
    const step = arrangement.steps.find(({ step }) => step === 'breakDown')!
    const items = [{ no: 1, content: '规范性文件全部合法性审核。', leadOrg: '@unit' }]
    const at = arrangement.steps.indexOf(step)
    expect(guardsOf(whole.attempt(whole.walk(arrangement, at), { ...step, input: { ...step.input, items } }))).toEqual(['plan/items'])
  })

  it('has a document number in the form that organs use', () => {
    const issue = keyPoints.steps[at('issue')]!
    expect(guardsOf(attempt(walk(keyPoints, at('issue')), { ...issue, input: { ...issue.input, docNo: '青石府发[2025]6号' } }))).toEqual(['MF-FLD-013'])
  })

  it('is shown to the public only when issued and marked as open', () => {
    const { portal } = plan
    expect(portal.shows === 'items' && portal.when).toEqual({
      test: 'all', of: [{ test: 'filled', field: 'issuedOn' }, { test: 'yes', field: 'open' }],
    })
  })
})
