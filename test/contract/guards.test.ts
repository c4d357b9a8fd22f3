import { describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { guardsOf } from '../../src/registers/walk.ts'
import { registers } from '../../src/registers/index.ts'
import { attemptsOf, guardIds, judge, without } from './mutations.ts'

/** Guards for which no single slip in the stories is enough, and why. Each has a test of its own or is a second lock on one door. */
const elsewhere: Readonly<Record<string, string>> = {
  'normative-document/noPenalty': 'one tick answers three statutes: the three refuse together (normative-document.test.ts)',
  'normative-document/noLicence': 'as above',
  'normative-document/noCompulsion': 'as above',
  'legal-review/order': 'the order of the steps already refuses the same days (MF-DAT-003)',
  'dispute/G6minor': 'takes two slips at once: a harmed minor and no report (dispute.test.ts)',
  'dispute/individuals': 'takes two changes at once: both parties units, each with its agent (dispute.test.ts)',
  'dispute/result': 'the steps before it already ask for a result; a second lock before the archive',
  'annual-report/noErrors': 'the checker writes the number of errors: the journey of the report tries it',
  'annual-report/fourParts': 'drafting writes the four parts: the journey of the report tries it',
  'annual-report/whole': 'as above',
}

describe('guards', () => {
  it('each stop something: without it, some step that is refused in the course of the stories could be taken', () => {
    expect(registers.flatMap((register) => [...idleGuards(register)].map((guard) => `${register.id}/${guard}`))).toEqual([])
  })

  it('that are tried elsewhere still exist', () => {
    const known = registers.flatMap((register) => guardIds(register).map((guard) => `${register.id}/${guard}`))
    expect(Object.keys(elsewhere).filter((guard) => !known.includes(guard))).toEqual([])
  })
})

/** Guards of a register that no attempt needs: where such a guard alone refuses, and its removal lets the step be taken, it is needed. */
function idleGuards(register: AnyRegister): ReadonlySet<string> {
  const idle = new Set(guardIds(register).filter((guard) => !(`${register.id}/${guard}` in elsewhere)))
  if (idle.size === 0) return idle
  for (const attempt of attemptsOf(register, idle)) {
    const [only = '', ...more] = guardsOf(judge(register, attempt))
    const guard = only.slice(register.id.length + 1)
    if (more.length === 0 && idle.has(guard) && !isProblem(judge(without(register, guard), attempt))) idle.delete(guard)
    if (idle.size === 0) break
  }
  return idle
}
