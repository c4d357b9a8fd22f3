import type { Citation } from '../../law/statute.ts'
import type { Day } from '../calendar/calendar.ts'
import { holds, isFilled, rowsOf, type Values } from '../condition.ts'
import type { Field, Fields } from '../field.ts'
import { inForce } from '../permission.ts'
import type { AnyRegister, Privacy } from '../register.ts'
import type { Actor, Role } from '../role.ts'
import { hasMinor } from './age.ts'

/** The four labels of a record, in rising order (等保 8.1.4.2 g). */
export const labels = { public: '公开', internal: '内部', sensitive: '敏感', highlySensitive: '高度敏感' } as const
export type Label = keyof typeof labels
const rising = Object.keys(labels) as readonly Label[]

/** Whether whoever is cleared for the first may see what carries the second. */
export const dominates = (clearance: Label, label: Label): boolean => rising.indexOf(clearance) >= rising.indexOf(label)
/** The highest of several; of none: public. */
export const highest = (all: Iterable<Label>): Label => [...all].reduce((top, one) => (dominates(top, one) ? top : one), 'public' as Label)

/** What decides about a label beside the values: the local day, and the state where it is known. */
export type LabelledAt = { readonly today: Day; readonly state?: string | null }

/**
 * The label of a record. 高度敏感: a minor among the parties, or what the register says so of. 敏感: the register seals something. 公开: published
 * and without any personal value. Everything else is 内部. It rises and falls with the values; a child's fourteenth birthday is part of it.
 */
export function labelOf(register: AnyRegister, values: Values, { today, state = null }: LabelledAt): Label {
  const view = { values, state, steps: new Set<string>(), linked: {}, today }
  if ((register.privacy?.highly && holds(register.privacy.highly, view)) || hasMinor(register.fields, values, today))
    return 'highlySensitive'
  if (register.restricted === 'all' || seals(register.fields)) return 'sensitive'
  const { portal } = register
  return portal.shows === 'items' && holds(portal.when, view) && !holdsSecrets(register.fields, values) ? 'public' : 'internal'
}

const seals = (fields: Fields): boolean =>
  Object.values(fields).some((field) => field.secret === 'sensitive' || (field.kind === 'parts' && seals(field.fields)))

/**
 * Whether nothing may be entered before an impact assessment (个人信息保护法 第五十五条第一项): it seals something, or its personal data are for named persons
 * or may be 高度敏感.
 */
export const needsAssessment = (register: AnyRegister): boolean =>
  seals(register.fields) ||
  (personalFields(register).length > 0 && (register.restricted !== undefined || register.privacy?.highly !== undefined))

const holdsSecrets = (fields: Fields, values: Values): boolean =>
  Object.entries(fields).some(([name, field]) => {
    if (!isFilled(values[name])) return false
    return field.secret !== undefined || (field.kind === 'parts' && rowsOf(values[name]).some((row) => holdsSecrets(field.fields, row)))
  })

/** Posts that see less than 敏感. The three administrators run the system and see no content of it (三权分立). */
const lower: Readonly<Partial<Record<Role, Label>>> = {
  systemAdmin: 'public',
  securityAdmin: 'public',
  auditAdmin: 'public',
  evaluator: 'internal',
  deputyOfCongress: 'internal',
}

/**
 * What the posts of this day clear a person for: at most 敏感. 高度敏感 comes with no post; it is lent for one record and one day, by another person's
 * approval (未成年人网络保护条例 第三十六条).
 */
export const clearanceOf = (actor: Actor, today: Day): Label => highest(inForce(actor, today).map(({ role }) => lower[role] ?? 'sensitive'))

/** A field that holds personal data, with what the law wants to be known about it. `path` reaches into parts; `names` are the words. */
export type PersonalField = {
  readonly path: string
  readonly names: readonly string[]
  readonly field: Field
  readonly secret: 'personal' | 'sensitive'
  readonly purpose: string
  readonly basis: Citation | undefined
  readonly keepYears: number | undefined
}

/** Every secret field of the register, its own words first and the register's where it has none. */
export function personalFields({ fields, privacy }: Pick<AnyRegister, 'fields' | 'privacy'>): readonly PersonalField[] {
  const within = (some: Fields, path: string, names: readonly string[]): readonly PersonalField[] =>
    Object.entries(some).flatMap(([name, field]) => {
      const own = field.secret ? [described(field, { path: path + name, names: [...names, field.name], privacy })] : []
      return field.kind === 'parts' ? [...own, ...within(field.fields, `${path}${name}.`, [...names, field.name])] : own
    })
  return within(fields, '', [])
}

type Place = { readonly path: string; readonly names: readonly string[]; readonly privacy: Privacy | undefined }

const described = (field: Field, { path, names, privacy }: Place): PersonalField => ({
  path,
  names,
  field,
  secret: field.secret as 'personal' | 'sensitive',
  purpose: field.purpose ?? privacy?.purpose ?? '',
  basis: field.basis ?? privacy?.basis,
  keepYears: field.keepYears ?? privacy?.keepYears,
})

/** Years the personal data of a register are kept: what the county set, else the definition's own; undefined where it holds none. */
export const yearsKept = (register: AnyRegister, settings: Readonly<Record<string, number>>): number | undefined =>
  register.privacy &&
  (settings[`${register.id}.keepYears`] ??
    Math.max(...personalFields(register).map((one) => one.keepYears ?? 0), register.privacy.keepYears))
