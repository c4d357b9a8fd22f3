import { readNotice, type TypedNotice } from '../../kernel/calendar/holiday-notice.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type HolidayNotice, holidayNotices } from '../../law/holidays.ts'
import { saveSetting, settingVersions } from '../../store/index.ts'
import { noticeKey } from '../memory.ts'
import type { Office } from '../office.ts'
import { type Administrator, change, countyFor, notHis } from './administer.ts'
import { noteChange } from './note-change.ts'
import { type ClockPreview, previewOf } from './preview.ts'
import { recount } from './recount.ts'

type Judged = { readonly county: Unit; readonly notice: HolidayNotice }

/** Loads the official notice of a year that the program does not carry yet; the year is provisional no more and its clocks are worked out anew. */
export async function loadNotice(
  office: Office,
  by: Administrator,
  { reason, ...typed }: TypedNotice & { readonly reason: string },
): Promise<{ readonly recomputed: number } | Problem> {
  const judged = judge(office, by, typed)
  if (isProblem(judged)) return judged
  const { county, notice } = judged
  const key = noticeKey(notice.year)
  const done = await change(office, by, async (tx) => {
    const [old] = await settingVersions(tx, county.id, key)
    await saveSetting(tx, { unit: county.id, key, value: notice }, { by: by.id, at: office.now() })
    await noteChange(office, tx, {
      by,
      told: {
        kind: 'holidayNotice',
        subject: `calendar/${notice.year}`,
        unit: county.id,
        before: old?.value ?? null,
        after: notice,
        reason,
      },
    })
    return true
  })
  return isProblem(done) ? done : { recomputed: await recount(office, county.id) }
}

/** How many running clocks the notice would move. Changes nothing. */
export async function previewNotice(office: Office, by: Administrator, typed: TypedNotice): Promise<ClockPreview | Problem> {
  const judged = judge(office, by, typed)
  if (isProblem(judged)) return judged
  const { county, notice } = judged
  const row = { unit: county.id, key: noticeKey(notice.year), value: notice }
  return previewOf(office, county.id, (directory) => ({
    ...directory,
    settings: [...directory.settings.filter(({ key }) => key !== row.key), row],
  }))
}

function judge(office: Office, by: Administrator, typed: TypedNotice): Judged | Problem {
  const refused = notHis(office, by, { what: '载入放假通知', by: ['systemAdmin'] })
  if (refused) return refused
  const county = countyFor(office, by)
  if (isProblem(county)) return county
  if (holidayNotices.some(({ year }) => year === typed.year)) return problem('MF-ADM-022', { field: 'year', slots: { year: typed.year } })
  const notice = readNotice(typed)
  return 'why' in notice
    ? problem('MF-ADM-021', {
        field: notice.field,
        slots: { list: notice.field === 'off' ? '放假' : '调休上班', line: notice.line, why: notice.why },
      })
    : { county, notice }
}
