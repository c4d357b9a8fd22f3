import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { type Digest, FileDamaged, type FileStore, type StoredFile } from './store.ts'

/** Milliseconds after which a half-written file counts as left by a killed process. */
const ABANDONED = 24 * 60 * 60 * 1000

/**
 * A file store in `<dataDir>/files`: ab/cd/abcd…, owner's reading and writing only, never executable. A file is written aside, synced and
 * renamed, so a half-written one is never visible under its digest.
 */
export function folderStore(dataDir: string): FileStore & { sweep(now: Date): Promise<number> } {
  const root = join(dataDir, 'files')
  const incoming = join(root, 'incoming')
  const pathOf = (digest: Digest) => {
    // A digest may come from an address line: nothing but a digest becomes a path.
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('not a SHA-256 digest')
    return join(root, digest.slice(0, 2), digest.slice(2, 4), digest)
  }
  return {
    async put(source) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const draft = join(incoming, randomUUID())
      try {
        const stored = await write(draft, source)
        await moveInto(pathOf(stored.digest), draft)
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },
    open: (digest) => Readable.from(verified(pathOf(digest), digest), { objectMode: false }),
    has: (digest) =>
      access(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    remove: (digest) => rm(pathOf(digest), { force: true }),
    sweep: (now) => sweep(incoming, now.getTime() - ABANDONED),
  }
}

async function write(draft: string, source: Readable | Uint8Array): Promise<StoredFile> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      const bytes = Buffer.from(chunk)
      hash.update(bytes)
      size += bytes.length
      await file.writeFile(bytes)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { digest: hash.digest('hex'), size }
}

/** Puts the finished file under its name, over an equal or damaged older one, and makes the names durable too. */
async function moveInto(target: string, draft: string): Promise<void> {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(draft, target)
  for (const path of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(path)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Holds one chunk back until the next has come, so that a reader never has the whole of a damaged file. */
async function* verified(path: string, digest: Digest): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held: Buffer | undefined
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    if (held) yield held
    held = chunk
  }
  if (hash.digest('hex') !== digest) throw new FileDamaged(digest)
  if (held) yield held
}

/** Deletes what killed uploads left behind before `deadline`; returns how many. */
async function sweep(incoming: string, deadline: number): Promise<number> {
  const names = await readdir(incoming).catch(() => [])
  let swept = 0
  for (const name of names) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || found.mtimeMs >= deadline) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}
