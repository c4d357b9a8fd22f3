import type { FigureEntry } from '../../figures/catalogue.ts'
import { type PublicFigure, type PublicGroup, suppressGroups } from '../../figures/suppression.ts'
import { whyNot } from '../../figures/value.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Tally, tallyPerUnit } from '../../store/tally/tally.ts'
import { rulesOf } from '../figures/tally-figures.ts'
import type { Office } from '../office.ts'
import { memory } from './memory.ts'
import { countyOf } from './site.ts'

/** The days of a question, both included. */
export type Days = { readonly from: string; readonly to: string }

/** Figures whose registers show the public at least totals, guarded where they must be. */
export const publicEntries = (office: Office): readonly FigureEntry[] =>
  [...rulesOf(office).catalogue.values()].filter(({ register }) => register.portal.shows !== 'nothing').map(guarded)

/**
 * A register that shows only totals and guards one of its counts guards them all: two figures often count the same few cases, and the one
 * that is told would tell the other. A definition cannot be made laxer here, only stricter.
 */
function guarded(entry: FigureEntry): FigureEntry {
  const { definition, register } = entry
  const counts = definition.count !== 'rate' && definition.count !== 'manual'
  const kin = register.portal.shows === 'totals' && Object.values(register.figures ?? {}).some((one) => one.suppress)
  return counts && kin ? { ...entry, definition: { ...definition, suppress: true } } : entry
}

const entryOf = (office: Office, figure: string): FigureEntry | undefined => publicEntries(office).find(({ id }) => id === figure)

/** Groups smaller than this are not told; a county may set it higher. */
export const smallestGroup = (office: Office): number => Math.max(5, office.settings(countyOf(office).id)['portal.smallestGroup'] ?? 5)

/**
 * Figures of a township that stay untold so that another township's small number cannot be worked out from the county's total: the same choice
 * for every township, made over all of them at once. The county itself hides none for this reason.
 */
export async function hiddenAmongSiblings(office: Office, unit: Unit, days: Days): Promise<ReadonlySet<string>> {
  if (unit.parent === null) return new Set()
  const entries = publicEntries(office).filter(({ definition }) => definition.suppress && 'on' in definition)
  const found = await Promise.all(entries.map(async ({ id }) => [id, await sharesOf(office, id, days)] as const))
  return new Set(found.filter(([, shares]) => shares.find((share) => share.group === unit.code)?.value === null).map(([id]) => id))
}

const shares = memory<readonly PublicGroup[]>()

/** A guarded figure of every township, small ones hidden together with as many more as it takes. `group` is the code of the unit. */
const sharesOf = (office: Office, figure: string, days: Days): Promise<readonly PublicGroup[]> =>
  shares(office, `${figure}/${days.from}/${days.to}`, async () => {
    const tallied = await perTownship(office, figure, days)
    // A sum betrays its cases when they are few, however large it is.
    const isSum = entryOf(office, figure)?.definition.count === 'sum'
    const groups = [...tallied].map(([group, { value, records }]) => ({ group, value: isSum ? records : (value ?? 0) }))
    return suppressGroups(groups, smallestGroup(office))
  })

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
  const parts = definition.count === 'rate' ? [definition.of, definition.base] : [id]
  const guards = await Promise.all(
    parts.filter((one) => entryOf(office, one)?.definition.suppress).map((one) => sharesOf(office, one, days)),
  )
  const hidden = new Set(
    guards
      .flat()
      .filter(({ value }) => value === null)
      .map(({ group }) => group),
  )
  const tallied = await perTownship(office, id, days)
  return new Map([...tallied].map(([code, one]) => [code, hidden.has(code) ? { value: null, why: whyNot.tooFew } : told(one)]))
}

function told({ value, entered }: Tally): Pick<PublicFigure, 'value' | 'why'> {
  if (value === null) return { value, why: entered ? whyNot.noBase : whyNot.unreported }
  return value === 0 && !entered ? { value: null, why: whyNot.unreported } : { value }
}
