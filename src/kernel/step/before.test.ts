import { expect, it } from 'vitest'
import { checkRegisters } from '../check/check.ts'
import { filled, not } from '../condition.ts'
import { on, walk, who } from '../foreign/club.ts'
import { loan } from '../foreign/tool-library.ts'
import { decide } from '../lifecycle.ts'
import { isProblem } from '../problem/problem.ts'
import type { AnyRegister } from '../register.ts'
import { possibleSteps } from './possible-steps.ts'

const clerk = who('c', 'clerkOffice')
const principal = who('p', 'principal')
const once = { id: 'once', before: true, needs: not(filled('days')), says: '已经续借过。', help: '请按时归还。' } as const
const library = { ...loan, steps: { ...loan.steps, prolong: { ...loan.steps.prolong, needs: [once] } } } as unknown as AnyRegister
const lent = walk(library, [['lend', '2026-03-02', clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-02' }]])
const prolonging = { step: 'prolong', input: { days: 3, toldOn: '2026-03-03' } }

it('a guard that looks at the record before the step does not mind what the step types', () => {
  const first = decide(library, lent, prolonging, on('2026-03-03', principal))
  expect(isProblem(first)).toBe(false)
  const prolonged = { ...lent, values: { ...lent.values, days: 3 } }
  expect(decide(library, prolonged, prolonging, on('2026-03-04', principal))).toMatchObject({ code: 'MF-STP-003', guard: 'loan/once' })
})

it('is known before the click, although the step asks for the very field', () => {
  const may = (days?: number) =>
    possibleSteps(library, { ...lent, values: { ...lent.values, ...(days ? { days } : {}) } }, on('2026-03-03', principal)).find(
      ({ step }) => step === 'prolong',
    )
  expect(may()?.allowed).toBe(true)
  expect(may(3)).toMatchObject({ allowed: false, problem: { message: expect.stringContaining('已经续借过。') } })
})

it('has nothing to look at where a step opens the record', () => {
  const opening = { ...loan, steps: { ...loan.steps, lend: { ...loan.steps.lend, needs: [once] } } } as unknown as AnyRegister
  expect(checkRegisters([opening]).map(({ where }) => where)).toContain('steps.lend.needs.once')
  expect(checkRegisters([library]).map(({ where }) => where)).not.toContain('steps.prolong.needs.once')
})
