import { inForce, roleFor, seat } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, By } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Context } from '../../kernel/step/command.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Scope } from '../../store/index.ts'
import { actingScope, type Office, registerOf, today, unitOf } from '../office.ts'
import { judging } from '../steps/judging.ts'
import { nothingElse } from '../steps/lookups.ts'
import { openingSteps, unsheetable } from './sheet-columns.ts'

/** Where an import goes: register, unit, and the opening steps by which the actor may bring records in, the first being the usual one. */
export type Target = { readonly register: AnyRegister; readonly unit: Unit; readonly scope: Scope; readonly steps: readonly string[] }

type Asking = { readonly register: string; readonly unit: string; readonly step?: string }

/** Register, unit and possible steps, as far as the actor's posts reach; refused before any file is opened. */
export function targetOf(office: Office, actor: Actor, request: Asking): Target | Problem {
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  const scope = actingScope(office, register, actor)
  const id = unitOf(office, request.unit, scope.units)
  if (isProblem(id)) return id
  const unit = office.tree().get(id) as Unit
  const parent = unit.parent === null ? undefined : office.tree().get(unit.parent)
  // Records belong to the government; a village is a place in them, an office works for it.
  if (parent && (unit.kind === 'village' || unit.kind === 'office'))
    return problem('MF-IMP-023', { slots: { unit: unit.shortName, parent: parent.shortName } })
  const steps = stepsFor(office, actor, { register, unit: id, step: request.step })
  return isProblem(steps) ? steps : { register, unit, scope, steps }
}

type Stepping = { readonly register: AnyRegister; readonly unit: number; readonly step: string | undefined }

function stepsFor(office: Office, actor: Actor, { register, unit, step }: Stepping): readonly string[] | Problem {
  const opening = openingSteps(register).filter((id) => step === undefined || id === step)
  const [first] = opening
  if (first === undefined) return problem('MF-STP-001', { slots: { register: register.name, step: step ?? '导入' } })
  const held: readonly By[] = inForce(actor, today(office)).map((post) => post.role)
  const may = opening.filter((id) => held.some((role) => (register.steps[id]!.by as readonly By[]).includes(role)))
  if (may.length === 0) {
    const at = { place: { unit, village: null }, record: null, fields: register.fields, tree: office.tree(), today: today(office) }
    const refusal = roleFor(register.steps[first]!, actor, at)
    return isProblem(refusal) ? refusal : [first]
  }
  const fit = may.filter((id) => unsheetable(register, register.steps[id]!).length === 0)
  if (fit.length > 0) return fit
  const asked = register.steps[may[0] as string]!
  return problem('MF-IMP-017', { slots: { step: asked.name, field: unsheetable(register, asked).join('、') } })
}

/** What every row is judged in: the actor's own rights, the unit's own calendar and limits, whom the register informs. Guards see no other record. */
export const contextOf = (office: Office, actor: Actor, target: { register: AnyRegister; unit: number }): Context => ({
  ...judging(office, actor, target),
  ...nothingElse,
  draws: { id: '', numbers: {} },
  importing: true,
})

/**
 * Whether the actor may be told that a batch went into the register there. Where every record is for named persons, that alone tells something: only
 * whoever opens such records there, or approves them, is told.
 */
export function mayKnowOf(office: Office, actor: Actor, { register, unit }: { register: AnyRegister; unit: number }): boolean {
  if (register.restricted !== 'all') return true
  const bringing = openingSteps(register).flatMap((id) => register.steps[id]?.by ?? [])
  const entitled: readonly string[] = [...bringing, ...register.approvers]
  const tree = office.tree()
  return inForce(actor, today(office)).some((post) => entitled.includes(post.role) && tree.within(unit, seat(post, tree)))
}
