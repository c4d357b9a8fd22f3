import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { SettingValue } from '../../kernel/setting/setting.ts'
import { appoint, type Change, holdPosts, holdWaiting, noteDecision, saveSetting, type Tx } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { type Administrator, change, type House, notHis } from './administer.ts'
import { policyFault } from './change-setting.ts'
import { audit, digests } from './note-change.ts'
import { clash, type Grant, grantFault } from './propose-grant.ts'

export type Deciding = { readonly id: string; readonly approve: boolean; readonly words?: string }

/**
 * Approves or refuses a proposed grant or policy. Nobody approves what he proposed himself (MF-ADM-004); the proposer may take it back. What is approved holds in the
 * same transaction, and the next request of the person concerned finds it.
 */
export async function decideChange(
  { office, signIn }: House,
  by: Administrator,
  { id, approve, words }: Deciding,
): Promise<{ readonly state: Change['state'] } | Problem> {
  const refused = notHis(office, by, { what: approve ? '批准变更' : '退回变更', by: ['securityAdmin'] })
  if (refused) return refused
  let subject: string | null = null
  const done = await change(office, by, async (tx) => {
    const waiting = await holdWaiting(tx, id)
    if (!waiting) return problem('MF-ADM-005')
    const own = waiting.proposedBy === by.id
    if (own && approve) return problem('MF-ADM-004')
    const fault = approve ? await apply(office, tx, { by, waiting }) : null
    if (fault) return fault
    const state = approve ? 'applied' : own ? 'withdrawn' : 'refused'
    await noteDecision(tx, { id, state, by: by.id, name: by.name, at: office.now(), words: words?.trim() || null })
    await tell(office, tx, { by, waiting, approve, words })
    subject = waiting.subject
    return { state } as const
  })
  if (!isProblem(done) && approve) await endSessionsOf(signIn, subject)
  return done
}

/** Rights are worked out from the posts at each request; a new session also shows them on the pages. */
const endSessionsOf = async (signIn: House['signIn'], subject: string | null): Promise<void> => {
  if (subject?.startsWith('person/')) await signIn.endSessions(subject.slice('person/'.length))
}

type Approving = { readonly by: Administrator; readonly waiting: Change }

/** What was proposed is judged again: persons, units and posts may have changed since. */
async function apply(office: Office, tx: Tx, { by, waiting }: Approving): Promise<Problem | null> {
  if (waiting.kind === 'grant') return applyGrant(office, tx, { by, waiting })
  const setting = waiting.subject.slice('setting/'.length)
  const value = waiting.after as SettingValue
  const fault = policyFault(office, by, { setting, value })
  if (fault) return fault
  await saveSetting(
    tx,
    { unit: waiting.unit as number, key: setting, value },
    { by: waiting.proposedBy, at: office.now(), approvedBy: by.id },
  )
  return null
}

async function applyGrant(office: Office, tx: Tx, { by, waiting }: Approving): Promise<Problem | null> {
  const grant = waiting.after as Grant
  const unit = grantFault(office, by, grant)
  if (isProblem(unit)) return unit
  const { person, role, from, until } = grant
  const posts = await holdPosts(tx, person, today(office))
  const clashing = clash({ name: office.person(person)?.name ?? '此人', posts }, { role, from, until }, today(office))
  if (clashing) return clashing
  await appoint(tx, [{ person, role, unit: unit.id, from, ...(until ? { until } : {}) }])
  return null
}

type Telling = Approving & { readonly approve: boolean; readonly words: string | undefined }

async function tell(office: Office, tx: Tx, { by, waiting, approve, words }: Telling): Promise<void> {
  const what = waiting.kind === 'grant' ? 'grant' : 'setting'
  const kind = `${what}${approve ? 'Approved' : 'Refused'}` as const
  const { subject, unit, before, after, id, proposedBy } = waiting
  await audit(office, tx, {
    by,
    entry: { kind, object: subject, unit, reason: words, ...digests({ before, after }), detail: { change: id, proposedBy } },
  })
}
