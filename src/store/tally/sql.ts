import type { Statement } from '../connection/transaction.ts'
import { columnOf, literal } from '../names.ts'

/** What is filled in anew at each call: unit ids (and the unit each is counted for), the days of the period, the page of a list. */
export type Slot = 'leaves' | 'tops' | 'from' | 'to' | 'froms' | 'tos' | 'kinds' | 'group' | 'ids' | 'least' | 'limit' | 'offset'
export type Slots = Readonly<Partial<Record<Slot, unknown>>>
type Hole = { readonly slot: Slot } | { readonly value: unknown }

/** A piece of SQL with holes, put together once when a definition is compiled. Nothing from outside ever becomes text. */
export type Sql = { readonly pieces: readonly (string | Hole)[] }

/** Template of SQL pieces: `sql\`${a} and ${b}\``. */
export function sql(texts: TemplateStringsArray, ...inserts: readonly Sql[]): Sql {
  return { pieces: texts.flatMap((text, index) => [text, ...(inserts[index]?.pieces ?? [])]) }
}

/** A value of the definition (a choice, a state, a number), bound as a parameter. */
export const bind = (value: unknown): Sql => ({ pieces: [{ value }] })
/** A value of the call. */
export const slot = (name: Slot): Sql => ({ pieces: [{ slot: name }] })
/** Pieces in a row. */
export const join = (parts: readonly Sql[], between: string): Sql => ({
  pieces: parts.flatMap((part, index) => (index === 0 ? part.pieces : [between, ...part.pieces])),
})

/** A table, column or alias, by our name of it and in the database's spelling: `r`, `lentOn` → `"r"."lent_on"`. */
export const named = (...path: readonly string[]): Sql => ({ pieces: [path.map(columnOf).join('.')] })
/** The key of a value in a row of a part: the field's name as the definition spells it. */
export const key = (field: string): Sql => ({ pieces: [literal(field)] })

/** The piece with a column in place of the slots for the days, so that one statement asks for many periods. */
export const overSpans = ({ pieces }: Sql): Sql => ({
  pieces: pieces.map((piece) =>
    typeof piece !== 'string' && 'slot' in piece && (piece.slot === 'from' || piece.slot === 'to') ? `span.${piece.slot}_day` : piece,
  ),
})

/** A statement made once: the text, and the parameters of one call. */
export type Prepared = { readonly statement: Statement; readonly values: (slots: Slots) => unknown[] }

let made = 0

/** Numbers the holes of a piece. A slot used twice is one parameter; every statement has a name of its own, so the server plans it once. */
export function prepare({ pieces }: Sql): Prepared {
  const holes: Hole[] = []
  const numberOf = (hole: Hole): number => {
    const known = 'slot' in hole ? holes.findIndex((one) => 'slot' in one && one.slot === hole.slot) : -1
    return known >= 0 ? known + 1 : holes.push(hole)
  }
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : `$${numberOf(piece)}`)).join('')
  made += 1
  return {
    statement: { name: `tally_${made}`, text },
    values: (slots) => holes.map((hole) => ('slot' in hole ? slots[hole.slot] : hole.value)),
  }
}
