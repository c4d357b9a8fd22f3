type Values = Readonly<Record<string, unknown>>

/** A place where a paper of the record tells otherwise than the record. `digest`: the very paper; `item`: what is told. Names of parties are masked in it. */
export type Differing = {
  readonly digest: string
  readonly paper: string
  readonly item: string
  readonly inPaper: string
  readonly onRecord: string
}

/** Where the record explains its papers: a part of such rows with `reason`, and a yes/no field that says another person approved them. */
export type Explaining = { readonly explained: string; readonly approved: string }

/** The row of the explanation that belongs to a difference. A paper put right, or a record put right, makes another difference of it. */
export const explanationOf = (one: Differing, rows: readonly Values[]): Values | undefined =>
  rows.find(
    (row) =>
      row.digest === one.digest && row.item === one.item && row.inPaper === one.inPaper && row.onRecord === one.onRecord && row.reason,
  )

/** The differences that nobody explained yet, or all of them as long as the explanations are not approved. */
export function unexplained(differing: readonly Differing[], { explained, approved }: Explaining, values: Values): readonly Differing[] {
  const rows = Array.isArray(values[explained]) ? (values[explained] as Values[]) : []
  return values[approved] === true ? differing.filter((one) => !explanationOf(one, rows)) : differing
}

/** So many differences are named in a refusal; the page shows them all. */
const mostNamed = 5

/** The differences in sentences: the paper, the fact and both values. */
export function tellDiffering(differing: readonly Differing[]): readonly string[] {
  const named = differing
    .slice(0, mostNamed)
    .map(({ paper, item, inPaper, onRecord }) => `“${paper}”的${item}写的是“${inPaper}”，记录是“${onRecord}”。`)
  return differing.length > mostNamed ? [...named, `还有 ${differing.length - mostNamed} 处。`] : named
}
