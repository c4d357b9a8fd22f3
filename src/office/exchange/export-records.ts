import { createHash, randomBytes } from 'node:crypto'
import type { AuditEntry } from '../../kernel/audit.ts'
import { inForce } from '../../kernel/permission.ts'
import { hasSecrets } from '../../kernel/privacy/mask.ts'
import { highest, type Label, labelOf, labels } from '../../kernel/privacy/privacy.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type ListedRecord, logExport, recordAudit, type Tx } from '../../store/index.ts'
import { askExport } from '../audit/ask-export.ts'
import { localMinute, type Office, readingScope, registerOf, today, writeOrRefuse } from '../office.ts'
import { type ListRequest, listRecords } from '../records/list-records.ts'
import { type ExportColumn, exportColumns } from './export-columns.ts'
import { csvBytes } from './sheet-csv.ts'
import { sheetBytes } from './sheet-write.ts'

/** The same question as a list, without pages. `reason`: what the file is for, at least four characters. */
export type ExportRequest = Omit<ListRequest, 'page' | 'size' | 'sums'> & {
  readonly reason: string
  readonly as?: 'xlsx' | 'csv'
  /** Whom the file goes to and on which legal basis: needed where the register holds personal data (个人信息保护法第二十三条). */
  readonly recipient?: string
  readonly basis?: string
}

/**
 * Why no second person has to agree now: one agreed (`claim` uses up his consent in the transaction that logs the export), or who maintains the
 * installation works at its command line, which is logged like everything.
 */
export type Consent = { readonly approver: string; readonly claim: (tx: Tx) => Promise<Problem | null> } | 'maintenance'

export type Exported = { readonly name: string; readonly media: string; readonly bytes: Uint8Array; readonly rows: number }

/** So many records in one file. */
const most = 20_000

/**
 * Records of a register as a spreadsheet. Personal values are masked, sensitive ones, restricted and highly sensitive records never leave. A large export
 * needs a second person: it is asked for and refused (MF-AUD-004). Every export is logged with its reason before the file is handed out (PI-20).
 */
export async function exportRecords(office: Office, actor: Actor, asked: ExportRequest, consent?: Consent): Promise<Exported | Problem> {
  const { reason, as = 'xlsx', recipient, basis, ...request } = asked
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  if ([...reason.trim()].length < 4) return problem('MF-IMP-020', { field: 'reason' })
  const unsaid = consent === 'maintenance' ? null : notSaid(register, asked)
  if (unsaid) return unsaid
  const found = await listRecords(office, actor, { ...request, page: 1, size: most })
  if (isProblem(found)) return found
  if (found.total > most) return problem('MF-IMP-021', { slots: { count: found.total, max: most } })
  const table = tableOf(office, register, found.rows)
  const why = consent ? null : needsSecond(office, table)
  const unit = unitAsked(office, actor, { register, unit: request.unit })
  if (why) return askExport(office, actor, { register, unit, request: asked, rows: table.records.length, why })
  const watermark = randomBytes(16).toString('hex')
  const bytes = await written(as, { register, table, about: aboutOf(office, actor, { watermark, said: asked, label: table.label }) })
  const approver = typeof consent === 'object' ? consent.approver : undefined
  const kept = await keep(office, actor, {
    register,
    unit,
    table,
    bytes,
    watermark,
    request,
    reason: reason.trim(),
    recipient: recipient?.trim() || undefined,
    basis: basis?.trim() || undefined,
    approver,
    consent,
  })
  if (isProblem(kept)) return kept
  return { name: `${register.name} ${today(office)}.${as}`, media: media[as], bytes, rows: table.records.length }
}

/** Personal data, masked or not, leave the system only for somebody and on a legal basis that stand in the log (PI-06). */
function notSaid(register: AnyRegister, { recipient, basis }: ExportRequest): Problem | null {
  if (!hasSecrets(register.fields)) return null
  const unsaid = (
    [
      ['recipient', '接收方', recipient],
      ['basis', '依据', basis],
    ] as const
  ).find(([, , said]) => !said?.trim())
  return unsaid ? problem('MF-IMP-035', { field: unsaid[0], slots: { field: unsaid[1] } }) : null
}

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

type Table = { readonly columns: readonly ExportColumn[]; readonly records: readonly ListedRecord[]; readonly label: Label }

