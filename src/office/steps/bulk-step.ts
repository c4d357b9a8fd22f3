import { idsAlong } from '../../kernel/condition.ts'
import { linksNeeded } from '../../kernel/needed.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Command, Context } from '../../kernel/step/command.ts'
import { type PossibleStep, possibleSteps } from '../../kernel/step/possible-steps.ts'
import { findRecords, type StoredRecord, type Tx } from '../../store/index.ts'
import { type Office, readingScope, registerOf } from '../office.ts'
import { behindLinks } from './behind-links.ts'
import { clocksAsked, judging } from './judging.ts'
import { perform } from './perform.ts'

/** A step that some of the chosen records may take now, and why the others may not. */
export type BulkStep = {
  readonly step: string
  readonly name: string
  readonly by: string
  /** Ids of the records that may take it. */
  readonly allowed: readonly string[]
  readonly refused: readonly { readonly id: string; readonly problem: Problem | null }[]
}

/** So many records may be chosen at once. */
export const mostChosen = 200

/** What can be done with these records, judged for each by the same rules as on its page; nothing is asked of the database per record. */
export async function stepsForMany(
  office: Office,
  actor: Actor,
  { register: name, ids }: { readonly register: string; readonly ids: readonly string[] },
): Promise<readonly BulkStep[] | Problem> {
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  if (ids.length > mostChosen) return problem('MF-REC-007', { slots: { most: mostChosen } })
  const judged = await judgedMany(office, actor, { register, ids })
  const ofRecord = ({ record: { id }, steps }: Judged, step: string) => ({ id, found: steps.find((one) => one.step === step) })
  return Object.keys(register.steps)
    .filter((step) => !asksRows(register, step))
    .flatMap((step) => {
      const each = judged.map((one) => ofRecord(one, step))
      return isOffered(each) ? [bulkStep(step, register, each)] : []
    })
}

/** A record in full, for judging only: what of it may be shown is for the caller's list to say. */
export type Judged = { readonly record: StoredRecord; readonly steps: readonly PossibleStep[] }

/** What this person may do with each of these records, judged as on its page; one question for the records and one per link field of a guard. */
export async function judgedMany(
  office: Office,
  actor: Actor,
  { register, ids }: { readonly register: AnyRegister; readonly ids: readonly string[] },
): Promise<readonly Judged[]> {
  return office.db.read(readingScope(office, register, actor), async (tx) => {
    const records = await findRecords(tx, register, ids)
    const linked = await seenByGuards(office, tx, { register, records })
    return records.map((record) => ({
      record,
      steps: possibleSteps(register, record, contextFor(office, actor, { register, record, linked })),
    }))
  })
}

/** Rows (sessions, visits) belong to one matter: given for many records at once they would replace what each of them has. */
const asksRows = (register: AnyRegister, step: string): boolean =>
  (register.steps[step]?.asks ?? []).some((name) => register.fields[name]?.kind === 'parts')

type Each = { readonly id: string; readonly found: PossibleStep | undefined }

const isOffered = (each: readonly Each[]): boolean => each.some(({ found }) => found?.allowed)

function bulkStep(step: string, register: AnyRegister, each: readonly Each[]): BulkStep {
  const refused = each.filter(({ found }) => !found?.allowed).map(({ id, found }) => ({ id, problem: found?.problem ?? null }))
  return {
    step,
    name: register.steps[step]?.name ?? step,
    by: each.find(({ found }) => found)?.found?.by ?? '',
    allowed: each.filter(({ found }) => found?.allowed).map(({ id }) => id),
    refused,
  }
}

type Seen = { readonly record: StoredRecord; readonly linked: Context['linked'] }

function contextFor(office: Office, actor: Actor, { register, record, linked }: Seen & { register: AnyRegister }): Context {
  return {
    ...judging(office, actor, { register, unit: record.unit }),
    ...clocksAsked(office, register, record),
    linked: Object.fromEntries(
      Object.entries(linked).map(([path, found]) => [path, found.filter(({ id }) => idsAlong(record.values, path, linked).includes(id))]),
    ),
    draws: { id: record.id, numbers: {} },
  }
}

type Linking = { readonly register: AnyRegister; readonly records: readonly StoredRecord[] }

/** The records that guards look at through links: one question per link field, for all chosen records together. */
function seenByGuards(office: Office, tx: Tx, { register, records }: Linking): Promise<Seen['linked']> {
  const guards = Object.values(register.steps).flatMap((step) => step.needs ?? [])
  const paths = guards.flatMap((guard) => [...linksNeeded(guard.needs), ...(guard.when ? linksNeeded(guard.when) : [])])
  return behindLinks(office, tx, { register, paths, values: records.map(({ values }) => values) })
}

/** One step on many records. `version`: the one that was seen in the list. */
export type BulkRequest = {
  readonly register: string
  readonly records: readonly { readonly id: string; readonly version: number }[]
  readonly command: Command
  /** As of one step (`perform`). */
  readonly proved?: boolean
}

/** What became of one record. */
export type BulkResult = { readonly id: string } & ({ readonly version: number; readonly state: string } | { readonly problem: Problem })

/** Takes the step on each record, each in a transaction of its own: a refused one says why and holds none of the others back. */
export async function bulkStepOn(
  office: Office,
  actor: Actor,
  { register: name, records, command, proved }: BulkRequest,
): Promise<readonly BulkResult[] | Problem> {
  if (records.length > mostChosen) return problem('MF-REC-007', { slots: { most: mostChosen } })
  const register = registerOf(office, name)
  if (isProblem(register)) return register
  const rows = Object.keys(command.input).find((field) => register.fields[field]?.kind === 'parts')
  if (rows !== undefined) return problem('MF-REC-008', { field: rows, slots: { field: register.fields[rows]?.name ?? rows } })
  const results: BulkResult[] = []
  for (const { id, version } of records) {
    const done = await perform(office, actor, { register: register.id, record: id, version, command, proved })
    results.push(isProblem(done) ? { id, problem: done } : { id, version: done.record.version, state: done.record.state })
  }
  return results
}
