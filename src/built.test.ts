import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const built: { sourcesMark: (of: string) => string } = await import(new URL('./built.mjs', import.meta.url).href)

const folder = mkdtempSync(join(tmpdir(), 'mingfa-built-'))
const src = join(folder, 'src')
const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text)
  utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000)
}
mkdirSync(join(src, 'office'), { recursive: true })
write('package-lock.json', '{}')
write('src/office/perform.ts', 'export const one = 1')
const before = built.sourcesMark(src)
afterAll(() => rmSync(folder, { recursive: true }))

it('a program built from the same sources is run', () => {
  expect(built.sourcesMark(src)).toBe(before)
  write('src/office/perform.test.ts', 'a test is no source')
  expect(built.sourcesMark(src)).toBe(before)
})

it('one built before a source was changed, touched, added or before the packages changed is not', () => {
  write('src/office/perform.ts', 'export const one = 11')
  expect(built.sourcesMark(src)).not.toBe(before)
  write('src/office/perform.ts', 'export const one = 1')
  expect(built.sourcesMark(src)).toBe(before)
  utimesSync(join(src, 'office/perform.ts'), 1_700_000_001, 1_700_000_001)
  expect(built.sourcesMark(src)).not.toBe(before)
  write('src/office/perform.ts', 'export const one = 1')
  write('src/office/another.ts', '')
  expect(built.sourcesMark(src)).not.toBe(before)
  rmSync(join(src, 'office/another.ts'))
  write('package-lock.json', '{ }')
  expect(built.sourcesMark(src)).not.toBe(before)
})
