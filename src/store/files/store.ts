import type { Readable } from 'node:stream'

/** Lower-case hexadecimal SHA-256 of a file's bytes: its name in the store, and the proof that it was not changed. */
export type Digest = string

/** What the store knows about a file it has taken in; `size` in bytes. */
export type StoredFile = { digest: Digest; size: number }

/**
 * Where attachments and evidence lie, addressed by content: the same bytes are kept once and cannot be replaced by others. A local folder
 * (`folderStore`) fills it; an S3-compatible store can. It keeps bytes only: names, kinds and who may read are the business of records.
 */
export interface FileStore {
  /** Takes a file in. When it returns, the file survives a power cut; a source that breaks off leaves nothing behind. */
  put(source: Readable | Uint8Array): Promise<StoredFile>
  /** The bytes. The stream ends in a FileDamaged error, before its end is reached, if they are no longer those that were put. */
  open(digest: Digest): Readable
  has(digest: Digest): Promise<boolean>
  /** Deletes the bytes; no error if they are gone already. Whether a record still needs them is for the caller to know. */
  remove(digest: Digest): Promise<void>
}

/** A stored file that no longer has the content under whose digest it was put: somebody or a failing disk changed it. */
export class FileDamaged extends Error {
  readonly digest: Digest
  constructor(digest: Digest) {
    super(`文件 ${digest.slice(0, 12)}… 的内容与入库时不一致，可能已损坏或被改动。请从备份中取回该文件，并报告系统管理员。`)
    this.name = 'FileDamaged'
    this.digest = digest
  }
}
