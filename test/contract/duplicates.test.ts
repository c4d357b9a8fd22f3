import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, openCounty, town, village } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.end())

const parties = (...names: string[]) => names.map((name) => ({ kind: 'natural', name }))
const enter = (day: string, names: readonly string[], more: { kind?: string; reason?: string } = {}) =>
  perform(county.at(day), county.actor('clerkPeace'), {
    register: 'dispute',
    command: {
      step: 'find',
      title: '水渠争执',
      unit: town.id,
      village,
      on: day,
      reason: more.reason,
      input: {
        foundOn: day,
        how: 'patrol',
        kind: more.kind ?? 'neighbour',
        parties: parties(...names),
        peopleCount: 2,
        summary: '两家为水渠走向争执。',
      },
    },
  })
const codeOf = async (result: ReturnType<typeof enter>) => {
  const done = await result
  return isProblem(done) ? done.code : 'entered'
}

describe('the same matter entered twice (V7)', () => {
  it('is asked about when parties, kind and time agree, whoever is named first', async () => {
    expect(await codeOf(enter('2026-03-02', ['甲某', '乙某']))).toBe('entered')
    expect(await codeOf(enter('2026-04-01', ['乙某', '甲某']))).toBe('MF-REC-004')
  })
  it('is taken when whoever enters it says why it is another one', async () => {
    expect(await codeOf(enter('2026-03-05', ['甲某', '乙某'], { reason: '并非重复：另一块地' }))).toBe('entered')
  })
  it('is not suspected with another kind, other parties, or more than thirty days apart', async () => {
    expect(await codeOf(enter('2026-03-03', ['甲某', '乙某'], { kind: 'debt' }))).toBe('entered')
    expect(await codeOf(enter('2026-03-03', ['甲某', '丙某']))).toBe('entered')
    expect(await codeOf(enter('2026-05-10', ['甲某', '乙某']))).toBe('entered')
  })
})
