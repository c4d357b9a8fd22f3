import { type Finding, readRoots, verify } from '../store/index.ts'
import type { Office } from './office.ts'

/**
 * Checks every hash chain, every row against the replay of its events, the audit with its archives, the anchors that tie them together, and these
 * against the roots kept outside the database, where `roots` names their folder.
 */
export async function verifyChains(office: Office, roots?: string): Promise<readonly Finding[]> {
  const { known, faults } = roots === undefined ? { known: [], faults: [] } : await readRoots(roots)
  return [...faults, ...(await verify(office.db, office.registers, { known, open: (digest) => office.files.open(digest) }))]
}
