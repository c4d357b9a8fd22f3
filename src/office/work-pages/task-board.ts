import type { Day } from '../../kernel/calendar/calendar.ts'
import { type ClockState, clocksOf } from '../../kernel/clock/clock.ts'
import { rowsOf } from '../../kernel/condition.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { clockContext, type Office, registerOf, today } from '../office.ts'
import { type ListPage, listRecords } from '../records/list-records.ts'
import { type Judged, judgedMany } from '../steps/bulk-step.ts'

/** How a task stands by its own clock: in time, ending soon, past its end; none while nobody has set a date. */
export type Light = 'green' | 'yellow' | 'red' | 'none'

/** What the board shows beside the row of a task. */
export type TaskStanding = {
  readonly light: Light
  /** The clock that `due` comes from; null while none runs. */
  readonly clock: string | null
  readonly due: Day | null
  readonly urged: { readonly times: number; readonly last: Day | null }
  /** Steps that this person may take now. */
  readonly steps: readonly string[]
  /** Ends by the end of the year and is already listed for the next one. */
  readonly carried: boolean
}
export type TaskBoard = { readonly year: number; readonly page: ListPage; readonly standing: Readonly<Record<string, TaskStanding>> }

const underWay = ['proposed', 'assigned', 'signedFor', 'inProgress', 'returned', 'submitted'] as const
const fields = ['leadOrg', 'leader', 'assignee', 'dueNow', 'progress', 'forYear', 'area', 'origin', 'proposedOn'] as const
const most = 200

/** The tasks under way of a unit and below, the earliest end first, each with its light. Tells of matters, never compares persons. */
export async function taskBoard(office: Office, actor: Actor, { unit }: { unit?: string } = {}): Promise<TaskBoard | Problem> {
  const register = registerOf(office, 'task')
  if (isProblem(register)) return register
  const sort = { field: 'dueNow', descending: false }
  const page = await listRecords(office, actor, { register: register.id, unit, states: underWay, fields, sort, page: 1, size: most })
  if (isProblem(page)) return page
  const judged = await judgedMany(office, actor, { register, ids: page.rows.map(({ id }) => id) })
  const year = Number(today(office).slice(0, 4))
  const next = new Set(judged.filter(({ record }) => isListedFor(record, year + 1)).map(({ record }) => wordsOf(record)))
  const standing = judged.map((one) => [
    one.record.id,
    { ...standingOf(office, register, one), carried: next.has(wordsOf(one.record)) && !isListedFor(one.record, year + 1) },
  ])
  return { year, page, standing: Object.fromEntries(standing) }
}

type Task = Judged['record']
const isListedFor = ({ state, values }: Task, year: number): boolean => state === 'proposed' && values.forYear === year
/** The same matter at the same place. */
const wordsOf = ({ unit, values }: Task): string => `${unit} ${String(values.content ?? '')}`

function standingOf(office: Office, register: AnyRegister, { record, steps }: Judged): Omit<TaskStanding, 'carried'> {
  const clocks = clocksOf(register, record, clockContext(office, record.unit))
  // What a meeting wanted by a day is due on it, handed out or not.
  const due = clocks.find(({ clock }) => clock === 'due') ?? clocks.find(({ clock }) => clock === 'listed')
  const urges = rowsOf(record.values.urges)
  const last = urges.map(({ on }) => String(on)).sort()
  return {
    light: due ? lightOf(due) : 'none',
    clock: due?.clock ?? null,
    due: due?.dueLegal.slice(0, 10) ?? null,
    urged: { times: urges.length, last: last.at(-1) ?? null },
    steps: steps.filter(({ allowed }) => allowed).map(({ step }) => step),
  }
}

/** The three lights follow from the clock alone: nobody sets one. */
export function lightOf({ status }: Pick<ClockState, 'status'>): Light {
  if (status === 'overdue' || status === 'metLate') return 'red'
  return status === 'running' || status === 'met' ? 'green' : 'yellow'
}
