import type { FastifyInstance } from 'fastify'
import type { TypedNotice } from '../../../kernel/calendar/holiday-notice.ts'
import { loadNotice, previewNotice } from '../../../office/administration/load-notice.ts'
import { seeCalendar } from '../../../office/administration/see-calendar.ts'
import { type CalendarChange, previewCalendarDay, setCalendarDay } from '../../../office/administration/set-calendar.ts'
import { exactly } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { field, tags } from './parts.ts'

const lines = { type: 'string', maxLength: 4000, pattern: '^[^\\u0000]*$' } as const
const dayParts = {
  unit: field.code,
  day: field.day,
  kind: { type: 'string', enum: ['holiday', 'workday', 'national'] },
  name: { type: 'string', maxLength: 50 },
}
const notice = {
  year: field.year,
  name: field.name,
  number: field.name,
  published: field.day,
  source: { ...field.name, maxLength: 300 },
  off: lines,
  work: lines,
}
const noticeNeeds = ['year', 'name', 'published', 'source', 'off', 'work'] as const

/** The working calendar: official years, the county's own days, and notices that the program does not carry yet. */
export function calendarRoutes(app: FastifyInstance, { office }: AdministrationParts): void {
  const { reason } = field
  app.get<{ Querystring: { unit: string; year: string } }>(
    '/calendar',
    {
      schema: {
        tags,
        summary: '一年的工作日历',
        querystring: exactly({ unit: field.code, year: { type: 'string', pattern: '^2\\d{3}$' } }, 'unit', 'year'),
      },
    },
    administering((by, { query: { unit, year } }) => seeCalendar(office, by, { unit, year: Number(year) })),
  )
  app.post<{ Body: CalendarChange }>(
    '/calendar/preview',
    { schema: { tags, summary: '试算：这一天改动后有多少期限变化', body: exactly(dayParts, 'unit', 'day', 'kind', 'name') } },
    administering((by, { body }) => previewCalendarDay(office, by, body)),
  )
  app.post<{ Body: CalendarChange & { reason: string } }>(
    '/calendar',
    {
      schema: {
        tags,
        summary: '把一天设为本地假日、本地上班，或恢复全国安排',
        body: exactly({ ...dayParts, reason }, 'unit', 'day', 'kind', 'name', 'reason'),
      },
    },
    administering((by, { body }) => setCalendarDay(office, by, body)),
  )
  app.post<{ Body: TypedNotice }>(
    '/calendar/notices/preview',
    { schema: { tags, summary: '试算：载入这份放假通知后有多少期限变化', body: exactly(notice, ...noticeNeeds) } },
    administering((by, { body }) => previewNotice(office, by, body)),
  )
  app.post<{ Body: TypedNotice & { reason: string } }>(
    '/calendar/notices',
    { schema: { tags, summary: '载入一年的放假通知', body: exactly({ ...notice, reason }, ...noticeNeeds, 'reason') } },
    administering((by, { body }) => loadNotice(office, by, body)),
  )
}
