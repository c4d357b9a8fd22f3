import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import type { Chance } from './chance.ts'

/** A call-back about a dispute that was settled: confirmed nearly always, now and then something was written down wrongly and put right. */
export function callBackStory(luck: Chance, { dispute, day, today }: { dispute: string; day: Day; today: Day }): Story {
  const proposed = addDays(day, luck.between(10, 40))
  const called = addDays(proposed, luck.between(1, 12))
  const says = { calledOn: called, way: luck.pick(['phone', 'phone', 'visit', 'village'] as const) }
  const differs = luck.percent(15)
  const found: readonly StoryStep[] = differs
    ? [
        { step: 'differ', by: 'clerkPeace', on: called, input: { ...says, difference: '当事人说约定的履行日期比记录晚半个月。' } },
        {
          step: 'settle',
          by: 'justiceHead',
          on: addDays(called, 4),
          input: { correctedOn: addDays(called, 4), correction: luck.pick(['corrected', 'noted'] as const) },
        },
      ]
    : [{ step: 'confirm', by: 'clerkPeace', on: called, input: says }]
  const steps: readonly StoryStep[] = [
    {
      step: 'propose',
      by: 'justiceHead',
      on: proposed,
      input: { proposedOn: proposed, dispute, grounds: ['random'], visitor: '@clerkPeace' },
    },
    ...found,
  ]
  return { title: '抽查回访', steps: steps.filter(({ on }) => on <= today), ends: differs ? 'corrected' : 'confirmed' }
}
