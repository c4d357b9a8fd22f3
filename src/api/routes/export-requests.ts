import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { Office } from '../../office/office.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, params, part } from '../input.ts'
import type { Views } from '../views/views.ts'
import type { RouteParts } from './route.ts'

const tags = ['导出申请']
const requesting = () => import('../../office/audit/export-requests.ts')

/** Exports that a second person agrees to: asked by the export itself, decided here, taken once. */
export function exportRequestRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  app.get(
    '/export-requests',
    { schema: { tags, summary: '本人提出的和等待本人批准的导出申请' } },
    asked(async (actor) => (await (await requesting()).openExportRequests(office, actor)).map((row) => requestView(office, views, row))),
  )
  const decision = exactly({ approve: { type: 'boolean' }, note: part.short }, 'approve')
  app.post<{ Params: { id: string }; Body: { approve: boolean; note?: string } }>(
    '/export-requests/:id/decision',
    { schema: { tags, summary: '批准或退回', ...params('id'), body: decision } },
    asked(async (actor, { params: { id }, body }) => (await requesting()).decideExport(office, actor, { id, ...body })),
  )
  app.get<{ Params: { id: string } }>(
    '/export-requests/:id/file',
    { schema: { tags, summary: '下载一次', ...params('id') } },
    asked(async (actor, { params: { id } }, reply) => {
      const file = await (await requesting()).takeExport(office, actor, id)
      return isProblem(file) ? file : attachment(reply, { bytes: file.bytes, name: file.name, type: file.media })
    }),
  )
}

type Row = Awaited<ReturnType<Awaited<ReturnType<typeof requesting>>['openExportRequests']>>[number]

/** What the page needs to know; how the records were filtered stays as the words of the person who asked. */
function requestView(office: Office, views: Views, row: Row): object {
  const { reason, recipient, basis } = row.request as { reason: string; recipient?: string; basis?: string }
  return {
    id: row.id,
    register: { id: row.register, name: office.register(row.register)?.name ?? row.register },
    unit: views.unit(row.unit_id),
    asked: { id: row.asked_by, name: row.asked_name, at: row.asked_at },
    decided: row.decided_by === null ? null : { id: row.decided_by, name: row.decided_name, at: row.decided_at, note: row.note },
    rows: row.rows,
    why: row.why,
    reason,
    recipient: recipient ?? null,
    basis: basis ?? null,
    state: row.state,
    mine: row.mine,
    mayDecide: row.mayDecide,
    mayTake: row.mayTake,
  }
}
