import { type Draft, isStale } from './draft.ts'
import { canSeal, type Sealed, seal, unseal } from './seal.ts'
import { type Kept, shelf } from './shelf.ts'

/** Tells this window and all others that the drafts of this machine have changed. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mingfa-drafts')
const listeners = new Set<(news: DraftNews) => void>()
export type DraftNews = { readonly id: string; readonly here: boolean }
export function onDraftNews(listener: (news: DraftNews) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const told = (news: DraftNews): void => {
  for (const listener of listeners) listener(news)
}
channel?.addEventListener('message', ({ data }: MessageEvent<string>) => told({ id: data, here: false }))
function tell(id: string): void {
  told({ id, here: true })
  channel?.postMessage(id)
}

/**
 * Wipes what must not stay: everything of another person, key included, and whatever is older than three days (AV-55, T-31). Called as soon as
 * it is known who sits here. A browser without a database of its own has nothing to wipe.
 */
export async function wipeOthers(owner: string): Promise<void> {
  for (const store of ['draft', 'file', 'key'] as const) {
    const rows = await shelf.all(store).catch((): Kept[] => [])
    const gone = rows.filter((row) => row.owner !== owner || (store !== 'key' && isStale(row, Date.now())))
    for (const { id } of gone) await shelf.drop(store, id)
  }
}

const text = {
  encode: (draft: Draft) => new TextEncoder().encode(JSON.stringify(draft)),
  decode: (bytes: ArrayBuffer) => JSON.parse(new TextDecoder().decode(bytes)) as Draft,
}

/** Keeps a draft: sealed, or as it is where nothing can be sealed; the caller has taken out what must then not stay. */
export async function keepDraft(owner: string, draft: Draft): Promise<void> {
  const sealed = canSeal() ? await seal(owner, draft.id, text.encode(draft)) : { body: draft }
  await shelf.put('draft', { id: draft.id, owner, savedAt: draft.savedAt, ...sealed })
  tell(draft.id)
}

export async function dropDraft(id: string): Promise<void> {
  await shelf.drop('draft', id)
  tell(id)
}

/** Everything this person left here, newest first; what cannot be opened any more is dropped. */
export async function allDrafts(owner: string): Promise<readonly Draft[]> {
  const rows = await shelf.all('draft').catch((): Kept[] => [])
  const drafts = await Promise.all(rows.filter((row) => row.owner === owner && !isStale(row, Date.now())).map((row) => openedRow(row)))
  return drafts.flatMap((draft) => draft ?? []).sort((one, other) => other.savedAt - one.savedAt)
}

export async function findDraft(owner: string, id: string): Promise<Draft | null> {
  const row = await shelf.find('draft', id).catch(() => undefined)
  return row && row.owner === owner && !isStale(row, Date.now()) ? openedRow(row) : null
}

async function openedRow({ id, owner, iv, body }: Kept): Promise<Draft | null> {
  if (!iv) return body as Draft
  const bytes = canSeal() ? await unseal(owner, id, { iv, body } as Sealed) : null
  if (bytes) return text.decode(bytes)
  await shelf.drop('draft', id)
  return null
}
