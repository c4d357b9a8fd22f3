import { inForce } from '../../kernel/permission.ts'
import { personalFields } from '../../kernel/privacy/privacy.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Actor, type Role, roles } from '../../kernel/role.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { canonical, sm3 } from '../../store/chain/chain.ts'
import { eraseSecrets, findRecord, holdsKey, recordAudit } from '../../store/index.ts'
import { decideErasure, type Erasure, erasures, findErasure, proposeErasure as keepProposal } from '../../store/privacy/erasures.ts'
import { newId, type Office, registerOf, today, writeOrRefuse } from '../office.ts'
import { tooEarly } from './retention.ts'
import { approvingUnits } from './viewings.ts'

export type Proposing = {
  readonly register: string
  readonly id: string
  /** Why, at least four characters; it stands on the certificate. */
  readonly reason: string
  /** Before its time, because the law asks for it: a request of the person concerned, a purpose that fell away (个人信息保护法 第四十七条). */
  readonly early?: boolean
}

/** Proposes to erase the sensitive values of a record for good. Refused while its time runs, unless the law asks for it earlier. Erases nothing yet. */
export async function proposeErasure(
  office: Office,
  actor: Actor,
  { register: name, id, reason, early }: Proposing,
): Promise<{ readonly id: string } | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  if ([...reason.trim()].length < 4) return problem('MF-PRI-012', { field: 'reason', slots: { step: '清除敏感信息' } })
  return writeOrRefuse(office, { actor, scope: null }, async (tx) => {
    const record = await findRecord(tx, register, id)
    if (!record || !approvingUnits(office, register, actor).includes(record.unit)) return notHis(office, actor, register.approvers)
    const running = early ? null : tooEarly(office, register, record)
    if (running) return running
    if (!(await holdsKey(tx, id))) return problem('MF-PRI-009')
    const fields = personalFields(register).flatMap(({ secret, path }) => (secret === 'sensitive' ? [path] : []))
    const asked = { askedBy: actor.id, askedName: actor.name, askedAt: office.now() }
    const proposal = {
      id: newId(office),
      register: register.id,
      record: id,
      code: record.code,
      unit: record.unit,
      reason: reason.trim(),
      fields,
      ...asked,
    }
    if (!(await keepProposal(tx, proposal))) return problem('MF-PRI-009')
    await recordAudit(
      tx,
      {
        kind: 'erasureProposed',
        outcome: 'done',
        actor: actor.id,
        object: `${register.id}/${id}`,
        unit: record.unit,
        reason: proposal.reason,
      },
      office.now(),
    )
    return { id: proposal.id }
  })
}

/** Somebody without the post is told whose it is; somebody with it, elsewhere, that there is no such record. */
function notHis(office: Office, actor: Actor, approvers: readonly Role[]): Problem {
  const holds = inForce(actor, today(office)).some(({ role }) => approvers.includes(role))
  return holds
    ? problem('MF-REC-001')
    : problem('MF-PRI-007', { slots: { step: '清除敏感信息', by: approvers.map((role) => roles[role]).join('、') } })
}

/**
 * Carries a proposal out or refuses it; never by the person who made it (T-36). The data key of the record goes: what it sealed can be read by nobody
 * any more, in the row, in the events and from any later backup, while the chain stays whole. The certificate tells what, why, who and when.
 */
export async function answerErasure(
  office: Office,
  actor: Actor,
  { id, grant }: { id: string; grant: boolean },
): Promise<Erasure | Problem> {
  const now = office.now()
  return writeOrRefuse(office, { actor, scope: null }, async (tx) => {
    const asked = await findErasure(tx, id)
    const register = asked && office.register(asked.register)
    if (!asked || !register || !approvingUnits(office, register, actor).includes(asked.unit)) return problem('MF-PRI-010')
    if (asked.askedBy === actor.id) return problem('MF-PRI-004', { slots: { step: '清除敏感信息' }, law: personalInformation.art(47) })
    const { record, fields, reason, askedBy, askedAt } = asked
    const certificate = grant
      ? sm3('erasure/1', canonical({ record, fields, reason, askedBy, askedAt, by: actor.id, at: now })).toString('hex')
      : null
    const decided = await decideErasure(tx, { id, by: actor.id, name: actor.name, at: now, certificate })
    if (!decided) return problem('MF-PRI-010')
    if (grant) await eraseSecrets(tx, record)
    const kind = grant ? 'erased' : 'erasureRefused'
    await recordAudit(
      tx,
      {
        kind,
        outcome: 'done',
        actor: actor.id,
        object: `${register.id}/${record}`,
        unit: asked.unit,
        reason,
        ...(certificate ? { after: certificate } : {}),
      },
      now,
    )
    return decided
  })
}

/** Proposals and certificates of the units in which the actor approves. */
export async function listErasures(office: Office, actor: Actor): Promise<readonly Erasure[]> {
  const units = [...new Set(office.registers.flatMap((register) => approvingUnits(office, register, actor)))]
  const found = await office.db.readOne({ user: actor.id, units, villages: [] }, erasures)
  return found.filter((one) => {
    const register = office.register(one.register)
    return register !== undefined && approvingUnits(office, register, actor).includes(one.unit)
  })
}
