import type { Day } from './calendar/calendar.ts'
import { type Condition, idsAt, linkPath, type View } from './condition.ts'
import { linkedNeeded } from './needed.ts'

/** Why a statute does not stand on a day, in a sentence; null where it does. */
export type Fate = (title: string, day: Day) => string | null

/** What became of the statutes that keep a condition from being met (`stands`, `covers` with a basis), each told once. */
export function fallenIn(condition: Condition, view: View, fate: Fate): readonly string[] {
  const named = [...titlesHere(condition, view), ...titlesThere(condition, view)]
  const told = named.flatMap(([title, day]) => fate(title, day.slice(0, 10)) ?? [])
  return [...new Set(told)]
}

type Named = readonly (readonly [title: string, day: Day])[]

function titlesHere(condition: Condition, { values }: Pick<View, 'values'>): Named {
  if (condition.test === 'all' || condition.test === 'any') return condition.of.flatMap((one) => titlesHere(one, { values }))
  if (condition.test !== 'stands') return []
  return idsAt(values, condition.on).flatMap((day) => idsAt(values, condition.field).map((title) => [title, day] as const))
}

function titlesThere(condition: Condition, view: View): Named {
  return linkedNeeded(condition).flatMap((one) => {
    const { basis, days = [] } = one.covers ?? {}
    if (basis === undefined) return []
    const titles = (view.linked[linkPath(one)] ?? []).flatMap(({ values }) => idsAt(values, basis))
    return days.flatMap((path) => idsAt(view.values, path)).flatMap((day) => titles.map((title) => [title, day] as const))
  })
}
