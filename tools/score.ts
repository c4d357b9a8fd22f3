import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { factFigures, pairFacts } from './score/facts.ts'
import { type Figure, labelledSets, readSet } from './score/labelled.ts'
import { pairStatutes, statuteFigures } from './score/statutes.ts'

/**
 * How well reports are read, measured on texts that people have labelled (../shared beside the repository; nothing is measured where it is absent).
 * Usage: npm run score [-- --quiet]. Lists every error by file unless --quiet; exit code 1 where a figure is under its floor.
 *
 * A fact matches a label when both stand in the same text, the quotes overlap in place, and number (blanks apart) and value are equal; each is matched once.
 * F1 counts a match only if the unit is equal too. Unit, qualifier, measure and period are shares of the matches.
 * A cited title is found when a reading of the same file has the same words between the brackets; canonical, kind and status are shares of all labels.
 */

const shared = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared')
const quiet = process.argv.includes('--quiet')
let below = 0

for (const set of labelledSets) {
  if (!existsSync(join(shared, set.facts))) console.log(`${set.name}: not measured, ${set.facts} is not beside the repository`)
  else await score(set)
}
process.exitCode = below > 0 ? 1 : 0

async function score(set: (typeof labelledSets)[number]): Promise<void> {
  const files = await readSet(shared, set)
  const facts = files.map((file) => ({ file: file.name, ...pairFacts(file) }))
  const statutes = files.map((file) => ({ file: file.name, ...pairStatutes(file) }))
  console.log(`${set.name} (${files.length} texts)`)
  for (const figure of [...factFigures(facts), ...statuteFigures(statutes)]) print(figure)
  if (quiet) return
  for (const { file, errors } of [...facts, ...statutes]) for (const error of errors) console.log(`  ${file}: ${error}`)
}

function print({ name, value, floor }: Figure): void {
  const under = floor !== undefined && value < floor
  if (under) below += 1
  const bound = floor === undefined ? '' : `  (floor ${floor.toFixed(2)}${under ? ', NOT REACHED' : ''})`
  console.log(`  ${name.padEnd(22)} ${value.toFixed(3)}${bound}`)
}
