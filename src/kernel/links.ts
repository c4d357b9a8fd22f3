import type { Fields } from './field.ts'
import { fieldAt } from './field-at.ts'

/** Every link of a definition by its path, with the register to which it leads; those in the rows of a part as `part.field`. */
export const linkPaths = (fields: Fields): readonly (readonly [path: string, register: string])[] =>
  Object.entries(fields).flatMap(([name, field]): readonly (readonly [string, string])[] => {
    if (field.kind === 'parts') return linkPaths(field.fields).map(([path, register]) => [`${name}.${path}`, register])
    return field.kind === 'link' || field.kind === 'links' ? [[name, field.register]] : []
  })

/** The register at the end of a link path: `item`, `part.item`, or `item>basis` through a link of the record in between. */
export function registerAlong(
  fields: Fields,
  path: string,
  all: (id: string) => { readonly fields: Fields } | undefined,
): string | undefined {
  const [near = '', behind] = path.split('>')
  const first = registerBehind(fields, near)
  if (behind === undefined || first === undefined) return first
  const between = all(first)
  return between && registerBehind(between.fields, behind)
}

/** The register to which the link at the path (`part.field`: of a row) leads; undefined where no link stands. */
export function registerBehind(fields: Fields, path: string): string | undefined {
  const field = fieldAt(fields, path)
  return field?.kind === 'link' || field?.kind === 'links' ? field.register : undefined
}
