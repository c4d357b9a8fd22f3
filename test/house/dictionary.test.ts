import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { personalFields } from '../../src/kernel/privacy/privacy.ts'
import { registers } from '../../src/registers/index.ts'
import { dictionaryPage } from '../../tools/page/dictionary.ts'

const page = readFileSync('docs/privacy.md', 'utf8')

describe('docs/privacy.md', () => {
  it('PI-12: says what the definitions say (if not: node tools/dictionary.ts)', () => {
    expect(page).toBe(dictionaryPage(registers))
  })

  it('PI-12: names every personal field of every register with purpose, article and years, in words', () => {
    for (const register of registers) {
      const own = page.split('\n## ').find((part) => part.split('\n')[0]?.endsWith(`\`${register.id}\``)) ?? ''
      for (const { path, purpose, basis } of personalFields(register)) {
        const row = own.split('\n').find((line) => line.includes(`\`${path}\``)) ?? ''
        expect([path, row.includes(purpose), row.includes(basis!.article), /办结后 \d+ 年/.test(row)]).toEqual([path, true, true, true])
      }
    }
    expect(page).not.toMatch(/undefined|\[object/)
  })
})
