import { type ComponentType, createContext, useContext } from 'react'
import type { Values } from '../../kernel/condition.ts'
import type { Field, FieldKind, Fields } from '../../kernel/field.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { Step } from '../../kernel/register.ts'
import type { Names } from '../api/types.ts'

/** What an input of any kind is given. `value` is the stored form; what cannot be read is handed on as typed, and the check names it. */
export type InputProps<F = Field> = {
  readonly field: F
  readonly id: string
  /** `parties[0].name`: how the server names the place. */
  readonly path: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly needed: boolean
  /** Problems at this field and below it. */
  readonly problems: readonly Problem[]
}
export type OutputProps<F = Field> = { readonly field: F; readonly value: unknown }

/** The two looks of a kind of field. `grouped`: several controls, so a legend names them instead of a label. */
export type Face<F = Field> = {
  readonly Input: ComponentType<InputProps<F>>
  readonly Output: ComponentType<OutputProps<F>>
  readonly grouped?: (field: F, needed: boolean) => boolean
}

/** The field type of one kind. */
export type FieldOf<K extends FieldKind> = Field extends infer F ? (F extends { kind: infer X } ? (K extends X ? F : never) : never) : never

/** `needed`: `one` where one of several fields is. */
export type RowProps = Omit<InputProps, 'id' | 'invalid' | 'describedBy' | 'needed'> & { readonly needed: boolean | 'one' }

/** How a field inside a field is drawn. Rows of a part hold fields of every kind, and a kind must not know all the others. */
export type Drawing = { readonly Row: ComponentType<RowProps>; readonly Shown: ComponentType<OutputProps> }
export const DrawingContext = createContext<Drawing | null>(null)

export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext)
  if (!drawing) throw new Error('a part was drawn outside the app')
  return drawing
}

/** The step whose form is being filled in: its guards tell which records a link may point to, and, by part, which fields it asks of each row. */
export type Filling = {
  readonly step: Step
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>
  /** The definition, and the record with what has been typed over it: what one field offers may stand in another. */
  readonly fields: Fields
  readonly values: Values
  readonly standing: Values
}
export const FillingContext = createContext<Filling | null>(null)

/** Where a field stands: whose people are offered, the register to whose record its files belong, names behind ids. */
export type Place = { readonly unit?: string; readonly register?: string; readonly names?: Names }
export const PlaceContext = createContext<Place>({})
export const usePlace = (): Place => useContext(PlaceContext)

/** What masked values begin with; they are shown as they are and never put back into a form. */
export const isMasked = (value: unknown): boolean => typeof value === 'string' && value.includes('*')
export const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
export const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : [])
