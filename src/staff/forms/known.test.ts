import { describe, expect, it } from 'vitest'
import type { AnyRegister } from '../../kernel/register.ts'
import { registerById, registers } from '../../registers/index.ts'
import { knownFor, knownLater, titleFrom } from './known.ts'

const cadre = {
  today: '2026-03-05',
  minute: '09:20',
  me: 'p-1',
  mediates: false,
  seat: '990700101201',
  home: '990700101201',
  village: '柳溪村',
}
const of = (register: string, step: string) => {
  const found = registerById(register)
  const own = found?.steps[step]
  if (!found || !own) throw new Error(`${register} has no step ${step}`)
  return { register: found, step: own }
}

describe('what nobody needs to type', () => {
  it('is the day, and as many people as parties were named', () => {
    const { register, step } = of('dispute', 'find')
    expect(knownFor(register, step, {}, cadre)).toEqual({ foundOn: '2026-03-05' })
    expect(knownFor(register, step, { parties: [{ name: '覃望山' }, { name: '洪水生' }, {}] }, cadre)).toMatchObject({ peopleCount: 2 })
  })

  it('is the minute where one is asked, the running year, and whoever drafts', () => {
    const reported = of('incident', 'receive')
    expect(knownFor(reported.register, reported.step, {}, cadre)).toMatchObject({ knownAt: '2026-03-05T09:20' })
    const review = of('legal-review', 'submit')
    expect(knownFor(review.register, review.step, {}, cadre)).toMatchObject({ drafter: 'p-1' })
    const plan = of('plan', 'draft')
    expect(knownFor(plan.register, plan.step, {}, cadre)).toMatchObject({ forYear: 2026 })
  })

  it('is the own unit as host and committee, and the mediator himself', () => {
    const activity = of('activity', 'enter')
    expect(knownFor(activity.register, activity.step, {}, cadre)).toEqual({ heldOn: '2026-03-05', host: '990700101201' })
    const dispute = of('dispute', 'takeUp')
    expect(knownFor(dispute.register, dispute.step, {}, { ...cadre, mediates: true })).toMatchObject({
      mediators: ['p-1'],
      committee: '990700101201',
    })
    expect(knownFor(dispute.register, dispute.step, {}, cadre)).not.toHaveProperty('mediators')
  })

  it('is never whom a matter complains of or touches; what stands in a village stands in the chosen one', () => {
    const petition = of('petition', 'receive')
    expect(knownFor(petition.register, petition.step, {}, cadre)).toEqual({ receivedOn: '2026-03-05' })
    const opinion = of('opinion', 'find')
    expect(knownFor(opinion.register, opinion.step, {}, cadre)).not.toHaveProperty('involves')
    const site = of('culture-site', 'plan')
    const clerk = { ...cadre, seat: '990700101', home: '', village: '' }
    expect(knownFor(site.register, site.step, {}, clerk)).not.toHaveProperty('community')
    expect(knownFor(site.register, site.step, {}, cadre)).toMatchObject({ community: '990700101201' })
  })

  it('is one day for what happens on the spot: whichever is typed, the others follow (行政处罚法 51, 52)', () => {
    const { register, step } = of('case', 'spotDecide')
    const days = (typed: object) => {
      const { discoveredOn, actOn, decidedOn, servedOn } = { ...knownFor(register, step, typed as never, cadre), ...typed } as Record<
        string,
        string
      >
      return [discoveredOn, actOn, decidedOn, servedOn].map((day) => day?.slice(8))
    }
    expect(days({})).toEqual(['05', '05', '05', '05'])
    expect(days({ discoveredOn: '2026-03-03' })).toEqual(['03', '03', '03', '03'])
    expect(days({ decidedOn: '2026-03-04' })).toEqual(['04', '04', '04', '04'])
    expect(days({ actOn: '2026-03-02' })).toEqual(['05', '02', '05', '05'])
    expect(days({ discoveredOn: '' })).toEqual(['', '05', '05', '05'])
  })

  it('is only the day where a record goes on: what stands there stays', () => {
    const { register, step } = of('activity', 'hold')
    expect(knownFor(register, step, {}, cadre)).toEqual({ heldOn: '2026-03-05' })
  })
})

describe('what nobody needs to type where a record goes on', () => {
  it('is the day, and whoever signs, unless they stand there', () => {
    const { register, step } = of('normative-document', 'sign')
    expect(knownLater(register, step, {}, cadre)).toEqual({ signedOn: '2026-03-05', signedBy: 'p-1' })
    expect(knownLater(register, step, { signedBy: 'p-2', signedOn: '2026-03-01' }, cadre)).toEqual({})
    // 登记变化 for the second time: what stands there is the day of the first change.
    const change = of('impact-assessment', 'change')
    const held = { changedOn: '2026-01-09', change: '增加录像' }
    expect(knownLater(change.register, change.step, held, cadre)).toEqual({})
    expect(knownLater(change.register, change.step, held, { ...cadre, again: true })).toEqual({ changedOn: '2026-03-05' })
    const assigned = of('dispute', 'escalate')
    expect(knownLater(assigned.register, assigned.step, {}, cadre)).not.toHaveProperty('leadCadre')
  })
})

const nothingAsked = { village: '', asked: [] }
const slotsOf = ({ entitled = '' }: AnyRegister): readonly string[] =>
  [...entitled.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)

describe('a title out of the register’s own pattern', () => {
  it('follows from choices and places, and is empty until one of them is there', () => {
    const dispute = of('dispute', 'find').register
    const finding = { village: '柳溪村', asked: ['kind'] }
    expect(titleFrom(dispute, {}, finding)).toBe('')
    expect(titleFrom(dispute, { kind: 'neighbour' }, finding)).toBe('柳溪村邻里纠纷')
    expect(titleFrom(dispute, { kind: 'neighbour' }, { ...finding, village: '' })).toBe('邻里纠纷')
    expect(titleFrom(of('activity', 'enter').register, { place: '青石集市', theme: 'antiFraud', form: 'publicity' }, nothingAsked)).toBe(
      '青石集市反诈集中宣传',
    )
    expect(titleFrom(of('plan', 'draft').register, { forYear: 2026, kind: 'keyPoints' }, nothingAsked)).toBe('2026年工作要点')
  })

  it('is what is left of the pattern where the step asks nothing of it, so that a name said to be optional is optional', () => {
    expect(titleFrom(of('petition', 'receive').register, {}, { village: '柳溪村', asked: ['channel', 'people'] })).toBe('柳溪村信访')
    expect(titleFrom(of('correction', 'inquire').register, {}, nothingAsked)).toBe('社区矫正')
    expect(titleFrom(of('clue', 'receive').register, {}, nothingAsked)).toBe('线索移送件')
    for (const register of registers)
      for (const step of Object.values(register.steps))
        if (
          register.entitled &&
          step.from.length === 0 &&
          step.by !== 'time' &&
          !slotsOf(register).some((name) => step.asks?.includes(name))
        )
          expect([register.id, titleFrom(register, {}, nothingAsked)]).not.toEqual([register.id, ''])
  })

  it('names only fields that the register has, none of them secret', () => {
    for (const register of registers)
      for (const [, name] of (register.entitled ?? '').matchAll(/\{(\w+)\}/g)) {
        if (name === 'village') continue
        expect([register.id, name, register.fields[name as string]?.kind]).toEqual([
          register.id,
          name,
          expect.stringMatching(/^(choice|choices|text|number|date)$/),
        ])
        expect(register.fields[name as string]).not.toHaveProperty('secret')
      }
  })
})
