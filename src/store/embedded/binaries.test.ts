import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries, makeUsable } from './binaries.ts'

const root = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
let folder: string
let native: string

/** A fresh copy of the installed package, as npm leaves it when it runs no install scripts, in a folder that only this user enters. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingfa-binaries-'))
  native = join(folder, 'package/native')
  const installed = join(dirname(findBinaries(undefined).postgres), '../..')
  cpSync(installed, join(folder, 'package'), { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  for (const program of ['initdb', 'postgres']) chmodSync(join(native, 'bin', program), 0o644)
})
afterEach(() => rmSync(folder, { recursive: true }))

const version = (program: string, as = {}) => String(spawnSync(program, ['--version'], { ...as, cwd: '/' }).stdout)

test('links and execute bits that an install without scripts leaves out are restored', () => {
  const { initdb, postgres } = makeUsable(native, undefined)
  expect(dirname(postgres)).toBe(join(native, 'bin'))
  expect(version(postgres)).toMatch(/^postgres \(PostgreSQL\) 18/)
  expect(version(initdb)).toMatch(/^initdb \(PostgreSQL\) 18/)
})

test.runIf(root)('programs hidden in a private folder are copied once to where the owner of the data can run them (as root)', () => {
  const cache = mkdtempSync(join(tmpdir(), 'mingfa-cache-'))
  try {
    const { postgres } = makeUsable(native, nobody, cache)
    expect(postgres.startsWith(cache)).toBe(true)
    expect(version(postgres, nobody)).toMatch(/PostgreSQL/)
    const made = statSync(postgres).mtimeMs
    expect(statSync(makeUsable(native, nobody, cache).postgres).mtimeMs).toBe(made)
    expect(readdirSync(cache)).toHaveLength(1)
  } finally {
    rmSync(cache, { recursive: true })
  }
})

test('programs for another system are refused in Chinese', () => {
  rmSync(join(native, 'lib'), { recursive: true })
  rmSync(join(native, 'pg-symlinks.json'))
  expect(() => makeUsable(native, undefined)).toThrow(`内置数据库无法启动：${native} 中的数据库程序不能在本机运行。`)
})
