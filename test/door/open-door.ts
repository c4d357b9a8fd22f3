import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import pg from 'pg'
import type { AuditEntry } from '../../src/kernel/audit.ts'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { DoorPolicy } from '../../src/office/sign-in/policy.ts'
import { openSignIn, type Session, type SignIn, type SignInOptions } from '../../src/office/sign-in/sign-in.ts'
import { createTestDatabase } from '../database.ts'

/** The door alone, on a database of its own: a clock and a policy that a test moves, and an audit that it reads. */
export type OpenDoor = {
  readonly door: SignIn
  readonly clock: { ahead: number }
  readonly policy: { -readonly [Name in keyof DoorPolicy]?: DoorPolicy[Name] }
  readonly notes: AuditEntry[]
  readonly another: (more?: Partial<SignInOptions>) => Promise<SignIn>
  readonly query: <Row extends pg.QueryResultRow>(text: string, ...values: unknown[]) => Promise<readonly Row[]>
  readonly stop: () => Promise<void>
}

export const doorPassword = 'Tianshu-qixing-7'
export const minutes = (count: number): number => count * 60_000
export const days = (count: number): number => count * 86_400_000
export const caller = { source: '10.0.0.9', agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0' }

export async function openDoor(more: Partial<SignInOptions> = {}): Promise<OpenDoor> {
  const database = await createTestDatabase()
  const clock = { ahead: 0 }
  const policy: OpenDoor['policy'] = {}
  const notes: AuditEntry[] = []
  const open = (other: Partial<SignInOptions> = {}) =>
    openSignIn({
      url: database.url,
      secret: 'a secret of this test only, long enough for its purpose',
      baseUrl: 'http://127.0.0.1',
      now: () => new Date(Date.now() + clock.ahead).toISOString(),
      policy: () => policy,
      note: async (entry) => void notes.push(entry),
      ...more,
      ...other,
    })
  const door = await open()
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  return {
    ...{ door, clock, policy, notes },
    another: open,
    query: async (text, ...values) => (await pool.query(text, values)).rows,
    stop: async () => {
      await pool.end()
      await door.close()
      await database.drop()
    },
  }
}

/** A result that must not be a refusal. */
export function done<T extends object>(result: T | Problem): T {
  if (isProblem(result)) throw new Error(`${result.code} ${result.message}`)
  return result as T
}

export const codeOf = (result: object): string => (isProblem(result) ? result.code : 'done')

/** The Cookie header that a browser would send back. */
export const cookiesOf = ({ cookies }: { readonly cookies: readonly string[] }): string =>
  cookies.map((one) => one.split(';')[0]).join('; ')

/** What an authenticator shows `ahead` milliseconds from now. */
export const codeAt = (secret: string, ahead = 0): Promise<string> =>
  createOTP(new Uint8Array(base32.decode(secret))).hotp(Math.floor((Date.now() + ahead) / 30_000))

/** Gives somebody an authenticator by the ways that he himself would go; the clock then stands a step further, so that a fresh code can be shown. */
export async function withAuthenticator({ door, clock }: Pick<OpenDoor, 'door' | 'clock'>, session: Session) {
  const offer = done(await door.offerAuthenticator(session))
  const code = await codeAt(offer.secret, clock.ahead)
  const added = done(await door.confirmAuthenticator(session, { id: offer.id, code, name: '手机' }, caller))
  clock.ahead += 60_000
  return { ...added, secret: offer.secret, code }
}
