import type { FigureEntry } from './catalogue.ts'
import { type FigureGroup, type FigureValue, whyNot } from './value.ts'

/** A group as the public sees it: null stands for “too few persons to be told”. */
export type PublicGroup = { readonly group: string | null; readonly value: number | null }
export type PublicFigure = Omit<FigureValue, 'groups' | 'hidden' | 'records'> & { readonly groups?: readonly PublicGroup[] }

/**
 * The figure as the public may see it (C9): groups of one to four persons are not told where the definition says `suppress`; nobody is no group, so
 * zero stays. The shares of such a rate are left out, for a percentage does not say how many it was counted from. `smallest` is the county's setting. How many records stand behind it and how many are hidden is not for the public.
 */
export function forPublic(entry: FigureEntry, figure: FigureValue, smallest = 5): PublicFigure {
  const { groups, hidden: _hidden, records, ...shown } = figure
  if (!entry.definition.suppress) return { ...shown, ...(groups ? { groups } : {}) }
  // The least that anybody has is no number of persons: that is how many records it was found among.
  const people = entry.definition.count === 'least' ? { ...figure, value: records } : figure
  if (isTooFew(people, smallest)) {
    const { numerator: _numerator, denominator: _denominator, ...rest } = shown
    return { ...rest, value: null, why: whyNot.tooFew }
  }
  const safe = groups && !['rate', 'least'].includes(entry.definition.count) ? { groups: suppressGroups(groups, smallest) } : {}
  return { ...shown, ...safe }
}

/** A rate betrays a small group by its numerator and by what is missing from its base, so all three are looked at. */
function isTooFew({ value, numerator, denominator }: FigureValue, smallest: number): boolean {
  const few = (count: number | null | undefined) => typeof count === 'number' && count > 0 && count < smallest
  if (numerator === undefined || denominator === undefined) return few(value)
  return few(denominator) || few(numerator) || few(denominator - numerator)
}

/**
 * Hides the small groups and as many more (smallest first) as it takes that the hidden ones cannot be worked out from the whole: at least two,
 * together no fewer than `smallest`.
 */
export function suppressGroups(groups: readonly FigureGroup[], smallest: number): readonly PublicGroup[] {
  const rising = groups.filter(({ value }) => value > 0).toSorted((a, b) => a.value - b.value)
  const hidden = new Set<FigureGroup>()
  let sum = 0
  for (const group of rising) {
    const safe = group.value >= smallest && (hidden.size === 0 || (hidden.size >= 2 && sum >= smallest))
    if (safe) break
    hidden.add(group)
    sum += group.value
  }
  return groups.map((group) => (hidden.has(group) ? { ...group, value: null } : group))
}
