import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { DoorParts } from './door-parts.ts'
import { locked, noted, refuse } from './entrance.ts'
import type { Answer, Question } from './passkeys.ts'
import type { Caller, Entered, Session } from './session.ts'

/** What somebody shows to prove himself once more. */
export type Proof =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'recovery'; readonly code: string }
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'passkey'; readonly answer: Answer<AuthenticationResponseJSON> }

/** The second step of signing in, and the same again before weighty actions. */
export type Proving = {
  /** The session under a new token. A password renews the proof but is no second factor. Five wrong ones lock for thirty minutes. */
  readonly prove: (session: Session, proof: Proof, caller: Caller) => Promise<Entered | Problem>
  readonly askOwnPasskey: (session: Session) => Promise<Question<PublicKeyCredentialRequestOptionsJSON> | Problem>
}

/** Opens proving. */
export const openProving = (parts: DoorParts): Proving => ({
  prove: (session, proof, caller) => prove(parts, session, { proof, caller }),
  askOwnPasskey: async ({ person }) => (parts.passkeys.possible ? parts.passkeys.ask(person) : problem('MF-AUT-012')),
})

async function prove(parts: DoorParts, session: Session, { proof, caller }: { proof: Proof; caller: Caller }): Promise<Entered | Problem> {
  const { person } = session
  const at = parts.clock()
  const entry = await parts.attempts.enterFactor(person, at)
  if (!entry.allowed) return refuse(parts, { person, reason: 'locked:factor', caller }, locked(entry, at))
  if (!(await isRight(parts, person, proof))) {
    if (entry.last) await parts.note({ kind: 'accountLocked', outcome: 'done', actor: person, reason: 'factor', source: caller.source })
    return refuse(parts, { person, reason: `wrong:${proof.kind}`, caller }, problem('MF-AUT-008'))
  }
  await parts.attempts.factorSucceeded(person)
  const factors = proof.kind === 'password' ? session.factors : 2
  const entered = await strengthen(parts, session, { factors, how: proof.kind, caller })
  if (factors === session.factors) return entered
  return { ...entered, cookies: [...entered.cookies, ...(await parts.devices.seen(person, caller))] }
}

async function isRight({ engine, authenticators, recovery, passkeys }: DoorParts, person: string, proof: Proof): Promise<boolean> {
  if (proof.kind === 'code') return authenticators.prove(person, proof.code)
  if (proof.kind === 'recovery') return recovery.prove(person, proof.code)
  if (proof.kind === 'passkey') return (await passkeys.prove(person, proof.answer)) === person
  const hash = await engine.passwordHash(person)
  return hash !== null && engine.isPassword(hash, proof.password)
}

type Strengthening = { readonly factors: 1 | 2; readonly how: string; readonly caller: Caller; readonly passwordDue?: boolean }

/** The same session under a new token, with what has just been shown (AV-41). */
export async function strengthen(parts: DoorParts, session: Session, given: Strengthening): Promise<Entered> {
  const { factors, how, caller, passwordDue = session.passwordDue } = given
  const entered = await parts.book.replace(session, { factors, passwordDue, strongAt: parts.clock() }, caller)
  return noted(parts, entered, { way: how, factors, again: factors === session.factors }, caller)
}
