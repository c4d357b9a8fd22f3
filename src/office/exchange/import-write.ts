import type { AuditEntry } from '../../kernel/audit.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { apply, type RecordEvent } from '../../kernel/event.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { drawNumbers, type ImportBatch, insertMany, noteImport, recordAudit, sameImport, type Tx } from '../../store/index.ts'
import { attach } from '../attachments.ts'
import { clockContext, type Office } from '../office.ts'
import { type Numbered, schemeOf, wordsFor, written } from '../steps/numbering.ts'

/** What is written: judged events without their numbers, and the batch that they make. */
export type Writing = { readonly register: AnyRegister; readonly events: readonly RecordEvent[]; readonly batch: ImportBatch }

/**
 * Writes all records of a batch in sets, inside the caller's transaction. Numbers come first: whoever imports the same file at the same moment waits there, and
 * then finds the batch.
 */
export async function writeBatch(office: Office, tx: Tx, { register, events, batch }: Writing): Promise<readonly RecordEvent[] | Problem> {
  const numbered = await withNumbers(office, tx, { register, events, unit: batch.unit })
  const same = await sameImport(tx, batch)
  if (same) return importedBefore(office, same)
  const clocks = clockContext(office, batch.unit)
  await insertMany(
    tx,
    register,
    numbered.map((event) => ({ events: [event], clocks: clocksOf(register, apply(null, event), clocks) })),
  )
  for (const event of numbered.filter((one) => holdsFiles(register, one))) {
    const unattached = await attach(tx, register, event)
    if (unattached) return unattached
  }
  await noteImport(tx, batch)
  await recordAudit(tx, batchLine('imported', batch), batch.at)
  return numbered
}

/** What the audit says of a batch: whose, how many rows of which register, and the digest of the file they came from. */
export const batchLine = (kind: 'imported' | 'importUndone', { id, register, unit, by, rows, fileDigest }: ImportBatch): AuditEntry => ({
  kind,
  outcome: 'done',
  actor: by,
  object: `${register}/import/${id}`,
  unit,
  after: fileDigest,
  detail: { rows },
})

/** A sheet brings files into fields of their own, never into rows. */
const holdsFiles = (register: AnyRegister, { set }: RecordEvent): boolean =>
  Object.keys(set).some((name) => register.fields[name]?.kind === 'files')

/** The refusal of a file that was imported already. */
export const importedBefore = (office: Office, { at, by, rows }: ImportBatch): Problem =>
  problem('MF-IMP-007', { slots: { at: at.slice(0, 10), by: office.person(by)?.name ?? by, rows } })

type Numbering = { readonly register: AnyRegister; readonly events: readonly RecordEvent[]; readonly unit: number }

/** One block of numbers per scheme and year, given in the order of the rows. Blocks are drawn in a fixed order, so that two imports never wait for each other. */
async function withNumbers(office: Office, tx: Tx, { register, events, unit }: Numbering): Promise<readonly RecordEvent[]> {
  const fields = ['code', ...(register.steps[events[0]?.step ?? '']?.numbers ?? [])].sort()
  const years = Map.groupBy(events, (event) => Number(event.effectiveOn.slice(0, 4)))
  const next = new Map<string, number>()
  for (const field of fields)
    for (const year of [...years.keys()].sort()) {
      const numbered = { register, field, unit, year }
      const scheme = schemeOf(office.tree(), { ...numbered, words: wordsFor(office, numbered) })
      const series = { scheme, unit, year }
      next.set(`${field}/${year}`, await drawNumbers(tx, series, years.get(year)?.length ?? 0))
    }
  const give = (numbered: Numbered): string => {
    const key = `${numbered.field}/${numbered.year}`
    const number = next.get(key) as number
    next.set(key, number + 1)
    return written(office.tree(), { ...numbered, words: wordsFor(office, numbered) }, number)
  }
  return events.map((event) => {
    const year = Number(event.effectiveOn.slice(0, 4))
    const drawn = Object.fromEntries(fields.map((field) => [field, give({ register, field, unit, year })]))
    const { code, ...set } = drawn
    return { ...event, set: { ...event.set, ...set }, base: { ...event.base, code } }
  })
}
