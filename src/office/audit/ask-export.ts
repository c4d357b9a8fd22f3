import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { askForExport, recordAudit } from '../../store/index.ts'
import { newId, type Office } from '../office.ts'

type Asking = {
  readonly register: AnyRegister
  readonly unit: number
  readonly request: object
  readonly rows: number
  readonly why: string
}

/** Keeps an export as a request for a second person, and refuses it for now (AV-16, PI-20). Asking the same again adds nothing. */
export async function askExport(office: Office, actor: Actor, { register, unit, request, rows, why }: Asking): Promise<Problem> {
  const [id, at] = [newId(office), office.now()]
  await office.db.write({ user: actor.id, units: [], villages: [] }, async (tx) => {
    const asking = {
      id,
      register: register.id,
      unit_id: unit,
      asked_by: actor.id,
      asked_name: actor.name,
      asked_at: at,
      request,
      rows,
      why,
    }
    if (!(await askForExport(tx, asking))) return
    const line = { kind: 'exportAsked', outcome: 'done', actor: actor.id, actorName: actor.name, unit, detail: { rows } } as const
    await recordAudit(tx, { ...line, object: `${register.id}/export-request/${id}` }, at)
  })
  return problem('MF-AUD-004', { slots: { why } })
}
