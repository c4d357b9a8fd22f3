import type { Office } from '../office.ts'
import { type PortalFigure, portalFigures } from './figures.ts'
import type { ItemLine } from './items.ts'
import { newestItems } from './items.ts'
import { type PortalColumn, type PortalSite, type PortalUnit, pageUnit, portalUnit } from './site.ts'

/** The home page of the county or of a township: headline figures of the year and the newest items of each column. */
export type PortalHome = {
  readonly unit: PortalUnit
  readonly isCounty: boolean
  readonly year: number
  readonly asOf: string
  readonly headlines: readonly PortalFigure[]
  readonly columns: readonly { readonly column: PortalColumn; readonly lines: readonly ItemLine[] }[]
  /** Further columns that hold something. */
  readonly more: readonly PortalColumn[]
}

const newest = 6

/** Null: the unit has no page. In January and February, when the new year is nearly empty, the figures are those of the year before. */
export async function portalHome(office: Office, site: PortalSite, unitCode: string): Promise<PortalHome | null> {
  const unit = pageUnit(office, unitCode)
  if (!unit) return null
  const year = Number(office.now().slice(5, 7)) <= 2 ? site.year - 1 : site.year
  const [items, table] = await Promise.all([newestItems(office, unitCode, newest), portalFigures(office, unitCode, year)])
  const known = new Map(table?.areas.flatMap((area) => area.figures.map((figure) => [figure.id, figure])))
  const headlines = site.headlines.flatMap((id) => known.get(id) ?? []).filter(({ value }) => value !== null)
  return {
    unit: portalUnit(unit),
    isCounty: unitCode === site.county.code,
    year,
    asOf: table?.asOf ?? '',
    headlines,
    columns: site.mainly.map((column) => ({ column, lines: items.get(column.id) ?? [] })),
    more: site.columns.filter((column) => items.has(column.id) && !site.mainly.includes(column)),
  }
}
