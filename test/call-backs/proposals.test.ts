import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { callBackProposals, type Proposals } from '../../src/office/work-pages/call-backs.ts'
import { registers } from '../../src/registers/index.ts'
import { saveSetting } from '../../src/store/index.ts'
import { type County, openCounty, town } from '../contract/county.ts'
import { must } from '../contract/live.ts'
import { disputes, otherTown, times } from './scene.ts'

/** Each signal has a year of its own, for they look back twelve months. */
const endOf = { alike: '2021-12-31', phone: '2022-12-31', lastDay: '2023-12-31', always: '2024-12-31' } as const
const ditch = '两家因宅旁排水沟归属引发争执，雨季积水漫进堂屋，各执一词，请求镇里调解。'
const phoned = (phone: string) => ({ parties: [{ kind: 'natural', name: '钟小满', phone }] })

let county: County
let alike: readonly string[]
let confined: string
beforeAll(async () => {
  county = await openCounty()
  const copy = { values: { summary: ditch } }
  alike = await disputes(
    county,
    times(4, (nth) => ({ ...copy, on: `2021-0${nth + 3}-10` })),
  )
  const [hidden] = await disputes(county, [{ ...copy, on: '2021-08-10', restricted: true }])
  confined = hidden as string
  await disputes(county, [
    { ...copy, on: '2021-09-10', voided: '重复登记' },
    ...times(3, () => ({ ...copy, on: '2021-06-10', unit: otherTown })),
  ])
  await disputes(county, [
    ...times(5, (nth) => ({ on: `2022-0${nth + 2}-11`, values: phoned('13900001111') })),
    ...times(4, (nth) => ({ on: `2022-0${nth + 2}-12`, values: phoned('13900002222') })),
    ...times(3, (nth) => ({ on: `2022-0${nth + 2}-13`, values: { performanceFiles: ['a'.repeat(64), `${nth}`.repeat(64)] } })),
  ])
  await disputes(county, [
    // 北京时间六月三十日晚上十点，世界时还是同一天下午；七月一日零点半的，不是季末。
    ...times(10, (nth) => ({ on: `2023-0${(nth % 3) + 4}-20`, typed: '2023-06-30T14:00:00.000Z' })),
    ...times(10, () => ({ on: '2023-09-20', typed: '2023-09-30T02:00:00.000Z' })),
    { on: '2023-08-01', typed: '2023-08-01T02:00:00.000Z' },
    ...times(10, () => ({ on: '2023-11-20', typed: '2023-12-31T16:30:00.000Z' })),
  ])
  const well = { terms: '各让一步。' }
  await disputes(county, [
    ...times(30, (nth) => ({ on: `2024-0${(nth % 9) + 1}-15`, values: { ...well, concludedOn: `2024-0${(nth % 9) + 1}-16` } })),
    ...times(30, (nth) => ({ on: `2024-0${(nth % 9) + 1}-15`, unit: otherTown, values: { ...well, concludedOn: '2024-09-20' } })),
    { on: '2024-10-15', unit: otherTown, values: { failReason: 'refused', concludedOn: '2024-10-16' } },
  ])
})
afterAll(() => county?.end())

const asked = (who: string, day: string) => callBackProposals(county.at(day), county.person(who))
const seen = async (who: string, day: string): Promise<Proposals> => must(await asked(who, day))
const reasons = async (day: string, who = 'p-justiceHead') =>
  (await seen(who, day)).rows.map((row) => [row.reasons.map(({ signal }) => signal).join('+'), row.on])

