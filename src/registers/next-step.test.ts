import { describe, expect, it } from 'vitest'
import { nextStep, openProposals, sendingBack } from '../kernel/step/next-step.ts'
import { registerById } from './index.ts'

const back = (id: string): readonly string[] => {
  const register = registerById(id)
  if (!register) throw new Error(`No register ${id}`)
  return sendingBack(register)
}

const next = (id: string, state: string): string | null => {
  const register = registerById(id)
  if (!register) throw new Error(`No register ${id}`)
  return nextStep(register, state)?.id ?? null
}

describe('the step that is awaited', () => {
  it('is the first after the one that led here', () => {
    expect([next('study', 'recorded'), next('dispute', 'accepted'), next('petition', 'handling')]).toEqual(['verify', 'mediate', 'issue'])
  })

  it('is the usual one where the definition says so, not an expert asked meanwhile or a way out', () => {
    expect([next('dispute', 'mediating'), next('task', 'inProgress'), next('annual-report', 'checked')]).toEqual([
      'agree',
      'submit',
      'submit',
    ])
  })

  it('is counted from the step that led on, not from one that gave the matter back', () => {
    expect([next('litigation', 'assigned'), next('reconsideration', 'assigned')]).toEqual(['draft', 'draft'])
    expect([next('contract-review', 'performing'), next('contract-review', 'disputed')]).toEqual(['complete', 'settle'])
    expect([next('case', 'served'), next('integrity', 'repaired'), next('petition', 'triaged')]).toEqual(['settle', 'close', 'inform'])
  })

  it('is none while something is simply in force, nor at the end', () => {
    expect([next('authority-list', 'published'), next('officer', 'active'), next('correction', 'inTerm')]).toEqual([null, null, null])
    expect(next('study', 'archived')).toBeNull()
  })
})

describe('what counts as given back', () => {
  it('is a draft that goes back to its author, whichever state it waits in', () => {
    expect(back('normative-document')).toContain('return')
    expect(back('annual-report')).toContain('return')
  })

  it('is neither a pause nor the end of a pause, nor an end with a reason', () => {
    expect(back('authority-list')).not.toContain('resume')
    expect(back('officer')).not.toContain('restore')
    expect(back('decision')).not.toContain('reject')
  })
})

describe('what was asked of others', () => {
  const asked = (id: string, state: string, ...steps: readonly string[]) => {
    const register = registerById(id)
    if (!register) throw new Error(`No register ${id}`)
    const [found] = openProposals(register, { state, trail: steps.map((step, at) => ({ step, actor: 'somebody', on: `2026-03-0${at + 1}` })) })
    if (!found) return null
    return { asked: found.asked.id, on: found.on, answers: found.answers.map((one) => one.id) }
  }

  it('waits for one of its answers: 提请立案 for the head who files or refuses', () => {
    expect(next('case', 'verified')).toBe('propose')
    expect(next('case', 'proposed')).toBe('file')
    expect(asked('case', 'proposed', 'register', 'verify', 'propose')).toEqual({ asked: 'propose', on: '2026-03-03', answers: ['file', 'notFile'] })
    expect(asked('case', 'verified', 'register', 'verify')).toBeNull()
    expect(asked('case', 'filed', 'register', 'verify', 'propose', 'file')).toBeNull()
  })

  it('waits although the state stays, until it is answered or no answer is possible any more', () => {
    expect(asked('case', 'investigating', 'record', 'reportCrime', 'record')).toMatchObject({ asked: 'reportCrime', on: '2026-03-02' })
    expect(asked('case', 'investigating', 'reportCrime', 'refuseCrime')).toBeNull()
    expect(asked('case', 'dropped', 'reportCrime')).toBeNull()
    expect(asked('case', 'served', 'explainPapers')).toMatchObject({ answers: ['approvePapers'] })
    expect(asked('task', 'inProgress', 'accept', 'report', 'urge')).toMatchObject({ asked: 'urge', answers: ['accept', 'report', 'submit'] })
    expect(asked('task', 'inProgress', 'accept', 'urge', 'report')).toBeNull()
    expect(asked('coercion', 'urgent', 'takeUrgently', 'reportUrgent')).toMatchObject({ answers: ['approveUrgent', 'liftAtOnce'] })
  })
})
