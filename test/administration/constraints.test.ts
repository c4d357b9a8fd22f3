import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AdminStage, setAdminStage } from './stage.ts'
import { testDatabaseOf } from './test-database.ts'

let stage: AdminStage
beforeAll(async () => {
  stage = await setAdminStage()
})
afterAll(() => stage.stop())

const post = 'INSERT INTO appointment (person_id, role, unit_id, from_day, until_day) VALUES ($1, $2, $3, $4, $5)'
const hire = (person: string, role: string, from: string, until: string | null = null, unit = 1) =>
  stage.sql(post, [person, role, unit, from, until])
const apart = { code: '23P01', constraint: 'administrators_apart' }

describe('DB-06: the database itself keeps the administrators apart, whoever writes', () => {
  it('refuses a second administrator’s post, at the same unit or another', async () => {
    await expect(hire('guard', 'systemAdmin', '2026-01-01')).rejects.toMatchObject(apart)
    await expect(hire('guard', 'auditAdmin', '2026-01-01', null, 2)).rejects.toMatchObject(apart)
    await expect(hire('guard', 'securityAdmin', '2026-01-01', null, 2)).rejects.toMatchObject(apart)
  })
  it('refuses a business post beside an administrator’s, and an administrator’s beside a business post', async () => {
    await expect(hire('watcher', 'clerkOffice', '2026-01-01', null, 2)).rejects.toMatchObject(apart)
    await expect(hire('clerk', 'securityAdmin', '2026-01-01')).rejects.toMatchObject(apart)
  })
  it('looks at the days: one after the other is allowed, overlapping by a day is not', async () => {
    await hire('idle', 'clerkOffice', '2025-01-01', '2025-06-30', 2)
    await expect(hire('idle', 'auditAdmin', '2025-06-30')).rejects.toMatchObject(apart)
    await hire('idle', 'auditAdmin', '2025-07-01', '2025-12-31')
    await expect(
      stage.sql("UPDATE appointment SET until_day = NULL WHERE person_id = 'idle' AND role = 'clerkOffice'"),
    ).rejects.toMatchObject(apart)
    await expect(stage.sql("UPDATE appointment SET role = 'auditAdmin' WHERE person_id = 'clerk'")).resolves.toEqual([])
    await expect(hire('clerk', 'clerkOffice', '2026-01-01', null, 2)).rejects.toMatchObject(apart)
  })
  it('lets several business posts stand together', async () => {
    await expect(hire('neighbour', 'clerkPeace', '2026-01-01', null, 3)).resolves.toEqual([])
  })
  it('does not let two transactions pass at the same time that only together break the rule', async () => {
    const [one, other] = [new Client(await testDatabaseOf(stage.office)), new Client(await testDatabaseOf(stage.office))]
    await Promise.all([one.connect(), other.connect()])
    await stage.sql("INSERT INTO person (id, name, unit_id) VALUES ('twice', '魏若水', 1)")
    await one.query('BEGIN')
    await one.query(post, ['twice', 'securityAdmin', 1, '2026-01-01', null])
    const late = other.query(post, ['twice', 'auditAdmin', 1, '2026-01-01', null]).then(
      () => 'passed',
      (error: { code: string }) => error.code,
    )
    await one.query('COMMIT')
    expect(await late).toBe('23P01')
    await Promise.all([one.end(), other.end()])
  })
  it('the application’s own login has no right to write a post, a person, a setting or a change at all', async () => {
    const scope = { user: 'guard', units: [1, 2, 3, 4, 5, 6], villages: [] }
    const statements = [
      "INSERT INTO appointment (person_id, role, unit_id, from_day) VALUES ('guard', 'systemAdmin', 1, '2026-01-01')",
      "UPDATE appointment SET role = 'systemAdmin' WHERE person_id = 'guard'",
      "DELETE FROM appointment WHERE person_id = 'watcher'",
      "UPDATE person SET active = false WHERE id = 'watcher'",
      "INSERT INTO setting (unit_id, key, value, version, set_by, set_at, approved_by) VALUES (1, 'secondFactor', '\"off\"', 1, 'guard', now(), 'guard2')",
      "INSERT INTO calendar_day (unit_id, day, kind, name, set_by, set_at) VALUES (1, '2026-03-03', 'holiday', 'x', 'guard', now())",
      "UPDATE unit SET name = 'x'",
      'SELECT * FROM change_request',
      'ALTER TABLE appointment DISABLE TRIGGER ALL',
    ]
    for (const text of statements)
      await expect(stage.office.db.write(scope, (tx) => tx.query({ text }))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('DB-07: a policy stands in the database only by two persons', () => {
  const set = (key: string, approved: string | null) =>
    stage.sql(
      "INSERT INTO setting (unit_id, key, value, version, set_by, set_at, approved_by) VALUES (1, $1, '5', 1, 'guard', now(), $2)",
      [key, approved],
    )
  it('refuses one that nobody approved, or its own proposer', async () => {
    await expect(set('sessionLimit', null)).rejects.toMatchObject({ constraint: 'policy_by_two' })
    await expect(set('sessionLimit', 'guard')).rejects.toMatchObject({ constraint: 'policy_by_two' })
    await expect(set('sessionLimit', 'guard2')).resolves.toEqual([])
    await expect(set('backEntryDays', null)).resolves.toEqual([])
  })
  it('keeps every version', async () => {
    await expect(stage.sql("UPDATE setting SET value = '9'")).rejects.toMatchObject({ code: '23000' })
    await expect(stage.sql('DELETE FROM setting')).rejects.toMatchObject({ code: '23000' })
  })
  it('AV-16: no proposal is approved by its proposer, and what was decided stays', async () => {
    const id = randomUUID()
    await stage.sql(
      `INSERT INTO change_request (id, kind, subject, after, reason, state, proposed_by, proposed_name, proposed_at)
       VALUES ($1, 'grant', 'person/idle', '{}', 'x', 'waiting', 'guard', '许静宜', now())`,
      [id],
    )
    const approve = (by: string) =>
      stage.sql("UPDATE change_request SET state = 'applied', decided_by = $2, decided_at = now() WHERE id = $1", [id, by])
    await expect(approve('guard')).rejects.toMatchObject({ constraint: 'change_by_two' })
    await expect(approve('guard2')).resolves.toEqual([])
    await expect(stage.sql("UPDATE change_request SET state = 'refused' WHERE id = $1", [id])).rejects.toMatchObject({ code: '23000' })
    await expect(stage.sql('DELETE FROM change_request WHERE id = $1', [id])).rejects.toMatchObject({ code: '23000' })
  })
})
