import { expect, it } from 'vitest'
import { activity } from '../../../registers/publicity/activity.ts'
import { monthsOf } from './months.ts'
import { themeDays } from './theme-days.ts'

it('the theme days are those of the register, each once, with a theme that it knows', () => {
  const { calendarDay, theme } = activity.fields
  expect(themeDays.map(({ key }) => key).toSorted()).toEqual(
    Object.keys(calendarDay.choices)
      .filter((key) => key !== 'other')
      .toSorted(),
  )
  expect(themeDays.filter((one) => !(one.theme in theme.choices))).toEqual([])
})

it('a month says what took place, what is planned, and what was left out', () => {
  const counts = [
    { month: '2026-03', state: 'recorded', group: 'consumer', count: 2 },
    { month: '2026-03', state: 'planned', group: null, count: 1 },
    { month: '2026-06', state: 'approved', group: 'drugs', count: 1 },
  ]
  const months = monthsOf({ year: 2026, counts }, '2026-05-20')
  const [january, , march, april, may, june] = months
  expect([january?.state, march?.state, april?.state, may?.state, june?.state]).toEqual(['missed', 'held', 'missed', 'open', 'planned'])
  expect([march?.held, march?.planned]).toEqual([2, 1])
  expect(march?.days.map(({ key, state }) => [key, state])).toEqual([
    ['women', 'missed'],
    ['consumer', 'held'],
  ])
  // 民法典宣传月还没有过完；禁毒日已列计划。
  expect(may?.days[0]?.state).toBe('open')
  expect(june?.days.map(({ key, state }) => [key, state])).toEqual([
    ['environment', 'open'],
    ['safety', 'open'],
    ['drugs', 'planned'],
  ])
})

it('a week is over on the day after its last', () => {
  const stateOn = (today: string) => monthsOf({ year: 2026, counts: [] }, today)[11]?.days.map(({ key, state }) => [key, state])
  expect(stateOn('2026-12-07')).toEqual([
    ['constitutionWeek', 'open'],
    ['constitution', 'missed'],
  ])
  expect(stateOn('2026-12-08')?.[0]).toEqual(['constitutionWeek', 'missed'])
})