describe('a call-back is proposed', () => {
  it('for words that are nearly the same in four disputes of a town: restricted and void ones neither shown nor counted', async () => {
    const { rows } = await seen('p-justiceHead', endOf.alike)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(alike.toSorted())
    expect(rows.map(({ id }) => id)).not.toContain(confined)
    expect(rows[0]?.reasons.map(({ says }) => says)).toEqual(['近一年内，本单位有 4 件纠纷的概况几乎一样。'])
  })

  it('for one telephone number in five disputes, and one paper in three; the number itself is not told', async () => {
    const found = await seen('p-justiceHead', endOf.phone)
    expect((await reasons(endOf.phone)).filter(([signal]) => signal === 'phone')).toHaveLength(5)
    expect((await reasons(endOf.phone)).filter(([signal]) => signal === 'paper')).toHaveLength(3)
    expect(JSON.stringify(found)).not.toMatch(/1390000|钟小满/)
  })

  it('for five of the ten that were all a quarter knows of, typed on its last day where the county is', async () => {
    expect((await reasons(endOf.lastDay)).map(([signal, on]) => [signal, on?.slice(0, 4)])).toEqual(times(5, () => ['lastDay', '2023']))
    expect((await seen('p-justiceHead', endOf.lastDay)).rows.every(({ on }) => on < '2023-07-01')).toBe(true)
  })

  it('for five of thirty disputes that were all settled, and for none where one was not', async () => {
    expect((await reasons(endOf.always)).map(([signal]) => signal)).toEqual(times(5, () => 'always'))
    expect(await reasons(endOf.always, 'far-justiceHead')).toEqual([])
  })

  it('always for the same records, whoever asks and however often', async () => {
    const ids = async (who: string) => (await seen(who, endOf.always)).rows.map(({ id }) => id)
    expect(await ids('p-deputyLeader')).toEqual(await ids('p-justiceHead'))
  })
})

describe('who is told', () => {
  it('is who may open a call-back, of his own town only; nobody else is', async () => {
    expect((await seen('far-justiceHead', endOf.alike)).rows).toEqual([])
    for (const who of ['p-clerkJustice', 'p-clerkPeace', 'p-mediator', 'p-villageCadre', 'p-principal', 'p-systemAdmin']) {
      const answer = await asked(who, endOf.alike)
      expect([who, isProblem(answer) && answer.code]).toEqual([who, 'MF-PER-003'])
    }
  })

  it('is the county with one number for all its towns, no record, and none below five', async () => {
    const counts = async (day: string) => {
      const { rows, counts } = await seen('p-countyReviewer', day)
      expect(rows).toEqual([])
      return Object.fromEntries(
        counts.filter(({ registerName }) => registerName.startsWith('矛盾')).map(({ name, records }) => [name, records]),
      )
    }
    expect(await counts(endOf.phone)).toMatchObject({ 同一电话见于多件: 5, 同一附件见于多件: null, 纠纷概况雷同: 0 })
  })
})

describe('a proposal', () => {
  it('becomes a call-back in one step and is not proposed again', async () => {
    const [first] = (await seen('p-justiceHead', endOf.alike)).rows
    const input = {
      proposedOn: endOf.alike,
      grounds: first?.reasons.map(({ signal }) => signal),
      found: first?.reasons[0]?.says,
      [first?.link ?? '']: first?.id,
    }
    const command = { step: 'propose', title: `回访 ${first?.code}`, unit: town.id, input }
    must(await perform(county.at(endOf.alike), county.actor('justiceHead'), { register: 'call-back', command }))
    const left = (await seen('p-justiceHead', endOf.alike)).rows
    expect(left.map(({ id }) => id)).not.toContain(first?.id)
    expect(left).toHaveLength(3)
  })

  it('is made from the number on that the county set, and not at all for 0', async () => {
    const set = async (value: number) => {
      const by = { by: 'p-systemAdmin', at: county.office.now() }
      await county.office.db.owner((tx) => saveSetting(tx, { unit: 1, key: 'dispute.signal.alike', value }, by))
      await county.office.refresh()
    }
    await set(3)
    expect((await seen('far-justiceHead', endOf.alike)).rows).toHaveLength(3)
    await set(0)
    expect((await seen('p-justiceHead', endOf.alike)).rows).toEqual([])
    await set(4)
  })
})

describe('the definitions', () => {
  it('let a call-back name every register that has signals, and each signal as its ground', () => {
    const asking = registers.find(({ id }) => id === 'call-back')
    const grounds = asking?.fields.grounds
    const known = grounds?.kind === 'choices' ? Object.keys(grounds.choices) : []
    const linked = Object.values(asking?.fields ?? {}).flatMap((field) => (field.kind === 'link' ? [field.register] : []))
    const signalling = registers.filter(({ signals }) => signals)
    expect(signalling.map(({ id }) => id).filter((id) => !linked.includes(id))).toEqual([])
    expect(signalling.flatMap(({ signals = {} }) => Object.keys(signals)).filter((id) => !known.includes(id))).toEqual([])
  })
})
