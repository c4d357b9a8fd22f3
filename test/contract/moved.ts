import { addDays, isDay } from '../../src/kernel/calendar/calendar.ts'
import type { StoryStep } from '../../src/kernel/story/story.ts'

/** A step with every date in it moved by so many days. */
export const moved = (step: StoryStep, days: number): StoryStep => movedValue(step, days) as StoryStep

function movedValue(value: unknown, days: number): unknown {
  if (typeof value === 'string' && isDay(value.slice(0, 10))) return addDays(value.slice(0, 10), days) + value.slice(10)
  if (Array.isArray(value)) return value.map((one) => movedValue(one, days))
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, movedValue(one, days)]))
    : value
}
