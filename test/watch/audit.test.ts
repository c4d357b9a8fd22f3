import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteAudit } from '../../src/office/audit/note.ts'
import { raiseAlarms } from '../../src/office/audit/raise-alarms.ts'
import { type Ask, type Stage, setStage } from '../api-stage.ts'
import { enter } from './people.ts'

let stage: Stage
let [clerk, neighbour, admin, auditor, guard]: Ask[] = []
let record: string
const sql = <R>(text: string) => stage.office.db.owner((tx) => tx.query<R>({ text }))
const hour = 3_600_000
const lines = (answer: { json: () => { lines: readonly Record<string, unknown>[] } }) => answer.json().lines

beforeAll(async () => {
  stage = await setStage()
  ;[clerk, neighbour, admin] = [await stage.as('clerk'), await stage.as('neighbour'), await stage.as('admin')]
  auditor = await enter(stage, { id: 'eye', name: '沈明察', role: 'auditAdmin', unit: 1 })
  guard = await enter(stage, { id: 'guard', name: '韩守一', role: 'securityAdmin', unit: 1 })
  const input = { tool: '电钻', borrower: '欧阳修远', size: 'small', lentOn: '2026-01-05' }
  const payload = { step: 'lend', unit: '990101', title: '电钻', input, reason: '补录' }
  record = (await clerk!({ method: 'POST', url: '/api/registers/loan/records', payload })).json().record.id
  await neighbour!({ url: `/api/registers/loan/records/${record}` })
  await clerk!({ method: 'POST', url: `/api/registers/loan/records/${record}/reveal`, payload: { purpose: '核对身份' } })
})
afterAll(() => stage.stop())

describe('reading the audit', () => {
  it('DB-06: is for the audit administrator alone, by page, export, mark and verification', async () => {
    const doors = [
      { url: '/api/audit' },
      { url: '/api/audit/status' },
      { url: '/api/audit/export' },
      { method: 'POST', url: '/api/audit/verify' },
      { method: 'POST', url: '/api/audit/1/marks', payload: { mark: 'seen' } },
    ] as const
    for (const ask of [clerk!, admin!, guard!])
      for (const door of doors) expect([door.url, (await ask(door)).json().problem?.code]).toEqual([door.url, 'MF-AUD-008'])
    for (const door of doors) expect([door.url, (await auditor!(door)).statusCode]).toEqual([door.url, 200])
  })

  it('DB-10: finds by person, kind, outcome, day and object, and tells each time that it was read', async () => {
    const refused = lines(await auditor!({ url: '/api/audit?person=neighbour&kind=accessRefused' }))
    expect(refused).toMatchObject([{ actor: 'neighbour', actorName: '周明远', object: `loan/${record}`, outcome: 'refused' }])
    expect(lines(await auditor!({ url: `/api/audit?kind=accessRefused&person=${encodeURIComponent('周明远')}` }))).toEqual(refused)
    const ofRecord = lines(await auditor!({ url: `/api/audit?object=loan/${record}` }))
    expect(ofRecord.map(({ kind }) => kind)).toEqual(['recordRead', 'accessRefused'])
    expect(lines(await auditor!({ url: '/api/audit?from=2020-01-01&to=2020-01-31' }))).toEqual([])
    expect((await auditor!({ url: '/api/audit?from=2026-02-30' })).statusCode).toBe(422)
    const read = lines(await auditor!({ url: '/api/audit?kind=auditRead' }))
    expect(read.slice(0, 2)).toMatchObject([
      { actor: 'eye', detail: { kind: 'auditRead', page: 1 } },
      { actor: 'eye', detail: { from: '2020-01-01', to: '2020-01-31', page: 1 } },
    ])
  })

  it('DB-06: shows no content of a record, not even to the audit administrator', async () => {
    expect((await auditor!({ url: '/api/audit' })).body).not.toContain('欧阳修远')
    expect((await auditor!({ url: `/api/registers/loan/records/${record}` })).statusCode).toBe(404)
    expect((await auditor!({ url: '/api/registers' })).json()).toEqual([])
  })

  it('gives everybody his own lines and nobody else’s', async () => {
    const own = (await clerk!({ url: '/api/audit/own' })).json<readonly { actor: string; kind: string }[]>()
    expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set(['clerk']))
    expect(own.map(({ kind }) => kind)).toContain('recordRead')
  })

  it('AV-06: gives a file in which no cell is calculated, and keeps its digest', async () => {
    await noteAudit(stage.office, { kind: 'signInRefused', outcome: 'refused', actor: null, reason: '=HYPERLINK("http://x")' })
    const answer = await auditor!({ url: '/api/audit/export?kind=signInRefused' })
    expect(answer.headers['content-disposition']).toMatch(/^attachment/)
    expect(answer.body).toContain(`"'=HYPERLINK(""http://x"")"`)
    const [told] = await sql<{ after: string; detail: { exported: number } }>(
      "SELECT after, detail FROM audit WHERE detail ? 'exported' ORDER BY id DESC LIMIT 1",
    )
    expect(told).toMatchObject({ after: expect.stringMatching(/^[0-9a-f]{64}$/), detail: { exported: 1, kind: 'signInRefused' } })
  })
})

