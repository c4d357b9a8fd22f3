import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Role } from '../../kernel/role.ts'
import { holdPosts } from '../../store/index.ts'
import { today } from '../office.ts'
import { type Administrator, change, type House, notHis, unitFor } from './administer.ts'
import { endNow, lastOfItsKind } from './end-posts.ts'
import { noteChange } from './note-change.ts'

export type EndGrant = { readonly person: string; readonly role: Role; readonly unit: string; readonly reason: string }

/** Ends a post at once; one security administrator is enough to take a right away. The person's sessions end (ASVS V7.4.2, V8.3.2). */
export async function endGrant(
  { office, signIn }: House,
  by: Administrator,
  { person, role, unit: code, reason }: EndGrant,
): Promise<{ readonly ended: true } | Problem> {
  const refused = notHis(office, by, { what: '终止岗位', by: ['securityAdmin'] })
  if (refused) return refused
  const unit = unitFor(office, by, code)
  if (isProblem(unit)) return unit
  const done = await change(office, by, async (tx) => {
    const posts = (await holdPosts(tx, person, today(office))).filter((post) => post.role === role && post.unit === unit.id)
    if (posts.length === 0) return problem('MF-ADM-018', { slots: { person: office.person(person)?.name ?? '此人' } })
    const last = await lastOfItsKind(office, tx, { person, posts })
    if (last) return last
    await endNow(office, tx, { person, posts })
    const told = {
      kind: 'grantEnded',
      subject: `person/${person}`,
      unit: unit.id,
      before: { role, unit: code, from: posts[0]?.from },
      after: { role, unit: code, ended: today(office) },
      reason,
    } as const
    await noteChange(office, tx, { by, told })
    return { ended: true as const }
  })
  if (!isProblem(done)) await signIn.endSessions(person)
  return done
}
