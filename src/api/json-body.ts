import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Escapes by which JSON can hold what is no text: NUL, and halves of surrogate pairs. PostgreSQL stores neither. */
const suspicious = /\\u(0000|d[89a-f])/i

/** Bodies are JSON or forms with files, nothing else; keys that reach for prototypes and texts that no database can hold are refused. */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request: FastifyRequest, text: string, done) => {
    parse(request, text, (error, body) => {
      if (!error && suspicious.test(text) && !isText(body)) done(Object.assign(new Error('no text'), { statusCode: 400 }))
      else done(error, body)
    })
  })
}

function isText(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, one]) => isText(key) && isText(one))
}
