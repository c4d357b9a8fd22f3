import { attribute, local, type XmlElement, type XmlTree } from './xml-tree.ts'

/** A relation of a package: from one part to another (its name inside the package), or outward. `type`: the last word of its kind. */
export type Link = { readonly id: string; readonly type: string; readonly target: string; readonly outward: boolean }

/** The part that tells the relations of another one; of the package itself without a name. */
export const linksName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** The relations that such a part tells. */
export const linksIn = ({ root }: XmlTree, of: string): readonly Link[] =>
  root.children.flatMap((one) => (typeof one === 'string' ? [] : [linkOf(one, of)]))

export function linkOf(element: XmlElement, of: string): Link {
  const target = decoded(attribute(element, 'Target') ?? '')
  return {
    id: attribute(element, 'Id') ?? '',
    type: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
    target: insideOf(target, of),
    outward: attribute(element, 'TargetMode') === 'External',
  }
}

/** A target as a name inside the package: it counts from the folder of the part that names it. */
function insideOf(target: string, of: string): string {
  const steps = target.startsWith('/') ? [] : of.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** The list of relations without some of them. */
export const withoutLinks = (tree: XmlTree, { of, drop }: { of: string; drop: (link: Link) => boolean }): XmlTree => ({
  ...tree,
  root: { ...tree.root, children: tree.root.children.filter((one) => typeof one === 'string' || !drop(linkOf(one, of))) },
})

/** The list of kinds of content without the parts that went. */
export const withoutKinds = (tree: XmlTree, isKept: (name: string) => boolean): XmlTree => ({
  ...tree,
  root: {
    ...tree.root,
    children: tree.root.children.filter(
      (one) => typeof one === 'string' || local(one) !== 'Override' || isKept(decoded(attribute(one, 'PartName') ?? '').replace(/^\//, '')),
    ),
  },
})
