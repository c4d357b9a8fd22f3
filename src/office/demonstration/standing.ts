import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import type { Lived } from './relive.ts'

/**
 * What stands once in a township, however many of its stories bring it along, and by what it is known there: an officer by the number of the certificate, an
 * item of the list by its code, a guide by its name. Two of them at the same time is what the registers refuse.
 */
const knownBy: Readonly<Record<string, (matter: RecordState) => string>> = {
  officer: ({ values }) => String(values.certNo),
  'authority-list': ({ values }) => `${values.listType} ${values.itemCode}`,
  'service-item': ({ title }) => title,
}
const standing: readonly string[] = ['active', 'published']

/** The lives of one township with each officer, item and guide once: the earliest stays, the others' records speak of it instead. */
export function standingOnce(all: readonly (readonly Lived[])[]): readonly (readonly Lived[])[] {
  const lives = toldOnce(all)
  const alike = Map.groupBy(lives.flatMap(brought), keyOf)
  const instead = new Map<string, Lived>()
  for (const same of alike.values()) {
    const [first, ...others] = same.toSorted((one, other) => begun(one).localeCompare(begun(other)))
    for (const { state } of others) if (first) instead.set(state.id, first)
  }
  return lives.map((life) => life.filter(({ state }) => !instead.has(state.id)).map((matter) => speaking(matter, instead)))
}

/** A register's own example of how such a record comes and goes is not told a second time when it left one standing. */
function toldOnce(lives: readonly (readonly Lived[])[]): readonly (readonly Lived[])[] {
  const told = new Set<string>()
  return lives.filter((life) => {
    const own = life.filter((one) => !brought(life).includes(one) && isStanding(one)).map(keyOf)
    const again = own.some((key) => told.has(key))
    for (const key of own) told.add(key)
    return !again
  })
}

/** Standing records that belong to another matter: a case brings its officers, a guide its item. */
function brought(life: readonly Lived[]): readonly Lived[] {
  const own =
    life.find(({ register }) => !(register.id in knownBy)) ?? life.find(({ register }) => register.id === 'service-item') ?? life[0]
  return life.filter((one) => one.register !== own?.register && isStanding(one))
}

const keyOf = ({ register, state }: Lived): string => `${register.id} ${knownBy[register.id]?.(state)}`
const isStanding = ({ register, state }: Lived): boolean => register.id in knownBy && standing.includes(state.state)
const begun = ({ events }: Lived): string => events[0]?.effectiveOn ?? ''

function speaking({ register, state, events, clocks }: Lived, instead: ReadonlyMap<string, Lived>): Lived {
  const said = JSON.stringify({ state, events })
  const ids = [...instead.keys()].filter((id) => said.includes(id))
  if (ids.length === 0) return { register, state, events, clocks }
  const told = ids.reduce((text, id) => text.replaceAll(id, instead.get(id)?.state.id ?? id), said)
  const holders = ids.flatMap((id): readonly Values[] => [instead.get(id)?.state.values ?? {}])
  const after = JSON.parse(told) as { state: RecordState; events: readonly RecordEvent[] }
  return {
    register,
    state: { ...after.state, values: certified(after.state.values, holders) },
    events: after.events.map((event) => ({ ...event, set: certified(event.set, holders) })),
    clocks,
  }
}

/** The certificates that a case took over from the officer are those of the one who stays. */
function certified(values: Values, holders: readonly Values[]): Values {
  if (!Array.isArray(values.certificates)) return values
  const certificates = rowsOf(values.certificates).map((row) => {
    const holder = holders.find(({ certNo }) => certNo === row.certNo)
    return holder ? { ...row, since: holder.certifiedOn, from: holder.certFrom, to: holder.certTo } : row
  })
  return { ...values, certificates }
}
