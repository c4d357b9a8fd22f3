import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { registerPages } from '../../tools/page/register.ts'

describe('docs/registers', () => {
  const folder = 'docs/registers'
  const pages = [...registerPages(registers)]

  it('has a page for every register, an index, and nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(pages.map(([name]) => name).toSorted())
  })

  it.each(pages)('%s says what the definition says (if not: node tools/pages.ts)', (name, text) => {
    expect(existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8')).toBe(text)
  })

  it('are counted by the README', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(`${registers.length} registers in this version`)
  })

  it('names every field, state, step and guard in words', () => {
    for (const [, text] of pages) expect(text).not.toMatch(/undefined|\[object|“[a-z][A-Za-z.]*”/)
  })
})
