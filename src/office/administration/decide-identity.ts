import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Office } from '../office.ts'
import type { Identity } from '../sign-in/identities.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { type Administrator, notHis, reachesUnit } from './administer.ts'

type Parts = {
  readonly office: Office
  readonly signIn: Pick<SignIn, 'approveIdentity' | 'dropIdentity' | 'waitingIdentities' | 'providers'>
}

/** Somebody's request to sign in through another system too. `own`: asked by the administrator himself, so that another must decide. */
export type IdentityAsked = Identity & {
  readonly providerName: string
  readonly person: string
  readonly personName: string
  readonly unitName: string
  readonly askedAt: string
  readonly own: boolean
}

const mine = (office: Office, by: Administrator) => notHis(office, by, { what: '核准统一身份绑定', by: ['securityAdmin'] })

/** The bindings that wait for a security administrator, of persons whom his post reaches; oldest first. */
export async function identitiesAsked({ office, signIn }: Parts, by: Administrator): Promise<readonly IdentityAsked[] | Problem> {
  const refused = mine(office, by)
  if (refused) return refused
  const names = new Map(signIn.providers.map(({ id, name }) => [id, name]))
  return (await signIn.waitingIdentities()).flatMap(({ provider, subject, person, askedAt }) => {
    const known = office.person(person)
    if (!known || !reachesUnit(office, by, known.unit)) return []
    const unitName = office.tree().get(known.unit)?.name ?? ''
    const providerName = names.get(provider) ?? provider
    return { provider, subject, providerName, person, personName: known.name, unitName, askedAt, own: person === by.id }
  })
}

/**
 * Approves a binding or refuses it, which takes the request away: whoever asked may ask again. Never by the person himself (MF-AUT-017); the account
 * is the one that asked, never one found by name or telephone number (T-32).
 */
export async function decideIdentity(
  { office, signIn }: Parts,
  by: Administrator,
  { approve, ...identity }: Identity & { readonly approve: boolean },
): Promise<{ readonly decided: 'approved' | 'refused' } | Problem> {
  const asked = await identitiesAsked({ office, signIn }, by)
  if (isProblem(asked)) return asked
  const one = asked.find(({ provider, subject }) => provider === identity.provider && subject === identity.subject)
  if (!one) return problem('MF-ADM-005')
  if (one.own) return problem('MF-AUT-017')
  const done = await (approve ? signIn.approveIdentity(identity, by.id) : signIn.dropIdentity(identity, by.id))
  return isProblem(done) ? done : { decided: approve ? 'approved' : 'refused' }
}
