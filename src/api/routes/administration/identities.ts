import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../../../kernel/problem/problem.ts'
import { decideIdentity, identitiesAsked } from '../../../office/administration/decide-identity.ts'
import type { Identity } from '../../../office/sign-in/identities.ts'
import { recentlyProved } from '../../identify.ts'
import { exactly } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { tags } from './parts.ts'

const identity = exactly(
  { provider: { type: 'string', minLength: 1, maxLength: 40 }, subject: { type: 'string', minLength: 1, maxLength: 255 } },
  'provider',
  'subject',
)

/** Bindings of outside identities: who asked for which, and the security administrator's decision. The id travels in the body, never in an address. */
export function identityRoutes(app: FastifyInstance, house: AdministrationParts): void {
  app.get(
    '/identities',
    { schema: { tags, summary: '等待核准的统一身份绑定' } },
    administering((by) => identitiesAsked(house, by)),
  )
  for (const [act, approve, summary] of [
    ['approve', true, '核准统一身份绑定（不能由本人核准，需再次验证身份）'],
    ['refuse', false, '退回统一身份绑定的申请'],
  ] as const)
    app.post<{ Body: Identity }>(
      `/identities/${act}`,
      { schema: { tags, summary, body: identity } },
      administering(async (by, request: FastifyRequest<{ Body: Identity }>) =>
        approve && !recentlyProved(request) ? problem('MF-AUT-007') : decideIdentity(house, by, { ...request.body, approve }),
      ),
    )
}
