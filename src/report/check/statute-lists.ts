import type { StatuteMention } from '../read/statutes.ts'
import type { CheckedReport } from './rule.ts'

const joint = /^[》〉]?[、，,和与及以]{0,2}(?:以及)?[《〈]?$/

/** Titles that stand in one list, one after the other: 《…》《…》、《…》和《…》. Lists of one are left out. */
export function listsOf({ statutes, text }: CheckedReport): readonly (readonly StatuteMention[])[] {
  const lists: StatuteMention[][] = []
  for (const statute of statutes) {
    const list = lists.at(-1)
    const before = list?.at(-1)
    if (list && before && joint.test(text.slice(before.end, statute.start))) list.push(statute)
    else lists.push([statute])
  }
  return lists.filter(({ length }) => length > 1)
}

const state = '中华人民共和国'

/** A full title in the way a mention is written: without the name of the state where the mention has none. */
export const inTheWay = (title: string, mention: string): string =>
  title.startsWith(state) && !mention.replace(/\s/g, '').startsWith(state) ? title.slice(state.length) : title
