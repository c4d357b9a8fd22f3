/** Text between tags as it was meant: entities, and the `_x000D_` in which office programs write control characters. */
export function plainText(xml: string): string {
  const text = xml.includes('&') ? xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, entity) : xml
  return text.includes('_x') ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => control(Number.parseInt(code, 16))) : text
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] as string) : whole
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** A line end stays, other control characters go. */
const control = (code: number): string => (code === 10 ? '\n' : code < 32 ? '' : String.fromCharCode(code))

/** One attribute of an opening tag. */
export const attribute = (tag: string, name: string): string | undefined => attributeAfter(tag, ` ${name}="`)

/** The same by its opening (` r="`), for whoever asks a hundred thousand cells for one. */
export function attributeAfter(tag: string, opening: string): string | undefined {
  const start = tag.indexOf(opening)
  if (start < 0) return undefined
  const from = start + opening.length
  return plainText(tag.slice(from, tag.indexOf('"', from)))
}

/** The first element of a part stands within so many characters, behind declaration and comments. */
const rootWithin = 4096

/** Some writers put every element into a named space (`<x:row>`); without the prefix they read like all others. */
export function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|sst|styleSheet)\b/.exec(xml.slice(0, rootWithin))?.[1]
  return prefix ? xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xml
}

/** The texts of runs; what is only the reading of a character (rPh) is none. */
export function runs(xml: string): string {
  if (xml.startsWith('<t>') && xml.indexOf('<', 3) === xml.length - 4) return plainText(xml.slice(3, -4))
  let text = ''
  for (const [, run = ''] of xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)) text += run
  return plainText(text)
}

/** The shared texts of a workbook, in their order. */
export function sharedTexts(xml: string): readonly string[] {
  const plain = withoutPrefix(xml)
  const texts: string[] = []
  for (let at = plain.indexOf('<si'); at >= 0; at = plain.indexOf('<si', at)) {
    // Nearly every one is a single text without runs or attributes; a workbook has tens of thousands.
    const end = plain.startsWith(single, at) ? plain.indexOf('<', at + single.length) : -1
    if (end > 0 && plain.startsWith(singleEnd, end)) {
      texts.push(plainText(plain.slice(at + single.length, end)))
      at = end + singleEnd.length
      continue
    }
    sharedText.lastIndex = at
    const found = sharedText.exec(plain)
    if (found) texts.push(runs(found[1] ?? ''))
    at += found?.[0].length ?? 1
  }
  return texts
}

const [single, singleEnd] = ['<si><t>', '</t></si>']
const sharedText = /<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/y

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Which styles show a number as a day or a time, by the number of the style. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const plain = withoutPrefix(xml)
  const custom = new Set<number>()
  for (const [tag] of plain.matchAll(/<numFmt\b[^>]*>/g))
    if (showsDay(attribute(tag, 'formatCode') ?? '')) custom.add(Number(attribute(tag, 'numFmtId')))
  const formats = [...(/<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(plain)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)]
  const dated = formats.flatMap(([tag], style) => {
    const format = Number(attribute(tag, 'numFmtId') ?? 0)
    return builtInDates.has(format) || custom.has(format) ? [style] : []
  })
  return new Set(dated)
}

/** A format code that shows year, month or day; quoted words, colours and the locale in brackets do not count. */
const showsDay = (code: string): boolean =>
  /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General|[gG]\/通用格式/g, ''))
