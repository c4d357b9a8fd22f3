import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { zeroReports } from '../../store/tally/figure-facts.ts'
import { tallySeries } from '../../store/tally/series.ts'
import { type Office, registerOf } from '../office.ts'
import type { Cell } from './figure-picture.ts'
import { withoutSmallCells } from './small-cells.ts'
import { isTopFor, seesTotalsOnly, tableOf } from './small-groups.ts'
import { type FigureRequest, figureFor, judgedValue, rulesOf } from './tally-figures.ts'

type UnitName = { readonly code: string; readonly name: string }
/** Figures down, units across in the order of the tree: a table to read, not to rank. */
export type Beside = {
  readonly units: readonly UnitName[]
  readonly figures: readonly { readonly id: string; readonly name: string; readonly unit: string; readonly cells: readonly Cell[] }[]
}

/** The figures of one register for the units right below one, side by side; one statement for each figure. */
export async function figuresBeside(
  office: Office,
  actor: Actor,
  { register: name, unit: code, from, to }: FigureRequest & { register: string },
): Promise<Beside | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  const seen = Object.keys(register.figures ?? {}).map((figure) => figureFor(office, actor, { figure, unit: code }))
  const refused = seen.find(isProblem)
  if (refused) return refused
  const tree = office.tree()
  const below = tableOf(office, tree.byCode(code)?.id ?? 0)
  const figures = await office.db.owner(async (tx) => {
    const zeros = await zeroReports(tx, { units: below.flatMap((id) => tree.subtree(id)), from, to })
    const known = new Map()
    const rows: Beside['figures'][number][] = []
    for (const one of seen) {
      if (isProblem(one)) continue
      const { entry, unit } = one
      const series = await tallySeries(tx, rulesOf(office).book, {
        figure: entry.id,
        of: below.map((id) => tree.subtree(id)),
        spans: [{ from, to }],
        known,
      })
      const cells = below.map((id) => judgedValue(office, { entry, counted: series.get(id)?.[0], zeros, unit: id, from, to }))
      const guarded = seesTotalsOnly(office, actor, { entry, unit })
      const told = guarded ? (isTopFor(office, actor, { entry, unit }) ? withoutSmallCells(cells) : []) : cells
      rows.push({ id: entry.id, name: entry.name, unit: entry.unit, cells: told.map(cellOf) })
    }
    return rows
  })
  return { units: below.map((id) => ({ code: tree.get(id)?.code ?? '', name: tree.get(id)?.shortName ?? '' })), figures }
}

const cellOf = ({ value, numerator, denominator, records, why }: Cell): Cell => ({ value, numerator, denominator, records, why })
