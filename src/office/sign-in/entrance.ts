import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type DoorParts, lacksFactor } from './door-parts.ts'
import type { Answer, Question } from './passkeys.ts'
import { needsTwo } from './policy.ts'
import type { Caller, Entered } from './session.ts'
import type { Entry } from './sign-in-attempts.ts'
import { normaliseAccount } from './sign-in-names.ts'
import { lainUnused, passwordOver } from './standing.ts'

/** How somebody came in. */
export type Way = 'password' | 'passkey' | 'activation' | 'provider'

/** Coming in. What is still missing afterwards is told by `unfinished`. */
export type Entrance = {
  /** Refuses a wrong password and an unknown account alike (MF-AUT-002), a locked account (MF-AUT-003), a source that guesses (MF-SYS-005). */
  readonly signIn: (account: string, password: string, caller: Caller) => Promise<Entered | Problem>
  readonly askPasskey: () => Promise<Question<PublicKeyCredentialRequestOptionsJSON> | Problem>
  /** A key that checked its holder is two factors in one: what he has, and what he knows or is. */
  readonly signInByPasskey: (answer: Answer<AuthenticationResponseJSON>, caller: Caller) => Promise<Entered | Problem>
}

/** The entrance for those who bring a password or a passkey. */
export const openEntrance = (parts: DoorParts): Entrance => ({
  signIn: (account, password, caller) => signIn(parts, { account: normaliseAccount(account), password }, caller),
  askPasskey: async () => (parts.passkeys.possible ? parts.passkeys.ask(null) : problem('MF-AUT-012')),
  signInByPasskey: async (answer, caller) => {
    const entry = await parts.attempts.enter('passkey', caller.source, parts.clock())
    if (!entry.allowed && entry.because === 'source') return problem('MF-SYS-005')
    const person = await parts.passkeys.prove(null, answer)
    if (person === null) return refuse(parts, { person, reason: 'wrongPasskey', caller }, problem('MF-AUT-008'))
    await parts.attempts.succeeded('passkey', caller.source, parts.clock())
    return admit(parts, { person, way: 'passkey', factors: 2, shown: true }, caller)
  },
})

/** A refusal that says how long the lock still holds. */
export const locked = (entry: Extract<Entry, { allowed: false }>, at: number): Problem =>
  entry.because === 'source'
    ? problem('MF-SYS-005')
    : problem('MF-AUT-003', { slots: { minutes: Math.max(1, Math.ceil((entry.until - at) / 60_000)) } })

/** The password is looked at only when neither account nor source is locked; every way to fail gives the same answer. */
async function signIn(
  parts: DoorParts,
  { account, password }: { account: string; password: string },
  caller: Caller,
): Promise<Entered | Problem> {
  const at = parts.clock()
  const entry = await parts.attempts.enter(account, caller.source, at)
  if (!entry.allowed) return refuse(parts, { person: null, reason: `locked:${entry.because}`, caller }, locked(entry, at))
  const { person, right } = await parts.engine.check(account, password)
  if (!right || person === null) {
    if (entry.last) await parts.note({ kind: 'accountLocked', outcome: 'done', actor: null, ...about(person), ...from(caller) })
    return refuse(parts, { person, reason: 'wrongPassword', caller }, problem('MF-AUT-002'))
  }
  await parts.attempts.succeeded(account, caller.source, at)
  return admit(parts, { person, way: 'password', factors: 1, shown: true }, caller)
}

type Refused = { readonly person: string | null; readonly reason: string; readonly caller: Caller }

/** Notes a refusal and gives it back. */
export async function refuse(parts: DoorParts, { person, reason, caller }: Refused, refusal: Problem): Promise<Problem> {
  await parts.note({ kind: 'signInRefused', outcome: 'refused', actor: null, reason, ...about(person), ...from(caller) })
  return refusal
}

const about = (person: string | null) => (person === null ? {} : { object: `person/${person}` })

/** Where a caller comes from, for the audit. */
export const from = ({ source, request }: Caller) => ({ source, ...(request === undefined ? {} : { request }) })

/** `shown`: whether he proved something here; another system's word is no proof of ours. */
type Admitted = { readonly person: string; readonly way: Way; readonly factors: 1 | 2; readonly shown: boolean }

/**
 * Lets a person in whose first factor was right, unless his account is closed or lay unused for too long. If the audit cannot be written there is
 * no session (DB-13).
 */
export async function admit(parts: DoorParts, { person, way, factors, shown }: Admitted, caller: Caller): Promise<Entered | Problem> {
  const at = parts.clock()
  const standing = await parts.standings.of(person)
  if (!standing || !parts.active(person)) return refuse(parts, { person, reason: 'notActive', caller }, problem('MF-AUT-006'))
  if (standing.closedAt === null && lainUnused(standing, parts.policy(), at)) await parts.standings.close(person, at)
  if (standing.closedAt !== null || lainUnused(standing, parts.policy(), at))
    return refuse(parts, { person, reason: 'closed', caller }, problem('MF-AUT-006'))
  const passwordDue = way !== 'provider' && way !== 'passkey' && passwordOver(standing, parts.policy(), at)
  const { ended, ...entered } = await parts.book.open(person, { factors, strongAt: shown ? at : null, passwordDue }, caller)
  const kept = await noted(parts, entered, { way, factors, ended: ended.length }, caller)
  await parts.standings.used(person, at)
  if (factors < 2 && needsTwo(parts.policy(), parts.administrator(person))) return kept
  return { ...kept, cookies: [...kept.cookies, ...(await parts.devices.seen(person, caller))] }
}

type Detail = Readonly<Record<string, string | number | boolean>>

/** Notes that somebody came in or became surer; if that fails, he did not. */
export async function noted(parts: DoorParts, entered: Entered, detail: Detail, caller: Caller): Promise<Entered> {
  const { person, id } = entered.session
  try {
    await parts.note({ kind: 'signedIn', outcome: 'done', actor: person, session: id, detail, ...from(caller) })
  } catch (error) {
    await parts.book.end(person, id)
    throw error
  }
  return entered
}

/** What stands between this session and the rest of the system; null when nothing does. */
export function unfinished(parts: DoorParts, session: Entered['session']): Problem | null {
  if (lacksFactor(parts, session)) return problem('MF-AUT-004')
  return session.passwordDue ? problem('MF-AUT-005') : null
}

/** Tells an entrance from a refusal. */
export const isEntered = (result: Entered | Problem): result is Entered => !isProblem(result)
