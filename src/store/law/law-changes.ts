import type { RecordOf } from '../../kernel/infer.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { lawChange } from '../../registers/functions/law-change.ts'
import type { Tx } from '../connection/transaction.ts'
import { tableOf } from '../names.ts'

/** A change of law as somebody noted it. */
export type NotedLaw = {
  readonly title: string
  readonly kind: NonNullable<RecordOf<typeof lawChange>['kind']>
  readonly on: string
  readonly articles: string
  readonly successor: string
  readonly noted: { readonly record: string; readonly on: string; readonly by: string }
}

/**
 * Every change of law that stands in the register, in the order of its days. Two that say the same of one law count once, the first noted. Read with the
 * owner's eyes: what the law is, is no secret of the unit that noted it.
 */
export async function knownChanges(tx: Tx, register: AnyRegister): Promise<readonly NotedLaw[]> {
  const rows = await tx.query<Row>({
    text: `SELECT DISTINCT ON (changes_on, statute[1], kind) id, statute[1] AS title, kind, changes_on AS on, coalesce(articles, '') AS articles,
        coalesce(successor[1], '') AS successor, noted_on AS noted, trail -> 0 ->> 'actor' AS by FROM ${tableOf(register)}
      WHERE voided IS NULL AND state <> 'withdrawn' ORDER BY changes_on, statute[1], kind, registered_at`,
  })
  return rows.map(({ id, noted, by, ...change }) => ({ ...change, noted: { record: id, on: noted, by } }))
}

type Row = Omit<NotedLaw, 'noted'> & { readonly id: string; readonly noted: string; readonly by: string }
