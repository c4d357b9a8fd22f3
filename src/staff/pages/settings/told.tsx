import { useEffect, useRef } from 'react'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import type { Sending } from './use-sending.ts'

/** Brings what has just been said into sight: forms stand in long lists. */
function useInSight(said: unknown) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: 'nearest' })
  }, [said])
  return place
}

/** What was done last. Stands above the list, for the form that did it has closed. */
export function Told({ sending: { done } }: { sending: Pick<Sending, 'done'> }) {
  const place = useInSight(done)
  return (
    <div ref={place} className="done" role="status">
      {done}
    </div>
  )
}

/** Why the last thing was refused and what to do, inside the form that sent it. */
export function Refusal({ sending: { refusal } }: { sending: Pick<Sending, 'refusal'> }) {
  const place = useInSight(refusal)
  return <div ref={place}>{refusal ? <ProblemAlert problem={refusal} /> : null}</div>
}
