import type { Office } from '../office.ts'
import type { PublicFile } from '../portal/file.ts'
import { type ConsultationRef, consultationPage } from './page.ts'

/** A file that was put out with a draft; null otherwise. Knowing a digest alone opens nothing. */
export async function consultationFile(office: Office, ref: ConsultationRef, digest: string): Promise<PublicFile | null> {
  const page = await consultationPage(office, ref)
  const file = page?.files.find((one) => one.digest === digest)
  if (!file || !(await office.files.has(digest))) return null
  return { ...file, open: () => office.files.open(digest) }
}
