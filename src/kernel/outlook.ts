import { type Condition, holds, isFilled, type View, valueAt } from './condition.ts'

/** What can be said of a condition while somebody has still to type: it holds, it fails whatever is typed, or it is open. */
export type Outlook = 'holds' | 'fails' | 'open'

const opposite: Readonly<Record<Outlook, Outlook>> = { holds: 'fails', fails: 'holds', open: 'open' }

/** The condition before the step: `open` tells of a single test whether its answer is still to come. */
export function outlook(condition: Condition, view: View, open: (one: Condition) => boolean): Outlook {
  const of = (one: Condition): Outlook => outlook(one, view, open)
  switch (condition.test) {
    case 'all':
      return among(condition.of.map(of), 'fails', 'holds')
    case 'any':
      return among(condition.of.map(of), 'holds', 'fails')
    case 'not':
      return opposite[outlook(condition.of, { ...view, denied: !view.denied }, open)]
    default:
      if (!open(condition)) return holds(condition, view) ? 'holds' : 'fails'
      return lacks(condition, view, open) ? 'fails' : 'open'
  }
}

/** One that decides alone decides; else all must be settled. */
const among = (all: readonly Outlook[], decides: Outlook, otherwise: Outlook): Outlook => {
  if (all.includes(decides)) return decides
  return all.includes('open') ? 'open' : otherwise
}

/** Tests of two days (or of something on a day) hold only where both are filled: one that stays empty settles them, whatever the other becomes. */
function lacks(condition: Condition, { values }: View, open: (one: Condition) => boolean): boolean {
  if (condition.test !== 'ordered' && condition.test !== 'ahead' && condition.test !== 'stands' && condition.test !== 'holdsPost')
    return false
  const paths = 'first' in condition ? [condition.first, condition.then] : [condition.field, condition.on]
  return paths.some((field) => !open({ test: 'filled', field }) && !isFilled(valueAt(values, field)))
}
