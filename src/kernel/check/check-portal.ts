import type { AnyRegister } from '../register.ts'
import { type Faults, fault } from './fault.ts'

/** Nothing personal is shown on the portal, and the days that a list names are among what is shown. */
export function secretsStayInside(register: AnyRegister): Faults {
  if (register.portal.shows !== 'items') return []
  const { fields, title, days = {} } = register.portal
  const hidden = Object.values(days)
    .flat()
    .filter((name) => !fields.includes(name))
  return [
    ...[...fields, ...(title === undefined ? [] : [title])]
      .filter((name) => isSecret(register.fields[name]))
      .map((name) => fault('portal', `“${name}” is personal and must not be published`)),
    ...hidden.map((name) => fault('portal.days', `“${name}” is not published`)),
  ]
}

const isSecret = (field: AnyRegister['fields'][string] | undefined): boolean =>
  field !== undefined && 'secret' in field && field.secret !== undefined
