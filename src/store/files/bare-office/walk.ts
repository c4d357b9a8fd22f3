import type { FileSource } from '../source.ts'
import { unpack, type ZipEntry } from '../zip.ts'
import { type Link, linksIn, linksName } from './links.ts'
import { closedBehind, leaves } from './roles.ts'
import { noteDrawings } from './sheet.ts'
import { type XmlTree, xmlTree } from './xml-tree.ts'

/** A package whose content cannot be looked through: damaged, or in an encoding that no office program writes. */
export class Unreadable extends Error {}

/** The parts of a package by their names, read when they are asked for. */
export type Parts = {
  readonly names: ReadonlySet<string>
  readonly text: (name: string) => Promise<string>
  readonly tree: (name: string) => Promise<XmlTree>
}

/** More than a thousand pages; as a tree it takes many times as much. In bytes. */
const largest = 40 * 1024 * 1024

export function partsOf(source: FileSource, entries: ReadonlyMap<string, ZipEntry>): Parts {
  const text = async (name: string): Promise<string> => {
    const entry = entries.get(name)
    if (!entry) throw new Unreadable(name)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(await Array.fromAsync(unpack(source, entry))))
    } catch {
      throw new Unreadable(name)
    }
  }
  const tree = async (name: string): Promise<XmlTree> => {
    const made = (entries.get(name)?.size ?? 0) > largest ? null : xmlTree(await text(name))
    if (!made) throw new Unreadable(name)
    return made
  }
  return { names: new Set(entries.keys()), text, tree }
}

/** What may stay: each part with the kind of relation that leads to it; the links that go, by the part that told them; and what lies behind closed doors. */
export type Walked = {
  readonly roles: ReadonlyMap<string, string>
  readonly dropped: ReadonlyMap<string, readonly Link[]>
  readonly closed: readonly string[]
}

/** Follows the relations from the package's own; what none of those that stay leads to is not part of the document any more. */
export async function walk(parts: Parts): Promise<Walked> {
  const roles = new Map([['', '']])
  const dropped = new Map<string, Link[]>()
  const closed: string[] = []
  for (const [part, role] of roles) {
    if (!parts.names.has(linksName(part))) continue
    const boxes = role === 'worksheet' ? noteDrawings(await parts.text(part)) : []
    for (const link of linksIn(await parts.tree(linksName(part)), part)) {
      const behind = closedBehind(link.type)
      if (leaves(link.type) || boxes.includes(link.id) || isData(role, link)) dropped.set(part, [...(dropped.get(part) ?? []), link])
      else if (behind) closed.push(behind)
      else if (!link.outward && parts.names.has(link.target) && !roles.has(link.target)) roles.set(link.target, link.type)
    }
  }
  roles.delete('')
  return { roles, dropped, closed }
}

/** The workbook behind a drawn chart: the chart keeps the numbers that it shows. */
const isData = (role: string, { type }: Link): boolean => /^chart/.test(role) && type === 'package'
