import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { callBackProposals } from '../../office/work-pages/call-backs.ts'
import { asked } from '../answer.ts'
import type { RouteParts } from './route.ts'

/** 回访建议: which records are worth a call-back, and why. Opening one is a step of its register like any other. */
export function callBackRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  app.get(
    '/call-back-proposals',
    { schema: { tags: ['工作台'], summary: '回访建议：台账上的线索建议回访哪些记录；只看得到总数的人只得到件数' } },
    asked(async (actor) => {
      const found = await callBackProposals(office, actor)
      if (isProblem(found)) return found
      return { ...found, rows: found.rows.map(({ unit, ...row }) => ({ ...row, unit: views.unit(unit) })) }
    }),
  )
}
