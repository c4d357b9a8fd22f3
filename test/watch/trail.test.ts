import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditKinds, auditOutcomes } from '../../src/kernel/audit.ts'
import { type Ask, type Stage, setStage } from '../api-stage.ts'

let stage: Stage
let clerk: Ask
let neighbour: Ask
let record: string

type Row = Readonly<Record<string, unknown>> & { readonly id: number; readonly detail: Readonly<Record<string, unknown>> | null }
const lines = (kind?: string) =>
  stage.office.db.owner((tx) =>
    tx.query<Row>({ text: 'SELECT * FROM audit WHERE $1::text IS NULL OR kind = $1 ORDER BY id' }, [kind ?? null]),
  )
const owner = (text: string) => stage.office.db.owner((tx) => tx.query({ text }))
const input = { tool: '电钻', borrower: '某人', size: 'small', lentOn: '2026-01-05' }
const open = (ask: Ask) =>
  ask({
    method: 'POST',
    url: '/api/registers/loan/records',
    payload: { step: 'lend', unit: '990101', title: '电钻', input, reason: '补录' },
  })

beforeAll(async () => {
  stage = await setStage()
  clerk = await stage.as('clerk')
  neighbour = await stage.as('neighbour')
  record = (await open(clerk)).json().record.id
})
afterAll(() => stage.stop())

/** What was written while something was done. */
async function during(act: () => Promise<unknown>): Promise<readonly Row[]> {
  const before = (await lines()).at(-1)?.id ?? 0
  await act()
  return (await lines()).filter(({ id }) => id > before)
}

describe('refused access', () => {
  it('T-01 DB-10: the record of another township is not found, and a line says who tried which', async () => {
    const found = await during(async () => expect((await neighbour({ url: `/api/registers/loan/records/${record}` })).statusCode).toBe(404))
    expect(found).toMatchObject([
      {
        kind: 'accessRefused',
        outcome: 'refused',
        actor_id: 'neighbour',
        actor_name: '周明远',
        object: `loan/${record}`,
        source: '127.0.0.1',
        request: expect.stringMatching(/^[0-9a-f-]{36}$/),
        detail: { method: 'GET', route: '/api/registers/:register/records/:id', status: 404, code: 'MF-REC-001' },
      },
    ])
  })

  it('T-01: so do its papers, its clocks, its personal data and its steps', async () => {
    const doors = [
      () => neighbour({ url: `/api/registers/loan/records/${record}/papers/receipt` }),
      () => neighbour({ url: `/api/registers/loan/records/${record}/clocks/back` }),
      () => neighbour({ method: 'POST', url: `/api/registers/loan/records/${record}/reveal`, payload: { purpose: '核对身份' } }),
      () => neighbour({ method: 'POST', url: `/api/registers/loan/records/${record}/steps/check`, payload: { version: 1, input: {} } }),
    ]
    const found = await during(async () =>
      expect((await Promise.all(doors.map((door) => door()))).map((answer) => answer.statusCode)).toEqual([404, 404, 404, 404]),
    )
    expect(found.filter(({ kind, object }) => kind === 'accessRefused' && object === `loan/${record}`)).toHaveLength(4)
  })

  it('T-02 DB-10: a door that the post does not open is refused with 403 and a line', async () => {
    const found = await during(async () => expect((await clerk({ url: '/api/units?under=990102' })).statusCode).toBe(403))
    expect(found).toMatchObject([
      { kind: 'accessRefused', actor_id: 'clerk', detail: { status: 403, code: 'MF-PER-006', route: '/api/units' } },
    ])
  })

  it('DB-10: a stranger is noted with his address and nothing that he typed', async () => {
    const found = await during(() =>
      stage.app.inject({ url: '/api/desk?q=canary', headers: { authorization: 'Bearer canary-token' }, remoteAddress: '10.9.8.7' }),
    )
    expect(found).toMatchObject([{ kind: 'accessRefused', actor_id: null, source: '10.9.8.7', detail: { status: 401 } }])
    expect(JSON.stringify(found)).not.toContain('canary')
  })

  it('AV-17: a flood at one door leaves its beginning and no more', async () => {
    const found = await during(() =>
      Promise.all(Array.from({ length: 100 }, () => stage.app.inject({ url: '/api/units', remoteAddress: '10.9.8.8' }))),
    )
    expect(found.length).toBeGreaterThanOrEqual(20)
    expect(found.length).toBeLessThanOrEqual(40)
  })

  it('a slip in an address is no refused access', async () => {
    const found = await during(() =>
      Promise.all(
        ['/api/nothing', '/api/registers/nothing/records', '/api/figures/nothing?unit=990101&year=2026'].map((url) => clerk({ url })),
      ),
    )
    expect(found).toEqual([])
  })
})

