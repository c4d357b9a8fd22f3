import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerById } from '../../src/registers/index.ts'
import { findRecords, verify } from '../../src/store/index.ts'
import { type County, openCounty, openForm, put } from './county.ts'

const complaints = registerById('data-complaint')!
const phone = '13900004321'
const said = { kind: 'leak', content: '公示的名单写了全部电话号码。', against: '青石镇', name: '卞女士', phone }

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.close())

const own = { 'sec-fetch-site': 'same-origin' }
async function send(form: Record<string, string>, headers: Record<string, string> = own) {
  return county.app.inject({
    method: 'POST',
    url: '/complaint',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ ...(await openForm(county, '/complaint')), ...form }).toString(),
  })
}
const codeIn = (body: string): string => /编号 <strong>([^<]+)</.exec(body)?.[1] ?? ''
const stored = () =>
  county.db.owner(async (tx) => {
    const events = await tx.query<{ record: string }>({ text: 'SELECT DISTINCT record FROM event WHERE register = $1' }, [complaints.id])
    const ids = events.map(({ record }) => record)
    return findRecords(tx, complaints, ids)
  })

describe('PI-18: whoever complains about personal data', () => {
  it('finds the page from every page, and reads the ways, the days and what becomes of his words', async () => {
    expect((await county.get('/')).body).toContain('href="/complaint"')
    const { status, body, headers } = await county.get('/complaint')
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    for (const words of ['打电话', '写信', '当面', '15 个工作日内答复', '不公开', '告知版本']) expect(body).toContain(words)
  })

  it('needs no account, gets a number, and by it and his telephone the way of the matter', async () => {
    const { statusCode, body, headers } = await send(said)
    const code = codeIn(body)
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(code).toMatch(/^GXTS-990600-2026-00001$/)
    const form = new URLSearchParams({ code, phone }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const progress = await county.app.inject({ method: 'POST', url: '/progress', headers: type, payload: form })
    expect(progress.body).toContain('已登记')
    // 6月30日（周二）收到，次日起十五个工作日：7月1至3日三个，6至10日八个，13至17日十三个，20、21日。
    expect(progress.body).toMatch(/答复投诉期限届满<\/dt><dd><time dateTime="2026-07-21"/)
    expect(progress.body).not.toMatch(/卞女士|名单|13900004321<\/dd>/)
  })

  it('opens a record of the county with the notice that was shown, in the chain, by the public', async () => {
    const [record] = (await stored()).filter(({ values }) => values.content === said.content)
    expect(record).toMatchObject({ state: 'received', handler: 'public', restricted: false })
    expect(record!.values).toMatchObject({ channel: 'online', receivedOn: '2026-06-30', kind: 'leak', against: '青石镇' })
    expect(county.office.tree().get(record!.unit)?.code).toBe('990600')
    expect(await verify(county.db, county.office.registers)).toEqual([])
  })

  it('may stay unknown, and is told that nobody can answer then', async () => {
    const { body } = await send({ ...said, content: '匿名反映一个漏洞。', kind: 'hole', name: '', phone: '' })
    expect(codeIn(body)).toMatch(/^GXTS-/)
    expect(body).toContain('您没有留电话')
  })

  it('sends the same form twice and is counted once', async () => {
    const { key } = await openForm(county, '/complaint')
    const form = { ...said, content: '点了两次。', key }
    const [first, second] = [await send(form), await send(form)]
    expect(codeIn(second.body)).toBe(codeIn(first.body))
    expect((await stored()).filter(({ values }) => values.content === '点了两次。')).toHaveLength(1)
  })

  it.each([
    ['without the key of a form of ours', async () => ({ key: 'x' }), 409, '不是本页发出的'],
    ['with the key of another form', async () => openForm(county, '/990600101/zqyj/decision/1'), 409, '不是本页发出的'],
    ['from a page opened the day before yesterday', async () => openForm(county, '/complaint', 2 * 86_400), 409, '超过一天'],
    ['a second after the page was opened', async () => openForm(county, '/complaint', 1), 429, '提交得太快'],
    ['with the field filled in that nobody sees', async () => ({ website: 'http://a.example' }), 422, '程序自动填写'],
  ])('T-22: sends nothing %s, hears why, and keeps what he typed', async (_, unseen, status, why) => {
    const before = (await stored()).length
    const answer = await send({ ...said, ...(await unseen()) })
    expect([answer.statusCode, answer.body.includes(why), answer.body.includes('value="青石镇"')]).toEqual([status, true, true])
    expect(await stored()).toHaveLength(before)
  })

  it('T-22: uses a form for other words a second time in vain, and sends one that came back as soon as he has read it', async () => {
    const { key } = await openForm(county, '/complaint')
    expect(codeIn((await send({ ...said, content: '第一次写的。', key })).body)).toMatch(/^GXTS-/)
    expect((await send({ ...said, content: '换了一件事。', key })).statusCode).toBe(409)
    const refused = await send({ ...said, content: '', ...(await openForm(county, '/complaint')) })
    const again = /name="key" value="([^"]*)"/.exec(refused.body)?.[1] ?? ''
    expect(codeIn((await send({ ...said, content: '补上的话。', key: again })).body)).toMatch(/^GXTS-/)
  })

  it('gets back what he typed when something is wrong', async () => {
    for (const wrong of [{ content: '' }, { kind: '' }, { kind: 'none' }, { phone: '12' }, { content: '字'.repeat(2001) }]) {
      const { statusCode, body } = await send({ ...said, against: '写在这里', ...wrong })
      expect([wrong, statusCode, body.includes('没有提交成功') && body.includes('value="写在这里"')]).toEqual([wrong, 422, true])
    }
  })

  it('sends it himself: a form of another site, or one with an old notice, is not taken', async () => {
    const before = (await stored()).length
    expect((await send(said, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await send({ ...said, notice: '00000000' })).statusCode).toBe(409)
    expect(await stored()).toHaveLength(before)
  })
})

it('PI-18: a complaint about somebody of the staff is not found by number and telephone, like an accusation', async () => {
  const code = 'GXTS-990600-2026-00900'
  const values = { receivedOn: '2026-06-01', channel: 'visit', kind: 'leak', complainant: [{ name: '路先生', phone: '13900007777' }] }
  await put(county, { register: 'data-complaint', code, title: '反映外传', state: 'accepted', restricted: true, values })
  const payload = new URLSearchParams({ code, phone: '13900007777' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { body } = await county.app.inject({ method: 'POST', url: '/progress', headers, payload })
  expect(body).toContain('没有查到')
})
