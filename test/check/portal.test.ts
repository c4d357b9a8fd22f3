import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { portal } from '../../src/portal/portal.ts'
import { render } from '../../src/portal/views/index.tsx'
import { registers } from '../../src/registers/index.ts'
import { saveSetting } from '../../src/store/index.ts'
import { testDatabaseOf } from '../administration/test-database.ts'
import { type Stage, setStage } from '../api-stage.ts'
import { formOf } from './form.ts'
import { rowsEverywhere } from './rows.ts'

let stage: Stage
let app: FastifyInstance
let sql: Client
const lines: string[] = []

beforeAll(async () => {
  stage = await setStage({ registers })
  const { office, signIn } = stage
  app = buildServer({
    office,
    signIn,
    log: { write: (line) => lines.push(line) },
    portal: (server) => portal(server, { office, origin: 'http://127.0.0.1', views: { render } }),
  })
  await app.ready()
  sql = new Client({ connectionString: await testDatabaseOf(office) })
  await sql.connect()
})
afterAll(async () => {
  await sql?.end()
  await app?.close()
  await stage?.stop()
})

const sentinel = '苜蓿坪夜话'
const text = `天枢镇人民政府2025年法治政府建设工作报告\r\n全年开展法制宣传12场，${sentinel}三场。`
const hand = (texts: Record<string, string>, file: Parameters<typeof formOf>[0] = null, from = '10.1.1.1') =>
  app.inject({ url: '/check', remoteAddress: from, ...formOf(file, texts) })

async function open(value: 'on' | 'off'): Promise<void> {
  const set = { by: 'admin', at: stage.office.now() }
  await stage.office.db.owner((tx) => saveSetting(tx, { unit: 1, key: 'portal.check', value }, set))
  await stage.office.refresh()
}

describe('the checking page of the portal', () => {
  it('is not there until the county opens it', async () => {
    expect((await app.inject({ url: '/check' })).statusCode).toBe(404)
    expect((await hand({ text })).statusCode).toBe(404)
    expect((await app.inject({ url: '/map' })).body).not.toContain('href="/check"')
  })

  it('checks what is pasted, without any script, and says why', async () => {
    await open('on')
    const form = await app.inject({ url: '/check' })
    expect([form.statusCode, form.body.includes('<script src'), /enctype="multipart\/form-data"/i.test(form.body)]).toEqual([
      200,
      false,
      true,
    ])
    const { statusCode, body, headers } = await hand({ text, as: 'page' })
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(body).toMatch(/<mark>[^<]*法制/)
    expect(body).toContain('依据：')
    // The text comes back in the form, to be mended and checked again.
    expect(body).toMatch(new RegExp(`<textarea[^>]*>[^<]*${sentinel}`))
  })

  it('shows markup as text and nothing else (T-04)', async () => {
    const { body } = await hand({ text: '"></textarea><script>alert(1)</script>开展法制宣传12场。' })
    expect(body).not.toContain('<script>alert')
  })

  it('reads a file before pasted text, and gives back Word with comments by the same form', async () => {
    const file = { name: '报告.txt', bytes: '青石镇2024年法治政府建设工作报告\n开展法制宣传1场。' }
    expect((await hand({ text, as: 'page' }, file)).body).toContain('青石镇2024年')
    const word = await hand({ text, as: 'docx' })
    expect(word.headers['content-disposition']).toContain(encodeURIComponent('粘贴的文字-批注.docx'))
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('refuses nothing, too much, and what is no text, each with a sentence', async () => {
    const refused = async (...form: Parameters<typeof hand>) => {
      const { statusCode, body } = await hand(...form)
      return [statusCode, /role="alert"><b>([^<]*)/.exec(body)?.[1]]
    }
    expect(await refused({ text: ' ' })).toEqual([422, '没有要校核的内容。'])
    expect(await refused({ text: '法'.repeat(50_001) })).toEqual([413, expect.stringContaining('50001 字')])
    expect(await refused({ text: '法'.repeat(400_000) })).toEqual([413, '内容超过 5MB 的上限。'])
    const large = { name: '大.txt', bytes: Buffer.alloc(5 * 1024 * 1024 + 1, 0x61) }
    expect(await refused({}, large)).toEqual([413, '内容超过 5MB 的上限。'])
    const picture = { name: '扫描.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]) }
    expect(await refused({}, picture)).toEqual([415, expect.stringContaining('不是可以读取的文件')])
    expect((await app.inject({ method: 'POST', url: '/check', payload: 'text=a' })).statusCode).toBeLessThan(500)
  })

  it('stores nothing and logs nothing of it', async () => {
    const before = await rowsEverywhere(sql)
    await hand({ text, as: 'page' })
    await hand({ as: 'docx' }, { name: `${sentinel}.txt`, bytes: text })
    expect(await rowsEverywhere(sql)).toEqual(before)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('')).not.toContain(sentinel)
  })

  it('asks whoever hands in too often to wait (T-29)', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 31; n += 1) statuses.push((await hand({ text: ' ' }, null, '10.9.9.9')).statusCode)
    expect([statuses.slice(0, 30).every((status) => status === 422), statuses[30]]).toEqual([true, 429])
    expect((await hand({ text: ' ' }, null, '10.9.9.8')).statusCode).toBe(422)
  })
})
