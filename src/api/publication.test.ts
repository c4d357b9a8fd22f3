import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type Stage, setStage } from '../../test/api-stage.ts'
import { codeAt } from '../../test/door/open-door.ts'
import { inState } from '../kernel/condition.ts'
import { loan } from '../kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { today as dayHere } from '../office/office.ts'

/** Loans that stand on the portal once the tool is back. */
const shown: AnyRegister = {
  ...(loan as AnyRegister),
  portal: { shows: 'items', when: inState('returned'), fields: ['tool', 'size'], date: 'returnedOn' },
}
let stage: Stage
let strong: { ask: Ask; secret: string }
beforeAll(async () => {
  stage = await setStage({ registers: [shown], door: { policy: () => ({ secondFactor: 'everyone' }) } })
  strong = await withTwoFactors('clerk')
})
afterAll(() => stage.stop())

/** A proof comes with a new session: the browser keeps its cookie. */
function keeping(ask: Ask): Ask {
  const cookies: Record<string, string> = {}
  return async (request) => {
    const answer = await ask({ ...request, cookies })
    for (const { name, value } of answer.cookies) cookies[name] = value
    return answer
  }
}

async function withTwoFactors(person: string): Promise<{ ask: Ask; secret: string }> {
  const half = keeping(await stage.as(person))
  const { id, secret } = (await half({ method: 'POST', url: '/api/own-account/authenticator', payload: {} })).json()
  const payload = { id, code: await codeAt(secret, stage.clock.ahead), name: '手机' }
  await half({ method: 'POST', url: '/api/own-account/authenticator/confirm', payload })
  return { ask: half, secret }
}

const today = () => dayHere(stage.office)
const records = '/api/registers/loan/records'
async function checked(ask: Ask): Promise<string> {
  const input = { tool: '电钻', borrower: '张三', size: 'small', lentOn: today() }
  const opened = await ask({
    method: 'POST',
    url: records,
    payload: { step: 'lend', unit: '990101', title: '电钻', reason: '另一次', input },
  })
  const { id } = opened.json<{ record: { id: string } }>().record
  await ask({
    method: 'POST',
    url: `${records}/${id}/steps/check`,
    payload: { version: 1, input: { checks: [{ on: today(), minutes: 5 }] } },
  })
  return id
}
const back = (id: string) => ({ version: 2, input: { returnedOn: today() }, id })
const giveBack = (ask: Ask, id: string) =>
  ask({ method: 'POST', url: `${records}/${id}/steps/giveBack`, payload: { version: 2, input: back(id).input } })
const bulk = (ask: Ask, id: string) =>
  ask({
    method: 'POST',
    url: '/api/registers/loan/bulk',
    payload: { step: 'giveBack', records: [{ id, version: 2 }], input: back(id).input },
  })
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { problem?: { code: string } }).problem?.code ?? 'done'
const prove = async () => {
  stage.clock.ahead += 60_000
  const payload = { kind: 'code', code: await codeAt(strong.secret, stage.clock.ahead) }
  return strong.ask({ method: 'POST', url: '/api/own-account/proof', payload })
}

describe('a step that brings a record before the public', () => {
  it('asks for a proof that is not older than ten minutes, and nothing else does', async () => {
    stage.clock.ahead += 11 * 60_000
    const id = await checked(strong.ask)
    expect(codeOf(await giveBack(strong.ask, id))).toBe('MF-AUT-007')
    expect((await strong.ask({ url: `${records}/${id}` })).json().record).toMatchObject({ state: 'lent', version: 2 })
    const proved = await prove()
    expect(proved.statusCode, proved.body).toBe(200)
    expect(codeOf(await giveBack(strong.ask, id))).toBe('done')
  })

  it('asks for it for many records together too, and of each of them', async () => {
    stage.clock.ahead += 11 * 60_000
    const id = await checked(strong.ask)
    expect((await bulk(strong.ask, id)).json()).toMatchObject([{ id, problem: { code: 'MF-AUT-007' } }])
    await prove()
    expect((await bulk(strong.ask, id)).json()).toMatchObject([{ id, state: 'returned' }])
  })

  it('asks no program, whose token an administrator gave for its purpose', async () => {
    const token = await stage.signIn.createToken({ actor: 'clerk', purpose: '对接', expires: '2099-01-01T00:00:00.000Z' })
    const ask: Ask = (request) => stage.app.inject({ ...request, headers: { authorization: `Bearer ${token}` } })
    expect(codeOf(await giveBack(ask, await checked(ask)))).toBe('done')
  })

  it('asks nobody where no second factor is used', async () => {
    const open = await setStage({ registers: [shown] })
    const ask = await open.as('clerk')
    open.clock.ahead += 11 * 60_000
    expect(codeOf(await giveBack(ask, await checked(ask)))).toBe('done')
    await open.stop()
  })
})
