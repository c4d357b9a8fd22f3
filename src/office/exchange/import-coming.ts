import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Fit, mostRows, type OpeningFile, theOneThatFits, unreadable, type Wanted } from './import-file.ts'
import { deepest, type Layout, layoutAt } from './import-layout.ts'

/** The sheet that is taken in: its first rows are judged while the next ones are still being read. */
export type ComingSheet = {
  /** As far as it has come. */
  readonly layout: () => Layout
  /** Waits for what comes next; false when nothing more comes. */
  readonly more: () => Promise<boolean>
  readonly whole: () => boolean
  /** Why the file is refused as a whole, whatever its rows say: known when all of it has come. */
  readonly refusal: () => Problem | null
}

/** A sheet that is there. */
export const wholeSheet = (layout: Layout): ComingSheet => ({
  layout: () => layout,
  more: async () => false,
  whole: () => true,
  refusal: () => unfitBody(layout),
})

/** A sheet without rows, or with too many. */
function unfitBody({ body }: Layout): Problem | null {
  if (body.length === 0) return problem('MF-IMP-010')
  return body.length > mostRows ? problem('MF-IMP-011', { slots: { max: mostRows } }) : null
}

/** The sheet and the step that fit, as soon as headings and first rows have come; else when all of the file has. */
export async function earlyFit(opening: OpeningFile, wanted: Wanted): Promise<Fit | Problem> {
  const { reading } = opening
  if (reading.sheets.length === 0) await reading.more()
  const early = theOneThatFits(reading.sheets, wanted)
  // Behind so many rows no headings are looked for: what fits now fits at the end.
  if (!isProblem(early) && early.sheet.rows.length > deepest + 1 && early.headings.layout.body.length > 0) return early
  while (await reading.more());
  return unreadable(opening) ?? theOneThatFits(reading.sheets, wanted)
}

/** The sheet of a fit. What only the whole file shows is judged at its end: whether it could be read, whether another sheet fits too, how many rows it has. */
export function comingSheet(opening: OpeningFile, { fit, wanted }: { readonly fit: Fit; readonly wanted: Wanted }): ComingSheet {
  const { reading } = opening
  const whole = (): boolean => reading.ended() !== undefined
  const layout = (): Layout => layoutAt(fit.sheet.rows, fit.headings.candidate)
  let known: Problem | null | undefined
  const judged = (): Problem | null => {
    const one = unreadable(opening) ?? theOneThatFits(reading.sheets, wanted)
    return isProblem(one) ? one : unfitBody(layout())
  }
  const refusal = (): Problem | null => {
    if (!whole()) return null
    // No refusal is an answer too, which a sheet of many lots does not look for again.
    if (known === undefined) known = judged()
    return known
  }
  return { layout, more: reading.more, whole, refusal }
}
