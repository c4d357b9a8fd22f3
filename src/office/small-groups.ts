import type { FigureEntry } from '../figures/catalogue.ts'
import { isYear } from '../figures/periods.ts'
import { suppressGroups } from '../figures/suppression.ts'
import { type FigureValue, whyNot } from '../figures/value.ts'
import { readScope } from '../kernel/permission.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import type { Tx } from '../store/index.ts'
import { tallySeries } from '../store/tally-series.ts'
import { type FigureRequest, rulesOf } from './figure-rules.ts'
import { type Office, today } from './office.ts'

/** Fewer than this many matters of persons are not told to whoever may not open them (T-25). */
export const smallest = 5

type Place = { readonly entry: FigureEntry; readonly unit: number }

/** Who may open every record of the unit needs no protection from its counts; who sees totals only gets no small groups. */
export function seesTotalsOnly(office: Office, actor: Actor, { entry, unit }: Place): boolean {
  if (!isDelicate(office, entry)) return false
  // Of matters for named persons nobody opens every one, whatever his post: a count of one would tell the person it is about (X8).
  if (entry.register.restricted === 'all') return true
  const readable = new Set(scopeOf(office, actor, entry.register).units)
  return !office
    .tree()
    .subtree(unit)
    .every((one) => readable.has(one))
}

const scopeOf = (office: Office, actor: Actor, register: AnyRegister) =>
  readScope(register, actor, { tree: office.tree(), today: today(office) })

/** A rate shows what it was made of, so it is as delicate as its parts. */
function isDelicate(office: Office, { definition }: FigureEntry): boolean {
  if (definition.count !== 'rate') return definition.suppress === true
  const { catalogue } = rulesOf(office)
  return [definition.of, definition.base].some((part) => catalogue.get(part)?.definition.suppress === true)
}

/** Whether no unit above stands in the reader's tables: only there may a value be split by month or kind, else two tables give the difference. */
export function isTopFor(office: Office, actor: Actor, { entry, unit }: Place): boolean {
  const parent = office.tree().get(unit)?.parent ?? null
  return parent === null || !scopeOf(office, actor, entry.register).totals.includes(parent)
}

/**
 * Why this reader is not told the value: it is small, or it stands beside a small one in the table of the unit above and would give it away by
 * subtraction; or the days are not a calendar year, for two periods give the difference. Null where it may be told.
 */
export async function whyHidden(
  office: Office,
  tx: Tx,
  { actor, entry, unit, from, to }: Place & Omit<FigureRequest, 'unit'> & { actor: Actor },
): Promise<string | null> {
  if (!seesTotalsOnly(office, actor, { entry, unit })) return null
  if (!isYear({ from, to })) return whyNot.wholeYears
  const tree = office.tree()
  const parent = tree.get(unit)?.parent ?? null
  const beside = parent === null || isTopFor(office, actor, { entry, unit }) ? [unit] : tableOf(office, parent)
  const { definition, id } = entry
  const counted = definition.count === 'rate' ? [definition.of, definition.base] : [id]
  const { book } = rulesOf(office)
  for (const figure of counted) {
    const found = await tallySeries(tx, book, { figure, of: beside.map((one) => tree.subtree(one)), spans: [{ from, to }] })
    const groups = beside.map((one) => ({ group: String(one), value: found.get(one)?.[0]?.value ?? 0 }))
    const shown =
      beside.length === 1
        ? groups.map((one) => ({ ...one, value: one.value > 0 && one.value < smallest ? null : one.value }))
        : suppressGroups(groups, smallest)
    if (shown.some(({ group, value }) => group === String(unit) && value === null)) return whyNot.tooFew
  }
  return null
}

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
