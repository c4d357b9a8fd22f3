import type { Checked, CheckFinding, Stretch } from '../../api/checks.ts'

/**
 * A finding as it stands while the text is being mended. `taken`: its proposal was taken over; `moot`: its words were changed for another one.
 * `replaced`: what the proposal takes away, as the text had it at first.
 */
export type Placed = CheckFinding & { readonly standing: 'open' | 'taken' | 'moot'; readonly replaced: string }

/** The text as it stands now, with everything that is still marked in it. `unit`: whose figures it was compared with; empty: nobody's. */
export type Sheet = Omit<Checked, 'findings'> & { readonly findings: readonly Placed[]; readonly unit: string }

/** The sheet as it came from the check. */
export const sheetOf = (checked: Checked, unit = ''): Sheet => ({
  ...checked,
  unit,
  findings: checked.findings.map((finding) => ({
    ...finding,
    standing: 'open',
    replaced: checked.text.slice(finding.proposal?.start ?? 0, finding.proposal?.end ?? 0),
  })),
})

/** Whether the finding's proposal can be taken over with one key. */
export const mayTake = (finding: Placed | undefined): boolean => finding?.standing === 'open' && finding.proposal !== undefined

/** The sheet after the proposal of finding `at`: the words changed, every other mark moved to where it now stands. */
export function takeOver(sheet: Sheet, at: number): Sheet {
  const proposal = sheet.findings[at]?.proposal
  if (!proposal || !mayTake(sheet.findings[at])) return sheet
  const change: Change = { start: proposal.start, end: proposal.end, length: proposal.text.length }
  const stillThere = <T extends Stretch>(marks: readonly T[]): readonly T[] => marks.flatMap((mark) => moved(mark, change) ?? [])
  return {
    ...sheet,
    text: sheet.text.slice(0, change.start) + proposal.text + sheet.text.slice(change.end),
    findings: sheet.findings.map((finding, index) => (index === at ? taken(finding, change) : findingAfter(finding, change))),
    facts: stillThere(sheet.facts),
    statutes: stillThere(sheet.statutes),
    alike: sheet.alike.map((report) => ({ ...report, passages: stillThere(report.passages) })),
  }
}

type Change = Stretch & { readonly length: number }

const taken = (finding: Placed, { start, length }: Change): Placed => ({ ...finding, start, end: start + length, standing: 'taken' })

function findingAfter(finding: Placed, change: Change): Placed {
  const place = moved(finding, change)
  if (!place)
    return {
      ...finding,
      start: change.start,
      end: change.start + change.length,
      standing: finding.standing === 'open' ? 'moot' : finding.standing,
    }
  const { proposal, ...rest } = place
  const next = proposal && moved(proposal, change)
  return next && !within(change, proposal) ? { ...rest, proposal: next } : rest
}

/** A mark that the change does not cut through: before it, after it, or around it. */
function moved<T extends Stretch>(mark: T, change: Change): T | null {
  const by = change.length - (change.end - change.start)
  if (mark.end <= change.start) return mark
  if (mark.start >= change.end) return { ...mark, start: mark.start + by, end: mark.end + by }
  return within(change, mark) && mark.end - mark.start > change.end - change.start ? { ...mark, end: mark.end + by } : null
}

const within = (inner: Stretch, outer: Stretch): boolean => inner.start >= outer.start && inner.end <= outer.end

/** Tells in which paragraph an offset lies, from 1; blank lines are not counted. */
export function paragraphsOf(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index }) => index)
  return (offset) => Math.max(1, starts.findLastIndex((start) => start <= offset) + 1)
}
