import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inForce } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { roles } from '../../kernel/role.ts'
import { today } from '../../office/office.ts'
import type { Entered } from '../../office/sign-in/session.ts'
import type { SignIn } from '../../office/sign-in/sign-in.ts'
import { refuse } from '../answer.ts'
import { callerOf, recentlyProved } from '../identify.ts'
import { exactly } from '../input.ts'
import type { RouteParts } from './route.ts'

/** What the routes of the door work with. */
export type DoorRouteParts = RouteParts & { readonly signIn: SignIn }

const credentials = exactly(
  { account: { type: 'string', maxLength: 200 }, password: { type: 'string', maxLength: 500 } },
  'account',
  'password',
)
const tags = ['登录']

/** Whether a browser says that another site asked. */
export const isForeign = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-site'] === 'cross-site'

/** Requests a minute that one address may make at the open door. */
export const doorLimit = { rateLimit: { max: 120, timeWindow: '1 minute' } }

/** The door that is open to strangers. A form of another site cannot reach it: it takes JSON only, which a browser does not send across unasked. */
export function signInRoutes(app: FastifyInstance, parts: DoorRouteParts): void {
  const options = { schema: { tags, summary: '登录', body: credentials }, config: doorLimit }
  app.post<{ Body: { account: string; password: string } }>('/sign-in', options, async (request, reply) => {
    const { account, password } = request.body
    if (isForeign(request)) return refuse(reply, problem('MF-AUT-001'))
    return letIn(parts, await parts.signIn.signIn(account, password, callerOf(request)), { request, reply })
  })
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Answers somebody who has just come in, with his new cookies and what is still missing; or says why not. */
export async function letIn(parts: DoorRouteParts, entered: Entered | Problem, { request, reply }: Exchange): Promise<object> {
  if (isProblem(entered)) return refuse(reply, entered)
  const { cookies, session } = entered
  request.actor = parts.office.actor(session.person) ?? null
  if (!request.actor) {
    await parts.signIn.endSessions(session.person)
    return refuse(reply, problem('MF-AUT-002'))
  }
  request.session = session
  reply.header('set-cookie', cookies)
  return { session: await sessionView(parts, { request, reply }) }
}

/** The running session, and its end. */
export function sessionRoutes(app: FastifyInstance, parts: DoorRouteParts): void {
  const summary = '当前登录人、岗位、登录还缺的步骤和防伪标记'
  app.get('/session', { schema: { tags, summary }, config: { halfOpen: true } }, (request, reply) => sessionView(parts, { request, reply }))
  app.post('/sign-out', { schema: { tags, summary: '退出登录' }, config: { halfOpen: true } }, async (request, reply) => {
    reply.header('set-cookie', await parts.signIn.signOut(callerOf(request)))
    reply.header('clear-site-data', '"cache"')
    return { signedOut: true }
  })
}

async function sessionView({ office, signIn, views }: DoorRouteParts, { request, reply }: Exchange): Promise<object> {
  const { actor, session } = request
  if (!actor) throw new Error('the view of a session without a person')
  const appointments = inForce(actor, today(office)).map(({ role, unit }) => ({ role, roleName: roles[role], unit: views.unit(unit) }))
  const missing = session && signIn.unfinished(session)
  return {
    actor: { id: actor.id, name: actor.name, appointments },
    csrf: reply.generateCsrf({ userInfo: actor.id }),
    today: today(office),
    door: {
      missing: missing?.code ?? null,
      recentlyProved: recentlyProved(request),
      newDevices: session && !missing ? await signIn.newDevices(session, request.headers.cookie) : [],
    },
  }
}
