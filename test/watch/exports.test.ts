import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import { insertMany } from '../../src/store/index.ts'
import { lend } from '../../src/store/testing/scene.ts'
import { type Ask, type Stage, setStage } from '../api-stage.ts'

let stage: Stage
let [clerk, principal, neighbour]: Ask[] = []
const sql = <R = Record<string, unknown>>(text: string) => stage.office.db.owner((tx) => tx.query<R>({ text }))
const hour = 3_600_000
const said = `recipient=${encodeURIComponent('县司法局')}&basis=${encodeURIComponent('依法报送统计')}`
const all = `/api/registers/loan/export?unit=990101&as=csv&reason=%E6%8A%A5%E5%8E%BF%E9%87%8C%E6%A0%B8%E5%AF%B9&${said}`
const few = `${all}&q=%E7%94%B5%E9%94%AF`

beforeAll(async () => {
  stage = await setStage()
  const histories = Array.from({ length: 501 }, (_, index) => ({
    events: [lend({ base: { unit: 2, title: index < 3 ? '借电锯' : '借电钻', handler: 'clerk', involved: ['clerk'] } })],
    clocks: [],
  }))
  await stage.office.db.owner((tx) => insertMany(tx, loan, histories))
  ;[clerk, principal, neighbour] = [await stage.as('clerk'), await stage.as('principal'), await stage.as('neighbour')]
})
afterAll(() => stage.stop())

type View = { id: string; state: string; mine: boolean; mayDecide: boolean; mayTake: boolean; rows: number; why: string }
const requests = async (ask: Ask) => (await ask({ url: '/api/export-requests' })).json<readonly View[]>()
const decide = (ask: Ask, id: string, payload: object) => ask({ method: 'POST', url: `/api/export-requests/${id}/decision`, payload })
const take = (ask: Ask, id: string) => ask({ url: `/api/export-requests/${id}/file` })
const code = (answer: { json: () => { problem: { code: string } } }) => answer.json().problem.code

describe('a small export', () => {
  it('PI-20: is logged with filter, columns, rows, digest and watermark, and has its line', async () => {
    const answer = await clerk!({ url: few })
    expect(answer.statusCode).toBe(200)
    const digest = createHash('sha256').update(answer.rawPayload).digest('hex')
    const [log] = await sql('SELECT * FROM export_log ORDER BY id DESC LIMIT 1')
    expect(log).toMatchObject({
      actor_id: 'clerk',
      rows: 3,
      digest,
      reason: '报县里核对',
      label: expect.stringMatching(/internal|sensitive/),
      filter: { unit: '990101', q: '电锯' },
    })
    expect(log!.watermark).toMatch(/^[0-9a-f]{32}$/)
    const [line] = await sql("SELECT * FROM audit WHERE kind = 'exported'")
    expect(line).toMatchObject({
      actor_id: 'clerk',
      object: `loan/export/${log!.watermark}`,
      after: digest,
      unit_id: 2,
      source: '127.0.0.1',
      detail: { rows: 3 },
    })
  })

  it('T-12: carries its number on a sheet of its own and on every printed page', async () => {
    const bytes = (await clerk!({ url: few.replace('as=csv', 'as=xlsx') })).rawPayload
    const { Workbook } = await import('@cj-tech-master/excelts')
    const book = new Workbook()
    await book.xlsx.load(bytes as never)
    const [log] = await sql<{ watermark: string }>('SELECT watermark FROM export_log ORDER BY id DESC LIMIT 1')
    expect(book.worksheets.map(({ name }) => name)).toEqual(['工具借用', '导出说明'])
    expect(book.worksheets[1]!.getCell('B1').text).toBe(log!.watermark)
    expect(book.worksheets[0]!.headerFooter.oddFooter).toContain(log!.watermark)
    expect(book.creator).toContain(log!.watermark)
  })

  it('DB-13: does not leave when it cannot be logged', async () => {
    await sql('REVOKE INSERT ON audit FROM mingfa_app')
    const before = await sql('SELECT count(*) FROM export_log')
    expect(code(await clerk!({ url: few }))).toBe('MF-AUD-001')
    expect(await sql('SELECT count(*) FROM export_log')).toEqual(before)
    await sql(
      'GRANT INSERT (at, kind, outcome, actor_id, actor_name, object, version, unit_id, source, session, request, reason, before, after, detail, hash) ON audit TO mingfa_app',
    )
  })
})