function tableOf(office: Office, register: AnyRegister, rows: readonly ListedRecord[]): Table {
  const label = ({ values, state }: ListedRecord) => labelOf(register, values, { today: today(office), state })
  const records = rows.filter((record) => !record.restricted && label(record) !== 'highlySensitive')
  return { columns: exportColumns(office, register), records, label: highest(records.map(label)) }
}

/** Why a second person has to agree, in words; null if none has to. */
function needsSecond(office: Office, { columns, records }: Table): string | null {
  const limit = office.policy('exportLimit')
  if (records.length > limit) return `有 ${records.length} 行，超过单人导出的 ${limit} 行`
  return columns.some(({ sensitive }) => sensitive) ? '含有敏感栏目' : null
}

type About = NonNullable<Parameters<typeof sheetBytes>[0]['about']>

function aboutOf(
  office: Office,
  actor: Actor,
  { watermark, said, label }: { watermark: string; said: ExportRequest; label: Label },
): About {
  const mark = `导出编号 ${watermark}`
  const lines = [
    ['导出编号', watermark],
    ['导出人', actor.name],
    ['导出时间', localMinute(office.now()).replace('T', ' ')],
    ['用途', said.reason.trim()],
    ...(said.recipient ? ([['接收方', said.recipient.trim()]] as const) : []),
    ...(said.basis ? ([['依据', said.basis.trim()]] as const) : []),
    ['标签', labels[label]],
    ['提示', '本文件的导出已留痕；请只用于上述用途，用毕删除。'],
  ] as const
  return { name: '导出说明', mark, lines }
}

/** Every cell is a text, in both forms: a value that begins with = is never calculated. */
async function written(
  as: 'xlsx' | 'csv',
  { register, table, about }: { register: AnyRegister; table: Table; about: About },
): Promise<Uint8Array> {
  const headings = table.columns.map(({ heading }) => heading)
  const rows = table.records.values().map((record) => table.columns.map(({ text }) => text(record)))
  if (as === 'csv') return csvBytes([headings, ...rows])
  // Most fields of a long register are empty: cells that say nothing are not written.
  return sheetBytes({ name: register.name.slice(0, 31), headings, rows: rows.map((row) => row.map((cell) => cell || null)), about })
}

/** Where the asked unit is not his, the entry stands with his own. Who may read something holds a post, so there is one. */
function unitAsked(office: Office, actor: Actor, { register, unit }: { register: AnyRegister; unit: string | undefined }): number {
  const asked = unit === undefined ? undefined : office.tree().byCode(unit)?.id
  const inScope = asked !== undefined && readingScope(office, register, actor).units.includes(asked)
  return inScope ? asked : (inForce(actor, today(office))[0]?.unit ?? 0)
}

type Keeping = Pick<ExportRequest, 'reason' | 'recipient' | 'basis'> & {
  readonly register: AnyRegister
  readonly unit: number
  readonly table: Table
  readonly bytes: Uint8Array
  readonly watermark: string
  readonly request: Omit<ListRequest, 'page' | 'size'>
  readonly approver: string | undefined
  readonly consent: Consent | undefined
}

/** Consent used up, export logged, audit line written: all three, or the file does not leave. */
function keep(office: Office, actor: Actor, keeping: Keeping): Promise<true | Problem> {
  const { register, unit, table, bytes, watermark, consent, request, ...said } = keeping
  const { register: _, ...filter } = request
  const digest = createHash('sha256').update(bytes).digest('hex')
  const fields = table.columns.map(({ heading }) => heading)
  const entry = { ...said, register: register.id, unit, filter, fields, rows: table.records.length, digest, watermark, label: table.label }
  const line: AuditEntry = {
    kind: 'exported',
    outcome: 'done',
    actor: actor.id,
    actorName: actor.name,
    object: `${register.id}/export/${watermark}`,
    unit,
    after: digest,
    detail: {
      rows: entry.rows,
      label: table.label,
      ...(said.recipient ? { recipient: said.recipient } : {}),
      ...(said.basis ? { basis: said.basis } : {}),
      ...(said.approver ? { approver: said.approver } : {}),
      ...(consent === 'maintenance' ? { maintenance: true } : {}),
    },
  }
  return writeOrRefuse(office, { actor, scope: { ...readingScope(office, register, actor), user: actor.id } }, async (tx) => {
    const used = typeof consent === 'object' ? await consent.claim(tx) : null
    if (used) return used
    const { id, name } = actor
    await logExport(tx, { ...entry, actor: { id, name }, at: office.now() })
    await recordAudit(tx, line, office.now())
    return true
  })
}
