import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { AccountView } from '../../office/sign-in/own-account.ts'
import { call, isRefusal, send } from './call.ts'

export type Ways = {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly passkeys: boolean
  /** Nobody has an account yet. */
  readonly waitsForSetUp?: true
}
export type Offer = { readonly id: string; readonly secret: string; readonly uri: string }
export type FactorAdded = { readonly done: true; readonly recoveryCodes: readonly string[] }
export type LinkView = {
  readonly purpose: 'activation' | 'reset'
  readonly account: string
  readonly name: string
  readonly passwordHint: string
}
export type Binding = { readonly provider: string; readonly subject: string; readonly approvedBy: string | null }
export type Identities = { readonly providers: Ways['providers']; readonly bindings: readonly Binding[] }
type Done = { readonly done: true }
type Question<Options> = { readonly token: string; readonly options: Options }

export const fetchWays = (): Promise<Ways | Problem> => call('/sign-in/ways')
export const fetchAccount = (): Promise<AccountView | Problem> => call('/own-account')
export const fetchIdentities = (): Promise<Identities | Problem> => call('/own-account/identities')
export const goToProvider = (provider: string, next: string): Promise<{ address: string } | Problem> =>
  send('/sign-in/provider', { provider, next })
export const bindProvider = (provider: string): Promise<{ address: string } | Problem> => send('/own-account/identities', { provider })

export type TypedProof = { kind: 'code' | 'recovery'; code: string } | { kind: 'password'; password: string }
export const prove = (proof: TypedProof): Promise<Done | Problem> => send('/own-account/proof', proof)
export const changePassword = (current: string, password: string): Promise<Done | Problem> =>
  send('/own-account/password', { current, password })
export const offerAuthenticator = (): Promise<Offer | Problem> => send('/own-account/authenticator')
export const confirmAuthenticator = (given: { id: string; code: string; name: string }): Promise<FactorAdded | Problem> =>
  send('/own-account/authenticator/confirm', given)
export const removeFactor = (id: string): Promise<unknown> => send(`/own-account/factors/${encodeURIComponent(id)}/remove`)
export const newRecoveryCodes = (): Promise<{ recoveryCodes: readonly string[] } | Problem> => send('/own-account/recovery-codes')
export const endSession = (id: string): Promise<unknown> => send('/own-account/sessions/end', { id })
export const endOtherSessions = (): Promise<unknown> => send('/own-account/sessions/end-others')
export const confirmDevices = (): Promise<unknown> => send('/own-account/devices/seen')
/** Told when the part of a one-time address that carries its token was lost on the way. */
const cutOff: Problem = {
  code: 'MF-AUT-009',
  status: 410,
  message: '地址不完整，打不开这一页。',
  next: '请复制收到的完整地址（包括“#”后面的部分）再打开。',
}
/** Tokens go in the body: no address ever holds one. */
export const lookAtLink = async (token: string): Promise<LinkView | Problem> =>
  token === '' ? cutOff : send('/activation/look', { token })
export const activate = (token: string, password: string): Promise<unknown> => send('/activation', { token, password })
export const lookAtSetUp = async (token: string): Promise<{ open: true } | Problem> =>
  token === '' ? cutOff : send('/set-up/look', { token })

const library = () => import('@simplewebauthn/browser')

/** Told when the browser's own dialogue was closed or found no key. */
const noPasskey: Problem = {
  code: 'MF-AUT-008',
  status: 422,
  message: '没有用上通行密钥。',
  next: '可能是取消了、超时了，或这台设备上没有登记过。可以重试，或改用其他方式。',
}

/** Told when no key was made: the dialogue was closed, or this device holds one of this person already. */
const notAdded = (error: unknown): Problem =>
  error instanceof Error && error.name === 'InvalidStateError'
    ? {
        code: 'MF-AUT-008',
        status: 422,
        message: '这台设备已经登记过通行密钥。',
        next: '不用再登记。要登记另一台设备，请在那台设备上登录后添加。',
      }
    : { code: 'MF-AUT-008', status: 422, message: '没有登记上通行密钥。', next: '可能是取消了或者超时了。可以重试，或改用手机验证器。' }

async function answerTo(question: string): Promise<{ token: string; response: AuthenticationResponseJSON } | Problem> {
  const asked = await send<Question<PublicKeyCredentialRequestOptionsJSON>>(question)
  if (isRefusal(asked)) return asked
  const { startAuthentication } = await library()
  const response = await startAuthentication({ optionsJSON: asked.options }).catch(() => null)
  return response ? { token: asked.token, response } : noPasskey
}

/** Signs in with a passkey alone. */
export async function signInByPasskey(): Promise<unknown> {
  const answer = await answerTo('/sign-in/passkey/question')
  return isRefusal(answer) ? answer : send('/sign-in/passkey', answer)
}

/** Shows a passkey as the second step, or again. */
export async function proveByPasskey(): Promise<unknown> {
  const answer = await answerTo('/own-account/proof/passkey')
  return isRefusal(answer) ? answer : send('/own-account/proof', { kind: 'passkey', answer })
}

/** Makes a passkey on this device and registers it. */
export async function addPasskey(name: string): Promise<FactorAdded | Problem> {
  const asked = await send<Question<PublicKeyCredentialCreationOptionsJSON>>('/own-account/passkey')
  if (isRefusal(asked)) return asked
  const { startRegistration } = await library()
  const made = await startRegistration({ optionsJSON: asked.options }).catch(notAdded)
  return isRefusal(made) ? made : send('/own-account/passkey/confirm', { token: asked.token, response: made, name })
}
