import { type ClockState, type LedgerLine, ledgerKinds } from '../../../kernel/clock/clock.ts'

/** Days since 1970; of a minute with its part of the day. */
const dayNumber = (on: string): number => Date.parse(`${on.length > 10 ? on : `${on}T00:00`}:00Z`) / 86_400_000

/** Whether a clock counts hours: then a day would put its beginning and its end on one spot. */
export const countsHours = ({ start }: ClockState): boolean => start.length > 10

/** A day that was set for it lay before the clock began (entered when it was over already): there is no line to draw. */
export const isOverAtOnce = ({ start, dueLegal }: ClockState): boolean => dueLegal < start

type Stretch = { readonly from: string; readonly to: string }

/** Pauses as stretches; the last one is open until today. Each ends with the first resumption after it. */
export function pausesOf(ledger: readonly LedgerLine[], until: string): readonly Stretch[] {
  return ledger
    .filter(({ kind }) => kind === 'pause')
    .map(({ on }) => ({ from: on, to: ledger.find((line) => line.kind === 'resume' && line.on >= on)?.on ?? until }))
}

/** Where a day, or a minute, stands on the line, in percent of its width. */
export type Scale = {
  readonly at: (day: string) => string
  readonly wide: (from: string, to: string) => string
  /** The width of one day. */
  readonly day: string
  readonly last: string
  readonly share: (day: string) => number
}

/** From the start to whatever comes last: the legal end, the closing, or now (a minute where the clock counts hours, else a day). */
export function scaleOf(clock: ClockState, now: string): Scale {
  const { start, dueLegal, stoppedOn } = clock
  const first = dayNumber(start)
  const hours = countsHours(clock)
  const end = [hours ? dueLegal : dueLegal.slice(0, 10), stoppedOn ?? now].toSorted().at(-1) as string
  const length = Math.max(dayNumber(end) - first, hours ? 1 / 24 : 1)
  const share = (day: string): number => Math.min(1, Math.max(0, (dayNumber(day) - first) / length))
  const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`
  return {
    at: (day) => percent(share(day)),
    wide: (from, to) => percent(share(to) - share(from)),
    day: percent(1 / length),
    last: end,
    share,
  }
}

/** A flag on the line. Row −1, −2: above it; 1, 2: below it. */
export type Mark = {
  readonly name: string
  readonly on: string
  readonly look: string
  readonly row: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Name and day of a mark; the year only where it is another than the running one. */
export const wordsOf = ({ name, on }: Pick<Mark, 'name' | 'on'>, now: string): string =>
  `${name} ${on.slice(on.startsWith(now.slice(0, 4)) ? 5 : 0, 16).replace('T', ' ')}`

/** Two names closer than this share of the line would cover each other on a phone; with the minute a name is longer. */
const nearOf = (clock: ClockState): number => (countsHours(clock) ? 0.55 : 0.33)

/** What has happened stands above the line, what is due below it. */
export function marksOf(clock: ClockState, now: string, { share }: Scale): readonly Mark[] {
  const { start, dueStrict, dueLegal, stoppedOn, ledger } = clock
  const moved = ledger.filter(({ kind }) => kind === 'extend' || kind === 'restart' || kind === 'extendLate')
  const happened = [
    ...moved.map(({ kind, on }) => ({ name: ledgerKinds[kind], on, look: 'moved' })),
    stoppedOn ? { name: '办结', on: stoppedOn, look: 'stop' } : { name: countsHours(clock) ? '现在' : '今天', on: now, look: 'today' },
  ]
  const due = [
    { name: '起算', on: start, look: 'start' },
    ...(dueStrict === dueLegal ? [] : [{ name: '期满', on: dueStrict, look: 'strict' }]),
    { name: dueStrict === dueLegal ? '届满' : '顺延届满', on: dueLegal, look: 'legal' },
  ]
  const near = nearOf(clock)
  return [...placed(happened, -1, { share, near }), ...placed(due, 1, { share, near })]
}

type Spacing = Pick<Scale, 'share'> & { readonly near: number }

/** Marks of one side of the line, every second of two that stand close on the outer height. */
function placed(marks: readonly Omit<Mark, 'row' | 'anchor'>[], side: 1 | -1, { share, near }: Spacing): readonly Mark[] {
  const rows: Mark[] = []
  for (const mark of marks) {
    const last = rows.at(-1)
    const at = share(mark.on)
    const crowded = last !== undefined && at - share(last.on) < near && Math.abs(last.row) === 1
    rows.push({ ...mark, row: side * (crowded ? 2 : 1), anchor: at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle' })
  }
  return rows
}
