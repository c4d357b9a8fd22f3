// What the program was built from: asked at every start, written at the end of every build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Where the built program lies. */
export const builtFolder = join(here, '../dist/server')
/** The file that tells which sources it was built from. */
export const builtMark = join(builtFolder, 'sources')

/** What the program does not take from here: tests, and what has a build of its own. */
const apart = /\.test\.ts$|[\\/]testing[\\/]|^staff[\\/]|^portal[\\/]views[\\/]/

/** One value for the sources as they lie here: names, sizes and times of all files, and of the list of packages, which are built in. */
export function sourcesMark(of = here) {
  const names = readdirSync(of, { recursive: true }).filter((name) => /\.(?:ts|json)$/.test(name) && !apart.test(name))
  const seen = ['../package-lock.json', ...names.sort()].map((name) => {
    const { size, mtimeMs } = statSync(join(of, name))
    return `${name} ${size} ${mtimeMs}`
  })
  return createHash('sha256').update(seen.join('\n')).digest('hex')
}

/** Address of the built program; null where there is none, or one of other sources. */
export function builtProgram() {
  const right = existsSync(builtMark) && readFileSync(builtMark, 'utf8') === sourcesMark()
  return right ? pathToFileURL(join(builtFolder, 'main.js')).href : null
}
