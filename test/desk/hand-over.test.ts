import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { evidenceGaps } from '../../src/office/desk/evidence-gaps.ts'
import { confirmReceipt, handOver, handOverSheet } from '../../src/office/desk/hand-over.ts'
import { handOverPaper, handOverTable } from '../../src/office/desk/hand-over-paper.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import { openRecord } from '../../src/office/records/open-record.ts'
import { registerById } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { type County, openCounty } from '../contract/county.ts'
import { must, take } from '../contract/live.ts'

let county: County
let agreed: RecordState
let planned: RecordState
beforeAll(async () => {
  county = await openCounty()
  agreed = await lived('dispute', '青石镇柳溪村两户排水沟纠纷', { upTo: 3, title: '等司法确认的协议' })
  planned = await lived('activity', '国家安全教育日赶场宣传', { upTo: 3, title: '等登记的赶场宣传' })
})
afterAll(() => county.end())

const register = (id: string): AnyRegister => registerById(id) as AnyRegister

async function lived(id: string, from: string, { upTo, title }: { upTo: number; title: string }): Promise<RecordState> {
  let record: RecordState | null = null
  for (const step of stories[id]?.find((one) => one.title === from)?.steps.slice(0, upTo) ?? [])
    record = must(await take(county, register(id), step, record ? { record: record.id } : { title })).record
  return record as RecordState
}

const day = '2026-04-20'
const version = async (record: RecordState): Promise<number> =>
  must(await openRecord(county.at(day), county.actor('justiceHead'), { register: record.register, id: record.id })).record.version

describe('the hand-over sheet', () => {
  it('holds every open matter of the person with its clocks, and says which are late', async () => {
    const sheet = must(await handOverSheet(county.at(day), county.actor('justiceHead'), 'p-mediator'))
    expect(sheet.matters.map(({ title, next }) => [title, next])).toEqual([['等司法确认的协议', expect.any(String)]])
    expect(sheet.matters[0]?.clocks).toContainEqual(expect.objectContaining({ name: expect.stringContaining('司法确认'), late: true }))
  })

  it('says which papers are missing: for the next step all it asks, for later ones their evidence', () => {
    const activity = register('activity')
    expect(evidenceGaps(activity, 'held', ['form', 'theme', 'place', 'host', 'heldOn'])).toEqual([
      { step: '登记活动情况', missing: ['参加人次', '人次来源', '没有照片，也没有签到表'] },
    ])
    expect(evidenceGaps(activity, 'held', ['attendance', 'method', 'signIn'])).toEqual([])
    expect(evidenceGaps(activity, 'planned', [])).toEqual([{ step: '登记活动情况', missing: ['没有照片，也没有签到表'] }])
  })

  it('shows a reader only what he may read himself', async () => {
    const far = must(await handOverSheet(county.at(day), county.person('far-justiceHead'), 'p-mediator'))
    expect(far.matters).toEqual([])
    expect(await handOverSheet(county.at(day), county.actor('justiceHead'), 'nobody')).toMatchObject({ code: 'MF-REC-024' })
  })

  it('comes as a table and as a paper to be signed', async () => {
    const sheet = must(await handOverSheet(county.at(day), county.actor('justiceHead'), 'p-mediator'))
    const [table, paper] = [await handOverTable(county.office, sheet), await handOverPaper(county.office, sheet)]
    expect([table.name, paper.name]).toEqual([`工作交接单-${sheet.person.name}-${day}.xlsx`, `工作交接单-${sheet.person.name}-${day}.docx`])
    for (const { bytes } of [table, paper]) expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK')
  })
})

describe('handing over', () => {
  it('refuses an empty choice and a successor without a post', async () => {
    const office = county.at(day)
    expect(await handOver(office, county.actor('justiceHead'), { items: [], reason: '调离' })).toMatchObject({ code: 'MF-REC-022' })
    const item = { register: 'dispute', id: agreed.id, version: 1, to: 'gone' }
    expect(await handOver(office, county.actor('justiceHead'), { items: [item], reason: '调离' })).toMatchObject({ code: 'MF-REC-023' })
  })

  it('gives each matter its own result: what may not be handed over stays, the rest goes', async () => {
    const items = [
      { register: 'dispute', id: agreed.id, version: await version(agreed), to: 'other-mediator' },
      { register: 'activity', id: planned.id, version: await version(planned), to: 'other-clerkPeace' },
    ]
    const results = must(await handOver(county.at(day), county.actor('mediator'), { items, reason: '退休' }))
    if (isProblem(results)) throw new Error(results.message)
    expect(results.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'MF-REC-001'])
  })

  it('lands on the successor’s desk until he confirms, and both hands stand in the history', async () => {
    const next = county.person('other-mediator')
    const office = county.at(day)
    const { received } = await workDesk(office, next)
    expect(received.rows.map(({ id, reason }) => [id, reason])).toEqual([[agreed.id, '退休']])
    const [row] = received.rows
    await confirmReceipt(office, next, [{ register: 'dispute', id: agreed.id, version: row!.version }])
    expect((await workDesk(office, next)).received.total).toBe(0)
    const { events } = must(await openRecord(office, next, { register: 'dispute', id: agreed.id }))
    expect(events.slice(-2).map(({ step, actor, reason }) => [step, actor.id, reason])).toEqual([
      ['handOver', 'p-mediator', '退休'],
      ['note', 'other-mediator', '已核对并接收移交'],
    ])
  })
})
