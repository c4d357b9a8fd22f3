import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { Office } from '../office/office.ts'
import { brokenPage, notFound, type Portal, type Views } from './answer.ts'
import { addCheck } from './check.ts'
import { addComplaints } from './complaints.ts'
import { addConsultations } from './consultations.ts'
import { addDownloads, addStyle } from './downloads.ts'
import { addMachinePages } from './machine.ts'
import { addPages } from './pages.ts'
import { addProgress } from './progress.ts'
import { ownPath } from './questions.ts'
import { loadStyle } from './style.ts'

/** `origin`: scheme and host under which citizens reach the site. `views`: others than the built ones (tests). */
export type PortalOptions = { readonly office: Office; readonly origin: string; readonly views?: Views }

const built = fileURLToPath(new URL('../../dist/portal/views.js', import.meta.url))

/** Headers of every answer: no script but our own (there is none), nothing from elsewhere, in no frame. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/**
 * The public portal as a Fastify plugin: pages for citizens under `/`, to be read only but for the comments on drafts and the complaints. It shows what the registers' `portal` part allows and asks
 * nothing of staff endpoints. Throws at start when the views are not built (`npm run build`).
 */
export async function portal(fastify: FastifyInstance, { office, origin, views }: PortalOptions): Promise<void> {
  const sheet = await loadStyle()
  const drawn = views ?? ((await import(pathToFileURL(built).href)) as Views)
  const made: Portal = { office, origin: origin.replace(/\/$/, ''), views: drawn, style: sheet.path }
  fastify.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
  fastify.setErrorHandler((error: FastifyError, request, reply) =>
    broken(error, { log: (one) => request.log.error(one), reply, style: sheet.path }),
  )
  addStyle(fastify, sheet)
  addMode(fastify, made.origin.startsWith('https:') ? '; Secure' : '')
  addMachinePages(fastify, made)
  addDownloads(fastify, made)
  await addCheck(fastify, made)
  addConsultations(fastify, made)
  addComplaints(fastify, made)
  addProgress(fastify, made)
  addPages(fastify, made)
  fastify.setNotFoundHandler((request, reply) => notFound(made, { request, reply }))
}

/** Chooses normal or elder version and returns. The choice is a convenience and nothing more, so a link may carry it. */
function addMode(fastify: FastifyInstance, secure: string): void {
  fastify.get('/view', (request, reply) => {
    const { mode, back } = request.query as { mode?: unknown; back?: unknown }
    const cookie =
      mode === 'elder' ? 'view=elder; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly' : 'view=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly'
    return reply
      .header('set-cookie', cookie + secure)
      .header('cache-control', 'no-store')
      .redirect(ownPath(back), 303)
  })
}

type Breaking = { readonly log: (error: FastifyError) => void; readonly reply: FastifyReply; readonly style: string }

function broken(error: FastifyError, { log, reply, style }: Breaking): FastifyReply {
  const unopened = error.name === 'NoCountyYet'
  const status = unopened || error.name === 'DatabaseAway' ? 503 : (error.statusCode ?? 500)
  if (status >= 500 && !unopened) log(error)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(brokenPage(unopened ? 'unopened' : status, style))
}
