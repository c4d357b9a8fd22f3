import type { Field, Fields } from '../../kernel/field.ts'
import { hideNumbers } from '../../kernel/privacy/mask.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { publicFields, withoutSecrets } from '../../store/public/public-rows.ts'
import type { Office } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'

/** A public value ready to be read. `link` is an address outside, checked to be http(s); `files` are digests. */
export type ShownValue =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'long'; readonly text: string }
  | { readonly as: 'list'; readonly texts: readonly string[] }
  | { readonly as: 'link'; readonly href: string }
  | { readonly as: 'files'; readonly digests: readonly string[] }
  | { readonly as: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
export type ShownField = { readonly field: string; readonly label: string; readonly value: ShownValue }

/**
 * The public values of a record in the order of the definition, as citizens read them. Empty ones are left out. Personal numbers in free text are masked
 * once more on the way out, although no public field accepts them on the way in: what was entered before the rule, or imported, does not leave either.
 */
export function shownFields(office: Office, register: AnyRegister, values: Readonly<Record<string, unknown>>): readonly ShownField[] {
  return publicFields(register).flatMap((name) => {
    const field = register.fields[name] as Field
    const value = shown(office, field, values[name])
    return value ? [{ field: name, label: field.name, value }] : []
  })
}

function shown(office: Office, field: Field, value: unknown): ShownValue | null {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (field.kind === 'longText') return { as: 'long', text: hideNumbers(String(value)) }
  if (field.kind === 'files') return { as: 'files', digests: value as string[] }
  if (field.kind === 'parts') return table(office, field.fields, value as Record<string, unknown>[])
  // Records of other registers have pages of their own if they are public; their ids tell a citizen nothing.
  if (field.kind === 'link' || field.kind === 'links') return null
  if (Array.isArray(value)) return { as: 'list', texts: value.map((one) => inWords(office, field, one)) }
  if (field.kind === 'text' && field.format === 'url')
    return /^https?:\/\//.test(String(value)) ? { as: 'link', href: String(value) } : null
  return { as: 'text', text: inWords(office, field, value) }
}

function table(office: Office, fields: Fields, rows: readonly Record<string, unknown>[]): ShownValue {
  const open = Object.keys(withoutSecrets(fields, fields as Record<string, unknown>)).filter(
    (name) => !['files', 'link', 'links', 'parts'].includes(fields[name]?.kind ?? ''),
  )
  const cells = rows.map((row) =>
    open.map((name) =>
      [row[name] ?? []]
        .flat()
        .map((one) => inWords(office, fields[name] as Field, one))
        .join('、'),
    ),
  )
  return { as: 'table', columns: open.map((name) => (fields[name] as Field).name), rows: cells }
}

/** One value in words. A person who is not in the directory any more has no name to show, and an id is none. */
export function inWords(office: Office, field: Field, value: unknown): string {
  if (field.kind === 'person' || field.kind === 'persons') return office.person(String(value))?.name ?? ''
  return hideNumbers(valueInWords(office, field, value))
}
