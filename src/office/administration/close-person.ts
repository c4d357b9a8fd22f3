import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { holdPosts, savePersons } from '../../store/index.ts'
import { today } from '../office.ts'
import { type Administrator, change, type House, notHis, personFor } from './administer.ts'
import { endNow, lastOfItsKind } from './end-posts.ts'
import { noteChange } from './note-change.ts'

/** Somebody leaves: all posts end at once, sessions end, the name stays on what was done (GB/T 22239 8.1.4.2 c). */
export async function closePerson(
  { office, signIn }: House,
  by: Administrator,
  { person: id, reason }: { readonly person: string; readonly reason: string },
): Promise<{ readonly ended: number } | Problem> {
  const refused = notHis(office, by, { what: '停用人员', by: ['systemAdmin'] })
  if (refused) return refused
  const person = personFor(office, by, id)
  if (isProblem(person)) return person
  const done = await change(office, by, async (tx) => {
    const posts = await holdPosts(tx, id, today(office))
    const last = await lastOfItsKind(office, tx, { person: id, posts })
    if (last) return last
    await endNow(office, tx, { person: id, posts })
    await savePersons(tx, [{ ...person, active: false }])
    const before = { active: true, posts: posts.map(({ role, unit }) => ({ role, unit: office.tree().get(unit)?.code })) }
    await noteChange(office, tx, {
      by,
      told: { kind: 'personClosed', subject: `person/${id}`, unit: person.unit, before, after: { active: false }, reason },
    })
    return { ended: posts.length }
  })
  // Whoever never opened an account has none to close.
  if (!isProblem(done)) await signIn.closeAccount(id, by.id)
  return done
}
