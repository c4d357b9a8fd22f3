import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, town, units } from '../../../test/contract/county.ts'
import { must } from '../../../test/contract/live.ts'
import { late, not } from '../../kernel/condition.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { unitTree } from '../../kernel/unit.ts'
import type { Office } from '../office.ts'
import { openRecord } from '../records/open-record.ts'
import { stepsForMany } from './bulk-step.ts'
import { judging } from './judging.ts'
import { perform } from './perform.ts'

const [clock] = Object.keys(loan.clocks ?? {}) as [string]
/** A loan that is given back by word of mouth only as long as it is not overdue. */
const strict: AnyRegister = {
  ...(loan as AnyRegister),
  id: 'strict-loan',
  name: '严格借用',
  prefix: 'YG',
  figures: {},
  papers: {},
  steps: {
    ...loan.steps,
    nod: {
      name: '口头归还',
      by: ['clerkOffice'],
      from: ['lent'],
      to: 'returned',
      needs: [{ id: 'late', needs: not(late(clock)), says: '已经过期。', help: '请书面归还。' }],
    },
  },
}

let county: County
beforeAll(async () => {
  county = await openCounty([strict])
})
afterAll(() => county.end())

const codeOf = (result: object | Problem) => (isProblem(result) ? result.code : 'not refused')
const open = (office: Office, place: { unit: number; village?: number }, on: string) =>
  perform(office, county.actor('clerkOffice'), {
    register: strict.id,
    command: {
      step: 'lend',
      title: '电钻',
      ...place,
      on,
      reason: '另一次借用',
      input: { tool: '电钻', borrower: '张三', size: 'small', lentOn: on },
    },
  })

describe('a guard that asks about a clock', () => {
  it('is judged by the clock as it stands that day: in the step, on the page, and for many records together', async () => {
    const { record } = must(await open(county.at('2026-03-02'), { unit: town.id }, '2026-03-02'))
    const answers = async (day: string) => {
      const office = county.at(day)
      const at = { register: strict.id, id: record.id }
      const page = must(await openRecord(office, county.actor('clerkOffice'), at)).steps.find(({ step }) => step === 'nod')
      const many = must(await stepsForMany(office, county.actor('clerkOffice'), { register: strict.id, ids: [record.id] }))
      return [page?.allowed, many.find(({ step }) => step === 'nod')?.allowed.length === 1]
    }
    const nod = (day: string) =>
      perform(county.at(day), county.actor('clerkOffice'), { register: strict.id, record: record.id, command: { step: 'nod', input: {} } })
    expect(await answers('2026-03-03')).toEqual([true, true])
    expect(await answers('2027-03-01')).toEqual([false, false])
    expect(codeOf(await nod('2027-03-01'))).toBe('MF-STP-003')
    expect(codeOf(await nod('2026-03-03'))).toBe('not refused')
  })
})

describe('a unit that was closed', () => {
  const closedFrom = (id: number, day: string, today: string): Office => {
    const tree = unitTree(units.map((unit) => (unit.id === id ? { ...unit, closedOn: day } : unit)))
    return { ...county.at(today), tree: () => tree }
  }

  it('takes new matters until the day before, and none from that day on, whenever they happened', async () => {
    expect(codeOf(await open(closedFrom(town.id, '2026-05-01', '2026-04-30'), { unit: town.id }, '2026-04-29'))).toBe('not refused')
    const refused = await open(closedFrom(town.id, '2026-05-01', '2026-05-01'), { unit: town.id }, '2026-04-30')
    expect(refused).toMatchObject({ code: 'MF-REC-009', message: expect.stringContaining('北山县青石镇人民政府”自 2026-05-01 起撤销') })
  })

  it('is, as a village, no place for what happened from that day on; what happened before is still entered there', async () => {
    const office = closedFrom(12, '2026-05-01', '2026-05-20')
    expect(codeOf(await open(office, { unit: town.id, village: 12 }, '2026-05-02'))).toBe('MF-REC-009')
    expect(codeOf(await open(office, { unit: town.id, village: 12 }, '2026-04-28'))).toBe('not refused')
  })

  it('goes on with the matters that it had', async () => {
    const { record } = must(await open(county.at('2026-04-20'), { unit: town.id }, '2026-04-20'))
    const command = { step: 'nod', input: {} }
    const done = await perform(closedFrom(town.id, '2026-04-21', '2026-04-22'), county.actor('clerkOffice'), {
      register: strict.id,
      record: record.id,
      command,
    })
    expect(codeOf(done)).toBe('not refused')
  })
})

describe('a guard that asks about a post', () => {
  it('knows who held one at the unit of the record on a day, whoever left since too', async () => {
    const office = county.at('2026-03-02')
    const { from, role } = county.actor('principal').appointments[0]!
    const { posts } = judging(office, county.actor('clerkOffice'), { register: strict, unit: town.id })
    const { id } = county.actor('principal')
    expect([posts!(id, from), posts!(id, '1990-01-01'), posts!('nobody', from)]).toEqual([[role], [], []])
    const elsewhere = judging(office, county.actor('clerkOffice'), {
      register: strict,
      unit: units.find(({ kind }) => kind === 'county')!.id,
    })
    expect(elsewhere.posts!(id, from)).toEqual([])
    const left = { ...office, posts: () => [{ role, unit: town.id, from: '2020-01-01', until: '2025-06-30' }] }
    const past = judging(left, county.actor('clerkOffice'), { register: strict, unit: town.id }).posts!
    expect([past('x', '2025-06-30'), past('x', '2025-07-01')]).toEqual([[role], []])
  })
})
