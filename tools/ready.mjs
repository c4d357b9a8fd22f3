// Makes a fresh clone ready, then runs one command on the Node version that the lock file pins.
// No dependencies and no new syntax: this file runs before anything is installed, on Node 20 or newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtProgram } from '../src/built.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = (...parts) => join(root, ...parts)
const touched = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : touched(file))
  }
  return latest
}

function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) throw error
  if (status !== 0) process.exit(signal ? 1 : status)
}

/** npm ci when node_modules is missing or older than the lock file. Its output goes to stderr, so that stdout stays the command's own. */
function install() {
  if (touched(path('node_modules/.package-lock.json')) >= touched(path('package-lock.json'))) return
  console.error('安装依赖 / installing dependencies …')
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
}

/** Builds staff app and portal views when a source is newer than the built files, and the program when it is not of these sources. */
function build() {
  const sources = ['kernel', 'law', 'registers', 'staff', 'portal'].map((room) => newest(path('src', room)))
  const old = [...(touched(path('dist/built')) >= Math.max(...sources) ? [] : ['faces']), ...(builtProgram() === null ? ['program'] : [])]
  if (old.length === 0) return
  console.error('构建 / building …')
  run(bin('node'), [path('tools/build.mjs'), ...old], { stdio: ['ignore', 2, 2] })
}

/**
 * As in package.json. Without the first Node keeps up to 128 MB for what was made a moment ago, and does not give it back; without the second it looks
 * through all of its memory every time a few dozen MB were added, twice for a workbook of ten thousand rows.
 */
const memory = ['--max-semi-space-size=16', '--initial-old-space-size=256']
const bin = (name) => path('node_modules/.bin', name)
const [command, ...rest] = process.argv.slice(2)

install()
if (command === 'demo') {
  build()
  run(bin('node'), [...memory, 'src/start.mjs', 'demo', ...rest])
} else if (command === 'test') {
  build()
  if (rest.length === 0) run(bin('node'), [bin('tsc'), '-p', 'tsconfig.json'])
  run(bin('node'), [path('node_modules/vitest/vitest.mjs'), 'run', ...rest])
}