describe('an export of more than 500 rows', () => {
  it('AV-16 PI-06 PI-20: is asked for, agreed to by another person of the unit who may approve, and taken once', async () => {
    expect(code(await clerk!({ url: all }))).toBe('MF-AUD-004')
    expect(code(await clerk!({ url: all }))).toBe('MF-AUD-004')
    const [mine, ...more] = await requests(clerk!)
    expect([mine, more]).toMatchObject([
      { state: 'asked', mine: true, mayDecide: false, mayTake: false, rows: 501, why: '有 501 行，超过单人导出的 500 行' },
      [],
    ])
    const { id } = mine!
    expect(code(await decide(clerk!, id, { approve: true }))).toBe('MF-AUD-006')
    expect(code(await decide(neighbour!, id, { approve: true }))).toBe('MF-AUD-005')
    expect(await requests(neighbour!)).toEqual([])
    expect(code(await take(clerk!, id))).toBe('MF-AUD-007')
    expect(await requests(principal!)).toMatchObject([{ id, mine: false, mayDecide: true }])
    expect((await decide(principal!, id, { approve: true })).json()).toEqual({ state: 'approved' })
    expect(code(await decide(principal!, id, { approve: false }))).toBe('MF-AUD-009')
    expect(code(await take(principal!, id))).toBe('MF-AUD-005')
    const taken = await Promise.all([take(clerk!, id), take(clerk!, id)])
    expect(taken.map((answer) => answer.statusCode).sort()).toEqual([200, 410])
    expect(taken.find((answer) => answer.statusCode === 200)!.body.split('\r\n')).toHaveLength(503)
    expect(code(await take(clerk!, id))).toBe('MF-AUD-007')
    expect(await sql('SELECT rows, approver FROM export_log WHERE rows > 500')).toEqual([{ rows: 501, approver: 'principal' }])
    const told = await sql<{ kind: string; actor_id: string }>(
      "SELECT kind, actor_id FROM audit WHERE object LIKE '%export%' AND kind <> 'accessRefused' ORDER BY id DESC LIMIT 3",
    )
    expect(told.map(({ kind, actor_id }) => [kind, actor_id])).toEqual([
      ['exported', 'clerk'],
      ['exportApproved', 'principal'],
      ['exportAsked', 'clerk'],
    ])
  })

  it('DB-26: leaves no file on the server, before or after it was taken', async () => {
    const folders = readdirSync(tmpdir()).filter((name) => name.startsWith('mingfa-api-'))
    const files = folders.flatMap((name) => readdirSync(join(tmpdir(), name), { recursive: true }).map(String))
    expect(files.filter((name) => /\.(xlsx|csv)$/.test(name))).toEqual([])
    expect(await sql("SELECT FROM file WHERE name LIKE '%工具借用%'")).toEqual([])
  })

  it('AV-16: an approval ends after 24 hours, and a refusal gives nothing', async () => {
    const ask = async (reason: string) => {
      await clerk!({ url: all.replace(/reason=[^&]*/, `reason=${encodeURIComponent(reason)}`) })
      return (await requests(clerk!))[0]!.id
    }
    const late = await ask('年终汇总核对')
    await decide(principal!, late, { approve: true })
    const refused = await ask('再次年终核对')
    await decide(principal!, refused, { approve: false, note: '上周已导出' })
    expect(code(await take(clerk!, refused))).toBe('MF-AUD-007')
    stage.clock.ahead += 24 * hour + 60_000
    ;[clerk] = [await stage.as('clerk')]
    expect((await take(clerk, late)).json().problem.message).toContain('批准已超过 24 小时')
  })
})
