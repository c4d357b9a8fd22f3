import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Opens a PDF for reading, with what Chinese fonts without a character map of their own need. The caller destroys what it gets; what is broken or locked throws there. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
}
