import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { cookieName, isAccount, isSecure, normaliseAccount } from './sign-in-names.ts'

/** Seconds after which a session ends, whatever is done in it (DB-02). */
export const sessionSeconds = 8 * 3600

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The parameters stand in each hash. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type AuthOptions = { readonly pool: Pool; readonly secret: string; readonly baseUrl: string }

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
    },
    user: { fields: { ...times, emailVerified: 'email_verified' } },
    account: { fields: { ...times, ...accountFields } },
    verification: { fields: { ...times, expiresAt: 'expires_at' } },
    plugins: [
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
