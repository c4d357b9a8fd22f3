import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { registerOf } from '../../office/office.ts'
import type { ListPage } from '../../office/records/list-records.ts'
import { hazardPlaces } from '../../office/work-pages/hazard-places.ts'
import { publicityYear } from '../../office/work-pages/publicity-year.ts'
import { receptionDay } from '../../office/work-pages/reception-day.ts'
import { type PersonHours, studyHours } from '../../office/work-pages/study-hours.ts'
import { taskBoard } from '../../office/work-pages/task-board.ts'
import { asked } from '../answer.ts'
import { exactly, noSuchDay, part } from '../input.ts'
import type { RouteParts } from './route.ts'

const tags = ['办事页']
const year = { type: 'string', pattern: '^20\\d\\d$' } as const

/** What the pages made for one task show. They only read: whatever is done there goes through the steps of the register. */
export function workPageRoutes(app: FastifyInstance, parts: RouteParts): void {
  receptionAndTasks(app, parts)
  planAndRound(app, parts)
  hours(app, parts)
}

function receptionAndTasks(app: FastifyInstance, { office, views }: RouteParts): void {
  const pageOf = pagesOf({ office, views })
  app.get<{ Querystring: { day?: string } }>(
    '/reception-day',
    { schema: { tags, summary: '接访日：当日和今后四周的安排、当日来访、等待反馈的交办', querystring: exactly({ day: part.day }) } },
    asked(async (actor, { query: { day } }) => {
      const seen = noSuchDay({ day }) ?? (await receptionDay(office, actor, { day }))
      if (isProblem(seen)) return seen
      const feedback = ['receivedOn', 'leader', 'subject', 'assignedUnit', 'assignees', 'dueOn']
      return {
        ...{ day: seen.day, steps: seen.steps },
        schedule: pageOf('reception-day', seen.schedule),
        visits: pageOf('reception', seen.visits),
        feedback: pageOf('reception', seen.feedback, feedback),
      }
    }),
  )
  app.get<{ Querystring: { unit?: string } }>(
    '/task-board',
    { schema: { tags, summary: '在办任务：灯号、时限、督办情况和可以办理的环节', querystring: exactly({ unit: part.short }) } },
    asked(async (actor, { query: { unit } }) => {
      const board = await taskBoard(office, actor, { unit })
      if (isProblem(board)) return board
      const fields = ['leadOrg', 'leader', 'assignee', 'dueNow', 'progress', 'forYear', 'area', 'origin', 'proposedOn']
      return { year: board.year, standing: board.standing, ...pageOf('task', board.page, fields) }
    }),
  )
}

function planAndRound(app: FastifyInstance, { office, views }: RouteParts): void {
  const pageOf = pagesOf({ office, views })
  app.get<{ Querystring: { year?: string; unit?: string } }>(
    '/publicity-year',
    { schema: { tags, summary: '普法年历：各月、各节点的活动场次和尚未举办的计划', querystring: exactly({ year, unit: part.short }) } },
    asked(async (actor, { query }) => {
      const seen = await publicityYear(office, actor, { year: query.year ? Number(query.year) : undefined, unit: query.unit })
      if (isProblem(seen)) return seen
      const fields = ['activityDay', 'plannedOn', 'theme', 'form', 'calendarDay', 'place']
      return { year: seen.year, counts: seen.counts, planned: pageOf('activity', seen.planned, fields) }
    }),
  )
  app.get<{ Querystring: { unit: string } }>(
    '/hazard-places',
    { schema: { tags, summary: '一个村（社区）排查过的点位和未销号的隐患', querystring: exactly({ unit: part.short }, 'unit') } },
    asked(async (actor, { query: { unit } }) => {
      const places = await hazardPlaces(office, actor, { unit })
      return isProblem(places) ? places : { places }
    }),
  )
}

function hours(app: FastifyInstance, { office, views }: RouteParts): void {
  const viewOf = ({ person, ...sums }: PersonHours): object => ({ ...sums, person: views.person(person.id), unit: views.unit(person.unit) })
  app.get<{ Querystring: { year?: string; person?: string } }>(
    '/study-hours',
    { schema: { tags, summary: '本人的学时与出勤；核定学时的人另见本单位人员', querystring: exactly({ year, person: part.short }) } },
    asked(async (actor, { query }) => {
      const seen = await studyHours(office, actor, { year: query.year ? Number(query.year) : undefined, person: query.person })
      if (isProblem(seen)) return seen
      const rows = (records: typeof seen.attended) => records.map(({ id, title, state, values }) => ({ id, title, state, values }))
      return {
        ...{ year: seen.year, own: viewOf(seen.own), people: seen.people.map(viewOf) },
        ...{ attended: rows(seen.attended), missed: rows(seen.missed), required: rows(seen.required) },
      }
    }),
  )
}

/** A page of a register with the columns that its reader asked for. */
const pagesOf =
  ({ office, views }: RouteParts) =>
  (id: string, page: ListPage, columns?: readonly string[]): object => {
    const register = registerOf(office, id)
    return isProblem(register) ? { rows: [], total: 0, names: {} } : views.page(register, page, columns)
  }
