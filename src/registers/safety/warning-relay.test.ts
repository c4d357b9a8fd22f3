import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { warningRelayStories } from './warning-relay.examples.ts'
import { warningRelay } from './warning-relay.ts'

const { attempt, walk } = walker(warningRelay, { calendar: nationalCalendar })
const [rain] = warningRelayStories as readonly [Story]
const [receive, relay] = rain.steps

describe('a warning', () => {
  it('is never issued by a township: no issuer below the county, no step that issues (突发事件应对法 64)', () => {
    expect(Object.keys(warningRelay.fields.issuer.choices)).toEqual(['county', 'city', 'province', 'national'])
    expect(Object.values(warningRelay.steps).map(({ name }) => name).filter((name) => name.includes('发布'))).toEqual([])
  })

  it('is relayed with the original at hand', () => {
    expect(guardsOf(attempt(null, { ...receive!, input: { ...receive!.input, original: undefined } }))).toEqual(['warning-relay/G1'])
  })

  it('reaches at least one village, and not before it came', () => {
    const tried = (input: object) => guardsOf(attempt(walk(rain, 1), { ...relay!, input: { ...relay!.input, ...input } }))
    expect(tried({ villages: 0 })).toEqual(['warning-relay/reached'])
    expect(tried({ relayedAt: '2026-06-22T15:09' })).toEqual(['warning-relay/order'])
  })
})
