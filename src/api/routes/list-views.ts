import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Values } from '../../kernel/condition.ts'
import { forgetView, keepView, viewsFor } from '../../office/records/saved-views.ts'
import { bulkStepOn, stepsForMany } from '../../office/steps/bulk-step.ts'
import { asked } from '../answer.ts'
import { proofOf } from '../identify.ts'
import { exactly, noSuchDay, params, part } from '../input.ts'
import type { RouteParts } from './route.ts'

type AtRegister = { Params: { register: string } }
type ViewBody = { kind: 'filter' | 'columns' | 'mapping'; name: string; value: unknown }
type BulkBody = {
  step: string
  records: readonly { id: string; version: number }[]
  input?: Values
  on?: string
  reason?: string
  files?: readonly string[]
}

const hide = true
const kind = { type: 'string', enum: ['filter', 'columns', 'mapping'] }
const named = { kind, name: { type: 'string', minLength: 1, maxLength: 80 } }
const id = { type: 'string', maxLength: 40 }
const chosen = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  items: exactly({ id, version: { type: 'integer', minimum: 1 } }, 'id', 'version'),
}
const taking = { step: part.name, records: chosen, input: part.input, on: part.day, reason: part.reason, files: part.files }

/** What a person keeps about a register's list, and steps on many records at once. */
export function listViewRoutes(app: FastifyInstance, parts: RouteParts): void {
  viewRoutes(app, parts)
  bulkRoutes(app, parts)
}

function viewRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get<AtRegister>(
    '/registers/:register/views',
    { schema: { ...params('register'), hide } },
    asked(async (actor, { params: at }) => viewsFor(office, actor, at)),
  )
  app.post<AtRegister & { Body: ViewBody }>(
    '/registers/:register/views',
    { schema: { ...params('register'), body: exactly({ ...named, value: { type: 'object' } }, 'kind', 'name', 'value'), hide } },
    asked(async (actor, { params: { register }, body }) => keepView(office, actor, { register, ...body })),
  )
  app.post<AtRegister & { Body: Omit<ViewBody, 'value'> }>(
    '/registers/:register/views/forget',
    { schema: { ...params('register'), body: exactly(named, 'kind', 'name'), hide } },
    asked(async (actor, { params: { register }, body }) => forgetView(office, actor, { register, ...body })),
  )
}

function bulkRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.post<AtRegister & { Body: { ids: readonly string[] } }>(
    '/registers/:register/bulk/steps',
    { schema: { ...params('register'), body: exactly({ ids: { type: 'array', minItems: 1, maxItems: 200, items: id } }, 'ids'), hide } },
    asked(async (actor, { params: { register }, body: { ids } }) => stepsForMany(office, actor, { register, ids })),
  )
  app.post<AtRegister & { Body: BulkBody }>(
    '/registers/:register/bulk',
    { schema: { ...params('register'), body: exactly(taking, 'step', 'records'), hide } },
    asked(async (actor, request) => {
      const { records, step, input = {}, on, reason, files } = request.body
      const command = { step, input, on, reason, files }
      const { register } = request.params
      return noSuchDay({ on }) ?? bulkStepOn(office, actor, { register, records, command, ...proofOf(request as FastifyRequest) })
    }),
  )
}
