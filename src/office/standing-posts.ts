import { type Problem, problem } from '../kernel/problem/problem.ts'
import type { Actor, Appointment } from '../kernel/role.ts'
import type { Tx } from '../store/index.ts'

const known = new WeakSet<readonly Appointment[]>()

/** Posts as the directory held them when it was read: whoever acts by them can have lost one since. */
export function asKnown(posts: readonly Appointment[]): readonly Appointment[] {
  known.add(posts)
  return posts
}

const postsOf = {
  name: 'standing-posts',
  text: `SELECT a.role, a.unit_id AS unit, a.from_day AS "from", a.until_day AS until
    FROM appointment a JOIN person p ON p.id = a.person_id AND p.active WHERE a.person_id = $1`,
}

/**
 * Refuses a write whose actor no longer holds exactly the posts it was judged by (AV-60): they are read again inside the transaction that writes, so that
 * a post taken away while the request ran, in whatever process, has no last word. Who is not of the directory (the system, the public) has none to lose.
 */
export async function postsMoved(tx: Tx, actor: Actor): Promise<Problem | null> {
  if (!known.has(actor.appointments)) return null
  const standing = await tx.query<{ [Name in keyof Appointment]-?: Appointment[Name] | null }>(postsOf, [actor.id])
  const said = (posts: readonly { role: unknown; unit: unknown; from: unknown; until?: unknown }[]) =>
    posts
      .map(({ role, unit, from, until }) => `${role} ${unit} ${from} ${until ?? ''}`)
      .toSorted()
      .join()
  return said(standing) === said(actor.appointments) ? null : problem('MF-PER-008')
}
