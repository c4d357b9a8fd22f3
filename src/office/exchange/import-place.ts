import type { Unit } from '../../kernel/unit.ts'
import type { Office, Person } from '../office.ts'

/** The names that a sheet of a unit may use, looked up once per file: people and villages of the unit, units of the whole county. */
export type Place = {
  readonly name: string
  readonly persons: (name: string) => readonly Person[]
  /** Units of this name, short name or code: those within the unit, or, if there are none, all. */
  readonly units: (name: string) => readonly Unit[]
  readonly villages: (name: string) => readonly Unit[]
  /** What may be chosen for a name that is not known; the first ones are examples in a refusal. */
  readonly villageNames: readonly string[]
  readonly personNames: readonly string[]
  readonly unitNames: readonly string[]
}

/** Spaces inside names (张　三) and full width do not count. */
const normal = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** The place that a unit's sheet speaks of. */
export function placeOf(office: Office, unit: Unit): Place {
  const tree = office.tree()
  const within = new Set(tree.subtree(unit.id))
  const persons = Map.groupBy(
    office.people().filter((person) => within.has(person.unit)),
    (person) => normal(person.name),
  )
  const inside = byName([...within].flatMap((id) => tree.get(id) ?? []))
  // Of a province that is tens of thousands of names, and few sheets name a unit that is not their own.
  let everywhere: ReturnType<typeof byName> | null = null
  const elsewhere = (name: string) => {
    everywhere ??= byName(tree.all)
    return everywhere.get(name) ?? []
  }
  const villages = [...within].flatMap((id) => tree.get(id) ?? []).filter((one) => one.kind === 'village')
  const ofVillages = byName(villages)
  const bareVillages = Map.groupBy(villages, ({ shortName }) => bareVillage(shortName))
  return {
    name: unit.shortName,
    persons: (name) => personsNamed(name, { persons, tree }),
    units: (name) => inside.get(normal(name)) ?? elsewhere(normal(name)),
    villages: (name) => ofVillages.get(normal(name)) ?? bareVillages.get(bareVillage(name)) ?? [],
    personNames: [...persons.keys()],
    unitNames: [...within].flatMap((id) => tree.get(id)?.shortName ?? []),
    villageNames: villages.map(({ shortName }) => shortName),
  }
}

function byName(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const found = new Map<string, Set<Unit>>()
  for (const unit of units)
    for (const name of [unit.name, unit.shortName, unit.code].map(normal)) found.set(name, (found.get(name) ?? new Set()).add(unit))
  return new Map([...found].map(([name, set]) => [name, [...set]]))
}

/** 上青村委会, 上青村, 上青 are one village. */
const bareVillage = (name: string): string => normal(name).replace(/(村民委员会|居民委员会|村委会|居委会|社区|村)$/, '')

type Roster = { readonly persons: ReadonlyMap<string, readonly Person[]>; readonly tree: ReturnType<Office['tree']> }

/** 李明, or 李明（司法所） where two have the same name: the unit in brackets tells which. */
function personsNamed(typed: string, { persons, tree }: Roster): readonly Person[] {
  const all = persons.get(normal(typed))
  const [, name = '', unit = ''] = /^(.+?)\((.+)\)$/.exec(normal(typed)) ?? []
  if (all || name === '') return all ?? []
  const isOf = (person: Person) => {
    const own = tree.get(person.unit)
    return own !== undefined && [own.name, own.shortName].some((one) => normal(one) === unit || normal(one).endsWith(unit))
  }
  return (persons.get(name) ?? []).filter(isOf)
}
