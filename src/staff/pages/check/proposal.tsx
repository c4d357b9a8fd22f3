import type { Placed } from './sheet.ts'

/** The correction as it would stand: what goes and what comes. */
export function Proposal({ finding: { proposal, replaced } }: { finding: Placed }) {
  if (!proposal) return null
  const act = proposal.text === '' ? '删去' : replaced === '' ? '加上' : '改为'
  return (
    <p className="proposal">
      {act} {replaced === '' ? null : <del>{replaced}</del>} {proposal.text === '' ? null : <ins>{proposal.text}</ins>}
    </p>
  )
}
