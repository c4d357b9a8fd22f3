/** Who is signed in, and how surely. Times in milliseconds. */
export type Session = {
  /** A mark that stands for the session where its token must not go: logs, audit, notices. */
  readonly id: string
  readonly person: string
  /** How many factors of different kinds were shown. */
  readonly factors: 1 | 2
  readonly began: number
  /** When a password or second factor was last shown; null where another system vouched and nothing was shown here. */
  readonly strongAt: number | null
  /** The password is too old or was set by somebody else: it must be changed before anything else. */
  readonly passwordDue: boolean
}

/** Who knocks, as far as the network tells: shown to the person and kept in the audit. */
export type Caller = {
  readonly source: string
  readonly agent?: string
  /** The request's Cookie header. */
  readonly cookie?: string
  /** The request's id in the log. */
  readonly request?: string
}

/** A session that has just begun or been strengthened, with the cookies that the browser must take. */
export type Entered = { readonly cookies: readonly string[]; readonly session: Session }

/** Minutes for which a shown password or second factor counts as recent. */
const proofMinutes = 10

/** Whether the person proved himself within the last ten minutes. */
export const recentlyShown = (session: Session, at: number): boolean =>
  session.strongAt !== null && at - session.strongAt < proofMinutes * 60_000
