import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signed } from '../../src/office/public/signed.ts'
import { type County, openCounty, origin, put } from './county.ts'

let county: County
const values = {
  name: '欧阳密密',
  idNumber: '11010519491231002X',
  publicName: '顾长青',
  post: '执法队员',
  certNo: 'YL-2024-0017',
  certIssuer: '云岭县人民政府',
  domains: ['urban'],
  certFrom: '2024-07-01',
}

beforeAll(async () => {
  county = await openCounty()
  await put(county, { register: 'officer', title: '顾长青', state: 'active', values: { ...values, certTo: '2026-06-30' } })
  await put(county, {
    register: 'officer',
    title: '过期的',
    state: 'active',
    values: { ...values, publicName: '史过期', certNo: 'YL-2023-0003', certTo: '2026-06-29' },
  })
  await put(county, {
    register: 'officer',
    title: '暂扣的',
    state: 'suspended',
    values: { ...values, publicName: '严暂扣', certNo: 'YL-2023-0004', certTo: '2027-06-29' },
  })
})
afterAll(() => county.close())

const check = async (number: string) => (await county.get(`/certificate?no=${encodeURIComponent(number)}`)).body

// The moment of these tests is 2026-06-30: the last day of the first certificate.
describe('a citizen who is shown a certificate', () => {
  test('reads name, unit, field and term of a valid one, also on its last day with blanks typed between or in the wide signs of a Chinese keyboard', async () => {
    for (const typed of ['YL-2024-0017', ' YL-2024- 0017 ', 'ＹＬ-２０２４-００１７']) {
      const body = await check(typed)
      for (const shown of ['有效：', '青石镇', '顾长青', '城市管理', '2026-06-30']) expect(body).toContain(shown)
    }
  })
  test('sees nothing that the law keeps back', async () => {
    const body = await check('YL-2024-0017')
    for (const kept of ['欧阳密密', '11010519491231002X', '执法队员']) expect(body).not.toContain(kept)
  })
  test('may print the square that leads back to this answer', async () => {
    expect(await check('YL-2024-0017')).toContain('本页的二维码')
  })
  test('T-33: sees that the square is ours; one with a number exchanged, a mark made up, or of a form is told to be none of ours', async () => {
    const marked = (number: string, code: string) => county.get(`/certificate?no=${number}&code=${code}`)
    const mark = signed(county.office, 'square', 'YL-2024-0017')
    const own = (await marked('YL-2024-0017', mark)).body
    for (const shown of ['有效：', '顾长青', '这个二维码是本站签发的', `二维码应当打开 ${origin}`]) expect(own).toContain(shown)
    const foreign = [
      ['YL-2024-0018', mark],
      ['YL-2024-0017', mark.slice(1)],
      ['YL-2024-0017', signed(county.office, 'form', 'YL-2024-0017')],
      ['YL-2024-0017', '%00%E4%B8%AD'],
    ] as const
    for (const [number, code] of foreign) {
      const { status, body } = await marked(number, code)
      expect([status, body.includes('这个二维码不是本站签发的'), body.includes('顾长青')]).toEqual([200, true, false])
    }
    expect((await check('YL-2024-0017')).includes('二维码不是本站签发的')).toBe(false)
  })
  test('T-33: reads from the square that the page prints an address with its mark', async () => {
    const shown = await check('YL-2024-0017')
    const address = `${origin}/certificate?no=YL-2024-0017&code=${signed(county.office, 'square', 'YL-2024-0017')}`
    const { size, data } = encode(address, { border: 2 })
    const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
    expect([shown.includes(`viewBox="0 0 ${size} ${size}"`), shown.includes(path)]).toEqual([true, true])
  })
  test.each([
    ['expired yesterday', 'YL-2023-0003', '史过期'],
    ['suspended', 'YL-2023-0004', '严暂扣'],
    ['never issued', 'YL-9999-0001', '顾长青'],
    ['typed in part', 'YL-2024', '顾长青'],
  ])('is told the same of one that is %s', async (_, number, name) => {
    const body = await check(number)
    expect(body).toContain('没有查到证号为')
    expect(body).not.toContain(name)
  })
  test('AV-01: gets markup back as text', async () => {
    expect(await check('"><script>alert(1)</script>')).not.toContain('<script>alert')
  })
})
