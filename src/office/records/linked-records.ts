import { calledBy } from '../../kernel/called.ts'
import type { RecordState } from '../../kernel/event.ts'
import { linkKinds } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Filter, listRecords } from '../../store/index.ts'
import { type Office, readingScope } from '../office.ts'

/** A record at the other end of a link, as far as the reader may know it. */
export type LinkedMatter = {
  readonly register: string
  readonly registerName: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: string
  readonly stateName: string
  readonly kind: string
}

type Search = { readonly register: AnyRegister; readonly kind: string; readonly ids?: readonly string[]; readonly filter?: Filter }

/**
 * Links both ways: what this record points to (by field or by a link made later) and what points to it. A record the reader may not see is not
 * shown at all. One query per register and direction, whatever the number of links.
 */
export async function linkedMatters(
  office: Office,
  actor: Actor,
  { register, record }: { register: AnyRegister; record: RecordState },
): Promise<readonly LinkedMatter[]> {
  const searches = [...pointedTo(office, register, record), ...pointingHere(office, register, record)]
  const found = await Promise.all(searches.map((search) => look(office, actor, search)))
  return found.flat().filter((one, index, all) => all.findIndex((other) => other.id === one.id) === index)
}

function pointedTo(office: Office, register: AnyRegister, record: RecordState): readonly Search[] {
  const byField = Object.entries(register.fields).flatMap(([name, field]): Search[] => {
    const target = 'register' in field ? office.register(field.register) : undefined
    const ids = [record.values[name] ?? []].flat() as string[]
    return target && ids.length > 0 ? [{ register: target, kind: field.name, ids }] : []
  })
  const byLink = [...Map.groupBy(record.links, (link) => `${link.register} ${link.kind}`).values()].flatMap((links): Search[] => {
    const target = office.register(links[0]!.register)
    return target ? [{ register: target, kind: linkKinds[links[0]!.kind], ids: links.map((link) => link.record) }] : []
  })
  return [...byField, ...byLink]
}

const pointingHere = (office: Office, register: AnyRegister, record: RecordState): readonly Search[] =>
  office.registers.flatMap((other) =>
    Object.entries(other.fields)
      .filter(([, field]) => 'register' in field && field.register === register.id)
      .map(([name]) => ({ register: other, kind: linkKinds.openedFrom, filter: { field: name, equals: record.id } })),
  )

async function look(office: Office, actor: Actor, { register, kind, ids, filter }: Search): Promise<readonly LinkedMatter[]> {
  const scope = readingScope(office, register, actor)
  if (scope.units.length + scope.villages.length === 0 && scope.user === '') return []
  const where = { units: scope.units, villages: scope.villages, own: scope.units.length === 0, page: 1, size: 50 }
  const { rows } = await office.db.read(scope, (tx) => listRecords(tx, register, { ...where, ids, filters: filter ? [filter] : [] }))
  return rows.map(({ id, code, title, state, values }) => ({
    ...{ register: register.id, registerName: register.name, id, code, title: calledBy(register, values) || title, kind },
    ...{ state, stateName: register.states[state] ?? state },
  }))
}
