import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problems } from '../../src/kernel/problem/problem.ts'
import { problemsPage } from '../../tools/page/problems.ts'

const page = readFileSync('docs/problems.md', 'utf8')

describe('docs/problems.md', () => {
  it('lists every refusal of the program and none that it no longer has', () => {
    const listed = [...page.matchAll(/^\| `(MF-[A-Z]+-\d+)` \|/gm)].map((match) => match[1])
    expect(listed.toSorted()).toEqual(Object.keys(problems).toSorted())
  })

  it('gives sentence, next step and status as the user meets them (if not: node tools/problems.ts)', () => {
    expect(page).toBe(problemsPage())
  })
})

describe('the list of refusals', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && file !== 'kernel/problem/problem.ts')
    .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))

  it('is the only one: every code written anywhere in the program stands in it', () => {
    const strange = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/MF-[A-Z]{3}-\d{3}/g)].filter(([code]) => !(code in problems)).map(([code]) => `${file}: ${code}`),
    )
    expect(strange).toEqual([])
  })

  it('tells in every sentence what is wrong and after it what to do next', () => {
    for (const [code, { says, next, status }] of Object.entries(problems)) {
      expect(says, code).toMatch(/[。？！]$|\}$/)
      expect(next.length, code).toBeGreaterThan(3)
      expect(status, code).toBeGreaterThanOrEqual(400)
    }
  })
})
