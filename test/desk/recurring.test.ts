import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { is } from '../../src/kernel/condition.ts'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import { confirmZero } from '../../src/office/figures/confirm-zero.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, openCounty, village } from '../contract/county.ts'
import { must } from '../contract/live.ts'

/** A round that every village owes each week, and a report that the township owes each quarter or declares to be nil. */
const round: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  id: 'round',
  name: '巡查',
  prefix: 'XC',
  figures: {},
  clocks: {},
  papers: {},
  steps: {
    ...loan.steps,
    lend: { ...loan.steps.lend, by: ['villageCadre', 'clerkOffice'] },
    lose: { ...loan.steps.lose, after: undefined, when: 'returnedOn' },
  },
  recurs: {
    weekly: {
      name: '每周巡查',
      every: 'week',
      per: 'village',
      by: ['villageCadre', 'clerkOffice'],
      on: 'lentOn',
      where: is('size', 'small'),
      setting: 'round.weekly',
      says: '每村每周巡查一次。',
    },
    quarterly: {
      name: '季度报告',
      every: 'quarter',
      per: 'unit',
      by: ['clerkOffice'],
      on: 'lentOn',
      orZero: true,
      setting: 'round.quarterly',
      says: '每季度报告一次，没有的作零报告。',
    },
  },
}

let county: County
beforeAll(async () => {
  county = await openCounty([round])
})
afterAll(() => county.end())

const duties = async (actor: Actor, day: string) =>
  (await workDesk(county.at(day), actor, { only: 'recurring' })).recurring.rows
    .filter(({ register }) => register === 'round')
    .map(({ duty, state, from, place }) => [duty, state, from, county.office.tree().get(place)?.shortName])
const entered = async (on: string, size = 'small') => {
  const input = { tool: '灭火器', borrower: '张三', size, lentOn: on }
  const command = { step: 'lend', input, title: `巡查 ${on}`, unit: 10, village, reason: '并非重复' }
  must(await perform(county.at(on), county.actor('villageCadre'), { register: 'round', command }))
}

describe('recurring duties on the desk', () => {
  // 2026-03-11 is a Wednesday: the week began on the 9th, the one before on the 2nd.
  it('show a village what it owes this week and missed last week, and nothing once it is done', async () => {
    const mine = () => duties(county.actor('villageCadre'), '2026-03-11')
    expect(await mine()).toEqual([
      ['weekly', 'missed', '2026-03-02', '柳溪村'],
      ['weekly', 'open', '2026-03-09', '柳溪村'],
    ])
    await entered('2026-03-10', 'big')
    expect(await mine(), 'a record that does not fulfil the condition is none').toHaveLength(2)
    await entered('2026-03-10')
    expect(await mine()).toEqual([['weekly', 'missed', '2026-03-02', '柳溪村']])
    await entered('2026-03-08')
    expect(await mine()).toEqual([])
  })

  it('show a township all its villages and its own, counted by the day on which it happened', async () => {
    // Its rounds of March are reports of the first quarter too; the last one of 2025 had none.
    expect(await duties(county.actor('clerkOffice'), '2026-03-17')).toEqual([
      ['quarterly', 'missed', '2025-10-01', '青石镇'],
      ['weekly', 'open', '2026-03-16', '柳溪村'],
    ])
    expect(await duties(county.person('far-clerkOffice'), '2026-03-17')).toEqual([
      ['quarterly', 'missed', '2025-10-01', '白鹭镇'],
      ['weekly', 'missed', '2026-03-09', '芦荡村'],
      ['weekly', 'open', '2026-03-16', '芦荡村'],
      ['quarterly', 'open', '2026-01-01', '白鹭镇'],
    ])
  })

  it('take a zero report over the whole stretch for done', async () => {
    const clerk = county.person('far-clerkOffice')
    const quarter = async () => (await duties(clerk, '2026-04-02')).filter(([duty]) => duty === 'quarterly')
    expect(await quarter()).toEqual([
      ['quarterly', 'missed', '2026-01-01', '白鹭镇'],
      ['quarterly', 'open', '2026-04-01', '白鹭镇'],
    ])
    must(await confirmZero(county.at('2026-04-02'), clerk, { register: 'round', unit: '990700102', from: '2026-01-01', to: '2026-03-31' }))
    expect(await quarter()).toEqual([['quarterly', 'open', '2026-04-01', '白鹭镇']])
  })

  it('are nobody else’s', async () => {
    expect(await duties(county.actor('mediator'), '2026-03-11')).toEqual([])
  })
})
