import { attribute, child, elements, type XmlElement } from './xml-tree.ts'

/** Sheets that are not shown, by their names. */
export const hiddenSheets = (workbook: XmlElement): readonly string[] =>
  sheetsOf(workbook).flatMap((one) => (/^(?:hidden|veryHidden)$/.test(attribute(one, 'state') ?? '') ? [attribute(one, 'name') ?? ''] : []))

/** The name of the sheet that a relation of the workbook leads to. */
export const sheetNamed = (workbook: XmlElement, link: string): string | undefined => {
  const found = sheetsOf(workbook).find((one) => attribute(one, 'id') === link)
  return found && attribute(found, 'name')
}

const sheetsOf = (workbook: XmlElement): readonly XmlElement[] => {
  const sheets = child(workbook, 'sheets')
  return sheets ? elements(sheets) : []
}

/** Of a workbook: who keeps it to himself, and the path on his disk. */
export const ownersOfBook = new Set(['fileSharing', 'absPath'])

/** Rows or columns that are not shown. A sheet may be very large: its text is searched, no tree is made; words in cells cannot hold a tag. */
export const hidesCells = (xml: string): boolean => /<(?:\w+:)?(?:row|col)\b[^>]*\shidden\s*=\s*["'](?:1|true)["']/.test(xml)

/** Controls and objects, behind which a whole file may lie. */
export const holdsObjects = (xml: string): boolean => /<(?:\w+:)?(?:control|oleObject)\b/.test(xml)

const notePlace = /<(?:\w+:)?legacyDrawing\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?legacyDrawing>)/g
const printer = /(<(?:\w+:)?pageSetup\b[^>]*?)\s+[\w]+:id\s*=\s*["'][^"']*["']/g

/** The relations by which the boxes of comments are drawn. */
export const noteDrawings = (xml: string): readonly string[] =>
  [...xml.matchAll(notePlace)].flatMap(([tag]) => /:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? [])

/** A sheet without the boxes of comments and without the printer of whoever wrote it. */
export const bareSheet = (xml: string): string => xml.replace(notePlace, '').replace(printer, '$1')
