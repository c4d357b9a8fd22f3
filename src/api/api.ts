import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Office } from '../office/office.ts'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { noSuchAddress } from './errors.ts'
import { onlyPersons } from './identify.ts'
import { openApi } from './openapi/openapi.ts'
import { clockRoutes } from './routes/clocks.ts'
import { deskRoutes } from './routes/desk.ts'
import { directoryRoutes } from './routes/directory.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { figureRoutes } from './routes/figures.ts'
import { fileRoutes } from './routes/files.ts'
import { paperRoutes } from './routes/papers.ts'
import { recordRoutes } from './routes/records.ts'
import { registerRoutes } from './routes/registers.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes, signInRoutes } from './routes/session.ts'
import { stepRoutes } from './routes/steps.ts'
import { viewsOf } from './views/views.ts'

/** Largest upload in bytes, and how many parts a form has at most. */
const uploads = { fileSize: 50 * 1024 * 1024, files: 1, fields: 10, fieldSize: 2000, fieldNameSize: 100, parts: 12, headerPairs: 50 }

/** Everything below /api: JSON in, JSON out, and nothing of it kept by browsers or proxies. */
export async function apiRoutes(app: FastifyInstance, { office, signIn }: { office: Office; signIn: SignIn }): Promise<void> {
  app.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store')
  })
  app.setNotFoundHandler(noSuchAddress)
  await openApi(app, office.registers)
  const views = viewsOf(office)
  signInRoutes(app, { office, signIn, views })
  await app.register(async (scope) => {
    onlyPersons(scope, { office, signIn })
    sessionRoutes(scope, { office, signIn, views })
    await scope.register(multipart, { limits: uploads })
    for (const routes of [
      registerRoutes,
      recordRoutes,
      stepRoutes,
      clockRoutes,
      deskRoutes,
      directoryRoutes,
      figureRoutes,
      reportRoutes,
      exchangeRoutes,
      fileRoutes,
      paperRoutes,
    ])
      routes(scope, { office, views })
  })
}
