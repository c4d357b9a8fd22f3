import { nationalCalendar } from '../kernel/calendar/calendar.ts'
import { explainDeadline, isProfileId, type Length, type Pause, profileIds, type Term, termFault } from '../kernel/deadline/deadline.ts'

const lengths = { '--days': 'days', '--workdays': 'workdays', '--months': 'months', '--hours': 'hours' } as const
type LengthOption = keyof typeof lengths
const options = ['--profile', '--start', ...Object.keys(lengths), '--extend', '--pause']
const usage =
  '用法：mingfa due --profile 规则 --start 日期 (--days N | --workdays N | --months N | --hours N) [--extend N] [--pause 起..止]…\n' +
  `规则：${profileIds.join('、')}。延长的 N 与期间同一单位；按小时计算时日期写成 2026-05-01T10:20。`

/**
 * `mingfa due`: counts one period by the national calendar and prints {dueStrict, dueLegal, provisional, days} as JSON. Returns 0, or 2
 * with a sentence on stderr when the arguments cannot be read or counted.
 */
export function run(args: string[], out: { stdout(text: string): void; stderr(text: string): void }): number {
  const term = termOf(args)
  const fault = typeof term === 'string' ? term : termFault(term)
  if (typeof term === 'string' || fault) {
    out.stderr(`${fault}\n${usage}\n`)
    return 2
  }
  const { dueStrict, dueLegal, provisional, days } = explainDeadline(term)
  if (provisional) out.stderr('结果为暂定：期间涉及的年度尚未载入放假通知，只按周末和固定日期的节日计算；通知公布后请重新计算。\n')
  out.stdout(`${JSON.stringify({ dueStrict, dueLegal, provisional, days })}\n`)
  return 0
}

/** The period that the arguments ask for, or what is wrong with them. */
function termOf(args: string[]): Term | string {
  const given = valuesOf(args)
  if (typeof given === 'string') return given
  const one = (option: string) => given.get(option)?.[0]
  const profile = one('--profile')
  if (profile === undefined) return '缺少 --profile，请写明按哪一种规则计算。'
  if (!isProfileId(profile)) return `--profile 没有“${profile}”这种规则，请从下列规则中选择。`
  const start = one('--start')
  if (start === undefined) return '缺少 --start，请写明起算事件发生的日期。'
  const measures = (Object.keys(lengths) as LengthOption[]).filter((option) => given.has(option))
  const [measure] = measures
  if (!measure || measures.length > 1) return '期间的长度应当只写一项，请在 --days、--workdays、--months、--hours 中选择一项。'
  const wrong = [measure, '--extend'].find((option) => !/^\d+$/.test(one(option) ?? '0'))
  if (wrong) return `${wrong} 的值“${one(wrong)}”不是整数，请写成数字，例如 ${wrong} 15。`
  const pauses = (given.get('--pause') ?? []).map(pauseOf)
  const unread = pauses.find((pause) => typeof pause === 'string')
  if (unread !== undefined) return `--pause 的值“${unread}”不是区间，请写成 2026-03-20..2026-04-09（中止日..恢复日）。`
  const lengthOf = (option: string): Length => ({ [lengths[measure]]: Number(one(option) ?? 0) })
  return {
    profile,
    start,
    length: lengthOf(measure),
    extensions: [lengthOf('--extend')],
    pauses: pauses as Pause[],
    calendar: nationalCalendar,
  }
}

/** The values by option; only --pause may be repeated. */
function valuesOf(args: string[]): Map<string, string[]> | string {
  const given = new Map<string, string[]>()
  for (let at = 0; at < args.length; at += 2) {
    const option = args[at]!
    const value = args[at + 1]
    if (!options.includes(option)) return `没有“${option}”这个选项，请对照用法修改。`
    if (value === undefined || value.startsWith('--')) return `${option} 后面缺少值，请补上。`
    if (given.has(option) && option !== '--pause') return `${option} 写了两次，请只保留一次。`
    given.set(option, [...(given.get(option) ?? []), value])
  }
  return given
}

function pauseOf(text: string): Pause | string {
  const [from, to, ...more] = text.split('..')
  return from && to && more.length === 0 ? { from, to } : text
}
