import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { savePersons } from '../../store/index.ts'
import { newId, type Office } from '../office.ts'
import { type Administrator, change, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'

export type NewPerson = { readonly name: string; readonly unit: string }

/** Enters people in the directory, one or a whole list; no right comes with that. All or nothing: the first wrong line refuses the list. */
export async function addPeople(
  office: Office,
  by: Administrator,
  { people, reason }: { readonly people: readonly NewPerson[]; readonly reason: string },
): Promise<{ readonly people: readonly { readonly id: string; readonly name: string }[] } | Problem> {
  const refused = notHis(office, by, { what: '登记人员', by: ['systemAdmin'] })
  if (refused) return refused
  const wrong = firstFault(office, by, people)
  if (wrong) return wrong
  const made = people.map(({ name, unit }) => ({
    id: newId(office),
    name: name.trim(),
    unit: office.tree().byCode(unit)?.id as number,
    active: true,
  }))
  return change(office, by, async (tx) => {
    await savePersons(tx, made)
    for (const { id, name, unit } of made)
      await noteChange(office, tx, {
        by,
        told: { kind: 'personAdded', subject: `person/${id}`, unit, after: { name, unit: office.tree().get(unit)?.code }, reason },
      })
    return { people: made.map(({ id, name }) => ({ id, name })) }
  })
}

function firstFault(office: Office, by: Administrator, people: readonly NewPerson[]): Problem | null {
  for (const [index, { name, unit: code }] of people.entries()) {
    const unit = unitFor(office, by, code)
    const why =
      name.trim() === ''
        ? '姓名没有填写'
        : isProblem(unit)
          ? `单位“${code}”不存在或不在您的管辖范围内`
          : unit.closedOn
            ? `单位“${unit.name}”已经撤销`
            : null
    if (why) return problem('MF-ADM-020', { slots: { line: index + 1, why } })
  }
  return null
}
