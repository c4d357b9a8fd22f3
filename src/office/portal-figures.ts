import type { FigureEntry } from '../figures/catalogue.ts'
import { forPublic, type PublicFigure, type PublicGroup, suppressGroups } from '../figures/suppression.ts'
import { whyNot } from '../figures/value.ts'
import { type Area, areas } from '../kernel/register.ts'
import type { Unit } from '../kernel/unit.ts'
import { type Tally, tallyPerUnit } from '../store/tally.ts'
import { localMinute, type Office, today } from './office.ts'
import { figureRule } from './portal-figure-rule.ts'
import { countyOf, type PortalUnit, pageUnit, portalUnit } from './portal-site.ts'
import { countFigures, rulesOf } from './tally-figures.ts'

/** A figure as the public sees it, with its definition. `asOf` is local time to the minute. */
export type PortalFigure = Omit<PublicFigure, 'asOf' | 'groups'> & { readonly area: Area; readonly rule: string; readonly asOf: string }
export type FigureTable = {
  readonly unit: PortalUnit
  readonly year: number
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly areas: readonly { readonly id: Area; readonly name: string; readonly figures: readonly PortalFigure[] }[]
}

/** Days of a year that have passed: figures of the running year are counted up to today. */
export function daysOf(office: Office, year: number): { readonly from: string; readonly to: string } | null {
  const now = today(office)
  if (!Number.isInteger(year) || year < 2000 || year > Number(now.slice(0, 4))) return null
  const last = `${year}-12-31`
  return { from: `${year}-01-01`, to: last < now ? last : now }
}

/** Figures whose registers show the public at least totals. */
export const publicEntries = (office: Office): readonly FigureEntry[] =>
  [...rulesOf(office).catalogue.values()].filter(({ register }) => register.portal.shows !== 'nothing')

/** Groups smaller than this are not told; a county may set it higher. */
export const smallestGroup = (office: Office): number => Math.max(5, office.settings(countyOf(office).id)['portal.smallestGroup'] ?? 5)

/** All public figures of a unit and year. Null: no such unit or year. Counted at most once a minute for each question. */
export async function portalFigures(office: Office, unitCode: string, year: number): Promise<FigureTable | null> {
  const [unit, days] = [pageUnit(office, unitCode), daysOf(office, year)]
  if (!unit || !days) return null
  const figures = await recently(office, `${unit.id}/${year}`, () => count(office, unit, days))
  const byArea = Map.groupBy(figures, ({ area }) => area)
  const named = Object.entries(areas).map(([id, name]) => ({ id: id as Area, name, figures: byArea.get(id as Area) ?? [] }))
  const asOf = figures[0]?.asOf ?? localMinute(office.now()).replace('T', ' ')
  return { unit: portalUnit(unit), year, ...days, asOf, areas: named.filter((area) => area.figures.length > 0) }
}

type Kept = { readonly at: number; readonly figures: Promise<readonly PortalFigure[]> }
const counted = new WeakMap<Office, Map<string, Kept>>()
const keepFor = 60_000
const keepAtMost = 200

/** Citizens ask the same question many times: within a minute they get the same answer, with its as-of time. A failed count is not kept. */
async function recently(office: Office, question: string, ask: () => Promise<readonly PortalFigure[]>): Promise<readonly PortalFigure[]> {
  const kept = counted.get(office) ?? new Map<string, Kept>()
  counted.set(office, kept)
  const now = Date.parse(office.now())
  const known = kept.get(question)
  if (known && now - known.at < keepFor) return known.figures
  if (kept.size >= keepAtMost) kept.clear()
  const figures = ask()
  kept.set(question, { at: now, figures })
  figures.catch(() => kept.delete(question))
  return figures
}

type Days = { readonly from: string; readonly to: string }

async function count(office: Office, unit: Unit, days: Days): Promise<readonly PortalFigure[]> {
  const entries = publicEntries(office)
  const { catalogue } = rulesOf(office)
  const values = await countFigures(office, entries, { unit: unit.id, ...days })
  const hidden = await hiddenAmongSiblings(office, unit, { entries, days })
  const shown = values.map((value, index) => withoutGroups(forPublic(entries[index] as FigureEntry, value, smallestGroup(office)), hidden))
  const tooFew = new Set(shown.filter(({ why }) => why === whyNot.tooFew).map(({ id }) => id))
  return shown.map((value, index) => {
    const entry = entries[index] as FigureEntry
    return {
      ...rateFollows(entry, value, tooFew),
      area: entry.area,
      rule: figureRule(entry, catalogue),
      asOf: localMinute(value.asOf).replace('T', ' '),
    }
  })
}

