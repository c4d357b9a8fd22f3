import { Readable } from 'node:stream'
import { bared } from './bare.ts'
import { bareOffice } from './bare-office/bare-office.ts'
import { fileKinds } from './kinds.ts'
import { fromBuffer } from './source.ts'

/**
 * A file on its way out of the house: as it may leave, with what was taken out of the copy (in words for a clerk); or why it may not. The stored
 * original stays as it is.
 */
export type Leaving =
  | { readonly as: 'bare'; readonly open: () => Readable; readonly taken: readonly string[] }
  | { readonly as: 'withheld'; readonly why: string }

const office: readonly string[] = [fileKinds.docx.media, fileKinds.xlsx.media, fileKinds.pptx.media]
const old: readonly string[] = [fileKinds.doc.media, fileKinds.xls.media]

/**
 * The copy of a file that may go before the public: pictures and office files bare (ASVS V14.2.8, T-26), everything else as it is. Withholds office files
 * of the old formats, whose changes and comments nobody can take out here, and those that hide what only a person can judge.
 */
export async function leaving(type: string, content: () => Readable): Promise<Leaving> {
  if (old.includes(type)) return { as: 'withheld', why: '旧版 Word、Excel 文件里的作者、批注和修订去不掉' }
  if (!office.includes(type)) return { as: 'bare', open: () => bared(type, content), taken: [] }
  const made = await bareOffice(fromBuffer(Buffer.concat((await content().toArray()) as Buffer[])))
  if (made.as === 'withheld') return { as: 'withheld', why: `含有${made.left.join('、')}` }
  return { as: 'bare', open: () => Readable.from([made.bytes], { objectMode: false }), taken: made.taken }
}
