import type { LinkKind, RecordEvent, RecordState } from '../event.ts'
import { linkKinds } from '../event.ts'
import { allowedNames, inForce, mayRead, reaches, readScope, rolesOf } from '../permission.ts'
import { unknownField } from '../privacy/known-to.ts'
import { purgeStep } from '../privacy/purge.ts'
import { isProblem, type Problem, problem } from '../problem/problem.ts'
import type { AnyRegister } from '../register.ts'
import type { Role } from '../role.ts'
import { withComputed } from '../value.ts'
import type { Command, Context } from './command.ts'
import { type CommonStepId, commonStepIds, isCommon } from './common-ids.ts'
import { correctionOf } from './correction.ts'
import { daysOf, followingDays } from './step-days.ts'

/** A step that every register has: corrections, voiding, reopening, notes, files, links, handing over and access for named persons. */
export type CommonStep = {
  readonly name: string
  readonly decide: (register: AnyRegister, record: RecordState | null, command: Command, context: Context) => RecordEvent | Problem
}

type Case = { readonly register: AnyRegister; readonly record: RecordState; readonly command: Command; readonly context: Context }
type Change = { readonly to?: string; readonly set?: RecordEvent['set']; readonly base?: RecordEvent['base'] }
type Who = 'reader' | 'approver' | 'handler'
type Plan = { readonly name: string; readonly who: Who; readonly reason?: 'needed'; readonly change: (one: Case) => Change | Problem }

/** The correction waits; the old value stays until another person approves (V10). */
const correct: Plan = {
  name: '申请更正',
  who: 'reader',
  reason: 'needed',
  change: ({ register, record, command, context }) => {
    if (record.pending) return problem('MF-STP-006')
    const pending = correctionOf(register, record, { command, context })
    return isProblem(pending) ? pending : { base: { pending } }
  },
}

const approveCorrection: Plan = {
  name: '批准更正',
  who: 'approver',
  change: ({ register, record, context }) => {
    if (!record.pending) return problem('MF-STP-007')
    if (record.pending.by === context.actor.id) return problem('MF-PER-002', { slots: { step: '批准更正', done: '申请更正' } })
    const corrected = withComputed(register.fields, { ...record.values, ...record.pending.set })
    const follows = Object.entries(register.fields)
      .filter(([, field]) => field.kind === 'computed')
      .map(([name]) => [name, corrected[name] ?? null])
    // What was in order when it was proposed may not be any more: steps were taken since.
    const days = daysOf(register, record, { said: record.pending.days ?? {}, today: context.today })
    if (isProblem(days)) return days
    const moved = { ...followingDays(register, record, record.pending.set), ...days }
    return {
      set: { ...record.pending.set, ...Object.fromEntries(follows) },
      base: { pending: null, ...(Object.keys(moved).length > 0 ? { days: moved } : {}) },
    }
  },
}

const rejectCorrection: Plan = {
  name: '退回更正',
  who: 'approver',
  reason: 'needed',
  change: ({ record }) => (record.pending ? { base: { pending: null } } : problem('MF-STP-007')),
}

/** Records are voided, never deleted. */
const voidRecord: Plan = {
  name: '作废',
  who: 'approver',
  reason: 'needed',
  change: ({ command }) => ({ base: { voided: command.reason as string } }),
}

/** Back to the state before the end, or out of the void. */
const reopen: Plan = {
  name: '重新打开',
  who: 'approver',
  reason: 'needed',
  change: ({ register, record }) => {
    if (record.voided !== null) return { base: { voided: null } }
    const before = record.trail.findLast((trace) => !register.final.includes(trace.to))
    if (!register.final.includes(record.state) || !before) {
      return problem('MF-STP-002', {
        slots: { step: '重新打开', from: '已办结或已作废', state: register.states[record.state] as string, possible: '记录页所列环节' },
      })
    }
    return { to: before.to }
  },
}

const note: Plan = { name: '备注', who: 'reader', reason: 'needed', change: () => ({}) }

const attach: Plan = {
  name: '补充附件',
  who: 'reader',
  change: ({ command }) => (command.files?.length ? {} : problem('MF-FLD-002', { field: 'files', slots: { field: '附件' } })),
}

