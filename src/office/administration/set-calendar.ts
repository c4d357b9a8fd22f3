import { type Day, isDay } from '../kernel/calendar.ts'
import { inForce } from '../kernel/permission.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { recomputeClocks, saveCalendarDay } from '../store/index.ts'
import { clockContext, type Office, today } from './office.ts'

export type CalendarChange = { readonly unit: string; readonly day: Day; readonly kind: 'holiday' | 'workday'; readonly name: string }

/** A county sets a day of its own calendar (a regional holiday, a late notice). All open clocks of the county are worked out anew. */
export async function setCalendarDay(
  office: Office,
  actor: Actor,
  { unit: code, day, kind, name }: CalendarChange,
): Promise<{ recomputed: number } | Problem> {
  const unit = office.tree().byCode(code)
  const administers = inForce(actor, today(office)).some(
    (post) => post.role === 'systemAdmin' && unit !== undefined && office.tree().within(unit.id, post.unit),
  )
  if (!unit || !administers) return problem('MF-PER-006', { slots: { unit: unit?.name ?? code } })
  if (!isDay(day)) return problem('MF-DAT-001', { slots: { field: '日期', got: day } })
  if (!name.trim()) return problem('MF-FLD-002', { field: 'name', slots: { field: '名称' } })
  await office.db.owner((tx) => saveCalendarDay(tx, { unit: unit.id, day, kind, name: name.trim() }, { by: actor.id, at: office.now() }))
  await office.refresh()
  const recomputed = await office.db.owner(async (tx) => {
    let count = 0
    for (const units of alike(office, office.tree().subtree(unit.id)))
      count += await recomputeClocks(tx, office.registers, { units, context: clockContext(office, units[0]!) })
    return count
  })
  return { recomputed }
}

/** Units that count by the same calendar and the same lengths: a township may have set days of its own. */
const alike = (office: Office, units: readonly number[]): readonly (readonly number[])[] =>
  [...Map.groupBy(units, (id) => office.calendar(id)).values()].flatMap((same) => [
    ...Map.groupBy(same, (id) => office.settings(id)).values(),
  ])
