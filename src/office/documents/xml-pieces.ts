/**
 * One piece of an XML text: a tag with its name as written and its attributes, or the words between two tags with entities resolved. `broken`
 * is the last piece of a text that is not well-formed.
 */
export type XmlPiece = { readonly kind: 'open' | 'close' | 'words' | 'broken'; readonly text: string; readonly attributes: string }

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * The pieces of an XML text in their order, in one pass and without keeping them; an empty tag is an open and a close. A document type counts as
 * broken: no document of ours has one, and its entities could unfold without end.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  const open: string[] = []
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) break
    if (tag > at && open.length > 0) yield { kind: 'words', text: resolve(xml.slice(at, tag)), attributes: '' }
    const end = xml.startsWith('<!--', tag) ? xml.indexOf('-->', tag) + 2 : xml.indexOf('>', tag)
    if (end < tag + 2 || xml.startsWith('<!D', tag)) return yield broken
    at = end + 1
    if (xml[tag + 1] !== '?' && xml[tag + 1] !== '!') yield* tagPieces(xml.slice(tag + 1, end), open)
  }
  if (open.length > 0) yield broken
}

/** The value of an attribute (val, also behind a prefix), or undefined. */
export function attributeOf({ attributes }: XmlPiece, name: string): string | undefined {
  const value = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]
  return value === undefined ? undefined : resolve(value)
}

const broken: XmlPiece = { kind: 'broken', text: '', attributes: '' }

function* tagPieces(tag: string, open: string[]): Generator<XmlPiece> {
  if (tag.startsWith('/')) {
    const text = tag.slice(1).trim()
    yield open.pop() === text ? { kind: 'close', text, attributes: '' } : broken
    return
  }
  const empty = tag.endsWith('/')
  const whole = empty ? tag.slice(0, -1) : tag
  const blank = whole.search(/\s/)
  const text = blank < 0 ? whole : whole.slice(0, blank)
  yield { kind: 'open', text, attributes: blank < 0 ? '' : whole.slice(blank) }
  if (empty) yield { kind: 'close', text, attributes: '' }
  else open.push(text)
}

function resolve(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
