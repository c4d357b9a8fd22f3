import { columnOf, headingOf } from './titles.ts'
import type { View } from './view.ts'

/**
 * The meta tags by which government sites are inspected (政府网站发展指引, annex): the site on every page, the column on lists and items, and
 * title, moment and source of an item. A day without a known minute is given as 00:00.
 */
export function metaOf(view: View): readonly (readonly [name: string, content: string])[] {
  const { site, page } = view
  const column = columnOf(page)
  const item = page.kind === 'item' || page.kind === 'report' ? page.item : null
  return [
    ['SiteName', site.siteName],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteCode],
    ...(column ? columnTags(column.name, column.unit.name) : []),
    ...(item
      ? ([
          ['ArticleTitle', headingOf(view)],
          ['PubDate', `${item.metadata.publishedOn.slice(0, 10)} 00:00`],
          ['ContentSource', item.metadata.publisher],
        ] as const)
      : []),
  ]
}

const columnTags = (name: string, unit: string): readonly (readonly [string, string])[] => [
  ['ColumnName', name],
  ['ColumnDescription', `${unit}公开的${name}`],
  ['ColumnKeywords', `${unit},${name},法治政府`],
  ['ColumnType', '信息公开'],
]
