import { isFilled, type LinkedRecord, rowsOf, type Values } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Gathering, Step } from '../register.ts'

/** The links behind which a step finds what nobody types. */
export const linksGathered = ({ gathers = {} }: Step): readonly string[] => [
  ...new Set(Object.values<Gathering | undefined>(gathers).flatMap((one) => (one ? [one.from] : []))),
]

type Found = { readonly values: Values; readonly linked: Readonly<Record<string, readonly LinkedRecord[]>> }

/**
 * What a step takes over from linked records: persons and rows in the order in which they are linked, of anything else the first that says it. Where a link
 * holds nothing, the field stays as it is.
 */
export function gatheredOf(fields: Fields, { gathers = {} }: Step, { values, linked }: Found): Values {
  const gathered: Record<string, unknown> = {}
  for (const [field, gathering] of Object.entries<Gathering | undefined>(gathers)) {
    const found = gathering ? inOrder(values[gathering.from], linked[gathering.from] ?? []) : []
    if (!gathering || found.length === 0) continue
    if ('rows' in gathering) gathered[field] = rows(found, gathering, values[field])
    else if ('row' in gathering) gathered[field] = inNamedRow(found, gathering, values) ?? null
    else if (fields[field]?.kind === 'persons') gathered[field] = told(found, gathering.is)
    else gathered[field] = told(found, gathering.is)[0] ?? values[field]
  }
  return gathered
}

function inOrder(ids: unknown, found: readonly LinkedRecord[]): readonly LinkedRecord[] {
  const wanted = [ids ?? []].flat()
  return found.filter(({ id }) => wanted.includes(id)).sort((one, other) => wanted.indexOf(one.id) - wanted.indexOf(other.id))
}

/** What the records say in a field, each once. */
const told = (found: readonly LinkedRecord[], is: string): readonly unknown[] => [
  ...new Set(found.map(({ values }) => values[is]).filter(isFilled)),
]

type NamedRow = Extract<Gathering, { row: unknown }>

/** What was taken over of another row before is no longer true: where no row is of that name, nothing is said. */
const inNamedRow = (found: readonly LinkedRecord[], { row, key, named, is }: NamedRow, values: Values): unknown =>
  found.flatMap((one) => rowsOf(one.values[row])).find((one) => isFilled(one[key]) && one[key] === values[named])?.[is]

type Rows = Extract<Gathering, { rows: unknown }>

function rows(found: readonly LinkedRecord[], { rows: columns, by }: Rows, before: unknown): readonly Values[] {
  const made = found.map(({ values }) =>
    Object.fromEntries(Object.entries(columns).flatMap(([column, there]) => (isFilled(values[there]) ? [[column, values[there]]] : []))),
  )
  const said = new Set(made.map((row) => row[by]))
  return [...rowsOf(before).filter((row) => !said.has(row[by])), ...made]
}
