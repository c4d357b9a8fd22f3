import type { DueOnDesk } from '../../api/desk.ts'

type Due = readonly DueOnDesk[]
const day = (one: DueOnDesk): string => one.dueLegal.slice(0, 10)

/** Clocks by urgency: ended, ending today, ending within the week. */
export function dueGroups(due: Due, today: string): { readonly late: Due; readonly now: Due; readonly soon: Due } {
  const late = due.filter((one) => one.status === 'overdue' || day(one) < today)
  const rest = due.filter((one) => !late.includes(one))
  return { late, now: rest.filter((one) => day(one) === today), soon: rest.filter((one) => day(one) > today) }
}
