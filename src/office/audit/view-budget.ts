import type { AuditEntry } from '../../kernel/audit.ts'
import type { RecordState } from '../../kernel/event.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { alarmStands, budgetLiftsOf, readingsToday } from '../../store/index.ts'
import { localMinute, type Office } from '../office.ts'
import { raise } from './raise-alarms.ts'

/** What the audit says of a look at sensitive values: which record and how many fields; the purpose stands with the reading itself. */
export const readingLine = (actor: Actor, record: RecordState, fields: number): AuditEntry => ({
  kind: 'recordRead',
  outcome: 'done',
  actor: actor.id,
  actorName: actor.name,
  object: `${record.register}/${record.id}`,
  version: record.version,
  unit: record.unit,
  detail: { fields },
})

/** A new purpose that somebody over the budget writes has at least so many characters. */
const longPurpose = 10

/**
 * The budget of looks at sensitive records, per person and local day (T-12; 个人信息保护法第五十一条). Over it every further look needs a purpose in
 * full that is not the last one's; at twice the budget nothing more is shown until a security administrator lifted it for the day.
 */
export async function overBudget(office: Office, actor: Actor, purpose: string): Promise<Problem | null> {
  const budget = office.policy('viewBudget')
  const since = dayStart(office.now())
  const { count, last, lifts } = await office.db.owner(async (tx) => {
    const read = await readingsToday(tx, actor.id, since)
    return { ...read, lifts: read.count < budget ? 0 : await budgetLiftsOf(tx, actor.id, since) }
  })
  // Each lift adds a whole budget.
  const lifted = budget * lifts
  if (count < budget + lifted) return null
  await tellOnce(office, actor, { count, since })
  if (count >= 2 * budget + lifted) return problem('MF-AUD-003', { slots: { count } })
  return [...purpose].length >= longPurpose && purpose !== last
    ? null
    : problem('MF-AUD-002', { field: 'purpose', slots: { count, budget } })
}

/** The security administrator hears of it once a day (DB-28). */
async function tellOnce(office: Office, { id }: Actor, { count, since }: { count: number; since: string }): Promise<void> {
  const alarm = { rule: 'manyViews', object: `person/${id}` } as const
  if (!(await office.db.owner((tx) => alarmStands(tx, { ...alarm, since })))) await raise(office, { ...alarm, count })
}

/** The beginning of the local day (Asia/Shanghai) as an instant. */
const dayStart = (now: string): string => new Date(`${localMinute(now).slice(0, 10)}T00:00:00+08:00`).toISOString()
