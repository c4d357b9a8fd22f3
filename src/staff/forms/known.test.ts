import { describe, expect, it } from 'vitest'
import { registerById, registers } from '../../registers/index.ts'
import { knownFor, titleFrom } from './known.ts'

const cadre = { today: '2026-03-05', me: 'p-1', mediates: false, seat: '990700101201', village: '柳溪村' }
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

  it('is only the day where a record goes on: what stands there stays', () => {
    const { register, step } = of('activity', 'hold')
    expect(knownFor(register, step, {}, cadre)).toEqual({ heldOn: '2026-03-05' })
  })
})

describe('a title out of the register’s own pattern', () => {
  it('follows from choices and places, and is empty until one of them is there', () => {
    const dispute = of('dispute', 'find').register
    expect(titleFrom(dispute, {}, cadre)).toBe('')
    expect(titleFrom(dispute, { kind: 'neighbour' }, cadre)).toBe('柳溪村邻里纠纷')
    expect(titleFrom(dispute, { kind: 'neighbour' }, { village: '' })).toBe('邻里纠纷')
    expect(titleFrom(of('activity', 'enter').register, { place: '青石集市', theme: 'antiFraud', form: 'publicity' }, cadre)).toBe(
      '青石集市反诈集中宣传',
    )
    expect(titleFrom(of('plan', 'draft').register, { forYear: 2026, kind: 'keyPoints' }, cadre)).toBe('2026年工作要点')
  })

  it('names only fields that the register has, none of them secret', () => {
    for (const register of registers)
      for (const [, name] of (register.entitled ?? '').matchAll(/\{(\w+)\}/g)) {
        if (name === 'village') continue
        expect([register.id, name, register.fields[name as string]?.kind]).toEqual([
          register.id,
          name,
          expect.stringMatching(/^(choice|text|number|date)$/),
        ])
        expect(register.fields[name as string]).not.toHaveProperty('secret')
      }
  })
})
