import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { bearerOf } from './identify.ts'
import { policyFor } from './policy.ts'

/** Requests a minute from one address. A whole office may share one; a program with a token is not counted. */
const perMinute = 3000

/** Headers, limits, cookies and form tokens for everything the server says. */
export function protect(app: FastifyInstance, signIn: SignIn): void {
  const { secure, formKey } = signIn.site
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
