import type { Choices, Field, Fields } from './field.ts'
import type { PlaceField } from './place.ts'

/** The value a field holds. One mapped type, no inference across registers. */
export type ValueOf<F> = F extends { kind: 'choice'; choices: infer C extends Choices }
  ? keyof C & string
  : F extends { kind: 'choices'; choices: infer C extends Choices }
    ? readonly (keyof C & string)[]
    : F extends { kind: 'parts'; fields: infer P extends Fields }
      ? readonly Partial<RowOf<P>>[]
      : F extends { kind: 'number' | 'money' }
        ? number
        : F extends { kind: 'yesNo' }
          ? boolean
          : F extends { kind: 'files' | 'persons' | 'units' | 'links' | 'statutes' }
            ? readonly string[]
            : F extends { kind: 'computed' }
              ? unknown
              : string

type RowOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> }

/** A stored row of a register: every field may still be empty. */
export type RecordOf<R extends { fields: Fields }> = Partial<RowOf<R['fields']>>

/** Everything a condition of this register may name: fields, `part.field`, `field=choice`, `@state`, and the record's village. */
export type RefsOf<F extends Fields, S extends string> = FieldRefs<F> | `@${S}` | PlaceField

type FieldRefs<F extends Fields> = { [K in keyof F & string]: OwnRefs<K, F[K]> }[keyof F & string]
type OwnRefs<K extends string, F extends Field> =
  | K
  | (F extends { choices: infer C extends Choices } ? `${K}=${keyof C & string}` : never)
  | (F extends { kind: 'parts'; fields: infer P extends Fields } ? `${K}.${PartRefs<P>}` : never)
type PartRefs<P extends Fields> = {
  [K in keyof P & string]: K | (P[K] extends { choices: infer C extends Choices } ? `${K}=${keyof C & string}` : never)
}[keyof P & string]
