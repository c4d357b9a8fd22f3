import { attribute, child, elements, local, within, type XmlElement, type XmlNode } from './xml-tree.ts'

/** What was taken out of a document, counted. */
export type Taken = { changes: number; hidden: number }

/** Words and marks that are no part of the text as it stands once every change is accepted. */
const gone = new Set([
  'del',
  'moveFrom',
  'cellIns',
  'cellDel',
  'cellMerge',
  'numberingChange',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'annotationRef',
])
const goneToo = /^(?:\w+PrChange|\w+PrExChange|tblGridChange|(?:moveFrom|moveTo|customXml\w+)Range(?:Start|End))$/
/** Of the settings: sessions of writing, the template's address, variables and letters nobody sees. */
const settings = ['trackRevisions', 'rsids', 'attachedTemplate', 'docVars', 'mailMerge']
const kept = ['ins', 'moveTo']

/** Styles whose words are not shown. */
export const hiddenStyles = (styles: XmlElement): ReadonlySet<string> =>
  new Set(elements(styles).flatMap((one) => (vanishes(child(one, 'rPr')) ? [attribute(one, 'styleId') ?? ''] : [])))

/**
 * A part of a Word document (body, headers, notes, styles, settings) with all changes accepted: insertions stay, deletions go, and nobody's name stands by
 * either. Comments lose their places, hidden words go.
 */
export function accepted(root: XmlElement, { styles, taken }: { styles: ReadonlySet<string>; taken: Taken }): XmlElement {
  const endless = new Set<XmlNode>()
  const take = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node]
    const name = local(node)
    if (isChange(name)) taken.changes += 1
    if (gone.has(name) || goneToo.test(name) || isGonePlace(node)) return []
    if (local(root) === 'settings' && settings.includes(name)) return []
    const children = joined(node.children.flatMap(take), endless)
    if (kept.includes(name)) return children
    if (name === 'r' && isHidden(node, styles)) return [shellOf({ ...node, children }, taken)]
    const whole = completed({ ...node, children })
    if (losesEnd(node)) for (const one of whole) endless.add(one)
    return whole
  }
  return { ...root, children: joined(root.children.flatMap(take), endless) }
}

const isChange = (name: string): boolean =>
  ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel'].includes(name) || /Change$/.test(name)

/** A row or cell that was deleted. */
const isGonePlace = (node: XmlElement): boolean =>
  (local(node) === 'tr' && child(child(node, 'trPr'), 'del') !== undefined) ||
  (local(node) === 'tc' && child(child(node, 'tcPr'), 'cellDel') !== undefined)

const vanishes = (properties: XmlElement | undefined): boolean => {
  const vanish = child(properties, 'vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(attribute(vanish, 'val') ?? '')
}

function isHidden(run: XmlElement, styles: ReadonlySet<string>): boolean {
  const properties = child(run, 'rPr')
  const style = child(properties, 'rStyle')
  return vanishes(properties) || (style !== undefined && styles.has(attribute(style, 'val') ?? ''))
}

/** A hidden run without its words; the ends of fields stay, or the fields around it would break. */
function shellOf(run: XmlElement, taken: Taken): XmlElement {
  const left = elements(run).filter((one) => ['rPr', 'fldChar'].includes(local(one)))
  if (left.length < elements(run).length) taken.hidden += 1
  return { ...run, children: left }
}

/** What a table or cell must have to be read at all. */
function completed(node: XmlElement): readonly XmlElement[] {
  const name = local(node)
  if (name === 'tbl' && ![...within(node)].some((one) => local(one) === 'tr')) return []
  if (name === 'tr' && ![...within(node)].some((one) => local(one) === 'tc')) return []
  if (name !== 'tc' || elements(node).some((one) => local(one) === 'p')) return [node]
  return [{ ...node, children: [...node.children, { name: node.name.replace('tc', 'p'), attributes: '', children: [] }] }]
}

/** The end of a paragraph was deleted: its words go on in the next one, whose look holds, or vanish with it where there were none left. */
function joined(nodes: readonly XmlNode[], endless: ReadonlySet<XmlNode>): readonly XmlNode[] {
  if (!nodes.some((node) => endless.has(node))) return nodes
  const result: XmlNode[] = []
  let carried: { readonly name: string; readonly content: readonly XmlNode[] } | null = null
  for (const node of nodes) {
    if (typeof node === 'string' || local(node) !== 'p') {
      result.push(node)
      continue
    }
    const whole: XmlElement = carried ? withFront(node, carried.content) : node
    carried = endless.has(node) ? { name: node.name, content: contentOf(whole) } : null
    if (!carried) result.push(whole)
  }
  if (carried && hasWords(carried.content)) result.push({ name: carried.name, attributes: '', children: carried.content })
  return result
}

const losesEnd = (node: XmlElement): boolean => {
  const mark = local(node) === 'p' ? child(child(node, 'pPr'), 'rPr') : undefined
  return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined
}
const isProperties = (node: XmlNode): boolean => typeof node !== 'string' && local(node) === 'pPr'
const contentOf = ({ children }: XmlElement): readonly XmlNode[] => children.filter((node) => !isProperties(node))
const withFront = (node: XmlElement, front: readonly XmlNode[]): XmlElement => ({
  ...node,
  children: [...node.children.filter(isProperties), ...front, ...contentOf(node)],
})
const shown = ['t', 'drawing', 'pict', 'object', 'sym', 'br', 'tab', 'oMath', 'fldChar']
const hasWords = (nodes: readonly XmlNode[]): boolean =>
  nodes.some((node) => typeof node !== 'string' && [...within(node)].some((one) => shown.includes(local(one))))
