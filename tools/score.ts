import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fact } from '../src/report/read/facts.ts'
import { readReport } from '../src/report/read/read.ts'

/** Compares the facts read from labelled texts with their labels. Usage: node tools/score.ts [--misses]. */
type Label = Pick<Fact, 'quote' | 'number' | 'value' | 'qualifier' | 'unit' | 'measure' | 'period'> & { file: string }
type Pair = { label: Label; fact: Fact }

const shared = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared')
const sets = [
  { name: 'seeds', labels: 'corpus/labels-seeds.jsonl', texts: 'seeds', empty: [] },
  { name: 'dev', labels: 'corpus/labels-dev.jsonl', texts: 'corpus', empty: ['0a0655806b.txt', '0e45c5c917.txt', '12f198410e.txt'] },
]

for (const set of sets) {
  const path = join(shared, set.labels)
  if (!existsSync(path)) {
    console.log(`${set.name}: skipped, ${set.labels} is not beside the repository`)
    continue
  }
  const labels = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  report(
    set.name,
    scoreSet(
      join(shared, set.texts),
      labels.map((line) => JSON.parse(line) as Label),
      set.empty,
    ),
  )
}

function scoreSet(folder: string, labels: readonly Label[], empty: readonly string[]) {
  const files = [...new Set([...labels.map(({ file }) => file), ...empty])]
  const pairs: Pair[] = []
  const missed: Label[] = []
  const extra: { file: string; fact: Fact }[] = []
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    const facts = [...readReport(text).facts]
    for (const label of labels.filter((entry) => entry.file === file)) {
      const index = facts.findIndex((fact) => matches(text, label, fact))
      if (index < 0) missed.push(label)
      else pairs.push({ label, fact: facts.splice(index, 1)[0]! })
    }
    extra.push(...facts.map((fact) => ({ file, fact })))
  }
  return { pairs, missed, extra }
}

/** The quotes overlap and number and value are equal; the unit is judged apart, so that a wrong unit shows as such. */
function matches(text: string, label: Label, fact: Fact): boolean {
  if (plain(label.number) !== plain(fact.number) || label.value !== fact.value) return false
  for (let at = text.indexOf(label.quote); at >= 0; at = text.indexOf(label.quote, at + 1)) {
    if (fact.start < at + label.quote.length && at < fact.end) return true
  }
  return false
}

function plain(number: string): string {
  return number.replaceAll(' ', '')
}

function report(name: string, { pairs, missed, extra }: ReturnType<typeof scoreSet>): void {
  const strict = pairs.filter(({ label, fact }) => label.unit === fact.unit).length
  const share = (same: (pair: Pair) => boolean) => (pairs.filter(same).length / Math.max(1, pairs.length)).toFixed(3)
  const total = pairs.length + missed.length + pairs.length + extra.length
  const f1 = ((2 * strict) / Math.max(1, total)).toFixed(3)
  const parts = [
    `facts F1 ${f1} (${pairs.length} found, ${missed.length} missed, ${extra.length} extra)`,
    `unit ${share(({ label, fact }) => label.unit === fact.unit)}`,
    `qualifier ${share(({ label, fact }) => label.qualifier === fact.qualifier)}`,
    `measure ${share(({ label, fact }) => label.measure === fact.measure)}`,
    `period ${share(({ label, fact }) => label.period === fact.period)}`,
  ]
  console.log(`${name}: ${parts.join(', ')}`)
  if (process.argv.includes('--misses')) listMisses({ pairs, missed, extra })
}

function listMisses({ pairs, missed, extra }: ReturnType<typeof scoreSet>): void {
  for (const label of missed)
    console.log(`  missed  ${label.file.slice(0, 10)} ${label.quote} (${label.number}${label.unit} ${label.measure})`)
  for (const { file, fact } of extra)
    console.log(`  extra   ${file.slice(0, 10)} ${fact.quote} (${fact.number}${fact.unit} ${fact.measure})`)
  for (const { label, fact } of pairs) {
    for (const key of ['unit', 'qualifier', 'measure', 'period'] as const) {
      if (label[key] !== fact[key]) console.log(`  ${key}  ${label.file.slice(0, 10)} ${label.quote}: ${fact[key]}, label ${label[key]}`)
    }
  }
}
