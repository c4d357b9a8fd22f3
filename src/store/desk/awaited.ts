import { named } from '../connection/prepared.ts'
import type { Scope } from '../connection/scope.ts'
import type { Tx } from '../connection/transaction.ts'

/** Registers with the states in which somebody is waited for. */
export type AwaitedStates = Readonly<Record<string, readonly string[]>>

// What lies in his own hands waits for him only where others may ask him for something ($6).
// Whom a matter names it may reach from another place: those are among the ones he is involved in.
const asked = named(`SELECT awaited_in($1, $2::jsonb, $3::int[], $4::int[]) AS register
  UNION SELECT m.register FROM my_matters($5::text[]) m WHERE (m.handler <> $1 OR m.register = ANY ($6::text[])) AND ($2::jsonb->m.register) ? m.state`)

/** Of these registers those where a matter within the scope may wait for this person, in one statement: most of them hold nothing for him today. */
export async function awaitedIn(
  tx: Tx,
  {
    me,
    states,
    asking,
    units,
    villages,
  }: { me: string; states: AwaitedStates; asking: readonly string[] } & Pick<Scope, 'units' | 'villages'>,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ register: string }>(asked, [me, JSON.stringify(states), units, villages, Object.keys(states), asking])
  return new Set(rows.map(({ register }) => register))
}