const link: Plan = {
  name: '关联',
  who: 'reader',
  change: ({ record, command }) => {
    const { register, record: other, kind } = command.input
    if (typeof register !== 'string' || typeof other !== 'string' || typeof kind !== 'string' || !(kind in linkKinds)) {
      return problem('MF-FLD-012', { field: 'record', slots: { field: '关联记录' } })
    }
    return { base: { links: [...record.links, { register, record: other, kind: kind as LinkKind }] } }
  },
}

const handOver: Plan = {
  name: '移交经办人',
  who: 'handler',
  change: ({ register, record, command, context }) =>
    person(command, (handler) => {
      const unknown = handler === context.actor.id ? unknownField(register, { record, ...context }, { step: '移交经办人' }) : null
      return unknown ?? { base: { handler, involved: [...new Set([...record.involved, handler])] } }
    }),
}

/** Lets a named person read a record that is restricted or beyond his post. */
const grantAccess: Plan = {
  name: '允许查看',
  who: 'handler',
  reason: 'needed',
  change: ({ record, command }) => person(command, (id) => ({ base: { involved: [...new Set([...record.involved, id])] } })),
}

function person(command: Command, then: (id: string) => Change | Problem): Change | Problem {
  const id = command.input.person
  return typeof id === 'string' && id ? then(id) : problem('MF-FLD-002', { field: 'person', slots: { field: '人员' } })
}

const plans: Readonly<Record<CommonStepId, Plan>> = {
  ...{ correct, approveCorrection, rejectCorrection, void: voidRecord, reopen, note, attach, link, handOver, grantAccess },
}

const carryOut = (id: CommonStepId, plan: Plan): CommonStep => ({
  name: plan.name,
  decide: (register, record, command, context) => {
    if (!record) return problem('MF-REC-001')
    // What follows another record goes with it, whoever approves there.
    const role = context.onBehalf ?? mayTake(register, record, { plan, context })
    if (isProblem(role)) return role
    if (plan.reason && !command.reason?.trim()) return problem('MF-STP-004', { field: 'reason', slots: { step: plan.name } })
    const change = plan.change({ register, record, command, context })
    return isProblem(change) ? change : eventOf({ register, record, command, context }, { id, role, change })
  },
})

export const commonSteps = Object.fromEntries(commonStepIds.map((id) => [id, carryOut(id, plans[id])])) as Readonly<
  Record<CommonStepId, CommonStep>
>

/** What a step is called, the register's own, one that every register has, or the programme's. */
export const calledStep = (register: AnyRegister | undefined, step: string): string => {
  if (step === purgeStep) return '内容删除'
  const own = register && Object.hasOwn(register.steps, step) ? register.steps[step] : undefined
  return own?.name ?? (isCommon(step) ? commonSteps[step].name : step)
}

function mayTake(register: AnyRegister, record: RecordState, { plan, context }: { plan: Plan; context: Context }): Role | Problem {
  const { actor, tree, today } = context
  if (!mayRead(readScope(register, actor, { tree, today }), actor, record)) return problem('MF-REC-001')
  const posts = inForce(actor, today).filter((post) => reaches(post, record, tree) || record.involved.includes(actor.id))
  const approving = posts.find(({ role }) => register.approvers.includes(role))
  if (plan.who === 'reader') return posts[0]?.role ?? refused(plan, [], context)
  if (plan.who === 'handler' && record.handler === actor.id && posts[0]) return posts[0].role
  return approving?.role ?? refused(plan, register.approvers, context)
}

const refused = (plan: Plan, by: readonly Role[], { actor, today }: Context): Problem =>
  problem('MF-PER-001', {
    slots: { roles: rolesOf(actor, today), step: plan.name, by: `${allowedNames(by)}${plan.who === 'handler' ? '或本记录的经办人' : ''}` },
  })

/** Notes, files and grants do not change when the matter happened: they carry the day on which they were made. */
function eventOf(
  { register, record, command, context }: Case,
  { id, role, change }: { id: CommonStepId; role: Role; change: Change },
): RecordEvent {
  return {
    record: record.id,
    register: register.id,
    version: record.version + 1,
    step: id,
    actor: { id: context.actor.id, name: context.actor.name, role },
    recordedAt: context.now,
    effectiveOn: context.today,
    from: record.state,
    to: change.to ?? record.state,
    set: change.set ?? {},
    base: change.base ?? {},
    ...(command.reason?.trim() ? { reason: command.reason.trim() } : {}),
    ...(command.files?.length ? { files: command.files } : {}),
    definition: register.version.number,
  }
}
