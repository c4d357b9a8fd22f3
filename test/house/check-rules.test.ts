import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allRules } from '../../src/report/check/rules.ts'
import { rulePages, rulePagesModule } from '../../tools/page/rules.ts'

describe('src/report/check/rule-pages.ts', () => {
  it('says what the head comments of the rules say (if not: node tools/rules.ts)', () => {
    const shown = (source: string) => source.replace(/\s+/g, '')
    expect(shown(readFileSync('src/report/check/rule-pages.ts', 'utf8'))).toBe(shown(rulePagesModule()))
  })

  it('has for every rule its name, what it looks for, why and how to mend it', () => {
    const pages = rulePages()
    expect(Object.keys(pages)).toEqual(allRules.map(({ id }) => id))
    for (const { id, name } of allRules) {
      expect(pages[id]?.name).toBe(name)
      for (const part of ['what', 'why', 'mend'] as const) expect([id, pages[id]?.[part]]).not.toEqual([id, ''])
    }
  })
})
