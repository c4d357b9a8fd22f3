import type { Readable } from 'node:stream'
import { leaving } from '../../store/files/files.ts'
import type { FileFacts } from '../../store/public/portal-facts.ts'
import type { Office } from '../office.ts'
import { portalItem } from './item.ts'
import type { ItemRef } from './items.ts'

export type PublicFile = FileFacts & { readonly open: () => Readable }
/** `withheld`: there is the file, but it hides what cannot be taken out of it (T-26). */
export type PortalFile = PublicFile | 'withheld' | null

/** An attachment of a public item, if a public field of that item names it; null otherwise. Knowing a digest alone opens nothing. */
export async function portalFile(office: Office, ref: ItemRef, digest: string): Promise<PortalFile> {
  const item = await portalItem(office, ref)
  if (item?.found !== 'item') return null
  return publicCopy(office, item.files, digest)
}

/** The copy that may leave the house of one of these files, which the caller knows to be public. */
export async function publicCopy(office: Office, files: readonly FileFacts[], digest: string): Promise<PortalFile> {
  const file = files.find((one) => one.digest === digest)
  if (!file || !(await office.files.has(digest))) return null
  const copy = await leaving(file.type, () => office.files.open(digest))
  return copy.as === 'withheld' ? 'withheld' : { ...file, open: copy.open }
}
