import type { FastifyInstance, FastifyReply } from 'fastify'
import { inForce } from '../../kernel/permission.ts'
import { isProblem, problem } from '../../kernel/problem.ts'
import { type Actor, roles } from '../../kernel/role.ts'
import { type Office, today } from '../../office/office.ts'
import type { SignIn } from '../../office/sign-in/sign-in.ts'
import { asked, refuse } from '../answer.ts'
import { exactly } from '../input.ts'
import type { RouteParts } from './route.ts'

type Parts = RouteParts & { readonly signIn: SignIn }

const credentials = exactly(
  { account: { type: 'string', maxLength: 200 }, password: { type: 'string', maxLength: 500 } },
  'account',
  'password',
)
const tags = ['登录']

/** The one door that is open to strangers. A form of another site cannot reach it: it takes JSON only, which a browser does not send across unasked. */
export function signInRoutes(app: FastifyInstance, { office, signIn, views }: Parts): void {
  const options = { schema: { tags, summary: '登录', body: credentials }, config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }
  app.post<{ Body: { account: string; password: string } }>('/sign-in', options, async (request, reply) => {
    const { account, password } = request.body
    if (request.headers['sec-fetch-site'] === 'cross-site') return refuse(reply, problem('MF-AUT-001'))
    const signed = await signIn.signIn(account, password, request.ip)
    if (isProblem(signed)) return refuse(reply, signed)
    const actor = office.actor(signed.actorId)
    if (!actor) return refuse(reply, problem('MF-AUT-002'))
    request.actor = actor
    reply.header('set-cookie', signed.cookies)
    return { session: sessionOf({ office, views }, actor, reply) }
  })
}

export function sessionRoutes(app: FastifyInstance, { office, signIn, views }: Parts): void {
  app.get(
    '/session',
    { schema: { tags, summary: '当前登录人、岗位和防伪标记' } },
    asked(async (actor, _, reply) => sessionOf({ office, views }, actor, reply)),
  )
  app.post('/sign-out', { schema: { tags, summary: '退出登录' } }, async (request, reply) => {
    reply.header('set-cookie', await signIn.signOut(request.headers.cookie))
    reply.header('clear-site-data', '"cache"')
    return { signedOut: true }
  })
}

function sessionOf({ office, views }: { office: Office; views: RouteParts['views'] }, actor: Actor, reply: FastifyReply): object {
  const appointments = inForce(actor, today(office)).map(({ role, unit }) => ({ role, roleName: roles[role], unit: views.unit(unit) }))
  return { actor: { id: actor.id, name: actor.name, appointments }, csrf: reply.generateCsrf({ userInfo: actor.id }), today: today(office) }
}
