import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isProblem, type Problem } from '../kernel/problem/problem.ts'
import { noteAudit } from '../office/audit/note.ts'
import { type Origin, withOrigin } from '../office/audit/origin.ts'
import type { Office } from '../office/office.ts'
import { faultOf } from './log.ts'
import { dampened } from './watch-damper.ts'
import { leavesOwnTrail } from './watch-trails.ts'

type Asking = FastifyRequest & { readonly session?: { readonly id: string } | null }

/** Where a request came from, for the lines that it leaves. */
const originOf = (request: Asking): Origin => ({ source: request.ip, session: request.session?.id, request: request.id })

/**
 * The audit's eyes on the API. Every refused access becomes a line: who, from where, at which door, which object (DB-10, T-01, T-02). A change that
 * leaves no line of its own gets one here. And whatever a request writes to the audit carries its origin.
 */
export function watch(app: FastifyInstance, { office }: { office: Office }): void {
  const within = (request: FastifyRequest, _: unknown, done: () => void) => withOrigin(() => originOf(request), done)
  app.addHook('onRequest', within)
  // Reading a body starts from the socket, which knows of no request: the origin is said again.
  app.addHook('preHandler', within)
  const seldom = dampened(() => Date.parse(office.now()))
  app.addHook('preSerialization', async (request, _, payload) => {
    const refusal = refusalIn(payload)
    if (refusal && isRefusedAccess(request, refusal)) await noteRefusal(office, request, { refusal, seldom })
    return payload
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode < 400 && needsLine(request))
      await noteAudit(office, { ...lineOf(request), kind: 'recordChanged', outcome: 'done' })
    return payload
  })
}

const refusalIn = (payload: unknown): Problem | null =>
  typeof payload === 'object' && payload !== null && 'problem' in payload && isProblem(payload.problem) ? payload.problem : null

/** Wrong names of registers, figures, steps and addresses are slips of the tongue: the rest of 404 is what somebody may not see or what is not there. */
const slips = ['MF-SYS-001', 'MF-REC-002', 'MF-FIG-001', 'MF-STP-001']
/** The door writes these itself: it alone knows the account that was named. */
const doors = ['/api/sign-in', '/api/session']

function isRefusedAccess(request: FastifyRequest, { status, code }: Problem): boolean {
  const door = doors.includes(request.routeOptions.url ?? '')
  if (status === 401 || status === 403) return !door
  return status === 404 && request.actor !== null && !slips.includes(code)
}

type Refusing = { readonly refusal: Problem; readonly seldom: (key: string) => boolean }

/** The refusal stands whether or not it can be noted; that it could not be is told to the log. */
async function noteRefusal(office: Office, request: FastifyRequest, { refusal, seldom }: Refusing): Promise<void> {
  const line = lineOf(request)
  if (!seldom(`${line.actor ?? request.ip} ${line.detail.route} ${refusal.code}`)) return
  const detail = { ...line.detail, status: refusal.status, code: refusal.code }
  await noteAudit(office, { ...line, kind: 'accessRefused', outcome: 'refused', detail }).catch((error) =>
    request.log.error({ fault: faultOf(error) }, 'refusal not audited'),
  )
}

/** Who asked at which door for what. Ids only: a register, a record, a report. */
function lineOf({ actor, params, method, routeOptions }: FastifyRequest) {
  const { register, id, person } = (params ?? {}) as Readonly<Record<string, string | undefined>>
  const object = [register ?? (person && 'person'), id ?? person].filter(Boolean).join('/')
  return {
    actor: actor?.id ?? null,
    actorName: actor?.name,
    object: object || undefined,
    detail: { method, route: routeOptions.url ?? 'none' },
  }
}

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

const needsLine = ({ method, routeOptions, actor }: FastifyRequest): boolean =>
  changing.includes(method) && actor !== null && !leavesOwnTrail(method, routeOptions.url ?? '')
