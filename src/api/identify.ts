import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problem } from '../kernel/problem/problem.ts'
import type { Office } from '../office/office.ts'
import { type Caller, recentlyShown, type Session } from '../office/sign-in/session.ts'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { refuse } from './answer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The session that the request's cookie stands for; null for strangers and for programs with a token. */
    session: Session | null
    /** The time by which sessions are judged, in milliseconds. */
    doorTime: () => number
  }
  interface FastifyContextConfig {
    /** Routes that complete signing in: open to a session that still lacks its second factor or a new password. */
    halfOpen?: boolean
  }
}

const scheme = /^Bearer ([\w.~+/-]+=*)$/i

/** The token of a program; null without one. A header of another kind is a token that nobody has. */
export function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization === undefined ? null : (scheme.exec(authorization)?.[1] ?? 'unreadable')
}

/** Who knocks, for the door and the audit. */
export const callerOf = ({ ip, id, headers }: FastifyRequest): Caller => ({
  source: ip,
  request: id,
  agent: headers['user-agent'],
  cookie: headers.cookie,
})

type Parts = { readonly office: Office; readonly signIn: SignIn }

/** Who asks: the actor of the token, else of the session cookie. A wrong token does not fall back to a cookie. */
async function identify(request: FastifyRequest, { office, signIn }: Parts): Promise<void> {
  const token = bearerOf(request)
  const session = token === null ? await signIn.session(request.headers.cookie) : null
  const id = token === null ? session?.person : signIn.tokenActor(token)
  request.actor = (id && office.actor(id)) || null
  request.session = request.actor && session
}

/**
 * Whether the asker showed a password or second factor within the last ten minutes: asked before approvals, publication, opening what is most
 * sensitive, and changes to one's own factors. A program's token never counts as a person's proof.
 */
export const recentlyProved = ({ session, doorTime }: FastifyRequest): boolean => session !== null && recentlyShown(session, doorTime())

/**
 * What is known of the asker's proof where something goes before the public: absent where no second factor is used, so that nobody has to show one.
 */
export function proofOf(request: FastifyRequest): { readonly proved?: boolean } {
  // A program's own token was given by an administrator for its purpose; it has nobody beside it who could prove anything.
  const asked = request.session !== null && request.session.factors === 2
  return asked ? { proved: recentlyProved(request) } : {}
}

const safe = ['GET', 'HEAD', 'OPTIONS']
const stranger: Problem = problem('MF-AUT-001')

/**
 * Everything in this scope is for persons who have signed in, with as many factors as the policy asks of them (DB-04). What changes something also
 * needs the form token, which other sites cannot know, unless a program's own token came along, which browsers never add by themselves (ASVS V3.5).
 */
export function onlyPersons(app: FastifyInstance, parts: Parts): void {
  app.addHook('onRequest', async (request, reply) => {
    await identify(request, parts)
    if (!request.actor) return reply.send(refuse(reply, stranger))
    const missing = request.session && !request.routeOptions.config.halfOpen ? parts.signIn.unfinished(request.session) : null
    return missing ? reply.send(refuse(reply, missing)) : undefined
  })
  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (safe.includes(request.method) || bearerOf(request) !== null) done()
    else app.csrfProtection(request, reply, done)
  })
}
