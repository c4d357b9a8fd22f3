import type { Citation } from '../law/statute.ts'
import type { Condition } from './condition.ts'
import type { Role } from './role.ts'

/** personal: masked by default (张*). sensitive: sealed in storage, shown only for a stated purpose, never searched, exported or published. */
export type Secrecy = 'personal' | 'sensitive'

/** What any field may say beside its name. */
export type FieldOptions = {
  /** Must be filled whenever a step touches it and the condition holds. */
  readonly neededIf?: Condition
  /** Must be filled in every row (of a part only: what a record must have, its steps ask for). */
  readonly needed?: true
  readonly secret?: Secrecy
  /** Words that somebody outside wrote as he liked: they are read as they stand, but personal numbers among them are masked like a personal field. */
  readonly outside?: true
  /**
   * Of those who read the record, only these are ever shown what is in it; nobody else is by stating a purpose, nor in a paper (who reported a crime).
   * Of a field of the register itself, all of it sealed.
   */
  readonly knownTo?: readonly (Role | 'handler')[]
  /** Why this is asked, on which article and for how many years it is kept, where that differs from the register's own `privacy`. */
  readonly purpose?: string
  readonly basis?: Citation
  readonly keepYears?: number
  /** The field tells how old somebody is: the date of birth, or whether a minor. */
  readonly age?: 'birth' | 'minor'
  readonly help?: string
  /** Must not lie in the future unless it is a plan or a due date (V4 of the registers). */
  readonly future?: boolean
}

type Base = FieldOptions & { readonly name: string }
type Limits = { readonly min?: number; readonly max?: number }
export type Choices = Readonly<Record<string, string>>
export interface Fields {
  readonly [name: string]: Field
}

/** A typed place for a value. `V` lives only in the types; the rest is data that every face reads. */
export type Field =
  | TextField
  | NumberField
  | DateField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | PersonField
  | UnitField
  | FilesField
  | LinkField
  | DocNoField
  | StatutesField
  | PartsField
  | ComputedField

/**
 * The text is the `key` of one of the rows of a part: of the record itself, or (`of`, a link field) of the record linked there. Forms offer those rows, each
 * with what it says (`says`); whether another text is refused is a guard's business.
 */
export type Among = { readonly rows: string; readonly key: string; readonly of?: string; readonly says?: readonly string[] }
export type TextField = Base & Limits & { readonly kind: 'text' | 'longText'; readonly format?: TextFormat; readonly among?: Among }
/** `money` is in 分 (1/100 yuan), a whole number. `adds: false`: a year, an ordinal, a mark or a term, which says nothing when added up over records. */
export type NumberField = Base &
  Limits & { readonly kind: 'number' | 'money'; readonly unit?: string; readonly whole?: boolean; readonly adds?: false }
/** date: YYYY-MM-DD; datetime: YYYY-MM-DDTHH:MM, both local time. */
export type DateField = Base & { readonly kind: 'date' | 'datetime' }
export type ChoiceField<C extends Choices = Choices> = Base & { readonly kind: 'choice'; readonly choices: C }
export type ChoicesField<C extends Choices = Choices> = Base & { readonly kind: 'choices'; readonly choices: C }
export type YesNoField = Base & { readonly kind: 'yesNo' }
/** A person of the directory (staff or roster), by id; `persons` holds several. */
export type PersonField = Base & Limits & { readonly kind: 'person' | 'persons' }
/** A unit of the tree, by its code; `units` holds several. */
export type UnitField = Base & Limits & { readonly kind: 'unit' | 'units' }
export type FilesField = Base & Limits & { readonly kind: 'files' }
/**
 * The record rests on what the field names: when that law is changed, or the record that it points to loses its law, somebody looks at it again as long
 * as it stands in one of these states; taking one of the steps settles it.
 */
export type Rests = { readonly in: readonly string[]; readonly settledBy: readonly string[] }
type Resting = { readonly rests?: Rests }
/** Points to a record of another register, by register id; `links` holds several. */
export type LinkField = Base & Resting & { readonly kind: 'link' | 'links'; readonly register: string }
/** 发文字号. `word`: what stands between 机关代字 and the year where the county sets nothing else (罚决, 合审); absent: 府发. Alike words count in one series. */
export type DocNoField = Base & { readonly kind: 'docNo'; readonly word?: string }
/** Titles of statutes, checked against the catalogue. */
export type StatutesField = Base & Resting & { readonly kind: 'statutes' }
/** Repeated rows with fields of their own: parties, sessions, materials. One row when `single`. */
export type PartsField<F extends Fields = Fields> = Base &
  Limits & { readonly kind: 'parts'; readonly fields: F; readonly single?: boolean; readonly grows?: boolean }
