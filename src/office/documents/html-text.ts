const blocks = /^\/?(?:p|div|br|tr|li|ul|ol|table|section|article|header|footer|nav|h[1-6]|pre|title|body|head|dt|dd|form|blockquote)\b/i
const silent = ['script', 'style', 'noscript', 'template', 'svg'] as const

/** Whether decoded text is a web page: by its name, or by how it begins. */
export const looksLikeHtml = (text: string, name: string): boolean =>
  /\.html?$/i.test(name) || /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 500))

/** The words of a web page: tags away, blocks on lines of their own, <pre> as typed, scripts and styles dropped, entities resolved. */
export function htmlText(html: string): string {
  const words: string[] = []
  let at = 0
  let asTyped = false
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    words.push(asTyped ? entities(html.slice(at, open)) : inline(html.slice(at, open)))
    const close = html.startsWith('<!--', open) ? after(html, '-->', open) : after(html, '>', open)
    const tag = html.slice(open + 1, Math.min(close - 1, open + 200))
    if (blocks.test(tag)) words.push('\n')
    if (/^\/?pre\b/i.test(tag)) asTyped = !tag.startsWith('/')
    at = skipSilent(html, tag, close)
  }
  words.push(inline(html.slice(at)))
  return words
    .join('')
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

/** A script or style runs to its closing tag, whatever it holds. */
function skipSilent(html: string, tag: string, from: number): number {
  const name = silent.find((one) => tag.toLowerCase().startsWith(one))
  if (!name) return from
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  const match = end.exec(html)
  return match ? after(html, '>', match.index) : html.length
}

const inline = (text: string): string => entities(text.replace(/\s+/g, ' '))

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  ensp: ' ',
  emsp: ' ',
}

const entities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
