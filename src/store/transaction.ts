import type { Compilable, CompiledQuery } from 'kysely'
import type { PoolClient } from 'pg'
import type { Keys } from './seal.ts'

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
  /** What this transaction learned about records: the hash their next event follows, and their data keys (null: none). */
  readonly heads: Map<string, Buffer>
  readonly dataKeys: Map<string, Buffer | null>
  readonly keys: Keys
}

/** A transaction on this connection. It neither begins nor ends it. */
export function transactionOn(client: Pick<PoolClient, 'query'>, keys: Keys): Tx {
  const send = (statement: Statement, values: readonly unknown[] = []) => ({ ...statement, values: values as unknown[] })
  return {
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
