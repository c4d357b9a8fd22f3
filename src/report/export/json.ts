import { titleOf } from './elements.ts'
import type { Paper } from './paper.ts'
import { paperText } from './text.ts'

/**
 * A paper as `.json`: its title, organ and date, its plain text, and for every number that came from a figure the figure's
 * id, its exact value and where the text shows it. Holds nothing that the printed paper does not show.
 */
export function writeJson(paper: Paper): string {
  const { kind, organ, docNo, signOff } = paper
  const head = { kind, organ, docNo: docNo ?? null, title: titleOf(paper), date: signOff?.date ?? null }
  return `${JSON.stringify({ ...head, ...paperText(paper) }, null, 2)}\n`
}
