import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import { date, link, text } from '../../src/kernel/field.ts'
import { parties } from '../../src/kernel/party.ts'
import { type AnyRegister, defineRegister } from '../../src/kernel/register.ts'
import { statute } from '../../src/law/statute.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { eraseSecrets } from '../../src/store/index.ts'
import { type County, openCounty, town } from '../contract/county.ts'
import { must } from '../contract/live.ts'

const rules = statute({ title: '窗口规则', short: '窗口规则', kind: '政策文件', since: '2020-01-01', articles: [1] })
const common = {
  area: 'disputes',
  version: { number: 1, since: '2026-01-01' },
  law: [rules.art(1)],
  portal: { shows: 'nothing' },
  reads: { clerkOffice: 'unit' },
  approvers: ['principal'],
  states: { open: '已登记', passed: '已转出' },
  final: ['passed'],
} as const

/** A matter comes in at the window and goes on into another register weeks later, with the number of whoever brought it. */
const visit = defineRegister({
  ...common,
  id: 'window-visit',
  name: '窗口来访',
  prefix: 'CK',
  about: '窗口来访登记。',
  listedBy: 'cameOn',
  lists: ['cameOn'],
  fields: {
    cameOn: date('来访日期'),
    people: parties('来访人', { max: 5 }),
    account: text('收款账号', { secret: 'sensitive' }),
    followUp: link('转出的事项', 'window-matter'),
  },
  steps: {
    admit: { name: '登记', by: ['clerkOffice'], from: [], to: 'open', asks: ['cameOn'], may: ['people', 'account'], on: 'cameOn' },
    pass: {
      name: '转出',
      by: ['clerkOffice'],
      from: ['open'],
      to: 'passed',
      opens: {
        register: 'window-matter',
        step: 'take',
        link: 'followUp',
        with: { takenOn: 'cameOn', people: 'people', account: 'account' },
      },
    },
  },
})
const matter = defineRegister({
  ...common,
  id: 'window-matter',
  name: '转出事项',
  prefix: 'ZC',
  about: '窗口转出的事项。',
  listedBy: 'takenOn',
  lists: ['takenOn'],
  fields: { takenOn: date('来访日期'), people: parties('来访人', { max: 5 }), account: text('收款账号', { secret: 'sensitive', max: 30 }) },
  steps: {
    take: { name: '接收', by: ['clerkOffice'], from: [], to: 'open', asks: ['takenOn'], may: ['people', 'account'], on: 'takenOn' },
    close: { name: '办结', by: ['clerkOffice'], from: ['open'], to: 'passed' },
  },
})

let county: County
beforeAll(async () => {
  county = await openCounty([visit, matter] as unknown as readonly AnyRegister[])
})
afterAll(() => county.end())

const day = '2026-04-01'
const number = '11010519491231002X'
const admitted = async (): Promise<RecordState> => {
  const input = { cameOn: day, people: [{ kind: 'natural', name: '覃永福', idNumber: number }], account: '6222000011112222' }
  const command = { step: 'admit', title: '来访', unit: town.id, on: day, input }
  return must(await perform(county.at(day), county.actor('clerkOffice'), { register: visit.id, command })).record
}
const passed = async (from: RecordState) => {
  const done = await perform(county.at(day), county.actor('clerkOffice'), {
    register: visit.id,
    record: from.id,
    command: { step: 'pass', input: {} },
  })
  return must(done).opened[0]?.id as string
}
const revealed = async (id: string) =>
  must(await revealRecord(county.at(day), county.actor('clerkOffice'), { register: matter.id, id, purpose: '办理转出事项' }))

describe('a record that a later step opens in another register', () => {
  it('takes over what was sealed as it was typed, not as it is stored', async () => {
    const id = await passed(await admitted())
    const { people, account } = await revealed(id)
    expect(people).toEqual([expect.objectContaining({ name: '覃永福', idNumber: number })])
    expect(account).toBe('6222000011112222')
  })

  it('keeps it sealed under a key of its own: readable when that of the first record is gone, and nowhere in the clear', async () => {
    const from = await admitted()
    const id = await passed(from)
    await county.office.db.owner((tx) => eraseSecrets(tx, from.id))
    expect((await revealed(id)).account).toBe('6222000011112222')
    for (const table of ['window_matter', 'window_visit', 'event', 'sent_once'])
      expect([
        table,
        await county.sql(`SELECT 1 FROM "${table}" t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%6222000011112222%'`, [number]),
      ]).toEqual([table, []])
  })

  it('leaves out what was erased before', async () => {
    const from = await admitted()
    await county.office.db.owner((tx) => eraseSecrets(tx, from.id))
    const view = must(await openRecord(county.at(day), county.actor('clerkOffice'), { register: matter.id, id: await passed(from) }))
    expect(view.record.values).not.toHaveProperty('account')
    expect(JSON.stringify(view.record.values.people)).not.toContain('idNumber')
  })
})
