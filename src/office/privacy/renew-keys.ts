import { rewrapKeys, staleKeys } from '../../store/index.ts'
import { noteAudit } from '../audit/note.ts'
import type { Office } from '../office.ts'

/** How the keys stand: in which suite new values are sealed, under which key, and how many data keys wait to be wrapped anew. */
export type KeyStanding = { readonly suite: string; readonly key: string; readonly waiting: number }

export const keyStanding = async ({ db }: Pick<Office, 'db'>): Promise<KeyStanding> => ({
  suite: db.keys.suite,
  key: db.keys.current().subarray(1).toString('base64url'),
  waiting: await staleKeys(db),
})

/**
 * Makes a new master key and wraps every data key with it; a change that was broken off is finished before another begins. The earlier key stays in the
 * key file, because backups made before need it. The audit keeps who did it and how many keys it was.
 */
export async function renewKeys(office: Office, actor: string): Promise<KeyStanding & { readonly rewrapped: number }> {
  if ((await staleKeys(office.db)) === 0) office.db.keys.renew()
  const rewrapped = await rewrapKeys(office.db)
  const standing = await keyStanding(office)
  await noteAudit(office, {
    kind: 'keyRotated',
    outcome: 'done',
    actor,
    object: `key/${standing.key}`,
    detail: { suite: standing.suite, rewrapped },
  })
  return { ...standing, rewrapped }
}

/** Lets go of the earlier keys, or tells how many data keys still need them. Backups from before can then no longer be opened. */
export async function forgetKeys(office: Office, actor: string): Promise<{ readonly forgotten: number; readonly waiting: number }> {
  const waiting = await staleKeys(office.db)
  if (waiting > 0) return { forgotten: 0, waiting }
  const forgotten = office.db.keys.forget()
  await noteAudit(office, { kind: 'keyRotated', outcome: 'done', actor, detail: { forgotten } })
  return { forgotten, waiting }
}
