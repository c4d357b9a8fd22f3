import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problems } from '../../src/kernel/problem.ts'

describe('docs/problems.md', () => {
  const page = readFileSync('docs/problems.md', 'utf8')
  const listed = [...page.matchAll(/^\| `(MF-[A-Z]+-\d+)` \|/gm)].map((match) => match[1])
  it('lists every refusal of the program and none that it no longer has', () => {
    expect(listed.toSorted()).toEqual(Object.keys(problems).toSorted())
  })
  it('gives the sentence that the user sees', () => {
    for (const [code, { says }] of Object.entries(problems)) expect(page, code).toContain(says)
  })
})
