import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AuthenticatorOffer } from './authenticators.ts'
import { type DoorParts, lacksFactor } from './door-parts.ts'
import { unfinished } from './entrance.ts'
import type { Answer, Question } from './passkeys.ts'
import { needsTwo } from './policy.ts'
import { strengthen } from './proving.ts'
import { type Caller, type Entered, recentlyShown, type Session } from './session.ts'

/** A factor was added. `recoveryCodes` come with the first one, and are shown once. */
export type FactorAdded = Entered & { readonly recoveryCodes: readonly string[] }

/** One's own second factors. Adding and removing ask for a fresh proof (AV-44); the very first is added right after the first factor was shown. */
export type OwnFactors = {
  readonly offerAuthenticator: (session: Session) => Promise<AuthenticatorOffer | Problem>
  readonly confirmAuthenticator: (
    session: Session,
    given: { id: string; code: string; name: string },
    caller: Caller,
  ) => Promise<FactorAdded | Problem>
  readonly offerPasskey: (session: Session) => Promise<Question<PublicKeyCredentialCreationOptionsJSON> | Problem>
  readonly addPasskey: (
    session: Session,
    given: Answer<RegistrationResponseJSON> & { name: string },
    caller: Caller,
  ) => Promise<FactorAdded | Problem>
  /** Refuses to take the last one from somebody who must have one. */
  readonly removeFactor: (session: Session, id: string, caller: Caller) => Promise<{ readonly removed: true } | Problem>
  readonly newRecoveryCodes: (session: Session, caller: Caller) => Promise<readonly string[] | Problem>
}

/** Second factors that one person may have. */
const most = 6

/** Opens the care of one's own factors. */
export const openOwnFactors = (parts: DoorParts): OwnFactors => ({
  offerAuthenticator: async (session) => {
    const refusal = await mayAdd(parts, session)
    if (refusal) return refusal
    return parts.authenticators.offer(session.person, (await parts.nameOf(session.person))?.account ?? '')
  },
  confirmAuthenticator: async (session, given, caller) => {
    const refusal = await mayAdd(parts, session)
    if (refusal) return refusal
    const entry = await parts.attempts.enterFactor(session.person, parts.clock())
    if (!entry.allowed || !(await parts.authenticators.confirm(session.person, given))) return problem('MF-AUT-008', { field: 'code' })
    await parts.attempts.factorSucceeded(session.person)
    return added(parts, session, { what: 'authenticator', caller })
  },
  offerPasskey: async (session) => {
    if (!parts.passkeys.possible) return problem('MF-AUT-012')
    const refusal = await mayAdd(parts, session)
    if (refusal) return refusal
    return parts.passkeys.askToAdd(session.person, (await parts.nameOf(session.person))?.account ?? '')
  },
  addPasskey: async (session, given, caller) => {
    const refusal = await mayAdd(parts, session)
    if (refusal) return refusal
    if (!(await parts.passkeys.add(session.person, given))) return problem('MF-AUT-008')
    return added(parts, session, { what: 'passkey', caller })
  },
  removeFactor: (session, id, caller) => remove(parts, session, { id, caller }),
  newRecoveryCodes: async (session, { source }) => {
    const refusal = unfinished(parts, session) ?? proved(parts, session)
    if (refusal) return refusal
    if ((await parts.factors.of(session.person)).length === 0) return problem('MF-AUT-018')
    await parts.note({ kind: 'secondFactorSet', outcome: 'done', ...whose(session), source, detail: { what: 'recoveryCodes' } })
    return parts.recovery.make(session.person)
  },
})

/** The audit's words for whose factors these are. */
const whose = ({ person, id }: Session) => ({ actor: person, object: `person/${person}`, session: id })

/** A fresh proof, or the refusal. */
export const proved = (parts: DoorParts, session: Session): Problem | null =>
  recentlyShown(session, parts.clock()) ? null : problem('MF-AUT-007')

/**
 * Somebody who has no second factor yet may add one with the first factor alone, or he could never get in. Whoever has one must show it first:
 * a stolen password must not be enough to add the thief's own.
 */
async function mayAdd(parts: DoorParts, session: Session): Promise<Problem | null> {
  const { length } = await parts.factors.of(session.person)
  if (length >= most) return problem('MF-AUT-011', { slots: { limit: most } })
  return (length > 0 && lacksFactor(parts, session) ? problem('MF-AUT-004') : null) ?? proved(parts, session)
}

type Added = { readonly what: 'authenticator' | 'passkey'; readonly caller: Caller }

async function added(parts: DoorParts, session: Session, { what, caller }: Added): Promise<FactorAdded> {
  const first = (await parts.factors.of(session.person)).length === 1
  await parts.note({ kind: 'secondFactorSet', outcome: 'done', ...whose(session), source: caller.source, detail: { what, first } })
  const entered = await strengthen(parts, session, { factors: 2, how: what, caller })
  const cookies = [...entered.cookies, ...(session.factors < 2 ? await parts.devices.seen(session.person, caller) : [])]
  return { ...entered, cookies, recoveryCodes: first ? await parts.recovery.make(session.person) : [] }
}

async function remove(
  parts: DoorParts,
  session: Session,
  { id, caller }: { id: string; caller: Caller },
): Promise<{ removed: true } | Problem> {
  const refusal = unfinished(parts, session) ?? proved(parts, session)
  if (refusal) return refusal
  const all = await parts.factors.of(session.person)
  if (!all.some((one) => one.id === id)) return problem('MF-AUT-018')
  if (all.length === 1 && needsTwo(parts.policy(), parts.administrator(session.person))) return problem('MF-AUT-010')
  await parts.note({ kind: 'secondFactorRemoved', outcome: 'done', ...whose(session), source: caller.source })
  await parts.factors.remove(session.person, id)
  return { removed: true }
}
