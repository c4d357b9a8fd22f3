import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../kernel/problem/problem.ts'
import type { Office } from '../office/office.ts'
import { refuse } from './answer.ts'

/** Work that reads or writes thousands of records at once, or sets a whole document. Asking how it goes and stopping it are not among it. */
const heavy: ReadonlySet<string> = new Set([
  'GET /api/registers/:register/export',
  'POST /api/registers/:register/import',
  'POST /api/registers/:register/imports',
  'POST /api/registers/:register/bulk',
  'POST /api/registers/:register/bulk/steps',
  'GET /api/reports/:id/export',
  'GET /api/files/:digest/text',
  'GET /api/checks/county',
  'GET /api/export-requests/:id/file',
  'GET /api/audit/export',
  'GET /api/audit/verify',
])

/** So many of an organisation wait behind the one at work; the next is asked to come back. */
const mostWaiting = 4

type Queue = { readonly waiting: (() => void)[] }

/**
 * T-29: of each organisation one heavy job runs at a time, the others wait their turn, and beyond a few are refused (MF-SYS-009): one township that
 * exports everything does not hold up the others. A caller who goes away leaves the queue.
 */
export function oneHeavyJob(app: FastifyInstance, { office }: { office: Pick<Office, 'tree'> }): void {
  const queues = new Map<number, Queue>()
  const end = (unit: number): void => {
    const next = queues.get(unit)?.waiting.shift()
    if (next) next()
    else queues.delete(unit)
  }
  app.addHook('preHandler', async (request, reply) => {
    const unit = heavy.has(`${request.method} ${request.routeOptions.url}`) ? organisationOf(office, request) : null
    if (unit === null) return undefined
    const queue = queues.get(unit)
    if (queue && queue.waiting.length >= mostWaiting) return reply.send(refuse(reply, problem('MF-SYS-009')))
    if (queue) await turnOf(queue)
    else queues.set(unit, { waiting: [] })
    // Once the answer is out, or its receiver gone.
    if (reply.raw.destroyed) end(unit)
    else reply.raw.once('close', () => end(unit))
    return undefined
  })
}

/** Waits until it is one's turn. Whoever hung up meanwhile is called all the same, and hands the turn on at once. */
const turnOf = (queue: Queue): Promise<void> => new Promise((called) => queue.waiting.push(called))

/** The government that the caller works for: his office, village or township counts as one. */
function organisationOf(office: Pick<Office, 'tree'>, { actor }: FastifyRequest): number | null {
  let unit = office.tree().get(actor?.appointments[0]?.unit ?? -1)
  while (unit && unit.parent !== null && (unit.kind === 'office' || unit.kind === 'village')) unit = office.tree().get(unit.parent)
  return unit?.id ?? null
}
