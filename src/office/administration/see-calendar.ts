import { type Day, isProvisional, isWorkday, restReason } from '../../kernel/calendar/calendar.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { holidayNotices } from '../../law/holidays.ts'
import { setDays } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { type Administrator, notHis, unitFor } from './administer.ts'

/** A day that is no ordinary one, and whose word it is. */
export type SpecialDay = {
  readonly day: Day
  readonly works: boolean
  readonly name: string
  readonly own: { readonly by: string; readonly at: string; readonly unit: string } | null
}

/** A year as the unit counts it. `notice` is the official one, from the program or loaded here; without it the year is provisional. */
export type YearView = {
  readonly year: number
  readonly notice: {
    readonly name: string
    readonly number: string | null
    readonly published: Day
    readonly source: string
    readonly loadedHere: boolean
  } | null
  readonly days: readonly SpecialDay[]
}

/** The calendar of a year: official days off and made-up workdays, and the unit's own. */
export async function seeCalendar(
  office: Office,
  by: Administrator,
  { unit: code, year }: { readonly unit: string; readonly year: number },
): Promise<YearView | Problem> {
  const refused = notHis(office, by, { what: '查看工作日历设置', by: ['systemAdmin'] })
  if (refused) return refused
  const unit = unitFor(office, by, code)
  if (isProblem(unit)) return unit
  const above = lineOf(office, unit.id)
  const own = await office.db.owner((tx) => setDays(tx, { units: above, year }))
  const calendar = office.calendar(unit.id)
  const notice = calendar.notices.get(year)
  const days = daysOf(year).flatMap((day): SpecialDay[] => {
    const set = own.findLast((row) => row.day === day)
    const reason = restReason(day, calendar)
    if (!set && (reason === undefined || reason === '周六' || reason === '周日')) return []
    const setBy = set ? { by: office.person(set.by)?.name ?? set.by, at: set.at, unit: office.tree().get(set.unit)?.shortName ?? '' } : null
    return [{ day, works: isWorkday(day, calendar), name: set?.name ?? reason ?? '', own: setBy }]
  })
  return { year, notice: notice && !isProvisional(`${year}-01-01`, `${year}-12-31`, calendar) ? noticeView(notice) : null, days }
}

const noticeView = ({ name, number, published, source, year }: (typeof holidayNotices)[number]): YearView['notice'] => ({
  name,
  number: number ?? null,
  published,
  source,
  loadedHere: !holidayNotices.some((one) => one.year === year),
})

/** The unit and all above it, highest first: of two that set the same day the nearer one holds. */
function lineOf(office: Office, id: number): readonly number[] {
  const parent = office.tree().get(id)?.parent
  return [...(parent === null || parent === undefined ? [] : lineOf(office, parent)), id]
}

function daysOf(year: number): readonly Day[] {
  const days: Day[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
