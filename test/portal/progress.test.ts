import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, put } from './county.ts'

const code = 'XFS-990600101-2026-0007'
const phone = '13900001234'
const person = (more: object) => [{ kind: 'natural', name: '卞立秋', phone, address: '云岭县青石镇老街', ...more }]
const days = { receivedOn: '2026-04-01', informOn: '2026-04-10', acceptedOn: '2026-04-12' }
const said = { channel: 'visit', people: 1, request: '要求公布征地补偿账目。', facts: '补偿款没有公示。' }

let county: County
beforeAll(async () => {
  county = await openCounty()
  const values = { ...days, ...said }
  await put(county, {
    register: 'petition',
    code,
    title: '征地补偿来访',
    state: 'handling',
    values: { ...values, petitioners: person({}) },
  })
  await put(county, {
    ...{ register: 'petition', code: 'XFS-990600101-2026-0008', title: '检举来信', state: 'accepted', restricted: true },
    values: { ...values, category: 'accusation', petitioners: person({ phone: '139 0000 5555' }) },
  })
})
afterAll(() => county?.close())

const ask = (form: Record<string, string>) =>
  county.app.inject({
    method: 'POST',
    url: '/progress',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
/** The page without what was typed, which it gives back. */
const answerTo = async (form: Record<string, string>) => {
  const { statusCode, body } = await ask(form)
  return { statusCode, body: body.replaceAll(form.code as string, '…') }
}

describe('a petitioner', () => {
  it('is told days, state and term by number and telephone, however they are spelled', async () => {
    const { body, headers } = await ask({ code: ` ${code.toLowerCase()}`, phone: '139-0000 1234' })
    expect(body).toContain('办理中')
    for (const day of Object.values(days)) expect(body).toContain(`dateTime="${day}"`)
    // 4月12日受理，六十日为 6月11日（周四）。
    expect(body).toMatch(/办理期限届满<\/dt><dd><time dateTime="2026-06-11"/)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('reads no name, no telephone, no address and no word of the petition', async () => {
    const { body } = await ask({ code, phone })
    expect(body).toContain(code)
    expect(body).not.toMatch(/卞立秋|老街|13900001234|征地|补偿/)
  })

  it('finds the page from the home page, and is asked by a form that leaves nothing in an address', async () => {
    expect((await county.get('/')).body).toContain('href="/progress"')
    expect((await county.get('/progress')).body).toMatch(/<form [^>]*action="\/progress" method="post"/)
    expect((await county.get(`/progress?code=${code}&phone=${phone}`)).body).not.toContain('办理中')
  })
})

describe('whoever guesses', () => {
  it('has the same answer for a wrong telephone, an unknown number and a matter for named persons', async () => {
    const wrong = await answerTo({ code, phone: '13900009999' })
    const unknown = await answerTo({ code: 'XFS-990600101-2026-9999', phone: '13900009998' })
    const accusation = await answerTo({ code: 'XFS-990600101-2026-0008', phone: '13900005555' })
    expect(wrong.body).toContain('没有查到')
    expect(unknown).toEqual(wrong)
    expect(accusation).toEqual(wrong)
  })

  it('T-23: cannot walk through the numbers with the telephone of somebody: after five tries the right one is answered like a wrong one, until tomorrow', async () => {
    for (let number = 100; number < 105; number += 1) await ask({ code: `XFS-990600101-2026-0${number}`, phone })
    expect((await ask({ code, phone })).body).toContain('没有查到')
    county.at = '2026-07-01T02:00:00.000Z'
    expect((await ask({ code, phone })).body).toContain('办理中')
  })

  it('gets nothing but a page for odd input', async () => {
    for (const form of [
      { code: '', phone: '' },
      { code: "' OR 1=1 --", phone },
      { code: '\u0000', phone: '\u0000' },
      { code: '%', phone: '%' },
    ]) {
      const { statusCode, body } = await ask(form)
      expect([statusCode, body.includes('没有查到')]).toEqual([200, true])
    }
  })
})
