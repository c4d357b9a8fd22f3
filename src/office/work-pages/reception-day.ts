import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Office, registerOf, today } from '../office.ts'
import { type ListPage, listRecords } from '../records/list-records.ts'
import { judgedMany } from '../steps/bulk-step.ts'

/** Steps that somebody may take now, by the id of the record. */
export type StepsNow = Readonly<Record<string, readonly string[]>>

/** A day on which leaders receive the public: who sits where, who came, and what was handed on and has not come back. */
export type ReceptionDay = {
  readonly day: Day
  /** Of this day and the four weeks after it; empty for whoever may not read the schedule. */
  readonly schedule: ListPage
  readonly visits: ListPage
  /** Handed on, and not yet told what came of it; the earliest date wanted first. */
  readonly feedback: ListPage
  readonly steps: StepsNow
}

const weeks = 28
const most = 200

/** The reception day of everything the actor reads (信访工作条例 第十八条). Refuses whoever may not read receptions. */
export async function receptionDay(office: Office, actor: Actor, asked: { day?: Day } = {}): Promise<ReceptionDay | Problem> {
  const register = registerOf(office, 'reception')
  if (isProblem(register)) return register
  const day = asked.day ?? today(office)
  const page = { page: 1, size: most }
  const [schedule, visits, feedback] = await Promise.all([
    listRecords(office, actor, { ...page, ...scheduled, to: addDays(day, weeks), from: day }),
    listRecords(office, actor, { ...page, register: register.id, on: 'receivedOn', from: day, to: day, sort: asCame }),
    listRecords(office, actor, { ...page, register: register.id, states: ['entrusted', 'handling'], fields, sort: byWanted }),
  ])
  if (isProblem(visits)) return visits
  if (isProblem(feedback)) return feedback
  const ids = [...visits.rows, ...feedback.rows].map(({ id }) => id)
  return {
    ...{ day, visits, feedback },
    schedule: isProblem(schedule) ? { rows: [], called: {}, total: 0, ...page } : schedule,
    steps: await stepsNow(office, actor, { register, ids: [...new Set(ids)] }),
  }
}

const scheduled = { register: 'reception-day', on: 'day', sort: { field: 'day', descending: false } } as const
const fields = ['receivedOn', 'leader', 'subject', 'assignedUnit', 'assignees', 'dueOn'] as const
const asCame = { field: 'receivedAt', descending: true } as const
const byWanted = { field: 'dueOn', descending: false } as const

/** The steps that somebody may take now on each of these records. */
async function stepsNow(office: Office, actor: Actor, asked: { register: AnyRegister; ids: readonly string[] }): Promise<StepsNow> {
  const judged = await judgedMany(office, actor, asked)
  return Object.fromEntries(judged.map(({ record, steps }) => [record.id, steps.filter(({ allowed }) => allowed).map(({ step }) => step)]))
}
