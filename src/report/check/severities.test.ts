import { describe, expect, it } from 'vitest'
import type { Finding } from './rule.ts'
import { withSeverities } from './severities.ts'

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  severity,
  start: 0,
  end: 1,
  quote: '法',
  message: '',
  suggestion: '',
  why: '',
})

describe('the severities of a county', () => {
  it('change what it names, silence what it switched off and leave the rest', () => {
    const held = withSeverities([finding('F06', 'warning'), finding('D01', 'error'), finding('E05', 'warning')], {
      F06: 'error',
      E05: 'off',
    })
    expect(held.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['F06 error', 'D01 error'])
  })
})
