import { createHash } from 'node:crypto'
import { type AuditKind, type AuditLine, type AuditOutcome, auditKinds, auditOutcomes } from '../../kernel/audit.ts'
import { isDay } from '../../kernel/calendar/calendar.ts'
import { inForce } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import { type AuditQuery, anchorStatus, archivesOf, type Finding, findAuditLine, listAudit, recordAudit } from '../../store/index.ts'
import { csvBytes } from '../exchange/sheet-csv.ts'
import { localMinute, type Office, today } from '../office.ts'
import { verifyChains } from '../verify-chains.ts'
import { noteAudit } from './note.ts'

/** What an auditor asks for. Days are local and inclusive. */
export type AuditRequest = {
  /** Id or name. */
  readonly person?: string
  readonly kind?: AuditKind
  readonly outcome?: AuditOutcome
  readonly from?: string
  readonly to?: string
  readonly object?: string
}

export type AuditPage = { readonly lines: readonly AuditLine[]; readonly total: number }

const holds = (office: Office, actor: Actor, role: Role): boolean => inForce(actor, today(office)).some((post) => post.role === role)
const eyes = (actor: Actor) => ({ user: actor.id, units: [], villages: [] })
const by = (actor: Actor) => ({ outcome: 'done', actor: actor.id, actorName: actor.name }) as const

const perPage = 50

/** A page of the audit, newest first, for audit administrators. That it was read is a line too, written before anything is shown. */
export async function readAudit(office: Office, actor: Actor, asked: AuditRequest & { page: number }): Promise<AuditPage | Problem> {
  const query = queryOf(office, actor, asked)
  if (isProblem(query)) return query
  await noteAudit(office, { kind: 'auditRead', ...by(actor), detail: { ...spoken(asked), page: asked.page } })
  return office.db.read(eyes(actor), (tx) => listAudit(tx, { ...query, limit: perPage, offset: (asked.page - 1) * perPage }))
}

function queryOf(office: Office, actor: Actor, { person, from, to, ...asked }: AuditRequest): Omit<AuditQuery, 'limit'> | Problem {
  if (!holds(office, actor, 'auditAdmin')) return problem('MF-AUD-008')
  const wrong = [from, to].find((day) => day !== undefined && !isDay(day))
  if (wrong !== undefined) return problem('MF-DAT-001', { slots: { field: '日期', got: wrong } })
  const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
  return {
    ...asked,
    persons: person === undefined ? undefined : [person, ...named(office, person)],
    from: from && new Date(midnight(from)).toISOString(),
    to: to && new Date(midnight(to) + 86_400_000).toISOString(),
  }
}

/** Ids of the persons of that name: an auditor knows people by their names. */
const named = (office: Office, name: string): readonly string[] =>
  office
    .people()
    .filter((one) => one.name === name)
    .map(({ id }) => id)

/** What was asked, as the line about the reading tells it. */
const spoken = (asked: AuditRequest): Record<string, string> =>
  Object.fromEntries(
    ['person', 'kind', 'outcome', 'from', 'to', 'object'].flatMap((name) => {
      const value = asked[name as keyof AuditRequest]
      return value === undefined ? [] : [[name, value]]
    }),
  )

const ownLines = 100

/** The last hundred lines about what a person himself did, for that person. */
export async function ownAudit(office: Office, actor: Actor): Promise<readonly AuditLine[]> {
  return (await office.db.read(eyes(actor), (tx) => listAudit(tx, { persons: [actor.id], limit: ownLines }))).lines.filter(
    (line) => line.actor === actor.id,
  )
}

/** Alarms with the marks on them, newest first. For audit administrators, and for security administrators, who see nothing else of the audit. */
export async function readAlarms(
  office: Office,
  actor: Actor,
): Promise<readonly (AuditLine & { marks: readonly AuditLine[] })[] | Problem> {
  if (!holds(office, actor, 'auditAdmin') && !holds(office, actor, 'securityAdmin')) return problem('MF-AUD-008')
  return office.db.read(eyes(actor), async (tx) => {
    const { lines: alarms } = await listAudit(tx, { kind: 'alarmRaised', limit: 100 })
    const { lines: marks } = await listAudit(tx, { kind: 'auditMarked', limit: 500 })
    const byLine = Map.groupBy(marks, ({ object }) => object)
    return alarms.map((alarm) => ({ ...alarm, marks: byLine.get(`audit/${alarm.id}`) ?? [] }))
  })
}

/** How an auditor judges a line. */
export const auditMarks = { seen: '已知悉', harmless: '正常情况', followed: '已移交核查' } as const
export type AuditMark = keyof typeof auditMarks

