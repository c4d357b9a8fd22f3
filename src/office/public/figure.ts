import type { FigureEntry } from '../../figures/catalogue.ts'
import { type PublicGroup, suppressGroups } from '../../figures/suppression.ts'
import { whyNot } from '../../figures/value.ts'
import type { Field } from '../../kernel/field.ts'
import { fieldAt } from '../../kernel/field-at.ts'
import { tally } from '../../store/tally/tally.ts'
import { sharesOutside } from '../figures/figure-shares.ts'
import { rulesOf } from '../figures/tally-figures.ts'
import type { Office } from '../office.ts'
import { type FigureTable, type PortalFigure, portalFigures } from './figures.ts'
import { publicEntries, smallestGroup, townshipFigures } from './guarded.ts'
import { countyOf, pageUnit } from './site.ts'
import { inWords } from './values.ts'

/** A share of a figure in words; without a value `why` says the reason. */
export type Share = { readonly name: string; readonly value: number | null; readonly why?: string }
export type Split = { readonly by: string; readonly shares: readonly Share[] }
/** One figure with its definition, its shares and, for the county, its townships side by side in the order of the tree: never a ranking. */
export type FigurePage = Omit<FigureTable, 'areas'> & {
  readonly figure: PortalFigure
  readonly splits: readonly Split[]
  readonly townships: readonly Share[]
}

/** A public figure of a unit and year; null where there is none. */
export async function portalFigure(
  office: Office,
  { unit: code, year, figure: id }: { unit: string; year: number; figure: string },
): Promise<FigurePage | null> {
  const entry = publicEntries(office).find((one) => one.id === id)
  const table = entry && (await portalFigures(office, code, year))
  if (!entry || !table) return null
  const { areas, ...place } = table
  const figure = areas.flatMap((area) => area.figures).find((one) => one.id === id) as PortalFigure
  const told = figure.value !== null
  return {
    ...place,
    figure,
    splits: told ? await splitsOf(office, entry, place) : [],
    townships: told ? await townshipsOf(office, entry, place) : [],
  }
}

type Place = Omit<FigureTable, 'areas'>

/** Guarded figures are split only for the whole county: shares of single townships could be subtracted from one another. */
async function splitsOf(office: Office, entry: FigureEntry, { unit: { code }, from, to }: Place): Promise<readonly Split[]> {
  const unit = pageUnit(office, code)
  const { definition, register } = entry
  if (!unit || (definition.suppress && unit.id !== countyOf(office).id)) return []
  const fields = (definition.by ?? [])
    .map((by) => [by, fieldAt(register.fields, by)] as const)
    .filter(([, field]) => field && !namesPersons(field))
  const units = office.tree().subtree(unit.id)
  const splits = await Promise.all(
    fields.map(async ([by, field]) => {
      const counted = await office.db.owner((tx) => tally(tx, rulesOf(office).book, { figure: entry.id, units, from, to, by }))
      const groups = sharesOutside(office, by, counted.groups ?? [])
      const safe: readonly PublicGroup[] = definition.suppress ? suppressGroups(groups, smallestGroup(office)) : groups
      return {
        by: (field as Field).name,
        shares: inOrder(safe).map(({ group, value }) => ({
          name: group === null ? '未填' : inWords(office, field as Field, group),
          value,
          ...(value === null ? { why: whyNot.tooFew } : {}),
        })),
      }
    }),
  )
  return splits.filter(({ shares }) => shares.length > 0)
}

const namesPersons = (field: Field): boolean => field.secret !== undefined || field.kind === 'person' || field.kind === 'persons'

/** The order tells nothing about hidden shares: told ones by size, then the others by name. */
const inOrder = (groups: readonly PublicGroup[]): readonly PublicGroup[] =>
  groups.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || String(a.group).localeCompare(String(b.group)))

async function townshipsOf(office: Office, entry: FigureEntry, { unit: { code }, from, to }: Place): Promise<readonly Share[]> {
  const county = countyOf(office)
  if (code !== county.code) return []
  const values = await townshipFigures(office, entry, { from, to })
  const towns = office
    .tree()
    .children(county.id)
    .filter((unit) => unit.kind === 'township')
  return towns.map((town) => ({ name: town.shortName, value: null, ...values.get(town.code) }))
}
