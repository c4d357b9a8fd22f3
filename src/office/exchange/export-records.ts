import { createHash } from 'node:crypto'
import { inForce } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type ListedRecord, logExport } from '../../store/index.ts'
import { type ListRequest, listRecords } from '../list-records.ts'
import { localMinute, type Office, readingScope, registerOf, today } from '../office.ts'
import { csvBytes } from './sheet-csv.ts'
import { sheetBytes } from './sheet-write.ts'
import { valueInWords } from '../value-in-words.ts'

/** The same question as a list, without pages. `reason`: what the file is for, at least four characters. */
export type ExportRequest = Omit<ListRequest, 'page' | 'size'> & { readonly reason: string; readonly as?: 'xlsx' | 'csv' }

export type Exported = { readonly name: string; readonly media: string; readonly bytes: Uint8Array; readonly rows: number }

/** So many records in one file. */
const most = 20_000

/**
 * Records of a register as a spreadsheet: the columns of the list first, then the other short fields. Personal values are masked, sensitive ones and restricted
 * records never leave. Every export is logged with its reason before the file is handed out.
 */
export async function exportRecords(
  office: Office,
  actor: Actor,
  { reason, as = 'xlsx', ...request }: ExportRequest,
): Promise<Exported | Problem> {
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  if ([...reason.trim()].length < 4) return problem('MF-IMP-020', { field: 'reason' })
  const found = await listRecords(office, actor, { ...request, page: 1, size: most })
  if (isProblem(found)) return found
  if (found.total > most) return problem('MF-IMP-021', { slots: { count: found.total, max: most } })
  const records = found.rows.filter((record) => !record.restricted)
  const columns = exportColumns(office, register)
  const bytes = await written(as, register, { columns, records })
  const log = { register, request, reason: reason.trim(), rows: records.length, bytes, fields: columns.map(({ heading }) => heading) }
  await keep(office, actor, log)
  return { name: `${register.name} ${today(office)}.${as}`, media: media[as], bytes, rows: records.length }
}

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

type ExportColumn = { readonly heading: string; readonly text: (record: ListedRecord) => string }

function exportColumns(office: Office, register: AnyRegister): readonly ExportColumn[] {
  const unitName = (id: number | null) => (id === null ? '' : (office.tree().get(id)?.name ?? ''))
  const before: readonly ExportColumn[] = [
    { heading: '编号', text: ({ code }) => code },
    { heading: '事项名称', text: ({ title }) => title },
    { heading: '单位', text: ({ unit }) => unitName(unit) },
    { heading: '村（社区）', text: ({ village }) => unitName(village) },
    { heading: '状态', text: ({ state }) => register.states[state] ?? state },
  ]
  const names = new Set([...register.lists, ...Object.keys(register.fields)])
  const fields = [...names].flatMap((name): readonly ExportColumn[] => {
    const field = register.fields[name]
    if (!field || field.secret === 'sensitive' || field.kind === 'parts' || (field.kind === 'longText' && !register.lists.includes(name)))
      return []
    // What is masked is no value of its kind any more.
    const text = (value: unknown) => (field.secret ? String(value ?? '') : valueInWords(office, field, value))
    return [{ heading: field.name, text: ({ values }) => text(values[name]) }]
  })
  const after: readonly ExportColumn[] = [
    { heading: '经办人', text: ({ handler }) => office.person(handler)?.name ?? '' },
    { heading: '登记时间', text: ({ registeredAt }) => localMinute(registeredAt).replace('T', ' ') },
  ]
  return [...before, ...fields, ...after]
}

type Table = { readonly columns: readonly ExportColumn[]; readonly records: readonly ListedRecord[] }

/** Every cell is a text, in both forms: a value that begins with = is never calculated. */
async function written(as: 'xlsx' | 'csv', register: AnyRegister, { columns, records }: Table): Promise<Uint8Array> {
  const headings = columns.map(({ heading }) => heading)
  const rows = records.values().map((record) => columns.map(({ text }) => text(record)))
  if (as === 'csv') return csvBytes([headings, ...rows])
  // Most fields of a long register are empty: cells that say nothing are not written.
  return sheetBytes({ name: register.name.slice(0, 31), headings, rows: rows.map((row) => row.map((cell) => cell || null)) })
}

type Keeping = {
  readonly register: AnyRegister
  readonly request: Omit<ExportRequest, 'reason' | 'as'>
  readonly reason: string
  readonly rows: number
  readonly bytes: Uint8Array
  readonly fields: readonly string[]
}

async function keep(office: Office, actor: Actor, { register, request, reason, rows, bytes, fields }: Keeping): Promise<void> {
  const scope = readingScope(office, register, actor)
  const asked = request.unit === undefined ? undefined : office.tree().byCode(request.unit)?.id
  const { register: _, ...filter } = request
  const digest = createHash('sha256').update(bytes).digest('hex')
  // Where the asked unit is not his, the entry stands with his own. Who may read something holds a post, so there is one.
  const unit = asked !== undefined && scope.units.includes(asked) ? asked : (inForce(actor, today(office))[0]?.unit ?? 0)
  const { id, name } = actor
  await office.db.write({ ...scope, user: id }, (tx) =>
    logExport(tx, { register: register.id, unit, actor: { id, name }, at: office.now(), filter, fields, rows, digest, reason }),
  )
}
