/** A block of cells, row by row. */
export type Block = readonly (readonly string[])[]

/** What a spreadsheet would run as a formula gets an apostrophe before it (AV-06); a plain negative number is none. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text)

const flat = (text: string): string => harmless(text.replace(/[\t\r\n]+/g, ' ').trim())
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The block as spreadsheets take it from the clipboard: columns by tabs. */
export const asTabs = (block: Block): string => block.map((row) => row.map(flat).join('\t')).join('\r\n')

/** The same as a table; every cell is marked as text, so that long numbers keep their end and nothing is calculated. */
export const asHtml = (block: Block): string =>
  `<table>${block.map((row) => `<tr>${row.map((text) => `<td style="mso-number-format:'\\@'">${escaped(flat(text))}</td>`).join('')}</tr>`).join('')}</table>`

/** Cells out of the clipboard: tabs between columns, quotes around cells with line ends, as Excel and WPS write them. */
export function fromTabs(text: string): Block {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g
  for (const [whole, quoted, plain = '', end] of text.matchAll(cells)) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** The block as a CSV file for the import preview. */
export const asCsv = (block: Block): File => {
  const lines = block.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  return new File([`\ufeff${lines.join('\r\n')}`], '粘贴的内容.csv', { type: 'text/csv' })
}
