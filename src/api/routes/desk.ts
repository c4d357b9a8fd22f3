import type { FastifyInstance } from 'fastify'
import { workDesk } from '../../office/work-desk.ts'
import { asked } from '../answer.ts'
import type { RouteParts } from './route.ts'

/** What waits for somebody today. */
export function deskRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  const schema = { tags: ['工作台'], summary: '到期事项、承办事项、待批更正' }
  app.get(
    '/desk',
    { schema },
    asked(async (actor) => {
      const { due, handling, corrections } = await workDesk(office, actor)
      return {
        due: due.map(({ register, record, code, title, clock, clockName, dueStrict, dueLegal, status }) => ({
          register,
          id: record,
          code,
          title,
          clock,
          clockName,
          dueStrict,
          dueLegal,
          status,
        })),
        handling: handling.map(views.row),
        corrections: corrections.map(views.row),
        drafts: [],
      }
    }),
  )
}
