import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type Stage, setStage } from '../../test/api-stage.ts'

let stage: Stage
let clerk: Ask
beforeAll(async () => {
  stage = await setStage()
  clerk = await stage.as('clerk')
})
afterAll(() => stage.stop())

const lent = new Date(Date.now() + 8 * 3_600_000 - 2 * 86_400_000).toISOString().slice(0, 10)
const drill = {
  step: 'lend',
  unit: '990101',
  village: '99010101',
  title: '电钻一把',
  input: { tool: '电钻', borrower: '欧阳修远', size: 'small', lentOn: lent },
}
const lend = (key: string | undefined, more: object = {}, ask = clerk) =>
  ask({
    method: 'POST',
    url: '/api/registers/loan/records',
    payload: { ...drill, ...more },
    headers: key ? { 'idempotency-key': key } : {},
  })
const count = async (): Promise<number> => (await clerk({ url: '/api/registers/loan/records' })).json().total

describe('a form that is sent more than once', () => {
  it('T-19: opens one record, and the second sending gets the first result', async () => {
    const [key, before] = [randomUUID(), await count()]
    const first = await lend(key)
    const second = await lend(key)
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.json()).toEqual(first.json())
    expect(await count()).toBe(before + 1)
  })

  it('T-19: opens one record when twenty copies arrive at once, and draws one number', async () => {
    const [key, before] = [randomUUID(), await count()]
    const answers = await Promise.all(Array.from({ length: 20 }, () => lend(key, { title: '梯子一把' })))
    expect(new Set(answers.map((answer) => answer.json().record?.id)).size).toBe(1)
    expect(answers.every((answer) => answer.statusCode === 201)).toBe(true)
    expect(await count()).toBe(before + 1)
    const next = await lend(undefined, { title: '锯子一把', reason: '并非重复' })
    const serial = (code: string) => Number(/(\d+)号?$/.exec(code)?.[1])
    expect(serial(next.json().record.code)).toBe(serial(answers[0]?.json().record.code) + 1)
  })

  it('T-19: takes a step once, also when the record has gone on since', async () => {
    const { record } = (await lend(undefined, { title: '水泵一台', reason: '并非重复' })).json()
    const headers = { 'idempotency-key': randomUUID() }
    const url = `/api/registers/loan/records/${record.id}/steps/note`
    const note = () => clerk({ method: 'POST', url, payload: { version: 1, reason: '已电话提醒' }, headers })
    const first = await note()
    await clerk({ method: 'POST', url, payload: { version: 2, reason: '再次提醒' } })
    const again = await note()
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    const events = (await clerk({ url: `/api/registers/loan/records/${record.id}` })).json().events
    expect(events.map((event: { step: string }) => event.step)).toEqual(['lend', 'note', 'note'])
  })

  it('is refused when other words come under the same key, and changes nothing', async () => {
    const key = randomUUID()
    await lend(key, { title: '扳手一把', reason: '并非重复' })
    const before = await count()
    const other = await lend(key, { title: '另一把扳手', reason: '并非重复' })
    expect(other.json().problem.code).toBe('MF-REC-020')
    expect(await count()).toBe(before)
  })

  it('keeps its key when it was refused: what is put right goes through under it', async () => {
    const key = randomUUID()
    expect((await lend(key, { title: '' })).statusCode).toBe(422)
    expect((await lend(key, { title: '卷尺一把', reason: '并非重复' })).statusCode).toBe(201)
  })

  it('belongs to its sender: another person’s same key is another command', async () => {
    const key = randomUUID()
    const mine = await lend(key, { title: '铁锹一把', reason: '并非重复' })
    const other = await lend(
      key,
      { title: '铁锹一把', unit: '990102', village: '99010201', reason: '并非重复' },
      await stage.as('neighbour'),
    )
    expect(other.statusCode).toBe(201)
    expect(other.json().record.id).not.toBe(mine.json().record.id)
  })

  it('is refused when the key is no UUID', async () => {
    expect((await lend('1')).statusCode).toBe(422)
  })
})