/** Puts a mark on a line: a line of its own, since nothing in the audit is ever changed. */
export async function markAudit(
  office: Office,
  actor: Actor,
  { id, mark, note }: { id: number; mark: AuditMark; note?: string },
): Promise<{ marked: true } | Problem> {
  if (!holds(office, actor, 'auditAdmin')) return problem('MF-AUD-008')
  return office.db.write(eyes(actor), async (tx) => {
    if (!(await findAuditLine(tx, id))) return problem('MF-AUD-011')
    await recordAudit(
      tx,
      { kind: 'auditMarked', ...by(actor), object: `audit/${id}`, reason: note?.trim() || undefined, detail: { mark } },
      office.now(),
    )
    return { marked: true }
  })
}

/** Lets a person, told by id or by a name that nobody else has, look at sensitive records again today. For security administrators; what they lift is seen by the audit administrator. */
export async function liftBudget(
  office: Office,
  actor: Actor,
  { person, reason }: { person: string; reason: string },
): Promise<{ lifted: true } | Problem> {
  if (!holds(office, actor, 'securityAdmin')) return problem('MF-AUD-012')
  const [id, ...others] = office.person(person) ? [person] : named(office, person)
  if (id === undefined || others.length > 0 || id === actor.id) return problem('MF-FLD-011', { field: 'person', slots: { field: '人员' } })
  if ([...reason.trim()].length < 4) return problem('MF-STP-004', { field: 'reason', slots: { step: '放行' } })
  await noteAudit(office, { kind: 'budgetLifted', ...by(actor), object: `person/${id}`, reason: reason.trim() })
  return { lifted: true }
}

/** So many lines in one file. */
const mostExported = 50_000

/** The lines asked for as CSV; the digest of the file stands in the line that tells of it. */
export async function exportAudit(
  office: Office,
  actor: Actor,
  asked: AuditRequest,
): Promise<{ bytes: Uint8Array; name: string } | Problem> {
  const query = queryOf(office, actor, asked)
  if (isProblem(query)) return query
  const { lines, total } = await office.db.read(eyes(actor), (tx) => listAudit(tx, { ...query, limit: mostExported }))
  if (total > mostExported) return problem('MF-AUD-013', { slots: { count: total, max: mostExported } })
  const bytes = csvBytes([headings, ...lines.map(cellsOf)])
  const after = createHash('sha256').update(bytes).digest('hex')
  await noteAudit(office, { kind: 'auditRead', ...by(actor), after, detail: { ...spoken(asked), exported: lines.length } })
  return { bytes, name: `审计记录 ${today(office)}.csv` }
}

const headings = [
  '序号',
  '时间',
  '种类',
  '结果',
  '人员',
  '账号',
  '对象',
  '版本',
  '来源地址',
  '会话',
  '请求',
  '说明',
  '变动前',
  '变动后',
  '其他',
]
const cellsOf = (line: AuditLine): readonly string[] => [
  String(line.id),
  `${localMinute(line.at).replace('T', ' ')}:${line.at.slice(17, 19)}`,
  auditKinds[line.kind],
  auditOutcomes[line.outcome],
  line.actorName ?? '',
  line.actor ?? '',
  line.object ?? '',
  String(line.version ?? ''),
  line.source ?? '',
  line.session ?? '',
  line.request ?? '',
  line.reason ?? '',
  line.before ?? '',
  line.after ?? '',
  line.detail ? JSON.stringify(line.detail) : '',
]

export type AuditStatus = {
  readonly anchor: { readonly id: number; readonly at: string; readonly hash: string } | null
  readonly waiting: number
  readonly verified: AuditLine | null
  readonly archives: readonly {
    readonly lines: number
    readonly first: string | null
    readonly last: string | null
    readonly digest: string
  }[]
}

/** How the chain stands: the last anchor, the last verification, what was archived. */
export async function auditStatus(office: Office, actor: Actor): Promise<AuditStatus | Problem> {
  if (!holds(office, actor, 'auditAdmin')) return problem('MF-AUD-008')
  return office.db.read(eyes(actor), async (tx) => {
    const [{ anchor, waiting }, verified, archives] = [
      await anchorStatus(tx),
      await listAudit(tx, { object: 'job/verify-chains', limit: 1 }),
      await archivesOf(tx),
    ]
    const told = archives.map(({ lines, first_at, last_at, digest }) => ({ lines, first: first_at, last: last_at, digest }))
    return { anchor, waiting, verified: verified.lines[0] ?? null, archives: told }
  })
}

/** Verifies now, for an audit administrator; kept like the nightly run. */
export async function verifyNow(office: Office, actor: Actor): Promise<{ findings: readonly Finding[] } | Problem> {
  if (!holds(office, actor, 'auditAdmin')) return problem('MF-AUD-008')
  const findings = await verifyChains(office)
  await noteAudit(office, { kind: 'jobRan', ...by(actor), object: 'job/verify-chains', detail: { findings: findings.length } })
  return { findings: findings.slice(0, 200) }
}
