import type { FastifyInstance } from 'fastify'
import { type AuditKind, type AuditLine, type AuditOutcome, auditKinds, auditOutcomes } from '../../kernel/audit.ts'
import { isProblem, problem } from '../../kernel/problem/problem.ts'
import {
  type AuditMark,
  type AuditRequest,
  auditMarks,
  auditStatus,
  exportAudit,
  liftBudget,
  markAudit,
  ownAudit,
  readAlarms,
  readAudit,
  verifyNow,
} from '../../office/audit/read-audit.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, noSuchDay, params, part } from '../input.ts'
import type { RouteParts } from './route.ts'

const tags = ['审计']
const filters = {
  person: part.short,
  kind: { type: 'string', enum: Object.keys(auditKinds) },
  outcome: { type: 'string', enum: Object.keys(auditOutcomes) },
  from: part.day,
  to: part.day,
  object: part.short,
}
type Filters = { person?: string; kind?: AuditKind; outcome?: AuditOutcome; from?: string; to?: string; object?: string }

/** Empty filters of a form are no filters. */
const requestOf = (query: Filters): AuditRequest =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')) as AuditRequest

/** Units are told by name, not by their inner number; registers by theirs; persons by the name they have now, where the line has none. */
const lineView =
  ({ office, views }: RouteParts) =>
  ({ unit, actorName, ...line }: AuditLine) => ({
    ...line,
    actorName: actorName ?? (line.actor === null ? undefined : office.person(line.actor)?.name),
    objectRegister: office.register(line.object?.split('/')[0] ?? '')?.name,
    objectName: office.person(/^person\/(.+)$/.exec(line.object ?? '')?.[1] ?? '')?.name,
    unit: unit === undefined || unit === null ? null : views.unit(unit),
  })

/** The audit: read, marked and exported by audit administrators, alarms also by security administrators, his own lines by everybody. */
export function auditRoutes(app: FastifyInstance, parts: RouteParts): void {
  readingRoutes(app, parts)
  alarmRoutes(app, parts)
}

function readingRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { office } = parts
  const line = lineView(parts)
  app.get<{ Querystring: Filters & { page?: string } }>(
    '/audit',
    { schema: { tags, summary: '审计记录，每页五十条', querystring: exactly({ ...filters, page: part.page }) } },
    asked(async (actor, { query: { page, ...query } }) => {
      const wrong = noSuchDay({ from: query.from, to: query.to })
      if (wrong) return wrong
      const found = await readAudit(office, actor, { ...requestOf(query), page: Number(page ?? 1) })
      return isProblem(found) ? found : { total: found.total, lines: found.lines.map(line) }
    }),
  )
  app.get(
    '/audit/own',
    { schema: { tags, summary: '本人最近的一百条记录' } },
    asked(async (actor) => (await ownAudit(office, actor)).map(line)),
  )
  app.get(
    '/audit/status',
    { schema: { tags, summary: '校验链的状态' } },
    asked((actor) => auditStatus(office, actor)),
  )
  app.post(
    '/audit/verify',
    { schema: { tags, summary: '立即校验' } },
    asked((actor) => verifyNow(office, actor)),
  )
  app.get<{ Querystring: Filters }>(
    '/audit/export',
    { schema: { tags, summary: '导出审计记录', querystring: exactly(filters) } },
    asked(async (actor, { query }, reply) => {
      const file = noSuchDay({ from: query.from, to: query.to }) ?? (await exportAudit(office, actor, requestOf(query)))
      return isProblem(file) ? file : attachment(reply, { ...file, type: 'text/csv; charset=utf-8' })
    }),
  )
}

function alarmRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { office } = parts
  const line = lineView(parts)
  app.get(
    '/audit/alarms',
    { schema: { tags, summary: '告警和标记' } },
    asked(async (actor) => {
      const alarms = await readAlarms(office, actor)
      return isProblem(alarms) ? alarms : alarms.map(({ marks, ...alarm }) => ({ ...line(alarm), marks: marks.map(line) }))
    }),
  )
  const mark = exactly({ mark: { type: 'string', enum: Object.keys(auditMarks) }, note: part.short }, 'mark')
  app.post<{ Params: { id: string }; Body: { mark: AuditMark; note?: string } }>(
    '/audit/:id/marks',
    { schema: { tags, summary: '标记一条记录', ...params('id'), body: mark } },
    asked((actor, { params: { id }, body }) =>
      /^\d{1,15}$/.test(id) ? markAudit(office, actor, { id: Number(id), ...body }) : Promise.resolve(problem('MF-AUD-011')),
    ),
  )
  const lift = exactly({ person: part.short, reason: part.short }, 'person', 'reason')
  app.post<{ Body: { person: string; reason: string } }>(
    '/audit/lifts',
    { schema: { tags, summary: '当日放行查阅限额', body: lift } },
    asked((actor, { body }) => liftBudget(office, actor, body)),
  )
}
