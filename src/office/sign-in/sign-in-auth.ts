import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { cookieName, isAccount, isSecure, normaliseAccount } from './sign-in-names.ts'

/** Seconds after which a session ends, whatever is done in it (DB-02). */
const sessionSeconds = 8 * 3600

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The parameters stand in each hash. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type AuthOptions = { readonly pool: Pool; readonly secret: string; readonly baseUrl: string }

/** A session to begin: for whom, how surely, since when. What is older than this step (`began`) is carried over. */
export type SessionStart = {
  readonly person: string
  readonly factors: 1 | 2
  readonly strongAt: Date | null
  readonly passwordDue: boolean
  readonly began: Date
  readonly seen: Date
  readonly source: string
  readonly agent: string
}

/** better-auth asks for the shape of what an endpoint takes; this one is called by our own typed code only. */
const start = { '~standard': { version: 1 as const, vendor: 'mingfa', validate: (value: unknown) => ({ value }) } }

/** Begins a session that we have judged ourselves, with better-auth's own token and signed cookie. */
const opening = {
  id: 'opening',
  endpoints: {
    beginSession: createAuthEndpoint('/begin-session', { method: 'POST', body: start, metadata: { SERVER_ONLY: true } }, async (ctx) => {
      const { person, factors, strongAt, passwordDue, began, seen, source, agent } = ctx.body as SessionStart
      const user = await ctx.context.internalAdapter.findUserById(person)
      if (!user) throw new Error('a session for a person without an account')
      const expiresAt = new Date(began.getTime() + sessionSeconds * 1000)
      const fields = { factors, strongAt, passwordDue, createdAt: began, updatedAt: seen, expiresAt, ipAddress: source, userAgent: agent }
      const session = await ctx.context.internalAdapter.createSession(person, false, fields, true)
      await setSessionCookie(ctx, { session, user }, false, { maxAge: Math.round((expiresAt.getTime() - seen.getTime()) / 1000) })
      return { token: session.token }
    }),
  },
}

/**
 * better-auth with our tables, names and password hash. Only its functions are called: its HTTP routes (sign-up, password reset, …) are not
 * reachable from outside, because nothing mounts them.
 */
export function openAuth({ pool, secret, baseUrl }: AuthOptions) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return betterAuth({
    ...instance({ pool, secret, baseUrl }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      password: { hash: (password) => hash(password, argon), verify: (given) => verify(given.hash, given.password) },
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      fields: { ...times, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      additionalFields: {
        factors: { type: 'number', required: false, input: false },
        strongAt: { type: 'date', required: false, input: false, fieldName: 'strong_at' },
        passwordDue: { type: 'boolean', required: false, input: false, fieldName: 'password_due' },
      },
    },
    user: { fields: { ...times, emailVerified: 'email_verified' } },
    account: { fields: { ...times, ...accountFields } },
    verification: { fields: { ...times, expiresAt: 'expires_at' } },
    plugins: [
      opening,
      username({
        minUsernameLength: 2,
        maxUsernameLength: 64,
        usernameNormalization: normaliseAccount,
        usernameValidator: isAccount,
        validationOrder: { username: 'post-normalization' },
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
  })
}

const accountFields = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
}

/** No telemetry, no log of its own (it would name accounts), no limiter of its own (ours counts accounts and sources). */
function instance({ pool, secret, baseUrl }: AuthOptions) {
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(baseUrl) } as const
  return {
    database: pool,
    secret,
    baseURL: baseUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: 'mingfa',
      defaultCookieAttributes: attributes,
      cookies: { session_token: { name: cookieName(baseUrl), attributes } },
    },
  }
}

/** The sign-in engine as our code sees it. */
export type Auth = ReturnType<typeof openAuth>
