import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import { decide } from '../../kernel/lifecycle.ts'
import { named } from '../../kernel/named.ts'
import { seatOf } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { publishes } from '../../kernel/publication.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Actor, isPerson, type Role } from '../../kernel/role.ts'
import type { Command, Context } from '../../kernel/step/command.ts'
import { type JudgeOpening, openElsewhere } from '../../kernel/step/openings.ts'
import { findDuplicate, findRecord, openValues, saveEvent, type Tx } from '../../store/index.ts'
import { lockPeriod } from '../../store/tally/figure-facts.ts'
import { attach } from '../attachments.ts'
import { actingScope, clockContext, newId, type Office, registerOf, today, transact } from '../office.ts'
import { personsUnknown } from '../people.ts'
import { leavingFiles } from '../public/leaving-files.ts'
import { postsMoved } from '../standing-posts.ts'
import { followersWith } from './followers.ts'
import { clocksAsked, judging } from './judging.ts'
import { withKeptLinks } from './kept-links.ts'
import { type Lookups, looksOutside, lookUp, nothingElse } from './lookups.ts'
import { drawFor } from './numbering.ts'
import { firstResult, keepSent, sendingOf } from './once.ts'

/** One step on one record, or the opening of a new one. */
export type Request = {
  readonly register: string
  readonly record?: string
  /** The version the user saw; a later one refuses with both (MF-REC-003). */
  readonly version?: number
  readonly command: Command
  /** The use case that acts, for steps that only it may take. */
  readonly through?: string
  /** Whether the person proved himself just now; absent where nobody is asked to (no second factor, jobs, the command line). */
  readonly proved?: boolean
  /** The sender's own mark (a UUID): the same command under the same mark is done once and answered twice (T-19). */
  readonly key?: string
}

export type Performed = { readonly record: RecordState; readonly event: RecordEvent; readonly opened: readonly RecordState[] }

/**
 * The one way in which anything changes: load, decide, write in one transaction. Screen, API, import, command line and jobs
 * all come through here. A refusal leaves nothing behind, not even a drawn number.
 */
export async function perform(office: Office, actor: Actor, request: Request): Promise<Performed | Problem> {
  const done = await attempt(office, actor, request)
  const sending = isProblem(done) ? sendingOf(actor, request) : null
  return sending ? ((await firstResult(office, sending)) ?? done) : done
}

async function attempt(office: Office, actor: Actor, asked: Request): Promise<Performed | Problem> {
  const register = registerOf(office, asked.register)
  if (isProblem(register)) return register
  const input = await withKeptLinks(office, actor, { register, record: asked.record, input: asked.command.input })
  const request: Request = { ...asked, command: { ...asked.command, input } }
  const unknown = personsUnknown(office, register, request.command.input)
  if (unknown) return unknown
  const step = named(register.steps, request.command.step)
  const early =
    request.record || (step && looksOutside(step)) ? null : judge(office, register, { actor, request, record: null, known: nothingElse })
  if (isProblem(early)) return early
  const result = await transact(office, isPerson(actor) ? actingScope(office, register, actor) : null, (tx) =>
    within(office, tx, { register, actor, request, asked, early }),
  )
  if (isProblem(result)) return result
  if (step?.locks || heardByAll(result.events)) await office.refresh()
  return { record: result.record, event: result.events[0]!, opened: result.opened }
}

/**
 * `early`: the event of an opening, judged before the transaction; no record decides about it, so it stands. `asked`: the command as it was sent, by
 * which it is known again.
 */
type Doing = {
  readonly register: AnyRegister
  readonly actor: Actor
  readonly request: Request
  readonly asked: Request
  readonly early: RecordEvent | null
}
type Done = { readonly record: RecordState; readonly events: readonly RecordEvent[]; readonly opened: readonly RecordState[] }

async function within(office: Office, tx: Tx, { register, actor, request, asked, early }: Doing): Promise<Done | Problem> {
  const [record, moved] = request.record
    ? await Promise.all([findRecord(tx, register, request.record, { lock: true }), postsMoved(tx, actor)])
    : [null, null]
  if (moved) return moved
  if (request.record && !record) return problem('MF-REC-001')
  if (record && request.version !== undefined && record.version !== request.version) return outdated(office, record)
  const step = named(register.steps, request.command.step)
  const place = record ?? { unit: request.command.unit ?? -1, village: request.command.village ?? null }
  const known =
    step && !early && looksOutside(step)
      ? await lookUp(office, tx, {
          register,
          step,
          record,
          place: { unit: place.unit, village: place.village },
          input: request.command.input,
        })
      : nothingElse
  const judged = early ?? judge(office, register, { actor, request, record, known })
  if (isProblem(judged)) return judged
  const pending = await broughtAlong(office, tx, { register, actor, record, judged })
  if (isProblem(pending)) return pending
  const unproved = request.proved === false ? publishing(office, pending) : null
  if (unproved) return unproved
  const hiding = isPerson(actor) ? await leavingFiles(office, tx, { going: pending, reason: request.command.reason }) : null
  if (hiding) return hiding
  // Asked together: what was drawn for a matter entered twice is given back with the transaction. The number last, for others wait for theirs from here on.
  const [twice, lost, drawn] = await Promise.all([
    record ? null : likelyTwice(tx, register, { event: judged, request }),
    record ? null : postsMoved(tx, actor),
    numbered(office, tx, pending),
  ])
  const made = lost ?? twice ?? (await write(office, tx, drawn))
  const sending = isProblem(made) ? null : sendingOf(actor, asked)
  if (isProblem(made) || !sending) return made
  return (await keepSent(tx, sending, { made: [made.record, ...made.opened], at: office.now() })) ?? made
}

