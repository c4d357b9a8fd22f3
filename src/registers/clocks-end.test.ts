import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../kernel/calendar/calendar.ts'
import { clocksOf } from '../kernel/clock/clock.ts'
import { registers } from './index.ts'
import { stories } from './stories.ts'
import { walker } from './walk.ts'

const timed = registers.filter(({ clocks }) => clocks !== undefined)

describe('a matter that has come to its end', () => {
  it.each(timed.map((register) => [register.name, register] as const))('runs no clock that nobody can stop any more: %s', (_, register) => {
    const { walk } = walker(register, { calendar: nationalCalendar, registers })
    const running = (stories[register.id] ?? []).flatMap((story) => {
      const record = walk(story)
      if (!register.final.includes(record.state)) return []
      const stoppable = (clock: string) => register.clocks![clock]!.stops.some((step) => register.steps[step]!.from.includes(record.state))
      return clocksOf(register, record, { calendar: nationalCalendar, now: `${record.trail.at(-1)!.on}T12:00` })
        .filter(({ clock, stoppedOn }) => stoppedOn === null && !stoppable(clock))
        .map(({ clock }) => `${story.title}：${clock}`)
    })
    expect(running).toEqual([])
  })
})
