import { inForce, seat } from '../../kernel/permission.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { recordAudit, type Scope } from '../../store/index.ts'
import { decideViewing, findViewing, type Viewing, viewingsWaiting } from '../../store/privacy/viewings.ts'
import { type Office, today, writeOrRefuse } from '../office.ts'
import { viewingHours } from './label.ts'

/** The units in which somebody approves for a register. He need not be able to read the record itself: he approves a person and a purpose. */
export function approvingUnits(office: Office, register: AnyRegister, actor: Actor): readonly number[] {
  const posts = inForce(actor, today(office)).filter(({ role }) => register.approvers.includes(role))
  return [...new Set(posts.flatMap((post) => office.tree().subtree(seat(post, office.tree()))))]
}

/** Everything in which the actor approves something. */
const approvingScope = (office: Office, actor: Actor): Scope => ({
  user: actor.id,
  units: [...new Set(office.registers.flatMap((register) => approvingUnits(office, register, actor)))],
  villages: [],
})

export type WaitingViewing = Viewing & { readonly registerName: string; readonly own: boolean }

/** The requests that wait: those the actor may decide, and his own. They tell who, what for and which number, and nothing of what is inside. */
export async function listViewings(office: Office, actor: Actor): Promise<readonly WaitingViewing[]> {
  const found = await office.db.readOne(approvingScope(office, actor), viewingsWaiting)
  return found.flatMap((one) => {
    const register = office.register(one.register)
    const own = one.askedBy === actor.id
    const mine = register && (own || approvingUnits(office, register, actor).includes(one.unit))
    return mine ? [{ ...one, registerName: register.name, own }] : []
  })
}

/** Grants or refuses a request of another person. A leave ends by itself after a day; the decision is in the audit. */
export async function answerViewing(
  office: Office,
  actor: Actor,
  { id, grant }: { id: string; grant: boolean },
): Promise<Viewing | Problem> {
  const now = office.now()
  const until = grant ? new Date(Date.parse(now) + viewingHours * 3_600_000).toISOString() : null
  return writeOrRefuse(office, { actor, scope: approvingScope(office, actor) }, async (tx) => {
    const asked = await findViewing(tx, id)
    const register = asked && office.register(asked.register)
    if (!asked || !register) return problem('MF-PRI-003')
    if (asked.askedBy === actor.id) return problem('MF-PRI-004', { slots: { step: '查看高度敏感信息' } })
    if (!approvingUnits(office, register, actor).includes(asked.unit)) return problem('MF-PRI-003')
    const decided = await decideViewing(tx, { id, by: actor.id, name: actor.name, at: now, until })
    if (!decided) return problem('MF-PRI-003')
    const { record, unit, purpose, askedBy } = decided
    const kind = grant ? 'viewingGranted' : 'viewingRefused'
    await recordAudit(
      tx,
      { kind, outcome: 'done', actor: actor.id, object: `${register.id}/${record}`, unit, reason: purpose, detail: { askedBy } },
      now,
    )
    return decided
  })
}
