import { inForce } from '../../kernel/permission.ts'
import { systemActor } from '../../kernel/role.ts'
import { AuditUnwritable, alarmStands, countAudit, recordAudit } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { type AlarmId, type AlarmRule, alarmName, alarmRules } from './alarms.ts'
import { noteAudit } from './note.ts'

/** An alarm as it goes out: what, about whom or what (ids only), how often. Nothing of any record. */
export type Alarm = {
  readonly rule: AlarmId
  readonly name: string
  readonly object: string | null
  readonly count: number
  readonly at: string
}

/** Where alarms go beside the audit. Must not throw. */
export type Notify = (alarm: Alarm) => Promise<void>

/** Looks at the lines by every rule, and raises what was not raised within the rule's own minutes. Gives what it raised. */
export async function raiseAlarms(office: Office, notify?: Notify): Promise<readonly Alarm[]> {
  if (!(await takesLines(office))) return [await tellAuditAway(office, notify)]
  const raised: Alarm[] = []
  for (const [id, rule] of Object.entries(alarmRules) as [keyof typeof alarmRules, AlarmRule][]) {
    const since = new Date(Date.parse(office.now()) - rule.minutes * 60_000).toISOString()
    for (const { key, count } of await office.db.owner((tx) => countAudit(tx, { ...rule, ...limitFor(office, id, rule), since }))) {
      if (rule.roles && !holdsOne(office, key, rule)) continue
      const object = rule.by === 'actor' ? `person/${key}` : rule.by === 'source' ? `source/${key}` : key
      if (await office.db.owner((tx) => alarmStands(tx, { rule: id, object, since }))) continue
      raised.push(await raise(office, { rule: id, object, count }, notify))
    }
  }
  return raised
}

class Undone extends Error {}

/** Whether the audit takes a line now; the line tried with is taken back. A database that is away is another matter and thrown. */
async function takesLines(office: Office): Promise<boolean> {
  const trial = { kind: 'jobRan', outcome: 'done', actor: systemActor.id } as const
  try {
    await office.db.write({ user: systemActor.id, units: [], villages: [] }, async (tx) => {
      await recordAudit(tx, trial, office.now())
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof AuditUnwritable) return false
    if (!(error instanceof Undone)) throw error
  }
  return true
}

/** An audit that cannot be written cannot tell of it either: this alarm only goes out. */
async function tellAuditAway(office: Office, notify?: Notify): Promise<Alarm> {
  const alarm: Alarm = { rule: 'auditAway', name: alarmName('auditAway'), object: null, count: 1, at: office.now() }
  await notify?.(alarm)
  return alarm
}

/** How many looks a day are many, the county says. */
const limitFor = (office: Office, id: string, { count }: AlarmRule) => ({ count: id === 'manyViews' ? office.policy('viewBudget') : count })

function holdsOne(office: Office, person: string, { roles = [] }: AlarmRule): boolean {
  const actor = office.actor(person)
  return actor !== undefined && inForce(actor, today(office)).some(({ role }) => roles.includes(role))
}

/** Writes one alarm to the audit, then tells whoever is to be told. Throws only if it cannot be written. */
export async function raise(office: Office, alarm: Pick<Alarm, 'rule' | 'object' | 'count'>, notify?: Notify): Promise<Alarm> {
  const { rule, object, count } = alarm
  const name = alarmName(rule)
  const line = { kind: 'alarmRaised', outcome: 'done', actor: systemActor.id, actorName: systemActor.name } as const
  await noteAudit(office, { ...line, object: object ?? undefined, reason: name, detail: { rule, count } })
  const raised = { ...alarm, name, at: office.now() }
  await notify?.(raised)
  return raised
}
