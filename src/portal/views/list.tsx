import type { PortalList } from '../../office/public/items.ts'
import type { PortalSite } from '../../office/public/site.ts'
import { columnPath, feedPath } from '../addresses.ts'
import { Lines } from './lines.tsx'
import { Pager } from './pager.tsx'

/** A column: search within it, the items, the pages, the feeds. */
export function List({ list, site }: { list: PortalList; site: PortalSite }) {
  const { unit, column, lines, total, q, year } = list
  const asked = q !== '' || year !== null
  return (
    <div className="wide">
      <h1>
        {unit.shortName}
        {column.name}
      </h1>
      <form action={columnPath(unit.code, column.id)} method="get" aria-label={`在${column.name}中检索`} className="panel filter">
        <label htmlFor="q">检索词</label>
        <input id="q" name="q" type="search" maxLength={60} defaultValue={q} />
        <label htmlFor="year">年份</label>
        <select id="year" name="year" defaultValue={year ?? ''}>
          <option value="">全部</option>
          {Array.from({ length: 10 }, (_, index) => site.year - index).map((one) => (
            <option key={one} value={one}>
              {one}年
            </option>
          ))}
        </select>
        <button type="submit">检索</button>
        {asked ? <a href={columnPath(unit.code, column.id)}>清除条件</a> : null}
      </form>
      <section className="panel" aria-label="检索结果">
        <p className="count">共 {total} 条</p>
        {lines.length > 0 ? <Lines lines={lines} named={unit.code === site.county.code} /> : <p className="none">没有符合条件的信息。</p>}
        <Pager list={list} />
      </section>
      <p className="feeds">
        订阅本栏目：<a href={feedPath(unit.code, column.id, 'xml')}>RSS</a> <a href={feedPath(unit.code, column.id, 'json')}>JSON Feed</a>
      </p>
    </div>
  )
}
