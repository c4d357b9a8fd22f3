import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Stage, setStage, stagePassword } from '../../test/api-stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
beforeEach(() => {
  stage.clock.ahead = 0
})
afterAll(() => stage.stop())

const signIn = (account: string, password: string, headers: Record<string, string> = {}) =>
  stage.app.inject({ method: 'POST', url: '/api/sign-in', payload: { account, password }, headers })

describe('a session over HTTP', () => {
  it('tells who has signed in, the posts in words, and the day', async () => {
    const ask = await stage.as('justice')
    const answer = await ask({ url: '/api/session' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      actor: {
        id: 'justice',
        name: '吴晓岚',
        appointments: [{ role: 'clerkJustice', roleName: '司法所工作人员', unit: { code: '990101S', name: '司法所' } }],
      },
      today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      csrf: expect.any(String),
    })
  })
  it('does not exist for a stranger: 401 with what to do next', async () => {
    const answer = await stage.app.inject({ url: '/api/session' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toEqual({ problem: { code: 'MF-AUT-001', status: 401, message: '请先登录。', next: '请使用本人账号登录。' } })
  })
  it('ends with signing out, also for whoever kept the cookie', async () => {
    const ask = await stage.as('clerk')
    expect((await ask({ method: 'POST', url: '/api/sign-out' })).statusCode).toBe(200)
    expect((await ask({ url: '/api/session' })).statusCode).toBe(401)
  })
  it('ends after thirty idle minutes', async () => {
    const ask = await stage.as('clerk')
    stage.clock.ahead = 31 * 60_000
    expect((await ask({ url: '/api/session' })).statusCode).toBe(401)
  })
  it('answers a wrong password and an unknown account with the same bytes', async () => {
    const [wrong, unknown] = [await signIn('principal.990101', 'x'), await signIn('nobody', 'x')]
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.body).toBe(unknown.body)
    expect(wrong.json().problem.code).toBe('MF-AUT-002')
  })
  it('is refused for thirty minutes after five wrong passwords', async () => {
    for (let time = 1; time <= 5; time += 1) expect((await signIn('reviewer.990101', 'x')).statusCode).toBe(401)
    const locked = await signIn('reviewer.990101', stagePassword)
    expect(locked.statusCode).toBe(429)
    expect(locked.json().problem.code).toBe('MF-AUT-003')
    stage.clock.ahead = 31 * 60_000
    expect((await signIn('reviewer.990101', stagePassword)).statusCode).toBe(200)
  })
  it('cannot be begun from another site', async () => {
    const foreign = await signIn('clerk.990101', stagePassword, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.statusCode).toBe(401)
    expect(foreign.headers['set-cookie']).toBeUndefined()
    const form = await stage.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'account=a&password=b',
    })
    expect(form.statusCode).toBe(415)
  })
})

describe('the form token', () => {
  const send = { method: 'POST', url: '/api/sign-out' } as const
  it('is needed for every change', async () => {
    const ask = await stage.as('clerk')
    const answer = await ask({ ...send, headers: { 'x-csrf-token': '' } })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().problem).toMatchObject({ code: 'MF-SYS-002', next: expect.any(String) })
    expect((await ask({ url: '/api/session' })).statusCode).toBe(200)
  })
  it('of another person does not do', async () => {
    const [clerk, neighbour] = [await stage.as('clerk'), await stage.as('neighbour')]
    const token = (await neighbour({ url: '/api/session' })).json().csrf
    expect((await clerk({ ...send, headers: { 'x-csrf-token': token } })).statusCode).toBe(403)
  })
  it('is not needed by a program with a token of its own', async () => {
    const token = await stage.signIn.createToken({ actor: 'clerk', purpose: '对接', expires: '2099-01-01T00:00:00.000Z' })
    const answer = await stage.app.inject({
      ...send,
      url: '/api/registers/loan/records',
      headers: { authorization: `Bearer ${token}` },
      payload: {},
    })
    expect(answer.statusCode).toBe(422)
  })
})

describe('a token of a program', () => {
  it('acts as its person', async () => {
    const token = await stage.signIn.createToken({ actor: 'reviewer', purpose: '对接', expires: '2099-01-01T00:00:00.000Z' })
    const answer = await stage.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } })
    expect(answer.json().actor.id).toBe('reviewer')
    await stage.signIn.revokeToken(token)
    expect((await stage.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(401)
  })
  it('that is wrong is not replaced by a cookie that came along', async () => {
    const ask = await stage.as('clerk')
    for (const authorization of ['Bearer mf_wrong', 'Basic YTpi', 'Bearer', ''])
      expect((await ask({ url: '/api/session', headers: { authorization } })).statusCode).toBe(401)
  })
})
