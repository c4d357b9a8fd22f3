import type { Tx } from '../connection/transaction.ts'

const settingsOf = {
  name: 'portal-settings',
  text: `SELECT DISTINCT ON (key) key, value FROM setting WHERE unit_id = $1 AND key LIKE 'portal.%' ORDER BY key, version DESC`,
}

/** What a county has set for its portal, newest version of each key, keys without `portal.`. */
export async function portalSettings(tx: Tx, unit: number): Promise<Readonly<Record<string, unknown>>> {
  const rows = await tx.query<{ key: string; value: unknown }>(settingsOf, [unit])
  return Object.fromEntries(rows.map(({ key, value }) => [key.slice('portal.'.length), value]))
}

/** Name, type and size (bytes) of a stored file. */
export type FileFacts = { readonly digest: string; readonly name: string; readonly type: string; readonly size: number }

const filesOf = {
  name: 'public-files',
  text: 'SELECT DISTINCT ON (digest) digest, name, type, size::float8 AS size FROM file WHERE digest = ANY ($1::text[]) ORDER BY digest, at',
}

/** What is known about these files. Who may have them is for the caller to know. */
export const fileFacts = (tx: Tx, digests: readonly string[]): Promise<FileFacts[]> => tx.query<FileFacts>(filesOf, [digests])
