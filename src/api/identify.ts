import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problem } from '../kernel/problem.ts'
import type { Actor } from '../kernel/role.ts'
import type { Office } from '../office/office.ts'
import type { SignIn } from '../office/sign-in/sign-in.ts'
import { refuse } from './answer.ts'

const scheme = /^Bearer ([\w.~+/-]+=*)$/i

/** The token of a program; null without one. A header of another kind is a token that nobody has. */
export function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization === undefined ? null : (scheme.exec(authorization)?.[1] ?? 'unreadable')
}

/** Who asks: the actor of the token, else of the session cookie. A wrong token does not fall back to a cookie. */
async function actorOf(request: FastifyRequest, { office, signIn }: { office: Office; signIn: SignIn }): Promise<Actor | null> {
  const token = bearerOf(request)
  const id = token === null ? await signIn.actorId(request.headers.cookie) : signIn.tokenActor(token)
  return (id !== null && office.actor(id)) || null
}

const safe = ['GET', 'HEAD', 'OPTIONS']
const stranger: Problem = problem('MF-AUT-001')

/**
 * Everything in this scope is for persons who have signed in. What changes something also needs the form token, which other sites cannot
 * know, unless a program's own token came along, which browsers never add by themselves (ASVS V3.5).
 */
export function onlyPersons(app: FastifyInstance, parts: { office: Office; signIn: SignIn }): void {
  app.addHook('onRequest', async (request, reply) => {
    request.actor = await actorOf(request, parts)
    return request.actor ? undefined : reply.send(refuse(reply, stranger))
  })
  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (safe.includes(request.method) || bearerOf(request) !== null) done()
    else app.csrfProtection(request, reply, done)
  })
}
