import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Challenges, hashOf, newToken } from './challenges.ts'
import type { DoorParts } from './door-parts.ts'
import { admit, refuse, unfinished } from './entrance.ts'
import type { Binding, Identities, Identity } from './identities.ts'
import type { IdentityProvider } from './identity-providers.ts'
import { type Journey, openProvider, type ProviderClient } from './oidc.ts'
import { proved } from './own-factors.ts'
import type { Caller, Entered, Session } from './session.ts'
import { cookieIn } from './sign-in-names.ts'

/** Where to send the browser, and the cookie that ties the journey to it. */
export type Departure = { readonly address: string; readonly cookies: readonly string[] }
/** What came of a journey: somebody is in, or a binding has been asked for. `next` is a page of ours. */
export type Arrival =
  | (Entered & { readonly next: string })
  | { readonly asked: true; readonly next: string; readonly cookies: readonly string[] }

/** Signing in through another system. It vouches for one factor; the second is asked for here as for everybody (AV-37). */
export type ProviderEntrance = {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly depart: (provider: string, next: string) => Promise<Departure | Problem>
  /** The same journey to bind that identity to one's own account; asks for a fresh proof. */
  readonly departToBind: (session: Session, provider: string) => Promise<Departure | Problem>
  readonly arrive: (given: { code?: string; state?: string; iss?: string }, caller: Caller) => Promise<Arrival | Problem>
  readonly approveIdentity: (identity: Identity, by: string) => Promise<{ readonly person: string } | Problem>
  readonly dropIdentity: (identity: Identity, by: string) => Promise<{ readonly dropped: true } | Problem>
  readonly identitiesOf: (person: string) => Promise<readonly Binding[]>
  readonly waitingIdentities: () => Promise<readonly Binding[]>
}

type Kept = Omit<Journey, 'state'> & {
  readonly provider: string
  readonly next: string
  readonly browser: string
  readonly binds: string | null
}
type Parts = {
  readonly door: DoorParts
  readonly challenges: Challenges
  readonly identities: Identities
  readonly list: readonly IdentityProvider[]
  readonly baseUrl: string
}

/** A page of the staff app; anything that could lead elsewhere becomes the desk (AV-24). */
export const safeNext = (next: string): string => (/^\/staff\/[\w\-./?=&%]*$/.test(next) && !next.includes('//') ? next : '/staff/')

/** Opens the entrance through other systems. */
export function openProviderEntrance(parts: Parts): ProviderEntrance {
  const { door, identities, list } = parts
  const clients = new Map(list.map((one) => [one.id, openProvider(one)]))
  const leave = (id: string, about: Pick<Kept, 'next' | 'binds'>) => {
    const client = clients.get(id)
    return client ? depart(parts, client, about) : Promise.resolve(problem('MF-AUT-013'))
  }
  return {
    providers: list.map(({ id, name }) => ({ id, name })),
    depart: (id, next) => leave(id, { next: safeNext(next), binds: null }),
    departToBind: async (session, id) =>
      unfinished(door, session) ?? proved(door, session) ?? leave(id, { next: '/staff/account', binds: session.person }),
    arrive: (given, caller) => arrive({ ...parts, clients }, given, caller),
    approveIdentity: async (identity, by) => {
      await door.note({ kind: 'grantApproved', outcome: 'done', actor: by, object: `identity/${identity.provider}` })
      const approved = await identities.approve(identity, by)
      if (isProblem(approved))
        await door.note({
          kind: 'grantApproved',
          outcome: 'refused',
          actor: by,
          object: `identity/${identity.provider}`,
          reason: approved.code,
        })
      return approved
    },
    dropIdentity: async (identity, by) => {
      await door.note({ kind: 'grantEnded', outcome: 'done', actor: by, object: `identity/${identity.provider}` })
      return (await identities.drop(identity)) ? { dropped: true } : problem('MF-AUT-018')
    },
    identitiesOf: identities.of,
    waitingIdentities: identities.waiting,
  }
}

const redirectOf = ({ baseUrl }: Parts): string => `${new URL(baseUrl).origin}/api/sign-in/provider`
const cookieOf = ({ baseUrl }: Parts): string => (baseUrl.startsWith('https:') ? '__Host-mingfa-journey' : 'mingfa-journey')
const clearing = (parts: Parts): string =>
  `${cookieOf(parts)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${parts.baseUrl.startsWith('https:') ? '; Secure' : ''}`

async function depart(parts: Parts, client: ProviderClient, about: Pick<Kept, 'next' | 'binds'>): Promise<Departure | Problem> {
  const [nonce, verifier, browser, redirect] = [newToken(), newToken(), newToken(), redirectOf(parts)]
  const kept: Kept = { ...about, provider: client.provider.id, nonce, verifier, redirect, browser: hashOf(browser).toString('base64url') }
  const state = await parts.challenges.ask<Kept>('journey', kept)
  try {
    const address = await client.addressFor({ state, nonce, verifier, redirect })
    const cookie = clearing(parts).replace('=; Max-Age=0', `=${browser}; Max-Age=600`)
    return { address: address.href, cookies: [cookie] }
  } catch {
    // The provider is away or not what it should be: password and passkey still work.
    return problem('MF-AUT-014')
  }
}

type Arriving = Parts & { readonly clients: ReadonlyMap<string, ProviderClient> }

async function arrive(
  parts: Arriving,
  { code, state, iss }: { code?: string; state?: string; iss?: string },
  caller: Caller,
): Promise<Arrival | Problem> {
  const failed = (reason: string) => refuse(parts.door, { person: null, reason: `provider:${reason}`, caller }, problem('MF-AUT-014'))
  const journey = state ? await parts.challenges.take<Kept>('journey', state) : null
  const client = journey && parts.clients.get(journey.provider)
  const browser = cookieIn(caller.cookie, cookieOf(parts))
  // Only the browser that set out may arrive, or somebody could be signed in to another's account unawares.
  if (!journey || !client || browser === null || hashOf(browser).toString('base64url') !== journey.browser) return failed('journey')
  const issuer = parts.list.find(({ id }) => id === journey.provider)?.issuer
  if (!code || (iss !== undefined && iss !== issuer)) return failed('answer')
  const subject = await client.subjectOf(code, { ...journey, state: state ?? '' }).catch(() => null)
  if (subject === null) return failed('token')
  const identity = { provider: journey.provider, subject }
  return journey.binds === null
    ? enter(parts, { identity, next: journey.next }, caller)
    : bind(parts, { identity, person: journey.binds }, journey.next)
}

async function enter(parts: Parts, { identity, next }: { identity: Identity; next: string }, caller: Caller): Promise<Arrival | Problem> {
  const person = await parts.identities.personOf(identity)
  if (person === null) return refuse(parts.door, { person, reason: 'provider:unbound', caller }, problem('MF-AUT-015'))
  const entered = await admit(parts.door, { person, way: 'provider', factors: 1, shown: false }, caller)
  return 'session' in entered ? { ...entered, cookies: [...entered.cookies, clearing(parts)], next } : entered
}

async function bind(parts: Parts, { identity, person }: { identity: Identity; person: string }, next: string): Promise<Arrival | Problem> {
  await parts.door.note({ kind: 'grantProposed', outcome: 'done', actor: person, object: `identity/${identity.provider}` })
  const asked = await parts.identities.ask(identity, person)
  return 'asked' in asked ? { asked: true, next, cookies: [clearing(parts)] } : asked
}
