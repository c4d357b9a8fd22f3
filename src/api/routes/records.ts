import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { registerOf } from '../../office/office.ts'
import { listRecords, totals } from '../../office/records/list-records.ts'
import { openRecord, openRow, revealRecord } from '../../office/records/open-record.ts'
import { asked } from '../answer.ts'
import { exactly, params, part } from '../input.ts'
import { groupBy, type ListQuery, listQuerySchema, listRequest, periodFault, totalsQuerySchema } from '../list-query.ts'
import type { Views } from '../views/views.ts'
import type { AtRecord, RouteParts } from './route.ts'

type TotalsQuery = { unit?: string; on?: string; from?: string; to?: string; by?: string }
const hide = true

/** Reading: lists, totals, one record, and its personal data for a stated purpose. */
export function recordRoutes(app: FastifyInstance, parts: RouteParts): void {
  listRoutes(app, parts)
  oneRecordRoutes(app, parts)
}

function listRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  const ofRegister = params('register')
  app.get<{ Params: { register: string }; Querystring: ListQuery }>(
    '/registers/:register/records',
    { schema: { ...ofRegister, querystring: listQuerySchema, hide } },
    asked(async (actor, { params: { register: id }, query }) => {
      const register = registerOf(office, id)
      if (isProblem(register)) return register
      const request = listRequest(register, query)
      if (isProblem(request)) return request
      const page = await listRecords(office, actor, { ...request, fields: request.fields ?? register.lists })
      return isProblem(page) ? page : { ...views.page(register, page, request.fields), page: page.page, size: page.size, sums: page.sums }
    }),
  )
  app.get<{ Params: { register: string }; Querystring: TotalsQuery }>(
    '/registers/:register/totals',
    { schema: { ...ofRegister, querystring: totalsQuerySchema, hide } },
    asked(async (actor, { params: { register: id }, query }) => {
      const register = registerOf(office, id)
      if (isProblem(register)) return register
      const wrong = periodFault(register, query)
      const by = groupBy(register, query.by)
      if (wrong || isProblem(by)) return wrong ?? by
      // Without a period: all that was ever entered.
      const { unit, on, from = '1900-01-01', to = '2999-12-31' } = query
      const counted = await totals(office, actor, { register: id, unit: unit || undefined, on, from, to, by })
      return isProblem(counted) ? counted : totalsView(views, by, counted)
    }),
  )
}

function oneRecordRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  const ofRecord = params('register', 'id')
  app.get<{ Params: AtRecord; Querystring: { view?: 'row' } }>(
    '/registers/:register/records/:id',
    { schema: { ...ofRecord, querystring: exactly({ view: { type: 'string', enum: ['row'] } }), hide } },
    asked(async (actor, { params: wanted, query }) => {
      const register = registerOf(office, wanted.register)
      if (isProblem(register)) return register
      if (query.view === 'row') {
        const one = await openRow(office, actor, wanted)
        return isProblem(one) ? one : { record: views.alone(one) }
      }
      const view = await openRecord(office, actor, wanted)
      return isProblem(view) ? view : views.record(register, view)
    }),
  )
  app.post<{ Params: AtRecord; Body: { purpose: string } }>(
    '/registers/:register/records/:id/reveal',
    { schema: { ...ofRecord, body: exactly({ purpose: part.short }, 'purpose'), hide } },
    asked(async (actor, { params: wanted, body: { purpose } }) => {
      const values = await revealRecord(office, actor, { ...wanted, purpose })
      return isProblem(values) ? values : { values }
    }),
  )
}

type Counted = Exclude<Awaited<ReturnType<typeof totals>>, { code: string }>

/** Records counted per unit are told by the unit's code. */
const totalsView = (views: Views, by: string, counted: Counted): readonly object[] =>
  counted.map(({ key, count, states, sums }) => ({
    group: by === 'unit' && key !== null ? (views.unit(Number(key))?.code ?? key) : key,
    count,
    byState: states,
    sums,
  }))
