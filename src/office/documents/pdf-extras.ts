import { openPdf } from './open-pdf.ts'

type Opened = Awaited<Awaited<ReturnType<typeof openPdf>>['promise']>

/** Pages beyond these are not looked through: a publication of so many pages is a scan or a book. */
const mostPages = 300

/** What readers of a PDF write into it: notes, marks, strokes. Links, fields of forms and stamps (a seal) belong to the page. */
const remarks: ReadonlySet<string> = new Set(['Text', 'FreeText', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink'])

/**
 * What a PDF carries beside its pages and everybody who has it can see, in words for a clerk: remarks, and files put into it (T-26). Nothing for a PDF that
 * cannot be opened: whoever gets it cannot see more.
 */
export async function pdfExtras(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = await openPdf(bytes)
  try {
    const document = await loading.promise
    const [count, inside] = [await remarksIn(document), (await document.getAttachments()) as ReadonlyMap<string, object> | null]
    return [...(count > 0 ? [`批注 ${count} 处`] : []), ...(inside ? [`夹带的文件 ${inside.size} 个`] : [])]
  } catch {
    return []
  } finally {
    await loading.destroy()
  }
}

async function remarksIn(document: Opened): Promise<number> {
  let count = 0
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const marks: readonly { readonly subtype?: string }[] = await (await document.getPage(number)).getAnnotations()
    count += marks.filter(({ subtype }) => remarks.has(subtype ?? '')).length
  }
  return count
}
