import type { AdminPerson, AdminUnit } from '../../api/administration.ts'
import type { Sending } from './use-sending.ts'

/** What every form about one person gets. */
export type PersonProps = { readonly person: AdminPerson; readonly units: readonly AdminUnit[]; readonly sending: Sending }
