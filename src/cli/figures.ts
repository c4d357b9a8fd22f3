import { isProblem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { tallyFigures } from '../office/figures/tally-figures.ts'
import type { Office } from '../office/office.ts'
import { readOptions } from './arguments.ts'
import type { CommandIo } from './files.ts'

const usage = '用法：mingfa figures --org 单位代码 --year 年度 [--json]\n按台账计算一个单位一年的全部指标。'

/** `mingfa figures`: all figures of a unit and year. Returns 0, 1 when refused, 2 on wrong usage. */
export async function run(
  args: readonly string[],
  io: Pick<CommandIo, 'stdout' | 'stderr'>,
  { office, actor }: { office: Office; actor: Actor },
): Promise<number> {
  const options = readOptions(args, { values: ['org', 'year'], flags: ['json'] })
  const fault =
    typeof options === 'string'
      ? options
      : !options.given.org || !/^\d{4}$/.test(options.given.year ?? '')
        ? '请写明 --org 和四位年份的 --year。'
        : null
  if (typeof options === 'string' || fault) {
    io.stderr(`${fault}\n${usage}\n`)
    return 2
  }
  const { org, year } = options.given as { org: string; year: string }
  const values = await tallyFigures(office, actor, { unit: org, from: `${year}-01-01`, to: `${year}-12-31` })
  if (isProblem(values)) {
    io.stderr(`${values.message}${values.next}\n`)
    return 1
  }
  const rows = values.map(({ id, name, value, unit, numerator, denominator, asOf, records, why }) => ({
    id,
    name,
    value,
    unit,
    numerator,
    denominator,
    asOf,
    records,
    why,
  }))
  io.stdout(
    options.flags.has('json')
      ? `${JSON.stringify(rows)}\n`
      : rows.map((row) => `${row.name}\t${row.value ?? row.why}${row.value === null ? '' : row.unit}\t${row.id}\n`).join(''),
  )
  return 0
}
