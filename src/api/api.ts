import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Office } from '../office/office.ts'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { noSuchAddress } from './errors.ts'
import { oneHeavyJob } from './heavy.ts'
import { onlyPersons } from './identify.ts'
import { openApi } from './openapi/openapi.ts'
import { administrationRoutes } from './routes/administration/administration.ts'
import { auditRoutes } from './routes/audit.ts'
import { callBackRoutes } from './routes/call-backs.ts'
import { checkRoutes } from './routes/checks.ts'
import { clockRoutes } from './routes/clocks.ts'
import { deskRoutes } from './routes/desk.ts'
import { directoryRoutes } from './routes/directory.ts'
import { doorRoutes } from './routes/door.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { exportRequestRoutes } from './routes/export-requests.ts'
import { figureRoutes } from './routes/figures.ts'
import { fileTextRoutes } from './routes/file-texts.ts'
import { fileRoutes } from './routes/files.ts'
import { handOverRoutes } from './routes/hand-over.ts'
import { lawRoutes } from './routes/law.ts'
import { listViewRoutes } from './routes/list-views.ts'
import { ownAccountRoutes } from './routes/own-account.ts'
import { paperRoutes } from './routes/papers.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { recordRoutes } from './routes/records.ts'
import { registerRoutes } from './routes/registers.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes, signInRoutes } from './routes/session.ts'
import { stepRoutes } from './routes/steps.ts'
import { workPageRoutes } from './routes/work-pages.ts'
import { viewsOf } from './views/views.ts'
import { watch } from './watch.ts'

/** Largest upload in bytes, and how many parts a form has at most. */
const uploads = { fileSize: 50 * 1024 * 1024, files: 1, fields: 10, fieldSize: 2000, fieldNameSize: 100, parts: 12, headerPairs: 50 }

/** Everything below /api: JSON in, JSON out, and nothing of it kept by browsers or proxies. */
export async function apiRoutes(app: FastifyInstance, { office, signIn }: { office: Office; signIn: SignIn }): Promise<void> {
  app.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store')
  })
  watch(app, { office })
  app.setNotFoundHandler(noSuchAddress)
  await openApi(app, office.registers)
  const views = viewsOf(office)
  signInRoutes(app, { office, signIn, views })
  doorRoutes(app, { office, signIn, views })
  await app.register(async (scope) => {
    onlyPersons(scope, { office, signIn })
    oneHeavyJob(scope, { office })
    sessionRoutes(scope, { office, signIn, views })
    ownAccountRoutes(scope, { office, signIn, views })
    administrationRoutes(scope, { office, signIn })
    await scope.register(multipart, { limits: uploads })
    for (const routes of [
      registerRoutes,
      recordRoutes,
      stepRoutes,
      clockRoutes,
      deskRoutes,
      callBackRoutes,
      handOverRoutes,
      directoryRoutes,
      figureRoutes,
      reportRoutes,
      checkRoutes,
      exchangeRoutes,
      exportRequestRoutes,
      auditRoutes,
      listViewRoutes,
      fileRoutes,
      fileTextRoutes,
      paperRoutes,
      lawRoutes,
      privacyRoutes,
      workPageRoutes,
    ])
      routes(scope, { office, views })
  })
}
