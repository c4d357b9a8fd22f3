import type { ItemLine, PortalList } from '../office/public/items.ts'
import type { PortalSite } from '../office/public/site.ts'
import { columnPath, feedPath, itemPath } from './addresses.ts'

/** Text inside XML. Characters that XML cannot carry are dropped. */
export const xmlText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is to be dropped
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The newest items of a column as RSS 2.0. */
export function rss({ unit, column, lines }: PortalList, origin: string): string {
  const items = lines.map((line) => {
    const url = xmlText(origin + itemPath(line.ref))
    const day = new Date(`${line.day}T00:00:00+08:00`).toUTCString()
    return `<item><title>${xmlText(line.title)}</title><link>${url}</link><guid isPermaLink="true">${url}</guid><pubDate>${day}</pubDate><source url="${xmlText(origin)}/">${xmlText(line.publisher)}</source></item>`
  })
  const name = xmlText(`${unit.shortName}${column.name}`)
  const head = `<title>${name}</title><link>${xmlText(origin + columnPath(unit.code, column.id))}</link><description>${xmlText(unit.name)}公开的${xmlText(column.name)}</description><language>zh-CN</language>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${head}${items.join('')}</channel></rss>\n`
}

/** The same as JSON Feed 1.1. */
export const jsonFeed = ({ unit, column, lines }: PortalList, origin: string): Readonly<Record<string, unknown>> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: `${unit.shortName}${column.name}`,
  home_page_url: origin + columnPath(unit.code, column.id),
  feed_url: origin + feedPath(unit.code, column.id, 'json'),
  language: 'zh-CN',
  items: lines.map((line) => ({
    id: origin + itemPath(line.ref),
    url: origin + itemPath(line.ref),
    title: line.title,
    content_text: line.title,
    date_published: `${line.day}T00:00:00+08:00`,
    authors: [{ name: line.publisher }],
  })),
})

const urls = (list: readonly { readonly loc: string; readonly day?: string }[]): string =>
  list.map(({ loc, day }) => `<url><loc>${xmlText(loc)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`).join('')
const urlSet = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inside}</urlset>\n`

/** The index of site maps: one for the fixed pages, one per column. */
export function siteMapIndex(site: PortalSite, origin: string): string {
  const maps = ['pages', ...site.columns.map(({ id }) => id)].map(
    (name) => `<sitemap><loc>${xmlText(origin)}/sitemap/${name}.xml</loc></sitemap>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join('')}</sitemapindex>\n`
}

/** The fixed pages. */
export function pageMap(site: PortalSite, origin: string): string {
  const paths = ['/', '/map', '/accessibility', '/feedback', ...site.townships.map(({ code }) => `/${code}`)]
  const perUnit = [site.county, ...site.townships].flatMap(({ code }) => [
    `/${code}/xxgk`,
    `/${code}/figures/${site.year}`,
    ...site.columns.map(({ id }) => columnPath(code, id)),
  ])
  return urlSet(urls([...paths, ...perUnit].map((path) => ({ loc: origin + path }))))
}

/** The items of one column. */
export const itemMap = (lines: readonly ItemLine[], origin: string): string =>
  urlSet(urls(lines.map((line) => ({ loc: origin + itemPath(line.ref), day: line.updatedAt.slice(0, 10) }))))

/** What collectors may fetch: everything that is a page; nothing else is here anyway. */
export const robots = (origin: string): string => `User-agent: *\nDisallow: /search\nDisallow: /view\nSitemap: ${origin}/sitemap.xml\n`
