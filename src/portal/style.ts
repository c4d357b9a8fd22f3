import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const parts = ['base', 'frame', 'pages', 'tables', 'consultation', 'elder', 'print'] as const
const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'))

/** The one style sheet, and its address, which changes with its content: a browser may keep it for good and never shows a new page in old clothes. */
export type Style = { readonly css: string; readonly path: string }

/**
 * Our own style sheets in their order, then the faces of the web font: some hundred pieces by range of characters, of which a browser without a
 * Chinese system font loads only those that the page needs, all from this server.
 */
export async function loadStyle(): Promise<Style> {
  const own = await Promise.all(parts.map((name) => readFile(fileURLToPath(new URL(`./styles/${name}.css`, import.meta.url)), 'utf8')))
  const faces = (await readFile(join(fonts, 'wght.css'), 'utf8')).replaceAll('url(./files/', 'url(/portal-fonts/')
  const css = [...own, faces].join('\n')
  return { css, path: `/portal-styles/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css` }
}

/** A piece of the font by its file name, or null for any other name. */
export async function fontFile(name: string): Promise<Buffer | null> {
  if (!/^noto-sans-sc-[\w-]+-wght-normal\.woff2$/.test(name)) return null
  return readFile(join(fonts, 'files', name)).catch(() => null)
}