type Bringing = { readonly register: AnyRegister; readonly actor: Actor; readonly record: RecordState | null; readonly judged: RecordEvent }

/** The event with what it opens elsewhere, or with what follows it into the void and out of it. */
async function broughtAlong(office: Office, tx: Tx, { register, actor, record, judged }: Bringing): Promise<readonly Pending[] | Problem> {
  const step = named(register.steps, judged.step)
  const led = step?.opens
    ? openElsewhere(register, {
        step,
        event: judged,
        // What goes on into another register is opened here and sealed there under the new record's own key; nobody is shown it.
        record: record && { ...record, values: await openValues(tx, register, record) },
        registerOf: (id) => registerOf(office, id),
        judge: openingJudge(office, actor),
        seat: seatOf(actor, judged.actor.role, { tree: office.tree(), today: today(office) }),
      })
    : { event: judged, opened: [] }
  if (isProblem(led)) return led
  const followed = record
    ? await followersWith(office, tx, {
        register,
        record,
        event: judged,
        judge: (other) => judge(office, other.register, { actor, ...other }),
      })
    : []
  if (isProblem(followed)) return followed
  return [{ register, event: led.event, before: record }, ...led.opened, ...followed]
}

/** V7: the same matter entered a second time is refused until whoever enters it says why it is not. */
async function likelyTwice(
  tx: Tx,
  register: AnyRegister,
  { event, request }: { event: RecordEvent; request: Request },
): Promise<Problem | null> {
  if (request.command.reason?.trim()) return null
  const on = event.set[register.listedBy]
  const unit = event.base.unit
  if (typeof on !== 'string' || unit === undefined) return null
  const code = await findDuplicate(tx, register, { unit, village: event.base.village ?? null, on: on.slice(0, 10), values: event.set })
  return code === null ? null : problem('MF-REC-004', { field: 'reason', slots: { code } })
}

type Pending = { readonly register: AnyRegister; readonly event: RecordEvent; readonly before: RecordState | null }

/** What goes before the public cannot be taken back: whoever lets it go shows again that it is he (step-up). */
const publishing = (office: Office, pending: readonly Pending[]): Problem | null =>
  pending.some(({ register, before, event }) => publishes(register, before, { event, today: today(office) })) ? problem('MF-AUT-007') : null

type Judging = { actor: Actor; request: Request; record: RecordState | null; known: Lookups; onBehalf?: Role }

/** The event that follows, with ids drawn but numbers still to come. */
function judge(office: Office, register: AnyRegister, { actor, request, record, known, onBehalf }: Judging): RecordEvent | Problem {
  const unit = record?.unit ?? request.command.unit ?? -1
  const context: Context = {
    ...judging(office, actor, { register, unit }),
    ...known,
    ...clocksAsked(office, register, record),
    through: request.through,
    onBehalf,
    draws: { id: newId(office), numbers: {} },
  }
  return decide(register, record, request.command, context)
}

const openingJudge =
  (office: Office, actor: Actor): JudgeOpening =>
  (register, command, onBehalf) =>
    judge(office, register, { actor, request: { register: register.id, command }, record: null, known: nothingElse, onBehalf })

/** What a lock, a change of law or an impact assessment says is kept in memory, where every judgement looks. */
const heard: readonly string[] = ['law-change', 'impact-assessment']
const heardByAll = (events: readonly RecordEvent[]): boolean => events.some(({ register }) => heard.includes(register))

const outdated = (office: Office, record: RecordState): Problem => {
  const last = record.trail.at(-1)
  return problem('MF-REC-003', { slots: { by: (last && office.person(last.actor)?.name) ?? '系统', version: record.version } })
}

/** Draws the numbers inside the transaction: a rollback gives them back, so there are neither gaps nor doubles. */
async function numbered(office: Office, tx: Tx, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const result: Pending[] = []
  for (const one of pending) {
    const unit = one.before?.unit ?? (one.event.base.unit as number)
    const year = Number(one.event.effectiveOn.slice(0, 4))
    const code = one.before ? {} : { code: await drawFor(office, tx, { register: one.register, field: 'code', unit, year }) }
    const fields = one.register.steps[one.event.step]?.numbers ?? []
    const drawn = await Promise.all(
      fields.map(async (field) => [field, await drawFor(office, tx, { register: one.register, field, unit, year })] as const),
    )
    result.push({
      ...one,
      event: { ...one.event, set: { ...one.event.set, ...Object.fromEntries(drawn) }, base: { ...one.event.base, ...code } },
    })
  }
  return result
}

async function write(office: Office, tx: Tx, pending: readonly Pending[]): Promise<Done | Problem> {
  const after: RecordState[] = []
  for (const { register, event, before } of pending) {
    const state = apply(before, event)
    const clocks = clocksOf(register, state, clockContext(office, state.unit))
    const saved = await saveEvent(tx, register, { before, event, clocks })
    const unattached = await attach(tx, register, event)
    if (unattached) return unattached
    const through = state.values[register.steps[event.step]?.locks ?? '']
    // A report approved before its period ends locks what lies behind it, not the day itself: today's work goes on.
    if (typeof through === 'string')
      await lockPeriod(tx, { unit: state.unit, through: earlier(through, addDays(event.effectiveOn, -1)), report: state.id })
    if (saved === 'conflict') return problem('MF-REC-003', { slots: { by: '他人', version: event.version } })
    after.push(state)
  }
  const [record] = after
  const opened = after.filter((_, at) => at > 0 && pending[at]?.before === null)
  return { record: record!, events: pending.map((one) => one.event), opened }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
