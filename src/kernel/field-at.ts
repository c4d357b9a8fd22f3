import type { Fields } from './field.ts'
import { placeFields } from './place.ts'

/** The field at `part.field` or `field`, or what every record has (its village); undefined if there is none. */
export function fieldAt(fields: Fields, path: string): Fields[string] | undefined {
  const [head, ...rest] = path.split('.')
  const field = fields[head as string] ?? placeFields[head as keyof typeof placeFields]
  if (rest.length === 0) return field
  return field?.kind === 'parts' ? fieldAt(field.fields, rest.join('.')) : undefined
}
