import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { emergencyTeamStories } from './emergency-team.examples.ts'
import { emergencyTeam } from './emergency-team.ts'

const { attempt, walk } = walker(emergencyTeam, { calendar: nationalCalendar })
const [team, stock, shelter] = emergencyTeamStories as readonly [Story, Story, Story]
const retry = ({ steps: [set] }: Story, input: object,
reason?: string) => guardsOf(attempt(null, { ...set!, reason, input: { ...set!.input, ...input } }))
const expiry = (upTo: number) => {
  const context = { calendar: nationalCalendar, now: '2026-10-15T09:00' }
  return clocksOf(emergencyTeam, walk(stock, upTo), context).map((one) => [one.dueStrict, one.status] as const)
}

describe('an emergency team', () => {
  it('has insured members, or somebody says why not (突发事件应对法 40)', () => {
    expect(retry(team, { insured: false })).toEqual(['emergency-team/insured'])
    expect(retry(team, { insured: false }, '保险正在办理。')).toEqual([])
  })

  it('keeps every training, whoever adds the next', () => {
    expect(walk(team).values.trainings).toHaveLength(2)
    expect(walk(team).values.size).toBe(3)
  })

  it('names what its kind needs: members, goods, room for how many', () => {
    expect(retry(team, { members: undefined })).toEqual(['MF-FLD-002'])
    expect(retry(stock, { stocks: undefined })).toEqual(['MF-FLD-002'])
    expect(retry(shelter, { capacity: undefined })).toEqual(['MF-FLD-002'])
  })
})

describe('emergency goods', () => {
  it('have a keeper each', () => {
    expect(retry(stock, { stocks: [{ item: '救生衣', quantity: 20, measure: '件' }] })).toEqual(['emergency-team/kept'])
  })

  it('warn on the day the first of them expires, and again of the next when they were replaced', () => {
    expect(expiry(1)).toEqual([['2026-10-31', 'dueSoon']])
    expect(expiry(2)).toEqual([['2028-09-30', 'running']])
  })
})

it('of all this the public sees shelters, never names or telephones', () => {
  const { portal } = emergencyTeam
  expect(portal.shows === 'items' && portal.when).toMatchObject({ test: 'is', field: 'kind', values: ['shelter'] })
  const shown: readonly string[] = portal.shows === 'items' ? portal.fields : []
  expect(shown.filter((field) => ['members', 'leader', 'keeper', 'phone'].includes(field))).toEqual([])
})
