import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type County, countyCode, happens, openCounty, otherTownCode, put, townCode } from './county.ts'
import { type Example, fill, sentinel } from './example.ts'

let county: County
let ids: Example

beforeAll(async () => {
  county = await openCounty()
  ids = await fill(county)
  await happens(
    county,
    { register: 'activity', id: ids.voided },
    { step: 'void', reason: '同一活动登记两次', base: { voided: '同一活动登记两次' } },
  )
})
afterAll(() => county.close())

const itemOf = (register: string, year: string, id: string) => `/${townCode}/${register}/${year}/${id}`
const get = (url: string, headers?: Record<string, string>) => county.get(url, headers)

/** Every address that lists, feeds, maps or searches. */
const surfaces = (): readonly string[] => [
  '/',
  `/${townCode}`,
  '/map',
  '/sitemap.xml',
  '/sitemap/pages.xml',
  '/robots.txt',
  '/search?q=%E6%B4%BB%E5%8A%A8',
  '/search?q=%E8%8D%89%E6%A1%88',
  '/search?q=%E6%98%8E%E6%97%A5',
  ...[countyCode, townCode, otherTownCode].flatMap((unit) => [
    `/${unit}/figures/2026`,
    `/${unit}/figures/2026.csv`,
    `/${unit}/figures/2026.json`,
    `/${unit}/figures/2026/disputes.handled`,
    `/${unit}/figures/2026/publicity.events`,
    `/${unit}/xxgk`,
    ...['annual-report', 'normative-document', 'activity', 'study'].flatMap((register) => [
      `/${unit}/${register}`,
      `/${unit}/${register}?page=2`,
      `/${unit}/${register}?page=3`,
      `/${unit}/${register}/feed.xml`,
      `/${unit}/${register}/feed.json`,
      `/sitemap/${register}.xml`,
    ]),
  ]),
  itemOf('annual-report', '2026', ids.report),
  itemOf('normative-document', '2026', ids.document),
  itemOf('activity', '2026', ids.activity),
  itemOf('study', '2026', ids.study),
]

describe('what citizens may see', () => {
  test('a published report, document, activity and study have pages under their permanent address', async () => {
    for (const [register, id] of [
      ['annual-report', ids.report],
      ['normative-document', ids.document],
      ['activity', ids.activity],
      ['study', ids.study],
    ] as const)
      expect((await get(itemOf(register, '2026', id))).status).toBe(200)
  })

  test('T-20: a draft, a plan, a restricted record and a text dated tomorrow are not there, by id or anywhere', async () => {
    for (const [register, id] of [
      ['normative-document', ids.draft],
      ['normative-document', ids.future],
      ['activity', ids.planned],
      ['activity', ids.restricted],
    ] as const)
      expect((await get(itemOf(register, '2026', id))).status).toBe(404)
    for (const url of surfaces()) {
      const { body } = await get(url)
      for (const hidden of [
        '未公布草案甲',
        '未举办活动甲',
        '限知活动甲',
        '明日公布文件',
        '误登活动甲',
        ids.draft,
        ids.planned,
        ids.restricted,
        ids.future,
      ])
        expect(body, url).not.toContain(hidden)
    }
  })

  test('a register that shows only totals has no page for a record, no list, no feed and no site map', async () => {
    for (const url of [
      `/${townCode}/dispute/2026/${ids.dispute}`,
      `/${townCode}/dispute`,
      `/${townCode}/dispute/feed.xml`,
      '/sitemap/dispute.xml',
      `/${townCode}/study-requirement`,
      `/${townCode}/legal-review`,
    ])
      expect((await get(url)).status, url).toBe(404)
  })

  test('personal and sensitive values are on no surface, nor opinions and notes that no definition lists', async () => {
    for (const url of surfaces()) {
      const { body } = await get(url)
      for (const secret of [...Object.values(sentinel), '内部意见甲乙丙', '起草说明内部']) expect(body, url).not.toContain(secret)
    }
  })

  test('T-20: a text dated tomorrow appears on its day', async () => {
    county.at = '2026-06-30T15:59:00.000Z'
    expect((await get(itemOf('normative-document', '2026', ids.future))).status).toBe(404)
    county.at = '2026-06-30T16:00:00.000Z'
    expect((await get(itemOf('normative-document', '2026', ids.future))).status).toBe(200)
    county.at = '2026-06-30T02:00:00.000Z'
  })

  test('an id number that slipped into a title is masked on the way out', async () => {
    const id = await put(county, {
      register: 'activity',
      title: `${sentinel.idNumber}参加活动`,
      state: 'recorded',
      values: { form: 'lecture', theme: 'other', activityDay: '2026-01-02', heldOn: '2026-01-02' },
    })
    const { body } = await get(itemOf('activity', '2026', id))
    expect(body).toContain('110105**********2X参加活动')
    expect(body).not.toContain(sentinel.idNumber)
    await happens(county, { register: 'activity', id }, { step: 'void', reason: '含个人信息', base: { voided: '含个人信息' } })
  })
})

