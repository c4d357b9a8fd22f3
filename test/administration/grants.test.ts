import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { today } from '../../src/office/office.ts'
import type { Ask } from '../api-stage.ts'
import { type AdminStage, setAdminStage } from './stage.ts'

let stage: AdminStage
let guard: Ask
let second: Ask
beforeAll(async () => {
  stage = await setAdminStage()
  guard = await stage.as('guard')
  second = await stage.as('guard2')
})
afterAll(() => stage.stop())

const day = () => today(stage.office)
const clerkPost = (more: object = {}) => ({
  person: 'idle',
  role: 'clerkOffice',
  unit: '990101',
  from: day(),
  reason: '接替调离的经办人',
  ...more,
})
const propose = (more: object = {}) => stage.post(guard, '/grants', clerkPost(more))

describe('a post that is to be given', () => {
  it('AV-16, DB-07: is proposed by one security administrator, holds nothing until another approves, and then holds at the next request', async () => {
    const idle = await stage.as('idle')
    expect((await idle({ url: '/api/registers' })).json()).toEqual([])
    const proposed = await propose()
    expect(proposed.status).toBe(200)
    expect(stage.office.actor('idle')?.appointments).toEqual([])
    const own = await stage.post(guard, `/changes/${proposed.body.id}/approve`, {})
    expect([own.status, own.body.problem?.code]).toEqual([403, 'MF-ADM-004'])
    expect(stage.office.actor('idle')?.appointments).toEqual([])
    expect((await stage.post(second, `/changes/${proposed.body.id}/approve`, { words: '情况属实' })).body).toEqual({ state: 'applied' })
    expect(stage.office.actor('idle')?.appointments).toMatchObject([{ role: 'clerkOffice', unit: 2 }])
    expect((await idle({ url: '/api/session' })).statusCode).toBe(401)
    const back = await stage.as('idle')
    expect((await back({ url: '/api/registers' })).json()).toMatchObject([{ id: 'loan' }])
  })
  it('tells who proposed, who approved, when, why and what stood there before', async () => {
    const { rows } = (await guard({ url: '/api/administration/changes?kind=grant&state=applied' })).json()
    expect(rows[0]).toMatchObject({
      kind: 'grant',
      about: '华子清',
      before: [],
      after: { role: 'clerkOffice', unit: '990101' },
      reason: '接替调离的经办人',
      proposedName: '许静宜',
      decidedName: '曹云舒',
      decision: '情况属实',
    })
    const kinds = await stage.sql("SELECT kind, actor_id, object FROM audit WHERE object = 'person/idle' ORDER BY id")
    expect(kinds.map(({ kind, actor_id }) => [kind, actor_id])).toEqual(
      expect.arrayContaining([
        ['grantProposed', 'guard'],
        ['grantApproved', 'guard2'],
      ]),
    )
  })
  it('may be refused with a reason by another, and taken back by its proposer, and is then closed for good', async () => {
    const refused = await propose({ role: 'clerkPeace' })
    expect((await stage.post(second, `/changes/${refused.body.id}/refuse`, { reason: '岗位已满' })).body).toEqual({ state: 'refused' })
    expect((await stage.post(second, `/changes/${refused.body.id}/approve`, {})).body.problem?.code).toBe('MF-ADM-005')
    const taken = await propose({ role: 'clerkPeace' })
    expect((await stage.post(guard, `/changes/${taken.body.id}/refuse`, { reason: '填错了岗位' })).body).toEqual({ state: 'withdrawn' })
    expect((await stage.post(second, `/changes/${refused.body.id}/refuse`, {})).status).toBe(422)
  })
  it('is not proposed twice while the first waits', async () => {
    const first = await propose({ role: 'clerkPetition' })
    expect((await propose({ role: 'clerkPetition' })).body.problem?.code).toBe('MF-ADM-012')
    await stage.post(guard, `/changes/${first.body.id}/refuse`, { reason: '撤回' })
  })
  it.each([
    [{ person: 'nobody' }, 'MF-ADM-011'],
    [{ unit: '000000' }, 'MF-PER-006'],
    [{ from: '2026-02-30' }, 'MF-DAT-001'],
    [{ until: '2020-01-01' }, 'MF-DAT-003'],
    [{ role: 'villageCadre' }, 'MF-ADM-017'],
    [{ role: 'clerkOffice', unit: '99010101' }, 'MF-ADM-017'],
    [{ role: 'auditAdmin' }, 'MF-ADM-017'],
    [{ role: 'king' }, 'MF-FLD-006'],
    [{ person: 'guard', role: 'clerkOffice' }, 'MF-ADM-006'],
    [{ role: 'auditAdmin', unit: '990100' }, 'MF-ADM-006'],
  ])('with %j is refused: %s', async (more, code) => expect((await propose(more)).body.problem?.code).toBe(code))
  it('needs a password or factor shown within ten minutes (AV-44, T-15)', async () => {
    const proposed = await propose({ role: 'grid', unit: '99010101' })
    stage.clock.ahead = 11 * 60_000
    const late = await stage.post(second, `/changes/${proposed.body.id}/approve`, {})
    stage.clock.ahead = 0
    expect([late.status, late.body.problem?.code]).toEqual([403, 'MF-AUT-007'])
    expect((await stage.post(second, `/changes/${proposed.body.id}/approve`, {})).status).toBe(200)
  })
  it('is judged again when it is approved: what clashes by then is refused', async () => {
    const [one, other] = [
      await propose({ person: 'neighbour', role: 'grid', unit: '99010201' }),
      await propose({ person: 'neighbour', role: 'clerkPeace', unit: '990102' }),
    ]
    await stage.sql("UPDATE unit SET closed_on = '2026-01-01' WHERE code = '99010201'")
    await stage.office.refresh()
    expect((await stage.post(second, `/changes/${one.body.id}/approve`, {})).body.problem?.code).toBe('MF-ADM-017')
    await stage.sql("UPDATE unit SET closed_on = NULL WHERE code = '99010201'")
    await stage.office.refresh()
    expect((await stage.post(second, `/changes/${other.body.id}/approve`, {})).status).toBe(200)
  })
})

