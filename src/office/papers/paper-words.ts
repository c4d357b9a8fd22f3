import { buffer } from 'node:stream/consumers'
import { type Words, wordsKey } from '../../kernel/compare/wording.ts'
import { isFilled, type Values } from '../../kernel/condition.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import { findAttachment, type Tx } from '../../store/index.ts'
import { readDocument } from '../documents/read-document.ts'
import type { Office } from '../office.ts'

/** The words of papers that were just read, by digest: a page, its steps and the step itself look at the same ones. */
const justRead = new WeakMap<Office, Map<string, string | null>>()
const mostKept = 100

/** The words of a stored paper; null where it has none that a program can read. */
export async function wordsOf(office: Office, { digest, name }: { digest: string; name: string }): Promise<string | null> {
  const kept = justRead.get(office) ?? new Map<string, string | null>()
  justRead.set(office, kept)
  const known = kept.get(digest)
  if (known !== undefined) return known
  const read = (await office.files.has(digest)) ? await readDocument(await buffer(office.files.open(digest)), name) : null
  const text = read === null || isProblem(read) ? null : read.text
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(digest, text)
  return text
}

/** The words kept in each of these lists of fields: of the first that is filled, typed in or the words of its files. Only files within reach are read. */
export async function wordsIn(
  office: Office,
  tx: Tx,
  { texts, values }: { readonly texts: readonly (readonly string[])[]; readonly values: Values },
): Promise<Words> {
  const found: Record<string, string | null> = {}
  for (const fields of texts)
    found[wordsKey(fields)] ??= await firstWords(
      office,
      tx,
      fields.map((field) => values[field]),
    )
  return found
}

async function firstWords(office: Office, tx: Tx, values: readonly unknown[]): Promise<string | null> {
  for (const value of values.filter(isFilled)) {
    const words = Array.isArray(value) ? await wordsOfFiles(office, tx, value as string[]) : String(value)
    if (words?.trim()) return words
  }
  return null
}

/** Of several files that hold the text together; null if one of them cannot be read. */
async function wordsOfFiles(office: Office, tx: Tx, digests: readonly string[]): Promise<string | null> {
  const words: string[] = []
  for (const digest of digests) {
    const file = await findAttachment(tx, digest)
    const read = file && (await wordsOf(office, { digest, name: file.name }))
    if (!read) return null
    words.push(read)
  }
  return words.join('\n')
}