describe('withdrawal', () => {
  test('a voided record answers 410 with day and reason', async () => {
    const { status, body, headers } = await get(itemOf('activity', '2026', ids.voided))
    expect(status).toBe(410)
    expect(body).toContain('同一活动登记两次')
    expect(body).toContain('2026-06-29')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('T-21: a report that was taken back answers 410; one that never was public answers 404', async () => {
    const values = { reportYear: 2024, yearEnd: '2024-12-31', publishedOn: '2025-03-20' }
    const taken = await put(county, { register: 'annual-report', title: '收回的报告', state: 'published', values })
    await happens(county, { register: 'annual-report', id: taken }, { step: 'reopen', to: 'cleared', reason: '数据有误，更正后重新公开' })
    const { status, body } = await get(itemOf('annual-report', '2025', taken))
    expect(status).toBe(410)
    expect(body).toContain('数据有误，更正后重新公开')
    const never = await put(county, {
      register: 'annual-report',
      title: '从未公开',
      state: 'cleared',
      values: { ...values, publishedOn: null },
    })
    expect((await get(itemOf('annual-report', '2025', never))).status).toBe(404)
  })

  test('a withdrawn record that is restricted now does not exist', async () => {
    const id = await put(county, {
      register: 'activity',
      title: '后来限知',
      state: 'recorded',
      values: { activityDay: '2026-01-02' },
      restricted: true,
    })
    await happens(county, { register: 'activity', id }, { base: { voided: '涉及个人' } })
    expect((await get(itemOf('activity', '2026', id))).status).toBe(404)
  })
})

describe('addresses', () => {
  test('an item under another unit or year is moved to its own address for good', async () => {
    const { status, headers } = await get(`/${otherTownCode}/normative-document/2025/${ids.document}`)
    expect([status, headers.location]).toEqual([301, itemOf('normative-document', '2026', ids.document)])
  })

  test('what does not exist answers 404 in Chinese, whatever it is', async () => {
    for (const url of [
      '/nowhere',
      `/${townCode}/nothing`,
      `/${townCode}/activity/2026/not-an-id`,
      `/${townCode}/figures/1850`,
      `/${townCode}/figures/2099`,
      `/${townCode}/figures/2026/no.such`,
      `/${townCode}/xxgk/none`,
      `/${townCode}/activity?page=999`,
      '/a/b/c/d/e/f',
      '/portal-fonts/..%2Fpackage.json',
      '/%00',
    ]) {
      const { status, body } = await get(url)
      expect([404, 400], url).toContain(status)
      if (status === 404 && !url.includes('fonts')) expect(body, url).toContain('没有找到这个页面')
    }
  })

  test('villages and offices have no pages of their own; their items stand under the township', async () => {
    expect((await get('/990600101201')).status).toBe(404)
    const { body } = await get(`/${townCode}/activity`)
    expect(body).toContain(`/${townCode}/activity/2026/`)
  })

  test('the switch to the elder version keeps to this site', async () => {
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aset-cookie:x']) {
      const { status, headers } = await get(`/view?mode=elder&back=${encodeURIComponent(back)}`)
      expect(status).toBe(303)
      expect(String(headers.location)).toMatch(/^\/(?![/\\])/)
    }
    const { headers } = await get(`/view?mode=elder&back=${encodeURIComponent(`/${townCode}?q=1`)}`)
    expect([headers.location, headers['set-cookie']]).toEqual([`/${townCode}?q=1`, expect.stringContaining('view=elder')])
    expect((await get('/', { cookie: 'a=b; view=elder' })).body).toContain('data-view="elder"')
    expect((await get('/', { cookie: 'view=elderly' })).body).toContain('data-view="normal"')
  })

  test('nothing but reading is answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      expect((await county.app.inject({ method, url: `/${townCode}` })).statusCode).toBeGreaterThanOrEqual(400)
  })
})
