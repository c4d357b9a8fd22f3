import type { AuditKind, AuditLine, AuditOutcome } from '../../kernel/audit.ts'
import type { Tx } from '../connection/transaction.ts'
import { type AuditRow, auditColumns } from './audit.ts'

/** Which lines are asked for. Instants in UTC, ISO 8601: from inclusive, to exclusive. */
export type AuditQuery = {
  /** Ids of persons who did it or to whom it was done. */
  readonly persons?: readonly string[]
  readonly kind?: AuditKind
  readonly outcome?: AuditOutcome
  readonly from?: string
  readonly to?: string
  /** The beginning of an object: `dispute` or `dispute/<id>`. */
  readonly object?: string
  readonly limit: number
  readonly offset?: number
}

const where = `($1::text[] IS NULL OR actor_id = ANY ($1) OR object = ANY (SELECT 'person/' || one FROM unnest($1) one)) AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR outcome = $3)
  AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at < $5) AND ($6::text IS NULL OR starts_with(object, $6))`

const parametersOf = ({ persons, kind, outcome, from, to, object }: AuditQuery) =>
  [persons, kind, outcome, from, to, object].map((value) => value ?? null)

type Row = AuditRow & { readonly id: number }

/** Lines as these eyes may see them, newest first, with how many there are in all. */
export async function listAudit(tx: Tx, query: AuditQuery): Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }> {
  const values = parametersOf(query)
  const text = `SELECT id, ${auditColumns} FROM audit WHERE ${where} ORDER BY id DESC LIMIT $7 OFFSET $8`
  const [rows, counted] = await Promise.all([
    tx.query<Row>({ text }, [...values, query.limit, query.offset ?? 0]),
    tx.query<{ total: number }>({ text: `SELECT count(*)::int AS total FROM audit WHERE ${where}` }, values),
  ])
  return { lines: rows.map(lineOf), total: counted[0]?.total ?? 0 }
}

/** One line; null if these eyes do not see it. */
export async function findAuditLine(tx: Tx, id: number): Promise<AuditLine | null> {
  const [row] = await tx.query<Row>({ text: `SELECT id, ${auditColumns} FROM audit WHERE id = $1` }, [id])
  return row ? lineOf(row) : null
}

function lineOf({ id, at, kind, outcome, actor_id, actor_name, unit_id, ...rest }: Row): AuditLine {
  const { object, version, source, session, request, reason, before, after, detail } = rest
  const said = { actorName: actor_name, object, version, unit: unit_id, source, session, request, reason, before, after, detail }
  return { id, at, kind, outcome, actor: actor_id, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) }
}

export type AnchorStatus = { readonly id: number; readonly at: string; readonly hash: string } | null

/** The last anchor, and how many lines wait for the next one. */
export async function anchorStatus(tx: Tx): Promise<{ readonly anchor: AnchorStatus; readonly waiting: number }> {
  const [row] = await tx.query<{ id: number; at: string; hash: string; until_tx: number }>({
    text: "SELECT id, at, encode(hash, 'hex') AS hash, until_tx FROM anchor ORDER BY id DESC LIMIT 1",
  })
  const [count] = await tx.query<{ waiting: number }>({ text: 'SELECT count(*)::int AS waiting FROM audit WHERE tx >= $1' }, [
    row?.until_tx ?? 0,
  ])
  return { anchor: row ? { id: row.id, at: row.at, hash: row.hash } : null, waiting: count?.waiting ?? 0 }
}
