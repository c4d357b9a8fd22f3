import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../kernel/problem/problem.ts'
import { noSuchAddress } from './errors.ts'

/** Scheme and host of each side, without a slash at the end. */
export type Origins = { readonly staff: string; readonly portal: string }

/** For the machine itself and whoever watches it, under any name. */
const machine = ['/metrics', '/healthz']

/**
 * Two names, two worlds (ASVS V3.5.4): under the portal's name there is no staff application and no API, and no session's cookie ever comes; under the
 * other name there is nothing else. An address of the portal that somebody opens there leads on; any third name is unknown.
 */
export function separateHosts(app: FastifyInstance, { staff, portal }: Origins): void {
  const [staffHost, portalHost] = [new URL(staff).host, new URL(portal).host]
  app.addHook('onRequest', async (request, reply) => {
    if (machine.includes(request.routeOptions.url ?? '')) return undefined
    const asked = isStaffs(request)
    if (request.host === (asked ? staffHost : portalHost)) return undefined
    const looks = request.method === 'GET' || request.method === 'HEAD'
    if (asked || request.host !== staffHost || !looks) return nowhere(request, reply)
    return reply.redirect(request.url === '/' ? '/staff/' : `${portal}${request.url}`, 302)
  })
}

/** There is nothing under this name. Whoever typed the address into a browser reads it as words. */
async function nowhere(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!request.headers.accept?.includes('text/html')) return reply.send(await noSuchAddress(request, reply))
  const { status, message } = problem('MF-SYS-001')
  return reply.code(status).type('text/plain; charset=utf-8').send(`${message}请核对网址。`)
}

/** The route that was found decides, however its address was written. */
const isStaffs = ({ routeOptions, url }: FastifyRequest): boolean => /^\/(?:api|staff)(?:[/?]|$)/.test(routeOptions.url ?? url)