describe('a post that ends', () => {
  it('AV-43, AV-48, T-14: is gone at the next request, and the old session is dead', async () => {
    const reviewer = await stage.as('reviewer')
    expect((await reviewer({ url: '/api/registers' })).json()).toHaveLength(1)
    const ended = await stage.post(guard, '/grants/end', { person: 'reviewer', role: 'countyReviewer', unit: '990100', reason: '轮岗' })
    expect(ended.body).toEqual({ ended: true })
    expect((await reviewer({ url: '/api/registers' })).statusCode).toBe(401)
    const back = await stage.as('reviewer')
    expect((await back({ url: '/api/registers' })).json()).toEqual([])
    expect(
      (await stage.post(guard, '/grants/end', { person: 'reviewer', role: 'countyReviewer', unit: '990100', reason: '轮岗' })).body.problem
        ?.code,
    ).toBe('MF-ADM-018')
  })
  it('takes a program’s token its rights too', async () => {
    const token = await stage.signIn.createToken({ actor: 'neighbour', purpose: '对接', expires: '2099-01-01T00:00:00.000Z' })
    const ask = () => stage.app.inject({ url: '/api/registers', headers: { authorization: `Bearer ${token}` } })
    expect((await ask()).json()).not.toEqual([])
    await stage.post(guard, '/grants/end', { person: 'neighbour', role: 'clerkOffice', unit: '990102', reason: '调离' })
    await stage.post(guard, '/grants/end', { person: 'neighbour', role: 'clerkPeace', unit: '990102', reason: '调离' })
    expect((await ask()).json()).toEqual([])
  })
  it('can be given again on the same day', async () => {
    const again = await stage.post(guard, '/grants', {
      person: 'neighbour',
      role: 'clerkOffice',
      unit: '990102',
      from: day(),
      reason: '恢复岗位',
    })
    expect((await stage.post(second, `/changes/${again.body.id}/approve`, {})).status).toBe(200)
    expect(stage.office.actor('neighbour')?.appointments.filter(({ until }) => until === undefined)).toHaveLength(1)
  })
  it('is refused where nobody could appoint the next administrator', async () => {
    const end = (person: string, role: string) => stage.post(guard, '/grants/end', { person, role, unit: '990100', reason: '轮岗' })
    expect((await end('watcher', 'auditAdmin')).body.problem?.code).toBe('MF-ADM-007')
    expect((await end('guard3', 'securityAdmin')).status).toBe(200)
    expect((await end('guard2', 'securityAdmin')).body.problem?.code).toBe('MF-ADM-007')
  })
})
