import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import { pino } from 'pino'

/** Where log lines go: one JSON object a line. */
export type Log = { readonly write: (line: string) => void }

/** Local time with its offset: an auditor reads hours, a machine reads instants (ASVS V16.2). */
const localTime = (): string => `,"time":"${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00"`

/**
 * Logging by allow-list: method, route pattern, status, time, person's id, source. Addresses as typed, queries, headers and bodies are never logged, so
 * that no name, number or token can get there. What slips through under such a name is struck out.
 */
export function logging(log: Log | undefined): Pick<FastifyServerOptions, 'loggerInstance' | 'logger' | 'logController'> {
  if (!log) return { logger: false }
  const redact = {
    paths: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization', 'body', '*.body'],
  }
  const serializers = { req: requestLine, res: ({ statusCode }: FastifyReply) => ({ status: statusCode }), err: faultOf }
  return {
    loggerInstance: pino({ base: null, timestamp: localTime, redact, serializers, level: 'info' }, log),
    logController: new LogController({ disableRequestLogging: true }),
  }
}

const requestLine = (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? null })

/** One line per answer. Refused access stands out: somebody may be trying doors (DB-10). */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode: status, elapsedTime } = reply
  const line = {
    ...requestLine(request),
    status,
    ms: Math.round(elapsedTime),
    actor: request.actor?.id ?? null,
    source: request.ip,
    request: request.id,
  }
  if (status === 401 || status === 403 || status === 429) request.log.warn(line, 'refused')
  else request.log.info(line, 'answered')
}

/** What may be told of an error: kind, code and place. PostgreSQL puts values into its messages, so those of a database stay out. */
export function faultOf(error: Error): Readonly<Record<string, unknown>> {
  const code = 'code' in error ? error.code : undefined
  const places = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  return { type: error.name, code, at: places?.slice(0, 12), ...('severity' in error ? {} : { message: error.message }) }
}
