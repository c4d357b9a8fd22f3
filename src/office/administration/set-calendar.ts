import { type Day, isDay } from '../../kernel/calendar/calendar.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Directory, dropCalendarDay, saveCalendarDay } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { type Administrator, change, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'
import { type ClockPreview, previewOf } from './preview.ts'
import { recount } from './recount.ts'

/** A day of a unit's own calendar; `national` gives it back to the national one. */
export type CalendarChange = {
  readonly unit: string
  readonly day: Day
  readonly kind: 'holiday' | 'workday' | 'national'
  readonly name: string
  readonly reason?: string
}

/** A county sets a day of its own calendar (a regional holiday, a late notice). All open clocks of the county are worked out anew. */
export async function setCalendarDay(
  office: Office,
  actor: Administrator,
  wanted: CalendarChange,
): Promise<{ recomputed: number } | Problem> {
  const unit = unitOf(office, actor, wanted)
  if (isProblem(unit)) return unit
  const { day, kind, reason = '' } = wanted
  const name = wanted.name.trim()
  const done = await change(office, actor, async (tx) => {
    const [old] = await tx.query({ text: 'SELECT kind, name FROM calendar_day WHERE unit_id = $1 AND day = $2' }, [unit.id, day])
    if (kind === 'national') await dropCalendarDay(tx, { unit: unit.id, day })
    else await saveCalendarDay(tx, { unit: unit.id, day, kind, name }, { by: actor.id, at: office.now() })
    await noteChange(office, tx, {
      by: actor,
      told: { kind: 'calendarDay', subject: `calendar/${day}`, unit: unit.id, before: old ?? null, after: { kind, name }, reason },
    })
    return true
  })
  return isProblem(done) ? done : { recomputed: await recount(office, unit.id) }
}

/** How many running clocks the change would move. Changes nothing. */
export async function previewCalendarDay(office: Office, actor: Administrator, wanted: CalendarChange): Promise<ClockPreview | Problem> {
  const unit = unitOf(office, actor, wanted)
  return isProblem(unit) ? unit : previewOf(office, unit.id, (directory) => withDay(directory, unit.id, wanted))
}

function unitOf(office: Office, actor: Administrator, { unit: code, day, kind, name }: CalendarChange): Unit | Problem {
  const refused = notHis(office, actor, { what: '调整工作日历', by: ['systemAdmin'] })
  const unit = unitFor(office, actor, code)
  if (refused) return refused
  if (isProblem(unit)) return unit
  if (!isDay(day)) return problem('MF-DAT-001', { field: 'day', slots: { field: '日期', got: day } })
  return kind === 'national' || name.trim() ? unit : problem('MF-FLD-002', { field: 'name', slots: { field: '名称' } })
}

function withDay(directory: Directory, unit: number, { day, kind, name }: CalendarChange): Directory {
  const others = directory.calendar.filter((row) => row.unit !== unit || row.day !== day)
  return { ...directory, calendar: kind === 'national' ? others : [...others, { unit, day, kind, name }] }
}
