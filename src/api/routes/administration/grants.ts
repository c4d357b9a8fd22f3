import type { FastifyInstance } from 'fastify'
import { type EndGrant, endGrant } from '../../../office/administration/end-grant.ts'
import { type Grant, proposeGrant } from '../../../office/administration/propose-grant.ts'
import { exactly } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { field, tags } from './parts.ts'

/** Posts: proposed by one security administrator, decided by another (changes.ts), ended at once. */
export function grantRoutes(app: FastifyInstance, house: AdministrationParts): void {
  const { person, role, code, day, reason } = field
  app.post<{ Body: Grant & { reason: string } }>(
    '/grants',
    {
      schema: {
        tags,
        summary: '提出授予岗位',
        body: exactly({ person, role, unit: code, from: day, until: day, reason }, 'person', 'role', 'unit', 'from', 'reason'),
      },
    },
    administering((by, { body }) => proposeGrant(house.office, by, body)),
  )
  app.post<{ Body: EndGrant }>(
    '/grants/end',
    { schema: { tags, summary: '即时终止岗位', body: exactly({ person, role, unit: code, reason }, 'person', 'role', 'unit', 'reason') } },
    administering((by, { body }) => endGrant(house, by, body)),
  )
}