function withoutGroups({ groups: _groups, ...figure }: PublicFigure, hidden: ReadonlySet<string>): Omit<PublicFigure, 'groups'> {
  return hidden.has(figure.id) ? { ...figure, value: null, why: whyNot.tooFew } : figure
}

/** A rate over numbers that are not told is not told either: it would give them away. */
function rateFollows(
  { definition }: FigureEntry,
  figure: Omit<PublicFigure, 'groups'>,
  tooFew: ReadonlySet<string>,
): Omit<PublicFigure, 'groups'> {
  if (definition.count !== 'rate' || !(tooFew.has(definition.of) || tooFew.has(definition.base))) return figure
  const { numerator: _numerator, denominator: _denominator, ...rest } = figure
  return { ...rest, value: null, why: whyNot.tooFew }
}

/**
 * Figures of a township that stay untold so that another township's small number cannot be worked out from the county's total: the same choice
 * for every township, made over all of them at once.
 */
async function hiddenAmongSiblings(
  office: Office,
  unit: Unit,
  { entries, days }: { entries: readonly FigureEntry[]; days: Days },
): Promise<ReadonlySet<string>> {
  if (unit.parent === null) return new Set()
  const guarded = entries.filter(({ definition }) => definition.suppress && 'on' in definition)
  const found = await Promise.all(guarded.map(async ({ id }) => [id, await sharesOf(office, id, days)] as const))
  return new Set(found.filter(([, shares]) => shares.find((share) => share.group === unit.code)?.value === null).map(([id]) => id))
}

/** A guarded figure of every township, small ones hidden together with as many more as it takes. `group` is the code of the unit. */
async function sharesOf(office: Office, figure: string, days: Days): Promise<readonly PublicGroup[]> {
  const tallied = await perTownship(office, figure, days)
  const groups = [...tallied].map(([group, { value }]) => ({ group, value: value ?? 0 }))
  return rulesOf(office).catalogue.get(figure)?.definition.suppress ? suppressGroups(groups, smallestGroup(office)) : groups
}

/** The county's own share first, then the townships in the order of the tree, by code. */
async function perTownship(office: Office, figure: string, days: Days): Promise<ReadonlyMap<string, Tally>> {
  const [county, tree] = [countyOf(office), office.tree()]
  const towns = tree.children(county.id).filter((unit) => unit.kind === 'township')
  const of = [[county.id], ...towns.map((town) => tree.subtree(town.id))]
  const tallied = await office.db.owner((tx) => tallyPerUnit(tx, rulesOf(office).book, { figure, of, ...days }))
  return new Map([county, ...towns].map((unit) => [unit.code, tallied.get(unit.id) ?? { value: null, records: 0, entered: false }]))
}

/** A figure of every township as the public may see it: guarded numbers and rates over them hidden, an unkept register 未填报 and not zero. */
export async function townshipFigures(
  office: Office,
  { id, definition }: FigureEntry,
  days: Days,
): Promise<ReadonlyMap<string, Pick<PublicFigure, 'value' | 'why'>>> {
  const guarded = (definition.count === 'rate' ? [definition.of, definition.base] : [id]).filter(
    (one) => rulesOf(office).catalogue.get(one)?.definition.suppress,
  )
  const shares = await Promise.all(guarded.map((one) => sharesOf(office, one, days)))
  const hidden = new Set(
    shares
      .flat()
      .filter(({ value }) => value === null)
      .map(({ group }) => group),
  )
  const tallied = await perTownship(office, id, days)
  const told = ({ value, entered }: Tally) =>
    value === null || (value === 0 && !entered) ? { value: null, why: entered ? whyNot.noBase : whyNot.unreported } : { value }
  return new Map([...tallied].map(([code, one]) => [code, hidden.has(code) ? { value: null, why: whyNot.tooFew } : told(one)]))
}
