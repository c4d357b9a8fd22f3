import type { PortalUnit } from '../../office/public/site.ts'
import { columnPath, consultationsPath, figuresPath, opennessPath, unitPath } from '../addresses.ts'
import { opennessBlocks, type Page, type View } from './view.ts'

/** What a consultation is called. */
export const consultationHeading = (title: string): string => `关于“${title}”公开征求意见`

/** The heading of a page, as it also stands in the window's title. */
export function headingOf({ page, site }: View): string {
  switch (page.kind) {
    case 'home':
      return page.home.isCounty ? site.siteName : page.home.unit.name
    case 'list':
      return `${page.list.unit.shortName}${page.list.column.name}`
    case 'item':
      return page.item.title
    case 'report':
      return page.report.title
    case 'figures':
      return `${page.table.unit.shortName}${page.table.year}年数据`
    case 'figure':
      return page.page.figure.name
    case 'openness':
      return `${page.unit.shortName}政府信息公开`
    case 'block':
      return opennessBlocks[page.block]
    case 'search':
      return '站内检索'
    case 'certificate':
      return '执法证核验'
    case 'consultations':
      return `${page.list.unit.shortName}意见征集`
    case 'consultation':
      return consultationHeading(page.consultation.title)
    case 'progress':
      return '办理进度查询'
    case 'complaint':
      return '个人信息投诉'
    case 'check':
      return '报告校核'
    case 'map':
      return '站点地图'
    case 'gone':
      return '该信息已撤下'
    case 'text':
    case 'message':
      return page.title
  }
}

export type Crumb = { readonly name: string; readonly href: string }

/** The way from the home page to the page above this one. */
export function crumbsOf(view: View): readonly Crumb[] {
  const { page, site } = view
  const home: Crumb = { name: '首页', href: '/' }
  const at = (unit: PortalUnit): readonly Crumb[] =>
    unit.code === site.county.code ? [home] : [home, { name: unit.shortName, href: unitPath(unit.code, site.county.code) }]
  switch (page.kind) {
    case 'home':
      return page.home.isCounty ? [] : [home]
    case 'list':
      return at(page.list.unit)
    case 'item':
    case 'report':
      return [...at(page.item.unit), { name: page.item.column.name, href: columnPath(page.item.unit.code, page.item.column.id) }]
    case 'figures':
      return at(page.table.unit)
    case 'figure':
      return [...at(page.page.unit), { name: `${page.page.year}年数据`, href: figuresPath(page.page.unit.code, page.page.year) }]
    case 'openness':
      return at(page.unit)
    case 'consultations':
      return at(page.list.unit)
    case 'consultation':
      return [...at(page.consultation.unit), { name: '意见征集', href: consultationsPath(page.consultation.unit.code) }]
    case 'block':
      return [...at(page.unit), { name: '政府信息公开', href: opennessPath(page.unit.code) }]
    default:
      return [home]
  }
}

/** What the page tells of itself to whoever collects it: the column of lists and items. */
export function columnOf(page: Page): { readonly name: string; readonly unit: PortalUnit } | null {
  if (page.kind === 'list') return { name: page.list.column.name, unit: page.list.unit }
  if (page.kind === 'item' || page.kind === 'report') return { name: page.item.column.name, unit: page.item.unit }
  if (page.kind === 'figures') return { name: '年度数据', unit: page.table.unit }
  if (page.kind === 'figure') return { name: '年度数据', unit: page.page.unit }
  if (page.kind === 'block' || page.kind === 'openness') return { name: '政府信息公开', unit: page.unit }
  if (page.kind === 'consultations') return { name: '意见征集', unit: page.list.unit }
  if (page.kind === 'consultation') return { name: '意见征集', unit: page.consultation.unit }
  return null
}
