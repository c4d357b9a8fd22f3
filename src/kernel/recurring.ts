import type { Day } from './calendar/calendar.ts'
import { type Span, type Stretch, stretchAt, stretchBefore } from './calendar/spans.ts'
import type { Recurrence } from './register.ts'

/** What was done at one place in the two stretches that count: the one that runs and the one before. */
export type DoneAt = { readonly place: number; readonly running: number; readonly before: number }

/**
 * A duty that is not done. open: the stretch runs and so does its day. overdue: the day has passed, the stretch runs on and it can still be done.
 * missed: the stretch is over.
 */
export type Undone = Stretch & {
  readonly place: number
  readonly due: Day
  readonly done: number
  readonly times: number
  readonly state: 'open' | 'overdue' | 'missed'
}

/** The two stretches that a desk looks at on a day: first the one that runs, then the one before. */
export function stretchesOf({ every }: Pick<Recurrence, 'every'>, today: Day): readonly [Stretch, Stretch] {
  const running = stretchAt(every, today)
  return [running, stretchBefore(every, running)]
}

/** The day by which it is to be done within a stretch: the day named for it in the stretch's year, or the last one. */
export const dueIn = ({ dueBy }: Pick<Recurrence, 'dueBy'>, { from, to }: Stretch): Day =>
  dueBy === undefined ? to : `${from.slice(0, 4)}-${dueBy}`

export type Asked = {
  readonly today: Day
  /** Since when it is a duty at all (the definition's own day): nothing before is missed. */
  readonly since: Day
  /** How often in each stretch, where a county set it; 0: it is no duty there. */
  readonly times?: number
}

/** What is still to be done in the running stretch, and what was left undone in the one before, by place. */
export function undoneOf(
  recurrence: Recurrence,
  done: readonly DoneAt[],
  { today, since, times = recurrence.times ?? 1 }: Asked,
): readonly Undone[] {
  const [running, before] = stretchesOf(recurrence, today)
  return done.flatMap((at) => {
    const now = { place: at.place, ...running, due: dueIn(recurrence, running), done: at.running, times }
    const then = { place: at.place, ...before, due: dueIn(recurrence, before), done: at.before, times }
    return [
      ...(at.before < times && before.from >= since ? [{ ...then, state: 'missed' as const }] : []),
      ...(at.running < times ? [{ ...now, state: today > now.due ? ('overdue' as const) : ('open' as const) }] : []),
    ]
  })
}

/** How often something recurs, in a word: 每周, 每月, 每季度, 每半年, 每年. */
export const everyInWords: Readonly<Record<Span, string>> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
}
