import type { FastifyInstance } from 'fastify'
import { inNetwork } from '../../../kernel/network.ts'
import { problem } from '../../../kernel/problem/problem.ts'
import type { Office } from '../../../office/office.ts'
import { refuse } from '../../answer.ts'
import type { AdministrationParts } from './administering.ts'
import { calendarRoutes } from './calendar.ts'
import { changeRoutes } from './changes.ts'
import { grantRoutes } from './grants.ts'
import { identityRoutes } from './identities.ts'
import { peopleRoutes } from './people.ts'
import { settingRoutes } from './settings.ts'
import { unitRoutes } from './units.ts'

/** Everything by which the system itself is run, below /administration: only from the networks that the county named for it (GB/T 22239 8.1.4.4 c). */
export function administrationRoutes(app: FastifyInstance, parts: AdministrationParts): void {
  app.register(
    async (scope) => {
      onlyFromAdminNetworks(scope, parts.office)
      for (const routes of [unitRoutes, peopleRoutes, grantRoutes, settingRoutes, calendarRoutes, changeRoutes, identityRoutes])
        routes(scope, parts)
    },
    { prefix: '/administration' },
  )
}

/** The address of the connection, or what a trusted proxy says of it; a header from anybody else is not believed (ASVS V4.1.3). */
function onlyFromAdminNetworks(app: FastifyInstance, office: Office): void {
  app.addHook('onRequest', async (request, reply) => {
    const inside = office.policy('adminNetworks').some((network) => inNetwork(request.ip, network))
    return inside ? undefined : reply.send(refuse(reply, problem('MF-ADM-001')))
  })
}
