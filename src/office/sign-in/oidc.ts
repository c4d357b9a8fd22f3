import type { IdentityProvider } from './identity-providers.ts'

/** A journey to a provider: what must come back with the traveller, and what only we know. */
export type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly redirect: string }

/** How one provider is spoken to. Everything throws that is not exactly as OpenID Connect says; the caller turns that into one refusal. */
export type ProviderClient = {
  readonly provider: Pick<IdentityProvider, 'id' | 'name'>
  readonly addressFor: (journey: Journey) => Promise<URL>
  /** The immutable id of whoever came back with this code. */
  readonly subjectOf: (code: string, journey: Journey) => Promise<string>
}

type Metadata = {
  readonly issuer: string
  readonly authorization_endpoint: string
  readonly token_endpoint: string
  readonly jwks_uri: string
}

/** Signatures by key pair only: with a shared-secret algorithm whoever knows the public key could sign (AV-49). */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']
const patience = 8000

/** Loaded when somebody sets out: most installations name no provider. */
const protocol = () => import('better-auth/oauth2')

/** Speaks OpenID Connect with one provider: discovery, code flow with PKCE (S256), state and nonce (RFC 9700). */
export function openProvider(provider: IdentityProvider): ProviderClient {
  const { issuer, clientId, clientSecret, scopes = ['openid'] } = provider
  const options = { clientId, clientSecret }
  let known: Promise<Metadata> | null = null
  const metadata = () => {
    // What failed once is asked again the next time.
    known ??= discover(issuer).catch((error) => {
      known = null
      throw error
    })
    return known
  }
  return {
    provider,
    addressFor: async ({ state, nonce, verifier, redirect }) =>
      (await protocol()).createAuthorizationURL({
        id: provider.id,
        options,
        authorizationEndpoint: (await metadata()).authorization_endpoint,
        redirectURI: redirect,
        state,
        nonce,
        codeVerifier: verifier,
        scopes: [...scopes],
      }),
    subjectOf: async (code, { nonce, verifier, redirect }) => {
      const { validateAuthorizationCode, validateToken } = await protocol()
      const { token_endpoint: tokenEndpoint, jwks_uri: keys } = await metadata()
      const tokens = await validateAuthorizationCode({
        code,
        codeVerifier: verifier,
        redirectURI: redirect,
        options,
        tokenEndpoint,
        authentication: 'basic',
      })
      if (!tokens.idToken) throw new Error('the provider gave no ID token')
      const requiredClaims = ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce']
      const checks = { issuer, audience: clientId, algorithms, requiredClaims, clockTolerance: 30 }
      const { payload } = await validateToken(tokens.idToken, keys, checks)
      if (payload.nonce !== nonce) throw new Error('the ID token answers another question')
      if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp !== clientId)
        throw new Error('the ID token is for somebody else')
      if (typeof payload.sub !== 'string' || payload.sub === '') throw new Error('the ID token names nobody')
      return payload.sub
    },
  }
}

async function discover(issuer: string): Promise<Metadata> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`discovery answered ${response.status}`)
  const found = (await response.json()) as Metadata
  if (found.issuer !== issuer) throw new Error('the provider calls itself by another name')
  return found
}
