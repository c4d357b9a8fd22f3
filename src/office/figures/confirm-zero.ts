import { type Day, isDay } from '../../kernel/calendar/calendar.ts'
import { readScope } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { recordAudit } from '../../store/index.ts'
import { saveManualFigure, saveZeroReport } from '../../store/tally/figure-facts.ts'
import { actingScope, type Office, registerOf, today } from '../office.ts'
import { rulesOf } from './tally-figures.ts'

type Period = { readonly from: Day; readonly to: Day }

/** Confirms that nothing happened in a register of the unit during the period (零报告): only then is its zero a value. */
export async function confirmZero(
  office: Office,
  actor: Actor,
  request: Period & { register: string; unit: string },
): Promise<{ confirmed: true } | Problem> {
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  const unit = office.tree().byCode(request.unit)
  const scope = readScope(register, actor, { tree: office.tree(), today: today(office) })
  if (!unit || !scope.units.includes(unit.id)) return problem('MF-PER-006', { slots: { unit: unit?.name ?? request.unit } })
  const wrong = periodFault(office, request)
  if (wrong) return wrong
  const at = office.now()
  await office.db.write(actingScope(office, register, actor), async (tx) => {
    await saveZeroReport(tx, { unit: unit.id, register: register.id, from: request.from, to: request.to, by: actor.id, at })
    await recordAudit(tx, { ...changeBy(actor, unit.id, request), object: `zero-report/${register.id}` }, at)
  })
  return { confirmed: true }
}

/** Enters a figure that no register counts, with its source (C8). A counted figure cannot be typed. */
export async function enterManualFigure(
  office: Office,
  actor: Actor,
  request: Period & { figure: string; unit: string; value: number; source: string; document?: string },
): Promise<{ entered: true } | Problem> {
  const entry = rulesOf(office).catalogue.get(request.figure)
  if (entry?.definition.count !== 'manual') return problem('MF-FIG-001', { slots: { figure: request.figure } })
  const unit = office.tree().byCode(request.unit)
  const scope = readScope(entry.register, actor, { tree: office.tree(), today: today(office) })
  if (!unit || !scope.units.includes(unit.id)) return problem('MF-PER-006', { slots: { unit: unit?.name ?? request.unit } })
  const wrong = periodFault(office, request)
  if (wrong) return wrong
  if (!Number.isFinite(request.value) || request.value < 0)
    return problem('MF-FLD-006', { field: 'value', slots: { field: entry.name, limit: '应为不小于 0 的数' } })
  if (!request.source.trim()) return problem('MF-FLD-002', { field: 'source', slots: { field: '数据来源' } })
  const row = {
    unit: unit.id,
    figure: entry.id,
    from: request.from,
    to: request.to,
    value: request.value,
    measure: entry.unit,
    source: request.source.trim(),
    asOf: today(office),
    document: request.document,
    by: actor.id,
    at: office.now(),
  }
  await office.db.write(actingScope(office, entry.register, actor), async (tx) => {
    await saveManualFigure(tx, row)
    await recordAudit(tx, { ...changeBy(actor, unit.id, request), object: `figure/${entry.id}` }, row.at)
  })
  return { entered: true }
}

const changeBy = (actor: Actor, unit: number, { from, to }: Period) =>
  ({ kind: 'recordChanged', outcome: 'done', actor: actor.id, actorName: actor.name, unit, detail: { from, to } }) as const

function periodFault(office: Office, { from, to }: Period): Problem | null {
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong !== undefined) return problem('MF-DAT-001', { slots: { field: '期间', got: wrong } })
  if (from > to) return problem('MF-DAT-003', { slots: { field: '截止日', got: to, earlier: '起始日', than: from } })
  return to > today(office) ? problem('MF-DAT-002', { slots: { field: '截止日', got: to, today: today(office) } }) : null
}
