import type { FastifyInstance } from 'fastify'
import { addUnits, type NewUnits } from '../../../office/administration/add-units.ts'
import { closeUnit, moveUnit, renameUnit } from '../../../office/administration/change-unit.ts'
import { seeUnits } from '../../../office/administration/see-units.ts'
import { exactly, params } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { field, tags } from './parts.ts'

type At = { Params: { unit: string } }
type Named = { readonly from: string; readonly reason: string; readonly name: string; readonly shortName: string }
type Moved = { readonly from: string; readonly reason: string; readonly parent: string }

/** The tree of units: added, renamed from a day on, moved, closed. */
export function unitRoutes(app: FastifyInstance, { office }: AdministrationParts): void {
  const { code, name, shortName, kind, reason, day: from } = field
  app.get(
    '/units',
    { schema: { tags, summary: '全部单位，包括已撤销的' } },
    administering(async (by) => seeUnits(office, by)),
  )
  const one = exactly({ code, name, shortName }, 'code', 'name', 'shortName')
  const units = { type: 'array', minItems: 1, maxItems: 500, items: one }
  app.post<{ Body: NewUnits }>(
    '/units',
    {
      schema: {
        tags,
        summary: '增设单位，一个或者一批',
        body: exactly({ units, kind, parent: code, reason }, 'units', 'kind', 'parent', 'reason'),
      },
    },
    administering((by, { body }) => addUnits(office, by, body)),
  )
  app.post<At & { Body: Named }>(
    '/units/:unit/rename',
    {
      schema: {
        tags,
        summary: '单位更名，自某日起',
        ...params('unit'),
        body: exactly({ name, shortName, from, reason }, 'name', 'shortName', 'from', 'reason'),
      },
    },
    administering((by, { params: { unit }, body }) => renameUnit(office, by, { unit, ...body })),
  )
  app.post<At & { Body: Moved }>(
    '/units/:unit/move',
    {
      schema: {
        tags,
        summary: '调整隶属，自某日起',
        ...params('unit'),
        body: exactly({ parent: code, from, reason }, 'parent', 'from', 'reason'),
      },
    },
    administering((by, { params: { unit }, body }) => moveUnit(office, by, { unit, ...body })),
  )
  app.post<At & { Body: { from: string; reason: string } }>(
    '/units/:unit/close',
    { schema: { tags, summary: '撤销单位，自某日起', ...params('unit'), body: exactly({ from, reason }, 'from', 'reason') } },
    administering((by, { params: { unit }, body }) => closeUnit(office, by, { unit, ...body })),
  )
}
