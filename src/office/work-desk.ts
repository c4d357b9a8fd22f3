import { addDays } from '../kernel/calendar.ts'
import { type Status, statusOf } from '../kernel/deadline.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import { type DeskKind, type DeskMatter, type DueOnDesk, deskKinds, deskLists, dueOnDesk, lastReasons, type Tx } from '../store/index.ts'
import { deskQuery } from './desk-query.ts'
import { nextStep } from './next-step.ts'
import { localMinute, type Office, readingScope, today } from './office.ts'
import { type RecurringDuty, recurringDuties } from './recurring-duties.ts'

export type DueMatter = DueOnDesk & {
  readonly registerName: string
  readonly clockName: string
  readonly status: Status
  readonly mine: boolean
}

/**
 * With the words of its register, so that nobody needs the definition to show it. `next`: the step by which it goes on, `form` unless that has a
 * page of its own; `reason`: the words that came with the last step, where it was given back or over.
 */
export type Matter = DeskMatter & {
  readonly registerName: string
  readonly stateName: string
  readonly next: { readonly step: string; readonly name: string; readonly form: boolean } | null
  readonly reason: string | null
}

/** One list of the desk: as many matters as were asked for, and how many there are. */
export type DeskList = { readonly rows: readonly Matter[]; readonly total: number }

/** What waits for a person today: clocks that end within a week or have ended, and his matters by what they wait for. */
export type WorkDesk = {
  readonly due: { readonly rows: readonly DueMatter[]; readonly total: number }
  /** Recurring duties of his posts that are not done. */
  readonly recurring: { readonly rows: readonly RecurringDuty[]; readonly total: number }
} & {
  readonly [K in DeskKind]: DeskList
}

/** Which part of the desk: everything with twenty of each kind and register, or one list in full (two hundred). */
export type DeskAsked = { readonly only?: DeskKind | 'due' | 'recurring'; readonly size?: number }

/**
 * One desk over all registers the actor may read; a register he may not read adds nothing. Three statements per register, whatever the
 * number of matters: the lists, the clocks, and the reasons of what was given back.
 */
export async function workDesk(office: Office, actor: Actor, { only, size = 20 }: DeskAsked = {}): Promise<WorkDesk> {
  const parts = await Promise.all(office.registers.map((register) => partOf(office, actor, { register, only, size })))
  const recurring = only === undefined || only === 'recurring' ? await recurringDuties(office, actor) : []
  const due = parts.flatMap((part) => part.due)
  const matters = parts.flatMap((part) => part.matters)
  const lists = Object.fromEntries(deskKinds.map((kind) => [kind, listOf(matters.filter((one) => one.kind === kind))]))
  return {
    ...(lists as { readonly [K in DeskKind]: DeskList }),
    recurring: { rows: recurring.slice(0, Math.max(size, 50)), total: recurring.length },
    due: { rows: due.sort(byUrgency), total: parts.reduce((sum, part) => sum + (part.due[0]?.total ?? 0), 0) },
  }
}

/** Own matters first among those of one day. */
const byUrgency = (one: DueMatter, other: DueMatter): number =>
  one.dueLegal.slice(0, 10).localeCompare(other.dueLegal.slice(0, 10)) || Number(other.mine) - Number(one.mine)

/** Totals are told by every row of a register: one per register counts. */
function listOf(rows: readonly Matter[]): DeskList {
  const totals = new Map(rows.map(({ register, total }) => [register, total]))
  return {
    rows: [...rows].sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)),
    total: [...totals.values()].reduce((sum, total) => sum + total, 0),
  }
}

type Part = { readonly due: readonly DueMatter[]; readonly matters: readonly Matter[] }
const nothing: Part = { due: [], matters: [] }

async function partOf(
  office: Office,
  actor: Actor,
  { register, only, size }: DeskAsked & { register: AnyRegister; size: number },
): Promise<Part> {
  const scope = readingScope(office, register, actor)
  if (scope.units.length + scope.villages.length === 0 && scope.user === '') return nothing
  const kinds = only === undefined ? deskKinds : deskKinds.filter((kind) => kind === only)
  return office.db.read(scope, async (tx) => {
    const [found, due] = await Promise.all([
      deskLists(tx, register, { ...deskQuery(office, actor, register), kinds, size }),
      register.clocks && (only === undefined || only === 'due')
        ? dueOnDesk(tx, register, { ...scope, me: actor.id, until: addDays(today(office), 7), size: Math.max(size, 50) })
        : [],
    ])
    return { due: due.map((one) => dueMatter(office, register, { one, actor })), matters: await told(tx, register, found) }
  })
}

const dueMatter = (office: Office, register: AnyRegister, { one, actor }: { one: DueOnDesk; actor: Actor }): DueMatter => ({
  ...one,
  registerName: register.name,
  clockName: register.clocks?.[one.clock]?.name ?? one.clock,
  status: statusOf({ dueStrict: one.dueStrict, dueLegal: one.dueLegal }, localMinute(office.now())),
  mine: one.handler === actor.id,
})

const reasoned: readonly DeskKind[] = ['returned', 'sentBack', 'received']

async function told(tx: Tx, register: AnyRegister, found: readonly DeskMatter[]): Promise<readonly Matter[]> {
  const back = found.filter(({ kind }) => reasoned.includes(kind))
  const reasons: ReadonlyMap<string, string> = back.length > 0 ? await lastReasons(tx, back) : new Map()
  return found.map((one) => {
    const next = nextStep(register, one.state)
    return {
      ...one,
      registerName: register.name,
      stateName: register.states[one.state] ?? one.state,
      next: next && { step: next.id, name: next.step.name, form: next.step.through === undefined },
      reason: reasons.get(one.id) ?? null,
    }
  })
}
