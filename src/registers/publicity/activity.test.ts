import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { guardsOf, walker } from '../walk.ts'
import { activityStories } from './activity.examples.ts'
import { activity } from './activity.ts'

const { attempt, walk } = walker(activity, { calendar: nationalCalendar })
const [market, courtyard, cancelled] = activityStories.map((story) => story)
const enter = courtyard!.steps[0]!

describe('a publicity event', () => {
  it('needs a photo or a sign-in sheet, either will do', () => {
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, signIn: undefined } }))).toEqual(['activity/evidence'])
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, signIn: undefined, photos: ['@file:院坝.jpg'] } }))).toEqual([])
  })

  it('does not end before it starts', () => {
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, endOn: '2026-05-17' } }))).toEqual(['activity/order'])
  })

  it('counts cadres among those who took part', () => {
    const counted = (cadres: number) => guardsOf(attempt(null, { ...enter, input: { ...enter.input, attendance: 30, cadres } }))
    expect(counted(31)).toEqual(['activity/cadresAmong'])
    expect(counted(30)).toEqual([])
  })

  it('is not approved by whoever planned it', () => {
    expect(activity.steps.approve.notBy).toEqual(['plan'])
    expect(activity.steps.verify.notBy).toEqual(['plan', 'record', 'enter'])
  })

  it('is listed by the day it is planned for until it was held', () => {
    expect(walk(cancelled!, 2).values.activityDay).toBe('2026-06-26')
    expect(walk(market!).values.activityDay).toBe('2026-04-15')
  })

  it('demands a unit of measure for every quantity of material', () => {
    const materials = [{ name: '单页', kind: 'leaflet', quantity: 200 }]
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, materials } }))).toEqual(['MF-FLD-002'])
  })

  it('shows the public no photos, sign-in sheets or disputes found on the spot', () => {
    const shown: readonly string[] = activity.portal.shows === 'items' ? activity.portal.fields : []
    expect(shown.filter((field) => ['photos', 'signIn', 'foundDisputes', 'speakers'].includes(field))).toEqual([])
  })
})
