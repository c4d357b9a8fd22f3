import { inflateRawSync } from 'node:zlib'

/** The first sheet of a workbook as rows of texts: the least that reads what office programs write. Throws on anything else. */
export function rowsOf(book: Buffer): readonly (readonly string[])[] {
  const entries = entriesOf(book)
  const text = (name: string): string => entries.get(name)?.().toString('utf8') ?? ''
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inside = '']) =>
    plain([...inside.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, part]) => part).join('')),
  )
  return [...text('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => cellsOf(row, shared))
}

function cellsOf(row: string, shared: readonly string[]): readonly string[] {
  const cells: string[] = []
  for (const [, letters = '', tag = '', value = ''] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)) {
    let at = 0
    for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64
    cells[at - 1] = tag.includes('t="s"') ? (shared[Number(value)] ?? '') : plain(value)
  }
  return cells
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (text: string): string => (text.includes('&') ? text.replace(/&(\w+);/g, (whole, name) => signs[name] ?? whole) : text)

/** What lies in a zip, by name, unpacked when asked for: by the directory at its end. */
function entriesOf(zip: Buffer): ReadonlyMap<string, () => Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries = new Map<string, () => Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const short = (place: number): number => zip.readUInt16LE(at + place)
    const [stored, local] = [short(10) === 0, zip.readUInt32LE(at + 42)]
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    entries.set(zip.toString('utf8', at + 46, at + 46 + short(28)), () => (stored ? bytes : inflateRawSync(bytes)))
    at += 46 + short(28) + short(30) + short(32)
  }
  return entries
}
