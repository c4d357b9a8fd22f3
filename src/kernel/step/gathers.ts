import { isFilled, type LinkedRecord, rowsOf, type Values } from '../condition.ts'
import type { Gathering, Step } from '../register.ts'

/** The links behind which a step finds what nobody types. */
export const linksGathered = ({ gathers = {} }: Step): readonly string[] => [
  ...new Set(Object.values<Gathering | undefined>(gathers).flatMap((one) => (one ? [one.from] : []))),
]

/** What a step takes over from linked records, in the order in which they are linked. Where a link holds nothing, the field stays as it is. */
export function gatheredOf({ gathers = {} }: Step, values: Values, linked: Readonly<Record<string, readonly LinkedRecord[]>>): Values {
  const gathered: Record<string, unknown> = {}
  for (const [field, gathering] of Object.entries<Gathering | undefined>(gathers)) {
    const found = gathering ? inOrder(values[gathering.from], linked[gathering.from] ?? []) : []
    if (gathering && found.length > 0)
      gathered[field] = 'is' in gathering ? persons(found, gathering.is) : rows(found, gathering, values[field])
  }
  return gathered
}

function inOrder(ids: unknown, found: readonly LinkedRecord[]): readonly LinkedRecord[] {
  const wanted = [ids ?? []].flat()
  return found.filter(({ id }) => wanted.includes(id)).sort((one, other) => wanted.indexOf(one.id) - wanted.indexOf(other.id))
}

const persons = (found: readonly LinkedRecord[], is: string): readonly unknown[] => [
  ...new Set(found.map(({ values }) => values[is]).filter(isFilled)),
]

type Rows = Extract<Gathering, { rows: unknown }>

function rows(found: readonly LinkedRecord[], { rows: columns, by }: Rows, before: unknown): readonly Values[] {
  const made = found.map(({ values }) =>
    Object.fromEntries(Object.entries(columns).flatMap(([column, there]) => (isFilled(values[there]) ? [[column, values[there]]] : []))),
  )
  const said = new Set(made.map((row) => row[by]))
  return [...rowsOf(before).filter((row) => !said.has(row[by])), ...made]
}
