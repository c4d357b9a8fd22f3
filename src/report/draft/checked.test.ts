import { expect, it } from 'vitest'
import { checkReport } from '../check/check.ts'
import { readReport } from '../read/read.ts'
import { sentences } from './sentences.ts'

/** A sentence with 40 for its first figure, 38 for what follows, 95 for a rate. */
function filled({ says, then = [] }: (typeof sentences)[number]): string {
  const number = (text: string, value: string) => text.replace(/\{[^}]+\}%/g, '95%').replace(/\{[^}]+\}/g, value)
  return `${[number(says, '40'), ...then.map((clause) => number(clause, '38'))].join('，')}。`
}

it('writes no rate that its own checker would send back for lack of a base or for wrong arithmetic', () => {
  const rated = sentences.map(filled).filter((text) => text.includes('%'))
  expect(rated.length).toBeGreaterThan(15)
  const blamed = rated.filter((text) => {
    const found = checkReport({ ...readReport(text), text, statutes: [] })
    return found.some(({ rule }) => rule === 'E01' || rule === 'E02')
  })
  expect(blamed).toEqual([])
})
