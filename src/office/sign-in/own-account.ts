import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { NewDevice } from './devices.ts'
import { type DoorParts, lacksFactor } from './door-parts.ts'
import { from, locked } from './entrance.ts'
import type { Factor } from './factors.ts'
import { needsTwo } from './policy.ts'
import { strengthen } from './proving.ts'
import { type Caller, type Entered, recentlyShown, type Session } from './session.ts'
import type { OwnSession } from './session-book.ts'
import { passwordHint, passwordRules } from './sign-in-password.ts'

/** What somebody sees of his own account. */
export type AccountView = {
  readonly account: string
  readonly name: string
  readonly passwordHint: string
  /** UTC, ISO 8601; `passwordUntil` null where nothing runs out. */
  readonly passwordSetAt: string
  readonly passwordUntil: string | null
  readonly secondFactorNeeded: boolean
  readonly factors: readonly Factor[]
  readonly recoveryCodesLeft: number
  readonly passkeysPossible: boolean
  readonly recentlyProved: boolean
  readonly sessions: readonly (OwnSession & { readonly current: boolean })[]
  readonly newDevices: readonly NewDevice[]
}

/** One's own account: what it looks like, its password, its sessions. */
export type OwnAccount = {
  readonly account: (session: Session, cookie: string | undefined) => Promise<AccountView>
  /** Asks for the present password; ends all other sessions. */
  readonly changePassword: (session: Session, given: { current: string; password: string }, caller: Caller) => Promise<Entered | Problem>
  readonly endOwnSession: (session: Session, id: string, caller: Caller) => Promise<{ readonly ended: true } | Problem>
  readonly endOtherSessions: (session: Session, caller: Caller) => Promise<{ readonly ended: true } | Problem>
  /** New browsers that he has not been told of. */
  readonly newDevices: (session: Session, cookie: string | undefined) => Promise<readonly NewDevice[]>
  readonly confirmDevices: (session: Session) => Promise<void>
}

const day = 86_400_000

/** Opens the care of one's own account. */
export const openOwnAccount = (parts: DoorParts): OwnAccount => ({
  account: (session, cookie) => view(parts, session, cookie),
  changePassword: (session, given, caller) => changePassword(parts, session, { ...given, caller }),
  endOwnSession: async (session, id, caller) => {
    if (lacksFactor(parts, session)) return problem('MF-AUT-004')
    if (!(await parts.book.end(session.person, id))) return problem('MF-AUT-018')
    await parts.note({ kind: 'sessionEnded', outcome: 'done', actor: session.person, session: id, ...from(caller) })
    return { ended: true }
  },
  endOtherSessions: async (session, caller) => {
    if (lacksFactor(parts, session)) return problem('MF-AUT-004')
    await parts.book.endAll(session.person, session.id)
    await parts.note({ kind: 'sessionEnded', outcome: 'done', actor: session.person, detail: { others: true }, ...from(caller) })
    return { ended: true }
  },
  newDevices: ({ person }, cookie) => parts.devices.untold(person, cookie),
  confirmDevices: ({ person }) => parts.devices.tell(person),
})

/** A session that lacks its second factor sees only what it needs to get on: whether there are factors, not where else somebody is signed in. */
async function view(parts: DoorParts, session: Session, cookie: string | undefined): Promise<AccountView> {
  const { person } = session
  const [name, standing, half] = [await parts.nameOf(person), await parts.standings.of(person), lacksFactor(parts, session)]
  if (!name || !standing) throw new Error('a session without an account')
  const { passwords, passwordDays } = parts.policy()
  const sessions = half ? [] : await parts.book.of(person)
  return {
    ...name,
    passwordHint: passwordHint(passwords),
    passwordSetAt: new Date(standing.passwordSetAt).toISOString(),
    passwordUntil: passwordRules[passwords].rotates ? new Date(standing.passwordSetAt + passwordDays * day).toISOString() : null,
    secondFactorNeeded: needsTwo(parts.policy(), parts.administrator(person)),
    factors: await parts.factors.of(person),
    recoveryCodesLeft: await parts.recovery.left(person),
    passkeysPossible: parts.passkeys.possible,
    recentlyProved: recentlyShown(session, parts.clock()),
    sessions: sessions.map((one) => ({ ...one, current: one.id === session.id })),
    newDevices: half ? [] : await parts.devices.untold(person, cookie),
  }
}

type Change = { readonly current: string; readonly password: string; readonly caller: Caller }

async function changePassword(parts: DoorParts, session: Session, { current, password, caller }: Change): Promise<Entered | Problem> {
  const { person, id } = session
  if (lacksFactor(parts, session)) return problem('MF-AUT-004')
  const entry = await parts.attempts.enterFactor(person, parts.clock())
  if (!entry.allowed) return locked(entry, parts.clock())
  const hash = await parts.engine.passwordHash(person)
  if (hash === null || !(await parts.engine.isPassword(hash, current))) return problem('MF-AUT-008', { field: 'current' })
  await parts.attempts.factorSucceeded(person)
  const account = (await parts.nameOf(person))?.account ?? ''
  const weak = await parts.passwords.judge({ person, account, password })
  if (weak) return weak
  await parts.note({ kind: 'passwordSet', outcome: 'done', actor: person, object: `person/${person}`, session: id, ...from(caller) })
  const fault = await parts.passwords.set({ person, account, password, due: false })
  if (fault) return fault
  await parts.book.endAll(person, id)
  return strengthen(parts, session, { factors: session.factors, how: 'password', caller, passwordDue: false })
}
