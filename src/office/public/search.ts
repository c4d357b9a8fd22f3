import { listPublic } from '../../store/public/public-rows.ts'
import type { Office } from '../office.ts'
import { type ItemLine, lineOf } from './items.ts'
import { countyOf, type PortalColumn, publicColumns, publicPlace } from './site.ts'

/** What was found in one column: the newest few and how many there are. */
export type Found = { readonly column: PortalColumn; readonly total: number; readonly lines: readonly ItemLine[] }

const perColumn = 8

/** Looks for words in every column of the county. An empty question finds nothing. */
export async function portalSearch(office: Office, q: string): Promise<readonly Found[]> {
  const words = q.trim()
  if (words === '') return []
  const place = publicPlace(office, countyOf(office))
  const found = await office.db.owner((tx) =>
    Promise.all(
      publicColumns(office).map(async (register) => ({
        register,
        ...(await listPublic(tx, register, { ...place, page: 1, size: perColumn, q: words })),
      })),
    ),
  )
  return found
    .filter(({ total }) => total > 0)
    .map(({ register, total, rows }) => ({
      column: { id: register.id, name: register.name },
      total,
      lines: rows.map((row) => lineOf(office, row)),
    }))
}
