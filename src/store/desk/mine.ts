import { named } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import type { DeskKind, DeskMatter } from './lists.ts'

/** What a desk asks of the matters in somebody's hands. */
export type MineQuery = {
  readonly me: string
  /** Registers in which he reads what he is involved in. */
  readonly registers: readonly string[]
  /** The steps that give a matter back, as `register/step`. */
  readonly sendingBack: readonly string[]
  readonly kinds: readonly DeskKind[]
  /** So many of each kind and register. */
  readonly size: number
}

const mine =
  named(`SELECT kind, register, id, unit_id AS unit, village_id AS village, code, title, state, handler, version, updated_at AS "updatedAt", last, total
  FROM (
    SELECT k.kind, m.*, count(*) OVER (PARTITION BY k.kind, m.register)::int AS total,
      row_number() OVER (PARTITION BY k.kind, m.register ORDER BY m.updated_at DESC, m.id) AS nth
    FROM my_matters($2::text[]) m
    CROSS JOIN LATERAL (SELECT m.handler = $1 AS handled, m.last->>'actor' = $1 AS by_me, m.last->>'step' AS step) AS l
    CROSS JOIN LATERAL (SELECT m.register || '/' || l.step = ANY ($3::text[]) AS back) AS b
    CROSS JOIN LATERAL (VALUES
      ('handling', l.handled),
      ('returned', b.back AND NOT l.by_me AND (l.handled OR m.before = $1)),
      ('sentBack', b.back AND l.by_me),
      ('received', l.step = 'handOver' AND NOT l.by_me AND l.handled)
    ) AS k(kind, holds)
    WHERE k.holds AND k.kind = ANY ($4::text[])
  ) AS one WHERE nth <= $5`)

/** What somebody handles, was given back or over, and sent back himself: over all registers in one statement, each kind and register with its total. */
export const myMatters = (tx: Tx, { me, registers, sendingBack, kinds, size }: MineQuery): Promise<DeskMatter[]> =>
  tx.query<DeskMatter>(mine, [me, registers, sendingBack, kinds, size])

const reasons = named(`SELECT e.record, e.reason FROM event e JOIN unnest($1::uuid[], $2::int[]) AS at (record, version)
  ON e.record = at.record AND e.version = at.version WHERE e.reason IS NOT NULL`)

/** The reason given with the last step of each of these matters, by record. */
export async function lastReasons(tx: Tx, matters: readonly Pick<DeskMatter, 'id' | 'version'>[]): Promise<ReadonlyMap<string, string>> {
  const asked = [matters.map(({ id }) => id), matters.map(({ version }) => version)]
  const rows = await tx.query<{ record: string; reason: string }>(reasons, asked)
  return new Map(rows.map(({ record, reason }) => [record, reason]))
}
