import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import { seeUnassessed } from '../../src/office/privacy/unassessed.ts'
import { complaintNotice, takeComplaint } from '../../src/office/public/take-complaint.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { saveSetting } from '../../src/store/index.ts'
import { type County, openCounty, town, village } from '../contract/county.ts'
import { must } from '../contract/live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const on = '2026-03-02'
/** A dispute is found: the first thing a clerk enters with somebody's name. */
const findDispute = () => {
  const parties = [
    { kind: 'natural', name: '赵老根' },
    { kind: 'natural', name: '钱大山' },
  ]
  const input = { foundOn: on, how: 'patrol', kind: 'debt', parties, peopleCount: 2, summary: '借款未还' }
  const command = { step: 'find', title: '借款', unit: town.id, village, input, reason: '并非重复' }
  return perform(county.at(on), county.actor('clerkJustice'), { register: 'dispute', command })
}
const planYear = () => {
  const input = { kind: 'points', year: 2026, proposedOn: on }
  return perform(county.at(on), county.actor('clerkOffice'), {
    register: 'plan',
    command: { step: 'draft', title: '要点', unit: town.id, input },
  })
}
/** An assessment of disputes from its beginning to its approval, in this unit. */
async function assess(unit: number, by: { readonly assessor: string; readonly leader: string }): Promise<string> {
  const office = county.at(on)
  const act = async (who: string, step: string, input: object, record?: string) =>
    must(
      await perform(office, county.person(who), {
        register: 'impact-assessment',
        ...(record ? { record } : {}),
        command: { step, input: input as Record<string, unknown>, on, ...(record ? {} : { title: '评估', unit }) },
      }),
      step,
    ).record.id
  const id = await act(by.assessor, 'open', { startedOn: on, grounds: ['sensitive'], covers: ['dispute'] })
  const said = { purpose: '依法调解', impact: '泄露会影响安宁', measures: '遮盖、加密' }
  await act(by.assessor, 'conclude', { concludedOn: on, risk: 'low', conclusion: 'go', ...said }, id)
  return act(by.leader, 'approve', { approvedOn: on }, id)
}
const lacking = (role: Parameters<County['actor']>[0]) =>
  seeUnassessed(county.office, county.actor(role)).units.map(({ unit, registers }) => [
    unit,
    registers.map(({ id }) => id).includes('dispute'),
  ])
const require = async (value: string) => {
  await county.office.db.owner((tx) =>
    saveSetting(
      tx,
      { unit: 1, key: 'assessment', value },
      { by: 'p-securityAdmin', at: '2026-03-01T02:00:00.000Z', approvedBy: 'other-securityAdmin' },
    ),
  )
  await county.office.refresh()
}

it('PI-13: a register of sensitive data without an assessment is told of, and by default goes on', async () => {
  expect(lacking('clerkJustice')).toEqual([[town.code, true]])
  expect(seeUnassessed(county.office, county.actor('clerkJustice')).required).toBe(false)
  expect(isProblem(await findDispute())).toBe(false)
})

it('PI-13: where the county wants it, such a register does not go live while its assessment is missing (个人信息保护法 55)', async () => {
  await require('required')
  expect(await findDispute()).toMatchObject({ code: 'MF-PRI-013', law: { article: '第五十五条' } })
  expect(await planYear()).not.toMatchObject({ code: 'MF-PRI-013' })
})

it('PI-13: and citizens are heard all the same', async () => {
  const said = { kind: 'leak', content: '电话被公开。', against: '', name: '', phone: '', key: randomUUID() }
  expect(await takeComplaint(county.at(on), { ...said, notice: complaintNotice(county.office).version })).toMatchObject({ asks: false })
})

it('PI-13: the assessment of another township does not count, that of the own does, until it is over', async () => {
  await assess(20, { assessor: 'far-clerkOffice', leader: 'p-countyReviewer' })
  expect(await findDispute()).toMatchObject({ code: 'MF-PRI-013' })
  const own = await assess(town.id, { assessor: 'p-clerkOffice', leader: 'p-deputyLeader' })
  expect(lacking('clerkJustice')).toEqual([[town.code, false]])
  expect(isProblem(await findDispute())).toBe(false)
  const change = { step: 'change', on, input: { changedOn: on, change: '增加录像。' } }
  must(await perform(county.at(on), county.actor('clerkOffice'), { register: 'impact-assessment', record: own, command: change }))
  expect(await findDispute()).toMatchObject({ code: 'MF-PRI-013' })
})

it('PI-13: that of the county counts in every township', async () => {
  await assess(1, { assessor: 'p-countyReviewer', leader: 'other-countyReviewer' })
  expect(lacking('clerkJustice')).toEqual([[town.code, false]])
  expect(isProblem(await findDispute())).toBe(false)
})
