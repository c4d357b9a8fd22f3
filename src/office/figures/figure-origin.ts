import { fieldAt } from '../../kernel/field-at.ts'
import type { Office } from '../office.ts'
import { rulesOf } from './tally-figures.ts'

/** Where a figure comes from: the register that it counts, and the fields by which it may be split. */
export type FigureOrigin = {
  readonly register: { readonly id: string; readonly name: string }
  readonly splits: readonly { readonly field: string; readonly name: string }[]
}

/** The origin of a figure, in the words of its register; undefined for an id that no register counts. */
export function figureOrigin(office: Office, id: string): FigureOrigin | undefined {
  const entry = rulesOf(office).catalogue.get(id)
  if (!entry) return undefined
  const { register, definition } = entry
  const nameOf = (field: string): string => (field === 'village' ? '村（社区）' : (fieldAt(register.fields, field)?.name ?? field))
  return {
    register: { id: register.id, name: register.name },
    splits: (definition.by ?? []).map((field) => ({ field, name: nameOf(field) })),
  }
}
