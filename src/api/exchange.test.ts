import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type Stage, setStage } from '../../test/api-stage.ts'

let stage: Stage
let clerk: Ask
let neighbour: Ask
beforeAll(async () => {
  stage = await setStage()
  ;[clerk, neighbour] = [await stage.as('clerk'), await stage.as('neighbour')]
})
afterAll(() => stage.stop())

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** A form as a browser sends it: the file first, then the texts. */
const form = (name: string, text: string, texts: Record<string, string> = {}) => {
  const boundary = 'x-boundary-of-this-test'
  const parts = [
    `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${text}`,
    ...Object.entries(texts).map(([field, value]) => `Content-Disposition: form-data; name="${field}"\r\n\r\n${value}`),
  ]
  const payload = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
const send = (sent: ReturnType<typeof form>, ask = clerk) => ask({ method: 'POST', url: '/api/registers/loan/import', ...sent })

const rightRow = () => `事项名称,工具,借用人,大小,借出日\r\n电钻一把,电钻,欧阳修远,小件,${today()}\r\n`
const wrongRow = () => `事项名称,工具,借用人,大小,借出日\r\n电钻一把,电钻,欧阳修远,巨大,${today()}\r\n`

describe('a register in and out', () => {
  it('has a template to fill in', async () => {
    const answer = await clerk({ url: '/api/registers/loan/template?unit=990101' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="____-____.xlsx"; filename*=UTF-8''${encodeURIComponent('工具借用-导入模板.xlsx')}`,
    )
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
  it('takes all rows of a file, and the same file no second time', async () => {
    const taken = await send(form('借用.csv', rightRow(), { unit: '990101' }))
    expect([taken.statusCode, taken.json().rows]).toEqual([200, 1])
    expect((await clerk({ url: '/api/registers/loan/records' })).json().total).toBe(1)
    const again = await send(form('借用.csv', rightRow(), { unit: '990101' }))
    expect(again.json().problem.code).toBe('MF-IMP-007')
  })
  it('sends a wrong file back with remarks, to its sender only, and takes none of it', async () => {
    const before = (await clerk({ url: '/api/registers/loan/records' })).json().total
    const refused = await send(form('借用.csv', wrongRow(), { unit: '990101' }))
    expect([refused.statusCode, refused.json().problem.code]).toEqual([422, 'MF-IMP-001'])
    const { rejected } = refused.json()
    expect((await clerk({ url: rejected })).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await neighbour({ url: rejected })).statusCode).toBe(404)
    stage.clock.ahead = 29 * 60_000
    await clerk({ url: '/api/session' })
    stage.clock.ahead = 31 * 60_000
    expect((await clerk({ url: rejected })).statusCode).toBe(404)
    stage.clock.ahead = 0
    expect((await clerk({ url: '/api/registers/loan/records' })).json().total).toBe(before)
  })
  it('takes nothing without a file, without the form token, or into another unit', async () => {
    expect((await send(form('借用.csv', rightRow(), { unit: '990102' }))).json().problem.code).toBe('MF-PER-006')
    const { payload, headers } = form('借用.csv', rightRow())
    expect(
      (await clerk({ method: 'POST', url: '/api/registers/loan/import', payload, headers: { ...headers, 'x-csrf-token': '' } })).statusCode,
    ).toBe(403)
    const nothing = payload.replace('; filename="借用.csv"', '').replace('Content-Type: text/csv\r\n', '')
    expect((await clerk({ method: 'POST', url: '/api/registers/loan/import', payload: nothing, headers })).json().problem).toMatchObject({
      field: 'file',
      status: 422,
    })
  })
  it('goes out with a reason, a recipient and a basis only, masked', async () => {
    expect((await clerk({ url: '/api/registers/loan/export?as=csv' })).json().problem.field).toBe('reason')
    const reasoned = `/api/registers/loan/export?as=csv&reason=${encodeURIComponent('年终核对')}`
    expect((await clerk({ url: reasoned })).json().problem).toMatchObject({ code: 'MF-IMP-035', field: 'recipient' })
    const answer = await clerk({ url: `${reasoned}&recipient=${encodeURIComponent('本单位')}&basis=${encodeURIComponent('内部核对')}` })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({ 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' })
    expect(answer.body).toContain('电钻')
    expect(answer.body).not.toContain('欧阳修远')
  })
  it('gives papers of a record, and the reading is on record', async () => {
    const [{ id }] = (await clerk({ url: '/api/registers/loan/records' })).json().rows
    const paper = await clerk({ url: `/api/registers/loan/records/${id}/papers/receipt` })
    expect([paper.statusCode, paper.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await clerk({ url: `/api/registers/loan/records/${id}` })).json().readings).toMatchObject([{ purpose: '制作文书：归还收据' }])
    expect((await neighbour({ url: `/api/registers/loan/records/${id}/papers/receipt` })).statusCode).toBe(404)
    expect((await clerk({ url: `/api/registers/loan/records/${id}/papers/none` })).statusCode).toBe(404)
  })
})