/** Worked out from other fields, never typed. `from` names the fields so that a change shows what follows. */
export type ComputedField = Base & {
  readonly kind: 'computed'
  readonly of: 'text' | 'number' | 'date' | 'datetime' | 'yesNo'
  readonly from: readonly string[]
  readonly compute: (values: Readonly<Record<string, unknown>>) => unknown
}

/** idNumber V1, uscc V2, phone V3 of the registers; url refuses anything but http(s); digest: hexadecimal digits, which forms work out from a file. */
export type TextFormat = 'idNumber' | 'uscc' | 'phone' | 'url' | 'digest'

export const text = (name: string, options: FieldOptions & Limits & { format?: TextFormat; among?: Among } = {}) =>
  ({ kind: 'text', name, ...options }) as const satisfies TextField
export const longText = (name: string, options: FieldOptions & Limits = {}) =>
  ({ kind: 'longText', name, ...options }) as const satisfies TextField
/** A whole number ≥ 0 unless the limits say otherwise (V6). */
export const number = (name: string, unit: string, options: FieldOptions & Limits & { whole?: boolean; adds?: false } = {}) =>
  ({ kind: 'number', name, unit, whole: true, min: 0, ...options }) as const satisfies NumberField
/** A calendar year: never added up. */
export const year = (name: string, options: FieldOptions & Limits = {}) =>
  number(name, '年', { min: 2000, max: 2100, adds: false, ...options })
export const money = (name: string, options: FieldOptions & Limits = {}) =>
  ({ kind: 'money', name, unit: '元', min: 0, ...options }) as const satisfies NumberField
export const date = (name: string, options: FieldOptions = {}) => ({ kind: 'date', name, ...options }) as const satisfies DateField
export const datetime = (name: string, options: FieldOptions = {}) => ({ kind: 'datetime', name, ...options }) as const satisfies DateField
export const yesNo = (name: string, options: FieldOptions = {}) => ({ kind: 'yesNo', name, ...options }) as const satisfies YesNoField
export const person = (name: string, options: FieldOptions = {}) => ({ kind: 'person', name, ...options }) as const satisfies PersonField
export const persons = (name: string, options: FieldOptions & Limits = {}) =>
  ({ kind: 'persons', name, ...options }) as const satisfies PersonField
export const unit = (name: string, options: FieldOptions = {}) => ({ kind: 'unit', name, ...options }) as const satisfies UnitField
export const units = (name: string, options: FieldOptions & Limits = {}) =>
  ({ kind: 'units', name, ...options }) as const satisfies UnitField
export const files = (name: string, options: FieldOptions & Limits = {}) =>
  ({ kind: 'files', name, ...options }) as const satisfies FilesField
export const link = (name: string, register: string, options: FieldOptions & Resting = {}) =>
  ({ kind: 'link', name, register, ...options }) as const satisfies LinkField
export const links = (name: string, register: string, options: FieldOptions = {}) =>
  ({ kind: 'links', name, register, ...options }) as const satisfies LinkField
/** The word of documents that a government issues. */
export const commonWord = '府发'
export const docNo = (name: string, options: FieldOptions & { readonly word?: string } = {}) =>
  ({ kind: 'docNo', name, ...options }) as const satisfies DocNoField
export const statutes = (name: string, options: FieldOptions & Resting = {}) =>
  ({ kind: 'statutes', name, ...options }) as const satisfies StatutesField

/** One of a closed list. Keys are stored, values are read. */
export const choice = <const C extends Choices>(name: string, choices: C, options: FieldOptions = {}) =>
  ({ kind: 'choice', name, choices, ...options }) as const satisfies ChoiceField
/** Any number out of a closed list. */
export const choices = <const C extends Choices>(name: string, list: C, options: FieldOptions = {}) =>
  ({ kind: 'choices', name, choices: list, ...options }) as const satisfies ChoicesField
/** Repeated rows. `min` and `max` limit how many. `grows`: rows are only added, whatever step names them; those there stay (reports sent, visits made). */
export const parts = <const F extends Fields>(name: string, fields: F, options: FieldOptions & Limits & { grows?: boolean } = {}) =>
  ({ kind: 'parts', name, fields, ...options }) as const satisfies PartsField
/** One row of several values that belong together (a comment period, a confirmation by the court). */
export const group = <const F extends Fields>(name: string, fields: F, options: FieldOptions = {}) =>
  ({ kind: 'parts', name, fields, single: true, max: 1, ...options }) as const satisfies PartsField

type Computation = Pick<ComputedField, 'of' | 'from' | 'compute'>
export const computed = (name: string, computation: Computation, options: FieldOptions = {}) =>
  ({ kind: 'computed', name, ...computation, ...options }) as const satisfies ComputedField

export type FieldKind = Field['kind']

/** Values that may be added up over records: amounts, not years, ordinals, marks or terms. */
export const isAddable = (field: Field): boolean =>
  field.kind === 'money' || (field.kind === 'number' && field.adds !== false) || (field.kind === 'computed' && field.of === 'number')
