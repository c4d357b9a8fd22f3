import type { ComputedField, Field, Fields } from './field.ts'

type Named<F extends Field = Field> = readonly (readonly [name: string, field: F])[]

/** Fields of a definition by what every step asks of them. Parts belong to a group when a field of their rows does. */
export type FieldGroups = {
  readonly dated: Named
  /** Fields from which an age follows, or that tell one: birth date, id number, “minor”. */
  readonly aged: Named
  /** Fields whose values are sealed in storage. */
  readonly sensitive: Named
  readonly computed: Named<ComputedField>
  /** What must be filled, always or under a condition. */
  readonly needed: Named
}

const known = new WeakMap<Fields, FieldGroups>()

/** The groups, found once per definition: a register has up to a hundred fields, a step concerns a few, and an import takes ten thousand steps. */
export function groupsOf(fields: Fields): FieldGroups {
  const before = known.get(fields)
  if (before) return before
  const all = Object.entries(fields)
  const groups: FieldGroups = {
    dated: all.filter(([, field]) => isDated(field)),
    aged: all.filter(([, field]) => isAged(field)),
    sensitive: all.filter(([, field]) => isSensitive(field)),
    computed: all.filter((entry): entry is [string, ComputedField] => entry[1].kind === 'computed'),
    needed: all.filter(([, field]) => field.needed === true || field.neededIf !== undefined),
  }
  known.set(fields, groups)
  return groups
}

const isDated = (field: Field): boolean =>
  field.kind === 'date' || field.kind === 'datetime' || (field.kind === 'parts' && Object.values(field.fields).some(isDated))

const isSensitive = (field: Field): boolean =>
  field.secret === 'sensitive' || (field.kind === 'parts' && Object.values(field.fields).some(isSensitive))

const isAged = (field: Field): boolean =>
  field.age !== undefined ||
  ('format' in field && field.format === 'idNumber') ||
  (field.kind === 'parts' && Object.values(field.fields).some(isAged))
