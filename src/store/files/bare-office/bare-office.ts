import type { FileSource } from '../source.ts'
import { readDirectory, type ZipEntry } from '../zip.ts'
import { linksIn, linksName, withoutKinds, withoutLinks } from './links.ts'
import { type Part, pack } from './pack.ts'
import { changing, said } from './roles.ts'
import { bareSheet, hiddenSheets, hidesCells, holdsObjects, ownersOfBook, sheetNamed } from './sheet.ts'
import { type Parts, partsOf, Unreadable, type Walked, walk } from './walk.ts'
import { accepted, hiddenStyles, type Taken } from './word.ts'
import { attribute, local, printed, without, type XmlElement } from './xml-tree.ts'

/**
 * A Word, Excel or PowerPoint file as it may leave the house, with what had to be taken out of it (in words for the clerk); or what in it keeps it from
 * leaving, because nobody can take it out without changing what the file says.
 */
export type BareOffice =
  | { readonly as: 'bare'; readonly bytes: Buffer; readonly taken: readonly string[] }
  | { readonly as: 'withheld'; readonly left: readonly string[] }

const list = '[Content_Types].xml'

/**
 * Takes out of an office file what its pages do not show (T-26): author, last editor, company, own properties, comments, hidden words, speaker's notes. Changes
 * are accepted. Hidden sheets, rows and slides, embedded files and outer data are named and withhold it: whether they belong to the text only a person knows.
 */
export async function bareOffice(source: FileSource): Promise<BareOffice> {
  try {
    const entries = new Map((await readDirectory(source))?.map((one) => [one.name.replaceAll('\\', '/'), one]))
    return await bare(source, entries)
  } catch (error) {
    if (error instanceof Unreadable) return { as: 'withheld', left: ['不能读取的内容'] }
    throw error
  }
}

async function bare(source: FileSource, entries: ReadonlyMap<string, ZipEntry>): Promise<BareOffice> {
  const parts = partsOf(source, entries)
  const walked = await walk(parts)
  const [main] = [...walked.roles].find(([, role]) => role === 'officeDocument') ?? ['']
  const { root } = await parts.tree(main)
  const made = await rewritten(parts, { walked, main: root })
  const left = [...new Set([...walked.closed, ...made.left])]
  if (left.length > 0) return { as: 'withheld', left }
  const links = await linkParts(parts, walked)
  const isKept = (name: string) => walked.roles.has(name) || links.has(name)
  const kinds = printed(withoutKinds(await parts.tree(list), isKept))
  const written = new Map([...made.texts, ...links, [list, kinds]])
  const kept = [...entries].flatMap(([name, from]): Part[] => {
    const text = written.get(name)
    if (text !== undefined) return [{ name, bytes: Buffer.from(text) }]
    return isKept(name) ? [{ name, from }] : []
  })
  return { as: 'bare', bytes: await pack(source, kept), taken: [...(await spoken(parts, walked)), ...made.taken] }
}

type Book = { readonly walked: Walked; readonly main: XmlElement }
type Rewritten = { readonly texts: ReadonlyMap<string, string>; readonly left: readonly string[]; readonly taken: readonly string[] }

const nothing: Rewritten = { texts: new Map(), left: [], taken: [] }

async function rewritten(parts: Parts, book: Book): Promise<Rewritten> {
  const way = { document: word, workbook: sheets, presentation: slides }[local(book.main)]
  if (!way) throw new Unreadable(local(book.main))
  const [made, charts] = [await way(parts, book), await chartsOf(parts, book.walked)]
  return { ...made, texts: new Map([...made.texts, ...charts]) }
}

