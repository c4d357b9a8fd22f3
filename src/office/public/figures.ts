import type { FigureEntry } from '../../figures/catalogue.ts'
import { forPublic, type PublicFigure } from '../../figures/suppression.ts'
import { type FigureValue, whyNot } from '../../figures/value.ts'
import { type Area, areas } from '../../kernel/register.ts'
import type { Unit } from '../../kernel/unit.ts'
import { countFigures, rulesOf } from '../figures/tally-figures.ts'
import { localMinute, type Office, today } from '../office.ts'
import { figureRule } from './figure-rule.ts'
import { type Days, hiddenAmongSiblings, publicEntries, smallestGroup } from './guarded.ts'
import { memory } from './memory.ts'
import { type PortalUnit, pageUnit, portalUnit } from './site.ts'

/** A figure as the public sees it, with its definition. `asOf` is local time to the minute. */
export type PortalFigure = Untold & { readonly area: Area; readonly rule: string }
type Untold = Omit<PublicFigure, 'groups'>
export type FigureTable = {
  readonly unit: PortalUnit
  readonly year: number
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly areas: readonly { readonly id: Area; readonly name: string; readonly figures: readonly PortalFigure[] }[]
}

/** Days of a year that have passed: figures of the running year are counted up to today. */
function daysOf(office: Office, year: number): Days | null {
  const now = today(office)
  if (!Number.isInteger(year) || year < 2000 || year > Number(now.slice(0, 4))) return null
  const last = `${year}-12-31`
  return { from: `${year}-01-01`, to: last < now ? last : now }
}

const recently = memory<readonly PortalFigure[]>()

/** All public figures of a unit and year. Null: no such unit or year. Counted at most once a minute for each question. */
export async function portalFigures(office: Office, unitCode: string, year: number): Promise<FigureTable | null> {
  const [unit, days] = [pageUnit(office, unitCode), daysOf(office, year)]
  if (!unit || !days) return null
  const figures = await recently(office, `${unit.id}/${days.to}`, () => count(office, unit, days))
  const byArea = Map.groupBy(figures, ({ area }) => area)
  const named = Object.entries(areas).map(([id, name]) => ({ id: id as Area, name, figures: byArea.get(id as Area) ?? [] }))
  const asOf = figures[0]?.asOf ?? localMinute(office.now()).replace('T', ' ')
  return { unit: portalUnit(unit), year, ...days, asOf, areas: named.filter((area) => area.figures.length > 0) }
}

async function count(office: Office, unit: Unit, days: Days): Promise<readonly PortalFigure[]> {
  const entries = publicEntries(office)
  const [values, hidden] = await Promise.all([
    countFigures(office, entries, { unit: unit.id, ...days }),
    hiddenAmongSiblings(office, unit, days),
  ])
  const shown = values.map((value, index) => told(entries[index] as FigureEntry, value, { smallest: smallestGroup(office), hidden }))
  const tooFew = new Set(shown.filter(({ why }) => why === whyNot.tooFew).map(({ id }) => id))
  return shown.map((value, index) => {
    const entry = entries[index] as FigureEntry
    const asOf = localMinute(value.asOf).replace('T', ' ')
    return { ...rateFollows(entry, value, tooFew), asOf, area: entry.area, rule: figureRule(entry, rulesOf(office).catalogue) }
  })
}

/** The figure without its groups, which have a page of their own; untold if it, or the cases behind its sum, are too few. */
function told(entry: FigureEntry, value: FigureValue, { smallest, hidden }: { smallest: number; hidden: ReadonlySet<string> }): Untold {
  const { groups: _groups, ...figure } = forPublic(entry, value, smallest)
  const fewCases =
    entry.definition.suppress && ['sum', 'least'].includes(entry.definition.count) && value.records > 0 && value.records < smallest
  return fewCases || hidden.has(figure.id) ? { ...figure, value: null, why: whyNot.tooFew } : figure
}

/** A rate over numbers that are not told is not told either: it would give them away. */
function rateFollows({ definition }: FigureEntry, figure: Untold, tooFew: ReadonlySet<string>): Untold {
  if (definition.count !== 'rate' || !(tooFew.has(definition.of) || tooFew.has(definition.base))) return figure
  const { numerator: _numerator, denominator: _denominator, ...rest } = figure
  return { ...rest, value: null, why: whyNot.tooFew }
}
