import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { mediationCommittee } from './mediation-committee.ts'

const { attempt } = walker(mediationCommittee, { calendar: nationalCalendar })
const establish = (input: object): StoryStep => ({
  step: 'establish', by: 'villageCadre', on: '2025-02-26',
  input: {
    name: '某村人民调解委员会', kind: 'village', setOn: '2025-02-26', electedOn: '2025-02-20', chair: 'a', members: ['a', 'b', 'c'], womenCount: 1, ...input,
  },
})
const refused = (input: object) => guardsOf(attempt(null, establish(input)))
const nine = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

describe('a mediation committee (人民调解法 8)', () => {
  it('has three to nine members', () => {
    expect(refused({})).toEqual([])
    expect(refused({ members: ['a', 'b'] })).toEqual(['mediation-committee/size'])
    expect(refused({ members: nine })).toEqual([])
    expect(refused({ members: [...nine, 'j'] })).toEqual(['mediation-committee/sizeTop'])
  })

  it('has one chair, who is a member, and a woman', () => {
    expect(refused({ chair: 'z' })).toEqual(['mediation-committee/chair'])
    expect(refused({ womenCount: 0 })).toEqual(['mediation-committee/women'])
    expect(refused({ womenCount: 4 })).toEqual(['mediation-committee/counted'])
  })

  it('where several peoples live has a member of a smaller one', () => {
    expect(refused({ multiEthnic: true })).toEqual(['mediation-committee/minority'])
    expect(refused({ multiEthnic: true, minorityCount: 1 })).toEqual([])
  })

  it('is reported by another person than whoever set it up (人民调解法 10)', () => {
    expect(mediationCommittee.steps.file).toMatchObject({ by: ['justiceHead'], notBy: ['establish'] })
  })

  it('stands for three years: to 20 February 2028, a Sunday, hence to the Monday (人民调解法 9 II)', () => {
    const set = attempt(null, establish({}))
    const [term] = clocksOf(mediationCommittee, set as never, { calendar: nationalCalendar, now: '2026-11-20T09:00' })
    expect([term!.dueStrict, term!.dueLegal, term!.provisional]).toEqual(['2028-02-20', '2028-02-21', true])
  })
})
