import { createHash } from 'node:crypto'
import type { Session } from './session.ts'

/** A session as the database has it. Times in milliseconds. */
export type StoredSession = Omit<Session, 'id'> & { readonly token: string; readonly seen: number }

/** How sessions are found, kept alive and ended. */
export type SessionSource = {
  /** The session of a signed cookie; null if there is none or the signature is wrong. */
  readonly find: (cookie: string) => Promise<StoredSession | null>
  /** Notes that it is in use; false if it has been ended meanwhile. */
  readonly touch: (token: string, seen: number) => Promise<boolean>
  readonly end: (token: string) => Promise<void>
}

/** Limits in milliseconds. `trust` is how long what is remembered holds without asking the database. */
export type SessionLimits = { readonly absolute: number; readonly idle: (person: string) => number; readonly trust: () => number }

export type Sessions = {
  readonly session: (cookie: string) => Promise<Session | null>
  readonly forget: (mark: string) => void
  readonly forgetPerson: (person: string) => void
  readonly clear: () => void
}

type Held = { readonly session: Session; readonly checked: number; latest: number }
const most = 20_000

/** What stands for a session's token where the token itself must not go: in notices between processes. */
export const markOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const sessionOf = ({ token, seen: _, ...rest }: StoredSession): Session => ({ id: markOf(token), ...rest })

/**
 * Who sits behind a session cookie: in memory for a short while, else from the database. A cookie that was seen with a right signature is known by
 * its whole text, so a hit costs no cryptography. A session that lay idle or is too old is ended, not only refused.
 */
export function rememberSessions(source: SessionSource, { absolute, idle, trust }: SessionLimits, clock: () => number): Sessions {
  const held = new Map<string, Held>()
  const forgetIf = (fits: (one: Session) => boolean) => {
    for (const [cookie, one] of held) if (fits(one.session)) held.delete(cookie)
  }
  const over = (one: Pick<Session, 'began' | 'person'>, latest: number) =>
    clock() - one.began >= absolute || clock() - latest >= idle(one.person)
  const renew = async (cookie: string, known: Held | undefined): Promise<Session | null> => {
    held.delete(cookie)
    const found = await source.find(cookie)
    if (!found) return null
    if (over(found, Math.max(found.seen, known?.latest ?? 0))) {
      await source.end(found.token)
      return null
    }
    if (held.size >= most) held.clear()
    const session = sessionOf(found)
    // Remembered before the database is told: a notice that it ended, coming in between, must find it.
    held.set(cookie, { session, checked: clock(), latest: clock() })
    if (await source.touch(found.token, clock())) return session
    held.delete(cookie)
    return null
  }
  return {
    session: async (cookie) => {
      const known = held.get(cookie)
      if (!known || clock() - known.checked >= trust() || over(known.session, known.latest)) return renew(cookie, known)
      known.latest = clock()
      return known.session
    },
    forget: (mark) => forgetIf((one) => one.id === mark),
    forgetPerson: (person) => forgetIf((one) => one.person === person),
    clear: () => held.clear(),
  }
}
