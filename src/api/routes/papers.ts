import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { params } from '../input.ts'
import type { AtRecord, RouteParts } from './route.ts'

/** Papers made from a record, one by one or all of them in one file. */
export function paperRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get<{ Params: AtRecord & { paper: string } }>(
    '/registers/:register/records/:id/papers/:paper',
    { schema: { ...params('register', 'id', 'paper'), hide: true } },
    asked(async (actor, { params: wanted }, reply) => {
      const { makePaper } = await import('../../office/papers/make-paper.ts')
      const paper = await makePaper(office, actor, wanted)
      return isProblem(paper) ? paper : attachment(reply, paper)
    }),
  )
  app.get<{ Params: AtRecord }>(
    '/registers/:register/records/:id/dossier',
    { schema: { ...params('register', 'id'), hide: true } },
    asked(async (actor, { params: wanted }, reply) => {
      const { makeDossier } = await import('../../office/papers/make-dossier.ts')
      const dossier = await makeDossier(office, actor, wanted)
      return isProblem(dossier) ? dossier : attachment(reply, dossier)
    }),
  )
}
