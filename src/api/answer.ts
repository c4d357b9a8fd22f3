import type { FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import { isProblem, type Problem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where nobody has signed in. Set once per request, from memory. */
    actor: Actor | null
  }
}

/** A refusal as the answer: its own status, and the problem as the body. */
export function refuse(reply: FastifyReply, problem: Problem): { readonly problem: Problem } {
  reply.code(problem.status)
  return { problem }
}

/** A handler for somebody who has signed in: it calls a use case and gives back what that says, be it a result or a refusal. */
export const asked =
  <R extends RouteGenericInterface>(act: (actor: Actor, request: FastifyRequest<R>, reply: FastifyReply) => Promise<unknown>) =>
  async (request: FastifyRequest<R>, reply: FastifyReply): Promise<unknown> => {
    if (!request.actor) throw new Error('a route for persons was reached by nobody')
    const result = await act(request.actor, request, reply)
    return isProblem(result) ? refuse(reply, result) : result
  }