describe('alarms', () => {
  const alarms = async (ask: Ask) =>
    (await ask({ url: '/api/audit/alarms' })).json<readonly { id: number; reason: string; object: string; marks: readonly object[] }[]>()

  it('DB-17 T-12: many refused accesses of one person raise one alarm, once in its time', async () => {
    for (let index = 0; index < 10; index++) await neighbour!({ url: `/api/registers/loan/records/${record}` })
    expect(await raiseAlarms(stage.office)).toMatchObject([{ rule: 'refusedPerson', object: 'person/neighbour', count: 11 }])
    expect(await raiseAlarms(stage.office)).toEqual([])
    expect(await alarms(auditor!)).toMatchObject([{ reason: '同一人反复访问被拒', object: 'person/neighbour', marks: [] }])
  })

  it('DB-28: are seen by the security administrator, who sees nothing else; by nobody without such a post', async () => {
    expect(await alarms(guard!)).toHaveLength(1)
    expect((await clerk!({ url: '/api/audit/alarms' })).statusCode).toBe(403)
  })

  it('DB-12: take marks as lines of their own; the alarm stays as it is', async () => {
    const [alarm] = await alarms(auditor!)
    const before = await sql(`SELECT * FROM audit WHERE id = ${alarm!.id}`)
    const marked = await auditor!({
      method: 'POST',
      url: `/api/audit/${alarm!.id}/marks`,
      payload: { mark: 'followed', note: '已请该乡说明' },
    })
    expect(marked.json()).toEqual({ marked: true })
    expect(await sql(`SELECT * FROM audit WHERE id = ${alarm!.id}`)).toEqual(before)
    expect((await alarms(auditor!))[0]!.marks).toMatchObject([
      { kind: 'auditMarked', actor: 'eye', reason: '已请该乡说明', detail: { mark: 'followed' } },
    ])
    expect((await auditor!({ method: 'POST', url: '/api/audit/999999/marks', payload: { mark: 'seen' } })).statusCode).toBe(404)
  })

  it('DB-17: an administrator who signs in at night raises one, by day none, a clerk none', async () => {
    const local = (at: number) => (Math.floor(at / hour) + 8) % 24
    const until = (wanted: number) => {
      stage.clock.ahead += ((24 + wanted - local(Date.now() + stage.clock.ahead)) % 24) * hour
    }
    const entered = async () => {
      for (const actor of ['admin', 'clerk']) await noteAudit(stage.office, { kind: 'signedIn', outcome: 'done', actor })
      return (await raiseAlarms(stage.office)).map(({ rule, object }) => [rule, object])
    }
    until(10)
    stage.clock.ahead += 48 * hour
    expect(await entered()).toEqual([])
    until(23)
    expect(await entered()).toEqual([['night', 'person/admin']])
  })

  it('DB-17 DB-13: an audit that takes no lines is told outside, for it cannot tell itself', async () => {
    await sql('REVOKE INSERT ON audit FROM mingfa_app')
    const told: string[] = []
    await raiseAlarms(stage.office, async ({ rule }) => void told.push(rule))
    await sql(
      'GRANT INSERT (at, kind, outcome, actor_id, actor_name, object, version, unit_id, source, session, request, reason, before, after, detail, hash) ON audit TO mingfa_app',
    )
    await raiseAlarms(stage.office, async ({ rule }) => void told.push(rule))
    expect(told).toEqual(['auditAway'])
  })

  it('DB-17: a locked account and a failed job raise one each', async () => {
    await noteAudit(stage.office, { kind: 'accountLocked', outcome: 'refused', actor: null, object: 'person/clerk' })
    await noteAudit(stage.office, { kind: 'jobRan', outcome: 'failed', actor: 'system', object: 'job/run-clocks' })
    expect((await raiseAlarms(stage.office)).map(({ rule, object }) => [rule, object])).toEqual([
      ['locked', 'person/clerk'],
      ['jobFailed', 'job/run-clocks'],
    ])
  })
})

describe('the budget of looks at personal data', () => {
  const reveal = (purpose: string) => clerk!({ method: 'POST', url: `/api/registers/loan/records/${record}/reveal`, payload: { purpose } })
  const looked = (times: number) =>
    sql(`INSERT INTO reading (record, register, unit_id, actor_id, actor_name, at, purpose, fields, hash)
      SELECT record, register, unit_id, 'clerk', actor_name, '${stage.office.now()}', '核对身份', fields, hash FROM (SELECT * FROM reading LIMIT 1) r, generate_series(1, ${times})`)

  it('T-12 DB-28: over it a new purpose in full is asked for; at twice the budget nothing is shown until it is lifted for the day', async () => {
    clerk = await stage.as('clerk')
    guard = await stage.as('guard')
    await looked(199)
    expect((await reveal('核对身份')).statusCode).toBe(200)
    expect((await reveal('核对身份')).json().problem).toMatchObject({ code: 'MF-AUD-002', field: 'purpose' })
    expect((await reveal('季度回访前核对借用人身份')).statusCode).toBe(200)
    expect((await reveal('季度回访前核对借用人身份')).json().problem.code).toBe('MF-AUD-002')
    await looked(199)
    expect((await reveal('年终回访前再次核对借用人')).json().problem.code).toBe('MF-AUD-003')
    const lift = { method: 'POST', url: '/api/audit/lifts', payload: { person: '陈安和', reason: '年终集中回访' } } as const
    expect((await clerk(lift)).json().problem.code).toBe('MF-AUD-012')
    expect((await guard(lift)).json()).toEqual({ lifted: true })
    expect((await reveal('年终回访前再次核对借用人')).statusCode).toBe(200)
    const raised = (await guard({ url: '/api/audit/alarms' })).json<
      readonly { object: string; detail: { rule: string; count: number } }[]
    >()
    expect(raised.filter(({ detail }) => detail.rule === 'manyViews')).toMatchObject([{ object: 'person/clerk', detail: { count: 200 } }])
  })

  it('begins anew on the next day', async () => {
    stage.clock.ahead += 24 * hour
    clerk = await stage.as('clerk')
    expect((await reveal('核对身份')).statusCode).toBe(200)
  })
})
