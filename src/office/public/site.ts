import type { AnyRegister } from '../../kernel/register.ts'
import type { Unit } from '../../kernel/unit.ts'
import { portalSettings } from '../../store/public/portal-facts.ts'
import { itemsPart } from '../../store/public/public-rows.ts'
import { isPublic } from '../check-text/settings.ts'
import type { Office } from '../office.ts'
import { today } from '../office.ts'
import { demonstrationTexts, type PortalTexts } from './texts.ts'

/** A county or township as the portal names it. */
export type PortalUnit = { readonly code: string; readonly name: string; readonly shortName: string }
/** A column (栏目): a register that shows single items. */
export type PortalColumn = { readonly id: string; readonly name: string }

/** What stands on every page: the organ responsible and its filings (政府网站 page footer), the places and the columns. */
export type PortalSite = PortalTexts & {
  readonly county: PortalUnit
  readonly townships: readonly PortalUnit[]
  readonly columns: readonly PortalColumn[]
  /** Those that stand in the head of every page. */
  readonly mainly: readonly PortalColumn[]
  /** The running year. */
  readonly year: number
  /** Whether citizens may have a report checked. */
  readonly checksReports: boolean
}

/** The site with what the county has set; what it has not set stays as the demonstration has it. */
export async function portalSite(office: Office): Promise<PortalSite> {
  const county = countyOf(office)
  const set = await office.db.owner((tx) => portalSettings(tx, county.id))
  const texts = withSettings(demonstrationTexts(county), set)
  const columns = publicColumns(office).map(({ id, name }) => ({ id, name }))
  return {
    ...texts,
    county: portalUnit(county),
    townships: office.tree().children(county.id).filter(isTownship).map(portalUnit),
    columns,
    mainly: texts.mainColumns.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    year: Number(today(office).slice(0, 4)),
    checksReports: isPublic(office),
  }
}

/** A setting counts only if it has the shape of what it replaces. */
function withSettings(texts: PortalTexts, set: Readonly<Record<string, unknown>>): PortalTexts {
  const fitting = Object.entries(texts).map(([key, value]) => {
    const given = set[key]
    return [key, typeof given === typeof value && Array.isArray(given) === Array.isArray(value) ? given : value]
  })
  return Object.fromEntries(fitting) as PortalTexts
}

const isTownship = (unit: Unit): boolean => unit.kind === 'township'
/** A county is called by its whole name on its pages (云岭县), a township by its short one (青石镇). */
export const portalUnit = ({ code, name, shortName, kind }: Unit): PortalUnit => ({
  code,
  name,
  shortName: kind === 'township' ? shortName : name,
})

/** Thrown where no county was set up yet: then there is no portal, whatever is asked. */
export class NoCountyYet extends Error {
  override readonly name = 'NoCountyYet'
}

/** The county whose portal this is: the highest unit of the tree. */
export function countyOf(office: Office): Unit {
  const county = office.tree().all.find((unit) => unit.parent === null)
  if (!county) throw new NoCountyYet('there is no county yet')
  return county
}

/** The unit with pages of its own, by its code: the county or one of its townships. Villages and offices have none. */
export function pageUnit(office: Office, code: string): Unit | null {
  const unit = office.tree().byCode(code)
  return unit && (unit.id === countyOf(office).id || isTownship(unit)) ? unit : null
}

/** Under which unit an item stands: the unit itself, or the nearest above it that has pages. */
export function homeOf(office: Office, id: number): Unit {
  const county = countyOf(office)
  for (let unit = office.tree().get(id); unit; unit = unit.parent === null ? undefined : office.tree().get(unit.parent))
    if (isTownship(unit)) return unit
  return county
}

/** Registers that show items, in the order of the columns: the yearly report first, then by the definitions' own order. */
export function publicColumns(office: Office): readonly AnyRegister[] {
  const shown = office.registers.filter((register) => itemsPart(register) !== null)
  return shown.toSorted((a, b) => Number(b.id === reportRegister) - Number(a.id === reportRegister))
}

/** The register of the yearly report, which has a page of its own kind. */
export const reportRegister = 'annual-report'

/** The column by its id, or null: registers that show nothing or only totals have no page. */
export const publicColumn = (office: Office, id: string): AnyRegister | null =>
  publicColumns(office).find((register) => register.id === id) ?? null

/** Where the public looks for what belongs to a unit. */
export const publicPlace = (office: Office, unit: Unit) => ({
  units: office.tree().subtree(unit.id),
  today: today(office),
  registers: office.registers,
})
