import { inForce } from '../../kernel/permission.ts'
import { administrators } from '../../kernel/role.ts'
import { noteAudit } from '../audit/note.ts'
import { type Office, today } from '../office.ts'
import type { DoorPolicy } from './policy.ts'
import type { SignInOptions } from './sign-in.ts'

/** What the door takes from the office: its clock, its people and their posts, the county's policies as they stand now, and its audit. */
export const doorOfOffice = (
  office: Office,
): Pick<SignInOptions, 'now' | 'administrator' | 'active' | 'note'> & { readonly policy: () => DoorPolicy } => ({
  now: office.now,
  active: (person) => office.actor(person) !== undefined,
  administrator: (person) => {
    const actor = office.actor(person)
    return actor !== undefined && inForce(actor, today(office)).some(({ role }) => administrators.includes(role))
  },
  policy: () => ({
    secondFactor: office.policy('secondFactor'),
    passwords: office.policy('passwordPolicy'),
    passwordDays: office.policy('passwordDays'),
    idleMinutes: office.policy('idleMinutes'),
    administratorIdleMinutes: office.policy('adminIdleMinutes'),
    unusedDays: office.policy('unusedDays'),
    sessions: office.policy('sessionLimit'),
  }),
  note: (entry) => noteAudit(office, entry),
})
