import { isDay } from '../../kernel/calendar/calendar.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Filter } from '../../store/index.ts'

/** The names, days and states that a list or its totals are asked for. */
export type Asked = {
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly states?: readonly string[]
  readonly filters?: readonly Filter[]
  readonly sort?: { readonly field: string; readonly then?: readonly { readonly field: string }[] }
}

/** What every record has and may be ordered by. Its unit, its handler and its village have words of their own in a question and are no filters. */
const ordered = ['updatedAt', 'registeredAt', 'code', 'title', 'state']

/** What the store would throw on is refused before any query: names that the register lacks, what is sealed or has rows, days that do not exist. */
export function queryFault(register: AnyRegister, asked: Asked): Problem | null {
  const { on, from, to, by, states, filters = [], sort } = asked
  const searched = [on, ...filters.map(({ field }) => field)]
  const sorted = sort ? [sort, ...(sort.then ?? [])].map(({ field }) => field).filter((name) => !ordered.includes(name)) : []
  const grouped = by === 'unit' ? undefined : by
  const lost = [...searched, ...sorted, grouped].find((name) => name !== undefined && !isAskable(register, name))
  if (lost !== undefined) return noSuchField(register, lost)
  const wrong = [from, to].find((day) => day !== undefined && !isDay(day))
  if (wrong) return problem('MF-DAT-001', { slots: { field: '期间', got: wrong } })
  const state = states?.find((one) => !Object.hasOwn(register.states, one))
  return state
    ? problem('MF-FLD-005', { field: 'state', slots: { field: '状态', got: state, choices: Object.values(register.states).join('、') } })
    : null
}

function isAskable(register: AnyRegister, name: string): boolean {
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
  return field !== undefined && field.secret !== 'sensitive' && field.kind !== 'parts'
}

function noSuchField(register: AnyRegister, name: string): Problem {
  const known = Object.keys(register.fields)
    .filter((one) => isAskable(register, one))
    .map((one) => register.fields[one]?.name)
  return problem('MF-FLD-003', { field: name, slots: { step: register.name, field: name, known: known.join('、') } })
}
