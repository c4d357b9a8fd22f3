import { describe, expect, test } from 'vitest'
import type { PortalList } from '../office/public/items.ts'
import { jsonFeed, rss, xmlText } from './feeds.ts'
import { figuresCsv } from './open-data.ts'

const list: PortalList = {
  unit: { code: '990600101', name: '云岭县青石镇人民政府', shortName: '青石镇' },
  column: { id: 'activity', name: '普法活动' },
  lines: [
    {
      ref: { unit: '990600101', register: 'activity', year: '2026', id: 'a1' },
      title: '宣讲 <一> & "二"',
      day: '2026-03-15',
      publisher: '云岭县青石镇人民政府',
      updatedAt: '2026-03-15T03:00:00.000Z',
    },
  ],
  total: 1,
  page: 1,
  pages: 1,
  q: '',
  year: null,
}

describe('a feed', () => {
  test('escapes what XML would read as markup and drops what it cannot carry', () => {
    expect(xmlText('a<b>&"\u0000\u0008')).toBe('a&#60;b&#62;&#38;&#34;')
    expect(rss(list, 'https://x.example')).toContain('<title>宣讲 &#60;一&#62; &#38; &#34;二&#34;</title>')
  })

  test('dates an item by the beginning of its day in Chinese time', () => {
    expect(rss(list, 'https://x.example')).toContain('<pubDate>Sat, 14 Mar 2026 16:00:00 GMT</pubDate>')
    expect(jsonFeed(list, 'https://x.example').items).toMatchObject([
      { date_published: '2026-03-15T00:00:00+08:00', id: 'https://x.example/990600101/activity/2026/a1' },
    ])
  })
})

test('a name that a spreadsheet would take for a formula is quoted in the CSV', () => {
  const figure = {
    id: 'f',
    name: '=HYPERLINK("x")',
    unit: '件',
    value: -1,
    period: { from: '2026-01-01', to: '2026-12-31' },
    unitId: 1,
    asOf: '2026-12-31 10:00',
    ruleSince: '2026-01-01',
    area: 'rules',
    rule: 'a,b',
  } as const
  const csv = figuresCsv({
    unit: list.unit,
    year: 2026,
    from: '2026-01-01',
    to: '2026-12-31',
    asOf: '',
    areas: [{ id: 'rules', name: '依法行政制度', figures: [figure] }],
  })
  expect(csv.split('\r\n')[1]).toBe(`f,"'=HYPERLINK(""x"")",依法行政制度,-1,件,,,,2026-01-01,2026-12-31,2026-12-31 10:00,2026-01-01,"a,b"`)
})
