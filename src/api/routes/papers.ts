import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { params } from '../input.ts'
import type { AtRecord, RouteParts } from './route.ts'

/** Papers made from a record. */
export function paperRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get<{ Params: AtRecord & { paper: string } }>(
    '/registers/:register/records/:id/papers/:paper',
    { schema: { ...params('register', 'id', 'paper'), hide: true } },
    asked(async (actor, { params: wanted }, reply) => {
      const { makePaper } = await import('../../office/make-paper.ts')
      const paper = await makePaper(office, actor, wanted)
      return isProblem(paper) ? paper : attachment(reply, paper)
    }),
  )
}
