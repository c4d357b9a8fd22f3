/** An element with its attributes as written; `name` with its prefix. Text, comments and instructions between tags stay strings, untouched. */
export type XmlElement = { readonly name: string; readonly attributes: string; readonly children: readonly XmlNode[] }
export type XmlNode = string | XmlElement
/** What stands before the root (declaration), and the root. */
export type XmlTree = { readonly head: string; readonly root: XmlElement }

/** Deeper than any office program nests. */
const deepest = 400

type Growing = { name: string; attributes: string; children: XmlNode[] }

/** The tree of an XML text, from which `printed` gives the same text again but for blanks at a tag's end; null for what is not well-formed, declares entities, or nests absurdly. */
export function xmlTree(xml: string): XmlTree | null {
  const top: Growing = { name: '', attributes: '', children: [] }
  const open = [top]
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) open.at(-1)?.children.push(xml.slice(at, tag))
    const end = endOf(xml, tag)
    if (end < 0 || open.length > deepest || !take(xml.slice(tag, end), open)) return null
    at = end
  }
  const roots = top.children.filter((node) => typeof node !== 'string')
  const [root] = roots
  if (open.length !== 1 || roots.length !== 1 || !root) return null
  return { head: top.children.slice(0, top.children.indexOf(root)).join(''), root }
}

/** Where the tag, comment, instruction or CDATA that begins here ends; -1 where it does not. */
function endOf(xml: string, tag: number): number {
  const [closing] = [
    xml.startsWith('<!--', tag) ? '-->' : '',
    xml.startsWith('<![CDATA[', tag) ? ']]>' : '',
    xml.startsWith('<?', tag) ? '?>' : '',
    '>',
  ].filter(Boolean) as [string]
  const found = xml.indexOf(closing, tag)
  return found < 0 ? -1 : found + closing.length
}

function take(tag: string, open: Growing[]): boolean {
  if (tag.startsWith('<!D')) return false
  const [now] = open.slice(-1) as [Growing]
  if (tag.startsWith('<!') || tag.startsWith('<?')) {
    now.children.push(tag)
    return true
  }
  if (tag.startsWith('</')) return open.length > 1 && open.pop()?.name === tag.slice(2, -1).trim()
  const empty = tag.endsWith('/>')
  const [, name = '', attributes = ''] = /^<([^\s/>]+)([\s\S]*?)\/?>$/.exec(tag) ?? []
  const made: Growing = { name, attributes: attributes.trimEnd(), children: [] }
  now.children.push(made)
  if (!empty) open.push(made)
  return name !== ''
}

/** The text of a tree. */
export const printed = ({ head, root }: XmlTree): string => head + print(root)

function print(node: XmlNode): string {
  if (typeof node === 'string') return node
  const start = `<${node.name}${node.attributes}`
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(print).join('')}</${node.name}>`
}

/** The name without its prefix: which prefix stands for which vocabulary is the writer's choice. */
export const local = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute, its prefix left aside; undefined without one. */
export const attribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined)

export const elements = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((node): node is XmlElement => typeof node !== 'string')

/** The first child of this name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elements(element).find((one) => local(one) === name)

/** The element and all below it, in order. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const one of elements(element)) yield* within(one)
}

/** A tree without the elements of these names. */
export function without(element: XmlElement, names: ReadonlySet<string>): XmlElement {
  const children = element.children.flatMap((node): readonly XmlNode[] =>
    typeof node === 'string' ? [node] : names.has(local(node)) ? [] : [without(node, names)],
  )
  return { ...element, children }
}
