import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, it } from 'vitest'
import rules from '../../rooms.cjs'

describe('the house', () => {
  it('keeps its doors: no room imports what it may not know, nothing runs in a circle, pure rooms touch nothing', async () => {
    const { output } = await cruise(['src'], { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true }, undefined, {
      tsConfig: extractTSConfig('tsconfig.json'),
    })
    if (typeof output === 'string') throw new Error(output)
    expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    expect(output.summary.totalCruised).toBeGreaterThan(100)
  })
})
