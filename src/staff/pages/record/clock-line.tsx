import type { ClockState } from '../../../kernel/clock/clock.ts'
import type { CountedDay } from '../../../kernel/deadline/deadline.ts'
import { minuteNow } from '../../forms/use-knowing.ts'
import { countsHours, isOverAtOnce, type Mark, marksOf, pausesOf, scaleOf, wordsOf } from './clock-scale.ts'

const [top, bottom, gap] = [36, 48, 17]
type Props = { clock: ClockState; today: string; days: readonly CountedDay[] | undefined }

/**
 * The clock as a line from its start to its last day: used part, days that do not count, pauses, extensions, strict and legal end, today. It
 * repeats in a picture what stands below in words, so it is hidden from screen readers.
 */
export function ClockLine({ clock, today, days = [] }: Props) {
  const hours = countsHours(clock)
  // Of an ended clock only the day is known: there is no spot for it on a line of hours.
  if ((hours && clock.stoppedOn !== null) || isOverAtOnce(clock)) return null
  const now = hours ? `${today}T${minuteNow()}` : today
  const scale = scaleOf(clock, now)
  const until = clock.stoppedOn ?? now
  const marks = marksOf(clock, now, scale)
  const height = bottom + (marks.some(({ row }) => row === 2) ? 43 : 26)
  const late = until > (hours ? clock.dueLegal : clock.dueLegal.slice(0, 10))
  return (
    <svg className="clock-line" height={height} aria-hidden="true">
      <rect x="0" y={top} width="100%" height={bottom - top} rx="3" className="track" />
      <rect x="0" y={top} width={scale.at(until)} height={bottom - top} rx="3" className={late ? 'used late' : 'used'} />
      {days
        .filter(({ counted, date }) => !counted && date <= scale.last)
        .map(({ date }) => (
          <rect key={date} x={scale.at(date)} y={top} width={scale.day} height={bottom - top} className="free" />
        ))}
      {pausesOf(clock.ledger, until).map(({ from, to }) => (
        <rect key={from} x={scale.at(from)} y={top - 4} width={scale.wide(from, to)} height={bottom - top + 8} className="pause" />
      ))}
      {marks.map((mark) => (
        <Flag key={`${mark.name}${mark.on}`} mark={mark} x={scale.at(mark.on)} words={wordsOf(mark, now)} />
      ))}
    </svg>
  )
}

/** A mark with its name and day: what has happened above the line, what is due below it, on two heights so that names do not meet. */
function Flag({ mark: { look, row, anchor }, x, words }: { mark: Mark; x: string; words: string }) {
  const above = row < 0
  const y = above ? top - 9 - gap * (-row - 1) : bottom + 16 + gap * (row - 1)
  return (
    <g className={`flag ${look}`}>
      <line x1={x} x2={x} y1={above ? y + 2 : top - 3} y2={above ? bottom + 3 : y - 11} />
      <text x={x} y={y} textAnchor={anchor}>
        {words}
      </text>
    </g>
  )
}
