import type { Field } from '../../kernel/field.ts'
import { choicesIn, labelKey } from './import-choices.ts'
import type { ImportForm } from './import-input.ts'
import type { Place } from './import-place.ts'
import { namesIn } from './import-values.ts'
import { mostAlike } from './likeness.ts'
import { cellText, type SheetRow } from './sheet-cells.ts'
import { type Column, pathOf } from './sheet-columns.ts'

/** A word of a closed list that was not understood: how often it stands there, what it probably means, what it may mean. */
export type UnknownWord = {
  readonly path: string
  readonly heading: string
  readonly typed: string
  readonly count: number
  readonly line: number
  readonly suggestion: string | null
  readonly options: readonly string[]
  /** The cell may be left empty. */
  readonly optional: boolean
}

/** So many different words are asked about at once. */
const most = 200

/** The words in choice, place and person columns that no list has, whether or not the person decided about them already. Nothing is replaced without that. */
export function unknownWords(rows: readonly SheetRow[], form: ImportForm): readonly UnknownWord[] {
  return form.columns.flatMap((column, at) => (column ? inColumn(rows, column, { at, place: form.place }) : [])).slice(0, most)
}

type At = { readonly at: number; readonly place: Place }

function inColumn(rows: readonly SheetRow[], column: Column, { at, place }: At): readonly UnknownWord[] {
  const list = listFor(column, place)
  if (!list) return []
  const found = new Map<string, { count: number; line: number }>()
  for (const { cells, line } of rows) {
    const typed = cellText(cells[at])
    if (typed === '' || list.knows(typed)) continue
    const before = found.get(typed)
    found.set(typed, { count: (before?.count ?? 0) + 1, line: before?.line ?? line })
  }
  return [...found].map(([typed, seen]) => ({
    path: pathOf(column.target),
    heading: column.heading,
    typed,
    ...seen,
    suggestion: mostAlike(typed, list.options),
    options: list.options,
    optional: !column.required,
  }))
}

type List = { readonly options: readonly string[]; readonly knows: (typed: string) => boolean }

const yes = /^(是|有|√|✓|✔|1|true|y|yes|否|无|没有|×|✗|0|false|n|no)$/i

/** The closed list behind a column; null for columns that take free text. */
function listFor({ target, field }: Column, place: Place): List | null {
  if (target.to === 'village') return { options: place.villageNames, knows: (typed) => place.villages(typed).length === 1 }
  return ofField(field, place)
}

function ofField(field: Field, place: Place): List | null {
  if (field.kind === 'choice')
    return { options: Object.values(field.choices), knows: (typed) => labelKey(field.choices, typed) !== undefined }
  if (field.kind === 'choices')
    return {
      options: Object.values(field.choices),
      knows: (typed) => choicesIn(field.choices, typed).every((key) => Object.hasOwn(field.choices, key)),
    }
  if (field.kind === 'yesNo') return { options: ['是', '否'], knows: (typed) => yes.test(typed.normalize('NFKC').trim()) }
  if (field.kind === 'unit') return { options: place.unitNames, knows: (typed) => place.units(typed).length === 1 }
  if (field.kind === 'units')
    return { options: place.unitNames, knows: (typed) => namesIn(typed).every((name) => place.units(name).length === 1) }
  if (field.kind === 'person' || field.kind === 'persons')
    return { options: place.personNames, knows: (typed) => namesIn(typed).every((name) => place.persons(name).length === 1) }
  return null
}
