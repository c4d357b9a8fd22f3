import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { problem } from '../kernel/problem/problem.ts'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { refuse } from './answer.ts'
import { bearerOf } from './identify.ts'
import { policyFor } from './policy.ts'

/** Requests a minute from one address. A whole office may share one; a program with a token is not counted. */
const perMinute = 3000

/** For the machine itself, which speaks without a proxy. */
const machine = ['/metrics', '/healthz']

/**
 * Behind a proxy that is believed, a request that reached it without TLS is answered with the safe address, or with a refusal where it would change
 * something, and with nothing else (GB/T 22239 8.1.4.1 c, ASVS V12.2.1). Without such a proxy nobody can tell.
 */
function onlySafely(app: FastifyInstance, origins: readonly string[]): void {
  const [own] = origins
  app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https' || machine.includes(request.routeOptions.url ?? '')) return undefined
    const looks = request.method === 'GET' || request.method === 'HEAD'
    const origin = origins.find((one) => new URL(one).host === request.host) ?? own
    return looks ? reply.redirect(`${origin}${request.url}`, 308) : reply.send(refuse(reply, problem('MF-AUT-019')))
  })
}

/** Headers, limits, cookies and form tokens for everything the server says. `proxied`: a proxy is believed. `portalOrigin`: the portal's own name. */
export function protect(
  app: FastifyInstance,
  signIn: SignIn,
  { proxied = false, portalOrigin }: { proxied?: boolean; portalOrigin?: string } = {},
): void {
  const { secure, formKey, origin } = signIn.site
  if (secure && proxied) onlySafely(app, [origin, ...(portalOrigin ? [portalOrigin] : [])])
  app.decorateRequest('actor', null)
  app.decorateRequest('session', null)
  app.decorateRequest('doorTime', () => signIn.clock())
  app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policyFor({ secure }) },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  })
  // By memory only: the plugin takes one pause without a sample (a large module being loaded) for an endless delay and would turn everybody away.
  app.register(underPressure, { maxHeapUsedBytes: 1.5e9, retryAfter: 10 })
  app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    allowList: (request) => signIn.tokenActor(bearerOf(request) ?? '') !== null,
  })
  app.register(cookie)
  app.register(csrf, {
    cookieKey: secure ? '__Host-mingfa-form' : 'mingfa-form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    getToken: (request) => String(request.headers['x-csrf-token'] ?? ''),
    // A token belongs to the person it was given to: another person's, planted by a neighbouring site, does not pass.
    getUserInfo: (request) => request.actor?.id ?? '',
    csrfOpts: { hmacKey: formKey },
    logLevel: 'debug',
  })
  app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } })
}
