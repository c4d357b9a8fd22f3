import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { openPdf } from './open-pdf.ts'

const mostPages = 1000
const mostText = 20_000_000

/** The words of a PDF, line by line as they stand on the pages. Chinese fonts without a map of their own need the reader's character maps. */
export async function pdfText(bytes: Uint8Array, name: string): Promise<{ text: string } | Problem> {
  const loading = await openPdf(bytes)
  try {
    const text = await pagesOf(await loading.promise)
    if (text === null) return problem('MF-DOC-007', { slots: { name } })
    return isUnreadable(text) ? problem('MF-DOC-006', { slots: { name } }) : { text }
  } catch (error) {
    // The reader throws on a locked or broken file; for us that is a refusal, not a fault of the program.
    return problem(error instanceof Error && error.name === 'PasswordException' ? 'MF-DOC-005' : 'MF-DOC-004', { slots: { name } })
  } finally {
    await loading.destroy()
  }
}

/** No words at all, or one sign for all of them (a font without its character table). */
function isUnreadable(text: string): boolean {
  const han = text.match(/[\u4e00-\u9fff]/g) ?? []
  const first = han.filter((sign) => sign === han[0]).length
  return text.trim() === '' || (han.length >= 50 && first > han.length / 2)
}

type Pages = { readonly numPages: number; getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }> }> }

async function pagesOf(document: Pages): Promise<string | null> {
  if (document.numPages > mostPages) return null
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const page = items.map(wordsOf).join('').trimEnd()
    length += page.length
    if (length > mostText) return null
    pages.push(page)
  }
  return pages.join('\n').trim()
}

function wordsOf(item: object): string {
  if (!('str' in item) || typeof item.str !== 'string') return ''
  return 'hasEOL' in item && item.hasEOL === true ? `${item.str}\n` : item.str
}
