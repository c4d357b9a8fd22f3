import { personalInformation } from '../../law/personal-information.ts'
import type { Day } from '../calendar/calendar.ts'
import type { RecordEvent, RecordState } from '../event.ts'
import { roleFor, separation } from '../permission.ts'
import { isProblem, type Problem, problem } from '../problem/problem.ts'
import type { AnyRegister, Step } from '../register.ts'
import { publicActor, systemActor } from '../role.ts'
import type { Unit } from '../unit.ts'
import type { Command, Context } from './command.ts'

/** A step that somebody wants to take, as the command asks it and in the circumstances it is judged by. */
export type Taking = { step: Step; command: Command; context: Context }

/** In what capacity a step is taken: a role, the public, or time itself. */
export type Taker = RecordEvent['actor']['role']

/** The role under which the step may be taken now, or the refusal. */
export function mayTake(register: AnyRegister, record: RecordState | null, { step, command, context }: Taking): Taker | Problem {
  const fits = fitsState(register, record, { step, context })
  if (fits) return fits
  if (step.by === 'time') return context.actor.id === systemActor.id ? 'system' : problem('MF-STP-005', { slots: { step: step.name } })
  const taker = takerOf(register, record, { step, command, context })
  const elsewhere = step.through !== undefined && step.through !== context.through
  return elsewhere && !isProblem(taker) ? problem('MF-STP-008', { slots: { step: step.name } }) : taker
}

function takerOf(register: AnyRegister, record: RecordState | null, { step, command, context }: Taking): Taker | Problem {
  if (record === null && context.onBehalf) return context.onBehalf
  if (context.actor.id === publicActor.id && step.by.includes('public')) return 'public'
  const place = record ?? { unit: command.unit ?? -1, village: command.village ?? null }
  const standing = { place, record, fields: register.fields, tree: context.tree, today: context.today }
  const named = record ?? { trail: [], values: command.input }
  return separation(step, context.actor, named, register) ?? roleFor(step, context.actor, standing)
}

/**
 * A unit that was closed takes nothing new from that day on; a closed village is no place for what happened from then on. What an older record leads to
 * (`opens`) is still opened: its course goes on.
 */
export function closedPlace({ unit, village }: Command, { tree, today, onBehalf }: Context, effectiveOn: Day): Problem | null {
  if (onBehalf) return null
  const closed = (id: number | null | undefined, day: Day): Unit | null => {
    const place = typeof id === 'number' ? tree.get(id) : undefined
    return place?.closedOn && place.closedOn <= day ? place : null
  }
  const place = closed(unit, today) ?? closed(village, effectiveOn)
  return place && problem('MF-REC-009', { field: 'unit', slots: { name: place.name, day: place.closedOn ?? '' } })
}

/**
 * Where the county wants an impact assessment first (个人信息保护法 第五十五条), staff open nothing without one. Citizens are heard, and what an older record
 * leads to goes on.
 */
export function unassessedHere(register: AnyRegister, { unassessed, actor, onBehalf }: Context): Problem | null {
  const waits = unassessed && !onBehalf && actor.id !== publicActor.id
  return waits ? problem('MF-PRI-013', { slots: { register: register.name }, law: personalInformation.art(55) }) : null
}

/** Of what fits the state, the refusal names what this person's posts allow; where that is nothing, what somebody may do. */
function fitsState(register: AnyRegister, record: RecordState | null, { step, context }: Pick<Taking, 'step' | 'context'>): Problem | null {
  if (record === null) return step.from.length === 0 ? null : problem('MF-REC-001')
  if (inTurn(record, step)) return null
  const fitting = Object.values(register.steps).filter((one) => one.by !== 'time' && one.from.includes(record.state))
  const standing = { place: record, record, tree: context.tree, today: context.today }
  const own = fitting.filter((one) => !isProblem(roleFor(one, context.actor, standing)))
  return outOfTurn(register, record, { step, possible: (own.length > 0 ? own : fitting).map(({ name }) => name) })
}

type Standing = Pick<RecordState, 'state' | 'voided'>
const inTurn = ({ state, voided }: Standing, { from }: Step): boolean => voided === null && from.includes(state)

type Turn = { readonly step: Step; readonly possible: readonly string[] }

/** Why the step does not fit the state in which the record is, whoever asks; the next step names what is possible instead. Null where it fits. */
export function outOfTurn(register: AnyRegister, record: Standing, { step, possible }: Turn): Problem | null {
  if (inTurn(record, step)) return null
  const isVoid = record.voided !== null
  const slots = {
    step: step.name,
    from: step.from.map((state) => `“${register.states[state]}”`).join('或') || '新建',
    state: isVoid ? '已作废' : (register.states[record.state] as string),
    possible: !isVoid && possible.length > 0 ? possible.join('、') : '无。确需改动的，请申请更正，或者由审批人重新打开',
  }
  return problem('MF-STP-002', { slots, law: step.law })
}
