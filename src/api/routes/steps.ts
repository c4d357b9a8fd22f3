import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Values } from '../../kernel/condition.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { isCommon } from '../../kernel/step/common-ids.ts'
import { type Office, registerOf } from '../../office/office.ts'
import { perform } from '../../office/steps/perform.ts'
import { asked } from '../answer.ts'
import { proofOf } from '../identify.ts'
import { exactly, noSuchDay, params, part } from '../input.ts'
import type { AtRecord, RouteParts } from './route.ts'

type Given = { input?: Values; on?: string; reason?: string; files?: readonly string[] }
type Opening = Given & { step: string; unit: string; village?: string; title: string }
type Taking = Given & { version: number }

const given = { input: part.input, on: part.day, reason: part.reason, files: part.files }
const opening = exactly({ ...given, step: part.name, unit: part.short, village: part.short, title: part.short }, 'step', 'unit', 'title')
const taking = exactly({ ...given, version: { type: 'integer', minimum: 1 } }, 'version')
const hide = true
/** The sender's mark of a command: the same under the same mark is done once, however often it arrives (T-19). */
const once = {
  headers: {
    type: 'object',
    properties: { 'idempotency-key': { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } },
  },
}
const keyOf = ({ headers }: FastifyRequest): string | undefined => headers['idempotency-key'] as string | undefined

/** Changing: a record is opened, or a step is taken on it. There is no other way to change one. */
export function stepRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  app.post<{ Params: { register: string }; Body: Opening }>(
    '/registers/:register/records',
    { schema: { ...params('register'), ...once, body: opening, hide } },
    asked(async (actor, request, reply) => {
      const {
        params: { register },
        body,
      } = request
      const { step, title, input = {}, on, reason, files } = body
      const place = placeOf(office, body)
      const wrong = noSuchStep(office, register, step) ?? noSuchDay({ on })
      if (wrong || isProblem(place)) return wrong ?? place
      const done = await perform(office, actor, {
        register,
        key: keyOf(request as FastifyRequest),
        ...proofOf(request as FastifyRequest),
        command: { step, title, ...place, input, on, reason, files },
      })
      if (isProblem(done)) return done
      reply.code(201)
      reply.header('location', `/api/registers/${register}/records/${done.record.id}`)
      return { record: views.brief(done.record), event: { version: done.event.version, step }, opened: done.opened.map(views.brief) }
    }),
  )
  app.post<{ Params: AtRecord & { step: string }; Body: Taking }>(
    '/registers/:register/records/:id/steps/:step',
    { schema: { ...params('register', 'id', 'step'), ...once, body: taking, hide } },
    asked(async (actor, request) => {
      const {
        params: { register, id, step },
        body,
      } = request
      const { version, input = {}, on, reason, files } = body
      const wrong = noSuchStep(office, register, step) ?? noSuchDay({ on })
      if (wrong) return wrong
      const done = await perform(office, actor, {
        register,
        record: id,
        version,
        key: keyOf(request as FastifyRequest),
        ...proofOf(request as FastifyRequest),
        command: { step, input, on, reason, files },
      })
      if (isProblem(done)) return done
      return { record: views.brief(done.record), event: { version: done.event.version, step }, opened: done.opened.map(views.brief) }
    }),
  )
}

function noSuchStep(office: Office, id: string, step: string): Problem | null {
  const register = registerOf(office, id)
  if (isProblem(register)) return register
  const known = Object.hasOwn(register.steps, step) || isCommon(step)
  return known ? null : problem('MF-STP-001', { slots: { register: register.name, step } })
}

/** Outer codes to inner places. Whether the actor may act there is for the office to say. */
function placeOf(office: Office, { unit, village }: Opening): { unit: number; village: number | null } | Problem {
  const unknown = (code: string) => problem('MF-PER-006', { field: 'unit', slots: { unit: code } })
  const at = office.tree().byCode(unit)
  if (!at) return unknown(unit)
  if (!village) return { unit: at.id, village: null }
  const below = office.tree().byCode(village)
  return below && office.tree().within(below.id, at.id) ? { unit: at.id, village: below.id } : unknown(village)
}
