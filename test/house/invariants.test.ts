import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { invariantsPage } from '../../tools/page/invariants.ts'
import { testFiles } from '../../tools/page/test-files.ts'

const page = readFileSync('docs/invariants.md', 'utf8')

it('docs/invariants.md lists every guard that rests on an article with the tests that try it, and nothing else (node tools/invariants.ts)', () => {
  expect(page).toBe(invariantsPage(registers, testFiles('.')))
})

it('what the law demands of power, person and day is tried by tests that name it', () => {
  const rows = page.split('\n').filter((row) => /^\| `(?:powerThen|basis|onDuty|K04|limitation|under14)`/.test(row))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter((row) => !row.includes('src/registers/'))).toEqual([])
})
