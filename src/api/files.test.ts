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

const upload = (name: string, text: string, ask = clerk) => {
  const boundary = 'x-boundary-of-this-test'
  const payload = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n${text}\r\n--${boundary}--\r\n`
  return ask({ method: 'POST', url: '/api/files', payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
}

describe('a file', () => {
  it('AV-18, AV-31, T-05: is named by its content and comes back as an attachment that cannot run', async () => {
    const stored = (await upload('会议记录 “一”.txt', '参会人员五名。')).json()
    expect(stored).toMatchObject({
      name: '会议记录 “一”.txt',
      type: expect.stringContaining('text/plain'),
      size: 21,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const answer = await clerk({ url: `/api/files/${stored.digest}` })
    expect([answer.statusCode, answer.body]).toEqual([200, '参会人员五名。'])
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="______.txt"; filename*=UTF-8''${encodeURIComponent('会议记录 “一”.txt')}`.replace(
        '______',
        '_'.repeat('会议记录 “一”'.length),
      ),
    )
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" })
  })
  it('T-01: of somebody else is not opened by knowing its name', async () => {
    const { digest } = (await upload('a.txt', '另一份记录')).json()
    expect((await neighbour({ url: `/api/files/${digest}` })).statusCode).toBe(404)
    expect((await neighbour({ url: `/api/files/${digest}?register=loan` })).statusCode).toBe(404)
  })
  it('tells its words to whoever may fetch it, and to nobody else', async () => {
    const { digest } = (await upload('合同.txt', '第一条 质保三年。')).json()
    expect((await clerk({ url: `/api/files/${digest}/text` })).json()).toEqual({ name: '合同.txt', text: '第一条 质保三年。' })
    expect((await neighbour({ url: `/api/files/${digest}/text` })).statusCode).toBe(404)
  })
  it('that is a program, or no file at all, is refused as a value', async () => {
    const refused = await upload('a.html', '<script>1</script>')
    expect(refused.statusCode).toBeGreaterThanOrEqual(400)
    expect(refused.statusCode).toBeLessThan(500)
    expect(refused.json().problem.code).toMatch(/^MF-FIL-/)
    for (const name of ['..', '%2e%2e%2fsecret', 'x'.repeat(64)])
      expect((await clerk({ url: `/api/files/${name}` })).statusCode).toBeGreaterThanOrEqual(400)
  })
})
