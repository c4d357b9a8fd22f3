import { readFileSync, statSync } from 'node:fs'

/** Another system that can say who somebody is, speaking OpenID Connect. The secret comes from a file or the environment, never from the database. */
export type IdentityProvider = {
  readonly id: string
  readonly name: string
  /** Exactly as the provider's tokens name it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes?: readonly string[]
}

/**
 * Names that a county may use without writing them out. Only what speaks OpenID Connect (discovery, code flow with PKCE, signed ID tokens) works.
 * 未核实 for all three: whether the deployment at hand does. 政务钉钉 and 企业微信 publish code-for-user-id interfaces of their own that give no
 * signed token; then the province's or county's 统一身份认证 platform in front of them is the provider to name here.
 */
const knownProviders: Readonly<Record<string, string>> = {
  'zhengwu-dingding': '政务钉钉',
  yuezhengyi: '粤政易',
  'qiye-weixin': '企业微信',
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/**
 * Reads the providers from a JSON file: a list of `{ id, name?, issuer, clientId, clientSecret, scopes? }`. Refuses a file that others may read, an
 * entry that is incomplete, two of one id, and an issuer without https outside this machine.
 */
export function readProviders(path: string): readonly IdentityProvider[] {
  if ((statSync(path).mode & 0o077) !== 0) throw new Error(`${path} 可被他人读取。请执行 chmod 600 后重新启动。`)
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(list)) throw new Error(`${path} 应当是一个列表。`)
  const providers = list.map((entry, index) => readProvider(entry, `${path} 第 ${index + 1} 项`))
  if (new Set(providers.map(({ id }) => id)).size < providers.length) throw new Error(`${path} 有重复的 id。`)
  return providers
}

function readProvider(entry: Record<string, unknown>, where: string): IdentityProvider {
  const { id, issuer, clientId, clientSecret, scopes } = entry
  const name = entry.name ?? knownProviders[String(id)]
  if (!isText(id) || !isText(name) || !isText(issuer) || !isText(clientId) || !isText(clientSecret))
    throw new Error(`${where} 缺少 id、name、issuer、clientId 或 clientSecret。`)
  if (!/^[a-z0-9-]{2,40}$/.test(id)) throw new Error(`${where} 的 id 只能用小写字母、数字和短横线。`)
  const { protocol, hostname } = new URL(issuer)
  if (protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(hostname)) throw new Error(`${where} 的 issuer 应当使用 https。`)
  return { id, name, issuer, clientId, clientSecret, ...(Array.isArray(scopes) ? { scopes: scopes.filter(isText) } : {}) }
}
