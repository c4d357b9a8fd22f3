import type { Trace } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { Where } from '../lists/listing-parts.ts'
import { columnOf, literal, tableOf } from '../names.ts'

/** Where a post reaches: records of these units, or of these villages; `own`: only those in which the person is involved. */
export type Ground = { readonly units: readonly number[]; readonly villages: readonly number[]; readonly own: boolean }

/** Matters that wait for somebody: in these states, for this step, as far as his posts reach or where he stands in these fields. */
export type Awaited = {
  readonly states: readonly string[]
  readonly grounds: readonly Ground[]
  readonly fields: readonly string[]
  /** Who took one of these steps, or stands in these fields, may not take this one. */
  readonly notBy: readonly string[]
  readonly notIn: readonly string[]
  /** Persons who could take it themselves: what they handle does not wait for others. */
  readonly able: readonly string[]
  /** Only what was asked for by this step, by somebody else, and answered by none of these since. */
  readonly proposed?: { readonly step: string; readonly answers: readonly string[] }
}

export const deskKinds = ['waiting', 'handling', 'returned', 'sentBack', 'received', 'corrections'] as const
export type DeskKind = (typeof deskKinds)[number]

/** What others wait for from somebody, in one register. */
export type DeskQuery = {
  readonly me: string
  readonly awaited: readonly Awaited[]
  /** Where the person approves corrections. */
  readonly approves: readonly Ground[]
  readonly kinds: readonly DeskKind[]
  readonly size: number
}

/** A matter on the desk. `last`: the step taken last, by whom and when. */
export type DeskMatter = {
  readonly kind: DeskKind
  readonly register: string
  readonly id: string
  readonly unit: number
  readonly village: number | null
  readonly code: string
  readonly title: string
  readonly state: string
  readonly handler: string
  readonly version: number
  readonly updatedAt: string
  readonly last: { readonly step: string; readonly actor: string; readonly on: string; readonly version: number } | null
  /** The course of what waits for somebody; of other kinds it does not come along. */
  readonly trail?: readonly Trace[] | null
  /** All of this kind in this register, whatever part of them came along. */
  readonly total: number
}

/**
 * What waits for somebody in one register, in one statement whatever its number: each kind is a branch of its own with its own limit and total.
 * Row-level security cuts it to what he may read. What lies in his own hands is asked of all registers together (`myMatters`).
 */
export async function deskLists(tx: Tx, register: AnyRegister, query: DeskQuery): Promise<readonly DeskMatter[]> {
  const where = new Where()
  const writing = { register, where, me: where.value(query.me) }
  const branches = awaitedKinds.flatMap((kind) => {
    const condition = query.kinds.includes(kind) ? conditions[kind](query, writing) : null
    return condition === null ? [] : [branchOf(register, kind, { condition, size: query.size })]
  })
  if (branches.length === 0) return []
  return tx.query<DeskMatter>({ text: branches.join(' UNION ALL ') }, where.values)
}

const awaitedKinds = ['waiting', 'corrections'] as const

const branchOf = (register: AnyRegister, kind: DeskKind, { condition, size }: { condition: string; size: number }): string =>
  `(SELECT ${literal(kind)} AS kind, ${literal(register.id)} AS register, id, unit_id AS unit, village_id AS village, code, title, state, handler,
    version, updated_at AS "updatedAt", trail->-1 AS last, ${kind === 'waiting' ? 'trail' : 'NULL::jsonb'} AS trail, count(*) OVER ()::int AS total
    FROM ${tableOf(register)} WHERE ${condition} ORDER BY updated_at DESC, id LIMIT ${Math.trunc(size)})`

type Writing = { register: AnyRegister; where: Where; me: string }

/** What is asked for each kind; null where nothing can be of it. A parameter that no branch names would have no type, so each takes its own. */
const conditions: Readonly<Record<(typeof awaitedKinds)[number], (query: DeskQuery, writing: Writing) => string | null>> = {
  waiting: ({ awaited }, writing) =>
    awaited.length === 0 ? null : `voided IS NULL AND (${awaited.map((one) => awaitedSql(one, writing)).join(' OR ')})`,
  corrections: ({ approves }, writing) =>
    approves.length === 0
      ? null
      : `voided IS NULL AND pending IS NOT NULL AND pending->>'by' <> ${writing.me} AND ` +
        `(${approves.map((ground) => groundSql(ground, writing)).join(' OR ')})`,
}

function groundSql({ units, villages, own }: Ground, { where, me }: Writing): string {
  const places = [
    ...(units.length > 0 ? [`unit_id = ANY (${where.value(units)}::int[])`] : []),
    ...(villages.length > 0 ? [`village_id = ANY (${where.value(villages)}::int[])`] : []),
  ]
  const within = places.length > 0 ? `(${places.join(' OR ')})` : 'false'
  return own ? `(${within} AND ${me} = ANY (involved))` : within
}

function awaitedSql({ states, grounds, fields, notBy, notIn, able, proposed }: Awaited, writing: Writing): string {
  const { register, where, me } = writing
  const ways = [...grounds.map((ground) => groundSql(ground, writing)), ...fields.map((field) => inField(register, field, me))]
  const barred = (who: string): string =>
    `EXISTS (SELECT FROM jsonb_array_elements(trail) t WHERE t->>'actor' = ${who} AND t->>'step' = ANY (${where.value(notBy)}::text[]))`
  const handlerCan = [`handler = ANY (${where.value(able)}::text[])`, ...fields.map((field) => inField(register, field, 'handler'))].join(
    ' OR ',
  )
  const separate = notBy.length > 0 ? [`NOT ${barred(me)}`] : []
  const goesOn = notBy.length > 0 ? `((${handlerCan}) AND NOT ${barred('handler')})` : `(${handlerCan})`
  const others = `handler <> ${me}`
  return `(${[
    ...(proposed ? [openSql(proposed, writing)] : [others]),
    `state = ANY (${where.value(states)}::text[])`,
    `(${ways.join(' OR ')})`,
    ...separate,
    ...notIn.map((field) => `NOT coalesce(${inField(register, field, me)}, false)`),
    // Who was asked by somebody else is waited for although the matter lies in his own hands.
    `NOT coalesce(${proposed ? `${others} AND ${goesOn}` : goesOn}, false)`,
  ].join(' AND ')})`
}

/** Somebody else asked by this step, and no answer has come since. */
function openSql({ step, answers }: NonNullable<Awaited['proposed']>, { where, me }: Writing): string {
  const later = `SELECT FROM jsonb_array_elements(trail) a WHERE a->>'step' = ANY (${where.value(answers)}::text[]) AND (a->>'version')::int > (t->>'version')::int`
  return `EXISTS (SELECT FROM jsonb_array_elements(trail) t WHERE t->>'step' = ${where.value(step)} AND t->>'actor' <> ${me} AND NOT EXISTS (${later}))`
}

/** Whether somebody stands in a person field, single or several. */
const inField = (register: AnyRegister, field: string, who: string): string =>
  register.fields[field]?.kind === 'persons' ? `${who} = ANY (${columnOf(field)})` : `${columnOf(field)} = ${who}`
