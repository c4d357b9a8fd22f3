import { addDays } from '../../kernel/calendar/calendar.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Appointment, administrators, type Role, roles } from '../../kernel/role.ts'
import { endAppointment, type Tx } from '../../store/index.ts'
import { type Office, today } from '../office.ts'

/** How many of each the separation needs to go on working: proposals need a second security administrator. */
const least: Readonly<Partial<Record<Role, number>>> = { systemAdmin: 1, securityAdmin: 2, auditAdmin: 1 }

/** Refuses to end the post of an administrator without whom nobody could appoint the next; null otherwise. Asks the database, holding all such posts. */
export async function lastOfItsKind(
  office: Office,
  tx: Tx,
  { person, posts }: { person: string; posts: readonly Appointment[] },
): Promise<Problem | null> {
  const role = posts.find((post) => administrators.includes(post.role))?.role
  const needed = role && least[role]
  if (!role || !needed) return null
  await tx.query({ text: "SELECT pg_advisory_xact_lock(hashtext('administrators'))" })
  const text = `SELECT count(DISTINCT a.person_id)::int AS left FROM appointment a JOIN person p ON p.id = a.person_id AND p.active
    WHERE a.role = $1 AND a.person_id <> $2 AND a.from_day <= $3 AND (a.until_day IS NULL OR a.until_day >= $3)`
  const [row] = await tx.query<{ left: number }>({ text }, [role, person, today(office)])
  return row && row.left < needed ? problem('MF-ADM-007', { slots: { least: needed, role: roles[role] } }) : null
}

/** Ends posts at once: the last whole day on which they held was yesterday, so the next request finds them gone (ASVS V8.3.2). */
export async function endNow(office: Office, tx: Tx, { person, posts }: { person: string; posts: readonly Appointment[] }): Promise<void> {
  const until = addDays(today(office), -1)
  for (const { role, unit } of posts) await endAppointment(tx, person, { role, unit, until })
}
