import { addDays } from '../../kernel/calendar/calendar.ts'
import { type Status, statusOf } from '../../kernel/deadline/deadline.ts'
import { inForce } from '../../kernel/permission.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import { type NamedStep, nextStep, openProposals, sendingBack } from '../../kernel/step/next-step.ts'
import {
  awaitedIn,
  type DeskKind,
  type DeskMatter,
  type DueOnDesk,
  deskKinds,
  deskLists,
  dueOnDesk,
  lastReasons,
  myMatters,
  type Scope,
  type Tx,
} from '../../store/index.ts'
import { localMinute, type Office, readingScope, today } from '../office.ts'
import { deskQuery } from './desk-query.ts'
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
  /** By which step somebody else asked for something that this person may answer, when, and by which steps. */
  readonly asked: Asked | null
}

export type Asked = {
  readonly name: string
  readonly on: string
  readonly by: string
  readonly answers: readonly NonNullable<Matter['next']>[]
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
 * One desk over all registers the actor may read; a register he may not read adds nothing. Registers that he reads with the same eyes are asked
 * together: one statement for what he handles, one for the clocks, and one for each register in which something can wait for him.
 */
export async function workDesk(office: Office, actor: Actor, { only, size = 20 }: DeskAsked = {}): Promise<WorkDesk> {
  const groups = Map.groupBy(office.registers, (register) => readingScope(office, register, actor))
  const [recurring, ...parts] = await Promise.all([
    only === undefined || only === 'recurring' ? recurringDuties(office, actor) : [],
    ...[...groups].map(([scope, registers]) => partOf(office, actor, { scope, registers, only, size })),
  ])
  const due = parts.flatMap((part) => part.due)
  const matters = parts.flatMap((part) => part.matters)
  const lists = Object.fromEntries(deskKinds.map((kind) => [kind, listOf(matters.filter((one) => one.kind === kind))]))
  return {
    ...(lists as { readonly [K in DeskKind]: DeskList }),
    recurring: { rows: recurring.slice(0, Math.max(size, 50)), total: recurring.length },
    due: { rows: due.sort(byUrgency), total: totalOf(due) },
  }
}

/** Own matters first among those of one day. */
const byUrgency = (one: DueMatter, other: DueMatter): number =>
  one.dueLegal.slice(0, 10).localeCompare(other.dueLegal.slice(0, 10)) || Number(other.mine) - Number(one.mine)

/** Totals are told by every row of a register: one per register counts. */
const totalOf = (rows: readonly { readonly register: string; readonly total: number }[]): number =>
  [...new Map(rows.map(({ register, total }) => [register, total])).values()].reduce((sum, total) => sum + total, 0)

const listOf = (rows: readonly Matter[]): DeskList => ({
  rows: [...rows].sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)),
  total: totalOf(rows),
})

type Part = { readonly due: readonly DueMatter[]; readonly matters: readonly Matter[] }
type Asking = DeskAsked & { readonly scope: Scope; readonly registers: readonly AnyRegister[]; readonly size: number }

async function partOf(office: Office, actor: Actor, asking: Asking): Promise<Part> {
  const { scope, registers, only, size } = asking
  if (scope.units.length + scope.villages.length === 0 && scope.user === '') return { due: [], matters: [] }
  const ids = registers.map(({ id }) => id)
  const clocks = only === undefined || only === 'due' ? registers.filter((register) => register.clocks).map(({ id }) => id) : []
  const until = addDays(today(office), 7)
  return office.db.read(scope, async (tx) => {
    const [found, due] = await Promise.all([
      mattersOf(office, tx, { actor, asking, ids }),
      clocks.length > 0 ? dueOnDesk(tx, { ...scope, registers: clocks, me: actor.id, until, size: Math.max(size, 50) }) : [],
    ])
    return { due: due.map((one) => dueMatter(office, { one, actor })), matters: await told(office, tx, { actor, found }) }
  })
}

const inHand: readonly DeskKind[] = ['handling', 'returned', 'sentBack', 'received']

type Finding = { readonly actor: Actor; readonly asking: Asking; readonly ids: readonly string[] }

