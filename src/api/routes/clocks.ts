import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { explainClock } from '../../office/records/explain-clock.ts'
import { asked } from '../answer.ts'
import { params } from '../input.ts'
import type { AtRecord, RouteParts } from './route.ts'

/** A deadline, counted out day by day. */
export function clockRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get<{ Params: AtRecord & { clock: string } }>(
    '/registers/:register/records/:id/clocks/:clock',
    { schema: { ...params('register', 'id', 'clock'), hide: true } },
    asked(async (actor, { params: wanted }) => {
      const clock = await explainClock(office, actor, wanted)
      if (isProblem(clock)) return clock
      const { state, ...explained } = clock
      return { ...explained, ledger: state.ledger, law: state.law }
    }),
  )
}
