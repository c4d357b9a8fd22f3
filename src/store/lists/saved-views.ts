import type { Tx } from '../connection/transaction.ts'
import type { viewKinds } from '../schema/views.ts'

export type ViewKind = (typeof viewKinds)[number]

/** Something a person keeps about a register, under a name of its own. */
export type SavedView = { readonly register: string; readonly kind: ViewKind; readonly name: string; readonly value: unknown }

const columns = 'register, kind, name, value'

/** What the person of this transaction keeps about a register, by name; of all kinds when none is given. */
export const savedViews = (tx: Tx, register: string, kind?: ViewKind): Promise<SavedView[]> =>
  tx.query<SavedView>(
    {
      name: 'saved_views',
      text: `SELECT ${columns} FROM saved_view WHERE register = $1 AND ($2::text IS NULL OR kind = $2) ORDER BY kind, name LIMIT 500`,
    },
    [register, kind ?? null],
  )

/** One thing kept, or null. */
export async function findView(tx: Tx, { register, kind, name }: Omit<SavedView, 'value'>): Promise<SavedView | null> {
  const text = `SELECT ${columns} FROM saved_view WHERE register = $1 AND kind = $2 AND name = $3`
  const [found] = await tx.query<SavedView>({ text }, [register, kind, name])
  return found ?? null
}

/** Keeps it, in place of what had the same name. */
export async function saveView(tx: Tx, { register, kind, name, value }: SavedView, { by, at }: { by: string; at: string }): Promise<void> {
  const text =
    'INSERT INTO saved_view (person_id, register, kind, name, value, at) VALUES ($1, $2, $3, $4, $5::jsonb, $6) ' +
    'ON CONFLICT (person_id, register, kind, name) DO UPDATE SET value = excluded.value, at = excluded.at'
  await tx.query({ text }, [by, register, kind, name, JSON.stringify(value), at])
}

/** Forgets it; false if there was none. */
export async function dropView(tx: Tx, { register, kind, name }: Omit<SavedView, 'value'>): Promise<boolean> {
  const text = 'DELETE FROM saved_view WHERE register = $1 AND kind = $2 AND name = $3 RETURNING name'
  return (await tx.query({ text }, [register, kind, name])).length > 0
}
