import serve from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { policyFor, policyText } from './policy.ts'

/** The built staff application: its files, and its one page for every address below that is none of them. */
export async function staffApp(app: FastifyInstance, { staffDir }: { staffDir: string }): Promise<void> {
  const policy = policyText(policyFor({ secure: false, inlineStyle: true }))
  await app.register(serve, {
    root: staffDir,
    cacheControl: false,
    // The build leaves packed copies beside its files (tools/packed.ts).
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('content-security-policy', policy)
      // The names of built files change with their content; the page that names them must always be asked for.
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (_, reply) => reply.code(200).sendFile('index.html'))
}
