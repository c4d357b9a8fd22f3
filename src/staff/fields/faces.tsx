import { isFilled } from '../../kernel/condition.ts'
import type { Field, FieldKind } from '../../kernel/field.ts'
import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import { computed } from './computed.tsx'
import { date } from './date.tsx'
import { datetime } from './datetime.tsx'
import { docNo } from './doc-no.tsx'
import { type Face, type FieldOf, isMasked, type OutputProps } from './face.ts'
import { files } from './files.tsx'
import { link } from './link.tsx'
import { links } from './links.tsx'
import { longText } from './long-text.tsx'
import { money } from './money.tsx'
import { number } from './number.tsx'
import { parts } from './parts.tsx'
import { person } from './person.tsx'
import { persons } from './persons.tsx'
import { statutes } from './statutes.tsx'
import { text } from './text.tsx'
import { unit } from './unit.tsx'
import { units } from './units.tsx'
import { yesNo } from './yes-no.tsx'

/** A look for every kind of field: a new kind does not compile until it has one here. */
const faces: { readonly [K in FieldKind]: Face<FieldOf<K>> } = {
  text,
  longText,
  number,
  money,
  date,
  datetime,
  choice,
  choices,
  yesNo,
  person,
  persons,
  unit,
  units,
  files,
  link,
  links,
  docNo,
  statutes,
  parts,
  computed,
}

/** The face of a field. The record above ties kind and type together; the compiler cannot follow it through an index. */
export const faceOf = (field: Field): Face => faces[field.kind] as unknown as Face

/** A value as it is read: a dash where nothing is known, stars where it is masked. */
export function Shown({ field, value }: OutputProps) {
  if (!isFilled(value)) return <span className="quiet">—</span>
  if (isMasked(value)) return <span className="masked">{String(value)}</span>
  const { Output } = faceOf(field)
  return <Output field={field} value={value} />
}
