import type { Field } from './paper.ts'

/** Whole parts of `total` in the given shares; the last takes what rounding leaves, so that they add up. */
export function sharesOf(shares: readonly number[], total: number): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * total))
  const left = total - widths.reduce((all, width) => all + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width))
}

/** Boxes of a form by line: two to a line, a wide one alone, and one without a partner takes the whole line. */
export function rowsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const rows: Field[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    const joins = !field.wide && last?.length === 1 && !last[0]?.wide
    if (joins) last.push(field)
    else rows.push([field])
  }
  return rows
}
