import type { Day } from '../../kernel/calendar/calendar.ts'
import { rowsOf } from '../../kernel/condition.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { findRecords } from '../../store/index.ts'
import { type Office, readingScope, registerOf } from '../office.ts'
import { listRecords } from '../records/list-records.ts'

/** A place that a round goes to: where it was named, when somebody last looked, and how many hazards stand open there. */
export type HazardPlace = { readonly name: string; readonly last: Day | null; readonly open: number }

const rounds = 12
const openStates = ['found', 'graded', 'notified', 'fixing', 'failed'] as const

/**
 * The places of a village: those of its last twelve rounds, and those where a hazard stands open. Nobody keeps a second list of places; a place that was
 * named once is offered the next time. Refuses whoever may read no rounds there.
 */
export async function hazardPlaces(office: Office, actor: Actor, { unit }: { unit: string }): Promise<readonly HazardPlace[] | Problem> {
  const register = registerOf(office, 'hazard-check')
  if (isProblem(register)) return register
  const page = { page: 1, unit, size: rounds }
  const [checks, hazards] = await Promise.all([
    listRecords(office, actor, { ...page, register: register.id, states: ['checked', 'verified', 'archived'], fields: ['checkedOn'] }),
    listRecords(office, actor, { ...page, register: 'hazard', states: openStates, fields: ['place'], size: 200 }),
  ])
  if (isProblem(checks)) return checks
  const ids = checks.rows.map(({ id }) => id)
  const records = await office.db.read(readingScope(office, register, actor), (tx) => findRecords(tx, register, ids))
  const seen = records.flatMap(({ values }) => rowsOf(values.sites).map(({ name }) => [String(name), String(values.checkedOn)] as const))
  const standing = isProblem(hazards) ? [] : hazards.rows.map(({ values }) => String(values.place))
  const names = [...new Set([...seen.map(([name]) => name), ...standing])]
  return names
    .map((name) => ({
      name,
      last: lastOf(seen.filter(([one]) => one === name).map(([, day]) => day)),
      open: standing.filter((place) => place === name).length,
    }))
    .toSorted((one, other) => other.open - one.open || one.name.localeCompare(other.name, 'zh-CN'))
}

const lastOf = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null
