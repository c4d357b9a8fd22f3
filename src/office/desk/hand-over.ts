import { inForce } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { nextStep } from '../../kernel/step/next-step.ts'
import { deskLists, type MatterInHand, mattersInHand, type Tx } from '../../store/index.ts'
import { type Office, type Person, readingScope, today } from '../office.ts'
import { perform } from '../steps/perform.ts'
import { deskQuery } from './desk-query.ts'
import { evidenceGaps, fieldsAhead, type Gap } from './evidence-gaps.ts'

/** A matter on the hand-over sheet. */
export type HandedMatter = Omit<MatterInHand, 'filled' | 'clocks'> & {
  readonly registerName: string
  readonly stateName: string
  readonly next: string | null
  readonly clocks: readonly { readonly name: string; readonly dueLegal: string; readonly paused: boolean; readonly late: boolean }[]
  readonly gaps: readonly Gap[]
}

/** What somebody leaves behind: every open matter with its clocks and gaps, and how much waits for his post, as far as the reader may read. */
export type HandOverSheet = {
  readonly person: Person
  readonly day: string
  readonly matters: readonly HandedMatter[]
  readonly waiting: number
  readonly corrections: number
}

const most = 500

/**
 * The hand-over sheet of a person (交接单), as far as the reader himself may read: one statement per register. Refuses a person who is not in
 * the directory.
 */
export async function handOverSheet(office: Office, actor: Actor, id: string): Promise<HandOverSheet | Problem> {
  const person = office.person(id)
  if (!person) return problem('MF-REC-024')
  const own = office.actor(id)
  const parts = await Promise.all(office.registers.map((register) => partOf(office, actor, { register, handler: id, own })))
  const total = (kind: keyof Waiting) => parts.reduce((sum, { waits }) => sum + waits[kind], 0)
  const matters = parts.flatMap((part) => part.matters)
  return { person, day: today(office), matters, waiting: total('waiting'), corrections: total('corrections') }
}

type Waiting = { readonly waiting: number; readonly corrections: number }

/**
 * How much of one register waits for that person's posts, among what the reader himself may read: a number that grows with what is hidden from him
 * would tell him of it.
 */
async function waitingFor(office: Office, tx: Tx, { register, own }: { register: AnyRegister; own: Actor }): Promise<Waiting> {
  const found = await deskLists(tx, register, { ...deskQuery(office, own, register), kinds: ['waiting', 'corrections'], size: 1 })
  const total = (kind: keyof Waiting) => found.find((one) => one.kind === kind)?.total ?? 0
  return { waiting: total('waiting'), corrections: total('corrections') }
}

type Looking = { readonly register: AnyRegister; readonly handler: string; readonly own: Actor | undefined }
type Part = { readonly matters: readonly HandedMatter[]; readonly waits: Waiting }
const nothing: Part = { matters: [], waits: { waiting: 0, corrections: 0 } }

async function partOf(office: Office, actor: Actor, { register, handler, own }: Looking): Promise<Part> {
  const scope = readingScope(office, register, actor)
  if (scope.units.length + scope.villages.length === 0 && scope.user === '') return nothing
  const open = Object.keys(register.states).filter((state) => !register.final.includes(state))
  const [found, waits] = await office.db.read(scope, (tx) =>
    Promise.all([
      mattersInHand(tx, register, { handler, open, fields: fieldsAhead(register), limit: most }),
      own ? waitingFor(office, tx, { register, own }) : nothing.waits,
    ]),
  )
  return { matters: found.map((matter) => handed(office, register, matter)), waits }
}

const handed = (office: Office, register: AnyRegister, { filled, clocks, ...matter }: MatterInHand): HandedMatter => ({
  ...matter,
  registerName: register.name,
  stateName: register.states[matter.state] ?? matter.state,
  next: nextStep(register, matter.state)?.step.name ?? null,
  gaps: evidenceGaps(register, matter.state, filled),
  clocks: clocks.map(({ clock, dueLegal, paused }) => ({
    name: register.clocks?.[clock]?.name ?? clock,
    dueLegal,
    paused,
    late: !paused && dueLegal.slice(0, 10) < today(office),
  })),
})

/** One matter to be handed over: the version that was seen, and to whom. */
export type Handing = { readonly register: string; readonly id: string; readonly version: number; readonly to: string }
export type Handed = { readonly register: string; readonly id: string; readonly problem: Problem | null }

/**
 * Hands matters over, each by the step that every register has for it, so each keeps its own event, its own refusal and its own history. One
 * that is refused leaves the others handed over.
 */
export async function handOver(
  office: Office,
  actor: Actor,
  { items, reason }: { items: readonly Handing[]; reason: string },
): Promise<readonly Handed[] | Problem> {
  if (items.length === 0) return problem('MF-REC-022')
  const absent = [...new Set(items.map(({ to }) => to))].find((id) => !isInPost(office, id))
  if (absent !== undefined) return problem('MF-REC-023', { field: 'to', slots: { name: office.person(absent)?.name ?? absent } })
  const results: Handed[] = []
  for (const { register, id, version, to } of items) {
    const done = await perform(office, actor, {
      register,
      record: id,
      version,
      command: { step: 'handOver', input: { person: to }, reason },
    })
    results.push({ register, id, problem: isProblem(done) ? done : null })
  }
  return results
}

function isInPost(office: Office, id: string): boolean {
  const actor = office.actor(id)
  return actor !== undefined && inForce(actor, today(office)).length > 0
}

/** The words with which a successor confirms; they stand in the history of each matter. */
const received = '已核对并接收移交'

/** The successor confirms what was handed to him: a note of his own on each matter, so both hands stand in its history. */
export async function confirmReceipt(
  office: Office,
  actor: Actor,
  items: readonly Omit<Handing, 'to'>[],
): Promise<readonly Handed[] | Problem> {
  if (items.length === 0) return problem('MF-REC-022')
  const confirmed: Handed[] = []
  for (const { register, id, version } of items) {
    const done = await perform(office, actor, { register, record: id, version, command: { step: 'note', input: {}, reason: received } })
    confirmed.push({ register, id, problem: isProblem(done) ? done : null })
  }
  return confirmed
}
