import type { Fact } from '../../src/report/read/facts.ts'
import type { FactLabel, Figure, LabelledFile } from './labelled.ts'

type Pair = { readonly label: FactLabel; readonly fact: Fact }
/** The matches of one file, what was missed and what is too much, and these errors in words. */
export type PairedFacts = {
  readonly pairs: readonly Pair[]
  readonly missed: number
  readonly extra: number
  readonly errors: readonly string[]
}

const details = ['unit', 'qualifier', 'measure', 'period'] as const
const floors = { unit: 0.98, qualifier: 0.97, measure: 0.93, period: undefined }

/** Matches the facts of a text with its labels, each once. */
export function pairFacts({ facts: labels, reading }: LabelledFile): PairedFacts {
  const left = [...reading.facts]
  const pairs: Pair[] = []
  const missed: FactLabel[] = []
  for (const label of labels) {
    const index = left.findIndex((fact) => matches(reading.text, label, fact))
    if (index < 0) missed.push(label)
    else pairs.push({ label, fact: left.splice(index, 1)[0]! })
  }
  const errors = [
    ...missed.map(({ quote, number, unit, measure }) => `missed ${quote} (${number} ${unit} ${measure})`),
    ...left.map(({ quote, number, unit, measure }) => `too much ${quote} (${number} ${unit} ${measure})`),
    ...pairs.flatMap(differences),
  ]
  return { pairs, missed: missed.length, extra: left.length, errors }
}

/** F1 and the shares, over all files of a set. */
export function factFigures(files: readonly PairedFacts[]): Figure[] {
  const pairs = files.flatMap((file) => file.pairs)
  const strict = pairs.filter(({ label, fact }) => label.unit === fact.unit).length
  const total = files.reduce((sum, file) => sum + 2 * file.pairs.length + file.missed + file.extra, 0)
  return [
    { name: 'facts F1', value: (2 * strict) / Math.max(1, total), floor: 0.97 },
    ...details.map((key) => ({
      name: `fact ${key}`,
      value: pairs.filter(({ label, fact }) => label[key] === fact[key]).length / Math.max(1, pairs.length),
      floor: floors[key],
    })),
  ]
}

function matches(text: string, label: FactLabel, fact: Fact): boolean {
  if (plain(label.number) !== plain(fact.number) || label.value !== fact.value) return false
  for (let at = text.indexOf(label.quote); at >= 0; at = text.indexOf(label.quote, at + 1)) {
    if (fact.start < at + label.quote.length && at < fact.end) return true
  }
  return false
}

const plain = (number: string): string => number.replace(/\s+/g, '')

const differences = ({ label, fact }: Pair): string[] =>
  details.filter((key) => label[key] !== fact[key]).map((key) => `${key} of ${label.quote}: read ${fact[key]}, label ${label[key]}`)
