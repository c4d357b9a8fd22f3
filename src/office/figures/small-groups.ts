import type { FigureEntry } from '../../figures/catalogue.ts'
import { isYear } from '../../figures/periods.ts'
import { suppressGroups } from '../../figures/suppression.ts'
import { type FigureValue, whyNot } from '../../figures/value.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Tx } from '../../store/index.ts'
import { type Series, tallySeries } from '../../store/tally/series.ts'
import { tallyTogether } from '../../store/tally/together.ts'
import { type Office, readingScope, totalsOf } from '../office.ts'
import { type FigureRequest, rulesOf } from './figure-rules.ts'

/** Fewer than this many matters of persons are not told to whoever may not open them (T-25). */
export const smallest = 5

type Place = { readonly entry: FigureEntry; readonly unit: number }

/** Who may open every record of the unit needs no protection from its counts; who sees totals only gets no small groups. */
export function seesTotalsOnly(office: Office, actor: Actor, { entry, unit }: Place): boolean {
  if (!isDelicate(office, entry)) return false
  // Of matters for named persons nobody opens every one, whatever his post: a count of one would tell the person it is about (X8).
  if (entry.register.restricted === 'all') return true
  const readable = new Set(readingScope(office, entry.register, actor).units)
  return !office
    .tree()
    .subtree(unit)
    .every((one) => readable.has(one))
}

/** A rate shows what it was made of, so it is as delicate as its parts. */
function isDelicate(office: Office, { definition }: FigureEntry): boolean {
  if (definition.count !== 'rate') return definition.suppress === true
  const { catalogue } = rulesOf(office)
  return [definition.of, definition.base].some((part) => catalogue.get(part)?.definition.suppress === true)
}

/** Whether no unit above stands in the reader's tables: only there may a value be split by month or kind, else two tables give the difference. */
export function isTopFor(office: Office, actor: Actor, { entry, unit }: Place): boolean {
  const parent = office.tree().get(unit)?.parent ?? null
  return parent === null || !totalsOf(office, entry.register, actor).has(parent)
}

/**
 * Why this reader is not told the value: it is small, or it stands beside a small one in the table of the unit above and would give it away by
 * subtraction; or the days are not a calendar year, for two periods give the difference. Null where it may be told.
 */
export async function whyHidden(
  office: Office,
  tx: Tx,
  { actor, entry, unit, from, to, known }: Place & Omit<FigureRequest, 'unit'> & { actor: Actor; known?: Known },
): Promise<string | null> {
  if (!seesTotalsOnly(office, actor, { entry, unit })) return null
  if (!isYear({ from, to })) return whyNot.wholeYears
  const tree = office.tree()
  const beside = besideOf(office, actor, { entry, unit })
  const { book } = rulesOf(office)
  for (const figure of countsOf(entry)) {
    const of = beside.map((one) => tree.subtree(one))
    const found = await tallySeries(tx, book, { figure, of, spans: [{ from, to }], known: known?.get(beside.join()) })
    // The least that anybody has is no number of persons: that is how many records it was found among.
    const size = (one: number) => found.get(one)?.[0]?.[entry.definition.count === 'least' ? 'records' : 'value'] ?? 0
    const groups = beside.map((one) => ({ group: String(one), value: size(one) }))
    const shown =
      beside.length === 1
        ? groups.map((one) => ({ ...one, value: one.value > 0 && one.value < smallest ? null : one.value }))
        : suppressGroups(groups, smallest)
    if (shown.some(({ group, value }) => group === String(unit) && value === null)) return whyNot.tooFew
  }
  return null
}

/** What was counted already, by the units that stand in one table. */
export type Known = ReadonlyMap<string, Map<string, Series>>

/** Counts at once, with one statement for each register, what `whyHidden` asks of all these figures: a page of figures takes no statement for each. */
export async function countBeside(
  office: Office,
  tx: Tx,
  { actor, entries, unit, from, to }: { actor: Actor; entries: readonly FigureEntry[]; unit: number } & Omit<FigureRequest, 'unit'>,
): Promise<Known> {
  const guarded = isYear({ from, to }) ? entries.filter((entry) => seesTotalsOnly(office, actor, { entry, unit })) : []
  const { catalogue, book } = rulesOf(office)
  const delicate = [...catalogue.values()].filter((entry) => isDelicate(office, entry))
  const tables = Map.groupBy(guarded, (entry) => besideOf(office, actor, { entry, unit }).join())
  const counted = [...tables].map(async ([key, some]) => {
    const of = key.split(',').map((one) => office.tree().subtree(Number(one)))
    // All delicate figures of a register, whoever asks: one statement is then planned for all.
    const registers = new Set(some.flatMap((entry) => countsOf(entry).map((id) => catalogue.get(id)?.register)))
    const figures = delicate.flatMap(countsOf).filter((id) => registers.has(catalogue.get(id)?.register))
    return [key, await tallyTogether(tx, book, { figures, of, from, to })] as const
  })
  return new Map(await Promise.all(counted))
}

/** The units in whose table the value stands: those below the unit above, or itself alone where nothing above is told. */
function besideOf(office: Office, actor: Actor, { entry, unit }: Place): readonly number[] {
  const parent = office.tree().get(unit)?.parent ?? null
  return parent === null || isTopFor(office, actor, { entry, unit }) ? [unit] : tableOf(office, parent)
}

/** What is counted for a figure: itself, of a rate its two parts. */
const countsOf = ({ definition, id }: FigureEntry): readonly string[] =>
  definition.count === 'rate' ? [definition.of, definition.base] : [id]

/** The units that stand side by side below a unit, in the order of the tree. Villages never do. */
export const tableOf = (office: Office, unit: number): readonly number[] =>
  office
    .tree()
    .children(unit)
    .filter(({ kind }) => kind !== 'office' && kind !== 'village')
    .map(({ id }) => id)

/** A value that is not told: neither the number nor how many records it came from. */
export function hide<F extends Pick<FigureValue, 'value' | 'records' | 'hidden'>>(figure: F, why: string): F {
  const { numerator: _numerator, denominator: _denominator, groups: _groups, ...rest } = figure as F & FigureValue
  return { ...(rest as unknown as F), value: null, why, records: 0, hidden: 0 }
}