describe('a line', () => {
  it('DB-11: says when, who, what, how it ended, from where, in which session and request', async () => {
    const digest = /^[0-9a-f]{64}$/
    const found = await during(async () => {
      expect((await open(neighbour)).statusCode).toBe(403)
      expect(
        (await clerk({ method: 'POST', url: `/api/registers/loan/records/${record}/reveal`, payload: { purpose: '核对身份' } })).statusCode,
      ).toBe(200)
    })
    expect(found.map(({ kind }) => kind)).toEqual(['accessRefused', 'recordRead'])
    for (const line of found) {
      expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect(Object.keys(auditKinds)).toContain(line.kind)
      expect(Object.keys(auditOutcomes)).toContain(line.outcome)
      expect((line.hash as Buffer).toString('hex')).toMatch(digest)
      expect(line).toMatchObject({ source: '127.0.0.1', request: expect.any(String), actor_id: expect.any(String) })
    }
    expect(found[1]).toMatchObject({ object: `loan/${record}`, version: 1, unit_id: 2, detail: { fields: 1 } })
    expect(JSON.stringify(found)).not.toContain('某人')
  })

  it('AV-62 T-34: what a caller sends cannot look like a second line', async () => {
    const { recordAudit } = await import('../../src/store/index.ts')
    const scope = { user: 'clerk', units: [], villages: [] }
    const found = await during(() =>
      stage.office.db.write(scope, (tx) =>
        recordAudit(
          tx,
          { kind: 'signInRefused', outcome: 'refused', actor: null, reason: 'a\r\n{"kind":"signedIn"}\u2028\u0000b\ud800' },
          stage.office.now(),
        ),
      ),
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.reason).toBe('a {"kind":"signedIn"} b\ufffd')
  })

  it('DB-12 AV-62: the application can neither change nor delete one, nor say which transaction wrote it', async () => {
    const scope = { user: 'clerk', units: [2], villages: [] }
    const tries = [
      "UPDATE audit SET outcome = 'done'",
      'DELETE FROM audit',
      'TRUNCATE audit',
      'DELETE FROM anchor',
      "INSERT INTO audit (at, kind, outcome, hash, tx) VALUES (now(), 'jobRan', 'done', '', 1)",
    ]
    for (const text of tries) await expect(stage.office.db.write(scope, (tx) => tx.query({ text }))).rejects.toThrow(/permission denied/)
  })

  it('DB-06: is seen by the person it tells of and not by colleagues or the system administrator', async () => {
    const eyes = (user: string) =>
      stage.office.db.read({ user, units: [1, 2, 3], villages: [] }, (tx) => tx.query<Row>({ text: 'SELECT DISTINCT actor_id FROM audit' }))
    expect(await eyes('clerk')).toEqual([{ actor_id: 'clerk' }])
    expect((await eyes('admin')).filter(({ actor_id }) => actor_id !== 'admin')).toEqual([])
  })
})

describe('when the audit cannot be written', () => {
  it('DB-13: changes are refused and leave nothing, reading goes on, and afterwards everything works again', async () => {
    await owner(
      "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$",
    )
    for (const table of ['audit', 'event', 'reading'])
      await owner(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION disk_full()`)
    const counts = () =>
      owner(
        'SELECT (SELECT count(*) FROM loan) AS loans, (SELECT count(*) FROM zero_report) AS zeros, (SELECT count(*) FROM numbering) AS numbers, (SELECT count(*) FROM audit) AS lines',
      )
    const before = await counts()
    const zero = { register: 'loan', unit: '990101', from: '2026-01-01', to: '2026-01-31' }
    const refused = [
      await open(clerk),
      await clerk({
        method: 'POST',
        url: `/api/registers/loan/records/${record}/steps/check`,
        payload: { version: 1, input: { checks: [] } },
      }),
      await clerk({ method: 'POST', url: `/api/registers/loan/records/${record}/reveal`, payload: { purpose: '核对身份' } }),
      await clerk({ method: 'POST', url: '/api/zero-reports', payload: zero }),
      await clerk({ url: `/api/registers/loan/records/${record}/papers/receipt` }),
    ]
    expect(refused.map((answer) => answer.statusCode >= 500 && answer.json().problem.message)).toEqual(
      refused.map(() => expect.stringMatching(/没有/)),
    )
    expect(refused[3]!.json().problem.code).toBe('MF-AUD-001')
    expect(await counts()).toEqual(before)
    const reads = [
      await clerk({ url: '/api/registers/loan/records' }),
      await clerk({ url: `/api/registers/loan/records/${record}` }),
      await neighbour({ url: `/api/registers/loan/records/${record}` }),
    ]
    expect(reads.map((answer) => answer.statusCode)).toEqual([200, 200, 404])
    for (const table of ['audit', 'event', 'reading']) await owner(`DROP TRIGGER full_disk ON ${table}`)
    expect((await clerk({ method: 'POST', url: '/api/zero-reports', payload: zero })).statusCode).toBe(200)
  })

  it('DB-13: a right taken away from the application has the same effect', async () => {
    await owner('REVOKE INSERT ON audit FROM mingfa_app')
    const zero = { register: 'loan', unit: '990101', from: '2026-02-01', to: '2026-02-28' }
    const answer = await clerk({ method: 'POST', url: '/api/zero-reports', payload: zero })
    expect([answer.statusCode, answer.json().problem.code]).toEqual([503, 'MF-AUD-001'])
    expect(await owner("SELECT 1 FROM zero_report WHERE from_day = '2026-02-01'")).toEqual([])
    expect((await clerk({ url: '/api/registers/loan/records' })).statusCode).toBe(200)
  })
})
