import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sources = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(src|test|tools|bench|docs)\//.test(file) && /\.(tsx?|mjs|cjs|md)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const code = sources.filter(({ file }) => /^src\/.*\.tsx?$/.test(file))
/** A table of facts, one line per entry, is read as data and not as code. */
const isData = (file: string) => file === 'src/figures/measures.ts'
const lines = (text: string) => text.split('\n').length

describe('source files', () => {
  it('are short: none over 400 lines, nine in ten within 250, half within 120', () => {
    const lengths = code
      .filter(({ file }) => !isData(file))
      .map(({ text }) => lines(text))
      .sort((a, b) => a - b)
    expect(code.filter(({ file, text }) => !isData(file) && lines(text) > 400).map(({ file }) => file)).toEqual([])
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(250)
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(120)
  })
  it('have no switched-off check without a reason and no `any`', () => {
    const off = code.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)|: any\b(?!\()|as any\b|biome-ignore [\w/]+:?\s*$/m.test(text))
    expect(off.map(({ file }) => file)).toEqual([])
  })
  it('leave no lonely, skipped or empty test', () => {
    const lonely = sources.filter(({ file, text }) => file.endsWith('.test.ts') && /\b(it|test|describe)\.(only|todo)\b/.test(text))
    expect(lonely.map(({ file }) => file)).toEqual([])
  })
  it('export nothing called utils, helpers, common things or managers', () => {
    // 政务服务 and 涉企法律服务 are words of the field: a register or a statute may be called so.
    const ours = code.filter(({ file }) => !/^src\/(registers|law)\//.test(file) || !/service\.ts$/.test(file))
    expect(ours.filter(({ file }) => /(utils?|helpers?|misc|manager|service)\.tsx?$/i.test(file)).map(({ file }) => file)).toEqual([])
  })
})