async function mattersOf(office: Office, tx: Tx, { actor, asking, ids }: Finding): Promise<readonly DeskMatter[]> {
  const { scope, registers, only, size } = asking
  const kinds = only === undefined ? deskKinds : deskKinds.filter((kind) => kind === only)
  const held = kinds.filter((kind) => inHand.includes(kind))
  const back = registers.flatMap((register) => sendingBack(register).map((step) => `${register.id}/${step}`))
  const asked = await Promise.all([
    held.length > 0 && scope.user !== '' ? myMatters(tx, { me: actor.id, registers: ids, sendingBack: back, kinds: held, size }) : [],
    held.length < kinds.length ? waiting(office, tx, { actor, asking, kinds }) : [],
  ])
  return asked.flat()
}

/** What waits for him, asked only of the registers where something may. */
async function waiting(
  office: Office,
  tx: Tx,
  { actor, asking, kinds }: Pick<Finding, 'actor' | 'asking'> & { kinds: readonly DeskKind[] },
): Promise<readonly DeskMatter[]> {
  const { scope, registers, size } = asking
  const queries = registers.map((register) => ({ register, query: deskQuery(office, actor, register) }))
  const possible = queries.filter(({ query }) => query.awaited.length + query.approves.length > 0)
  const states = possible.map(({ register, query }) => [register.id, query.awaited.flatMap((one) => one.states)])
  const proposing = possible.filter(({ query }) => query.awaited.some(({ proposed }) => proposed)).map(({ register }) => register.id)
  const there = await awaitedIn(tx, { ...scope, me: actor.id, states: Object.fromEntries(states), asking: proposing })
  const asked = possible.filter(({ register }) => there.has(register.id))
  const found = await Promise.all(asked.map(({ register, query }) => deskLists(tx, register, { ...query, kinds, size })))
  return found.flat()
}

const dueMatter = (office: Office, { one, actor }: { one: DueOnDesk; actor: Actor }): DueMatter => ({
  ...one,
  registerName: office.register(one.register)?.name ?? one.register,
  clockName: office.register(one.register)?.clocks?.[one.clock]?.name ?? one.clock,
  status: statusOf({ dueStrict: one.dueStrict, dueLegal: one.dueLegal }, localMinute(office.now())),
  mine: one.handler === actor.id,
})

const reasoned: readonly DeskKind[] = ['returned', 'sentBack', 'received']

type Found = { readonly actor: Actor; readonly found: readonly DeskMatter[] }

async function told(office: Office, tx: Tx, { actor, found }: Found): Promise<readonly Matter[]> {
  const back = found.filter(({ kind }) => reasoned.includes(kind))
  const reasons: ReadonlyMap<string, string> = back.length > 0 ? await lastReasons(tx, back) : new Map()
  const posts = inForce(actor, today(office)).map(({ role }) => role)
  return found.flatMap(({ trail, ...one }) => {
    const register = office.register(one.register)
    if (!register) return []
    const next = nextStep(register, one.state)
    return {
      ...one,
      registerName: register.name,
      stateName: register.states[one.state] ?? one.state,
      next: next && shown(next),
      reason: reasons.get(one.id) ?? null,
      asked: askedOf(register, { state: one.state, trail: trail ?? [] }, { me: actor.id, posts }),
    }
  })
}

const shown = ({ id, step }: NamedStep): NonNullable<Matter['next']> => ({ step: id, name: step.name, form: step.through === undefined })

/** The newest thing that somebody else asked of this person. */
function askedOf(
  register: AnyRegister,
  course: Parameters<typeof openProposals>[1],
  { me, posts }: { me: string; posts: readonly Role[] },
): Asked | null {
  const his = ({ step }: NamedStep): boolean =>
    step.from.includes(course.state) &&
    step.by !== 'time' &&
    step.by.some((by) => by.startsWith('in:') || posts.some((role) => role === by))
  for (const { asked, on, by, answers } of openProposals(register, course)) {
    const own = answers.filter(his)
    if (by !== me && own.length > 0) return { name: asked.step.name, on, by, answers: own.map(shown) }
  }
  return null
}
