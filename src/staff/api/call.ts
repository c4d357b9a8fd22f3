import type { Problem } from '../../kernel/problem/problem.ts'

/** A refusal on its way through TanStack Query, which knows failures only as exceptions. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** What the client remembers of the session: the token that changing requests must carry, and whom to tell when the session ends. */
const session: { csrf: string; lapsed: () => void } = { csrf: '', lapsed: () => undefined }
export const rememberToken = (csrf: string): void => {
  session.csrf = csrf
}
export const onLapse = (told: () => void): void => {
  session.lapsed = told
}

/** Told when no answer came, or one that is none of ours. */
export const offline: Problem = {
  code: 'MF-SYS-003',
  status: 503,
  message: '连接不上服务器，本次操作没有写入。',
  next: '请检查网络后重试；您填写的内容仍在本机。',
}

/** One request to the API. Refusals come back as values; only a broken program throws. */
export async function call<T>(path: string, options: RequestInit = {}): Promise<T | Problem> {
  const { ok, status, body } = await exchange(path, options)
  return ok ? (body as T) : (problemIn(body) ?? { ...offline, status })
}

/** The bare answer, for the few refusals that carry more than a problem. No connection looks like a refusal of status 503. */
export async function exchange(path: string, options: RequestInit = {}): Promise<{ ok: boolean; status: number; body: unknown }> {
  try {
    const response = await fetch(`/api${path}`, { credentials: 'same-origin', ...options })
    const { ok, status } = response
    const body: unknown = status === 204 ? null : await response.json().catch(() => null)
    if (lapses(status, body) && !path.startsWith('/sign-in') && path !== '/session') session.lapsed()
    return { ok, status, body }
  } catch {
    return { ok: false, status: 503, body: null }
  }
}

/** No session any more, or one that must first show a second factor or get a new password. */
const lapses = (status: number, body: unknown): boolean =>
  status === 401 || (status === 403 && ['MF-AUT-004', 'MF-AUT-005'].includes(problemIn(body)?.code ?? ''))

/**
 * Tells a refusal from a result by its shape. The server may know more codes than the definitions that this app was built with, so the list
 * of codes is not asked.
 */
export const isRefusal = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'message' in value &&
  'next' in value &&
  typeof value.code === 'string' &&
  value.code.startsWith('MF-')

/** The refusal in an answer. */
export function problemIn(body: unknown): Problem | null {
  const told = typeof body === 'object' && body !== null && 'problem' in body ? body.problem : null
  return isRefusal(told) ? told : null
}

/** Sends JSON with the token against forged requests. */
export const send = <T>(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<T | Problem> =>
  call<T>(path, jsonRequest(body, headers))

/** How JSON is sent. */
export const jsonRequest = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrf, ...headers },
  body: JSON.stringify(body),
})

/** How a form with files is sent. */
export const formRequest = (form: FormData): RequestInit => ({ method: 'POST', headers: { 'x-csrf-token': session.csrf }, body: form })
export const upload = <T>(path: string, form: FormData): Promise<T | Problem> => call<T>(path, formRequest(form))

/** A result for TanStack Query: refusals become exceptions that carry the problem. */
export async function orThrow<T>(answer: Promise<T | Problem>): Promise<T> {
  const result = await answer
  if (isRefusal(result)) throw new Refused(result)
  return result
}

/** What browsers say of a piece of the program that did not arrive. */
const missingPiece = /imported module|module script/i
const unopened: Problem = { ...offline, message: '连接不上服务器，这一页打不开。' }
const broken: Problem = { code: 'MF-SYS-004', status: 500, message: '页面出错。', next: '请刷新页面；如再次出现，请告知系统管理员。' }

/** The problem behind an exception: a refusal, a page that could not be fetched, or a bug, which is shown as such. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  return error instanceof TypeError && missingPiece.test(error.message) ? unopened : broken
}

/** `?a=1&b=2` of the values that are there; nothing for an empty set. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
