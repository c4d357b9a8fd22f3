import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import { type ReportReading, readReportFile } from '../../src/office/documents/read-report.ts'
import type { Fact } from '../../src/report/read/facts.ts'

/** A fact as a person labelled it. */
export type FactLabel = Pick<Fact, 'quote' | 'number' | 'value' | 'qualifier' | 'unit' | 'measure' | 'period'> & { readonly file: string }
/** A cited title as a person labelled it. */
export type StatuteLabel = {
  readonly file: string
  readonly mention: string
  readonly canonical: string | null
  readonly kind: string
  readonly status: string
}
/** One text with its labels and what the program reads in it. */
export type LabelledFile = {
  readonly name: string
  readonly facts: readonly FactLabel[]
  readonly statutes: readonly StatuteLabel[]
  readonly reading: ReportReading
}

/** One measured share, 0 to 1, with the floor it must reach, if any. */
export type Figure = { readonly name: string; readonly value: number; readonly floor?: number }

/** Where the labels lie; `empty` are texts that were labelled and hold no fact. */
export const labelledSets = [
  { name: 'full reports', facts: 'corpus/labels-seeds.jsonl', texts: 'seeds', empty: [] as readonly string[] },
  {
    name: 'restated excerpts',
    facts: 'corpus/labels-dev.jsonl',
    texts: 'corpus',
    empty: ['0a0655806b.txt', '0e45c5c917.txt', '12f198410e.txt'],
  },
] as const

/** Reads every text of a set with the words that `mingfa read` would use. */
export async function readSet(shared: string, set: (typeof labelledSets)[number]): Promise<LabelledFile[]> {
  const facts = linesOf<FactLabel>(join(shared, set.facts))
  const names = [...new Set([...facts.map(({ file }) => file), ...set.empty])]
  const statutes = linesOf<StatuteLabel>(join(shared, 'corpus/statutes-dev.jsonl'))
  return Promise.all(
    names.map(async (name) => {
      const reading = await readReportFile(readFileSync(join(shared, set.texts, name)), name)
      if (isProblem(reading)) throw new Error(reading.message)
      const own = <Label extends { readonly file: string }>(labels: readonly Label[]) => labels.filter(({ file }) => file === name)
      return { name, facts: own(facts), statutes: own(statutes), reading }
    }),
  )
}

function linesOf<Label>(path: string): Label[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label)
}
