import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar.ts'
import type { Story } from '../../kernel/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { planStories } from './plan.examples.ts'
import { plan } from './plan.ts'

const { attempt, walk } = walker(plan, { calendar: nationalCalendar })
const [keyPoints] = planStories as readonly [Story, Story, Story]
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
