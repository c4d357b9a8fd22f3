import { figuresPath, itemPath } from '../addresses.ts'
import { crumbsOf, headingOf } from './titles.ts'
import type { View } from './view.ts'

/** The page for machines (schema.org): item or report, figures as data set, else the page itself. */
export function linkedData(view: View): Readonly<Record<string, unknown>> {
  const { page, origin, site, path } = view
  const publisher = { '@type': 'GovernmentOrganization', name: site.organiser }
  const shared = {
    '@context': 'https://schema.org',
    inLanguage: 'zh-CN',
    isPartOf: { '@type': 'WebSite', name: site.siteName, url: `${origin}/` },
  }
  if (page.kind === 'item' || page.kind === 'report') {
    const { item } = page
    const { indexNo, docNo, publishedOn, writtenOn } = item.metadata
    const law = item.metadata.validity !== ''
    return {
      ...shared,
      '@type': page.kind === 'report' ? 'Report' : law ? 'Legislation' : 'Article',
      name: headingOf(view),
      url: `${origin}${itemPath(item.ref)}`,
      identifier: indexNo,
      datePublished: publishedOn,
      dateModified: item.updatedAt,
      publisher: { ...publisher, name: item.metadata.publisher },
      ...(law ? { legislationIdentifier: docNo, legislationDate: writtenOn } : {}),
    }
  }
  if (page.kind === 'figures') {
    const { unit, year, from, to } = page.table
    const distribution = (['csv', 'json'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: format === 'csv' ? 'text/csv' : 'application/json',
      contentUrl: `${origin}${figuresPath(unit.code, year, format)}`,
    }))
    return {
      ...shared,
      '@type': 'Dataset',
      name: headingOf(view),
      description: `${unit.name}${year}年法治政府建设数据，附定义、统计期和单位。`,
      temporalCoverage: `${from}/${to}`,
      publisher,
      distribution,
    }
  }
  const trail = [...crumbsOf(view), { name: headingOf(view), href: path }]
  return { ...shared, '@type': 'WebPage', name: headingOf(view), url: `${origin}${path}`, publisher, breadcrumb: breadcrumb(trail, origin) }
}

const breadcrumb = (trail: readonly { name: string; href: string }[], origin: string) => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, href }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: `${origin}${href}` })),
})

/** A data block for the head. `<` is written as an escape, so that no text can end the block. */
export const dataBlock = (data: Readonly<Record<string, unknown>>): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
