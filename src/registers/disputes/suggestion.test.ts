import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { suggestionStories } from './suggestion.examples.ts'
import { suggestion } from './suggestion.ts'

const register: AnyRegister = suggestion
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [river, cover, receipt] = suggestionStories as readonly [Story, Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findLastIndex((one) => one.step === name)
const due = (story: Story, settings: Record<string, number> = {}) => {
  const [reply] = clocksOf(register, walk(story, 1), { calendar: nationalCalendar, now: `${story.steps[0]!.on}T09:00`, settings })
  return [reply!.dueStrict, reply!.dueLegal]
}

describe('a suggestion', () => {
  it('of the prosecutor is answered within two months, counted to the end of a shorter month (检察公益诉讼解释 21, E16)', () => {
    expect(due(river)).toEqual(['2026-02-28', '2026-02-28'])
  })

  it('that is urgent is answered within fifteen days; reminds by the strict day, late only after the rest days', () => {
    // 4月22日收到，十五日为 5月7日，是工作日。
    expect(due(cover)).toEqual(['2026-05-07', '2026-05-07'])
    const may: Story = { ...cover, steps: [{ ...cover.steps[0]!, on: '2026-04-20', input: { ...cover.steps[0]!.input, receivedOn: '2026-04-20' } }] }
    expect(due(may)).toEqual(['2026-05-05', '2026-05-06'])
  })

  it('of a court is answered within what the county set: no law says', () => {
    expect(due(receipt)).toEqual(['2026-11-06', '2026-11-06'])
    expect(due(receipt, { 'suggestion.judicial': 30 })).toEqual(['2026-10-07', '2026-10-08'])
  })

  it('opens a rectification the moment it comes (X12)', () => {
    for (const story of suggestionStories) expect(walk(story, 1).values.rectifications).toHaveLength(1)
  })

  it('that is taken up shows what was done', () => {
    const at = placeOf(cover, 'draft')
    const bare: Story = { ...cover, steps: cover.steps.with(at, { ...cover.steps[at]!, input: { adopted: 'all', answer: '已补装。' } }) }
    expect(guardsOf(attempt(walk(bare, at + 1), bare.steps[at + 1]!))).toEqual(['suggestion/evidence'])
    expect(walk(receipt).state).toBe('archived')
  })

  it('is not answered on the approval of whoever is in charge of it', () => {
    const [receive, assign, draft, ...rest] = cover.steps
    const own: Story = {
      ...cover, steps: [receive!, { ...assign!, input: { undertaker: '@principal' } }, { ...draft!, by: 'clerkJustice' }, ...rest],
    }
    const at = placeOf(own, 'approve')
    expect(guardsOf(attempt(walk(own, at), own.steps[at]!))).toEqual(['MF-PER-007'])
  })
})
