import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { FastifyInstance } from 'fastify'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type FirstAdministrators, needsSetUp, setUpAdministrators } from '../../office/administration/set-up.ts'
import { refuse } from '../answer.ts'
import { callerOf } from '../identify.ts'
import { exactly } from '../input.ts'
import { type DoorRouteParts, doorLimit, isForeign, letIn } from './session.ts'

const tags = ['登录']
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const token = { type: 'string', pattern: '^[\\w-]{1,100}$' }
/** What a browser's authenticator answers; the library that checks it reads the parts it knows. */
const answer = { type: 'object', maxProperties: 20 }
const schemaOf = (summary: string, body: object) => ({ schema: { tags, summary, body }, config: doorLimit })

/** The body of an answer from a passkey. */
export type PasskeyAnswer = { readonly token: string; readonly response: AuthenticationResponseJSON }
export const passkeyAnswer = exactly({ token, response: answer }, 'token', 'response')

/** Other ways in for strangers: passkey, another sign-in system, one-time links. All answers are alike for what exists and what does not. */
export function doorRoutes(app: FastifyInstance, parts: DoorRouteParts): void {
  const { signIn, office } = parts
  const ways = { providers: signIn.providers, passkeys: signIn.passkeysPossible }
  // Of an installation that is set up it says nothing more than its ways in.
  app.get('/sign-in/ways', { schema: { tags, summary: '可用的登录方式' } }, async () => ({
    ...ways,
    ...(needsSetUp(office) && (await signIn.waitsForSetUp()) ? { waitsForSetUp: true } : {}),
  }))
  app.post('/sign-in/passkey/question', schemaOf('用通行密钥登录：取得问题', exactly({})), async (_, reply) =>
    told(await signIn.askPasskey(), reply),
  )
  app.post<{ Body: PasskeyAnswer }>('/sign-in/passkey', schemaOf('用通行密钥登录：回答', passkeyAnswer), async (request, reply) =>
    letIn(parts, isForeign(request) ? problem('MF-AUT-001') : await signIn.signInByPasskey(request.body, callerOf(request)), {
      request,
      reply,
    }),
  )
  linkRoutes(app, parts)
  providerRoutes(app, parts)
  setUpRoutes(app, parts)
}

type Replying = Parameters<typeof refuse>[0]
const told = <T extends object>(result: T | Problem, reply: Replying): object => (isProblem(result) ? refuse(reply, result) : result)

/** Tokens travel in the body, never in an address that a log could keep. */
function linkRoutes(app: FastifyInstance, parts: DoorRouteParts): void {
  const { signIn } = parts
  app.post<{ Body: { token: string } }>(
    '/activation/look',
    schemaOf('查看一次性链接', exactly({ token }, 'token')),
    async (request, reply) => told(await signIn.lookAtLink(request.body.token, callerOf(request)), reply),
  )
  const body = exactly({ token, password: { type: 'string', maxLength: 500 } }, 'token', 'password')
  app.post<{ Body: { token: string; password: string } }>('/activation', schemaOf('凭一次性链接设置密码', body), async (request, reply) => {
    if (isForeign(request)) return refuse(reply, problem('MF-AUT-001'))
    return letIn(parts, await signIn.activate(request.body, callerOf(request)), { request, reply })
  })
}

function providerRoutes(app: FastifyInstance, { signIn, office }: DoorRouteParts): void {
  const body = exactly({ provider: text(40), next: { type: 'string', maxLength: 300 } }, 'provider')
  app.post<{ Body: { provider: string; next?: string } }>(
    '/sign-in/provider',
    schemaOf('去统一身份认证登录', body),
    async (request, reply) => {
      const { provider, next = '/staff/' } = request.body
      const departure = await signIn.depart(provider, next)
      if (isProblem(departure)) return refuse(reply, departure)
      reply.header('set-cookie', departure.cookies)
      return { address: departure.address }
    },
  )
  // The provider sends the browser back here; what went wrong is told by the sign-in page, by its code alone.
  type Back = { Querystring: { code?: string; state?: string; iss?: string } }
  app.get<Back>('/sign-in/provider', { schema: { tags, summary: '统一身份认证返回' }, config: doorLimit }, async (request, reply) => {
    const { code, state, iss } = request.query
    const arrival = await signIn.arrive({ code, state, iss }, callerOf(request))
    if (isProblem(arrival)) return reply.redirect(`/staff/#${arrival.code}`, 303)
    if ('session' in arrival && !office.actor(arrival.session.person)) return reply.redirect('/staff/#MF-AUT-006', 303)
    reply.header('set-cookie', [...arrival.cookies])
    return reply.redirect(arrival.next, 303)
  })
}

type SetUp = {
  readonly token: string
  readonly unit: { readonly code: string; readonly name: string; readonly shortName: string }
  readonly people: FirstAdministrators['people']
}
const person = exactly({ name: text(50), account: text(64) }, 'name', 'account')
const setUpBody = exactly(
  {
    token,
    unit: exactly(
      { code: { type: 'string', pattern: '^[0-9A-Z]{2,20}$' }, name: text(100), shortName: text(50) },
      'code',
      'name',
      'shortName',
    ),
    people: exactly(
      { systemAdmin: person, securityAdmins: { type: 'array', minItems: 2, maxItems: 2, items: person }, auditAdmin: person },
      'systemAdmin',
      'securityAdmins',
      'auditAdmin',
    ),
  },
  'token',
  'unit',
  'people',
)

/** The first start: whoever holds the link that the server printed names the county and its four administrators. */
function setUpRoutes(app: FastifyInstance, { signIn, office }: DoorRouteParts): void {
  app.post<{ Body: { token: string } }>(
    '/set-up/look',
    schemaOf('首次启动：查看一次性链接', exactly({ token }, 'token')),
    async (request, reply) => told(await signIn.lookAtSetUp(request.body.token, callerOf(request)), reply),
  )
  app.post<{ Body: SetUp }>('/set-up', schemaOf('首次启动：设立四名管理员', setUpBody), async (request, reply) => {
    if (isForeign(request)) return refuse(reply, problem('MF-AUT-001'))
    const { token: given, unit, people } = request.body
    const appointed = await signIn.completeSetUp(given, callerOf(request), () => setUpAdministrators(office, signIn, { unit, people }))
    return told(isProblem(appointed) ? appointed : { invitations: appointed }, reply)
  })
}
