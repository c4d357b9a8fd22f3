import type { AuditEntry } from '../../kernel/audit.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import { over } from '../../kernel/over.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import {
  drawNumbers,
  type History,
  type ImportBatch,
  insertLots,
  noteImport,
  oneImportAtATime,
  recordAudit,
  sameImport,
  type Tx,
} from '../../store/index.ts'
import { attach } from '../attachments.ts'
import { clockContext, type Office } from '../office.ts'
import { type NumberWords, written as numberText, schemeOf, wordsFor } from '../steps/numbering.ts'
import { recordIdOf } from './import-rows.ts'

/** Judged events without ids and numbers, lot by lot as they come; a refusal in the place of a lot ends them, and nothing is written. */
export type Lots = AsyncGenerator<readonly RecordEvent[] | Problem>

/** What is written, and the batch that it makes: its id at once, for its records are known by it, and all of it when the last lot has come. */
export type Writing = {
  readonly register: AnyRegister
  readonly unit: number
  readonly lots: Lots
  readonly id: string
  readonly batch: (rows: number) => ImportBatch
}

/**
 * Writes all records of a batch in sets as they come, inside the caller's transaction, and tells how many. Whoever imports the same file at the same moment waits at the
 * beginning, and finds the batch at the end.
 */
export async function writeBatch(office: Office, tx: Tx, { register, unit, lots, id, batch: of }: Writing): Promise<number | Problem> {
  await oneImportAtATime(tx, { register: register.id, unit })
  const numbers = numbersOf(office, tx, { register, unit })
  const withFiles: RecordEvent[] = []
  let rows = 0
  let refusal: Problem | null = null
  async function* histories(): AsyncGenerator<readonly History[]> {
    for await (const lot of lots) {
      if (isProblem(lot)) {
        refusal = lot
        return
      }
      const numbered = await numbers.give(lot, (nth) => recordIdOf(id, rows + nth))
      withFiles.push(...numbered.filter((one) => holdsFiles(register, one)))
      rows += numbered.length
      yield timed(office, register, { events: numbered, unit })
    }
  }
  await insertLots(tx, register, histories())
  if (refusal) return refusal
  await numbers.settle()
  for (const event of withFiles) {
    const unattached = await attach(tx, register, event)
    if (unattached) return unattached
  }
  const batch = of(rows)
  const same = await sameImport(tx, batch)
  if (same) return importedBefore(office, same)
  await noteImport(tx, batch)
  await recordAudit(tx, batchLine('imported', batch), batch.at)
  return rows
}

type Opened = { readonly events: readonly RecordEvent[]; readonly unit: number }

/** Each opening as a history, with the clocks that it starts. */
function timed(office: Office, register: AnyRegister, { events, unit }: Opened): readonly History[] {
  const context = clockContext(office, unit)
  const clocks = (record: RecordState) => clocksOf(register, record, context)
  return events.map((event) => ({ events: [event], clocks }))
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

type Numbers = {
  /** The events with ids and numbers, in their order. */
  readonly give: (events: readonly RecordEvent[], idOf: (nth: number) => string) => Promise<readonly RecordEvent[]>
  /** Draws what was given ahead. */
  readonly settle: () => Promise<void>
}

type Series = Parameters<typeof drawNumbers>[1]

/** A series as far as it was given out: its next number, and how many of those given are still to be drawn. */
type Drawn = { readonly series: Series; next: number; ahead: number }

/**
 * The numbers of an import. The first draw from a series locks it until the transaction ends, so what follows is known and is drawn together at the end: to
 * ask for it would be to wait until the rows before are written.
 */
function numbersOf(office: Office, tx: Tx, { register, unit }: { readonly register: AnyRegister; readonly unit: number }): Numbers {
  const drawn = new Map<string, Drawn>()
  const named = new Map<string, { readonly scheme: string; readonly words: NumberWords }>()
  const nameOf = (field: string, year: number) => {
    const known = named.get(field)
    if (known) return known
    const numbered = { register, field, unit, year }
    const words = wordsFor(office, numbered)
    const name = { scheme: schemeOf(office.tree(), { ...numbered, words }), words }
    named.set(field, name)
    return name
  }
  const begin = async (field: string, year: number, count: number): Promise<void> => {
    const series = { scheme: nameOf(field, year).scheme, unit, year }
    const key = `${series.scheme}/${year}`
    if (!drawn.has(key)) drawn.set(key, { series, next: await drawNumbers(tx, series, count), ahead: -count })
  }
  const next = (field: string, year: number): string => {
    const { scheme, words } = named.get(field)!
    const one = drawn.get(`${scheme}/${year}`)!
    one.next += 1
    one.ahead += 1
    return numberText(office.tree(), { register, field, unit, year, words }, one.next - 1)
  }
  return {
    give: async (events, idOf) => {
      const fields = ['code', ...(register.steps[events[0]?.step ?? '']?.numbers ?? [])].sort()
      const years = [...Map.groupBy(events, yearOf)].sort(([one], [other]) => one - other)
      for (const field of fields) for (const [year, some] of years) await begin(field, year, some.length)
      return events.map((event, nth) => withNumbers(event, { record: idOf(nth), fields, next }))
    },
    settle: async () => {
      for (const { series, next: following, ahead } of drawn.values())
        if (ahead > 0 && (await drawNumbers(tx, series, ahead)) !== following - ahead)
          throw new Error(`a number of ${series.scheme} was given twice`)
    },
  }
}

const yearOf = ({ effectiveOn }: RecordEvent): number => Number(effectiveOn.slice(0, 4))

type Given = { readonly record: string; readonly fields: readonly string[]; readonly next: (field: string, year: number) => string }

function withNumbers(event: RecordEvent, { record, fields, next }: Given): RecordEvent {
  const year = yearOf(event)
  const numbers: Record<string, string> = {}
  let code = ''
  for (const field of fields)
    if (field === 'code') code = next(field, year)
    else numbers[field] = next(field, year)
  return { ...event, record, set: over(event.set, numbers), base: { ...event.base, code } }
}
