// How long a new report takes to be compared with 10,000 others: `node bench/alike.ts [how many]`. Prints one JSON line. The reports are made up from four whole
// ones: sentences of all of them in changed order, most words of each sentence exchanged, one in a hundred with a paragraph copied from the new report.
import { readdirSync, readFileSync } from 'node:fs'
import { openLibrary } from '../src/report/alike/library.ts'
import { prepare } from '../src/report/alike/passages.ts'

const wanted = Number(process.argv[2] ?? 10_000)
const folder = new URL('../src/report/check/samples/', import.meta.url)
const samples = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
const [fresh = ''] = samples
const sentences = samples.slice(1).flatMap((text) => text.split(/(?<=[。；])/))
const signs = [...new Set(samples.join(''))].filter((sign) => /[\u4e00-\u9fff]/.test(sign))

/** A seeded row of numbers below a bound (mulberry32), so that every run compares the same texts. */
let state = 7
function below(bound: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
}

const changed = (sentence: string): string =>
  sentence.replace(/[\u4e00-\u9fff]{4}/g, (words) =>
    below(4) === 0 ? words : Array.from(words, () => signs[below(signs.length)]).join(''),
  )
const madeUp = (): string => Array.from({ length: 45 }, () => changed(sentences[below(sentences.length)] ?? '')).join('')
const paragraph = fresh.split('\n').find((line) => line.length > 150) ?? ''

const ms = (from: number): number => Math.round(performance.now() - from)
const texts = Array.from({ length: wanted }, (_, index) => (index % 100 === 0 ? madeUp() + paragraph : madeUp()))
let from = performance.now()
const prepared = texts.map(prepare)
const prepareAll = ms(from)
from = performance.now()
const library = openLibrary(prepared)
const open = ms(from)
const times = Array.from({ length: 5 }, () => {
  const start = performance.now()
  const found = library.alike(prepare(fresh))
  return { took: ms(start), found: found.length }
})
const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
const meanSigns = Math.round(texts.reduce((sum, { length }) => sum + length, 0) / wanted)
console.log(
  JSON.stringify({
    reports: wanted,
    meanSigns,
    prepareAllMs: prepareAll,
    openMs: open,
    newOneMs: times.map(({ took }) => took),
    found: times[0]?.found,
    megabytes,
  }),
)
