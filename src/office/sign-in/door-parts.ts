import type { AuditEntry } from '../../kernel/audit.ts'
import type { Authenticators } from './authenticators.ts'
import type { Devices } from './devices.ts'
import type { Factors } from './factors.ts'
import type { Links } from './links.ts'
import type { Passkeys } from './passkeys.ts'
import type { Passwords } from './passwords.ts'
import { type DoorPolicy, needsTwo } from './policy.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import type { Session } from './session.ts'
import type { SessionBook } from './session-book.ts'
import type { Attempts } from './sign-in-attempts.ts'
import type { Engine } from './sign-in-engine.ts'
import type { Standings } from './standing.ts'

/** A person's account: the name it is opened with, and the person's own. */
export type AccountName = { readonly account: string; readonly name: string }

/** What the use cases at the door work with; built once by `openSignIn`. */
export type DoorParts = {
  readonly engine: Engine
  readonly book: SessionBook
  readonly attempts: Attempts
  readonly standings: Standings
  readonly passwords: Passwords
  readonly authenticators: Authenticators
  readonly passkeys: Passkeys
  readonly recovery: RecoveryCodes
  readonly factors: Factors
  readonly devices: Devices
  readonly links: Links
  readonly nameOf: (person: string) => Promise<AccountName | null>
  readonly policy: () => DoorPolicy
  readonly administrator: (person: string) => boolean
  /** Whether the directory still has this person at work. */
  readonly active: (person: string) => boolean
  readonly clock: () => number
  /** Writes to the audit. It throws when it cannot, and then what was to be noted does not happen. */
  readonly note: (entry: AuditEntry) => Promise<void>
}

/** Whether the session still lacks the second factor that the policy asks of this person. */
export const lacksFactor = ({ policy, administrator }: DoorParts, { person, factors }: Session): boolean =>
  factors < 2 && needsTwo(policy(), administrator(person))
