import { quoted } from '../names.ts'

/**
 * A table as the program wants it. Columns say their SQL: the type in small letters, then the rest in capitals (`text NOT NULL`), which is
 * how the type is told from the rest. `access` holds, by command, the condition under which the application may do it; no condition, no right.
 */
export type Table = {
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
  readonly primaryKey?: readonly string[]
  readonly checks?: readonly Check[]
  readonly indexes?: readonly Index[]
  readonly access?: Access
}
export type Access = Readonly<Partial<Record<'select' | 'insert' | 'update' | 'delete', string>>>
/** A closed list of choices in a column. */
export type Check = { readonly column: string; readonly choices: readonly string[]; readonly several: boolean }
export type Index = { readonly on: string; readonly unique?: boolean; readonly using?: 'gin' | 'brin'; readonly where?: string }

/** The type alone: `text` of `text NOT NULL`. */
export const typeOf = (column: string): string => column.split(/ (?=[A-Z])/)[0] as string

export const checkName = (table: Table, check: Check): string => short(`${table.name}_${check.column}_choices`)
/** The choices as one constant: PostgreSQL reads a table's checks anew for every statement that writes, and reads a list of constants three times as long. */
export const checkSql = ({ column, choices, several }: Check): string => {
  const list = `'{${choices.map(plainWord).join(',')}}'::text[]`
  return several ? `${quoted(column)} <@ ${list}` : `${quoted(column)} = ANY (${list})`
}

/** The choices that a check of the catalogue allows, in this spelling or as a list of constants, the spelling of earlier versions. */
export const choicesIn = (check: string): readonly string[] =>
  [...check.matchAll(/'\{?([^'{}]*)\}?'/g)].flatMap(([, words]) => (words as string).split(','))

function plainWord(choice: string): string {
  if (!/^[\w-]+$/.test(choice) || choice.toUpperCase() === 'NULL') throw new Error(`“${choice}” cannot be the key of a choice`)
  return choice
}

/** Names of indexes carry two underscores after the table, so that ours are told from hand-made ones. */
export const indexName = (table: Table, index: Index): string =>
  short(`${table.name}__${index.on.replace(/\W+/g, '_')}${index.using ? `_${index.using}` : ''}${index.where ? '_part' : ''}`)

/** PostgreSQL cuts names at 63 bytes: longer ones keep their beginning and get a checksum, so that two never fall together. */
export function short(name: string): string {
  if (name.length <= 60) return name
  const sum = [...name].reduce((total, sign) => (total * 31 + sign.charCodeAt(0)) >>> 0, 7)
  return `${name.slice(0, 52)}_${sum.toString(36)}`
}
