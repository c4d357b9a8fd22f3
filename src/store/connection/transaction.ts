import type { Compilable, CompiledQuery } from 'kysely'
import type { PoolClient } from 'pg'
import type { KeyStore } from '../seal/key-store.ts'

/** SQL text with `$1 …`. A name makes it a prepared statement of the connection: one name, one text. */
export type Statement = { readonly name?: string; readonly text: string }

/**
 * One transaction. The hot paths (one record, one list, one figure) send text that was compiled once per register and is prepared by the
 * connection; everything rarer is written with Kysely and goes through `run`.
 */
export type Tx = {
  readonly query: <R = Record<string, unknown>>(statement: Statement, values?: readonly unknown[]) => Promise<R[]>
  /** The same with each row as an array, in the order of the columns. */
  readonly rows: (statement: Statement, values?: readonly unknown[]) => Promise<unknown[][]>
  readonly run: <O>(query: Compilable<O>) => Promise<O[]>
  /**
   * Sends a statement that either does its work or fails the transaction, and has nothing else to say. Its answer is waited for together with that of the
   * COMMIT, which is sent right behind it: one round trip less.
   */
  readonly later: (statement: Statement, values: readonly unknown[]) => void
  /** What was sent by `later`. */
  readonly sent: readonly Promise<unknown>[]
  /** What this transaction learned about records: the hash their next event follows (hexadecimal digits), and their data keys (null: none). */
  readonly heads: Map<string, string>
  readonly dataKeys: Map<string, Buffer | null>
  readonly keys: KeyStore
}

/** A transaction on this connection. It neither begins nor ends it. */
export function transactionOn(client: Pick<PoolClient, 'query'>, keys: KeyStore): Tx {
  const send = (statement: Statement, values: readonly unknown[] = []) => ({ ...statement, values: values as unknown[] })
  const sent: Promise<unknown>[] = []
  return {
    sent,
    later: (statement, values) => {
      const asked = client.query(send(statement, values))
      // Heard at the commit, or when something after it fails.
      asked.catch(() => undefined)
      sent.push(asked)
    },
    query: async <R>(statement: Statement, values?: readonly unknown[]) => (await client.query(send(statement, values))).rows as R[],
    rows: async (statement, values) => (await client.query<unknown[]>({ ...send(statement, values), rowMode: 'array' })).rows,
    run: async <O>(query: Compilable<O>) => {
      const { sql, parameters }: CompiledQuery<O> = query.compile()
      return (await client.query(sql, parameters as unknown[])).rows as O[]
    },
    heads: new Map(),
    dataKeys: new Map(),
    keys,
  }
}
