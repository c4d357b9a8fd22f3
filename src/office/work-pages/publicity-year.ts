import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { type MonthlyCount, monthly } from '../../store/index.ts'
import { type Office, registerOf, today } from '../office.ts'
import { type ListPage, listRecords, place } from '../records/list-records.ts'

/** The publicity year of a unit: how many activities each month and each theme day has, and those that are planned and still to come. */
export type PublicityYear = {
  readonly year: number
  /** By month of the activity, state and theme day; cancelled ones left out. */
  readonly counts: readonly MonthlyCount[]
  readonly planned: ListPage
}

const standing = ['planned', 'approved', 'held', 'recorded', 'verified', 'archived'] as const
const fields = ['activityDay', 'plannedOn', 'theme', 'form', 'calendarDay', 'place'] as const
const byDay = { field: 'activityDay', descending: false } as const

/** The activities of a year by month and theme day. Refuses whoever may not read activities. */
export async function publicityYear(
  office: Office,
  actor: Actor,
  asked: { year?: number; unit?: string },
): Promise<PublicityYear | Problem> {
  const register = registerOf(office, 'activity')
  if (isProblem(register)) return register
  const where = place(office, register, { actor, unit: asked.unit })
  if (isProblem(where)) return where
  const year = asked.year ?? Number(today(office).slice(0, 4))
  const period = { on: 'activityDay', from: `${year}-01-01`, to: `${year}-12-31` }
  const query = { ...where.query, ...period, states: standing }
  const [counts, planned] = await Promise.all([
    office.db.readOne(where.scope, (tx) => monthly(tx, register, { query, by: 'calendarDay' })),
    listRecords(office, actor, {
      ...{ register: register.id, unit: asked.unit, ...period, fields, sort: byDay },
      states: ['planned', 'approved'],
      page: 1,
      size: 100,
    }),
  ])
  return isProblem(planned) ? planned : { year, counts, planned }
}
