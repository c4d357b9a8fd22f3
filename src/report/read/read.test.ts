import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReport } from './read.ts'

const shared = join(import.meta.dirname, '../../../../shared')
const labelled = [
  { name: 'full texts', labels: 'corpus/labels-seeds.jsonl', texts: 'seeds' },
  { name: 'restated texts', labels: 'corpus/labels-dev.jsonl', texts: 'corpus' },
]

test('a text that is no report has no parts and no facts', () => {
  expect(readReport('')).toMatchObject({ title: null, organisation: null, year: null, sections: [], facts: [] })
})

for (const { name, labels, texts } of labelled) {
  const path = join(shared, labels)
  test.skipIf(!existsSync(path))(`the ${name} are read as people labelled them (skipped where the labelled texts are absent)`, () => {
    const wanted = readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, string>)
    const files = [...new Set(wanted.map((label) => label.file!))]
    const facts = files.flatMap((file) => readReport(readFileSync(join(shared, texts, file), 'utf8')).facts)
    expect(Math.abs(facts.length - wanted.length)).toBeLessThanOrEqual(wanted.length * 0.03)
    for (const key of ['number', 'unit', 'qualifier', 'measure'] as const)
      expect(
        sameShare(
          wanted.map((label) => label[key]),
          facts.map((fact) => fact[key]),
        ),
      ).toBeGreaterThan(0.95)
  })
}

/** Share of wanted values found, each counted as often as it occurs. */
function sameShare(wanted: readonly unknown[], found: readonly unknown[]): number {
  const left = new Map<unknown, number>()
  const key = (value: unknown) => (typeof value === 'string' ? value.replaceAll(' ', '') : value)
  for (const value of found) left.set(key(value), (left.get(key(value)) ?? 0) + 1)
  const met = wanted.filter((value) => {
    const count = left.get(key(value)) ?? 0
    left.set(key(value), count - 1)
    return count > 0
  })
  return met.length / wanted.length
}