async function word(parts: Parts, { walked }: Book): Promise<Rewritten> {
  const [styleSheet] = [...walked.roles].find(([, role]) => role === 'styles') ?? []
  const styles = styleSheet ? hiddenStyles((await parts.tree(styleSheet)).root) : new Set<string>()
  const taken: Taken = { changes: 0, hidden: 0 }
  const texts = new Map<string, string>()
  for (const [name, role] of walked.roles) {
    if (!changing.includes(role)) continue
    const { head, root } = await parts.tree(name)
    texts.set(name, printed({ head, root: accepted(root, { styles, taken }) }))
  }
  const counted = [taken.changes > 0 ? [`修订 ${taken.changes} 处`] : [], taken.hidden > 0 ? [`隐藏文字 ${taken.hidden} 处`] : []]
  return { texts, left: [], taken: counted.flat() }
}

async function sheets(parts: Parts, { walked, main }: Book): Promise<Rewritten> {
  const texts = new Map<string, string>()
  const left = hiddenSheets(main).map((name) => `隐藏的工作表“${name}”`)
  for (const [name, role] of walked.roles) {
    if (role === 'officeDocument') {
      const { head, root } = await parts.tree(name)
      texts.set(name, printed({ head, root: without(root, ownersOfBook) }))
    }
    if (role !== 'worksheet') continue
    const text = await parts.text(name)
    if (hidesCells(text)) left.push(`工作表“${(await titleOf(parts, { walked, main, name })) ?? name}”中隐藏的行或列`)
    if (holdsObjects(text)) left.push('控件或嵌入的文件')
    texts.set(name, bareSheet(text))
  }
  return { ...nothing, texts, left }
}

async function titleOf(parts: Parts, { walked, main, name }: Book & { readonly name: string }): Promise<string | undefined> {
  const [book = ''] = [...walked.roles].find(([, role]) => role === 'officeDocument') ?? []
  const link = linksIn(await parts.tree(linksName(book)), book).find(({ target }) => target === name)
  return link && sheetNamed(main, link.id)
}

const ownData = new Set(['custData'])

async function slides(parts: Parts, { walked }: Book): Promise<Rewritten> {
  const texts = new Map<string, string>()
  let hidden = 0
  for (const [name, role] of walked.roles) {
    if (role !== 'slide') continue
    const { head, root } = await parts.tree(name)
    if (['0', 'false'].includes(attribute(root, 'show') ?? '')) hidden += 1
    texts.set(name, printed({ head, root: without(root, ownData) }))
  }
  return { ...nothing, texts, left: hidden > 0 ? [`隐藏的幻灯片 ${hidden} 张`] : [] }
}

const outerData = new Set(['externalData'])

async function chartsOf(parts: Parts, { roles, dropped }: Walked): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const name of [...roles.keys()].filter((one) => /^chart/.test(roles.get(one) ?? '') && dropped.has(one))) {
    const { head, root } = await parts.tree(name)
    texts.set(name, printed({ head, root: without(root, outerData) }))
  }
  return texts
}

/** The relations of every part that stays, without those that go. */
async function linkParts(parts: Parts, { roles, dropped }: Walked): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const of of ['', ...roles.keys()]) {
    const name = linksName(of)
    if (!parts.names.has(name)) continue
    const going = new Set(dropped.get(of)?.map(({ id }) => id))
    texts.set(name, printed(withoutLinks(await parts.tree(name), { of, drop: ({ id }) => going.has(id) })))
  }
  return texts
}

/** What was said beside the text and goes with its parts. */
async function spoken(parts: Parts, { dropped }: Walked): Promise<readonly string[]> {
  const links = [...dropped.values()].flat().filter(({ target }) => parts.names.has(target))
  let comments = 0
  let notes = 0
  for (const { type, target } of links) {
    const tag = said[type]
    if (tag) comments += (await parts.text(target)).match(tag)?.length ?? 0
    if (type === 'notesSlide' && /<a:t>[^<]/.test(await parts.text(target))) notes += 1
  }
  return [...(comments > 0 ? [`批注 ${comments} 处`] : []), ...(notes > 0 ? [`演讲者备注 ${notes} 页`] : [])]
}
