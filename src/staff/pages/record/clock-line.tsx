import type { ClockState, LedgerLine } from '../../../kernel/clock.ts'

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000

type Stretch = { readonly from: string; readonly to: string }

/** Pauses as stretches; the last one is open until today. */
function pausesOf(ledger: readonly LedgerLine[], today: string): readonly Stretch[] {
  const begins = ledger.filter(({ kind }) => kind === 'pause')
  return begins.map(({ on }) => ({ from: on, to: ledger.find((line) => line.kind === 'resume' && line.on >= on)?.on ?? today }))
}

/**
 * The clock as a line from its start to its last day: used part, pauses, strict and legal end, extension, today. It repeats in a picture
 * what stands below in words, so it is hidden from screen readers.
 */
export function ClockLine({ clock, today }: { clock: ClockState; today: string }) {
  const { start, dueStrict, dueLegal, stoppedOn, ledger } = clock
  const first = dayNumber(start)
  const last = Math.max(dayNumber(dueLegal), dayNumber(stoppedOn ?? today), first + 1)
  const at = (day: string): string => `${Math.min(100, Math.max(0, ((dayNumber(day) - first) / (last - first)) * 100))}%`
  const until = stoppedOn ?? today
  // Two names side by side would cover each other.
  const apart = (one: string, other: string): boolean => dayNumber(other) - dayNumber(one) > (last - first) / 8
  const moved = ledger.filter(({ kind }) => kind === 'extend')
  return (
    <div className="line" aria-hidden="true">
      <div className="track" />
      <div className={until > dueLegal ? 'used late' : 'used'} style={{ width: at(until) }} />
      {pausesOf(ledger, until).map(({ from, to }) => (
        <div key={from} className="pause" style={{ left: at(from), width: `calc(${at(to)} - ${at(from)})` }} title="中止" />
      ))}
      <Mark at="0%" look="start" name="起" />
      {moved.map(({ on }) => (
        <Mark key={on} at={at(on)} look="extend" name="延" />
      ))}
      {dueStrict === dueLegal ? null : <Mark at={at(dueStrict)} look="strict" name={apart(dueStrict, dueLegal) ? '期满' : ''} />}
      <Mark at={at(dueLegal)} look="legal" name="届满" />
      {stoppedOn ? <Mark at={at(stoppedOn)} look="stop" name="办结" /> : <Mark at={at(today)} look="today" name="今天" />}
    </div>
  )
}

function Mark({ at, look, name }: { at: string; look: string; name: string }) {
  return (
    <div className={`mark ${look}`} style={{ left: at }}>
      <span>{name}</span>
    </div>
  )
}
