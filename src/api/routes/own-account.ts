import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Proof } from '../../office/sign-in/proving.ts'
import type { Entered, Session } from '../../office/sign-in/session.ts'
import { refuse } from '../answer.ts'
import { callerOf } from '../identify.ts'
import { exactly, params } from '../input.ts'
import { passkeyAnswer } from './door.ts'
import { type DoorRouteParts, doorLimit } from './session.ts'

const tags = ['我的账号']
const name = { type: 'string', minLength: 1, maxLength: 30, pattern: '^[^\\u0000]*$' }
const code = { type: 'string', minLength: 1, maxLength: 40 }
const secret = { type: 'string', maxLength: 500 }
const nothing = exactly({})

/** All of these may also be asked while signing in is not finished; what each needs beyond that the use case says. */
const options = (summary: string, body?: object) => ({
  schema: { tags, summary, ...(body ? { body } : {}) },
  config: { halfOpen: true, ...(body ? doorLimit : {}) },
})

type Act<R extends RouteGenericInterface> = (session: Session, request: FastifyRequest<R>, reply: FastifyReply) => Promise<object | Problem>

/** For sessions of people: a program with a token has no account page. Cookies of a strengthened session go to the browser, never into the body. */
const own =
  <R extends RouteGenericInterface>(act: Act<R>) =>
  async (request: FastifyRequest<R>, reply: FastifyReply): Promise<object> => {
    if (!request.session) return refuse(reply, problem('MF-AUT-001'))
    const result = await act(request.session, request, reply)
    if (isProblem(result)) return refuse(reply, result)
    if (!isEntered(result)) return result
    const { cookies, session: _, ...rest } = result
    reply.header('set-cookie', cookies)
    return { done: true, ...rest }
  }

const isEntered = (result: object): result is Entered => 'cookies' in result && 'session' in result

/** One's own account: password, second factors, sessions. */
export function ownAccountRoutes(app: FastifyInstance, { signIn }: DoorRouteParts): void {
  app.get(
    '/own-account',
    options('我的账号'),
    own((session, request) => signIn.account(session, request.headers.cookie)),
  )
  const change = exactly({ current: secret, password: secret }, 'current', 'password')
  app.post<{ Body: { current: string; password: string } }>(
    '/own-account/password',
    options('修改密码', change),
    own((session, request) => signIn.changePassword(session, request.body, callerOf(request))),
  )
  provingRoutes(app, signIn)
  factorRoutes(app, signIn)
  ownSessionRoutes(app, signIn)
  identityRoutes(app, signIn)
}

type Door = DoorRouteParts['signIn']

/** One of: code, recovery code, password, answer of a passkey. */
const proof = {
  oneOf: [
    exactly({ kind: { const: 'code' }, code }, 'kind', 'code'),
    exactly({ kind: { const: 'recovery' }, code }, 'kind', 'code'),
    exactly({ kind: { const: 'password' }, password: secret }, 'kind', 'password'),
    exactly({ kind: { const: 'passkey' }, answer: passkeyAnswer }, 'kind', 'answer'),
  ],
}

function provingRoutes(app: FastifyInstance, signIn: Door): void {
  app.post<{ Body: Proof }>(
    '/own-account/proof',
    options('第二步验证，或重新验证本人', proof),
    own((session, request) => signIn.prove(session, request.body, callerOf(request))),
  )
  app.post(
    '/own-account/proof/passkey',
    options('用通行密钥验证：取得问题', nothing),
    own((session) => signIn.askOwnPasskey(session)),
  )
}

function factorRoutes(app: FastifyInstance, signIn: Door): void {
  app.post(
    '/own-account/authenticator',
    options('添加验证器：取得密钥', nothing),
    own((session) => signIn.offerAuthenticator(session)),
  )
  app.post<{ Body: { id: string; code: string; name: string } }>(
    '/own-account/authenticator/confirm',
    options('添加验证器：确认首个动态码', exactly({ id: code, code, name }, 'id', 'code', 'name')),
    own((session, request) => signIn.confirmAuthenticator(session, request.body, callerOf(request))),
  )
  app.post(
    '/own-account/passkey',
    options('添加通行密钥：取得问题', nothing),
    own((session) => signIn.offerPasskey(session)),
  )
  const registration = exactly({ ...passkeyAnswer.properties, name }, 'token', 'response', 'name')
  app.post<{ Body: { token: string; response: RegistrationResponseJSON; name: string } }>(
    '/own-account/passkey/confirm',
    options('添加通行密钥：回答', registration),
    own((session, request) => signIn.addPasskey(session, request.body, callerOf(request))),
  )
  app.post<{ Params: { factor: string } }>(
    '/own-account/factors/:factor/remove',
    { ...options('移除一种第二重验证', nothing), schema: { ...options('移除一种第二重验证', nothing).schema, ...params('factor') } },
    own((session, request) => signIn.removeFactor(session, request.params.factor, callerOf(request))),
  )
  app.post(
    '/own-account/recovery-codes',
    options('生成新的恢复码', nothing),
    own(async (session, request) => {
      const codes = await signIn.newRecoveryCodes(session, callerOf(request))
      return isProblem(codes) ? codes : { recoveryCodes: codes }
    }),
  )
}

function ownSessionRoutes(app: FastifyInstance, signIn: Door): void {
  app.post<{ Body: { id: string } }>(
    '/own-account/sessions/end',
    options('结束一个会话', exactly({ id: { type: 'string', maxLength: 100 } }, 'id')),
    own((session, request) => signIn.endOwnSession(session, request.body.id, callerOf(request))),
  )
  app.post(
    '/own-account/sessions/end-others',
    options('结束其他会话', nothing),
    own((session, request) => signIn.endOtherSessions(session, callerOf(request))),
  )
  app.post(
    '/own-account/devices/seen',
    options('知道了新设备登录', nothing),
    own(async (session) => {
      await signIn.confirmDevices(session)
      return { seen: true }
    }),
  )
}

/** Binding an identity of another sign-in system to one's own account; it counts once somebody else has approved it. */
function identityRoutes(app: FastifyInstance, signIn: Door): void {
  const list = async ({ person }: Session) => ({ providers: signIn.providers, bindings: await signIn.identitiesOf(person) })
  app.get('/own-account/identities', { schema: { tags, summary: '我绑定的外部身份' } }, own(list))
  app.post<{ Body: { provider: string } }>(
    '/own-account/identities',
    options('申请绑定外部身份', exactly({ provider: { type: 'string', maxLength: 40 } }, 'provider')),
    own(async (session, request, reply) => {
      const departure = await signIn.departToBind(session, request.body.provider)
      if (isProblem(departure)) return departure
      reply.header('set-cookie', departure.cookies)
      return { address: departure.address }
    }),
  )
}
