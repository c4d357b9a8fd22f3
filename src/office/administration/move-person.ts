import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { holdPosts, savePersons } from '../../store/index.ts'
import { today } from '../office.ts'
import { type Administrator, change, type House, notHis, personFor, unitFor } from './administer.ts'
import { endNow, lastOfItsKind } from './end-posts.ts'
import { noteChange } from './note-change.ts'

/**
 * Transfers somebody to another unit. All posts at other units end at once and open sessions with them (GB/T 22239 8.1.4.2 c): what the person
 * may do at the new place is granted anew.
 */
export async function movePerson(
  { office, signIn }: House,
  by: Administrator,
  { person: id, unit: code, reason }: { readonly person: string; readonly unit: string; readonly reason: string },
): Promise<{ readonly ended: number } | Problem> {
  const refused = notHis(office, by, { what: '调动人员', by: ['systemAdmin'] })
  if (refused) return refused
  const unit = unitFor(office, by, code)
  if (isProblem(unit)) return unit
  const person = personFor(office, by, id)
  if (isProblem(person)) return person
  if (unit.closedOn)
    return problem('MF-ADM-009', { field: 'unit', slots: { unit: person.name, parent: unit.name, help: '请选择没有撤销的单位。' } })
  const done = await change(office, by, async (tx) => {
    const posts = (await holdPosts(tx, id, today(office))).filter((post) => post.unit !== unit.id)
    const last = await lastOfItsKind(office, tx, { person: id, posts })
    if (last) return last
    await endNow(office, tx, { person: id, posts })
    await savePersons(tx, [{ ...person, unit: unit.id, active: true }])
    const before = { unit: office.tree().get(person.unit)?.code, posts: posts.map(({ role }) => role) }
    await noteChange(office, tx, {
      by,
      told: { kind: 'personMoved', subject: `person/${id}`, unit: unit.id, before, after: { unit: code }, reason },
    })
    return { ended: posts.length }
  })
  if (!isProblem(done)) await signIn.endSessions(id)
  return done
}
