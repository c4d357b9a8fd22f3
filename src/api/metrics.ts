import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Office } from '../office/office.ts'
import { noSuchAddress } from './errors.ts'
import { logAnswer } from './log.ts'

/** Upper bounds in seconds. */
const bounds = [0.005, 0.025, 0.1, 0.5, 2.5]

type Series = { count: number; seconds: number; readonly within: number[] }

/** Counts every answer of this server by route and status, logs it, and shows the counts, in the format of Prometheus, to this machine only. */
export function measure(app: FastifyInstance, { office }: { office: Office }): void {
  const series = new Map<string, Series>()
  countAnswers(app, series)
  app.register(async (scope) => {
    const lag = monitorEventLoopDelay({ resolution: 20 })
    lag.enable()
    scope.addHook('onClose', async () => lag.disable())
    scope.get('/healthz', async () => {
      await office.db.read({ user: '', units: [], villages: [] }, async () => undefined)
      return { status: 'ok' }
    })
    scope.get('/metrics', async (request, reply) => {
      if (!isLocal(request)) return noSuchAddress(request, reply)
      reply.type('text/plain; version=0.0.4')
      const lines = [...processLines(lag.percentile(99) / 1e9), ...[...series].flatMap(([labels, one]) => seriesLines(labels, one))]
      return `${lines.join('\n')}\n`
    })
  })
}

/** The socket itself, not what a header claims. */
const isLocal = ({ socket }: FastifyRequest): boolean => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '')

function countAnswers(app: FastifyInstance, series: Map<string, Series>): void {
  app.addHook('onResponse', async (request, reply) => {
    const labels = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`
    const one = series.get(labels) ?? { count: 0, seconds: 0, within: bounds.map(() => 0) }
    series.set(labels, one)
    const seconds = reply.elapsedTime / 1000
    one.count += 1
    one.seconds += seconds
    for (const [index, bound] of bounds.entries()) if (seconds <= bound) one.within[index] = (one.within[index] ?? 0) + 1
    logAnswer(request, reply)
  })
}

const seriesLines = (labels: string, { count, seconds, within }: Series): readonly string[] => [
  ...bounds.map((bound, index) => `http_request_duration_seconds_bucket{${labels},le="${bound}"} ${within[index]}`),
  `http_request_duration_seconds_bucket{${labels},le="+Inf"} ${count}`,
  `http_request_duration_seconds_sum{${labels}} ${seconds.toFixed(6)}`,
  `http_request_duration_seconds_count{${labels}} ${count}`,
]

const processLines = (lag: number): readonly string[] => [
  `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
  `process_uptime_seconds ${process.uptime().toFixed(0)}`,
  `nodejs_eventloop_lag_p99_seconds ${Number.isFinite(lag) ? lag.toFixed(4) : 0}`,
]
