import { describe, expect, it } from 'vitest'
import { registerById } from '../registers/index.ts'
import { sendingBack } from './next-step.ts'

const back = (id: string): readonly string[] => {
  const register = registerById(id)
  if (!register) throw new Error(`No register ${id}`)
  return sendingBack(register)
}

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
