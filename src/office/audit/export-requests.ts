import { inForce, seat } from '../../kernel/permission.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import {
  decideExportRequest,
  type ExportRequestRow,
  exportRequests,
  exportStates,
  isRecordId,
  lockExportRequest,
  markExportTaken,
  recordAudit,
  type Scope,
  type Tx,
} from '../../store/index.ts'
import { type Consent, type Exported, type ExportRequest, exportRecords } from '../exchange/export-records.ts'
import { type Office, today, writeOrRefuse } from '../office.ts'

/** So long an approval opens the door, in hours. */
const approvalHours = 24

/** Units whose exports of this register the actor may agree to: where he holds a post that approves there. */
function approvingUnits(office: Office, actor: Actor, register: AnyRegister | undefined): readonly number[] {
  const posts = inForce(actor, today(office)).filter(({ role }) => register?.approvers.includes(role))
  return posts.flatMap((post) => office.tree().subtree(seat(post, office.tree())))
}

function scopeOf(office: Office, actor: Actor): Scope {
  const units = new Set(office.registers.flatMap((register) => approvingUnits(office, actor, register)))
  return { user: actor.id, units: [...units], villages: [] }
}

const mayDecide = (office: Office, actor: Actor, row: ExportRequestRow): boolean =>
  row.asked_by !== actor.id && approvingUnits(office, actor, office.register(row.register)).includes(row.unit_id)

export type ExportRequestView = ExportRequestRow & { readonly mine: boolean; readonly mayDecide: boolean; readonly mayTake: boolean }

/** His own requests and those that wait for his word, newest first. */
export async function openExportRequests(office: Office, actor: Actor): Promise<readonly ExportRequestView[]> {
  const rows = await office.db.read(scopeOf(office, actor), exportRequests)
  const views = rows.map((row) => {
    const mine = row.asked_by === actor.id
    return {
      ...row,
      mine,
      mayDecide: row.state === 'asked' && mayDecide(office, actor, row),
      mayTake: mine && spentReason(office, row) === null,
    }
  })
  return views.filter((view) => view.mine || mayDecide(office, actor, view))
}

/** Why an approved request cannot be taken, in words; null if it can. */
function spentReason(office: Office, { state, decided_at }: ExportRequestRow): string | null {
  if (state === 'asked') return '还没有批准'
  if (state === 'refused') return '已退回'
  if (state === 'taken') return '已经下载过'
  return Date.parse(office.now()) - Date.parse(decided_at as string) > approvalHours * 3_600_000 ? `批准已超过 ${approvalHours} 小时` : null
}

/** Agrees to an export or sends it back. Never by the person who asked, and only from a post that approves in that unit. */
export function decideExport(
  office: Office,
  actor: Actor,
  decision: { id: string; approve: boolean; note?: string },
): Promise<{ state: string } | Problem> {
  return writeOrRefuse(office, { actor, scope: scopeOf(office, actor) }, async (tx) => {
    const row = isRecordId(decision.id) ? await lockExportRequest(tx, decision.id) : null
    if (!row) return problem('MF-AUD-005')
    if (!mayDecide(office, actor, row)) return problem('MF-AUD-006')
    if (row.state !== 'asked') return problem('MF-AUD-009', { slots: { state: exportStates[row.state] } })
    const [state, at] = [decision.approve ? 'approved' : 'refused', office.now()] as const
    await decideExportRequest(tx, {
      id: row.id,
      state,
      decided_by: actor.id,
      decided_name: actor.name,
      decided_at: at,
      note: decision.note?.trim() || null,
    })
    const kind = decision.approve ? 'exportApproved' : 'exportRefused'
    const line = { kind, outcome: 'done', actor: actor.id, actorName: actor.name, unit: row.unit_id, detail: { rows: row.rows } } as const
    await recordAudit(tx, { ...line, object: `${row.register}/export-request/${row.id}` }, at)
    return { state }
  })
}

/** The file of an approved request, for the person who asked, once and within a day. It is made now, with the eyes he has now; none is stored (DB-26). */
export async function takeExport(office: Office, actor: Actor, id: string): Promise<Exported | Problem> {
  const scope = { user: actor.id, units: [], villages: [] }
  const row = isRecordId(id) ? (await office.db.read(scope, exportRequests)).find((one) => one.id === id) : undefined
  if (!row) return problem('MF-AUD-005')
  const spent = spentReason(office, row)
  if (spent) return problem('MF-AUD-007', { slots: { why: spent } })
  const consent: Consent = { approver: row.decided_by as string, claim: (tx) => claim(office, tx, id) }
  return exportRecords(office, actor, row.request as ExportRequest, consent)
}

/** Two downloads at once: the second waits for the first and then finds the consent used. */
async function claim(office: Office, tx: Tx, id: string): Promise<Problem | null> {
  const row = await lockExportRequest(tx, id)
  if (!row) return problem('MF-AUD-005')
  const spent = spentReason(office, row)
  if (spent) return problem('MF-AUD-007', { slots: { why: spent } })
  await markExportTaken(tx, id)
  return null
}
