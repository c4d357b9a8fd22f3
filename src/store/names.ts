import type { AnyRegister } from '../kernel/register.ts'

/** `closedOn` and `normative-document` in SQL's spelling: `closed_on`, `normative_document`. */
export function snake(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const made = name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  spelled.set(name, made)
  return made
}
// Names come from the definitions only, so there is an end to them.
const spelled = new Map<string, string>()

/** An identifier that SQL takes as it is (`case`, `user` and `order` are words of the language). */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Table of a register, quoted. */
export const tableOf = (register: Pick<AnyRegister, 'id'>): string => quoted(snake(register.id))

/** Column of a field, quoted. Fields of a part have no column: their rows are one jsonb array with the field names as keys. */
export const columnOf = (field: string): string => quoted(snake(field))

/** A value as a literal of SQL. Only for statements that take no parameters (SET, CREATE POLICY). */
export const literal = (value: string): string =>
  value.includes('\\') ? `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${value.replaceAll("'", "''")}'`
