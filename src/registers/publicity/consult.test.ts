import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { RecordState } from '../../kernel/event.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { consultStories } from './consult.examples.ts'
import { consult } from './consult.ts'

const { attempt, walk } = walker(consult, { calendar: nationalCalendar, registers })
const [wages, light, child, market] = consultStories.map((story) => story)
const reply = wages!.steps[0]!
const refer = wages!.steps[2]!
const replied = (input: object, reason?: string) => attempt(null, { ...reply, reason, input: { ...reply.input, ...input } })

describe('a consultation', () => {
  it('answered without a licence is marked as general', () => {
    expect(guardsOf(replied({ general: false }))).toEqual(['consult/competent'])
    expect(guardsOf(replied({ general: false, qualified: true }))).toEqual([])
  })

  it('tells about legal aid, or says why not (法律援助法 23)', () => {
    expect(guardsOf(replied({ toldLegalAid: false }))).toEqual(['consult/aidTold'])
    expect(guardsOf(replied({ toldLegalAid: false }, '企业合同事项，不属援助范围。'))).toEqual([])
  })

  it('is not answered before it was asked', () => {
    expect(guardsOf(replied({ answeredOn: '2026-03-01' }))).toEqual(['consult/order'])
  })

  it('may leave the client unnamed, but not when it becomes an application for legal aid (法律援助法 41)', () => {
    expect(walk(light!).values.client).toBeUndefined()
    const unnamed = replied({ client: undefined })
    expect(guardsOf(attempt(unnamed as RecordState, refer))).toEqual(['consult/applicant'])
  })

  it('is not referred to nowhere', () => {
    expect(guardsOf(attempt(walk(wages!, 2), { ...refer, input: { ...refer.input, next: 'none' } }))).toEqual(['consult/where'])
  })

  it('opens the application for legal aid with its own facts', () => {
    expect(walk(wages!, 3).values.aid).toEqual(expect.any(String))
  })

  it('about a minor or violence at home is for named persons', () => {
    expect(walk(child!).restricted).toBe(true)
    expect(walk(light!).restricted).toBe(false)
  })

  it('does not ask for id numbers: an answer needs none', () => {
    expect(Object.keys(consult.fields.client.fields)).not.toContain('idNumber')
  })

  it('has no field for a fee', () => {
    expect(Object.values(consult.fields).filter(({ name }) => /费用|收费|金额/.test(name))).toEqual([])
  })

  it('shows the public totals only', () => {
    expect(consult.portal).toEqual({ shows: 'totals' })
  })
})

describe('the figures of consultations', () => {
  const records: readonly RecordState[] = consultStories.map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const count = (id: string) => tallyInMemory({ catalogue: figureCatalogue(registers), records }, id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('count people, not entries: 2 + 1 + 1 + 14', () => {
    expect(walk(market!).values.people).toBe(14)
    expect(count('consult.count')).toBe(18)
    expect(count('consult.matters')).toBe(4)
  })

  it('count documents by piece, whatever their copies', () => {
    expect(count('consult.documents')).toBe(1)
  })

  it('give the adviser nothing that no log stands for', () => {
    expect(count('adviser.consults')).toBe(0)
    expect(count('adviser.documents')).toBe(0)
  })
})
