import type { Shooting, Shot } from './load.ts'

/** One run of one system. */
export type Run = Shot & Omit<Shooting, 'seconds'> & { readonly round: number; readonly system: string }

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Line = {
  readonly operation: string
  readonly connections: number
  readonly guarded: number
  readonly ours: number
  /** Ours ÷ guarded: the middle of the rounds' own ratios, so that what else the machine does falls on both. */
  readonly ratio: number
  readonly p50: number
  readonly p99: number
  readonly worst: number
  /** The slowest answer of the twin, which tells how much of ours was the machine's. */
  readonly guardedWorst: number
  readonly bad: number
}

/** One line per operation and number of connections. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const groups = Map.groupBy(runs, ({ operation, connections }) => `${operation} ${connections}`)
  return [...groups.values()].map((group) => {
    const of = (system: string) => group.filter((run) => run.system === system).sort((one, other) => one.round - other.round)
    const [guarded, ours] = [of('guarded'), of('ours')]
    return {
      operation: group[0]!.operation,
      connections: group[0]!.connections,
      guarded: median(guarded.map(({ rate }) => rate)),
      ours: median(ours.map(({ rate }) => rate)),
      ratio: median(ours.map(({ rate }, round) => rate / guarded[round]!.rate)),
      p50: median(ours.map(({ p50 }) => p50)),
      p99: median(ours.map(({ p99 }) => p99)),
      worst: Math.max(...ours.map(({ worst }) => worst)),
      guardedWorst: Math.max(...guarded.map(({ worst }) => worst)),
      bad: group.reduce((sum, { bad }) => sum + bad, 0),
    }
  })
}

const headings = [
  'operation',
  'connections',
  'guarded/s',
  'ours/s',
  'ours ÷ guarded',
  'p50 ms',
  'p99 ms',
  'worst ms',
  'guarded worst',
  'bad',
]

/** The lines as a table of Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ operation, connections, guarded, ours, ratio, p50, p99, worst, guardedWorst, bad }) =>
    [operation, connections, guarded.toFixed(0), ours.toFixed(0), ratio.toFixed(2), p50, p99, worst, guardedWorst, bad].map(String),
  )
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padStart(widths[column]!)).join(' | ')} |`
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
