import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Anchor } from '../chain/anchors.ts'
import { canonical, sm3 } from '../chain/chain.ts'
import type { KnownAnchor } from '../verify/anchors.ts'
import type { Finding } from '../verify/chain.ts'

/** Where the roots of an installation lie: a folder outside the database, best one that is copied to another machine, and the key that signs them. */
export type RootsPlace = { readonly folder: string; readonly keyFile: string }

/** The anchors of one local day, as a file says them. */
type Root = { readonly format: 1; readonly date: string; readonly anchors: readonly RootAnchor[] }
type RootAnchor = KnownAnchor & { readonly at: string; readonly events: number; readonly readings: number; readonly audits: number }
type SignedRoot = Root & { readonly key: string; readonly signature: string }

const publicName = 'public.pem'
const dated = /^\d{4}-\d\d-\d\d\.json$/

/**
 * Adds an anchor to the file of its day (Asia/Shanghai) and signs the file anew with the installation's Ed25519 key, which is made when there is
 * none. Written aside and put in place, so a root is whole or not there. Refuses (throws) to add to a file that is not as it was signed.
 */
export async function noteRoot({ folder, keyFile }: RootsPlace, anchor: Anchor): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const key = await signingKey(keyFile, folder)
  const date = new Date(Date.parse(anchor.at) + 8 * 3_600_000).toISOString().slice(0, 10)
  const file = join(folder, `${date}.json`)
  const before = existsSync(file) ? await readRoot(file, createPublicKey(key)) : null
  if (before === 'changed') throw new Error(`the root of ${date} was changed`)
  const { id, hash, at, events, readings, audits } = anchor
  const others = (before?.anchors ?? []).filter((one) => one.id !== id)
  const root: Root = { format: 1, date, anchors: [...others, { id, hash: hash.toString('hex'), at, events, readings, audits }] }
  const signature = sign(null, Buffer.from(canonical(root)), key).toString('base64')
  await writeFile(`${file}.part`, `${JSON.stringify({ ...root, key: fingerprint(createPublicKey(key)), signature }, null, 2)}\n`, {
    mode: 0o600,
  })
  await rename(`${file}.part`, file)
}

/** All roots of the folder: what they know of anchors, and which of them are not as they were signed. An absent folder knows nothing. */
export async function readRoots(folder: string): Promise<{ readonly known: readonly KnownAnchor[]; readonly faults: readonly Finding[] }> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => dated.test(name)).sort()
  if (names.length === 0) return { known: [], faults: [] }
  const pem = await readFile(join(folder, publicName), 'utf8').catch(() => null)
  if (pem === null) return { known: [], faults: [{ kind: 'changedAnchor', says: '库外锚点的公钥不见了，无法核对。' }] }
  const key = createPublicKey(pem)
  const read = await Promise.all(names.map(async (name) => ({ name, root: await readRoot(join(folder, name), key) })))
  return {
    known: read.flatMap(({ root }) => (root === 'changed' ? [] : root.anchors)),
    faults: read
      .filter(({ root }) => root === 'changed')
      .map(({ name }) => ({ kind: 'changedAnchor' as const, says: `库外锚点文件 ${name} 的签名不符，文件被改动。` })),
  }
}

async function readRoot(file: string, key: KeyObject): Promise<Root | 'changed'> {
  try {
    const { signature, key: _, ...root } = JSON.parse(await readFile(file, 'utf8')) as SignedRoot
    return verify(null, Buffer.from(canonical(root)), key, Buffer.from(signature, 'base64')) ? root : 'changed'
  } catch {
    return 'changed'
  }
}

async function signingKey(keyFile: string, folder: string): Promise<KeyObject> {
  if (existsSync(keyFile)) return createPrivateKey(await readFile(keyFile, 'utf8'))
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  await writeFile(join(folder, publicName), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 })
  return privateKey
}

/** A short name of a key, to be read out and compared. */
const fingerprint = (key: KeyObject): string =>
  sm3(key.export({ type: 'spki', format: 'der' }))
    .toString('hex')
    .slice(0, 32)
