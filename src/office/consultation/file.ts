import type { Office } from '../office.ts'
import { type PortalFile, publicCopy } from '../public/file.ts'
import { type ConsultationRef, consultationPage } from './page.ts'

/** A file that was put out with a draft; null otherwise. Knowing a digest alone opens nothing. */
export async function consultationFile(office: Office, ref: ConsultationRef, digest: string): Promise<PortalFile> {
  const page = await consultationPage(office, ref)
  return page ? publicCopy(office, page.files, digest) : null
}
