import type { Readable } from 'node:stream'
import { bared } from '../../store/files/files.ts'
import type { FileFacts } from '../../store/portal-facts.ts'
import type { Office } from '../office.ts'
import { portalItem } from './item.ts'
import type { ItemRef } from './items.ts'

export type PublicFile = FileFacts & { readonly open: () => Readable }

/** An attachment of a public item, if a public field of that item names it; null otherwise. Knowing a digest alone opens nothing. */
export async function portalFile(office: Office, ref: ItemRef, digest: string): Promise<PublicFile | null> {
  const item = await portalItem(office, ref)
  if (item?.found !== 'item') return null
  const file = item.files.find((one) => one.digest === digest)
  if (!file || !(await office.files.has(digest))) return null
  return { ...file, open: () => bared(file.type, () => office.files.open(digest)) }
}
