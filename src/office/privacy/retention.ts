import type { Day } from '../../kernel/calendar/calendar.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import { yearsKept } from '../../kernel/privacy/privacy.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Actor, systemActor } from '../../kernel/role.ts'
import { findRecord, recordAudit, saveEvent, type Tx } from '../../store/index.ts'
import { type Ended, endedBefore } from '../../store/privacy/retention.ts'
import { type Office, registerOf, today, writeOrRefuse } from '../office.ts'
import { approvingUnits } from './viewings.ts'

/** A record whose personal data have had their time: kept since, and allowed until. */
export type PastTime = Ended & { readonly register: string; readonly registerName: string; readonly until: Day }

/** The day so many years later; the end of February stays the end of February. */
export function yearsLater(day: Day, years: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  const month = at.getUTCMonth()
  at.setUTCFullYear(at.getUTCFullYear() + years)
  if (at.getUTCMonth() !== month) at.setUTCDate(0)
  return at.toISOString().slice(0, 10)
}

/** Until when the personal data of a matter that ended on that day are kept, by the county's own number of years; null where there are none. */
export function keptUntil(office: Office, register: AnyRegister, { unit, ended }: { unit: number; ended: Day }): Day | null {
  const years = yearsKept(register, office.settings(unit))
  return years === undefined ? null : yearsLater(ended, years)
}

/**
 * Everything whose time is over, of all registers: for the job that reminds, and cut down to what the actor approves for the list he sees. Nothing is
 * erased by itself (个人信息保护法 第四十七条: the handler erases; here two persons do).
 */
export async function pastTime(office: Office, actor?: Actor): Promise<readonly PastTime[]> {
  const found = await Promise.all(office.registers.filter(({ privacy }) => privacy).map((register) => pastIn(office, register, actor)))
  return found.flat()
}

async function pastIn(office: Office, register: AnyRegister, actor: Actor | undefined): Promise<readonly PastTime[]> {
  const mine = actor && new Set(approvingUnits(office, register, actor))
  if (mine?.size === 0) return []
  const ended = await office.db.owner((tx) => endedBefore(tx, register, { before: today(office) }))
  return ended.flatMap((one) => {
    const until = keptUntil(office, register, one)
    const over = until !== null && until < today(office) && (!mine || mine.has(one.unit))
    return over ? [{ ...one, register: register.id, registerName: register.name, until }] : []
  })
}

/**
 * Puts a record whose time is over away: it stays stored and chained and is counted, and no list, search, desk or address shows it to anybody
 * (个人信息保护法 第四十七条第二款: only stored and protected). An approver does it; the event and the audit say who and when.
 */
export async function shelveRecord(
  office: Office,
  actor: Actor,
  { register: name, id }: { register: string; id: string },
): Promise<RecordState | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  return writeOrRefuse(office, { actor, scope: null }, async (tx) => {
    const record = await findRecord(tx, register, id, { lock: true })
    if (!record || !approvingUnits(office, register, actor).includes(record.unit)) return problem('MF-REC-001')
    const early = tooEarly(office, register, record)
    return early ?? shelved(office, tx, { register, record, actor })
  })
}

/** The refusal while the matter goes on or its years still run. */
export function tooEarly(office: Office, register: AnyRegister, record: RecordState): Problem | null {
  const after = record.values[register.privacy?.after ?? '']
  const ended = typeof after === 'string' ? after.slice(0, 10) : (record.trail.at(-1)?.on as Day)
  const done = register.final.includes(record.state) || record.voided !== null
  const until = done ? keptUntil(office, register, { unit: record.unit, ended }) : null
  return until !== null && until < today(office) ? null : problem('MF-PRI-008', { slots: { until: until ?? '尚未办结' } })
}

async function shelved(
  office: Office,
  tx: Tx,
  { register, record, actor }: { register: AnyRegister; record: RecordState; actor: Actor },
): Promise<RecordState | Problem> {
  const event: RecordEvent = {
    record: record.id,
    register: register.id,
    version: record.version + 1,
    step: 'shelve',
    actor: { id: systemActor.id, name: systemActor.name, role: 'system' },
    recordedAt: office.now(),
    effectiveOn: today(office),
    from: record.state,
    to: record.state,
    set: {},
    base: { restricted: true, involved: [] },
    reason: '保存期限届满，只存储不使用',
    definition: register.version.number,
  }
  if ((await saveEvent(tx, register, { before: record, event, clocks: [] })) === 'conflict')
    return problem('MF-REC-003', { slots: { by: '他人', version: event.version } })
  await recordAudit(
    tx,
    { kind: 'shelved', outcome: 'done', actor: actor.id, actorName: actor.name, object: `${register.id}/${record.id}`, unit: record.unit },
    office.now(),
  )
  return { ...record, version: event.version, restricted: true, involved: [] }
}
