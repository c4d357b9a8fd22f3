type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}
type Lock = { readonly name: string; readonly version: string; readonly packages: Readonly<Record<string, Locked>> }

/** A part as CycloneDX 1.5 names it. `scope`: `optional` for what only building and testing need, or another kind of machine. */
export type Component = {
  readonly type: 'library'
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly scope: 'required' | 'optional'
  readonly hashes: readonly { readonly alg: 'SHA-512'; readonly content: string }[]
  readonly licenses?: readonly { readonly license: { readonly name: string } }[]
}

/** The bill of materials of a lock file: each package once, with the digest by which npm checks it. Throws on one without a digest. */
export function sbomOf(lock: string): {
  readonly bomFormat: 'CycloneDX'
  readonly specVersion: '1.5'
  readonly components: readonly Component[]
} {
  const { packages } = JSON.parse(lock) as Lock
  const found = Object.entries(packages).flatMap(([at, one]) => (at === '' ? [] : [componentOf(at, one)]))
  const once = new Map(found.map((one) => [one.purl, one]))
  return { bomFormat: 'CycloneDX', specVersion: '1.5', components: [...once.values()].sort((a, b) => a.purl.localeCompare(b.purl)) }
}

function componentOf(at: string, { version = '', integrity = '', license, dev, optional, devOptional }: Locked): Component {
  const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const [, digest] = /^sha512-(.+)$/.exec(integrity) ?? []
  if (digest === undefined) throw new Error(`${name} has no digest in the lock file`)
  return {
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    scope: dev || optional || devOptional ? 'optional' : 'required',
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    ...(license ? { licenses: [{ license: { name: license } }] } : {}),
  }
}
