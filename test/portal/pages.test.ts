import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteUpload, saveSetting } from '../../src/store/index.ts'
import { type County, countyCode, happens, openCounty, origin, otherTownCode, put, townCode } from './county.ts'
import { type Example, fill } from './example.ts'

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

describe('lists and search', () => {
  test('a column has pages of twenty, newest first, and counts what it has', async () => {
    const { body } = await get(`/${countyCode}/activity`)
    expect(body).toContain('共 46 条')
    expect(body.match(/<time dateTime="(\d{4}-\d\d-\d\d)"/g)?.length).toBe(20)
    const days = [...body.matchAll(/<time dateTime="([\d-]+)"/g)].map((match) => match[1] as string)
    expect(days).toEqual(days.toSorted().reverse())
    expect((await get(`/${countyCode}/activity?page=3`)).body.match(/<time /g)?.length).toBe(6)
  })

  test('search finds words of title, number and text, literally, and by year', async () => {
    expect((await get(`/${townCode}/normative-document?q=${encodeURIComponent('摊位实行轮换')}`)).body).toContain('青石镇集市经营管理规定')
    expect((await get(`/${townCode}/normative-document?q=${encodeURIComponent('青政规〔2026〕1号')}`)).body).toContain('共 1 条')
    expect((await get(`/${townCode}/normative-document?q=%25`)).body).toContain('共 0 条')
    expect((await get(`/${townCode}/normative-document?year=2025`)).body).toContain('青石镇临时停车管理通告')
    expect((await get(`/search?q=${encodeURIComponent('防范电信')}`)).body).toContain('防范电信网络诈骗宣讲进集市')
  })

  test('AV-01, T-04: a question with markup is text and nothing else', async () => {
    const { body } = await get(`/${townCode}/activity?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(body).not.toContain('<script>alert')
    expect((await get(`/search?q=${encodeURIComponent("'; drop table activity; --")}`)).status).toBe(200)
  })

  test('feeds and site maps lead to the items by their full address', async () => {
    const address = `${origin}${itemOf('normative-document', '2026', ids.document)}`
    expect((await get(`/${townCode}/normative-document/feed.xml`)).body).toContain(`<link>${address}</link>`)
    expect(
      JSON.parse((await get(`/${townCode}/normative-document/feed.json`)).body).items.map((item: { id: string }) => item.id),
    ).toContain(address)
    expect((await get('/sitemap/normative-document.xml')).body).toContain(`<loc>${address}</loc>`)
    expect((await get('/sitemap.xml')).body).toContain(`${origin}/sitemap/activity.xml`)
    expect((await get('/robots.txt')).body).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })
})

describe('the style sheet', () => {
  test('has an address that changes with its content and may be kept for good; under the address of an older one nobody keeps it', async () => {
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec((await get('/')).body)?.[1] ?? ''
    expect(path).toMatch(/^\/portal-styles\/[0-9a-f]{16}\.css$/)
    const sheet = await get(path)
    expect([sheet.status, sheet.headers['content-type'], sheet.headers['cache-control']]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    const older = await get('/portal-styles/0123456789abcdef.css')
    expect([older.status, older.headers['cache-control'], older.body === sheet.body]).toEqual([200, 'no-store', true])
  })
})

describe('an item', () => {
  test('shows the eight fields of the catalogue', async () => {
    const { body } = await get(itemOf('normative-document', '2026', ids.document))
    for (const name of ['索引号', '发文字号', '发布机构', '主题分类', '成文日期', '发布日期', '体裁分类', '有效性'])
      expect(body).toContain(`<dt>${name}</dt>`)
    for (const value of ['青政规〔2026〕1号', '云岭县青石镇人民政府', '2026-02-10', '2026-02-20', '<dd>规定</dd>', '<dd>有效</dd>'])
      expect(body).toContain(value)
  })

  test('tells whether a text still holds', async () => {
    expect((await get(itemOf('normative-document', '2025', ids.repealed))).body).toContain('<dd>废止</dd>')
    const values = { kind: 'notice', signedOn: '2026-06-01', publishedOn: '2026-06-02' }
    const early = await put(county, {
      register: 'normative-document',
      title: '未到日',
      state: 'filed',
      values: { ...values, effectiveOn: '2026-08-01' },
    })
    const dawn = await put(county, {
      register: 'normative-document',
      title: '零点刚过',
      state: 'filed',
      values: { ...values, effectiveOn: '2026-07-01' },
    })
    const late = await put(county, {
      register: 'normative-document',
      title: '已过期',
      state: 'inForce',
      values: { ...values, validUntil: '2026-06-29' },
    })
    expect((await get(itemOf('normative-document', '2026', early))).body).toContain('<dd>尚未生效</dd>')
    expect((await get(itemOf('normative-document', '2026', late))).body).toContain('<dd>失效</dd>')
    // One in the morning of 1 July in China is still the last day of June by the server's clock.
    const before = county.at
    county.at = '2026-06-30T17:00:00.000Z'
    expect((await get(itemOf('normative-document', '2026', dawn))).body).toContain('<dd>有效</dd>')
    county.at = before
  })

  test('gives away only the files that a public field names', async () => {
    const [open, closed] = [
      await county.office.files.put(Buffer.from('解读正文')),
      await county.office.files.put(Buffer.from('草案内部稿')),
    ]
    const at = '2026-06-01T00:00:00.000Z'
    await county.db.owner(async (tx) => {
      await noteUpload(tx, { digest: open.digest, name: '解读.html', type: 'text/html', size: open.size, uploadedBy: 'clerk', at })
      await noteUpload(tx, {
        digest: closed.digest,
        name: '草案.docx',
        type: 'application/msword',
        size: closed.size,
        uploadedBy: 'clerk',
        at,
      })
    })
    const id = await put(county, {
      register: 'normative-document',
      title: '带解读的文件',
      state: 'published',
      values: { publishedOn: '2026-06-10', signedOn: '2026-06-09', explanation: [open.digest], draft: [closed.digest] },
    })
    const page = itemOf('normative-document', '2026', id)
    expect((await get(page)).body).toContain('解读.html')
    expect((await get(page)).body).not.toContain('草案.docx')
    const { status, body, headers } = await get(`${page}/files/${open.digest}`)
    expect([status, body]).toEqual([200, '解读正文'])
    expect(headers).toMatchObject({
      'content-disposition': expect.stringContaining('attachment'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    for (const url of [`${page}/files/${closed.digest}`, `${itemOf('normative-document', '2026', ids.document)}/files/${open.digest}`])
      expect((await get(url)).status).toBe(404)
  })
})

describe('the yearly report', () => {
  test('every number in the text leads to its figure, whose page tells rule, period, unit and moment', async () => {
    const { body } = await get(itemOf('annual-report', '2026', ids.report))
    for (const [figure, text] of [
      ['disputes.handled', '239'],
      ['disputes.succeeded', '232'],
      ['disputes.successRate', '97'],
      ['publicity.events', '1024'],
    ])
      expect(body).toMatch(new RegExp(`<a class="number" href="/${townCode}/figures/2025/${figure}"[^>]*>${text}</a>`))
    expect(body).not.toContain('{disputes')
    const page = (await get(`/${townCode}/figures/2025/disputes.handled`)).body
    for (const part of [
      '排查调处的矛盾纠纷',
      '调解结束日期在统计期内',
      '统计时间',
      '2026-06-30 10:00',
      '2025-01-01',
      '2025-12-31',
      '<dd>件</dd>',
    ])
      expect(page).toContain(part)
  })

  test('can be taken away as a Word file', async () => {
    const { status, headers, body } = await get(`${itemOf('annual-report', '2026', ids.report)}/report.docx`)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('wordprocessingml')
    expect(body.startsWith('PK')).toBe(true)
    expect((await get(`${itemOf('normative-document', '2026', ids.document)}/report.docx`)).status).toBe(404)
  })
})

describe('figures', () => {
  test('are given as page, CSV and JSON with the same values', async () => {
    const data = JSON.parse((await get(`/${countyCode}/figures/2026.json`)).body) as { figures: { id: string; value: number | null }[] }
    // 45 archived, one recorded, and the restricted one, which is counted although nobody may open it.
    expect(data.figures.find(({ id }) => id === 'publicity.events')?.value).toBe(47)
    expect(data.figures.find(({ id }) => id === 'disputes.handled')?.value).toBe(37)
    const csv = (await get(`/${countyCode}/figures/2026.csv`)).body
    expect(csv.startsWith('\ufeff指标编号,')).toBe(true)
    expect(csv).toContain('disputes.handled,排查调处的矛盾纠纷,矛盾纠纷,37,件')
  })

  test('a register that shows the public nothing has no public figures', async () => {
    const ids = JSON.parse((await get(`/${countyCode}/figures/2026.json`)).body).figures.map((one: { id: string }) => one.id)
    const closed = county.office.registers
      .filter(({ portal }) => portal.shows === 'nothing')
      .flatMap(({ figures }) => Object.keys(figures ?? {}))
    expect(ids.filter((id: string) => closed.includes(id))).toEqual([])
  })

  // 37 disputes: 31 in 青石镇, 3 in 白鹭镇, 3 in 松溪乡. Two hidden ones of three make six, which is safe.
  test('a township with fewer than five guarded cases is not told, nor what would give it away', async () => {
    const value = async (unit: string) =>
      JSON.parse((await get(`/${unit}/figures/2026.json`)).body).figures.find((one: { id: string }) => one.id === 'disputes.handled')
    expect(await value(otherTownCode)).toMatchObject({ value: null, why: '人数过少，不公开' })
    expect(await value(townCode)).toMatchObject({ value: 31 })
    const { body } = await get(`/${countyCode}/figures/2026/disputes.handled`)
    expect(body).toMatch(/青石镇<\/th><td class="amount">31</)
    expect(body).toMatch(/白鹭镇<\/th><td class="amount"><span class="why">人数过少/)
  })

  // Kinds over the county: 21 邻里, 13 借贷, 3 山林土地承包. The 3 are hidden, and 13 with them, for 37 − 21 − 13 = 3.
  test('a guarded figure is split for the county only, small groups and one more hidden', async () => {
    const { body } = await get(`/${countyCode}/figures/2026/disputes.handled`)
    expect(body).toMatch(/邻里<\/th><td class="amount">21</)
    for (const name of ['借贷', '山林土地承包']) expect(body).toMatch(new RegExp(`${name}</th><td class="amount"><span class="why">`))
    expect((await get(`/${townCode}/figures/2026/disputes.handled`)).body).not.toContain('按纠纷类型分')
  })

  test('a rate over hidden numbers is hidden', async () => {
    const found = JSON.parse((await get(`/${otherTownCode}/figures/2026.json`)).body).figures.find(
      (one: { id: string }) => one.id === 'disputes.successRate',
    )
    expect(found).toMatchObject({ value: null, why: '人数过少，不公开' })
    expect(found.numerator).toBeUndefined()
  })

  test('what nobody entered is 未填报 and not zero', async () => {
    const found = JSON.parse((await get('/990600105/figures/2026.json')).body).figures.find(
      (one: { id: string }) => one.id === 'publicity.events',
    )
    expect(found).toMatchObject({ value: null, why: '未填报' })
  })
})

describe('what every page carries', () => {
  const tag = (body: string, name: string): string | undefined => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(body)?.[1]

  test('meta tags of the home page, of a column and of an article', async () => {
    const pages = {
      home: (await get('/')).body,
      list: (await get(`/${townCode}/activity`)).body,
      item: (await get(itemOf('normative-document', '2026', ids.document))).body,
    }
    for (const body of Object.values(pages)) {
      expect(tag(body, 'SiteName')).toBe('云岭县法治政府建设公开平台')
      expect(tag(body, 'SiteDomain')).toBeTruthy()
      expect(tag(body, 'SiteIDCode')).toMatch(/^990600\d{4}$/)
    }
    expect(tag(pages.home, 'ColumnName')).toBeUndefined()
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect([tag(pages.list, name), tag(pages.item, name)]).not.toContain(undefined)
    expect(tag(pages.list, 'ArticleTitle')).toBeUndefined()
    expect(tag(pages.item, 'ArticleTitle')).toBe('青石镇集市经营管理规定')
    expect(tag(pages.item, 'PubDate')).toMatch(/^2026-02-20 \d\d:\d\d$/)
    expect(tag(pages.item, 'ContentSource')).toBe('云岭县青石镇人民政府')
  })

  test('footer, language, landmarks, one heading, no script and a strict policy', async () => {
    for (const url of [
      '/',
      `/${townCode}`,
      `/${townCode}/activity`,
      itemOf('annual-report', '2026', ids.report),
      `/${townCode}/figures/2026`,
      `/${townCode}/xxgk/guide`,
      '/nowhere',
    ]) {
      const { body, headers } = await get(url)
      expect(body.startsWith('<!doctype html><html lang="zh-CN"'), url).toBe(true)
      for (const part of [
        '主办单位',
        '政府网站标识码',
        'ICP备案',
        '公安备案',
        '站点地图',
        '我为政府网站找错',
        'href="#main"',
        '<main id="main"',
        '<header',
        '<footer',
        '<nav aria-label',
      ])
        expect(body, url).toContain(part)
      expect(body.match(/<h1[ >]/g)?.length, url).toBe(1)
      expect(body.replace(/<script type="application\/ld\+json">/, '')).not.toMatch(
        /<script|\son[a-z]+="|style="|https?:\/\/(?!schema\.org|127\.0\.0\.1:8099|news\.example)/,
      )
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
    }
  })

  test('what the county has set stands in place of the demonstration texts; a setting of another shape is ignored', async () => {
    const set = { by: 'admin', at: '2026-06-01T00:00:00.000Z' }
    await county.db.owner(async (tx) => {
      await saveSetting(tx, { unit: 1, key: 'portal.phone', value: '000-12345678' }, set)
      await saveSetting(tx, { unit: 1, key: 'portal.notices', value: 'no list' }, set)
    })
    const { body } = await get('/')
    expect(body).toContain('<dd>000-12345678</dd>')
    expect(body).toContain('年度报告公开安排')
  })

  test('linked data names the item and cannot end its block', async () => {
    const id = await put(county, {
      register: 'activity',
      title: '</script><script>alert(1)</script>',
      state: 'recorded',
      values: { activityDay: '2026-01-03' },
    })
    const { body } = await get(itemOf('activity', '2026', id))
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '')
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      name: '</script><script>alert(1)</script>',
      datePublished: '2026-01-03',
    })
    expect(body).not.toContain('<script>alert')
  })

  test('ids are unique and every link within the site leads somewhere', async () => {
    const links = new Set<string>()
    for (const url of [
      '/',
      `/${townCode}`,
      `/${townCode}/activity`,
      itemOf('annual-report', '2026', ids.report),
      `/${countyCode}/figures/2026`,
      `/${countyCode}/xxgk`,
      `/${countyCode}/xxgk/statutory`,
      '/map',
    ]) {
      const { body } = await get(url)
      const found = [...body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
      expect(found.length, url).toBe(new Set(found).size)
      for (const match of body.matchAll(/href="(\/[^"]*)"/g)) links.add((match[1] as string).replaceAll('&amp;', '&'))
    }
    // Ten townships look alike; the pages of two of them stand for the rest.
    const asked = [...links].filter((link) => !/^\/990600(10[3-9]|110)\//.test(link))
    for (const link of asked) expect((await get(link)).status, link).toBeLessThan(400)
  })
})
