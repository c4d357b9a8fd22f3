import type { Field, Fields } from '../field.ts'
import type { AnyRegister, Gathering } from '../register.ts'
import { type Faults, fault } from './fault.ts'

/** What a step takes over from linked records is found there, has a place here, is no secret there, and is asked of nobody (whoever opens the record elsewhere may give it). */
export const gatheringsFit = (register: AnyRegister, all: readonly AnyRegister[]): Faults =>
  Object.entries(register.steps).flatMap(([id, { gathers = {}, asks = [] }]) =>
    Object.entries<Gathering | undefined>(gathers).flatMap(([field, gathering]) => [
      ...(asks.includes(field) ? [fault(`steps.${id}.gathers`, `“${field}” is asked as well`)] : []),
      ...(gathering ? faultsOf(register, { field, gathering, all }).map((says) => fault(`steps.${id}.gathers`, says)) : []),
    ]),
  )

type Asked = { readonly field: string; readonly gathering: Gathering; readonly all: readonly AnyRegister[] }

function faultsOf({ fields }: AnyRegister, { field, gathering, all }: Asked): readonly string[] {
  const target = registerBehind(fields[gathering.from], all)
  if (!target) return [`“${gathering.from}” is no link`]
  const here = fields[field]
  const given = 'row' in gathering ? columnsOf(target.fields[gathering.row]) : target.fields
  const there = 'row' in gathering ? [gathering.is, gathering.key] : 'is' in gathering ? [gathering.is] : Object.values(gathering.rows)
  const columns = 'is' in gathering ? [] : [...Object.keys(gathering.rows), gathering.by]
  const holds = 'is' in gathering ? here?.kind === 'persons' || says(here, given[gathering.is]) : here?.kind === 'parts'
  return [
    ...(holds ? [] : [`“${field}” cannot hold it`]),
    ...('row' in gathering && fields[gathering.named]?.kind !== 'text' ? [`“${gathering.named}” names no row`] : []),
    ...columns.filter((name) => here?.kind === 'parts' && !(name in here.fields)).map((name) => `“${field}” has no “${name}”`),
    ...there.filter((name) => isClosed(given[name])).map((name) => `“${target.id}” has no open field “${name}”`),
  ]
}

const registerBehind = (link: Field | undefined, all: readonly AnyRegister[]): AnyRegister | undefined =>
  link?.kind === 'link' || link?.kind === 'links' ? all.find(({ id }) => id === link.register) : undefined

const columnsOf = (field: Field | undefined): Fields => (field?.kind === 'parts' ? field.fields : {})

/** Both fields say the same in the same words: a choice here knows every word there. */
function says(here: Field | undefined, there: Field | undefined): boolean {
  if (!here || here.kind !== there?.kind) return false
  const known = 'choices' in here ? here.choices : {}
  return !('choices' in there) || Object.keys(there.choices).every((one) => one in known)
}

const isClosed = (field: Field | undefined): boolean => field === undefined || ('secret' in field && field.secret !== undefined)
const isWord = (field: Field | undefined): boolean => field?.kind === 'text' && !isClosed(field)

/** A text that is one of the rows of a part finds that part, its key and what its rows say there, and none of it is a secret. */
export const amongRowsThatAreThere = ({ fields }: AnyRegister, all: readonly AnyRegister[]): Faults =>
  Object.entries(fields).flatMap(([name, field]) => {
    const inRows = field.kind === 'parts' ? Object.entries(field.fields).map(([column, one]) => [`${name}.${column}`, one] as const) : []
    return [[name, field] as const, ...inRows].flatMap(([path, one]) => {
      const among = 'among' in one ? one.among : undefined
      if (!among) return []
      const columns = columnsOf((among.of === undefined ? fields : (registerBehind(fields[among.of], all)?.fields ?? {}))[among.rows])
      const closed = (among.says ?? []).filter((column) => isClosed(columns[column]))
      return isWord(columns[among.key]) && closed.length === 0
        ? []
        : [fault(`fields.${path}`, `there are no open rows “${among.rows}” to choose from`)]
    })
  })

/** A form that begins with what stands in another field: both are of one kind, and the step asks or offers the one. */
export const beginningsFit = ({ fields, steps }: AnyRegister): Faults =>
  Object.entries(steps).flatMap(([id, { begins = {}, asks = [], may = [] }]) =>
    Object.entries<string | undefined>(begins).flatMap(([field, from = '']) =>
      [...asks, ...may].includes(field) && says(fields[field], fields[from])
        ? []
        : [fault(`steps.${id}.begins`, `“${field}” cannot begin as “${from}”`)],
    ),
  )
