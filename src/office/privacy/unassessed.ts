import { inForce, seat } from '../../kernel/permission.ts'
import { needsAssessment } from '../../kernel/privacy/privacy.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Office, today } from '../office.ts'

/** A unit in which somebody works, with the registers of sensitive data for which neither it nor a unit above has a standing impact assessment. */
export type Unassessed = {
  readonly unit: string
  readonly unitName: string
  readonly registers: readonly { readonly id: string; readonly name: string }[]
}

/** `required`: the county lets nothing new be entered there until it is assessed. */
export type UnassessedView = { readonly required: boolean; readonly units: readonly Unassessed[] }

/** What is still to be assessed (个人信息保护法 第五十五条) where this person holds a post, in every register with sensitive data, whoever may read it. */
export function seeUnassessed(office: Office, actor: Actor): UnassessedView {
  const tree = office.tree()
  const seats = [...new Set(inForce(actor, today(office)).map((post) => seat(post, tree)))]
  const sensitive = office.registers.filter(needsAssessment)
  const units = seats.flatMap((id) => {
    const unit = tree.get(id)
    const assessed = office.assessed(id)
    const registers = sensitive.flatMap(({ id: register, name }) => (assessed.has(register) ? [] : [{ id: register, name }]))
    return unit && registers.length > 0 ? [{ unit: unit.code, unitName: unit.name, registers }] : []
  })
  return { required: office.policy('assessment') === 'required', units }
}
