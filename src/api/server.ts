import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { Office } from '../office/office.ts'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { apiRoutes } from './api.ts'
import { answerErrors, noSuchAddress } from './errors.ts'
import { separateHosts } from './hosts.ts'
import { readJsonOnly } from './json-body.ts'
import { type Log, logging } from './log.ts'
import { measure } from './metrics.ts'
import { protect } from './protect.ts'
import { staffApp } from './staff-app.ts'
import { onFirstRequest } from './validators.ts'

/** What a server is made of. `portal` brings the citizens' pages and their own answer to unknown addresses. */
export type ServerParts = {
  readonly office: Office
  readonly signIn: SignIn
  /** The built staff application; without it there is no /staff/. */
  readonly staffDir?: string
  readonly portal?: FastifyPluginAsync
  /** The portal's own scheme and host, where it has a name of its own (AV-23); absent, all is served under one name. */
  readonly portalOrigin?: string
  /** Where log lines go; silent when absent. */
  readonly log?: Log
  /** Addresses of proxies whose X-Forwarded-For is believed; none when absent (ASVS V4.1.3). */
  readonly trustedProxies?: readonly string[]
}

const mebibyte = 1024 * 1024

/** The HTTP server with everything it serves, not yet listening. */
export function buildServer({ office, signIn, staffDir, portal, portalOrigin, log, trustedProxies }: ServerParts): FastifyInstance {
  const app = fastify({
    ...logging(log),
    trustProxy: trustedProxies ? [...trustedProxies] : false,
    bodyLimit: mebibyte,
    // One request, one name, in the log and in the audit, over every restart.
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(onFirstRequest)
  // Schemas of answers are documentation: the engine's own JSON is as fast, and masked values do not fit the types they hide.
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(answerErrors)
  readJsonOnly(app)
  protect(app, signIn, { proxied: trustedProxies !== undefined && trustedProxies.length > 0, portalOrigin })
  if (portalOrigin) separateHosts(app, { staff: signIn.site.origin, portal: portalOrigin })
  measure(app, { office })
  app.register(apiRoutes, { prefix: '/api', office, signIn })
  if (staffDir) app.register(staffApp, { prefix: '/staff', staffDir })
  if (portal) app.register(portal)
  else app.setNotFoundHandler(noSuchAddress)
  return app
}
