import { createHash } from 'node:crypto'

/** A session as the database has it. Times in milliseconds. */
export type StoredSession = { readonly token: string; readonly person: string; readonly began: number; readonly seen: number }

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
  readonly person: (cookie: string) => Promise<string | null>
  readonly forget: (mark: string) => void
  readonly forgetPerson: (person: string) => void
  readonly clear: () => void
}

type Held = StoredSession & { readonly mark: string; readonly checked: number; latest: number }
const most = 20_000

/** What stands for a session's token where the token itself must not go: in notices between processes. */
export const markOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * Who sits behind a session cookie: in memory for a short while, else from the database. A cookie that was seen with a right signature is known by
 * its whole text, so a hit costs no cryptography. A session that lay idle or is too old is ended, not only refused.
 */
export function rememberSessions(source: SessionSource, { absolute, idle, trust }: SessionLimits, clock: () => number): Sessions {
  const held = new Map<string, Held>()
  const forgetIf = (fits: (one: Held) => boolean) => {
    for (const [cookie, one] of held) if (fits(one)) held.delete(cookie)
  }
  const over = (one: StoredSession, latest: number) => clock() - one.began >= absolute || clock() - latest >= idle(one.person)
  const renew = async (cookie: string, known: Held | undefined): Promise<string | null> => {
    held.delete(cookie)
    const found = await source.find(cookie)
    if (!found) return null
    const latest = Math.max(found.seen, known?.latest ?? 0)
    if (over(found, latest)) {
      await source.end(found.token)
      return null
    }
    if (held.size >= most) held.clear()
    // Remembered before the database is told: a notice that it ended, coming in between, must find it.
    held.set(cookie, { ...found, mark: markOf(found.token), checked: clock(), latest: clock() })
    if (await source.touch(found.token, clock())) return found.person
    held.delete(cookie)
    return null
  }
  return {
    person: async (cookie) => {
      const known = held.get(cookie)
      if (!known || clock() - known.checked >= trust() || over(known, known.latest)) return renew(cookie, known)
      known.latest = clock()
      return known.person
    },
    forget: (mark) => forgetIf((one) => one.mark === mark),
    forgetPerson: (person) => forgetIf((one) => one.person === person),
    clear: () => held.clear(),
  }
}
