import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ChangeKind, ChangeState } from '../../../kernel/change.ts'
import { problem } from '../../../kernel/problem/problem.ts'
import { decideChange } from '../../../office/administration/decide-change.ts'
import { seeChanges } from '../../../office/administration/see-changes.ts'
import { recentlyProved } from '../../identify.ts'
import { exactly } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { field, pageOf, tags } from './parts.ts'

type Asked = { kind?: ChangeKind; state?: ChangeState; subject?: string; page?: string; size?: string }
type At = { Params: { id: string } }

/** The history of everything that was set, and the decisions on what waits. */
export function changeRoutes(app: FastifyInstance, house: AdministrationParts): void {
  const { changeKind, changeState, words, page, size, reason } = field
  const at = { params: exactly({ id: field.id }, 'id') }
  app.get<{ Querystring: Asked }>(
    '/changes',
    {
      schema: {
        tags,
        summary: '变更记录；state=waiting 为等待批准的',
        querystring: exactly({ kind: changeKind, state: changeState, subject: words, page, size }),
      },
    },
    administering((by, { query: { page: at, size: of, ...rest } }) =>
      seeChanges(house.office, by, { ...rest, ...pageOf({ page: at, size: of }) }),
    ),
  )
  app.post<At & { Body: { words?: string } }>(
    '/changes/:id/approve',
    { schema: { tags, summary: '批准变更（另一名安全管理员，需再次验证身份）', ...at, body: exactly({ words }) } },
    administering(async (by, request: FastifyRequest<At & { Body: { words?: string } }>) =>
      recentlyProved(request)
        ? decideChange(house, by, { id: request.params.id, approve: true, words: request.body.words })
        : problem('MF-AUT-007'),
    ),
  )
  app.post<At & { Body: { reason: string } }>(
    '/changes/:id/refuse',
    { schema: { tags, summary: '退回变更；提出人自己退回即为撤回', ...at, body: exactly({ reason }, 'reason') } },
    administering((by, { params: { id }, body }) => decideChange(house, by, { id, approve: false, words: body.reason })),
  )
}
